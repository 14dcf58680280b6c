"""One table, one run: `python -m benchmarks.run [--data FOLDER] [--write docs/accuracy.md]`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import click
import numpy as np
from rich.console import Console

from benchmarks import manners, ours, same_answer, screen
from benchmarks import page as pages
from benchmarks.cases import Case, of_gold, of_public
from benchmarks.likeness import Likeness
from benchmarks.measuring import gold_rows, milliseconds, public_rows
from benchmarks.methods import BOOSTED, OURS, features, likenesses, with_points, with_references
from benchmarks.metrics import pearson
from benchmarks.mistakes import worst
from benchmarks.result import InManners, Result
from benchmarks.rubric import GOLD
from benchmarks.rules.table import placed, section
from questions import LANGUAGES, Bank, Language, packaged
from scoring import Assessment, Encoder, Judge, RelationModel, agreement, load_encoder, load_relations
from scoring.agreement import Agreement
from scoring.fitting.kept import FOLDER, Kept, KeptRelations
from scoring.fitting.public import PUBLIC_SETS
from scoring.graded import Graded, graded

_TIMED = 15
# Replies of about 80 words, or as many Japanese characters as say the same.
_TIMED_LENGTH = range(380, 620)


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True, file_okay=False), help="A folder of public sets.")
@click.option("--write", type=click.Path(path_type=Path, dir_okay=False), help="Write the page to this file.")
@click.option("--unfitted", is_flag=True, help="Only print the tables of the replies that nothing was fitted on.")
def main(data: Path | None, write: Path | None, unfitted: bool) -> None:
    """Measure every way to grade on every set of graded replies that is there.

    What was encoded and fitted is kept in build/kept, so that a second run is quick.
    """
    errors = Console(stderr=True)
    encoder, relations = load_encoder(), load_relations()
    if unfitted:
        relations = KeptRelations(relations, FOLDER)
        print(f"Judged by `{Judge(encoder, relations).version}`.\n")
        print("\n".join(pages.unfitted(_unfitted(encoder, relations, packaged()))))
        return
    result = measure(encoder, relations, data, FOLDER, errors.print)
    screen.show(result, Console())
    if write:
        write.write_text(placed(pages.page(result), section(Judge(encoder, relations))), encoding="utf-8")
        agreement.write(result.agreement)
        errors.print(f"Wrote {write} and {agreement.FILE}.")


def measure(
    encoder: Encoder, relations: RelationModel, data: Path | None, cache: Path, say: Callable[[str], None]
) -> Result:
    """Run the benchmark; `say` hears what it is at."""
    bank, replies = packaged(), graded(GOLD)
    in_manners = graded(manners.MANNERS)
    cases = of_gold(bank, replies)
    kept, related = Kept(encoder, cache), KeptRelations(relations, cache)
    say("Judging the gold replies, each question by weights fitted on the others …")
    judges = ours.judges(kept, related, bank, [*replies, *in_manners], cache)
    assessments = [judges[case.question.id].assess(case.question, case.answer) for case in cases]
    say("Grading them in plainer ways …")
    rows = gold_rows(kept, cases, replies, assessments)
    missing = {}
    for public in PUBLIC_SETS:
        found = public.load(data) if data else None
        if found is None:
            missing[f"{public.name} ({public.file})"] = public.source
        else:
            say(f"Grading {len(found)} replies of {public.name} …")
            rows += public_rows(kept, related, public, of_public(found))
    say("Judging the replies in other manners …")
    found_in_manners = _in_manners(bank, in_manners, judges.__getitem__, manners.probes())
    say("Measuring the time …")
    return Result(
        scorer=judges[bank.questions[0].id].version,
        rows=rows,
        kinds=_kinds(cases),
        milliseconds=_times(encoder, relations, cases),
        manners=found_in_manners,
        unfitted=_unfitted(kept, related, bank),
        missing=missing,
        same=same_answer.differences(same_answer.scores(judges, bank, same_answer.load())),
        mistakes=worst(cases, replies, assessments),
        agreement=_agreement(cases, assessments),
    )


def _in_manners(
    bank: Bank, replies: Sequence[Graded], judge_of: Callable[[str], Judge], asked: Sequence[manners.Probe]
) -> InManners:
    """The tables of the replies in other manners and of the replies to probes."""
    assessments = [judge_of(reply.question).assess(bank.question(reply.question), reply.answer) for reply in replies]
    scores = [assessment.score for assessment in assessments]
    return InManners(
        agreement=list(manners.agreement(replies, scores)),
        by_manner=list(manners.by_manner(replies, scores)),
        found=list(manners.found(replies, assessments)),
        probes=(manners.told(judge_of, bank, asked), len(asked)),
        mistakes=worst(of_gold(bank, replies), replies, assessments),
    )


def _unfitted(encoder: Encoder, relations: RelationModel, bank: Bank) -> InManners:
    """The tables of the replies that nothing was fitted on."""
    judge = Judge(encoder, relations)
    return _in_manners(bank, graded(manners.UNFITTED), lambda _: judge, ())


def _kinds(cases: tuple[Case, ...]) -> dict[str, tuple[int, float]]:
    """The number of replies and the mean grade of each kind, the best kind first."""
    grades: dict[str, list[float]] = {}
    for case in cases:
        grades.setdefault(case.label, []).append(case.grade)
    means = {kind: (len(values), float(np.mean(values))) for kind, values in grades.items()}
    return dict(sorted(means.items(), key=lambda item: -item[1][1]))


def _agreement(cases: tuple[Case, ...], assessments: Sequence[Assessment]) -> dict[Language, Agreement]:
    """How well the scores agree with the grades, by language."""
    found: dict[Language, Agreement] = {}
    for language in LANGUAGES:
        pairs = [
            (case.grade, each.score) for case, each in zip(cases, assessments, strict=True) if case.split == language
        ]
        grades, scores = np.array(pairs, dtype=np.float64).T
        points = float(np.abs(grades - scores).mean())
        found[language] = Agreement(len(pairs), round(pearson(grades, scores), 3), round(points, 1))
    return found


def _times(encoder: Encoder, relations: RelationModel, cases: tuple[Case, ...]) -> dict[str, float]:
    """The time that each method takes for a reply that it has not seen, its statements being known."""
    timed = [case for case in cases if len(case.answer) in _TIMED_LENGTH and case.split == "en"][:_TIMED]
    question = timed[0].question
    replies = [case.answer for case in timed]

    def typed(reply: str) -> list[Case]:
        return [Case(question, "en", reply, 0.0)]

    def alone(likeness: Likeness, reply: str) -> None:
        with_references(likeness, typed(reply))

    def with_features(reply: str) -> None:
        whole = [with_references(each, typed(reply)) for each in by_features]
        features(typed(reply), whole, [with_points(each, typed(reply)) for each in by_features])

    judge = Judge(encoder, relations)
    by_features = likenesses(Kept(encoder, None), typed(""))
    times = {
        each.name: milliseconds(partial(alone, each), replies) for each in likenesses(Kept(encoder, None), typed(""))
    }
    times[BOOSTED] = milliseconds(with_features, replies)
    times[OURS] = milliseconds(lambda reply: judge.assess(question, reply), replies)
    return times


if __name__ == "__main__":
    main()
