"""Drills: what is asked, what was replied, and the cards that come of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.interview.drill import Drill, DrillPoint, KeepPointCorrection, KeepPointGrade, KeepPointReply
from bot.interview.drills import Point, Review
from bot.interview.effects import KeepReminder, KeepReviews
from bot.interview.scheduling import Card, Rating
from bot.store import Member, Store
from scoring import Assessment
from tests.store.dialog import FIRST_MOMENT, KEYPOINTS, judged, rows

ASKED = DrillPoint("deep-learning", "learning-rate", KEYPOINTS[0])
DRILL = Drill("d1", (ASKED,))
REPLIES = "SELECT text, first_text, score, status FROM drill_replies"


def reviewed(attempt: str, days: int, *ratings: Rating) -> KeepReviews:
    """What a reply showed of the point so many days later."""
    shown = tuple(Review(KEYPOINTS[0].id, rating) for rating in ratings)
    return KeepReviews(attempt, ASKED.bank, ASKED.question, shown, FIRST_MOMENT + timedelta(days=days))


def keep(store: Store, member: Member, drill: Drill | None, *kept: KeepReviews | KeepReminder) -> None:
    store.drills.commit(member.id, drill, kept, lambda _: (), None)


def test_a_drill_is_kept_until_it_is_over(store: Store) -> None:
    ada = store.member("telegram", "7", "Ada", "en")
    store.receive(5, "{}")

    def owed(cards: dict[Point, Card]) -> list[str]:
        assert cards == {}
        return ['"asked"']

    store.drills.commit(ada.id, DRILL, (), owed, 5)
    assert store.drills.current(ada.id) == DRILL
    assert store.drills.unfinished("telegram") == [ada]
    assert [each.body for each in store.owed("telegram")] == ['"asked"']
    assert store.waiting_updates() == []
    keep(store, ada, None)
    assert store.drills.current(ada.id) is None
    keep(store, ada, DRILL)
    store.drills.end(ada.id)
    assert store.drills.unfinished("telegram") == []


def test_a_past_reply_has_all_its_parts_and_what_was_no_answer_is_none(store: Store) -> None:
    ada = store.member("telegram", "7", "Ada", "en")
    kept = (
        KeepPointReply("d1-1", ASKED.point, "It scales", FIRST_MOMENT),
        KeepPointReply("d1-2", ASKED.point, "each step.", FIRST_MOMENT),
        KeepPointGrade("d1-2", judged(80, "covered"), FIRST_MOMENT),
        KeepPointReply("d2-1", ASKED.point, "I don't know.", FIRST_MOMENT),
        KeepPointGrade("d2-1", Assessment(0, "dont_know"), FIRST_MOMENT),
    )
    store.drills.commit(ada.id, DRILL, kept, lambda _: (), None)
    found = store.revisions.past(ASKED.bank, ASKED.question).drilled
    assert [(each.reply.text, each.reply.probed, each.status) for each in found] == [
        ("It scales\neach step.", KEYPOINTS[0].id, "covered")
    ]


def test_a_reply_is_kept_corrected_and_graded(store: Store, tmp_path: Path) -> None:
    ada = store.member("telegram", "7", "Ada", "en")
    kept = (
        KeepPointReply("d1-1", ASKED.point, "It scales each stop.", FIRST_MOMENT),
        KeepPointCorrection("d1-1", "It scales each step."),
        KeepPointGrade("d1-1", judged(80, "covered"), FIRST_MOMENT),
    )
    store.drills.commit(ada.id, DRILL, kept, lambda _: (), None)
    assert rows(tmp_path, REPLIES) == [("It scales each step.", "It scales each stop.", 80, "covered")]


def test_a_card_comes_of_all_reviews_in_the_order_of_their_times(store: Store) -> None:
    ada, ben = (store.member("telegram", user, user, "en") for user in ("7", "8"))
    for kept in (reviewed("a-1", 0, "good"), reviewed("a-2", 9, "again"), reviewed("a-3", 4, "hard")):
        keep(store, ada, None, kept)
    for kept in (reviewed("b-1", 0, "good"), reviewed("b-2", 4, "hard"), reviewed("b-3", 9, "again")):
        keep(store, ben, None, kept)
    (card,) = store.drills.cards(ada.id).values()
    assert card.reviews == 3
    assert store.drills.cards(ben.id) == store.drills.cards(ada.id)


def test_a_reply_that_turns_out_to_show_nothing_has_no_card(store: Store) -> None:
    ada = store.member("telegram", "7", "Ada", "en")
    keep(store, ada, None, reviewed("a-1", 0, "good"))
    keep(store, ada, None, reviewed("a-1", 0))
    assert store.drills.cards(ada.id) == {}


def test_a_reminder_is_noted_and_taken_back(store: Store) -> None:
    ada = store.member("telegram", "7", "Ada", "en")
    keep(store, ada, None, KeepReminder(FIRST_MOMENT))
    assert store.due("telegram", FIRST_MOMENT) == [ada]
    keep(store, ada, None, KeepReminder(None))
    assert store.due("telegram", FIRST_MOMENT) == []
