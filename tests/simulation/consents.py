"""Consents: whoever put a point best in a round says whether the group may see their sentence; now and then twice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

from bot.interview.rounds import Consent
from tests.simulation.scene import Player, Stage

_TOLD: dict[Consent, str] = {
    "named": "the group sees it with your name",
    "unnamed": "the group sees it without a name",
    "no": "it stays between us",
}
_ASKED, _SHOWN = "Nobody put this point better", "Best put"


@dataclass(frozen=True)
class Given:
    """What somebody has said, the first time, about their sentence in a round."""

    round_id: str
    player: Player
    consent: Consent


class Consents:
    """All that is said about the best sentences in the rounds of one group."""

    def __init__(self, stage: Stage, members: Sequence[Player]) -> None:
        self._stage = stage
        self._members = members
        self._given: list[Given] = []

    async def give(self, round_id: str) -> None:
        """Whoever is asked after a round is revealed says yes, no, or one after the other; nobody may have answered."""
        if not self._said(round_id):
            return
        command = f"/round show {round_id} no"
        host = self._members[0]
        await host.sees("somebody who is asked for consent", lambda: self._asked(command))
        (player,) = self._asked(command)
        await player.hesitates()
        choices = player.dice.choices(get_args(Consent), k=player.dice.choice((1, 1, 2)))
        before = player.told(_TOLD[choices[0]])
        await player.presses(f"/round show {round_id} {choices[0]}")
        for consent in choices[1:]:
            # The buttons go with the first press; who is faster than that is not heard a second time.
            if player.shown(f"/round show {round_id} {consent}"):
                await player.presses(f"/round show {round_id} {consent}")
        await player.sees("what comes of the consent", lambda: player.told(_TOLD[choices[0]]) > before)
        self._given.append(Given(round_id, player, choices[0]))

    def check(self, shown: Sequence[str]) -> None:
        """Each consent is kept and told once, and what the group was `shown` is what its members agreed to."""
        expected: list[tuple[str, str]] = []
        for given in self._given:
            (own,) = (each for each in self._answers(given.round_id) if each["shown"])
            assert (own["name"], own["shown"]) == (given.player.person.name, given.consent), "a consent was changed"
            (words,) = (each["evidence"] for each in own["assessment"]["findings"][:1])
            title = {"named": f"{_SHOWN}, by {own['name']}", "unnamed": _SHOWN, "no": ""}[given.consent]
            expected += [(title, words)] if title else []
        best = [text for text in shown if text.startswith(_SHOWN)]
        found = [(text.partition(" · ")[0], _between_quotes(text)) for text in best]
        assert found == expected, "a sentence was shown twice, without consent, or not at all"
        for player in self._members:
            own_consents = [given.consent for given in self._given if given.player is player]
            assert player.told(_ASKED) == len(own_consents), "somebody was asked twice, or not at all"
            for consent, words in _TOLD.items():
                assert player.told(words) == own_consents.count(consent), "a consent was answered twice, or not at all"

    def _asked(self, command: str) -> list[Player]:
        return [each for each in self._members if each.shown(command)]

    def _said(self, round_id: str) -> bool:
        """Whether several in a round have said a point in time, so that one has put it best."""
        return sum(bool(each["assessment"] and not each["late"]) for each in self._answers(round_id)) > 1

    def _answers(self, round_id: str) -> list[dict[str, Any]]:
        found = self._stage.rows(f"SELECT answer FROM round_answers WHERE round_id = '{round_id}'")
        return [json.loads(str(answer)) for (answer,) in found]


def _between_quotes(text: str) -> str:
    return text.partition("“")[2].rpartition("”")[0]
