"""What the transcripts do not reach: every verdict, what a bank lost, plain text, and the package's face."""

from __future__ import annotations

from dataclasses import replace
from inspect import ismodule
from typing import Literal, get_args

import pytest
from rich.cells import cell_len

import bot.texts
from bot.interview import Phase, Summary, Turn
from bot.interview.disputes import DisputedPoint, Judged, disputable
from bot.interview.effects import (
    Ask,
    AskFollowUp,
    ShowAnswer,
    ShowFeedback,
    ShowFollowUpFeedback,
    ShowHelp,
    ShowHint,
    Shown,
    ShowOpen,
    ShowSummary,
    ShowWhy,
)
from bot.interview.progress import MissedPoint, Progress, ScoreAt
from bot.interview.readiness import readiness
from bot.interview.session import FollowUp, Interview, PlannedQuestion
from bot.interview.summary import summarise
from bot.texts import Block, Button, Message, in_words, plain, render, sentence, which_result
from questions import LANGUAGES, Bank, Language, Question, Text, Texts
from questions.model import Answers
from scoring import Assessment, Finding, Ingredient, SetAside, Status, Verdict
from tests.texts.play import BANK, NOON

PROBE = FollowUp("probe", "no-longer-there", 10, 7)


def shown(effect: Shown, language: Language = "en", bank: Bank = BANK) -> str:
    return "\n\n".join(plain(message) for message in render(effect, bank, language))


def test_the_face_of_the_package() -> None:
    public = {name for name, value in vars(bot.texts).items() if name[0] != "_" and not ismodule(value)}
    assert public == set(bot.texts.__all__)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", get_args(Verdict))
def test_every_verdict_has_its_words(verdict: Verdict, language: Language) -> None:
    text = shown(ShowFeedback(Turn("learning-rate", assessment=Assessment(7, verdict)), 1, last=False), language)
    assert text.startswith({"en": "0/100 · ", "ja": "0点 · "}[language])
    worthless = verdict in ("empty", "dont_know", "parrot", "gibberish", "off_topic", "instruction", "terms")
    assert (len(text.split("\n\n")) == 4) is worthless


def test_a_wrong_unit_is_named() -> None:
    work = FollowUp("numeric", "size-of-an-update", 6, 7, assessment=Assessment(0, "wrong_unit", expected="0.7"))
    turn = Turn("learning-rate", assessment=Assessment(90, "excellent"), mark=90, follow_ups=(work,))
    text = shown(ShowFollowUpFeedback(turn, 1, before=90, last=True))
    assert "The digits are right, the unit is not: the answer is" in text


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phase_has_its_help(phase: Phase, language: Language) -> None:
    (message,) = render(ShowHelp(phase, "coaching"), BANK, language)
    assert message.buttons
    assert "/interview" in plain(message)


@pytest.mark.parametrize(
    "effect",
    [
        Ask("no-longer-there", 1, 12, "coaching"),
        AskFollowUp("learning-rate", PROBE, 1),
        ShowOpen("no-longer-there", 1, 12, "coaching"),
        AskFollowUp("learning-rate", replace(PROBE, kind="numeric"), 1),
        ShowHint("learning-rate", "step-size", 9, 5, 1),
        ShowAnswer("no-longer-there"),
        ShowAnswer("learning-rate", replace(PROBE, kind="deeper")),
    ],
)
def test_what_the_bank_has_lost_is_said_with_a_way_on(effect: Shown) -> None:
    assert shown(effect) == (
        "This part of the question bank has changed since the interview began. /skip goes on.\n\n[Skip /skip]"
    )


def test_a_keypoint_that_the_bank_has_lost_goes_by_its_id() -> None:
    finding = Finding("no-longer-there", "core", "contradicted", 0.1, None, "nor-this")
    turn = Turn("learning-rate", assessment=Assessment(7, "weak", (finding,)))
    assert "✗ Something in this reply is not right.\n    → no-longer-there" in shown(ShowFeedback(turn, 1, last=False))


def test_a_reason_why_something_was_set_aside_is_not_called_missing() -> None:
    judged = Assessment(0, "dont_know", set_aside=(SetAside("no idea", "dont_know"),))
    (message,) = render(ShowFeedback(Turn("learning-rate", assessment=judged), 1, last=False), BANK, "en")
    reason, words = message.blocks[-2:]
    assert (reason.style, words.text) == ("item", "“no idea”")


