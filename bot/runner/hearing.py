"""What a member typed while a question is open: a reply, a question back, or a line that answers nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Literal

from bot.interview import Interview, Session
from bot.interview.events import Answered, AskedBack, OwnQuestion, Strayed
from bot.interview.moves import awaits_own_question, open_follow_up
from bot.interview.session import Mention
from bot.runner.moments import RUNNING
from bot.texts import asked_by
from questions import LANGUAGES, Bank, Question
from scoring import mentions, own_question_kind, talk, terms_of


def heard(text: str, source: str, session: Session, bank: Bank, at: datetime) -> Answered:
    """The event that a typed text is, by what was asked."""
    if awaits_own_question(session) and text.strip():
        return OwnQuestion(at, text, source, kind=own_question_kind(text))
    event = _kind_of(text, source, session, bank, at)
    interview = session.interview
    if interview is None or session.phase not in RUNNING:
        return event
    return replace(event, mentions=_mentions(text, interview, bank))


def heard_in_drill(text: str, keypoint: str, question: Question | None, at: datetime) -> Answered:
    """The event that a text is in a drill that asks for this keypoint; a bank may have lost the question."""
    probe = next((each.probe for each in question.keypoints if each.id == keypoint), None) if question else None
    if question is None or probe is None:
        return Answered(at, text)
    asked = "\n".join(probe.to(language) for language in LANGUAGES)
    return _event(talk(text, asked, _statements(question)), text, "", at)


def _event(kind: Literal["again", "back", "stray"] | None, text: str, source: str, at: datetime) -> Answered:
    if kind is None:
        return Answered(at, text, source)
    return Strayed(at, text, source) if kind == "stray" else AskedBack(at, text, source, again=kind == "again")


def talk_in_round(text: str, question: Question) -> Literal["again", "back", "stray"] | None:
    """What a text is that is no answer to the question of a round; None where it is one."""
    return talk(text, _in_both_languages(question), _statements(question))


def _kind_of(text: str, source: str, session: Session, bank: Bank, at: datetime) -> Answered:
    interview = session.interview
    if interview is None or session.phase not in RUNNING:
        return Answered(at, text, source)
    try:
        question = bank.question(interview.turn.question)
        kind = talk(text, _asked(interview, question), _statements(question))
    except KeyError:
        # The bank has lost the question or the follow-up; grading will say so.
        return Answered(at, text, source)
    return _event(kind, text, source, at)


def _mentions(text: str, interview: Interview, bank: Bank) -> tuple[Mention, ...]:
    """The questions that are still to come, or could, and that a reply touches on; the title of a story is no term."""
    asked = [each for each in bank.questions if each.kind == "facts"]
    titles = {each.id: (each.title.to("en"), each.title.to("ja")) for each in asked if each.title}
    to_come = {each.id for each in (*interview.plan[len(interview.turns) :], *interview.spare)}
    terms = {question: known for question, known in terms_of(titles).items() if question in to_come}
    return tuple(Mention(question, words) for question, words in mentions(text, terms).items())


def _asked(interview: Interview, question: Question) -> str:
    follow_up = open_follow_up(interview)
    if follow_up is None:
        return _in_both_languages(question)
    return "\n".join(asked_by(follow_up, question, language) for language in LANGUAGES)


def _in_both_languages(question: Question) -> str:
    return "\n".join(question.ask.to(language) for language in LANGUAGES)


def _statements(question: Question) -> frozenset[str]:
    """Every right statement of a question, the short answer included."""
    texts = [text for language in LANGUAGES for point in question.keypoints for text in point.paraphrases.to(language)]
    answers = [question.answers.full, *question.answers.others]
    answers += [question.answers.short] if question.answers.short else []
    return frozenset([*texts, *(text.to(language) for text in answers for language in LANGUAGES)])
