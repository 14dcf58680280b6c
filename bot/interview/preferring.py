"""The rules for what a member prefers."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.effects import Say, ShowPreferences
from bot.interview.events import Introduced, LanguageChosen, PreferencesChosen
from bot.interview.fitting import fits
from bot.interview.moves import Step, current_question, interview_of
from bot.interview.session import Phase, Session


def choose_language(session: Session, event: LanguageChosen) -> Step:
    """From now on in this language; a question that is open is asked again in it."""
    chosen = replace(session, preferences=replace(session.preferences, language=event.language))
    asked = session.phase in (Phase.ASKED, Phase.FOLLOW_UP)
    return chosen, (Say("language_chosen"), *(current_question(interview_of(session)) if asked else ()))


def choose_preferences(session: Session, event: PreferencesChosen) -> Step:
    """What changes about interviews holds from the next one on."""
    before = session.preferences
    after = replace(
        before,
        questions=before.questions if event.questions is None else event.questions or None,
        order=event.order or before.order,
        mode=event.mode or before.mode,
        theme=event.theme or before.theme,
        time_zone=event.time_zone or before.time_zone,
        reminder=_chosen(before.reminder, event.reminder),
        role=_chosen(before.role, event.role),
        years=before.years if event.years is None else None if event.years == "off" else event.years,
        minutes=before.minutes if event.minutes is None else event.minutes or None,
        pressure=before.pressure if event.pressure is None else event.pressure,
        aloud=before.aloud if event.aloud is None else event.aloud,
        recordings=before.recordings if event.recordings is None else event.recordings,
    )
    return replace(session, preferences=after), (ShowPreferences(after),)


def introduce(session: Session, event: Introduced) -> Step:
    """What the member wrote about themselves holds from the next interview on; what fits nothing changes nothing."""
    if event.introduction is not None and not fits(event.introduction):
        return session, (Say("introduction.fits_nothing"),)
    after = replace(session.preferences, introduction=event.introduction)
    said = Say("introduction.removed")
    if event.introduction is not None:
        said = Say("introduction.taken", (("questions", "\n".join(f"・ {name}" for name in event.near)),))
    return replace(session, preferences=after), (said,)


def _chosen(before: str | None, chosen: str | None) -> str | None:
    if chosen is None:
        return before
    return None if chosen == "off" else chosen
