"""/dispute: from “I did say that” to the overlay, with hosts in the terminal and on Telegram."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import connect

import pytest

from bot.runner import Request
from bot.store import FILE, back_up
from bot.texts import plain, sentence
from questions import Language
from scoring import Assessment, Finding
from tests.runner.group import BANK, REPLY, Group
from tests.store.dialog import rows


def test_from_the_button_to_the_overlay(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    feedback = group.answers(ada)
    assert "[I did say that /dispute 1]" in feedback
    assert group.says(ada, "/dispute 1") == (
        "Why do things fall?\n\nWhich point did you say?\n✗ 1. the Earth attracts things\n\n"
        "・ 2. down is towards its centre\n\n"
        "Tap its number. A host of this bot then sees your reply, with your name, and decides.\n\n"
        "[1 /dispute 1 1 1] [2 /dispute 1 1 2]"
    )
    assert "\n1. The planet pulls at them." in group.says(ada, "/dispute 1 1 1")
    assert group.says(ada, "/dispute 1 1 1 I never said this").startswith("Your reply does not have these words.")
    assert group.says(ada, "/dispute 1 1 1 the PLANET pulls").startswith("Noted as dispute 1.")
    (case,) = group.read(host)
    assert plain(case) == (
        "Dispute 1: Ms 2 on “Why do things fall?”\n\nThe point\n・ the Earth attracts things\n\n"
        "These words are said to say it\n    “The planet pulls”\n\nThe whole reply\n"
        f"    {REPLY}\n\nWhat the judge found\n"
        "✗ Contradicted. The judge put the chance that the point is said at 21 %.\n\nIt went by\n"
        "    “Air pushes them”\n\n"
        "It took that for this wrong statement of the bank\n    “The air pushes them down.”\n\n"
        "Accepting adds the words, without the name, to the ways to say this point, for everybody here.\n\n"
        "[Accept: it says the point /dispute accept 1] [Strike the wrong statement /dispute strike 1]"
        " [Decline /dispute decline 1]"
    )
    before = group.library.bank("small").version
    assert group.says(host, "/dispute accept 1").startswith("Accepted.")
    assert group.says(host, "/dispute decline 1").startswith("Dispute 1 has been decided already")
    assert [plain(each) for each in group.read(ada)] == [
        "Your dispute 1 was accepted: “The planet pulls” now says “the Earth attracts things”. "
        "Thank you, it helps everybody."
    ]
    bank = group.library.bank("small")
    assert bank.version != before
    assert "The planet pulls" in bank.question("gravity").keypoint("attraction").statements()
    assert group.says(ada, "/dispute 1 1 1").startswith("Dispute 1 has been decided already")


def test_words_that_say_another_point_as_well_are_taken_for_both(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.runner.start(ada, Request("small", question="gravity", mode="exam"))
    (work,) = group.runner.receive(ada, "The planet pulls at them, towards its middle. That is all.")
    missed = Finding("attraction", "core", "missed", 0.3)
    said = Finding("downwards", "expected", "covered", 0.8, "towards its middle")
    group.runner.graded(ada, work, Assessment(40, "fair", (missed, said)))
    group.says(ada, "/dispute 1 1 1 The planet pulls at them, towards its middle")
    assert "\n\nAccepted." in group.says(host, "/dispute accept 1")
    question = group.library.bank("small").question("gravity")
    words = "The planet pulls at them, towards its middle"
    assert all(words in question.keypoint(point).statements() for point in ("attraction", "downwards"))


def test_of_many_sentences_each_message_offers_as_many_as_a_phone_shows(group: Group) -> None:
    group.member("1")
    ada = group.member("2")
    group.answers(ada, reply=" ".join(f"Thing {number} falls." for number in range(1, 121)))

    def labels(command: str) -> list[str]:
        group.runner.receive(ada, command)
        return [button.label for message in group.read(ada) for button in message.buttons]

    assert labels("/dispute 1 1 2") == [*"12345678", "next →"]
    assert labels("/dispute 1 1 2 page 2") == [*map(str, range(9, 17)), "← back", "next →"]
    assert labels("/dispute 1 1 2 page 99") == [*map(str, range(113, 121)), "← back"]
    assert labels("/dispute 1 1 page 2") == [*"12"]
    assert group.says(ada, "/dispute 1 1 2 120").startswith("Noted as dispute 1.")
    assert [each.words for each in group.store.disputes.open()] == ["Thing 120 falls."]


@pytest.mark.parametrize("words", ["1 1 99", "1 1 9999999999999", "1 1 abc", "1 1 page x"])
def test_a_result_that_is_not_listed_is_said_back_above_the_list(group: Group, words: str) -> None:
    ada = group.member("2")
    group.answers(ada)
    group.runner.receive(ada, f"/dispute {words}")
    said, listed = map(plain, group.read(ada))
    assert said == sentence("dispute.no_such_result", "en", words=words)
    assert "Which point did you say?" in listed


@pytest.mark.parametrize("words", ["abc", "1 abc", "99999999999999999999", "1 99999999999999999999", "open 3"])
def test_no_other_question_is_taken_for_one_that_there_is_not(group: Group, words: str) -> None:
    ada = group.member("2")
    group.answers(ada)
    assert group.says(ada, f"/dispute {words}") == sentence("dispute.nothing", "en")


def test_the_number_of_a_point_stays_when_another_is_credited(group: Group) -> None:
    group.member("1")
    ada = group.member("2")
    group.runner.start(ada, Request("small", question="gravity", mode="exam"))
    (work,) = group.runner.receive(ada, "It pulls")
    first_said = (
        Finding("attraction", "core", "covered", 0.9, "pulls"),
        Finding("downwards", "expected", "missed", 0.1),
    )
    group.runner.graded(ada, work, Assessment(60, "fair", first_said))
    group.read(ada)
    assert "・ 2. down is towards its centre" in group.says(ada, "/dispute 1 1 1")
    assert group.store.disputes.open() == []
    assert group.says(ada, "/dispute 1 1 2").startswith("Noted as dispute 1.")


@pytest.mark.parametrize(
    ("language", "listed", "found"),
    [("en", "△ 1. the Earth", "・ Not said. The judge"), ("ja", "△ 1. 地球は物を引き寄せる", "・ 言っていない。")],
)
def test_the_sign_of_a_case_is_that_of_the_reply_it_is_about_though_a_follow_up_said_the_point(
    group: Group, language: Language, listed: str, found: str
) -> None:
    host, ada = group.member("1", language=language), group.member("2", language=language)
    group.runner.start(ada, Request("small", question="gravity"))
    for finding in (
        Finding("attraction", "core", "missed", 0.06),
        Finding("attraction", "core", "covered", 0.9, "pulls"),
    ):
        (work,) = group.runner.receive(ada, "It is so. It pulls.")
        group.runner.graded(ada, work, Assessment(20, "weak", (finding,)))
    group.read(ada)
    assert listed in group.says(ada, "/dispute 1")
    group.says(ada, "/dispute 1 1 1 2")
    assert found in plain(group.read(host)[-1])


def test_a_wrong_statement_that_was_none_is_struck(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.says(ada, "/dispute 1 1 1 2")
    group.read(host)
    assert group.says(host, "/dispute strike 1").startswith("Struck. From the next interview on, “The air pushes them")
    assert group.library.bank("small").question("gravity").contrast("pushed").wordings.en == ("The sky is heavy.",)
    assert "is not counted as wrong any more" in plain(group.read(ada)[0])


def test_what_is_declined_changes_nothing(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.says(ada, "/dispute 1 1 2 1")
    group.read(host)
    assert group.says(host, "/dispute strike 1").startswith("The bank no longer has")
    assert group.says(host, "/dispute decline 1") == "Declined. Nothing changes."
    assert not group.overlay.exists()
    assert "was looked at, and declined" in plain(group.read(ada)[0])


def test_in_the_terminal_one_is_ones_own_host(group: Group) -> None:
    me = group.member("me", "terminal")
    group.answers(me, reply="It pulls")
    assert "You are your own host here" in group.says(me, "/dispute")
    assert group.says(me, "/dispute 1 1 2").startswith("Dispute 1: Ms me")
    assert group.says(me, "/dispute open").startswith("Dispute 1: Ms me")
    assert group.says(me, "/dispute accept 1").startswith("Accepted.")
    assert group.says(me, "/dispute open") == "No dispute is waiting."
    assert "It pulls" in group.overlay.read_text(encoding="utf-8")


def test_only_hosts_decide(group: Group) -> None:
    ada, ben = group.member("2"), group.member("3")
    group.answers(ada)
    assert group.says(ada, "/dispute 1 1 1 1").startswith("Noted as dispute 1, but no host has written to me yet")
    assert group.says(ada, "/dispute 1 1 1 2").startswith("You have disputed this already, as number 1")
    for command in ("accept 1", "open"):
        assert group.says(ben, f"/dispute {command}").startswith("Only a host can decide disputes")
    host = group.member("1")
    assert group.says(host, "/dispute open").startswith("Dispute 1: Ms 2")
    assert group.says(host, "/dispute accept 9").startswith("There is no dispute 9")
    group.runner.receive(ada, "/forget yes")
    assert group.says(host, "/dispute accept 1").startswith("There is no dispute 1")


def test_what_others_replied_is_not_listed_before_a_group(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.says(ada, "/dispute 1 1 2 1")
    group.read(host)
    there = group.says(group.member("1@-100"), "/dispute open")
    assert there.startswith("I have sent it to you in our private chat.")
    (case,) = group.read(host)
    assert plain(case).startswith("Dispute 1: Ms 2")


def test_a_host_who_was_not_reached_is_owed_nothing_of_who_was_forgotten(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.says(ada, "/dispute 1 1 2 1")
    (case,) = (each for each in group.store.owed("telegram") if each.member_id == host.id)
    group.store.drop(case.id, "Forbidden", unreachable=True)
    group.runner.receive(ada, "/forget yes")
    group.read(ada)
    dump = "\n".join(map(str, rows(tmp_path, "SELECT body FROM messages_owed")))
    assert "The planet pulls" not in dump
    assert "Ms 2" not in dump
    assert group.says(host, "/dispute open") == "No dispute is waiting."


def test_a_list_of_marks_that_was_not_reached_names_nobody_who_was_forgotten(group: Group, tmp_path: Path) -> None:
    host, ada, ben = (group.member(name) for name in "123")
    for each in (ada, ben):
        group.answers(each)
    group.says(ada, "/dispute 1 1 2 1")
    group.read(host)
    group.says(host, "/dispute accept 1")
    group.grades_again(("planet", 60))
    (listed,) = (each for each in group.store.owed("telegram") if each.member_id == host.id)
    assert "Ms 2" in listed.body
    group.store.drop(listed.id, "Forbidden", unreachable=True)
    back_up(tmp_path / FILE, datetime(2026, 7, 4, tzinfo=UTC))
    group.runner.receive(ada, "/forget yes")
    group.read(ada)
    for file in (tmp_path / FILE, *(tmp_path / "backups").iterdir()):
        with closing(connect(file)) as connection:
            held = "\n".join(connection.iterdump())
        assert "Ms 3" in held
        assert "Ms 2" not in held
    assert "Ms 3" in group.says(host, "/dispute open")


def test_what_cannot_be_disputed_is_said(group: Group) -> None:
    ada = group.member("2")
    assert group.says(ada, "/dispute").startswith("I find no finished question")
    feedback = group.answers(ada, "bare")
    assert "/dispute" not in feedback
    assert group.says(ada, "/dispute").startswith("In the bank this question has an answer but no keypoints")
    group.runner.start(ada, Request("small", question="gravity", mode="exam"))
    group.read(ada)
    assert "/dispute" not in group.says(ada, "/dispute 1 1 1").partition(".")[0]
    assert group.store.disputes.open() == []


def test_a_story_is_not_disputed(group: Group) -> None:
    ada, story = group.member("2"), group.library.bank("behavioural").questions[0]
    group.runner.start(ada, Request("behavioural", question=story.id, mode="exam"))
    (work,) = group.runner.receive(ada, "We shipped late, and I told everybody why.")
    group.runner.graded(ada, work, Assessment(40, "fair", (Finding(story.keypoints[0].id, "core", "missed", 0.1),)))
    group.read(ada)
    assert group.says(ada, "/dispute").startswith(sentence("dispute.of_story", "en"))


def test_a_dispute_about_a_question_that_is_gone_is_listed_as_such(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.says(ada, "/dispute 1 1 2 1")
    group.read(host)
    (tmp_path / "small.yaml").write_text(BANK.replace("id: gravity", "id: falling"), encoding="utf-8")
    assert group.says(host, "/dispute open").startswith("Dispute 1: Ms 2\n\nThe bank no longer has")
    assert group.says(host, "/dispute strike 1").startswith("The bank no longer has")
    (case,) = group.changes(host, "/dispute decline 1")
    assert plain(case) == sentence("dispute.decided", "en", number=1)
    assert group.says(host, "/dispute open") == sentence("dispute.none_open", "en")


def test_all_hosts_see_how_a_case_was_decided(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.says(ada, "/dispute 1 1 2 1")
    asked = group.read(host)[0]
    (case,) = group.changes(host, "/dispute accept 1")
    assert (case.card, case.buttons) == (asked.card, ())
    assert plain(case).startswith("Dispute 1: Ms 2 on “Why do things fall?”")
    assert plain(case).endswith("Accepted by Ms 1: these words now say the point.")


def test_a_reply_that_said_everything_leaves_nothing_to_dispute(group: Group) -> None:
    ada = group.member("2")
    group.runner.start(ada, Request("small", question="gravity", mode="exam"))
    (work,) = group.runner.receive(ada, REPLY)
    all_said = tuple(Finding(each, "core", "covered", 0.9, "pulls") for each in ("attraction", "downwards"))
    group.runner.graded(ada, work, Assessment(100, "excellent", all_said))
    assert "/dispute" not in "".join(plain(each) for each in group.read(ada))
    assert group.says(ada, "/dispute") == "You were credited with every point of that question."


def test_a_reply_that_was_no_answer_has_no_point_to_dispute(group: Group) -> None:
    ada = group.member("2")
    group.runner.start(ada, Request("small", question="gravity", mode="exam"))
    (work,) = group.runner.receive(ada, "I don't know.")
    group.runner.graded(ada, work, Assessment(0, "dont_know"))
    assert "/dispute" not in "".join(plain(each) for each in group.read(ada))
    assert group.says(ada, "/dispute").startswith("That reply was not judged by points")


def test_a_bank_that_has_changed_meanwhile_is_not_added_to(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.says(ada, "/dispute 1 1 2 1")
    group.read(host)
    (tmp_path / "small.yaml").write_text(BANK.replace("id: downwards", "id: centre"), encoding="utf-8")
    assert "has no “downwards” here" in group.says(host, "/dispute accept 1")
    assert [each.state for each in group.store.disputes.open()] == ["open"]


def test_a_folder_that_cannot_be_written_decides_nothing(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.says(ada, "/dispute 1 1 2 1")
    group.read(host)
    group.overlay.parent.write_text("in the way")
    assert group.says(host, "/dispute accept 1").startswith("The overlay of the bank could not be written")
    group.overlay.parent.unlink()
    assert group.says(host, "/dispute accept 1").startswith("Accepted.")


def test_characters_that_are_never_seen_do_not_come_into_the_bank(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada, reply="\u202aIt pulls.\u202c")
    group.says(ada, "/dispute 1 1 2")
    group.read(host)
    assert group.says(host, "/dispute accept 1").startswith("Accepted.")
    assert "It pulls." in group.library.bank("small").question("gravity").keypoint("downwards").statements()


def test_a_tap_after_a_crash_between_overlay_and_database_does_it_once(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.says(ada, "/dispute 1 1 2 1")
    group.read(host)

    def crash(place: str, _moment: str) -> None:
        if place == "dispute":
            raise KeyboardInterrupt

    group.store.passing = crash
    with pytest.raises(KeyboardInterrupt):
        group.runner.receive(host, "/dispute accept 1")
    group.store.passing = lambda _place, _moment: None
    written = group.overlay.read_text(encoding="utf-8")
    assert group.says(host, "/dispute accept 1").startswith("Accepted.")
    assert group.overlay.read_text(encoding="utf-8") == written
    assert len(group.read(ada)) == 1
