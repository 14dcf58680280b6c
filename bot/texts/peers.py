"""A peer interview as its interviewer and its candidate see it while it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from bot.interview.peers import Aspect, PeerInterview, PeerTurn
from bot.texts.buttons import buttons
from bot.texts.message import Block, Button, Message
from bot.texts.sentences import sentence, shortened
from bot.texts.wording import Wording, question_wording
from questions import Bank, Deeper, Language, Question
from scoring import Status

SIGNS: dict[Status, str] = {"covered": "✓", "partly": "△", "missed": "・", "contradicted": "✗"}
# A card is changed where it stands, which takes a single message.
_MOST_ASKED, _MOST_IDEA, _MOST_NOTED = 600, 210, 500
_MOST_IDEAS = 3
# Of all points together, and of one of them at least.
_MOST_LISTED, _LEAST_NAMED = 1800, 40


@dataclass(frozen=True, slots=True)
class PeerView:
    """A peer interview in one language, with its bank and what the two are called."""

    interview: PeerInterview
    bank: Bank
    interviewer: str
    candidate: str
    language: Language

    def say(self, key: str, **values: str | int) -> str:
        """A sentence, which may name the two."""
        return sentence(key, self.language, **{"interviewer": self.interviewer, "candidate": self.candidate, **values})

    def question(self, place: int) -> Question:
        """The question at a place, from 0."""
        return self.bank.question(self.interview.plan[place].id)

    def place(self, place: int) -> dict[str, str | int]:
        """Which question of how many that is."""
        return {"number": place + 1, "total": len(self.interview.plan)}


def peer_offer(view: PeerView) -> Message:
    """The link, to be shared."""
    found = view.interview
    key = "peer.offer" if found.of is None else "peer.offer_second"
    said = view.say(key, count=len(found.plan), bank=view.bank.title.to(view.language), code=found.id)
    blocks = tuple(Block("text", paragraph) for paragraph in said.split("\n\n"))
    share = Button(view.say("button.share_link"), f"/start peer_{found.id}", shares=True)
    return Message(blocks, (share, Button(view.say("button.take_link_back"), f"/peer decline {found.id}")))


def peer_invitation(view: PeerView) -> Message:
    """What somebody who has opened the link is asked."""
    found = view.interview
    key = "peer.invitation" if found.of is None else "peer.invitation_second"
    said = view.say(key, count=len(found.plan), bank=view.bank.title.to(view.language))
    choices = (("button.peer_accept", f"/peer accept {found.id}"), ("button.peer_decline", f"/peer decline {found.id}"))
    return Message((Block("text", said),), buttons(view.language, *choices))


def peer_waiting(view: PeerView) -> Message:
    """To a candidate who has accepted."""
    choices = (("button.peer_decline", f"/peer decline {view.interview.id}"),)
    return Message((Block("text", view.say("peer.waiting")),), buttons(view.language, *choices))


def peer_ready(view: PeerView) -> Message:
    """To an interviewer whose candidate has accepted."""
    code = view.interview.id
    choices = (("button.peer_begin", f"/peer begin {code}"), ("button.peer_decline", f"/peer decline {code}"))
    return Message((Block("text", view.say("peer.ready")),), buttons(view.language, *choices))


def peer_question(view: PeerView) -> Message:
    """The current question, to its candidate."""
    place = len(view.interview.turns) - 1
    blocks = [
        Block("title", view.say("peer.asked", **view.place(place))),
        Block("question", view.question(place).ask.to(view.language)),
    ]
    if place == 0:
        blocks.append(Block("text", view.say("peer.how_to_reply")))
    return Message(tuple(blocks))


def peer_typed(view: PeerView, text: str, *, anew: bool = False) -> Message:
    """What the candidate typed, to their interviewer; `anew` in the place of what they had typed."""
    return Message((Block("text", view.say("peer.retyped" if anew else "peer.typed")), Block("quote", text)))


def peer_heard(view: PeerView, text: str) -> Message:
    """What was heard in a recording, to the candidate who sent it."""
    return Message((Block("text", view.say("peer.heard")), Block("quote", text)))


def peer_said(view: PeerView, place: int, text: str) -> Message:
    """What was heard in a recording, to the interviewer, who may have gone on meanwhile."""
    return Message((Block("text", view.say("peer.said", number=place + 1)), Block("quote", text)))


def peer_to_read(view: PeerView) -> Message:
    """The reply that a second opinion is asked on."""
    turn, number = view.interview.turn, len(view.interview.turns)
    return Message((Block("text", view.say("peer.to_read", number=number)), Block("quote", turn.text)))


def peer_card(view: PeerView, place: int) -> Message:
    """How a question stands for its interviewer: the checklist, then the mark, then what was closed."""
    found = view.interview
    turn, question = found.turns[place], view.question(place)
    blocks = [
        Block("title", view.say("peer.title", **view.place(place))),
        Block("question", shortened(question.ask.to(view.language), _MOST_ASKED)),
    ]
    if found.state != "running" or place < len(found.turns) - 1:
        return Message((*blocks, *_closed(view, turn)))
    if turn.mark is None:
        wording = question_wording(question, view.language)
        blocks += [*_checklist(view, place, wording), *_ideas(view, place), *_notes(view, turn)]
        taps = [Button(f"{number} {SIGNS[each]}", f"/peer tick {number}") for number, each in _numbered(turn)]
        return Message(tuple(blocks), (*taps, Button(view.say("button.give_mark"), "/peer mark")))
    blocks += [
        Block("score", view.say("peer.your_mark", mark=turn.mark)),
        Block("text", view.say("peer.how_to_mark")),
        *_notes(view, turn),
    ]
    return Message(tuple(blocks), tuple(_marking(view, turn)))


def impression(view: PeerView, turn: PeerTurn, aspect: Aspect) -> str:
    """What is remarked of an aspect of the delivery, after its name."""
    told = view.say(f"peer.impression_{dict(turn.delivery).get(aspect, 'none')}")
    return view.say("peer.delivery", aspect=view.say(f"peer.aspect_{aspect}"), impression=told)


def _numbered(turn: PeerTurn) -> Iterator[tuple[int, Status]]:
    yield from enumerate(turn.ticks, start=1)


def _checklist(view: PeerView, place: int, wording: Wording) -> Iterator[Block]:
    points = view.interview.plan[place].keypoints
    if points:
        yield Block("heading", view.say("peer.checklist"))
    for (number, status), point in zip(_numbered(view.interview.turns[place]), points, strict=True):
        name = shortened(wording.point(point.id), max(_LEAST_NAMED, _MOST_LISTED // len(points)))
        # All lines of a list, whatever their signs, so that it stays as it is while they turn.
        yield Block("item", view.say("peer.point", sign=SIGNS[status], number=number, point=name))


def _ideas(view: PeerView, place: int) -> Iterator[Block]:
    """What to ask on: first for what was not said, then beyond it; nobody is there to be asked for a second opinion."""
    if view.interview.of is not None:
        return
    turn, question = view.interview.turns[place], view.question(place)
    unsaid = {
        point.id
        for point, tick in zip(view.interview.plan[place].keypoints, turn.ticks, strict=True)
        if tick == "missed"
    }
    ideas = [each.probe.to(view.language) for each in question.keypoints if each.probe and each.id in unsaid]
    beyond = [each.ask.to(view.language) for each in question.follow_ups if isinstance(each, Deeper)]
    shown = [*ideas[: _MOST_IDEAS - len(beyond[:1])], *beyond][:_MOST_IDEAS]
    if shown:
        yield Block("heading", view.say("peer.ask_on"))
        yield from (Block("item", f"・ {shortened(idea, _MOST_IDEA)}") for idea in shown)


def _notes(view: PeerView, turn: PeerTurn) -> Iterator[Block]:
    if turn.note:
        yield Block("heading", view.say("peer.notes"))
        yield Block("quote", shortened(turn.note, _MOST_NOTED))
    else:
        yield Block("text", view.say("peer.how_to_note"))


def _marking(view: PeerView, turn: PeerTurn) -> Iterator[Button]:
    for mark in range(0, 101, 10):
        yield Button(f"● {mark}" if mark == turn.mark else str(mark), f"/peer mark {mark}")
    for aspect in get_args(Aspect):
        yield Button(impression(view, turn, aspect), f"/peer remark {aspect}")
    yield Button(view.say("button.checklist"), "/peer checklist")
    if not view.interview.is_last:
        yield Button(view.say("button.next_question"), "/peer next")
    yield Button(view.say("button.finish"), "/peer finish")


def _closed(view: PeerView, turn: PeerTurn) -> Iterator[Block]:
    if turn.mark is None:
        yield Block("score", view.say("peer.closed_unmarked"))
    else:
        yield Block("score", view.say("peer.closed", mark=turn.mark))
    if turn.assessment is not None:
        yield Block("text", view.say("peer.bots", score=turn.assessment.score))
