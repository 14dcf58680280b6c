"""The result of a run as docs/accuracy.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.methods import OURS
from benchmarks.result import Result, cells, headings

_INTRODUCTION = """\
# How well the score agrees with people

Written by `make benchmark`; do not edit. Every figure is about questions that no weight was fitted on: on the gold
replies (`benchmarks/gold`, graded by the rubric there) each question is judged by weights fitted on others;
on the public sets questions are left out by turns, or the set's own split into training and test is kept. Those sets
have reference answers and no keypoints, so they measure a bank without keypoints, its points derived from a reference:
"ours" with a calibration to the set's graders that is fitted on its other questions, "ours, as it is" without.

`r` is Pearson's correlation with the grade, with the range that holds it in 95 of 100 samples drawn anew from the same
replies; ρ is Spearman's; RMSE is in points of 100. The number that an untrained method gives becomes a grade by the
best rising curve through the other questions. AUC is the chance that a keypoint which the reply covers (contradicts)
gets a higher number than one which it does not; on SciEntsBank and Beetle, that a correct reply gets a higher grade
than a contradictory one. Macro-F1 is that of correct against all else, with a threshold fitted on training questions.
The time is the median for a reply of 80 words on one core, the encoder included.
"""


def page(result: Result) -> str:
    """The whole page."""
    head = [_INTRODUCTION, f"Judged by `{result.scorer}`.", ""]
    parts = (_sets(result), _kinds(result), _same(result), _mistakes(result), _missing(result))
    return "\n".join([*head, *(line for part in parts for line in part)]).rstrip("\n") + "\n"


def _sets(result: Result) -> Iterator[str]:
    for name in dict.fromkeys(row.set for row in result.rows):
        rows = [row for row in result.rows if row.set == name]
        yield f"## {name[0].upper()}{name[1:]}: {rows[0].replies} replies\n"
        lines = [
            [f"**{cell}**" if row.method == OURS else cell for cell in cells(row, result.milliseconds)] for row in rows
        ]
        # A column that says nothing about this set is left out.
        kept = [place for place in range(len(headings())) if any(line[place].strip("*") != "–" for line in lines)]
        yield from _table([headings()[place] for place in kept], [[line[place] for place in kept] for line in lines])


def _kinds(result: Result) -> Iterator[str]:
    ours = {row.set: row.kinds for row in result.rows if row.method == OURS and row.kinds}
    others = [row for row in result.rows if row.set == "gold" and row.method != OURS]
    yield "## By kind of reply\n"
    yield "Mean scores; what the kinds are is said in `benchmarks/gold/README.md`.\n"
    yield from _table(
        ["kind", "replies", "grade", "**ours en**", "**ours ja**", *(row.method for row in others)],
        [
            [kind, str(count), *(f"{value:.0f}" for value in (
                grade, ours["gold en"][kind], ours["gold ja"][kind], *(row.kinds[kind] for row in others)))]
            for kind, (count, grade) in result.kinds.items()
        ],
    )  # fmt: skip


def _same(result: Result) -> Iterator[str]:
    yield "## The same answer in another language\n"
    yield "Answers of the same content (`benchmarks/same-answer.jsonl`), half of them good and half of them partial.\n"
    yield from _table(["typed in", "mean difference"], [[pair, f"{by:.1f}"] for pair, by in result.same.items()])


def _mistakes(result: Result) -> Iterator[str]:
    yield "## The ten worst errors\n"
    yield from _table(
        ["reply", "grade", "score", "what was typed", "what went wrong"],
        [
            [
                f"{mistake.reply.id} ({mistake.reply.kind})",
                str(mistake.reply.grade),
                str(mistake.score),
                mistake.reply.answer,
                "<br>".join(mistake.reasons) or "every point rightly found, but weighed wrongly",
            ]
            for mistake in result.mistakes
        ],
    )


def _missing(result: Result) -> Iterator[str]:
    if result.missing:
        yield "## Not measured\n"
        yield from (f"- {name}: was not there. It comes from {source}." for name, source in result.missing.items())


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join('---' for _ in heads)} |"
    for row in rows:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"
    yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "<br>")
