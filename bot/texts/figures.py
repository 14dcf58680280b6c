"""The figures of a question, as pictures that come with its model answer."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from bot.interview.session import Theme
from bot.texts.message import Attachment, Message
from bot.texts.sentences import sentence
from questions import Figure, Language

# Part of a figure's key: another drawing is another file.
_VERSION = 1


def figure_attachment(figure: Figure, language: Language, theme: Theme) -> Attachment:
    """A figure as the picture of a message."""
    return Attachment(
        kind="picture",
        key=f"figures/{_VERSION}/{figure}.{language}.{theme}",
        name=f"{figure}.png",
        alt=sentence(f"figure.{figure}", language),
        maker="figure",
        data=json.dumps({"figure": figure, "language": language, "theme": theme}),
    )


def with_figures(message: Message, figures: Iterable[Figure], language: Language, theme: Theme) -> tuple[Message, ...]:
    """The message with the first figure, then one for each of the others."""
    pictures = [figure_attachment(figure, language, theme) for figure in figures]
    if not pictures:
        return (message,)
    return replace(message, attachment=pictures[0]), *(Message((), attachment=picture) for picture in pictures[1:])
