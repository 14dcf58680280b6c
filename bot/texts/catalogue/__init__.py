"""Every sentence that a person reads in the chat, in English and Japanese side by side, by concern."""

from bot.texts.catalogue import (
    around,
    asking,
    bank_files,
    browsing,
    buttons,
    delivery,
    dialog,
    disputes,
    drills,
    feedback,
    figures,
    group,
    help_,
    history,
    leaderboard,
    progress,
    report,
    revisions,
    rounds,
    settings,
    summary,
    terminal,
    topics,
    voice,
    why,
    yours,
)
from bot.texts.catalogue.sentence import Sentence

__all__ = ["CATALOGUE", "PARTS", "Sentence"]

PARTS: tuple[dict[str, Sentence], ...] = (
    dialog.SENTENCES,
    around.SENTENCES,
    asking.SENTENCES,
    feedback.SENTENCES,
    delivery.SENTENCES,
    why.SENTENCES,
    figures.SENTENCES,
    summary.SENTENCES,
    history.SENTENCES,
    progress.SENTENCES,
    report.SENTENCES,
    revisions.SENTENCES,
    settings.SENTENCES,
    help_.SENTENCES,
    topics.SENTENCES,
    yours.SENTENCES,
    buttons.SENTENCES,
    browsing.SENTENCES,
    terminal.SENTENCES,
    drills.SENTENCES,
    rounds.SENTENCES,
    leaderboard.SENTENCES,
    group.SENTENCES,
    bank_files.SENTENCES,
    disputes.SENTENCES,
    voice.SENTENCES,
)

CATALOGUE: dict[str, Sentence] = {key: sentence for part in PARTS for key, sentence in part.items()}
