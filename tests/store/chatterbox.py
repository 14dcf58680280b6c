"""A member who never stops answering: `python -m tests.store.chatterbox FOLDER FIRST` says each reply it has committed.

The replies are numbers from FIRST on, each with an update of its own of the same number.
"""

from __future__ import annotations

import itertools
import sys
from functools import partial
from pathlib import Path

from bot.interview import Phase
from bot.interview.events import Answered, Started
from bot.store import Store
from tests.store.dialog import Dialog, judged, planned

GRADING = (Phase.GRADING, Phase.GRADING_FOLLOW_UP)


def chatter(dialog: Dialog, first: int) -> None:
    for number in itertools.count(first):
        if dialog.session.phase in GRADING:  # where the one before was killed
            dialog.grade(judged(50, "covered", "missed"))
        if dialog.session.phase is Phase.IDLE:
            plan = (planned("learning-rate"), planned("data-generator"))
            dialog.do(
                partial(Started, interview=f"from-{number}", bank="deep-learning", mode="coaching", seed=7, plan=plan)
            )
        dialog.store.receive(number, "{}")
        dialog.do(partial(Answered, text=str(number)), update_id=number)
        print(number, flush=True)
        dialog.grade(judged(50, "covered", "missed"))


if __name__ == "__main__":
    with Store.open(Path(sys.argv[1])) as store:
        chatter(Dialog(store, "ada"), int(sys.argv[2]))
