"""The result of a run as docs/accuracy.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.methods import OURS
from benchmarks.mistakes import Mistake
from benchmarks.result import InManners, Result, cells, headings

_INTRODUCTION = """\
# How well the score agrees with people

Written by `make benchmark`; do not edit. The first table is the one to go by: no weight of any kind has seen its
replies. On the replies of `benchmarks/gold` and `benchmarks/manners`, graded by the same rubric, each question is
judged by joint weights fitted on other questions, and without the excerpts of replies to it that ship. The relation
model, which they rest on, has learned other texts about all packaged questions (`benchmarks/lessons`), and the
weights that its course went on from had once learned from these replies too, so those tables may flatter. On the
public sets questions are left out by turns, or the set's own split into training and test is kept. Those sets have
reference answers and no keypoints, so they measure a bank without keypoints, its points derived from a reference:
"ours" with a calibration to the set's graders that is fitted on its other questions, "ours, as it is" without.
Three shares by which bare points are judged were chosen with 300 replies of each public set in view.

`r` is Pearson's correlation with the grade, with the range that holds it in 95 of 100 samples drawn anew from the same
replies; ρ is Spearman's; RMSE is in points of 100. The number that an untrained method gives becomes a grade by the
best rising curve through the other questions. AUC is the chance that a keypoint which the reply covers (contradicts)
gets a higher number than one which it does not; on SciEntsBank and Beetle, that a correct reply gets a higher grade
than a contradictory one. Macro-F1 is that of correct against all else, with a threshold fitted on training questions.
The time is the median for a reply of 80 words on one core, the encoder included.
"""


def page(result: Result) -> str:
    """The whole page."""
    head = [_INTRODUCTION, f"Judged by `{result.scorer}`.", "", *unfitted(result.unfitted)]
    parts = (_manners, _sets, _kinds, _same, _mistakes, _missing)
    return "\n".join([*head, *(line for part in parts for line in part(result))]).rstrip("\n") + "\n"


def unfitted(found: InManners) -> Iterator[str]:
    """The lines about the replies that nothing was fitted on."""
    yield "## Replies that nothing was fitted on\n"
    yield (
        "Replies to packaged questions by writers who knew neither the code nor the banks' paraphrases"
        " (`benchmarks/unfitted`). They are kept out of every fit, and judged by the weights that ship. Those named"
        " `second` are mostly hard: fluent and wrong, right in everyday words, or a mixture; those named `third` and"
        " `fourth` are in all manners alike, `fourth` to the newer questions; `honest` are as people in an interview"
        " talk, and `fifth` the same with more that is exchanged or wrong; `sixth` are by six different people, and"
        " `seventh` in sixteen manners, strictly graded.\n"
    )
    yield from _in_manners(found)


def _manners(result: Result) -> Iterator[str]:
    yield "## Replies in other manners\n"
    yield (
        "Replies of more than thirty manners (`benchmarks/manners`), written without sight of the banks' paraphrases"
        " and graded by the rubric. Scores, findings and probes come from weights fitted on other questions, without"
        " what replies teach of these; replies in the same manners were among what they were fitted on.\n"
    )
    yield from _in_manners(result.manners)


def _in_manners(found: InManners) -> Iterator[str]:
    yield from _table(["typed in", "replies", "r", "RMSE", "RMSE, grades 20 to 79"], found.agreement)
    yield from _table(["keypoints", "there are", "precision", "recall"], found.found)
    right, asked = found.probes
    if asked:
        yield f"Replies to a probe told right from wrong: {right} of {asked}.\n"
    yield from _table(["manner", "replies", "grade", "**score**", "en", "ja", "mixed"], found.by_manner)


def _sets(result: Result) -> Iterator[str]:
    for name in dict.fromkeys(row.set for row in result.rows):
        rows = [row for row in result.rows if row.set == name]
        yield f"## {name[0].upper()}{name[1:]}: {rows[0].replies} replies\n"
        lines = [
            [f"**{cell}**" if row.method == OURS else cell for cell in cells(row, result.milliseconds)] for row in rows
        ]
        # A column that says nothing about this set is left out.
        kept = [place for place in range(len(headings())) if any(line[place].strip("*") != "–" for line in lines)]
        yield from _table([headings()[place] for place in kept], [[line[place] for place in kept] for line in lines])


def _kinds(result: Result) -> Iterator[str]:
    ours = {row.set: row.kinds for row in result.rows if row.method == OURS and row.kinds}
    others = [row for row in result.rows if row.set == "gold" and row.method != OURS]
    yield "## By kind of reply\n"
    yield "Mean scores; what the kinds are is said in `benchmarks/gold/README.md`.\n"
    yield from _table(
        ["kind", "replies", "grade", "**ours en**", "**ours ja**", *(row.method for row in others)],
        [
            [kind, str(count), *(f"{value:.0f}" for value in (
                grade, ours["gold en"][kind], ours["gold ja"][kind], *(row.kinds[kind] for row in others)))]
            for kind, (count, grade) in result.kinds.items()
        ],
    )  # fmt: skip


def _same(result: Result) -> Iterator[str]:
    yield "## The same answer in another language\n"
    yield "Answers of the same content (`benchmarks/same-answer.jsonl`), half of them good and half of them partial.\n"
    yield from _table(["typed in", "mean difference"], [[pair, f"{by:.1f}"] for pair, by in result.same.items()])


def _mistakes(result: Result) -> Iterator[str]:
    for title, mistakes in (
        ("The ten worst errors on gold replies", result.mistakes),
        ("The ten worst errors on replies in other manners", result.manners.mistakes),
        ("The ten worst errors on replies that nothing was fitted on", result.unfitted.mistakes),
    ):
        yield f"## {title}\n"
        yield from _of(mistakes)


def _of(mistakes: Sequence[Mistake]) -> Iterator[str]:
    yield from _table(
        ["reply", "grade", "score", "what was typed", "what went wrong"],
        [
            [
                f"{mistake.reply.id} ({mistake.reply.kind})",
                str(mistake.reply.grade),
                str(mistake.score),
                mistake.reply.answer,
                "<br>".join(mistake.reasons) or "every point rightly found, but weighed wrongly",
            ]
            for mistake in mistakes
        ],
    )


def _missing(result: Result) -> Iterator[str]:
    if result.missing:
        yield "## Not measured\n"
        yield from (f"- {name}: was not there. It comes from {source}." for name, source in result.missing.items())


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join('---' for _ in heads)} |"
    for row in rows:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"
    yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "<br>")
