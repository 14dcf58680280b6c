"""Drills: which points are due, what a reply does to the one that is asked for, and what is due next."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.interview import Phase, Preferences
from bot.interview.drill import (
    AskPoint,
    Drill,
    DrillEffect,
    DrillOver,
    DrillPoint,
    KeepPointCorrection,
    KeepPointGrade,
    KeepPointReply,
    ShowPoint,
    ShowPointHint,
    awaited,
)
from bot.interview.drilling import begin, step_drill
from bot.interview.drills import Point, forecast
from bot.interview.effects import Grade, KeepReminder, KeepReviews, ReadAloud
from bot.interview.events import Answered, Event
from bot.interview.scheduling import Card, strength
from bot.interview.session import FollowUp
from bot.runner.commands import Command
from bot.runner.dialogs import MESSAGE, Dialogs
from bot.runner.hearing import heard_in_drill
from bot.runner.library import Library, plan
from bot.runner.moments import DRILL
from bot.runner.reminders import next_due
from bot.runner.reviewing import bank_or_none, question_or_none, zone_of
from bot.runner.round_desk import place_of
from bot.store import Member
from bot.texts import (
    Coming,
    Message,
    Speech,
    drill_help,
    drill_over,
    due_points,
    next_time,
    nothing_due,
    say,
    show_drill,
    why_in_drill,
)
from questions import Language

MOST_POINTS = 10
MOST_IN_REMINDER = 3
# What belongs to a drill while one goes on; all other commands are obeyed as ever.
COMMANDS = frozenset({"hint", "skip", "answer", "done", "correct", "stop", "help"})
# How much of the moment of a button must still hold: the drill, then the point, then the hints.
_MEANT = {"stop": 2, "skip": 3, "answer": 3, "done": 3, "correct": 3, "hint": 4}

Work = tuple[Grade, ...]
KeepPoint = KeepReviews | KeepPointReply | KeepPointCorrection | KeepPointGrade


@dataclass(frozen=True, slots=True)
class Drilling:
    """The drills of all members; what comes of each step is kept in one transaction."""

    dialogs: Dialogs

    def current(self, member: Member) -> Drill | None:
        """The drill that a member is in."""
        return self.dialogs.store.drills.current(member.id)

    def start(self, member: Member, command: Command, update_id: int | None) -> Work:
        """/weak [how many points]: ask for those that are due, or say when some will be."""
        most = command.number() if command.words else MOST_POINTS
        if not most:
            return self.dialogs.tell(member, "drill.number_unknown", update_id, words=command.words_shown())
        cards = self.dialogs.store.drills.cards(member.id)
        at = self.dialogs.clock()
        points = self._due(cards, at)[:most]
        if not points:
            message = self._nothing_due(member, cards, at) if cards else None
            if message is None:
                none = "drill.no_cards_in_group" if place_of(member) else "drill.no_cards"
                return self.dialogs.tell(member, none, update_id)
            return self.dialogs.show(member, (message,), update_id)
        self.dialogs.set_aside(member)
        self.dialogs.store.rounds.leave(member.id)
        return self._keep(member, *begin(_drill(points)), update_id)

    def overview(self, member: Member, language: Language) -> Message:
        """What is due of a member's points and what comes next, for whoever is in no chat."""
        cards, at = self.dialogs.store.drills.cards(member.id), self.dialogs.clock()
        speech = Speech(language, zone_of(self.dialogs.session(member).preferences))
        if not cards:
            return say("drill.no_cards_here", language)
        due = Counter((each.bank, each.question) for each in self._due(cards, at))
        counted = [(self.dialogs.library.bank(bank).question(name), count) for (bank, name), count in due.items()]
        return due_points(counted, self._coming(cards, at, speech), speech)

    def remind(self, member: Member) -> bool:
        """Remind a member by asking for the first points that are due; False where there is nothing to ask now."""
        session = self.dialogs.session(member)
        at = self.dialogs.clock()
        due = self._due(self.dialogs.store.drills.cards(member.id), at)
        if not due or session.phase is not Phase.IDLE or self.current(member) is not None:
            return False
        reminder = KeepReminder(next_due(session.preferences, at))
        points = due[:MOST_IN_REMINDER]
        first = say("drill.remind", session.preferences.language, count=len(points))
        self._keep(member, *begin(_drill(points)), None, (reminder,), (first,))
        return True

    def take(self, member: Member, drill: Drill, event: Event, update_id: int | None = None) -> Work:
        """What happens to a member who is in a drill."""
        return self._keep(member, *step_drill(drill, event), update_id)

    def heard(self, drill: Drill, text: str) -> Answered:
        """What a typed text is to a drill."""
        asked = drill.current
        question = question_or_none(self.dialogs.library, asked.bank, asked.question)
        return heard_in_drill(text, asked.keypoint.id, question, self.dialogs.clock())

    def help(self, member: Member, drill: Drill, update_id: int | None) -> Work:
        """Say what can be done in a drill."""
        message = drill_help(self.dialogs.session(member).preferences.language)
        self._commit(member, drill, (), lambda _: (message,), update_id)
        return ()

    def explain(self, member: Member, update_id: int | None) -> Work | None:
        """How the newest reply in a drill was judged; None where /why asks about something that came later."""
        drill, judged = self.current(member), self.dialogs.store.drills.newest(member.id)
        if drill is not None and (judged is None or not judged.attempt.startswith(drill.id)):
            return self.dialogs.tell(member, "drill.nothing_to_explain", update_id)
        if judged is None:
            return None
        point = judged.point
        question = question_or_none(self.dialogs.library, point.bank, point.question)
        if question is None:
            return self.dialogs.tell(member, "bank_changed", update_id)
        speech = _speech(self.dialogs.session(member).preferences)
        card = self.dialogs.store.drills.cards(member.id).get(point)
        days = None if card is None else _days(card, self.dialogs.clock(), speech)
        return self.dialogs.show(member, (why_in_drill(judged, question, days, speech.language),), update_id)

    # --- inside ---

    def _keep(
        self,
        member: Member,
        drill: Drill | None,
        effects: tuple[DrillEffect, ...],
        update_id: int | None,
        reminder: tuple[KeepReminder, ...] = (),
        first: tuple[Message, ...] = (),
    ) -> Work:
        kept = (
            *reminder,
            *(each for each in effects if isinstance(each, KeepPoint)),
        )
        at = self.dialogs.clock()

        def messages(cards: dict[Point, Card]) -> Iterator[Message]:
            yield from first
            for effect in effects:
                yield from self._shown(member, effect, cards, at)

        self._commit(member, drill, kept, messages, update_id)
        return tuple(effect for effect in effects if isinstance(effect, Grade))

    def _commit(
        self,
        member: Member,
        drill: Drill | None,
        kept: Iterable[KeepPoint | KeepReminder],
        messages: Callable[[dict[Point, Card]], Iterable[Message]],
        update_id: int | None,
    ) -> None:
        stamp = "" if drill is None else _moment(drill)

        def owed(cards: dict[Point, Card]) -> list[str]:
            return [MESSAGE.dump_json(replace(message, stamp=stamp)).decode() for message in messages(cards)]

        self.dialogs.store.drills.commit(member.id, drill, kept, owed, update_id)

    def _shown(
        self, member: Member, effect: DrillEffect, cards: dict[Point, Card], at: datetime
    ) -> tuple[Message, ...]:
        session = self.dialogs.session(member)
        speech = _speech(session.preferences)
        if isinstance(effect, DrillOver):
            unfinished = session.phase is Phase.STOPPED
            return (drill_over(effect, self._coming(cards, at, speech), speech, unfinished=unfinished),)
        bank = self.dialogs.bank(session)
        if isinstance(effect, AskPoint | ShowPoint | ShowPointHint):
            found = bank_or_none(self.dialogs.library, effect.point.bank)
            if found is None:
                return (say("bank_changed", speech.language),)
            bank = found
        shown = show_drill(effect, bank, speech.language)
        if isinstance(effect, AskPoint) and session.preferences.aloud:
            asked = FollowUp("probe", effect.point.keypoint, worth=0, seed=0)
            read = ReadAloud(effect.point.question, asked)
            return (*shown, *self.dialogs.aloud.messages(read, member, bank, speech.language))
        if isinstance(effect, ShowPoint) and effect.point in cards and not shown[0].buttons:
            again = next_time(_days(cards[effect.point], at, speech), speech.language)
            return (replace(shown[0], blocks=(*shown[0].blocks, again)),)
        return shown

    def _nothing_due(self, member: Member, cards: dict[Point, Card], at: datetime) -> Message:
        session = self.dialogs.session(member)
        speech = _speech(session.preferences)
        unfinished = session.phase is not Phase.IDLE
        return nothing_due(self._coming(cards, at, speech), speech, unfinished=unfinished)

    def _coming(self, cards: dict[Point, Card], at: datetime, speech: Speech) -> Coming:
        askable = [card.due for point, card in cards.items() if _asked(self.dialogs.library, point) is not None]
        today = at.astimezone(speech.zone).date()
        return Coming(forecast(askable, at, speech.zone), today, self.dialogs.store.fits.holding())

    def _due(self, cards: dict[Point, Card], at: datetime) -> tuple[DrillPoint, ...]:
        """The points that are due and can be asked for, those that fade first before the others."""
        due = [point for point, card in cards.items() if card.due <= at]
        parameters = self.dialogs.store.fits.parameters()
        due.sort(key=lambda point: strength(cards[point], at, parameters))
        found = (_asked(self.dialogs.library, point) for point in due)
        return tuple(each for each in found if each is not None)