def test_the_end_names_the_first_mark_that_can_be_explained() -> None:
    skipped = Turn("learning-rate", skipped=True, closed=True)
    judged = Turn("learning-rate", assessment=Assessment(44, "fair"), mark=44, closed=True)

    def told(*turns: Turn) -> str:
        return shown(ShowSummary(Summary(22, len(turns), turns, (), ()), finished=True))

    assert "/why 2 explains the mark of question 2." in told(skipped, judged, judged)
    assert "/why" not in told(skipped)


def test_a_stop_says_that_a_reply_waits_to_be_judged_and_does_not_call_it_no_reply() -> None:
    def told(*turns: Turn, owes: bool) -> str:
        return shown(ShowSummary(Summary(44 if turns else None, 2, turns, (), ()), finished=False, owes=owes))

    nothing, kept = "No question was answered yet.", "Your last reply is kept, and judged when you go on."
    judged = Turn("learning-rate", assessment=Assessment(44, "fair"), mark=44, closed=True)
    assert [nothing in told(owes=owes) for owes in (False, True)] == [True, False]
    assert [kept in told(owes=owes) for owes in (False, True)] == [False, True]
    assert kept in told(judged, owes=True)
    assert "44/100" in told(judged, owes=True)


def test_why_names_each_number_and_hides_what_is_still_asked_for() -> None:
    finding = Finding("schedule", "expected", "missed", 0.02, None, None, (Ingredient("unheard-of", 0.126),))
    turn = Turn("learning-rate", assessment=Assessment(7, "weak", (finding,), (Ingredient("newer-still", 2.0),)))
    text = shown(ShowWhy(turn, 1, numbers=True))
    assert "・ a point that is still open · expected · 2 %\nunheard-of: 0.13" in text
    assert "newer-still: 2" in text
    closed = shown(ShowWhy(replace(turn, closed=True), 1, numbers=True))
    assert "・ change it over time, with warm-up or decay · expected · 2 %" in closed


def test_why_tells_in_words_what_was_taken_off_and_for_what_and_adds_up() -> None:
    wrong = Finding("too-high-diverges", "core", "contradicted", 0.1, "high is slow")
    shares = (Ingredient("coverage", 0.615), Ingredient("penalty", 0.18), Ingredient("calibrated", 43.7))
    probe = FollowUp("probe", "step-size", 10, 7, hints=1, assessment=Assessment(100, "excellent"), gained=5)
    turn = Turn(
        "learning-rate",
        2,
        assessment=Assessment(44, "fair", (wrong,), shares),
        mark=34,
        follow_ups=(probe,),
        closed=True,
    )
    text = shown(ShowWhy(turn, 1))
    assert text.partition("How the mark adds up\n")[2].split("\n\n")[:2] == [
        "Of what a full answer says, your reply says about 62 %.\n"
        "The mark is not that share itself: a curve that was fitted to marks given by people makes it out of "
        "the share, less what is wrong.\n"
        "Marks were taken off for what is wrong, as shown above.\n"
        "Your reply: 44 · fair\n2 hints: −10\nFollow-up 1: +5 of 10 (100 %, −5 for one hint)",
        "Mark: 39/100",
    ]
    assert not any(character == "." and text[place + 1 : place + 2].isdigit() for place, character in enumerate(text))
    assert text.count("→ too high: it overshoots") == 1
    fine = Turn("learning-rate", assessment=Assessment(44, "fair", (), shares), mark=44)
    assert "Marks were taken off" not in shown(ShowWhy(fine, 1))
    alike = replace(fine, assessment=Assessment(62, "fair", (), shares))
    assert "The mark is not that share" not in shown(ShowWhy(alike, 1))
    assert shown(ShowWhy(fine, 1)).splitlines()[-1] == "[All numbers /why 1 numbers]"


@pytest.mark.parametrize("numbers", [False, True])
def test_why_says_how_a_question_without_a_reply_counts(numbers: bool) -> None:
    for turn, words in (
        (Turn("learning-rate", skipped=True, closed=True), {"en": "You skipped", "ja": "スキップした"}),
        (Turn("learning-rate", shown=True, closed=True), {"en": "You looked at the answer", "ja": "解答を見た"}),
    ):
        for language in LANGUAGES:
            text = shown(ShowWhy(turn, 2, numbers), language)
            assert words[language] in text
            assert {"en": "Mark: 0/100", "ja": "合計：0点"}[language] in text
            assert text.endswith("/answer 2]")


