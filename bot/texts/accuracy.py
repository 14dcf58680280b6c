"""How well the score agrees with people, as the benchmark last measured it."""

from __future__ import annotations

from scoring.agreement import packaged


def agreement_values() -> dict[str, str | int]:
    """The values in the sentence "accuracy": for each language the replies, the correlation and the mean difference."""
    values: dict[str, str | int] = {}
    for language, found in packaged().items():
        values[f"{language}_replies"] = found.replies
        values[f"{language}_pearson"] = f"{found.pearson:.2f}"
        values[f"{language}_points"] = f"{found.points:.0f}"
    return values
