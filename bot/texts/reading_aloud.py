"""What is asked, as a sound: the question or the follow-up, as it is read aloud."""

from __future__ import annotations

import hashlib
import json

from bot.interview.effects import ReadAloud
from bot.texts.asking import asked_by
from bot.texts.message import Attachment, Message
from bot.texts.sentences import sentence
from questions import Bank, Language

# Part of a recording's key: another voice is another file.
_VERSION = 1


def read_aloud(effect: ReadAloud, bank: Bank, language: Language, suffix: str) -> Message:
    """What is asked as a sound, whose file ends in `suffix`; KeyError where the bank no longer has it."""
    question = bank.question(effect.question)
    asked = question.ask.to(language) if effect.follow_up is None else asked_by(effect.follow_up, question, language)
    digest = hashlib.sha256(asked.encode()).hexdigest()[:16]
    sound = Attachment(
        kind="sound",
        key=f"aloud/{_VERSION}/{digest}.{language}.{suffix.removeprefix('.')}",
        name=f"question{suffix}",
        alt=sentence("aloud.question", language),
        maker="aloud",
        data=json.dumps({"text": asked, "language": language}, ensure_ascii=False),
    )
    return Message((), attachment=sound)
