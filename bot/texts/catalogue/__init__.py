"""Every sentence that a person reads in the chat, in English and Japanese side by side, by concern."""

from bot.texts.catalogue import (
    around,
    asking,
    buttons,
    dialog,
    feedback,
    figures,
    help_,
    history,
    progress,
    report,
    settings,
    summary,
    topics,
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
    why.SENTENCES,
    figures.SENTENCES,
    summary.SENTENCES,
    history.SENTENCES,
    progress.SENTENCES,
    report.SENTENCES,
    settings.SENTENCES,
    help_.SENTENCES,
    topics.SENTENCES,
    yours.SENTENCES,
    buttons.SENTENCES,
)

CATALOGUE: dict[str, Sentence] = {key: sentence for part in PARTS for key, sentence in part.items()}
