"""mensetsu history: past interviews in the shell. It answers at once, so it loads no more than it shows."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import TYPE_CHECKING

import click

from bot.cli.choosing import NUMBER, from_day, language_option, member_option, refuse_in_exam, since_option, whose
from bot.cli.streams import echo, to_json

if TYPE_CHECKING:
    from bot.interview.past import Selection
    from bot.settings import Settings
    from bot.store import Member, Store
    from bot.texts import Message, Speech

PAGE = 20


@click.command()
@click.argument("number", type=NUMBER, required=False)
@click.option("--page", type=NUMBER, default=1, help="Page of the list.")
@member_option
@click.option("--members", is_flag=True, help="List the members instead.")
@click.option("--bank", help="Only interviews on this bank.")
@click.option("--topic", help="Only questions on this topic, such as training; scores are then theirs alone.")
@since_option
@click.option("--json", "as_json", is_flag=True, help="Everything that was asked for, as JSON.")
@language_option
def history(
    number: int | None,
    page: int,
    member: str | None,
    members: bool,
    bank: str | None,
    topic: str | None,
    since: datetime | None,
    as_json: bool,
    language: str | None,
) -> None:
    """List past interviews, or open the one with this NUMBER."""
    from bot.cli import wiring
    from bot.cli.logs import log_to_file
    from bot.interview.past import Selection
    from bot.runner.reviewing import zone_of
    from bot.settings import read_settings
    from bot.store import Store
    from bot.texts import Speech, say

    settings = read_settings()
    log_to_file(settings.data)
    with Store.open_to_read(settings.data) as store:
        if members:
            for each in store.members():
                echo(f"{each.name}\t{each.front_end}")
            return
        if member is None and not any(each.name == wiring.terminal_name() for each in store.members()):
            _show(say("history.none_in_shell", wiring.language(language, None)), settings)
            return
        chosen = whose(store, member)
        session = store.session(chosen.id)
        speech = Speech(wiring.language(language, chosen), zone_of(session.preferences))
        if bank is not None and bank not in (asked := store.banks(chosen.id)):
            names = ", ".join(asked) or "none yet"
            raise click.ClickException(f"There is no interview on a bank {bank!r}. There are some on: {names}.")
        questions = None if topic is None else _questions_on(topic, store.banks(chosen.id), settings)
        which = Selection(number=number, bank=bank, questions=questions, since=from_day(since, speech.zone))
        total = store.count_interviews(chosen.id, which)
        if number is not None and not total:
            newest = store.count_interviews(chosen.id)
            raise click.ClickException(f"There is no interview {number}; the newest is {newest}.")
        if number is not None:
            refuse_in_exam(session)
        if as_json:
            echo(to_json(_as_json(store, chosen, which), indent=2, default=_plain))
        elif not total:
            any_at_all = store.count_interviews(chosen.id)
            _show(say("history.none_fits" if any_at_all else "history.none_in_shell", speech.language), settings)
        elif number is not None:
            _open(store, chosen, settings, which, speech)
        else:
            page = min(page, -(-total // PAGE))
            which = dataclasses.replace(which, limit=PAGE, offset=PAGE * (page - 1))
            _list(store, chosen, which, total, speech, settings)


def _questions_on(topic: str, banks: list[str], settings: Settings) -> frozenset[str]:
    from bot.cli import wiring

    library = wiring.library(settings)
    questions = [question for name in banks for question in library.bank(name).questions]
    topics = sorted({each for question in questions for each in question.topics})
    if topic not in topics:
        raise click.ClickException(f"There is no topic {topic!r}. Known: {', '.join(topics) or 'none yet'}.")
    return frozenset(question.id for question in questions if topic in question.topics)


def _list(store: Store, member: Member, which: Selection, total: int, speech: Speech, settings: Settings) -> None:
    from rich.console import Console

    from bot.terminal.tables import MOST_BARS, interviews_table, overview
    from bot.texts import scores_in_words

    console = Console(highlight=False)
    everything = dataclasses.replace(which, limit=None, offset=0)
    if everything == type(which)():
        scores = store.scores(member.id)
    else:
        latest = store.interviews(member.id, dataclasses.replace(everything, limit=MOST_BARS))
        scores = [past.score for past in reversed(latest) if past.score is not None]
    if scores:
        words = scores_in_words(scores, speech.language)
        console.print(overview(member.name, words, scores, plain=settings.plain))
    shown = store.interviews(member.id, which)
    console.print(interviews_table(shown, speech, console.width))
    if which.offset + len(shown) < total:
        pages = -(-total // PAGE)
        page = which.offset // PAGE + 1
        echo(speech.say("history.more", page=page, pages=pages, next=page + 1))
    else:
        echo(speech.say("history.open", number=shown[0].number))


def _open(store: Store, member: Member, settings: Settings, which: Selection, speech: Speech) -> None:
    """An interview with everything about it, each question under the next."""
    from bot.cli import wiring
    from bot.runner.reviewing import bank_or_none
    from bot.terminal.screen import Screen
    from bot.texts import past_interview, past_question

    (past,) = store.interviews(member.id, which)
    bank = bank_or_none(wiring.library(settings), past.bank)
    screen = Screen(plain=settings.plain)
    screen.speak(speech.language)
    questions = store.past_questions(member.id, past.number)
    screen.show(dataclasses.replace(past_interview(past, questions, bank, speech), buttons=()))
    for question in questions:
        screen.show(dataclasses.replace(past_question(past, question, bank, speech), buttons=()))


def _as_json(store: Store, member: Member, which: Selection) -> list[dict[str, object]]:
    found = []
    for past in store.interviews(member.id, which):
        row: dict[str, object] = {"member": member.name, **dataclasses.asdict(past)}
        if which.number is not None:
            row["questions"] = [dataclasses.asdict(each) for each in store.past_questions(member.id, past.number)]
        found.append(row)
    return found


def _show(message: Message, settings: Settings) -> None:
    from bot.terminal.screen import Screen

    Screen(plain=settings.plain).show(message)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{value!r} is no JSON")
