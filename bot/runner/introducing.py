"""What members write about themselves: told apart from replies, kept, and followed by what they wanted to do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.interview import step
from bot.interview.acquainting import OFFERS, open_offer
from bot.interview.effects import Grade
from bot.interview.events import Introduced, PreferencesChosen
from bot.interview.session import Introduction, Offer
from bot.runner.choosing import chosen
from bot.runner.commands import Command, parse
from bot.runner.dialogs import Dialogs
from bot.runner.obeying import Obeying
from bot.store import Member
from bot.texts import show_offer
from questions import Language

# How many of the nearest questions are named.
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Introducing:
    """The introductions of all members."""

    dialogs: Dialogs

    def written(self, member: Member, command: Command | None, text: str) -> str | None:
        """The introduction that a typed text is, None where it is something else."""
        if command is not None:
            return command.rest if command.name == "introduce" and command.rest else None
        asked = open_offer(self.dialogs.session(member)) == "introduction"
        return text.strip() or None if asked else None

    def take(self, member: Member, introduction: Introduction | None, update_id: int | None) -> tuple[Grade, ...]:
        """Keep an introduction, and go on with what the member wanted to do; None is one that could not be compared."""
        with self.dialogs.store.together("introduced"):
            if introduction is None:
                self.dialogs.tell(member, "introduction.not_compared")
            else:
                language = self.dialogs.session(member).preferences.language
                event = Introduced(self.dialogs.clock(), introduction, self._nearest(introduction, language))
                self.dialogs.take(member, event)
            return self._go_on(member, update_id)

    def answer(self, member: Member, text: str, update_id: int | None) -> tuple[Grade, ...] | None:
        """Take a text that is no introduction for a choice, an empty one for none; None where nothing is offered."""
        offer = open_offer(self.dialogs.session(member))
        if offer is None:
            return None
        words = tuple(text.lower().split())
        return self._choose(member, offer, words, update_id) if words else self._skip(member, update_id)

    def obey(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...] | None:
        """Obey a command that answers what is offered; None where it does not, or where nothing is offered."""
        offer = open_offer(self.dialogs.session(member))
        if offer is not None and command.name == "skip":
            return self._skip(member, update_id)
        if offer is not None and command.name == "settings" and command.words[:1] == (offer,) and command.words[1:]:
            return self._choose(member, offer, command.words[1:], update_id)
        return None

    # --- inside ---

    def _choose(self, member: Member, offer: Offer, words: tuple[str, ...], update_id: int | None) -> tuple[Grade, ...]:
        """Keep what was chosen at the offer, without a page of settings, and go on; offer anew where it is none."""
        choice = chosen((offer, *words), self.dialogs.clock())
        session = self.dialogs.session(member)
        if not isinstance(choice, PreferencesChosen):
            return self.dialogs.show(member, (show_offer(offer, session.preferences, anew=True),), update_id)
        with self.dialogs.store.together("introduced"):
            session, _ = step(session, choice)
            self.dialogs.keep(member, session, (), ())
            return self._go_on(member, update_id)

    def _skip(self, member: Member, update_id: int | None) -> tuple[Grade, ...]:
        """Leave all offers, and obey what was wanted before the first."""
        with self.dialogs.store.together("introduced"):
            session = self.dialogs.session(member)
            self.dialogs.keep(member, replace(session, offered=OFFERS), (), ())
            return self._go_on(member, update_id)

    def _go_on(self, member: Member, update_id: int | None) -> tuple[Grade, ...]:
        """Make the next offer, or obey what was wanted before the first; nothing where nothing is open."""
        session = self.dialogs.session(member)
        wanted = parse(session.wanted) if open_offer(session) else None
        if wanted is None:
            return self.dialogs.show(member, (), update_id)
        return Obeying(self.dialogs, member, update_id).obey(wanted)

    def _nearest(self, introduction: Introduction, language: Language) -> tuple[str, ...]:
        library = self.dialogs.library
        nearest = introduction.nearby[:_MOST_NAMED]
        return tuple(library.bank(each.bank).question(each.question).name(language) for each in nearest)
