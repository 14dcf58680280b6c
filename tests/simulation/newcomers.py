"""Newcomers: somebody who introduces themselves, somebody who leaves again, and those who come by invitation."""

from __future__ import annotations

import json
from functools import partial

from tests.simulation.scene import Scene, Stage

_INTRODUCTION = "I look after database indexes and transactions."
_LATER = "I have trained networks with backpropagation."


class Introduction(Scene):
    """Somebody who is asked about themselves before their first interview."""

    def __init__(self, stage: Stage, name: str) -> None:
        super().__init__(stage)
        self._player = stage.player(name, language=None)

    async def play(self) -> None:
        player = self._player
        player.person.says("/interview")
        await player.hears("Which language")
        player.person.says("English")
        await player.hears("please introduce yourself")
        player.person.says(_INTRODUCTION)
        await player.presses("/settings role backend-engineer")
        await player.presses("/settings years 3-5")
        await player.hears("1/")
        player.person.says("/stop")
        await player.hears("Stopped for now")
        player.person.says(f"/introduce {_LATER}")
        await player.hears("Thank you.")

    def check(self) -> None:
        name = self._player.person.name
        ((state,),) = self.stage.rows(
            f"SELECT state FROM sessions JOIN members ON members.id = member_id WHERE name = '{name}'"
        )
        preferences = json.loads(str(state))["preferences"]
        kept = (preferences["introduction"]["text"], preferences["role"], preferences["years"])
        assert kept == (_LATER, "backend-engineer", "3-5"), "what somebody said of themselves was lost"
        begun = f"SELECT number FROM interviews JOIN members ON members.id = member_id WHERE name = '{name}'"
        assert self.stage.rows(begun) == [(1,)], "an interview was lost, or begun twice"
        asked = ("Which language", "please introduce yourself", "Which role", "how long have you worked")
        assert [self._player.told(words) for words in asked] == [1, 1, 1, 1], "something was asked twice, or not at all"


class Farewell(Scene):
    """Somebody who answers one question, has it drawn, also when Telegram has lost the picture, and deletes it all."""

    def __init__(self, stage: Stage, name: str) -> None:
        super().__init__(stage)
        self._player = stage.player(name, language=None)

    async def play(self) -> None:
        player = self._player
        player.person.says("/start")
        await player.hears("Which language")
        player.person.says("English")
        await player.hears("Hello")
        player.person.says("/interview 1")
        await player.hears("1/1")
        player.person.says("It scales each step.")
        await player.hears("/100")
        player.person.says("/stop")
        await player.hears("Stopped for now")
        for count in (1, 2):
            player.person.says("/progress")
            await player.sees("a picture", partial(self._has_pictures, count))
            self.stage.api.files.lose("photo")
        player.person.says("/forget yes")
        await player.hears("Done. Deleted")

    def _has_pictures(self, count: int) -> bool:
        return sum(sent.file is not None for sent in self._player.person.heard()) >= count

    def check(self) -> None:
        person = self._player.person
        assert self.stage.rows(f"SELECT * FROM members WHERE external_id = '{person.id}'") == []
        assert self.stage.rows(f"SELECT * FROM updates WHERE raw LIKE '%{person.id}%'") == []
        assert self._player.told("Done. Deleted") == 1, "somebody was told goodbye twice, or not at all"


class Invitations(Scene):
    """An admin who invites, withdraws and dismisses; a guest who comes in, and strangers who do not."""

    def __init__(self, stage: Stage, admin: str, guest: str, stranger: str) -> None:
        super().__init__(stage)
        self._admin = stage.player(admin, rights="admin")
        self._guest = stage.player(guest, rights="none")
        self._stranger = stage.player(stranger, rights="none")
        self._links: list[str] = []

    async def play(self) -> None:
        admin, guest = self._admin, self._guest
        admin.person.says("/start")
        await admin.hears("Hello")
        guest.person.says(await self._invited())
        await guest.hears("Hello")
        await self._is_refused(self._links[0], "Somebody has come in with this link already")
        unused = await self._invited()
        admin.person.says("/guests")
        listed = await admin.hears("Open links")
        number = listed.text.rpartition("No. ")[2].partition(",")[0]
        admin.person.says(f"/withdraw {number}")
        await admin.hears(f"Link no. {number} is taken back")
        await self._is_refused(unused, "This link was taken back")
        admin.person.says(f"/dismiss {guest.person.name}")
        await admin.hears("can no longer write to me")

    def check(self) -> None:
        withdrawn = self.stage.rows("SELECT withdrawn_at NOT NULL FROM invitations")
        assert withdrawn == [(1,)], "there is an invitation that nobody was told of, or a guest who was dismissed"
        assert self.stage.rows(f"SELECT * FROM members WHERE external_id = '{self._stranger.person.id}'") == []
        told = [self._admin.told(words) for words in ("is taken back", "can no longer write to me")]
        assert told == [1, 1], "something was told twice, or not at all"

    async def _invited(self) -> str:
        """What the link of a new invitation says; that of a former one may have been told twice."""
        self._admin.person.says("/invite 3 days")
        link = ""
        while not link or link in self._links:
            told = await self._admin.hears("This link lets one person in")
            link = f"/start {told.text.rpartition('?start=')[2]}"
        self._links.append(link)
        return link

    async def _is_refused(self, link: str, words: str) -> None:
        """A stranger is owed nothing: they may have to try again."""
        stranger = self._stranger
        while not stranger.person.has_heard(words):
            stranger.awaits = words
            stranger.person.says(link)
            for _ in range(5):
                await stranger.hesitates()