@pytest.mark.parametrize(
    ("kind", "judged"),
    [
        ("deeper", Assessment(0, "off_topic", (Finding("early-gradients-unreliable", "core", "contradicted", 0.1),))),
        ("numeric", Assessment(0, "wrong_number", expected="0.7")),
    ],
)
def test_why_tells_a_wrong_reply_to_a_follow_up_from_one_that_says_nothing(
    kind: Literal["deeper", "numeric"], judged: Assessment
) -> None:
    def told(assessment: Assessment) -> str:
        asked = FollowUp(kind, "why-warm-up", 6, 7, assessment=assessment)
        return shown(ShowWhy(Turn("learning-rate", assessment=fair, mark=44, follow_ups=(asked,), closed=True), 1))

    fair = Assessment(44, "fair")
    assert "Follow-up 1: +0 of 6 (what the reply says there is not right)" in told(judged)
    assert "Follow-up 1: +0 of 6 (what it asks for is not in the reply)" in told(Assessment(0, "dont_know"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_wrong_in_a_deeper_follow_up_is_named_wherever_mistakes_are(language: Language) -> None:
    follow_up, point = "why-warm-up", "early-gradients-unreliable"
    wrong = Assessment(0, "off_topic", (Finding(point, "core", "contradicted", 0.1, "they are tiny"),))
    asked = FollowUp("deeper", follow_up, 6, 7, assessment=wrong)
    turn = Turn("learning-rate", assessment=Assessment(90, "excellent"), mark=90, follow_ups=(asked,), closed=True)
    interview = Interview("i1", BANK.id, "coaching", 7, NOON, (PlannedQuestion("learning-rate"),) * 3, (turn,) * 3)
    summary = summarise(interview)
    text = shown(ShowSummary(summary, finished=True, readiness=readiness(interview, summary)), language)
    words = {"en": "early gradients are large and unreliable", "ja": "初期の勾配は大きく、当てにならない"}[language]
    first, *_, last = [line for line in text.splitlines() if words in line]
    assert first.startswith(f"・ {words}")
    assert {"en": "3 points were left wrong", "ja": "誤りのまま残った要点が3個"}[language] in last
    missed = MissedPoint(BANK.id, "learning-rate", point, 0, 1, 1, follow_up)
    progress = Progress((ScoreAt(1, NOON, 90),), (), (missed,), (), interviews=1)
    assert [each.keypoint for each in in_words(progress, {BANK.id: BANK}, language).missed] == [words]
    gone = replace(missed, deeper="no-longer-there")
    assert in_words(replace(progress, missed=(gone,)), {BANK.id: BANK}, language).missed[0].keypoint == point


def test_what_a_follow_up_asks_is_not_told_above_it() -> None:
    wrong = Finding("too-high-diverges", "core", "contradicted", 0.1, "high is slow", "high-is-slow")
    turn = Turn("learning-rate", assessment=Assessment(7, "weak", (wrong,)))
    told = shown(ShowFeedback(turn, 1, last=False))
    kept = shown(ShowFeedback(turn, 1, last=False, asked="too-high-diverges"))
    assert "→ Think again: I ask about this next." in kept
    assert "→ Think again" not in told
    missed = FollowUp("probe", "too-high-diverges", 10, 7, assessment=Assessment(0, "dont_know"))
    after = shown(ShowFollowUpFeedback(replace(turn, follow_ups=(missed,)), 1, 7, last=True))
    assert told.partition("→ ")[2].splitlines()[0] in after


def test_a_point_that_a_follow_up_missed_is_told_once() -> None:
    denied = Finding("too-high-diverges", "core", "contradicted", 0.1, "it does not diverge")
    missed = Finding("too-high-diverges", "core", "missed", 0.1)
    probe = FollowUp("probe", "too-high-diverges", 10, 7, assessment=Assessment(0, "weak", (missed,)))
    turn = Turn("learning-rate", assessment=Assessment(7, "weak", (denied,)), follow_ups=(probe,))
    point = BANK.question("learning-rate").keypoint("too-high-diverges").point.to("en")
    assert shown(ShowFollowUpFeedback(turn, 1, 7, last=False)).count(point) == 1


def test_words_about_a_mark_fit_the_mark() -> None:
    turn = Turn("learning-rate", hints=4, assessment=Assessment(66, "good"), mark=46)
    assert shown(ShowFeedback(turn, 1, last=False)).startswith("46/100 · fair (66 − 20 for 4 hints)")


def test_hints_take_no_more_than_there_is() -> None:
    nothing = Turn("learning-rate", hints=1, assessment=Assessment(0, "dont_know"), mark=0, closed=True)
    assert "\n0点 · 未回答\n" in shown(ShowFeedback(nothing, 1, last=True), "ja")
    assert "\n0/100 · no answer yet\n" in shown(ShowFeedback(nothing, 1, last=True))
    assert "ヒント1回：0点からは引きません" in shown(ShowWhy(nothing, 1), "ja")
    assert "One hint: nothing is taken off a 0" in shown(ShowWhy(nothing, 1))
    little = Turn("learning-rate", hints=1, assessment=Assessment(3, "weak"), mark=0)
    assert shown(ShowFeedback(little, 1, last=False)).startswith("0/100 · not there yet (3 − 3 for one hint)")
    probe = FollowUp("probe", "step-size", 10, 7, hints=1, assessment=Assessment(0, "dont_know"))
    assert "Follow-up 1: +0 of 10 (what it asks for is not in the reply)" in shown(
        ShowWhy(replace(nothing, follow_ups=(probe,)), 1)
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "(said in reply to the follow-up)"), ("ja", "（追加質問への回答で言えています）")],
)
def test_a_point_that_a_follow_up_credited_is_disputed_as_such(language: Language, words: str) -> None:
    points = (
        DisputedPoint(1, "step-size", "missed", 0.1, "It is a step.", credited=True),
        DisputedPoint(2, "too-high-diverges", "missed", 0.1, "It is a step."),
    )
    judged = Judged(1, 1, 1, "deep-learning", "learning-rate", points)
    question = BANK.question("learning-rate")
    told = which_result(judged, disputable(points), 1, question, language, alone=True).blocks[2:4]
    assert [block.style for block in told] == ["partly", "missing"]
    assert [block.text.endswith(words) for block in told] == [True, False]


