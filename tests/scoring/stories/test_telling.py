"""The sentences and clauses of a reply, and what is made of their chances."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from scoring.encoders.encoder import Encoder
from scoring.fitting.stories import Lessons, fit, held_out, lessons, report
from scoring.reading.passages import Floats
from scoring.stories.classifier import CLASSES, Classifier, Sentence, load, packaged, readable
from scoring.stories.telling import Telling, pieces, tell
from tests.scoring.lexical_encoder import LexicalEncoder

PARTS = ("situation", "action", "result", "reflection")


class ByWords(Classifier):
    """A classifier that goes by a marker in the text, so that only what is made of its chances is tested."""

    def __init__(self) -> None:
        super().__init__("by-words", "", packaged().fitted, packaged().cues_alone)

    def chances(self, encoder: Encoder, told: Sequence[Sentence]) -> Floats:
        assert encoder.name
        found = np.full((len(told), len(CLASSES)), 0.02)
        for row, sentence in zip(found, told, strict=True):
            named = next((name for name in CLASSES if f"<{name}>" in sentence.text), "none")
            row[CLASSES.index(named)] = 0.88
        return found


def telling_of(reply: str, asked: Sequence[str] = PARTS) -> Telling:
    return tell(ByWords(), LexicalEncoder(), pieces(reply), asked, PARTS)


def told_of(reply: str, asked: Sequence[str] = PARTS) -> dict[str, str]:
    return {name: part.status for name, part in zip(asked, telling_of(reply, asked).parts, strict=True)}


def test_a_reply_is_its_sentences_each_with_its_clauses() -> None:
    reply = "The oven broke. I rang the dealer, and he came at once."
    found = [(piece.number, piece.text) for piece in pieces(reply)]
    assert found[0] == (0, "The oven broke")
    assert (1, "I rang the dealer, and he came at once") in found
    assert len(found) == 4
    assert all(reply[piece.start : piece.end] == piece.text for piece in pieces(reply))


def test_what_only_a_group_did_is_told_in_part() -> None:
    assert told_of("<action> We rang all guests together.")["action"] == "partly"
    assert told_of("<action> We met. <action> I rang all guests.")["action"] == "covered"


def test_a_clause_without_anybody_has_the_actors_of_its_sentence() -> None:
    assert told_of("We met on Monday as a team, and <action> rang each of the guests.")["action"] == "partly"


def test_a_result_that_is_only_called_good_is_told_in_part() -> None:
    assert told_of("<result> It went well.")["result"] == "partly"
    assert told_of("<result> It went well, 40 guests came.")["result"] == "covered"


def test_more_sentences_and_numbers_are_more_detail() -> None:
    def detail(reply: str) -> float:
        return telling_of(reply).parts[1].detail

    once, twice = "<action> I rang them.", "<action> I rang them. <action> I wrote it down."
    assert detail(once) == 0.0
    assert detail(once) < detail(twice) < detail(f"{twice} <action> I went there.") == 1.0
    assert detail("<action> I rang 15 of them.") == detail(twice)


def test_the_share_of_sentences_that_tell_anything_is_the_focus() -> None:
    assert telling_of("<action> I rang them. Well. You know me. So it is.").focus == 0.25


def test_parts_that_are_not_asked_for_are_no_choice() -> None:
    # Of what is left beside honesty's 0.88, each of four parts and none has the same share.
    chances = [part.chance for part in telling_of("<honesty> I told him that I did not know.").parts]
    assert chances == pytest.approx([0.2] * 4)


def test_another_part_than_the_one_that_is_asked_for_does_not_tell_it() -> None:
    assert told_of("<action> I rang them.", ["reflection"]) == {"reflection": "missed"}
    assert told_of("<reflection> I ring them earlier now.", ["reflection"]) == {"reflection": "covered"}


def test_a_classifier_is_what_was_written(tmp_path: Path) -> None:
    packaged().write(tmp_path / "weights.json")
    again = tmp_path / "again.json"
    load((tmp_path / "weights.json").read_text()).write(again)
    assert again.read_text() == (tmp_path / "weights.json").read_text()


def test_the_place_of_a_sentence_counts_where_it_has_one() -> None:
    early, late, alone = readable([Sentence("I rang.", 0.0), Sentence("I rang.", 1.0), Sentence("I rang.")])
    assert (early[-2:].tolist(), late[-2:].tolist(), alone[-2:].tolist()) == ([1.0, 0.0], [0.0, 1.0], [0.0, 0.0])


def test_a_fit_tells_apart_what_it_has_seen_and_most_of_what_it_has_not() -> None:
    known = lessons()
    chosen = np.flatnonzero(known.owners < 60)
    some = Lessons(
        tuple(known.told[each] for each in chosen),
        known.classes[chosen],
        known.owners[chosen],
        tuple(known.languages[each] for each in chosen),
    )
    vectors = LexicalEncoder().sentences([each.text for each in some.told])
    found = fit(some, vectors, "lexical")
    seen = found.fitted.chances(readable(some.told), vectors).argmax(axis=1)
    assert np.mean(seen == some.classes) > 0.95
    fitted, alone = held_out(some, vectors)
    assert np.mean(alone.argmax(axis=1) == some.classes) > 0.6
    assert next(iter(report(some, fitted, alone))) == "| | sentences | right | by cues alone |"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_lessons_have_hundreds_of_sentences_in_each_language_and_of_each_part(language: str) -> None:
    known = lessons()
    mine = known.classes[[each == language for each in known.languages]]
    assert len(mine) >= 500
    assert min(np.bincount(mine, minlength=len(CLASSES))) >= 20
