"""How much of a text was misheard, apart from how numbers, width and punctuation are written."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import jiwer
from transformers.models.whisper.english_normalizer import EnglishTextNormalizer

from benchmarks.speech.voices import reading
from questions import Language, Question
from speech import vocabulary

_KANJI_FIGURES = str.maketrans("〇零一二三四五六七八九", "00123456789")
_NO_SIGN = re.compile(r"[\W_]+")


def plain(text: str, language: Language) -> str:
    """The text as it is compared: in English by the normaliser of Whisper's own evaluation, in Japanese unspaced."""
    if language == "en":
        return str(_english()(text))
    return _NO_SIGN.sub("", unicodedata.normalize("NFKC", text).lower()).translate(_KANJI_FIGURES)


def misheard(said: str, heard: str, language: Language) -> float:
    """The word error rate in English, the character error rate in Japanese."""
    rate = jiwer.wer if language == "en" else jiwer.cer
    return float(rate(plain(said, language), plain(heard, language)))


def misread(said: str, heard: str) -> float:
    """The character error rate of the readings of two Japanese texts: how a word is written does not count."""
    return float(jiwer.cer(plain(reading(said), "ja"), plain(reading(heard) if heard else "", "ja")))


def terms(question: Question, said: str, heard: str, language: Language) -> tuple[int, int]:
    """How many of the question's terms are said, and how many of these are heard."""
    known = {plain(term, language) for term in vocabulary(question, language)}
    spoken = [term for term in known if _holds(plain(said, language), term, language)]
    return len(spoken), sum(_holds(plain(heard, language), term, language) for term in spoken)


def _holds(text: str, term: str, language: Language) -> bool:
    return f" {term} " in f" {text} " if language == "en" else term in text


@cache
def _english() -> EnglishTextNormalizer:
    return EnglishTextNormalizer({})  # type: ignore[no-untyped-call]  # it has no types