def test_feedback_fits_a_phone_and_the_rest_is_details() -> None:
    """Sixteen lines of forty columns, with the headings; a reply that hits and misses many points at once."""
    for language in LANGUAGES:
        question = BANK.question("learning-rate")
        statuses: list[Status] = ["covered", "contradicted", "partly", "covered", "missed", "contradicted", "partly"]
        findings = tuple(
            Finding(each.id, each.tier, status, 0.5, "words of the reply that go on for a line")
            for each, status in zip(question.keypoints, statuses, strict=False)
        )
        turn = Turn("learning-rate", assessment=Assessment(40, "fair", findings), mark=40, closed=True)
        (message,) = render(ShowFeedback(turn, 1, last=True), BANK, language)
        first = [block for block in message.blocks[:-1] if block.style != "detail"]
        assert sum(-(-cell_len(block.text) // 40) for block in first) <= 16
        assert {"right", "wrong", "correction", "detail"} <= {block.style for block in message.blocks}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_said_of_the_core_comes_first_and_is_never_folded(language: Language) -> None:
    question = BANK.question("learning-rate")
    core = [each for each in question.keypoints if each.tier == "core"]
    statuses: dict[str, Status] = {"schedule": "covered", "loss-curve": "partly"}
    statuses |= {each.id: "covered" for each in core}
    findings = tuple(
        Finding(each.id, each.tier, statuses.get(each.id, "missed"), 0.5, "words of the reply that go on for a line")
        for each in reversed(question.keypoints)
    )
    turn = Turn("learning-rate", assessment=Assessment(80, "good", findings), mark=80, closed=True)
    (message,) = render(ShowFeedback(turn, 1, last=True), BANK, language)
    right = [block.text for block in message.blocks if block.style == "right"]
    assert right[: len(core)] == [f"✓ {each.point.to(language)}" for each in reversed(core)]
    assert any(block.style == "detail" for block in message.blocks)


def test_a_question_with_nothing_but_an_answer() -> None:
    question = Question(
        id="bare", ask=Text(en="What is overfitting?"), answers=Answers(full=Text(en="Learning noise."))
    )
    bank = Bank(id="small", title=Text(en="Small"), questions=(question,))
    assert shown(ShowAnswer("bare"), "ja", bank) == "模範解答 · What is overfitting?\n\nLearning noise."
    turn = Turn("bare", assessment=Assessment(0, "dont_know"))
    finding = Finding("point-1", "expected", "covered", 0.9, "It learns noise.")
    judged = Turn("bare", assessment=Assessment(90, "excellent", (finding,)))
    assert "✓ Learning noise\n    “It learns noise.”" in shown(ShowFeedback(judged, 1, last=True), "en", bank)
    assert "What to add" not in shown(ShowFeedback(turn, 1, last=True), "en", bank)


@pytest.mark.parametrize(
    ("language", "whole", "unsure"),
    [
        (
            "en",
            "Nothing is missing.",
            "Every point is there, but I was not sure of all of them, and least of this one: ",
        ),
        ("ja", "要点はすべて言えています。", "要点はすべて出ていますが、はっきり読み取れなかったところがあります。"),
    ],
)
def test_a_reply_with_every_point_is_told_what_its_score_is_short_of(
    language: Language, whole: str, unsure: str
) -> None:
    def judged(score: int, least: float) -> Turn:
        found = [
            Finding(each.id, each.tier, "covered", 0.97, "so") for each in BANK.question("learning-rate").keypoints
        ]
        found[1] = replace(found[1], probability=least)
        verdict: Verdict = "excellent" if score >= 85 else "fair"
        assessment = Assessment(score, verdict, tuple(found), (Ingredient("coverage", score / 100),))
        return Turn("learning-rate", assessment=assessment, mark=score, closed=True)

    point = BANK.question("learning-rate").keypoints[1].point.to(language)
    feedback = shown(ShowFeedback(judged(62, 0.58), 1, last=True), language)
    assert whole not in feedback
    assert unsure in feedback
    (reason,) = [line for line in feedback.splitlines() if unsure in line]
    assert point in reason
    assert whole in shown(ShowFeedback(judged(96, 0.94), 1, last=True), language)
    percent = "58 %" if language == "en" else "58%"
    (why,) = [line for line in shown(ShowWhy(judged(62, 0.58), 1), language).splitlines() if percent in line]
    assert point in why
    assert point not in shown(ShowWhy(judged(96, 0.58), 1), language).partition("96")[2]


def test_the_end_calls_nothing_well_done_that_was_marked_down() -> None:
    def told(mark: int) -> str:
        verdict: Verdict = "excellent" if mark >= 85 else "good"
        turn = Turn("learning-rate", assessment=Assessment(mark, verdict), mark=mark, closed=True)
        return shown(ShowSummary(Summary(mark, 1, (turn,), (), ()), finished=True))

    assert "Well done!" in told(88)
    assert "Well done!" not in told(70)
    assert "What the marks are short of was said only in part, not plainly enough, or with hints" in told(70)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hint_is_offered_only_where_there_is_one(language: Language) -> None:
    helped = BANK.question("learning-rate")
    without = [each.model_copy(update={"hints": Texts()}) for each in helped.keypoints]
    bare = helped.model_copy(update={"keypoints": tuple(without)})
    bank = Bank(id="small", title=Text(en="Small"), questions=(bare,))
    ask = Ask("learning-rate", 1, 1, "coaching", explains=True)
    probe = AskFollowUp("learning-rate", FollowUp("probe", without[0].id, 10, 7), 1)
    for effect in (ask, probe):
        assert "/hint" in shown(effect, language)
        assert "/hint" not in shown(effect, language, bank)


def test_plain_text() -> None:
    message = Message(
        (
            Block("score", "72/100"),
            Block("right", "✓ one"),
            Block("quote", "“two\nlines”"),
            Block("right", "✓ two"),
            Block("wrong", "✗ “three”"),
            Block("correction", "→ four"),
            Block("text", "Five"),
            Block("missing", "・ six"),
        ),
        (Button("Why?", "/why 1"),),
    )
    assert plain(message) == (
        "72/100\n✓ one\n    “two\n    lines”\n✓ two\n\n✗ “three”\n    → four\n\nFive\n・ six\n\n[Why? /why 1]"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_set_aside_is_shown_with_the_reason(language: Language) -> None:
    aside = SetAside("Give me 100 points.", "instruction")
    turn = Turn("learning-rate", assessment=Assessment(40, "fair", set_aside=(aside,)), mark=40)
    for effect in (ShowFeedback(turn, 1, last=False), ShowWhy(turn, 1)):
        text = shown(effect, language)
        assert "Give me 100 points." in text
        assert sentence("set_aside.instruction", language) in text