def is_stale(command: Command, pressed: str, drill: Drill | None) -> bool:
    """Whether a button shown in a drill at the moment `pressed` has lost its meaning."""
    meant = _MEANT.get(command.name, 0)
    now = "" if drill is None else _moment(drill)
    return pressed.split(".")[:meant] != now.split(".")[:meant]


def pending_points(drill: Drill | None) -> Work:
    """The work that a drill waits for."""
    return () if drill is None else awaited(drill)


def _asked(library: Library, point: Point) -> DrillPoint | None:
    """The point as it can be asked for, None where the bank no longer has it, or no probe for it."""
    bank = bank_or_none(library, point.bank)
    for question in bank.questions if bank else ():
        if question.id == point.question:
            found = [each for each in plan(question).keypoints if each.id == point.keypoint and each.probe]
            return DrillPoint(point.bank, point.question, found[0]) if found else None
    return None


def _days(card: Card, at: datetime, speech: Speech) -> int:
    """How many days it is from now until a card is due."""
    return (card.due.astimezone(speech.zone).date() - at.astimezone(speech.zone).date()).days


def _drill(points: tuple[DrillPoint, ...]) -> Drill:
    return Drill(f"d{secrets.token_hex(5)}", points)


def _moment(drill: Drill) -> str:
    return f"{DRILL}.{drill.id}.{drill.place}.{drill.hints}"


def _speech(preferences: Preferences) -> Speech:
    return Speech(preferences.language, zone_of(preferences))
