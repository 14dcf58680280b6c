"""What a peer interview came to: the marks of its interviewer, the bot's beside them, and what was noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from bot.interview.peers import Aspect, PeerInterview, PeerTurn, Role
from bot.interview.summary import mean
from bot.texts.buttons import HISTORY, PEER_HISTORY, buttons
from bot.texts.message import Block, Button, Message
from bot.texts.peers import SIGNS, PeerView, impression
from bot.texts.speech import Speech
from bot.texts.wording import question_wording

_TITLES: dict[Role, str] = {"interviewer": "peer.summary_interviewer", "candidate": "peer.summary_candidate"}
_SECOND: dict[Role, str] = {"interviewer": "peer.summary_second", "candidate": "peer.summary_second_yours"}


def peer_summary(view: PeerView, role: Role) -> Message:
    """The result, for one of the two."""
    blocks = _result(view, role)
    if role == "interviewer":
        return Message(tuple(blocks))
    blocks.append(Block("text", view.say("peer.kept")))
    return Message((*blocks, *_second_how(view)), (*_second(view), *buttons(view.language, PEER_HISTORY)))


def past_peer(view: PeerView, number: int, speech: Speech) -> Message:
    """A peer interview of the candidate's past."""
    found = view.interview
    assert found.started_at is not None, "what is over has begun"
    title, *result = _result(view, "candidate")
    when = Block("text", speech.say("peer.past", number=number, when=speech.when(found.started_at)))
    choices = (*_second(view), *buttons(view.language, PEER_HISTORY))
    return Message((title, when, *result, *_second_how(view)), choices)


def peer_history(interviews: Sequence[tuple[PeerInterview, str]], speech: Speech) -> Message:
    """The list, the newest first, with a button that opens each; `interviews` come with who held them, oldest first."""
    numbered = list(enumerate(interviews, start=1))[::-1]
    lines = [Block("item", _line(number, found, name, speech)) for number, (found, name) in numbered]
    opening = [Button(speech.say("button.past", number=number), f"/history peer {number}") for number, _ in numbered]
    title = Block("title", speech.say("peer.history"))
    return Message((title, *lines), (*opening, *buttons(speech.language, HISTORY)))


def _result(view: PeerView, role: Role) -> list[Block]:
    found = view.interview
    blocks = [Block("title", view.say((_TITLES if found.of is None else _SECOND)[role])), *_marks(view)]
    for place, turn in enumerate(found.turns):
        blocks += _turn(view, place, turn)
    return blocks


def _line(number: int, found: PeerInterview, interviewer: str, speech: Speech) -> str:
    marks = [turn.mark for turn in found.turns if turn.mark is not None]
    result = speech.say("peer.means", mark=mean(marks)) if marks else speech.say("peer.no_marks")
    when = speech.when(found.started_at or found.expires_at)
    return speech.say("peer.history_line", number=number, when=when, interviewer=interviewer, result=result)


def _marks(view: PeerView) -> Iterator[Block]:
    marks = [turn.mark for turn in view.interview.turns if turn.mark is not None]
    scores = [turn.assessment.score for turn in view.interview.turns if turn.assessment is not None]
    if not marks:
        yield Block("text", view.say("peer.no_marks"))
    elif scores:
        yield Block("score", view.say("peer.means_beside", mark=mean(marks), score=mean(scores)))
    else:
        yield Block("score", view.say("peer.means", mark=mean(marks)))


def _turn(view: PeerView, place: int, turn: PeerTurn) -> Iterator[Block]:
    """A question with its marks, what was not said or said wrongly, the remarks on the delivery, and the note."""
    question = view.question(place)
    mark = view.say("history.no_score") if turn.mark is None else view.say("peer.mark", mark=turn.mark)
    values: dict[str, str | int] = {"number": place + 1, "name": question.name(view.language), "mark": mark}
    if turn.assessment is None:
        yield Block("heading", view.say("peer.line", **values))
    else:
        yield Block("heading", view.say("peer.line_beside", score=turn.assessment.score, **values))
    wording = question_wording(question, view.language)
    for status, point in zip(turn.ticks, view.interview.plan[place].keypoints, strict=True):
        yield Block("item", f"{SIGNS[status]} {wording.point(point.id)}")
    told = [impression(view, turn, aspect) for aspect in get_args(Aspect) if aspect in dict(turn.delivery)]
    if told:
        yield Block("text", " · ".join(told))
    if turn.note:
        yield Block("text", view.say("peer.note"))
        yield Block("quote", turn.note)


def _second_how(view: PeerView) -> Iterator[Block]:
    if _may_ask_again(view):
        yield Block("text", view.say("peer.second_how"))


def _second(view: PeerView) -> Iterator[Button]:
    if _may_ask_again(view):
        yield Button(view.say("button.second_opinion"), f"/peer second {view.interview.id}")


def _may_ask_again(view: PeerView) -> bool:
    found = view.interview
    return found.of is None and any(turn.assessment is not None for turn in found.turns)
