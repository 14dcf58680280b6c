"""Scenes whose transcripts are kept in transcripts/; `python -m tests.texts.scenes` writes them anew, to be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.interview.events import (
    AnswerAsked,
    HelpAsked,
    HintAsked,
    PreferencesChosen,
    Resumed,
    Skipped,
    Stopped,
    WhyAsked,
)
from bot.interview.past import PastFinding, PastInterview, PastQuestion, PastReply
from bot.texts import history_page, past_interview
from questions import LANGUAGES, Bank, Language
from tests.texts import judgements as j
from tests.texts.play import BANK, NOON, Play

TRANSCRIPTS = Path(__file__).parent / "transcripts"


def coaching(language: Language) -> str:
    """A half right reply, two probes, a skipped question and one whose answer is shown."""
    play = Play(language)
    play.start("learning-rate", "epoch-batch-iteration", "data-generator")
    play.does(HintAsked(NOON), "/hint")
    reply = f"{j.STEP[language]}\n{j.HIGH[language]} {j.LOW[language]}"
    play.replies(reply, j.half_right(language))
    play.does(HintAsked(NOON), "/hint")
    play.replies(j.JUMPS[language], j.right_after_all(language))
    play.replies("?", j.DONT_KNOW)
    play.does(WhyAsked(NOON), "/why")
    play.does(Skipped(NOON), "/skip")
    play.does(AnswerAsked(NOON), "/answer")
    return play.text


def going_deeper(language: Language) -> str:
    """A reply with nothing to probe for, a deeper question, and an exercise done rightly; then one done wrongly."""
    play = Play(language)
    play.start("learning-rate", "learning-rate")
    reply = " ".join((j.STEP[language], j.JUMPS[language], j.LOW[language]))
    play.replies(reply, j.nearly_all(language))
    play.replies(j.NOISE[language], j.deeper_half(language))
    play.replies("1.2", j.RIGHT_NUMBER)
    play.replies(reply, j.nearly_all(language))
    play.does(WhyAsked(NOON), "/why")
    play.replies(j.NOISE[language], j.deeper_half(language))
    play.replies("0.3", j.WRONG_NUMBER)
    return play.text


def exam(language: Language) -> str:
    """No feedback before the end; stopping and resuming on the way."""
    play = Play(language)
    play.start("learning-rate", "epoch-batch-iteration", mode="exam")
    play.replies(j.HIGH[language], j.half_right(language))
    play.does(AnswerAsked(NOON), "/answer")
    play.does(HelpAsked(NOON), "/help")
    play.does(Stopped(NOON), "/stop")
    play.does(Resumed(NOON), "/resume")
    play.replies("?", j.DONT_KNOW)
    return play.text


def around(language: Language) -> str:
    """What is said before the first interview."""
    play = Play(language)
    play.says("choose_language")
    play.says("welcome")
    play.does(HelpAsked(NOON), "/help")
    play.does(PreferencesChosen(NOON, questions=5), "/settings questions 5")
    play.does(PreferencesChosen(NOON, mode="exam"), "/settings mode exam")
    play.says("settings_unknown")
    return play.text


def history(language: Language) -> str:
    """The list, and one interview opened: with its bank, and after the bank has gone."""
    play = Play(language)
    interviews = [_past(number) for number in range(1, 11)]
    play.shows([history_page(interviews, 1, language), history_page(interviews, 2, language)])
    play.shows(past_interview(interviews[0], _past_questions(language), BANK, language))
    no_bank: Bank | None = None
    play.shows(past_interview(interviews[0], _past_questions(language)[:1], no_bank, language))
    return play.text


def _past(number: int) -> PastInterview:
    state = "stopped" if number == 10 else "finished"
    mode = "exam" if number == 9 else "coaching"
    score = None if number == 10 else 40 + 5 * number
    answered = 0 if number == 10 else 2
    # The same hour of the clock wherever the tests run.
    began = datetime(2026, 11, number, 14, 5, tzinfo=UTC).replace(tzinfo=None).astimezone()
    return PastInterview(number, "deep-learning", mode, state, score, answered, 3, began)


def _past_questions(language: Language) -> tuple[PastQuestion, ...]:
    first = PastReply(
        f"{j.STEP[language]}\n{j.HIGH[language]}",
        None,
        44,
        "fair",
        (
            PastFinding("step-size", "core", "covered", j.STEP[language]),
            PastFinding("too-high-diverges", "core", "contradicted", j.HIGH[language]),
            PastFinding("search-log-scale", "bonus", "missed", None),
        ),
        NOON,
    )
    probe_findings = (PastFinding("too-high-diverges", "core", "covered", j.JUMPS[language]),)
    probe = PastReply(j.JUMPS[language], "too-high-diverges", 100, "excellent", probe_findings, NOON)
    exercise = PastReply("0.5", "size-of-an-update", None, None, (), NOON)
    return (
        PastQuestion(1, "learning-rate", 44, 56, 1, False, False, (first, probe, exercise)),
        PastQuestion(2, "no-longer-there", None, None, 0, True, False, ()),
    )


SCENES: dict[str, Callable[[Language], str]] = {
    "coaching": coaching,
    "going-deeper": going_deeper,
    "exam": exam,
    "around": around,
    "history": history,
}


def file_of(scene: str, language: Language) -> Path:
    return TRANSCRIPTS / f"{scene}.{language}.txt"


if __name__ == "__main__":
    for scene, play_it in SCENES.items():
        for language in LANGUAGES:
            file_of(scene, language).write_text(play_it(language), encoding="utf-8")
