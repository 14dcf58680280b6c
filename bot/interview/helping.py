"""The rules for whoever needs help on the way: hints, skipping, model answers, and where a mark comes from."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.adapting import why_it_came
from bot.interview.effects import KeepTurn, Say, ShowAnswer, ShowDelivery, ShowHelp, ShowHint, ShowWhy
from bot.interview.events import AnswerAsked, DeliveryAsked, Event, WhyAsked
from bot.interview.fitting import why_it_fits
from bot.interview.follow_ups import hint_ladder
from bot.interview.marks import HINT_COST
from bot.interview.moves import Step, close_turn, interview_of, with_turn
from bot.interview.session import Interview, Session, Turn


def hint(session: Session, event: Event) -> Step:
    """The next hint up the ladder, at its stated cost; not in an exam, and not under pressure."""
    interview = interview_of(session)
    if interview.mode == "exam":
        return session, (Say("not_in_exam"),)
    if interview.clock.pressure:
        return session, (Say("clock.no_hints"),)
    turn, planned = interview.turn, interview.planned
    ladder = hint_ladder(planned, turn)
    used = turn.follow_ups[-1].hints if turn.follow_ups else turn.hints
    if used >= len(ladder):
        return session, (Say("no_more_hints" if ladder else "no_hints"),)
    if turn.follow_ups:
        last = replace(turn.follow_ups[-1], hints=used + 1)
        turn = replace(turn, follow_ups=(*turn.follow_ups[:-1], last))
    else:
        turn = replace(turn, hints=used + 1)
    interview = with_turn(interview, turn)
    keypoint, rung = ladder[used]
    return replace(session, interview=interview), (
        KeepTurn(interview.id, len(interview.turns), turn, event.at),
        ShowHint(turn.question, keypoint, rung, HINT_COST, len(ladder) - used - 1),
    )


def skip(session: Session, event: Event) -> Step:
    """Leave the question unanswered."""
    interview = interview_of(session)
    skipped = replace(interview.turn, skipped=True)
    session, effects = close_turn(replace(session, interview=with_turn(interview, skipped)), event.at)
    return session, (Say("skipped", (("number", len(interview.turns)),)), *effects)


def skip_follow_up(session: Session, event: Event) -> Step:
    """Leave the follow-up unanswered and go on; the mark stays as it is."""
    session, effects = close_turn(session, event.at)
    return session, (Say("skipped_follow_up"), *effects)


def show_answer(session: Session, event: AnswerAsked) -> Step:
    """Show the answer to what is open, or the model answer to question `number` if it is that one; not in an exam.

    Either way the question is over, and it is told what it counts.
    """
    interview = interview_of(session)
    if event.number is not None and event.number != len(interview.turns):
        return show_closed_answer(session, event)
    if interview.mode == "exam":
        return session, (Say("not_in_exam"),)
    turn = interview.turn
    last = turn.follow_ups[-1] if turn.follow_ups else None
    of_follow_up = event.number is None and last is not None and last.kind != "probe"
    shown = ShowAnswer(turn.question, last if of_follow_up else None)
    number = ("number", len(interview.turns))
    over = Say("shown", (number,)) if last is None else Say("shown_at_follow_up", (number, ("mark", turn.final_mark)))
    marked = replace(session, interview=with_turn(interview, replace(turn, shown=True)))
    session, effects = close_turn(marked, event.at)
    return session, (shown, over, *effects)


def show_closed_answer(session: Session, event: AnswerAsked) -> Step:
    """Show the model answer of a question that is over, the last one unless a number is given."""
    turn = _closed_turn(session, event.number)
    if isinstance(turn, Say):
        return session, (turn,)
    return session, (ShowAnswer(turn.question),)


def why(session: Session, event: WhyAsked) -> Step:
    """Show what made a mark: that of the last judged question, or of question `number`, also where it was skipped.

    Say also why that question came, or the current one, where its place in the bank is not the whole reason.
    """
    if session.withholds:
        return session, (Say("not_in_exam"),)
    turns = session.interview.turns if session.interview else ()
    marked = [
        ShowWhy(turn, number, event.numbers)
        for number, turn in enumerate(turns, start=1)
        if (turn.closed or turn.assessment is not None) and event.number in (None, number)
    ]
    judged = [each for each in marked if each.turn.assessment is not None]
    came = () if event.numbers or session.interview is None else _why_asked(session.interview, event.number)
    # Whoever names no question asks about what was judged, or else about the one that has just come.
    told = judged or ([] if came and event.number is None else marked)
    if told or came:
        return session, (*told[-1:], *came)
    if event.number is not None and event.number == len(turns):
        return session, (Say("no_mark_yet", (("number", event.number),)),)
    if event.number is not None and any(turn.assessment is not None for turn in turns):
        return session, (Say("no_such_mark", (("number", event.number),)),)
    return session, (Say("nothing_to_explain"),)


def show_delivery(session: Session, event: DeliveryAsked) -> Step:
    """Show how the replies to the last judged question were put, or to question `number`."""
    if session.withholds:
        return session, (Say("not_in_exam"),)
    turns = session.interview.turns if session.interview else ()
    put = [
        ShowDelivery(turn, number)
        for number, turn in enumerate(turns, start=1)
        if turn.delivery is not None and event.number in (None, number)
    ]
    return session, tuple(put[-1:]) or (Say("delivery.nothing"),)


def help_(session: Session, _event: Event) -> Step:
    """What can be done now."""
    interview = session.interview
    if interview is None:
        return session, (ShowHelp(session.phase, None),)
    return session, (ShowHelp(session.phase, interview.mode, interview.clock.pressure),)


def _why_asked(interview: Interview, number: int | None) -> tuple[Say, ...]:
    reasons = (why_it_fits(interview, number), why_it_came(interview, number))
    return tuple(reason for reason in reasons if reason is not None)


def _closed_turn(session: Session, number: int | None) -> Turn | Say:
    """The turn with this number, or the last one, if its answer may be shown; otherwise what to say."""
    interview = session.interview
    if interview is None:
        return Say("nothing_running")
    if session.withholds:
        return Say("not_in_exam")
    closed = [turn for turn in interview.turns if turn.closed]
    if number is None and closed:
        return closed[-1]
    if number is not None and 1 <= number <= len(closed):
        return closed[number - 1]
    return Say("no_such_question")
