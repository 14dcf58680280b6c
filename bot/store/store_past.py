"""The part of the database that is looked back on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo

from bot.interview.past import EVERYTHING, Attempt, PastInterview, PastQuestion, Rated, Selection
from bot.interview.progress import FEW, Day, Progress, Topics, days, manner, paces, topic_marks
from bot.store import history, progress
from bot.store.connection import utc_text
from bot.store.open_database import OpenDatabase


class Past(OpenDatabase):
    """The history of each member."""

    def interviews(self, member_id: int, which: Selection = EVERYTHING) -> list[PastInterview]:
        """The interviews of a member that are meant, newest first."""
        with self._reading() as connection:
            return history.interviews(connection, member_id, which)

    def count_interviews(self, member_id: int, which: Selection = EVERYTHING) -> int:
        """How many interviews are meant, whatever the limit."""
        with self._reading() as connection:
            return history.count(connection, member_id, which)

    def past_questions(self, member_id: int, number: int) -> list[PastQuestion]:
        """The questions of a member's interview with this number, in the order in which they were asked."""
        with self._reading() as connection:
            return history.past_questions(connection, member_id, number)

    def rate(self, member_id: int, place: tuple[int, int] | None, own_mark: int, at: datetime) -> Rated | None:
        """Keep the mark that a member gives their reply at a place, or else their newest; None where there is none."""
        with self._writing("rate") as connection:
            return history.rate(connection, member_id, place, own_mark, utc_text(at))

    def banks(self, member_id: int) -> list[str]:
        """The names of the banks that a member was asked from."""
        with self._reading() as connection:
            return history.banks(connection, member_id)

    def attempts(self, member_id: int, bank: str, question: str) -> list[Attempt]:
        """The latest attempts of a member at a question that were marked, newest first."""
        with self._reading() as connection:
            return history.attempts(connection, member_id, bank, question)

    def last_answered(self, member_id: int) -> tuple[int, int] | None:
        """The place, (interview, question), of the closed question that a member answered last; None before any."""
        with self._reading() as connection:
            return history.last_answered(connection, member_id)

    def scores(self, member_id: int) -> list[int]:
        """The scores of the member's interviews that were stopped or finished, oldest first."""
        with self._reading() as connection:
            return [each.score for each in progress.scores(connection, member_id)]

    def progress(self, member_id: int, topics: Topics, zone: tzinfo | None) -> Progress:
        """How a member is getting on; `topics` are those of each (bank, question), days are those of a time zone."""
        with self._reading() as connection:
            put = progress.deliveries(connection, member_id)
            asked = progress.moments(connection, member_id)
            return Progress(
                scores=tuple(progress.scores(connection, member_id)),
                topics=topic_marks(progress.last_marks(connection, member_id), topics),
                missed=tuple(progress.most_missed(connection, member_id)),
                days=days((at for _, at in asked), zone),
                manner=manner([delivery for each in put[-FEW:] for delivery in each]),
                paces=paces(put),
                interviews=len({number for number, _ in asked}),
            )

    def practised(self, member_ids: Iterable[int], zone: tzinfo | None) -> dict[int, tuple[Day, ...]]:
        """The days of a time zone on which each of these members was asked what has a mark by now, oldest first."""
        with self._reading() as connection:
            return {each: days((at for _, at in progress.moments(connection, each)), zone) for each in member_ids}

    def last_marks(self, member_id: int) -> dict[str, int]:
        """The final mark of each question, by its id, when the member was last asked it."""
        with self._reading() as connection:
            return history.last_marks(connection, member_id)
