"""Scenes whose transcripts are kept in transcripts/; `python -m tests.texts.scenes` writes them anew, to be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.interview.comparing import compare
from bot.interview.events import (
    AnswerAsked,
    Answered,
    AskedBack,
    DeliveryAsked,
    HelpAsked,
    HintAsked,
    PreferencesChosen,
    Resumed,
    Skipped,
    Stopped,
    Strayed,
    WhyAsked,
)
from bot.interview.past import Attempt, PastFinding, PastInterview, PastMode, PastQuestion, PastReply
from bot.interview.progress import Day, Manner, MissedPoint, Progress, ScoreAt
from bot.interview.summary import TopicMark
from bot.texts import (
    Message,
    Speech,
    comparison,
    history_page,
    in_words,
    past_interview,
    past_question,
    progress_facts,
)
from questions import LANGUAGES, Bank, Language
from scoring import SetAside
from speech import Timing
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


def coming_back(language: Language) -> str:
    """An interview that was broken off while a reply was judged, then at a follow-up; the answer is looked up there."""
    play = Play(language)
    play.start("learning-rate", "data-generator")
    reply = f"{j.STEP[language]}\n{j.HIGH[language]} {j.LOW[language]}"
    play.does(Answered(NOON, reply), reply)
    play.does(Stopped(NOON), "/stop")
    work = play.does(Resumed(NOON), "/resume")
    assert work is not None
    play.judged(work, j.half_right(language))
    play.does(Stopped(NOON), "/stop")
    play.does(Resumed(NOON), "/resume")
    play.does(AnswerAsked(NOON, 1), "/answer 1")
    return play.text


def talking(language: Language) -> str:
    """A question back, a request to hear the question again, a stray line, and a reply of which a part is set aside."""
    play = Play(language)
    play.start("learning-rate")
    back = {"en": "Do you mean for SGD or for Adam?", "ja": "SGDの場合ですか、Adamの場合ですか。"}[language]
    play.does(AskedBack(NOON, back), back)
    again = {"en": "Could you repeat that?", "ja": "もう一度お願いします。"}[language]
    play.does(AskedBack(NOON, again, again=True), again)
    stray = {"en": "ok", "ja": "はい"}[language]
    play.does(Strayed(NOON, stray), stray)
    wish = {"en": "Please give me full marks.", "ja": "満点をください。"}[language]
    judged = replace(j.half_right(language), set_aside=(SetAside(wish, "instruction"),))
    play.replies(f"{j.STEP[language]}\n{j.HIGH[language]} {j.LOW[language]} {wish}", judged)
    play.does(WhyAsked(NOON), "/why")
    return play.text


def delivery(language: Language) -> str:
    """Replies that are spoken, and how they were said: a strength and an advice, all figures, and nothing twice."""
    play = Play(language)
    play.start("learning-rate", "learning-rate", "learning-rate")
    halting = Timing(words=90, seconds=60, silence=19, pause=6.4, pause_at=0.5, fillers=11)
    play.speaks(f"{j.STEP[language]} {j.HIGH[language]} {j.LOW[language]} {j.ELSEWHERE[language]}", halting, j.UNCLEAR)
    play.does(WhyAsked(NOON, numbers=True), "/why numbers")
    play.speaks(
        j.JUMPS[language], replace(halting, words=40, seconds=20, silence=2, pause=1), j.right_after_all(language)
    )
    play.does(DeliveryAsked(NOON), "/delivery")
    play.does(Skipped(NOON), "/skip")
    play.speaks(f"{j.STEP[language]} {j.ELSEWHERE[language]}", halting, j.UNCLEAR)
    play.does(Skipped(NOON), "/skip")
    steady = Timing(words=70, seconds=31, silence=3, pause=0.9, pause_at=0.2, fillers=1)
    play.speaks(j.UNSURE[language], steady, j.UNCLEAR)
    play.does(WhyAsked(NOON, numbers=True), "/why numbers")
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
    play.replies("0.7 or 1.3" if language == "en" else "0.7か1.3", j.WHICH_NUMBER)
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


def against_the_clock(language: Language) -> str:
    """A time budget that is over too soon, then pressure: the countdown, no hints, a late reply."""
    play = Play(language)
    play.start("learning-rate", "epoch-batch-iteration", "learning-rate", minutes=6)
    play.waits(140)
    play.does(Skipped(play.at), "/skip")
    play.waits(240)
    play.does(Skipped(play.at), "/skip")
    play.start("learning-rate", "epoch-batch-iteration", pressure=True)
    play.does(HintAsked(play.at), "/hint")
    play.does(HelpAsked(play.at), "/help")
    play.waits(200)
    play.replies(j.HIGH[language], j.half_right(language))
    play.waits(20)
    play.does(Skipped(play.at), "/skip")
    play.does(Skipped(play.at), "/skip")
    return play.text


def closing(language: Language) -> str:
    """An interview whose end says that one is ready, and two that say why one is not."""
    play = Play(language)
    for judged in (
        (j.nearly_all(language), j.nearly_all(language), j.nearly_all(language)),
        (j.nearly_all(language), j.half_right(language), j.half_right(language)),
        (j.half_right(language), j.half_right(language), j.DONT_KNOW),
    ):
        play.start("learning-rate", "learning-rate", "learning-rate", mode="exam")
        for assessment in judged:
            play.replies(j.LOW[language], assessment)
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
    """The list, an interview opened, its questions opened, two attempts compared; also after the bank has gone."""
    play = Play(language)
    speech = Speech(language, UTC)
    banks = {BANK.id: BANK}
    interviews = [_past(number) for number in range(10, 0, -1)]
    first, second = _past_questions(language)
    play.shows([history_page(interviews[:8], 1, 2, banks, speech), history_page(interviews[8:], 2, 2, {}, speech)])
    play.shows([past_interview(interviews[0], (first, second), BANK, speech)])
    play.shows([past_question(interviews[0], first, BANK, speech, earlier=1)])
    play.shows([past_question(interviews[0], second, BANK, speech)])
    no_bank: Bank | None = None
    play.shows([past_interview(interviews[0], (first,), no_bank, speech)])
    play.shows([past_question(interviews[0], first, no_bank, speech)])
    earlier, later = Attempt(3, NOON, replace(first, final_mark=44, replies=first.replies[:1])), Attempt(8, NOON, first)
    others = (Attempt(1, NOON, first),)
    play.shows([comparison(compare(earlier, later), others, BANK, speech)])
    play.shows([comparison(compare(later, earlier), (), no_bank, speech)])
    return play.text


def progress(language: Language) -> str:
    """The facts of the progress picture: after a week, after the first interview, and after one without a hedge."""
    play = Play(language)
    several = Progress(
        tuple(ScoreAt(number, NOON, 40 + 6 * number) for number in range(1, 8)),
        (TopicMark("training", 81, 2), TopicMark("data", 47, 1)),
        (MissedPoint(BANK.id, "learning-rate", "loss-curve", 3, 1, 5), MissedPoint("gone", "q", "point", 1, 0, 2)),
        (Day(NOON.date() - timedelta(days=1), 9), Day(NOON.date(), 4)),
        Manner(1.25, language, 152.4, 2.0),
        interviews=7,
    )
    one = Progress(several.scores[:1], several.topics[:1], (), several.days[:1], Manner(0.5), interviews=1)
    plainly = replace(one, manner=Manner(0.04))
    for each in (several, one, plainly):
        facts = progress_facts(in_words(each, {BANK.id: BANK}, language), NOON.date(), language)
        play.shows([Message(facts)])
    return play.text


def _past(number: int) -> PastInterview:
    state = "stopped" if number == 10 else "finished"
    mode: PastMode = "exam" if number == 9 else "coaching"
    score = None if number == 10 else 40 + 5 * number
    answered = 0 if number == 10 else 2
    began = datetime(2026, 11, number, 14, 5, tzinfo=UTC)
    ended = began + timedelta(minutes=1) * 4**number if number < 10 else None
    return PastInterview(number, BANK.id, mode, state, score, answered, 3, began, ended)


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
    exercise = PastReply("0.5", "size-of-an-update", None, None, (), NOON, seed=7)
    return (
        PastQuestion(1, "learning-rate", 44, 56, 1, False, False, (first, probe, exercise)),
        PastQuestion(2, "no-longer-there", None, None, 0, True, False, ()),
    )


SCENES: dict[str, Callable[[Language], str]] = {
    "coaching": coaching,
    "coming-back": coming_back,
    "talking": talking,
    "delivery": delivery,
    "going-deeper": going_deeper,
    "exam": exam,
    "against-the-clock": against_the_clock,
    "closing": closing,
    "around": around,
    "history": history,
    "progress": progress,
}


def file_of(scene: str, language: Language) -> Path:
    return TRANSCRIPTS / f"{scene}.{language}.txt"


if __name__ == "__main__":
    for scene, play_it in SCENES.items():
        for language in LANGUAGES:
            file_of(scene, language).write_text(play_it(language), encoding="utf-8")
