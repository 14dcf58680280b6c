from __future__ import annotations

from pathlib import Path

from scoring.corpus import RELATION_FILES, REPLIES, held_topics
from scoring.fitting import topics
from scoring.fitting.examples import Example
from scoring.judging.joint import OUTCOMES
from scoring.judging.judge import Judge
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations
from tests.scoring.training.relations import corpora


def test_whole_replies_and_single_texts_of_held_topics_are_examples_of_a_bare_bank(tmp_path: Path) -> None:
    data = corpora.folder(tmp_path)
    (held,) = held_topics(data)
    number = 2 * RELATION_FILES.index(held[:-2]) + int(held[-1])
    (other,) = {"computing-0", "computing-1"} - {held} if held.startswith("computing") else {"computing-0"}
    corpora.write(
        data / "relations" / REPLIES,
        [corpora.whole_reply(held, f"ml-{number:04}"), corpora.whole_reply(other, "ml-0000")],
    )
    whole, *texts = topics.examples(Judge(LexicalEncoder(), LexicalRelations()), data)
    assert not any(each.known.any() for each in (whole, *texts))
    assert (whole.grade, told(whole)) == (0.8, ["covered"])
    found = [(each.grade, told(each), each.kind) for each in texts]
    assert (1.0, ["covered"], "textbook") in found
    assert (0.0, ["contradicted"], "swap") in found
    assert (0.5, ["partly"], "half") in found
    assert (0.0, ["missed"], "neighbour") in found


def told(example: Example) -> list[str]:
    return [OUTCOMES[int(row.argmax())] for row in example.outcomes]
