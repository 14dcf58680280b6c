"""mensetsu history: past interviews in the shell."""

from __future__ import annotations

import click


@click.command()
@click.argument("number", type=int, required=False)
@click.option("--page", type=click.IntRange(min=1), default=1, help="Page of the list.")
@click.option("--member", help="Whose history: a name as `mensetsu history --members` lists it; yours unless given.")
@click.option("--members", is_flag=True, help="List the members instead.")
def history(number: int | None, page: int, member: str | None, members: bool) -> None:
    """List past interviews, or open the one with this NUMBER."""
    from bot.cli import wiring
    from bot.settings import read_settings
    from bot.store import Store
    from bot.terminal.screen import Screen
    from bot.texts import history_page, past_interview, say
    from questions import QuestionsError

    settings = read_settings()
    screen = Screen()
    with Store.open(settings.data) as store:
        known = store.members()
        if members:
            for each in known:
                click.echo(f"{each.name}\t{each.front_end}")
            return
        wanted = member or wiring.terminal_name()
        whose = next((each for each in known if each.name == wanted), None)
        if whose is None and member is not None:
            names = ", ".join(each.name for each in known) or "nobody yet"
            raise click.ClickException(f"There is no member called {member!r}. Known: {names}.")
        language = (whose.language if whose else None) or "en"
        interviews = store.interviews(whose.id) if whose else []
        if not interviews:
            screen.show(say("no_history", language))
        elif number is None:
            screen.show(history_page(interviews, page, language))
        elif whose is not None:
            chosen = next((interview for interview in interviews if interview.number == number), None)
            if chosen is None:
                raise click.ClickException(f"There is no interview {number}; the newest is {len(interviews)}.")
            try:
                bank = wiring.library(settings).bank(chosen.bank)
            except QuestionsError:
                bank = None
            for message in past_interview(chosen, store.past_questions(whose.id, number), bank, language):
                screen.show(message)
