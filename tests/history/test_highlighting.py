"""Evidence is marked where it stands; the reply stays what it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.history.highlighting import Evidence, Piece, pieces

REPLY = "It is the step size. Too high is slow."


def test_each_piece_shows_what_rests_on_it() -> None:
    found = pieces(REPLY, [Evidence(1, "covered", "the step size"), Evidence(2, "contradicted", "Too high is slow")])
    assert found == (
        Piece("It is "),
        Piece("the step size", "covered", (1,)),
        Piece(". "),
        Piece("Too high is slow", "contradicted", (2,)),
        Piece("."),
    )


def test_where_evidence_overlaps_the_worst_is_shown() -> None:
    found = pieces(
        REPLY,
        [
            Evidence(1, "covered", "step size. Too high"),
            Evidence(2, "partly", "Too high"),
            Evidence(3, "covered", "high is slow"),
        ],
    )
    assert [(piece.text, piece.status, piece.ends) for piece in found] == [
        ("It is the ", None, ()),
        ("step size. ", "covered", ()),
        ("Too ", "partly", ()),
        ("high", "partly", (1, 2)),
        (" is slow", "covered", (3,)),
        (".", None, ()),
    ]


def test_a_line_break_is_not_marked_and_evidence_from_elsewhere_is_left_out() -> None:
    found = pieces(
        "one\ntwo", [Evidence(1, "covered", "one\n"), Evidence(2, "covered", "\n"), Evidence(3, "partly", "x")]
    )
    assert found == (Piece("one", "covered"), Piece("\n", None, (1, 2)), Piece("two"))


@given(st.text("ab \n", max_size=30), st.lists(st.text("ab \n", min_size=1, max_size=5), max_size=4))
def test_the_pieces_are_the_reply(reply: str, evidence: list[str]) -> None:
    found = pieces(reply, [Evidence(number, "covered", words) for number, words in enumerate(evidence)])
    assert "".join(piece.text for piece in found) == reply
