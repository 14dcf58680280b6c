"""An interview in the terminal: what is read becomes events, what is owed is shown and ticked off."""

from __future__ import annotations

import logging
from functools import partial

from filelock import FileLock, Timeout

from bot.interview import Phase
from bot.interview.effects import Grade
from bot.interview.session import Introduction
from bot.runner import MESSAGE, Files, Grader, Request, Runner, is_command, parse_language
from bot.store import Member, Store, StoreError, check_room
from bot.terminal.drafts import Drafts
from bot.terminal.insisting import Insistence
from bot.terminal.keyboard import Interrupted, Keyboard, Telling
from bot.terminal.output import Output
from bot.terminal.player import Player
from bot.terminal.reader import NO, YES, Reader, word
from bot.terminal.recordings import NoRecording, recorded_so_far
from bot.terminal.screen import Screen
from bot.terminal.voice import Voice
from questions import Language
from scoring import ScoringError
from speech import Take

log = logging.getLogger(__name__)

FRONT_END = "terminal"
_LEAVE = ("/quit", "/exit")
# What leaves other programs may be a reply here.
_LEAVE_ELSEWHERE = ("quit", "exit", ":q", "終了")


class Terminal:
    """The terminal front end for one member."""

    def __init__(
        self,
        store: Store,
        runner: Runner,
        grader: Grader,
        files: Files,
        keyboard: Keyboard,
        screen: Screen,
        drafts: Drafts,
        name: str,
        voice: Voice,
        player: Player | None = None,
    ) -> None:
        """Without a `player`, what is read aloud is a file that is named."""
        self._store = store
        self._runner = runner
        self._grader = grader
        self._keyboard = keyboard
        self._output = Output(screen, keyboard, files, player)
        self._drafts = drafts
        self._name = name
        self._voice = voice
        self._insist = Insistence(self._output, drafts)
        self._reader = Reader(keyboard, self._output, drafts)
        self._converses = False
        self._speaks: Language | None = None

    def run(
        self,
        request: Request,
        language: Language | None,
        *,
        introduction: str = "",
        chosen: bool = False,
        aloud: bool = False,
    ) -> bool:
        """Interview until the input ends; a running interview is then stopped, with the summary so far.

        `introduction` is what the person wrote about themselves; `chosen` says that the request was made by options,
        and not left to the defaults; `aloud` has questions read aloud from now on. False where the person is at another
        terminal: what one asks would be shown by the other.
        """
        lock = FileLock(self._store.file.with_name(f"{FRONT_END}-{self._member.id}.lock"))
        try:
            with lock.acquire(timeout=0):
                self._interview(request, language, introduction.strip(), chosen=chosen, aloud=aloud)
        except Timeout:
            self._output.tell("terminal.elsewhere")
            return False
        return True

    def explain(self, error: StoreError) -> None:
        """Say in the language of the person what is wrong with the database."""
        self._output.tell(f"terminal.store_{error.kind}", file=str(error.file))

    def _interview(
        self, request: Request, language: Language | None, introduction: str, *, chosen: bool, aloud: bool
    ) -> None:
        self._keyboard.watch(self._look)
        try:
            if self._settle_language(language):
                if aloud:
                    self._insist(lambda: self._runner.read_aloud(self._member))
                self._listen()
                self._grade_again()
                if introduction:
                    near = self._near(introduction)
                    self._work(self._insist(lambda: self._runner.introduce(self._member, near)))
                if self._voice.speaks:
                    self._output.tell("terminal.speak")
                draft = "" if self._keyboard.piped else self._drafts.kept()
                self._converse(self._begin(request, chosen=chosen), draft)
                self._leave()
        except KeyboardInterrupt:
            self._drafts.follow(self._keyboard.ahead.unsent())
            self._output.tell("terminal.interrupted")
            self._tell_of_a_draft()
        finally:
            self._output.be_quiet()

    @property
    def _member(self) -> Member:
        # Whoever was forgotten and goes on is somebody new, who still speaks the same language.
        member = self._insist(lambda: self._store.member(FRONT_END, self._name, self._name, self._speaks))
        self._speak_with(member)
        return member

    @property
    def _known(self) -> Member | None:
        """The member, if anything is held of the person."""
        return self._insist(lambda: self._store.find(FRONT_END, self._name))

    def _keep_to_the_language(self) -> None:
        known = self._known
        if known is not None:
            self._speak_with(known)

    def _speak_with(self, member: Member) -> None:
        self._speaks = member.language
        self._output.speak(member.language or "en")

    # --- beginning and ending ---

    def _settle_language(self, language: Language | None) -> bool:
        """Ask the language, unless it was given or, at a keyboard, is known; False when the input ended first."""
        if language is None and self._member.language is not None and not self._keyboard.piped:
            return True
        while language is None:
            self._output.tell("choose_language")
            typed = self._read()
            if typed is None:
                return False
            language = parse_language(typed)
        chosen = language
        self._insist(lambda: self._runner.set_language(self._member, chosen))
        return True

    def _begin(self, request: Request, *, chosen: bool) -> str | None:
        """Start an interview, or offer to go on with an unfinished one.

        Returns what was read too early: a pipe does not say whether it wants to resume, so any line but /resume starts
        anew and is the first reply; where the request was chosen, it starts anew at once.
        """
        unfinished = self._runner.phase(self._member) is not Phase.IDLE
        if unfinished:
            # It is stopped, so that whatever is typed at the offer is no reply to a question that was not shown.
            self._insist(lambda: self._runner.set_aside(self._member))
        if not unfinished or (self._keyboard.piped and chosen):
            self._start(request, chosen=chosen)
            return None
        self._insist(lambda: self._runner.offer_to_resume(self._member))
        self._show_owed()
        typed = self._read()
        chose = "/quit" if typed is None else word(typed)
        if chose in YES:
            return "/resume"
        if chose in NO or (self._keyboard.piped and not chose.startswith(("/resume", *_LEAVE))):
            self._start(request, chosen=chosen)
            return None if chose in NO or chose.startswith("/interview") else typed
        return chose if typed is None else typed

    def _start(self, request: Request, *, chosen: bool) -> None:
        """Start an interview; somebody at a keyboard who chose nothing is first asked about themselves."""
        if chosen or self._keyboard.piped:
            self._work(self._insist(lambda: self._runner.start(self._member, request)))
        else:
            self._work(self._insist(lambda: self._runner.receive(self._member, "/interview")))

    def _leave(self) -> None:
        self._work(self._voice.release("/quit"))
        self._output.closes = True
        if self._known is None:
            self._output.tell("terminal.goodbye")
        elif self._runner.is_running(self._member):
            self._work(self._insist(lambda: self._runner.receive(self._member, "/stop")))
            self._output.tell("terminal.left")
        else:
            self._output.tell("goodbye")
        self._tell_of_a_draft()

    def _tell_of_a_draft(self) -> None:
        if not self._keyboard.piped and self._drafts.kept():
            self._output.tell("terminal.draft_waits")

    # --- taking replies ---

    def _converse(self, first: str | None, draft: str) -> None:
        """Take replies and commands until the input ends.

        `first` was read already; the `draft` of last time is offered after it, when what it may reply to is in sight.
        """
        self._converses = True
        stays = first is None or self._goes_on(first)
        if stays and draft:
            self._output.tell_of_keys("terminal.draft_kept")
            self._keyboard.remember(draft)
        while stays:
            stays = self._goes_on(self._read())

    def _goes_on(self, typed: str | None) -> bool:
        """Take what was typed; False where the person leaves instead."""
        if typed is None or word(typed) in _LEAVE:
            return False
        self._take(typed)
        return True

    def _read(self) -> str | None:
        """What is typed next, after making sure that it can be kept; None where the person leaves."""
        check_room(self._store.file)
        self._output.begin_page()
        return self._reader.read()

    def _take(self, typed: str) -> None:
        """Hand over what was typed; where that cannot be kept, say where it was put instead."""
        self._output.be_quiet()
        try:
            # To be asked before anything takes it: the last reply of a drill ends the drill.
            is_taken = not self._insist(lambda: self._runner.is_stopped(self._member), typed)
            if self._is_about_a_recording(typed):
                return
            work = self._receive(typed)
        except StoreError:
            place = self._drafts.keep(typed)
            self._output.tell("terminal.put_aside" if place else "terminal.not_kept", file=str(place))
            raise
        self._work(work)
        if self._known is None:
            self._drafts.forget()
        if typed.strip() and not is_command(typed):
            self._let_go_of(typed, is_taken)
        self._grade_again()
        if word(typed) == "/help":
            self._output.tell_of_keys("terminal.help")
            self._output.tell_of_keys("terminal.help_voice")
        elif word(typed) in _LEAVE_ELSEWHERE:
            self._output.tell("terminal.how_to_leave")

    def _let_go_of(self, typed: str, is_taken: bool) -> None:
        """No draft is needed of what was taken; what was typed to a stopped interview becomes one."""
        if is_taken:
            self._drafts.clear()
        else:
            self._drafts.keep(typed)
            self._output.tell_of_keys("terminal.not_judged")

    # --- the clock ---

    def _look(self, typed: str) -> Telling | None:
        """Keep what is being typed, and the time of an interview; what there is to tell of it, if anything is owed."""
        try:
            member = self._store.find(FRONT_END, self._name)
            if member is None:
                return None
            if self._converses and not self._reader.asks_to_leave:
                self._drafts.follow(typed)
            is_up = self._runner.keep_time(member)
            owes = any(owed.member_id == member.id for owed in self._store.owed(FRONT_END))
        except StoreError:
            return None  # the next look comes soon
        return partial(self._tell_the_time, is_up) if is_up or owes else None

    def _tell_the_time(self, is_up: bool) -> bool:
        self._show_owed(at_once=True)
        return is_up

    # --- speaking ---

    def _is_about_a_recording(self, typed: str) -> bool:
        """Whether what was typed is done with by now: it asked for a recording, or had what was heard judged."""
        name = self._voice.asked(typed)
        if name is not None:
            self._speak(name)
            return True
        released = self._voice.release(typed)
        if released:
            self._work(released)
        return bool(released) and word(typed) in ("", "/done")

    def _speak(self, name: str) -> None:
        """Reply by the recording with this name, or by one that is made now."""
        try:
            sound = self._voice.sound(name, self._wait_for_the_end)
        except NoRecording as error:
            self._output.tell(error.key, **error.values)
        except Interrupted:
            self._output.tell("terminal.thrown_away")
        else:
            self._insist(partial(self._voice.take, self._member, sound))
            self._listen()

    def _wait_for_the_end(self, take: Take) -> None:
        self._output.tell("terminal.recording")
        self._keyboard.read(partial(recorded_so_far, take))

    def _listen(self) -> None:
        """Hear what is owed a hearing; at a keyboard there is time to read it before it is judged."""
        self._show_owed()
        member = self._member
        for work in self._insist(partial(self._runner.recordings.listens, member)):
            with self._output.busy("terminal.listening"):
                act = self._voice.hear(member, work)
            heard = self._insist(act)
            self._show_owed()
            if self._keyboard.piped:
                self._work(heard)
            else:
                self._voice.hold(heard)
        if self._voice.holds:
            self._output.tell("terminal.heard")

    def _receive(self, typed: str) -> tuple[Grade, ...]:
        introduction = self._insist(lambda: self._runner.introduction_in(self._member, typed), typed)
        if introduction is None:
            return self._insist(lambda: self._runner.receive(self._member, typed), typed)
        near = self._near(introduction)
        return self._insist(lambda: self._runner.introduce(self._member, near), typed)

    def _near(self, introduction: str) -> Introduction | None:
        with self._output.busy("introduction.busy"):
            return self._grader.near(introduction)

    # --- showing and grading ---

    def _work(self, grades: tuple[Grade, ...]) -> None:
        """Show what is owed, grade what is to be graded, and so on until nothing is left."""
        self._show_owed()
        for work in grades:
            with self._output.busy("reading"):
                assessment = self._grader.grade(work)
            self._work(self._insist(partial(self._runner.graded, self._member, work, assessment)))
            if assessment is None and self._grader.trouble:
                self._output.tell("terminal.no_judge")

    def _grade_again(self) -> None:
        """Grade past replies again where that is owed, and show what would change; owed it stays where it fails."""
        while (owed := self._insist(partial(self._runner.revising.owed, FRONT_END))) is not None:
            try:
                with self._output.busy("revision.busy"):
                    found = {reply: self._grader.grade_again(owed.question, reply) for reply in owed.replies}
            except ScoringError as error:
                log.error("%s", error)
                return
            again = {reply: assessment for reply, assessment in found.items() if assessment is not None}
            self._insist(partial(self._runner.revising.show, owed, again))
            self._show_owed()

    def _show_owed(self, *, at_once: bool = False) -> None:
        self._keep_to_the_language()
        for key, bank in self._runner.news_of_banks():
            self._output.tell(key, bank=bank)
        for owed in self._insist(lambda: self._store.owed(FRONT_END)):
            if owed.external_id == self._name:
                # Also to whoever was just forgotten, and is no member any more.
                message = MESSAGE.validate_json(owed.body)
                if message.attachment is not None and message.attachment.kind == "sound":
                    # What is cut off is not begun anew: it is there in writing.
                    self._insist(partial(self._store.tick, owed.id))
                    self._output.read_aloud(message, message.attachment)
                    continue
                if not message.edits:
                    self._output.show(message, at_once=at_once)
                self._insist(partial(self._store.tick, owed.id))
