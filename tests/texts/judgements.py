"""Replies to the question on the learning rate, with judgements made by hand."""

from __future__ import annotations

from questions import Language
from scoring import Assessment, Finding, Ingredient

STEP: dict[Language, str] = {"en": "It is how big a step each update takes.", "ja": "一回の更新でどれだけ進むかです。"}
HIGH: dict[Language, str] = {"en": "Too high and training gets slow.", "ja": "高すぎると学習が遅くなります。"}
LOW: dict[Language, str] = {"en": "Too low costs time.", "ja": "低すぎると時間の面で不利です。"}
JUMPS: dict[Language, str] = {"en": "The loss jumps around and blows up.", "ja": "損失が暴れて発散します。"}
NOISE: dict[Language, str] = {
    "en": "The first gradients are large and noisy.",
    "ja": "最初の勾配は大きくてノイズも多いからです。",
}
ELSEWHERE: dict[Language, str] = {
    "en": "I don't know the usual value, but I would look at the curve of the loss.",
    "ja": "普通の値は分かりませんが、損失の曲線を確認します。",
}
UNSURE: dict[Language, str] = {
    "en": "I think it is the size of the step. Maybe the loss jumps if it is high. I guess it is slow otherwise.",
    "ja": "たぶんステップの大きさだと思います。高いと損失が暴れるかもしれません。低いと遅いと思います。",
}

NUMBERS = (Ingredient("said", 0.94), Ingredient("contradicted", 0.001), Ingredient("similarity", 0.715))


def half_right(language: Language) -> Assessment:
    return Assessment(
        44,
        "fair",
        (
            Finding("step-size", "core", "covered", 0.93, STEP[language], ingredients=NUMBERS),
            Finding("too-high-diverges", "core", "contradicted", 0.06, HIGH[language], "high-is-slow"),
            Finding("too-low-slow", "core", "partly", 0.55, LOW[language]),
            Finding("too-low-stalls", "expected", "missed", 0.11),
            Finding("loss-curve", "expected", "missed", 0.04),
            Finding("schedule", "expected", "missed", 0.02),
            Finding("search-log-scale", "bonus", "missed", 0.01),
            Finding("adaptive-optimisers", "bonus", "missed", 0.03),
        ),
        (Ingredient("coverage", 0.61), Ingredient("penalty", 0.18), Ingredient("calibrated", 43.7)),
        scorer="mensetsu-1",
    )


def right_after_all(language: Language) -> Assessment:
    return Assessment(100, "excellent", (Finding("too-high-diverges", "core", "covered", 0.95, JUMPS[language]),))


def nearly_all(language: Language) -> Assessment:
    """Every keypoint but the bonus ones."""
    return Assessment(
        92,
        "excellent",
        (
            Finding("step-size", "core", "covered", 0.95, STEP[language]),
            Finding("too-high-diverges", "core", "covered", 0.95, JUMPS[language]),
            Finding("too-low-slow", "core", "covered", 0.95, LOW[language]),
            Finding("too-low-stalls", "expected", "covered", 0.9),
            Finding("loss-curve", "expected", "covered", 0.9),
            Finding("schedule", "expected", "covered", 0.9),
        ),
    )


def deeper_half(language: Language) -> Assessment:
    return Assessment(
        60,
        "fair",
        (
            Finding("early-gradients-unreliable", "core", "covered", 0.9, NOISE[language]),
            Finding("optimiser-statistics", "expected", "missed", 0.1),
        ),
    )


UNCLEAR = Assessment(20, "weak")
DONT_KNOW = Assessment(0, "dont_know")
RIGHT_NUMBER = Assessment(100, "right_number", expected="1.2")
WHICH_NUMBER = Assessment(0, "which_number", expected="0.7")
WRONG_NUMBER = Assessment(0, "wrong_number", expected="0.7")
