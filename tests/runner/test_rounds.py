"""Rounds at their odd ends: what comes too late or a second time, questions that are gone, recordings and kills."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.interview.rounds import Round
from bot.runner import Heard, Library, Listen, RoundTable
from bot.runner.round_choice import Choice, choose_round
from bot.store import Member
from bot.store.connection import Moment
from bot.texts import plain, sentence
from questions import LANGUAGES, Language
from scoring import Assessment, Finding
from speech import LONGEST
from tests.library import LIBRARY
from tests.questions.build import write_bank
from tests.runner.group import BANK, FOUND, REPLY, Group


class Killed(BaseException):
    """The process has ended."""


def dies_when_something_is_kept(_place: str, moment: Moment) -> None:
    if moment == "after":
        raise Killed


def test_killed_while_the_last_recording_turns_out_to_be_silent_the_round_is_over_all_the_same(group: Group) -> None:
    host, mika = group.member("5@-100"), group.member("7")
    group.says(host, "/round gravity")
    (opened,) = group.store.rounds.every()
    group.says(mika, f"/start round_{opened.id}")
    group.runner.record(mika, source="1", file="sound", seconds=3.0, size=100)
    (work,) = group.runner.recordings.listens(mika)
    group.says(host, "/reveal")
    group.store.passing = dies_when_something_is_kept
    with pytest.raises(Killed):
        group.runner.recordings.heard(mika, work, Heard(unheard="silent"))
    group.store.passing = lambda *_: None
    assert [each.state for each in group.store.rounds.every()] == ["over"]
    assert "There is only silence" in "\n".join(str(message) for message in group.read(mika))
    assert group.says(host, "/round gravity") == "", "a new round is there, which has a card in the group"
    assert len(group.store.rounds.every()) == 2


@pytest.fixture
def host(group: Group) -> Member:
    """The host of a round on a question of the small bank, in a group."""
    host = group.member("5@-100")
    group.says(host, "/round gravity")
    return host


def newest(group: Group) -> Round:
    running = group.store.rounds.running("telegram")
    return (running or group.store.rounds.every())[-1]


def sits(group: Group, name: str = "7") -> Member:
    """Somebody who has followed the link of the round."""
    member = group.member(name)
    group.says(member, f"/start round_{newest(group).id}")
    return member


def told(group: Group, member: Member) -> str:
    return "\n\n".join(map(plain, group.read(member)))


def records(group: Group, member: Member) -> Listen:
    group.runner.record(member, source="s1", file="sound")
    (listen,) = group.runner.recordings.listens(member)
    return listen


def test_an_answer_counts_once_and_stays_when_the_round_is_closed(group: Group, host: Member) -> None:
    mika = sits(group)
    assert group.says(mika, " \n") == sentence("empty_reply", "en")
    (work,) = group.runner.receive(mika, REPLY)
    group.says(host, "/reveal")
    group.read(mika)
    assert group.says(mika, "And more.") == sentence("round.answer_stays", "en")
    group.runner.graded(mika, work, FOUND)
    group.runner.graded(mika, work, Assessment(90, "good"))  # too late
    (answer,) = newest(group).answers
    assert (answer.text, answer.assessment) == (REPLY, FOUND)


def test_whoever_has_answered_a_closed_round_can_no_longer_speak(group: Group, host: Member) -> None:
    mika = sits(group)
    group.runner.record(mika, source="s0", file="sound", seconds=LONGEST + 1)
    assert "longer than 10 minutes" in told(group, mika)
    group.runner.receive(mika, REPLY)
    group.says(host, "/reveal")
    group.read(mika)
    group.runner.record(mika, source="s1", file="sound")
    assert told(group, mika) == sentence("round.answer_stays", "en")


def test_who_is_late_may_say_it_in_several_messages_typed_and_spoken(group: Group, host: Member) -> None:
    mika = sits(group)
    group.says(host, "/reveal")
    assert sentence("round.over_unanswered", "en") in told(group, mika)
    listen = records(group, mika)
    assert told(group, mika) == sentence("round.late", "en")
    group.runner.recordings.heard(mika, listen, Heard("The planet pushes."))
    assert "The planet pushes." in told(group, mika)
    assert group.says(mika, "The planet pulls.") == sentence("round.changed", "en")
    (work,) = group.runner.receive(mika, "Down is its centre.")
    assert told(group, mika) == sentence("round.added", "en")
    group.runner.graded(mika, work, FOUND)
    assert work.text == "The planet pulls.\nDown is its centre."
    assert "Your answer in the round" in told(group, mika)
    assert [answer.late for answer in newest(group).answers] == [True]
    assert len(group.store.interviews(mika.id)) == 1


def test_who_leaves_is_told_what_becomes_of_their_answer(group: Group, host: Member) -> None:
    mika = sits(group)
    assert group.says(mika, "/stop") == sentence("round.left", "en")
    sits(group)
    group.says(mika, REPLY)
    assert group.says(mika, "/stop") == sentence("round.left_with_answer", "en")
    assert newest(group).answers == ()
    sits(group)
    group.says(mika, REPLY)
    group.says(host, "/reveal")
    assert group.says(mika, "/stop") == sentence("round.answer_stays", "en")
    assert [answer.text for answer in newest(group).answers] == [REPLY]


def test_the_score_of_an_answer_can_be_asked_back_and_disputed(group: Group, host: Member) -> None:
    admin, mika = group.member("1"), sits(group)
    assert group.says(mika, "/why") == sentence("nothing_to_explain", "en")
    (work,) = group.runner.receive(mika, REPLY)
    group.runner.graded(mika, work, FOUND)
    group.read(mika)
    assert group.says(mika, f"/round why {newest(group).id}") == sentence("round.no_help", "en"), "before the reveal"
    group.says(host, "/reveal")
    found = told(group, mika)
    assert "Your answer in the round · Why do things fall?" in found
    assert f"[Why? /round why {newest(group).id}]" in found
    assert f"[I did say that /dispute round {newest(group).id}]" in found
    for command in ("/why", f"/round why {newest(group).id}"):
        why = group.says(mika, command)
        assert "why this mark" in why
        assert "20/100" in why
        assert "down is towards its centre" in why, "what was missed has its name"
    assert "the numbers" in group.says(mika, "/why numbers")
    assert group.says(group.member("8"), f"/round why {newest(group).id}") == sentence("nothing_to_explain", "en")
    assert "[1 /dispute 1 1 1]" in group.says(mika, f"/dispute round {newest(group).id}")
    group.says(mika, "/dispute 1 1 1 The planet pulls")
    assert "Dispute 1" in told(group, admin)
    assert group.says(admin, f"/dispute round {newest(group).id}") == sentence("dispute.nothing", "en")


def test_the_history_tells_a_round_from_an_exam(group: Group, host: Member) -> None:
    mika = sits(group)
    (work,) = group.runner.receive(mika, REPLY)
    group.runner.graded(mika, work, FOUND)
    group.says(host, "/reveal")
    group.read(mika)
    assert " · round" in group.says(mika, "/history")
    assert " · round · finished" in group.says(mika, "/history 1")
    group.answers(mika)
    assert [past.mode for past in group.store.interviews(mika.id)] == ["exam", "round"]


def test_an_anonymous_round_takes_no_answer_that_all_can_read(group: Group) -> None:
    host, mika = group.member("5@-100"), group.member("7@-100")
    group.says(host, "/round gravity anonymous")
    (card,) = [each for each in group.store.owed("telegram") if each.external_id == "0@-100"]
    group.store.tick(card.id, "77", f"round.{newest(group).id}")
    group.runner.receive(mika, REPLY, source="2", reply_to="77")
    assert told(group, mika) == sentence("round.only_privately", "en")
    assert newest(group).answers == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_host_is_gone_nobody_is_named(group: Group, host: Member, language: Language) -> None:
    person = group.store.member("telegram", host.user, host.name, None)
    group.store.forget(person.id, '"farewell"', None)
    other = group.member("9@-100", language=language)
    group.says(other, f"/language {language}")
    assert group.says(other, "/reveal") == sentence("round.only_host_short", language)


@pytest.mark.parametrize(
    ("command", "key"), [("/history", "no_history_in_group"), ("/weak", "drill.no_cards_in_group")]
)
def test_in_the_group_one_is_told_where_answers_in_rounds_are(
    group: Group, host: Member, command: str, key: str
) -> None:
    assert group.says(host, command).startswith(sentence(key, "en"))


def test_whatever_else_is_said_to_reveal_it_is_revealed(group: Group, host: Member) -> None:
    group.says(host, "/reveal now, please")
    assert newest(group).state == "over"


def test_a_recording_is_heard_once(group: Group, host: Member) -> None:
    mika = sits(group)
    listen = records(group, mika)
    group.runner.recordings.heard(mika, listen, Heard(REPLY))
    group.read(mika)
    assert group.runner.recordings.heard(mika, listen, Heard(REPLY)) == ()
    assert told(group, mika) == sentence("voice.too_late", "en")
    assert [answer.text for answer in newest(group).answers] == [REPLY]
    assert group.says(host, "/reveal") == ""


def test_in_the_group_only_a_reply_to_the_card_is_an_answer_and_only_while_it_is_open(
    group: Group, host: Member
) -> None:
    (card,) = [each for each in group.store.owed("telegram") if each.external_id == "0@-100"]
    group.store.tick(card.id, "77", f"round.{newest(group).id}")
    mika = group.member("7@-100")
    group.runner.receive(mika, "Something else.", source="1", reply_to="76")
    assert newest(group).answers == ()
    (work,) = group.runner.receive(mika, REPLY, source="2", reply_to="77")
    assert [answer.text for answer in newest(group).answers] == [REPLY]
    group.says(host, "/reveal")
    group.read(mika)
    group.runner.receive(mika, "And more.", source="3", reply_to="77")
    assert told(group, mika) == sentence("round.answer_stays", "en")
    group.runner.graded(mika, work, FOUND)
    assert [answer.text for answer in newest(group).answers] == [REPLY]


def test_a_round_whose_question_is_gone_ends_without_a_result(group: Group, host: Member, tmp_path: Path) -> None:
    opened = newest(group)
    (tmp_path / "small.yaml").write_text(BANK.replace("id: gravity", "id: falling"), encoding="utf-8")
    group.runner.tick("telegram")
    assert newest(group).state == "over"
    place = group.member("0@-100")
    assert sentence("round.gone", "en") in told(group, place)
    assert group.says(host, f"/round again {opened.id}").startswith(sentence("round.none_open", "en"))


def test_one_is_asked_at_a_time_and_only_what_was_asked_is_asked_again(group: Group, host: Member) -> None:
    first = newest(group)
    group.says(host, "/reveal")
    group.says(host, "/round bare")
    assert group.says(host, f"/round again {first.id}").startswith(sentence("round.already_open", "en"))
    for command in ("/round again 00000000", "/reveal 00000000"):
        assert group.says(host, command).startswith(sentence("round.none_open", "en"))
    assert group.runner.refused(host, "/reveal 0000", "") is None
    assert group.runner.refused(host, "no command", "") is None
    assert group.says(group.member("7"), "/reveal").startswith(sentence("round.only_in_group", "en"))


def test_the_author_of_the_best_sentence_decides_once_and_when_the_round_is_over(group: Group, host: Member) -> None:
    mika, shows = sits(group), f"/round show {newest(group).id}"
    assert group.says(mika, f"{shows} named") == sentence("stale_button", "en")
    other = sits(group, "8")
    (work,) = group.runner.receive(other, REPLY)
    group.runner.graded(other, work, FOUND)
    (work,) = group.runner.receive(mika, REPLY)
    said = Assessment(60, "fair", (Finding("attraction", "core", "covered", 0.9, "pulls at them"),))
    group.says(host, "/reveal")
    group.runner.graded(mika, work, said)
    group.read(mika)
    assert group.says(mika, f"{shows} no") == sentence("round.consent_no", "en")
    assert group.says(mika, f"{shows} named") == sentence("used_button", "en")


def test_a_bank_that_cannot_be_read_has_nothing_to_ask(tmp_path: Path) -> None:
    write_bank(tmp_path, question="ask: No\n")
    library = Library([tmp_path])
    assert choose_round(("small",), library, "deep-learning", (), 1) == "small"
    chosen = choose_round(("random", "k-means"), library, "small", (), 1)
    assert isinstance(chosen, Choice)
    assert chosen.question == "k-means"
    assert choose_round(("zebras",), library, "small", (), 1) == "zebras"


@pytest.mark.parametrize(
    "words", [("最適化", "10分"), ("optimisation", "10min"), ("10", "deep-learning", "optimisation")]
)
def test_a_topic_goes_by_its_name_in_either_language_and_minutes_may_say_so(words: tuple[str, ...]) -> None:
    chosen = choose_round(words, LIBRARY, "deep-learning", (), 1)
    assert isinstance(chosen, Choice)
    assert chosen.minutes == 10
    assert "optimisation" in LIBRARY.bank(chosen.bank).question(chosen.question).topics


def test_a_topic_may_be_called_by_several_words() -> None:
    chosen = choose_round(("probabilistic", "models", "ランダム"), LIBRARY, "deep-learning", (), 1)
    assert isinstance(chosen, Choice)
    assert "probabilistic-models" in LIBRARY.bank(chosen.bank).question(chosen.question).topics


def test_who_has_not_chosen_a_language_yet_speaks_that_of_the_table(group: Group) -> None:
    group.store.member("terminal", "Mika", "Mika", None)
    table = RoundTable(group.runner.rounds)
    assert table.member("Mika", "ja").language == "ja"
    assert table.member("Mika", "en").language == "ja"


@pytest.mark.usefixtures("host")
def test_what_is_changed_of_no_answer_leaves_the_round_as_it_is(group: Group) -> None:
    mika = sits(group)
    group.runner.receive(mika, REPLY, source="m1")
    group.read(mika)
    group.runner.edit(mika, "m0", "Something else.", timedelta(seconds=5))
    assert sentence("round.changed", "en") not in told(group, mika)
    group.runner.edit(mika, "m1", "They fall.", timedelta(seconds=5))
    assert told(group, mika) == sentence("round.changed", "en")
    assert [answer.text for answer in newest(group).answers] == ["They fall."]


@pytest.mark.usefixtures("host")
def test_of_two_who_speak_each_is_heard(group: Group) -> None:
    mika, sora = sits(group), sits(group, "8")
    first = records(group, mika)
    group.runner.record(sora, source="s2", file="sound")
    (second,) = group.runner.recordings.listens(sora)
    assert (first.recording.source, second.recording.source) == ("s1", "s2")
    assert group.runner.recordings.unheard("telegram") == ((mika, first), (sora, second))


def test_a_round_that_is_repeated_disturbs_nobody_who_is_busy(group: Group, host: Member) -> None:
    mika, sora = sits(group), sits(group, "8")
    for each in (mika, sora):
        (work,) = group.runner.receive(each, REPLY)
        group.runner.graded(each, work, FOUND)
    group.says(host, "/reveal")
    group.says(sora, "/interview small")
    for each in (mika, sora):
        group.read(each)
    group.says(host, f"/round again {newest(group).id}")
    assert "Why do things fall?" in told(group, mika)
    assert told(group, sora) == ""


@pytest.mark.usefixtures("host")
def test_a_line_that_seems_to_be_no_answer_is_asked_about_and_not_lost(group: Group) -> None:
    mika = sits(group)
    assert "“ok” is not in your answer." in group.says(mika, "ok")
    assert newest(group).answers == ()
    # Another line is asked about for itself; the same once more is the answer.
    assert "“next” is not in your answer." in group.says(mika, "next")
    assert "Your answer is in." in group.says(mika, "next")
    assert "“next” is not in your answer." in group.says(mika, "next"), "what was taken is held no more"
    group.runner.edit(mika, "", "The Earth attracts them.", timedelta(seconds=5))
    assert [answer.text for answer in newest(group).answers] == ["The Earth attracts them."]


@pytest.mark.usefixtures("host")
def test_who_asks_back_in_a_round_is_told_how_to_go_on(group: Group) -> None:
    mika = sits(group)
    asked = group.says(mika, "Could you repeat the question?")
    assert "Why do things fall?" in asked
    assert "Your answer so far" not in asked
    assert group.says(mika, "What do you mean by fall?") == sentence("round.asked_back", "en")
    assert newest(group).answers == ()
    group.says(mika, REPLY)
    assert f"Your answer so far\n    {REPLY}" in group.says(mika, "Could you repeat the question?")
    (answer,) = newest(group).answers
    assert answer.text == REPLY


def test_what_was_asked_about_can_be_changed_into_the_answer(group: Group, host: Member) -> None:
    mika, there = sits(group), group.member("8@-100")
    group.runner.receive(mika, "ok", source="31")
    group.runner.edit(mika, "31", REPLY, timedelta(minutes=3))
    assert "Your answer is in." in told(group, mika)
    card = group.store.member("telegram", "0@-100", "0@-100", None)
    (owed,) = [each for each in group.store.owed("telegram") if each.member_id == card.id and "edits" in each.body][:1]
    group.store.tick(owed.id, "40", f"round.{newest(group).id}")
    group.runner.receive(there, "thanks", source="32", reply_to="40")
    assert "“thanks” is not in your answer." in told(group, there)
    group.runner.edit(there, "32", "They are attracted.", timedelta(minutes=3))
    assert [answer.text for answer in newest(group).answers] == [REPLY, "They are attracted."]
    group.says(host, "/reveal")
    stranger = group.member("9@-100")
    group.runner.receive(stranger, "Too late?", source="33", reply_to="40")
    assert told(group, stranger) == sentence("round.no_more", "en")
    assert group.runner.edit(stranger, "33", "Too late!", timedelta(minutes=3)) == ()


def test_what_was_asked_about_at_the_end_can_still_be_said(group: Group, host: Member) -> None:
    mika, aiko = sits(group), sits(group, "8")
    group.says(mika, "ok")
    group.says(host, "/reveal")
    assert told(group, mika) == sentence("round.over_held", "en", words="ok")
    assert told(group, aiko) == sentence("round.over_unanswered", "en")
    assert group.says(mika, "ok").startswith("The round was over before this came")


@pytest.mark.usefixtures("host")
def test_an_answer_is_taken_back_by_its_button_while_something_else_goes_on(group: Group) -> None:
    mika = sits(group)
    round_id = newest(group).id
    group.says(mika, REPLY)
    group.says(mika, "/interview 1")
    assert group.runner.refused(mika, "/skip", f"round.{round_id}") is None
    group.runner.press(mika, "/skip", f"round.{round_id}")
    assert told(group, mika) == sentence("round.left_with_answer", "en")
    assert newest(group).answers == ()
    assert group.runner.is_running(mika), "the interview goes on"
    assert group.runner.refused(mika, "/skip", f"round.{round_id}") == "used_button"
    group.runner.press(mika, "/skip", f"round.{round_id}")
    assert told(group, mika) == sentence("used_button", "en")
