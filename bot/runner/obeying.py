"""What the commands do that are more than an event of the dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import get_close_matches

from bot.interview import Phase
from bot.interview.effects import Grade, Say, ShowPreferences
from bot.interview.events import Introduced, LanguageChosen, PreferencesChosen, Resumed
from bot.runner.cards import HISTORY_CARD, LEADERBOARD_CARD
from bot.runner.choosing import NEVER, Topic, chosen
from bot.runner.commands import Command, command_event, parse_language
from bot.runner.dialogs import MESSAGE, Dialogs
from bot.runner.drilling import Drilling
from bot.runner.leaderboards import Leaderboard
from bot.runner.links import Opened, open_link
from bot.runner.looking_back import COMMANDS as LOOKING_BACK
from bot.runner.looking_back import LookingBack
from bot.runner.moments import RUNNING
from bot.runner.peers import Peering
from bot.runner.showing import shown
from bot.runner.starting import Request, bank_for
from bot.runner.wanting import Broken, Unknown, wanted
from bot.store import Member
from bot.texts import COMMANDS, Message, agreement_values, bank_page, held_by_options, offer_link, say, suggest
from questions import BankInvalid, BankNotFound

_YES = ("yes", "はい")
# What people call some commands elsewhere.
_SYNONYMS = {
    "begin": "interview",
    "cancel": "stop",
    "delete": "forget",
    "end": "stop",
    "exit": "stop",
    "list": "questions",
    "menu": "help",
    "next": "skip",
    "pause": "stop",
    "quit": "stop",
    "score": "progress",
    "stats": "progress",
}
Work = tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class Obeying:
    """Obeys a command of one member's, which came with an update; `in_place` changes the message that was pressed."""

    dialogs: Dialogs
    member: Member
    update_id: int | None
    in_place: bool = False

    def obey(self, command: Command) -> Work:
        """Do what the command asks for; returns the work to be graded."""
        if command.name in _COMMANDS:
            return _COMMANDS[command.name](self, command)
        event = command_event(command, self.dialogs.clock())
        if event is None:
            return self._unknown(command)
        return self.dialogs.take(self.member, event, self.update_id)

    def _start(self, command: Command) -> Work:
        """/start [what a link carried]"""
        return self._open(command.words[0]) if command.words else self._greet()

    def _greet(self) -> Work:
        phase = self.dialogs.session(self.member).phase
        if phase is Phase.IDLE:
            asked = self.dialogs.offer_again(self.member, self.update_id)
            return () if asked else self._tell("welcome")
        if phase is Phase.STOPPED:
            return self.dialogs.offer_to_resume(self.member, self.update_id)
        return self.dialogs.take(self.member, Resumed(self.dialogs.clock()), self.update_id)

    def _open(self, payload: str) -> Work:
        library = self.dialogs.library
        opened = open_link(payload, library)
        if not isinstance(opened, Opened):
            return self._greet() if opened == "invited" else self._tell(opened)
        try:
            library.bank(opened.bank)
        except BankInvalid:
            return self._tell("bank_broken", bank=opened.bank)
        session = self.dialogs.session(self.member)
        if session.phase is Phase.IDLE:
            return self.dialogs.start(self.member, Request(opened.bank, question=opened.question), self.update_id)
        bank, language = library.bank(opened.bank), session.preferences.language
        name = bank.title.to(language) if opened.question is None else bank.question(opened.question).name(language)
        offer = offer_link(name, f"/interview new {opened.words}", language)
        return self.dialogs.show(self.member, (offer,), self.update_id)

    def _interview(self, command: Command) -> Work:
        """/interview [new] [bank] [question | topic] [level] [how many]; `new` leaves a running one where it stands."""
        dialogs = self.dialogs
        if not command.words and dialogs.offer(self.member, "/interview", self.update_id):
            return ()
        words = tuple(word for word in command.words if word != "new" and not word.isdecimal())
        request = wanted(words, command.number(), dialogs.library, dialogs.standing.request)
        match request:
            case Unknown(word, near):
                if near is None:
                    return self._tell("choice_unknown", word=word)
                return self._suggest("choice_near", f"/interview {near}", word=word, near=near)
            case Broken(broken):
                return self._tell("bank_broken", bank=broken)
        session = dialogs.session(self.member)
        bank = bank_for(request, session.preferences, dialogs.library, dialogs.seed())
        request = replace(request, bank=bank)
        among = request.among(dialogs.library.bank(bank))
        if not among.questions:
            return self._tell("choice_empty")
        if "new" in command.words:
            dialogs.set_aside(self.member)
        elif words and session.phase in RUNNING:
            language = session.preferences.language
            name = among.questions[0].name(language) if request.question else among.title.to(language)
            offer = offer_link(name, f"/interview new {' '.join(command.words)}", language)
            return dialogs.show(self.member, (offer,), self.update_id)
        return dialogs.start(self.member, request, self.update_id)

    def _questions(self, command: Command) -> Work:
        """/questions [bank] [page N]"""
        dialogs = self.dialogs
        library = dialogs.library
        interview = dialogs.session(self.member).interview
        usual = interview.bank if interview else dialogs.standing.bank
        named = [word for word in command.words if word != "page" and not word.isdecimal()]
        asked_for = named[0] if named else usual
        try:
            bank = library.bank(asked_for)
        except BankInvalid:
            return self._tell("bank_broken", bank=asked_for)
        except BankNotFound:
            return self._tell("bank_missing", bank=asked_for, known=", ".join(library.names()))
        others = [other for name, other in library.banks().items() if name != asked_for]
        marks = dialogs.store.last_marks(self.member.id)
        language = dialogs.session(self.member).preferences.language
        return dialogs.show(
            self.member, (bank_page(bank, command.number() or 1, marks, others, language),), self.update_id
        )

    def _language(self, command: Command) -> Work:
        """/language [one of them]"""
        language = parse_language(" ".join(command.words))
        if language is None:
            return self._tell("choose_language")
        event = LanguageChosen(self.dialogs.clock(), language)
        if not self.in_place:
            return self.dialogs.take(self.member, event, self.update_id)
        # The page of settings, from which it was chosen, is to speak the language, too.
        with self.dialogs.store.together("set_language"):
            work = self.dialogs.take(self.member, event, self.update_id)
            session = self.dialogs.session(self.member)
            bank, page = self.dialogs.bank(session), ShowPreferences(session.preferences)
            self.dialogs.show(self.member, shown(page, session, bank, self.member.id, in_place=True))
        return work

    def _settings(self, command: Command) -> Work:
        """/settings [a preference [its value]]"""
        if command.words[:1] == ("language",) and command.words[1:]:
            return self._language(Command("language", command.words[1:]))
        choice = chosen(command.words, self.dialogs.clock())
        if isinstance(choice, Say):
            return self._tell(choice.key, **dict(choice.values))
        if isinstance(choice, Topic):
            session = self.dialogs.session(self.member)
            page = ShowPreferences(session.preferences, choice.name)
            messages = shown(page, session, self.dialogs.bank(session), self.member.id, in_place=self.in_place)
            return self.dialogs.show(self.member, (*messages, *self._held()), self.update_id)
        if isinstance(choice, PreferencesChosen):
            language = self.dialogs.session(self.member).preferences.language
            if choice.aloud and (refusal := self.dialogs.aloud.refusal(self.member, language)):
                return self._tell(refusal)
            if choice.reminder not in (None, NEVER) and not self.dialogs.reminds:
                return self._tell("reminder.not_here")
            self.dialogs.standing.give_way(choice)
        with self.dialogs.store.together("settings"):
            work = self._choose(choice)
            if held := self._held():
                self.dialogs.show(self.member, held, self.update_id)
            return work

    def _held(self) -> tuple[Message, ...]:
        """What holds instead of a member's preferences, if anything does."""
        held = self.dialogs.standing.preferred
        return (held_by_options(held, self.dialogs.session(self.member).preferences),) if held else ()

    def _choose(self, choice: PreferencesChosen | Introduced) -> Work:
        if isinstance(choice, PreferencesChosen) and choice.recordings is False:
            self.dialogs.store.drop_sounds(self.member.id)
        return self.dialogs.take(self.member, choice, self.update_id, in_place=self.in_place)

    def _introduce(self, _command: Command) -> Work:
        """/introduce without a text: what there is, and how to change it."""
        return self._settings(Command("settings", ("introduction",)))

    def _accuracy(self, _command: Command) -> Work:
        return self._tell("accuracy", **agreement_values())

    def _look_back(self, command: Command) -> Work:
        """What looks back; a page that was turned, or an interview that was opened, takes the place of the list."""
        dialogs = self.dialogs
        session = dialogs.session(self.member)
        looking_back = LookingBack(dialogs.store, dialogs.library, self.member, session, dialogs.clock())
        message = looking_back.answer(command)
        if command.name == "history":
            turned = self.in_place and ("page" in command.words or len(command.words) == 1)
            if turned or len(command.words) < 2:
                message = replace(message, card=HISTORY_CARD, edits=turned)
        return dialogs.show(self.member, (message,), self.update_id)

    def _rate(self, command: Command) -> Work:
        """/rate [interview question] mark of one's own"""
        *place, own_mark = command.numbers() or [101]
        if own_mark > 100 or len(place) not in (0, 2):
            return self._tell("rate.how")
        at = (place[0], place[1]) if place else None
        rated = self.dialogs.store.rate(self.member.id, at, own_mark, self.dialogs.clock())
        if rated is None:
            return self._tell("rate.nothing")
        values = {"number": rated.interview, "position": rated.position, "own": own_mark}
        if rated.mark is None:
            return self._tell("rate.noted", **values)
        return self._tell("rate.compared", mark=rated.mark, **values)

    def _leaderboard(self, command: Command) -> Work:
        """How the group stands; what is asked for by a button takes the place of what was shown."""
        message = Leaderboard(self.dialogs, self.member).answer(command)
        if message.buttons:
            message = replace(message, card=LEADERBOARD_CARD, edits=self.in_place)
        return self.dialogs.show(self.member, (message,), self.update_id)

    def _weak(self, command: Command) -> Work:
        """/weak [how many points]"""
        return Drilling(self.dialogs).start(self.member, command, self.update_id)

    def _forget(self, command: Command) -> Work:
        """/forget asks; /forget yes does it."""
        store = self.dialogs.store
        held = store.holdings(self.member.id)
        if not any(word in command.words for word in _YES):
            return self._tell("forget.ask", interviews=held.interviews, replies=held.replies)
        language = self.dialogs.session(self.member).preferences.language
        farewell = say("forget.done", language, interviews=held.interviews, replies=held.replies)
        Peering(self.dialogs).say_goodbye(self.member)
        store.forget(self.member.id, MESSAGE.dump_json(farewell).decode(), self.update_id)
        return ()

    def _unknown(self, command: Command) -> Work:
        """A command that there is not, with the one that was probably meant."""
        near = _SYNONYMS.get(command.name) or next(iter(get_close_matches(command.name, COMMANDS, 1)), None)
        if near is None:
            return self._tell("unknown_command", command=f"/{command.name}")
        return self._suggest("unknown_command_near", f"/{near}", command=f"/{command.name}", near=f"/{near}")

    def _suggest(self, key: str, command: str, /, **values: str | int) -> Work:
        language = self.dialogs.session(self.member).preferences.language
        return self.dialogs.show(self.member, (suggest(key, command, language, **values),), self.update_id)

    def _tell(self, key: str, **values: str | int) -> Work:
        return self.dialogs.tell(self.member, key, self.update_id, **values)


_COMMANDS: dict[str, Callable[[Obeying, Command], Work]] = {
    "start": Obeying._start,
    "interview": Obeying._interview,
    "introduce": Obeying._introduce,
    "questions": Obeying._questions,
    "language": Obeying._language,
    "settings": Obeying._settings,
    "accuracy": Obeying._accuracy,
    "rate": Obeying._rate,
    "forget": Obeying._forget,
    "weak": Obeying._weak,
    "leaderboard": Obeying._leaderboard,
    **dict.fromkeys(LOOKING_BACK, Obeying._look_back),
}
