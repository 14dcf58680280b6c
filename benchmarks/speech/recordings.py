"""The recordings that are heard: which graded replies are spoken, how, and where the files lie."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import get_args

from benchmarks.speech.voices import Speed, Voice, add_noise, say
from questions import LANGUAGES, Bank, Language
from scoring.graded import Graded
from scoring.reading import background
from scoring.reading.spelling import mended, vocabulary

# In characters: what takes some twenty seconds to say.
LONGEST: dict[Language, int] = {"en": 300, "ja": 130}
# Notes, keyboard mash and instructions to the grader are typed, and never said.
_TYPED_ONLY = ("gibberish", "injection", "right-plus-injection", "terse")
_VOICE: dict[Language, Voice] = {"en": "espeak-ng", "ja": "Open JTalk"}
# So many of the Japanese recordings are made by espeak-ng as well, to tell what that costs: one in this many.
_ALSO_BY_ESPEAK = 4


@dataclass(frozen=True, slots=True)
class Recording:
    """A reply that a voice says."""

    reply: Graded
    language: Language
    voice: Voice
    speed: Speed
    noisy: bool

    def made(self, folder: Path) -> Path:
        """The file of it, made unless it is there."""
        said = "\n".join((self.voice, self.language, self.speed, str(self.noisy), self.reply.answer))
        file = folder / f"{hashlib.sha256(said.encode()).hexdigest()[:16]}.wav"
        if not file.exists():
            folder.mkdir(parents=True, exist_ok=True)
            unfinished = file.with_suffix(".unfinished.wav")
            say(self.voice, self.language, self.reply.answer, self.speed, unfinished)
            if self.noisy:
                quiet = unfinished.replace(file.with_suffix(".quiet.wav"))
                add_noise(quiet, unfinished)
                quiet.unlink()
            unfinished.replace(file)
        return file


def recordings(bank: Bank, replies: Sequence[Graded], count: int) -> tuple[Recording, ...]:
    """So many a language, at three speeds in turn and a third of them noisy; some in Japanese by espeak-ng, too."""
    random = Random(0)
    chosen = tuple(each for language in LANGUAGES for each in _in(language, bank, replies, count, random))
    japanese = [each for each in chosen if each.language == "ja" and not each.noisy]
    also = (Recording(each.reply, "ja", "espeak-ng", each.speed, each.noisy) for each in japanese)
    return (*chosen, *list(also)[: count // _ALSO_BY_ESPEAK])


def spread(replies: Sequence[Graded], count: int) -> Iterator[Graded]:
    """So many of the replies, each kind and each question as often as another as far as that goes."""
    kinds, questions = Counter[str](), Counter[str]()
    left = list(replies)
    for _ in range(min(count, len(left))):
        best = min(left, key=lambda reply: (kinds[reply.kind], questions[reply.question]))
        left.remove(best)
        kinds[best.kind] += 1
        questions[best.question] += 1
        yield best


def _in(language: Language, bank: Bank, replies: Sequence[Graded], count: int, random: Random) -> Iterator[Recording]:
    sayable = _sayable(language, bank)
    found = [reply for reply in replies if reply.lang == reply.side == language and sayable(reply)]
    random.shuffle(found)
    chosen = list(spread(found, count))
    random.shuffle(chosen)  # so that no speed has kinds of its own
    speeds: tuple[Speed, ...] = get_args(Speed)
    for number, reply in enumerate(chosen):
        turn, place = divmod(number, len(speeds))
        yield Recording(reply, language, _VOICE[language], speeds[place], noisy=turn % 3 == 0)


def _sayable(language: Language, bank: Bank) -> Callable[[Graded], bool]:
    """Whether a reply can be said as it is meant: in sentences, without a list or typing errors, and not too long."""
    spelled = background.packaged().spelled
    known = {
        question.id: vocabulary(
            text for point in question.keypoints for each in LANGUAGES for text in point.paraphrases.to(each)
        )
        for question in bank.questions
    }

    def sayable(reply: Graded) -> bool:
        if reply.kind in _TYPED_ONLY or "\n" in reply.answer or len(reply.answer) > LONGEST[language]:
            return False
        return mended(reply.answer, known[reply.question], spelled).text == reply.answer

    return sayable
