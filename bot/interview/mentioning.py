"""Taking up what a reply mentioned: once in a while the next question is about that."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.session import Interview, Mention, Origin

# At most one of so many questions in a row takes something up.
ONE_IN = 3


def with_mentions(interview: Interview, mentions: tuple[Mention, ...]) -> Interview:
    """The interview with what a reply to its current question mentions, too."""
    turn = replace(interview.turn, mentions=(*interview.turn.mentions, *mentions))
    return replace(interview, turns=(*interview.turns[:-1], turn))


def mention_to_take_up(interview: Interview) -> Mention | None:
    """What the replies to the question that is over mentioned first, of what was not asked yet; None for going on.

    An exam takes nothing up, nor does an interview that did so within the last two questions.
    """
    lately = interview.plan[max(0, len(interview.turns) - ONE_IN + 1) : len(interview.turns)]
    if interview.mode == "exam" or not interview.turns or any(_takes_up(planned.origin) for planned in lately):
        return None
    to_come = {planned.id for planned in (*interview.plan[len(interview.turns) :], *interview.spare)}
    return next((each for each in interview.turn.mentions if each.question in to_come), None)


def with_mentioned(interview: Interview, mention: Mention) -> Interview:
    """The interview with the question that was mentioned in the next place of its plan."""
    done, total = len(interview.turns), len(interview.plan)
    left = (*interview.plan[done:], *interview.spare)
    taken = next(planned for planned in left if planned.id == mention.question)
    others = tuple(planned for planned in left if planned.id != mention.question)
    arranged = (*interview.plan[:done], replace(taken, origin=Origin("mentioned", mention.words)), *others)
    return replace(interview, plan=arranged[:total], spare=arranged[total:])


def _takes_up(origin: Origin | None) -> bool:
    return origin is not None and origin.kind == "mentioned"
