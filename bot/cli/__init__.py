"""The command `mensetsu`: wiring only.

What a command needs is imported when it runs, so that the light ones answer at once.
"""

from __future__ import annotations

import logging
import sys

import click

from bot.cli.backup import backup, restore
from bot.cli.calibrate import calibrate
from bot.cli.chat import chat
from bot.cli.check import check
from bot.cli.doctor import doctor
from bot.cli.drills import drills
from bot.cli.export import export, import_
from bot.cli.grade import grade
from bot.cli.group import group
from bot.cli.history import history
from bot.cli.import_bank import import_bank
from bot.cli.new_bank import new_bank, new_question
from bot.cli.overlay import overlay
from bot.cli.peer import peer
from bot.cli.report import report
from bot.cli.review import review
from bot.cli.round_ import round_
from bot.cli.seed import seed
from bot.cli.streams import READER_LEFT, NotWritten, settle_streams
from bot.cli.telegram import telegram
from bot.cli.transcribe import transcribe

__all__ = ["main"]

# The root of each package's errors.
ERROR_TREES = {
    "bot.history": "NoExport",
    "bot.settings": "SettingsError",
    "bot.store": "StoreError",
    "bot.telegram_app.errors": "TelegramAppError",
    "questions": "QuestionsError",
    "scoring": "ScoringError",
    "speech": "SpeechUnavailable",
}


class _InOrder(click.Group):
    """Lists its commands as they were added: what one begins with comes first."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # whatever the context
        return list(self.commands)


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mensetsu")
def mensetsu() -> None:
    """Mensetsu, a mock interviewer: it asks, it listens, and it says which clause is wrong, and why.

    Begin with `mensetsu chat`; `mensetsu COMMAND --help` says more of each command.
    """


for command in (
    chat,
    telegram,
    round_,
    peer,
    group,
    drills,
    history,
    report,
    review,
    export,
    import_,
    backup,
    restore,
    grade,
    transcribe,
    check,
    new_bank,
    new_question,
    import_bank,
    overlay,
    doctor,
    calibrate,
    seed,
):
    mensetsu.add_command(command)


def main() -> None:
    """Run a command; what is wrong around it becomes one sentence on standard error and exit code 1."""
    settle_streams()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        try:
            mensetsu()
        finally:
            sys.stdout.flush()
    except NotWritten as error:
        if error.code != READER_LEFT:
            click.echo(f"mensetsu: {error}", err=True)
        sys.exit(error.code)
    except Exception as error:
        if not _is_explained(error):
            raise
        click.echo(f"mensetsu: {error}", err=True)
        sys.exit(1)


def _is_explained(error: Exception) -> bool:
    """Whether the text of this error is a sentence for people: it is of one of the packages' error trees.

    Whoever raised one has imported its tree; the others need not be for that.
    """
    trees = [getattr(sys.modules[module], name) for module, name in ERROR_TREES.items() if module in sys.modules]
    return isinstance(error, tuple(trees))
