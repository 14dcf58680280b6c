"""The fits of FSRS's parameters to the reviews of everybody here, and which parameters hold."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from itertools import groupby

from bot.interview.scheduling import RATINGS, Fit, History, Parameters, are_valid
from bot.store.connection import Opened, insert, utc_text, utc_time


@dataclass(frozen=True, slots=True)
class Fits:
    """The part of the database that fits live in."""

    _reading: Opened
    _writing: Opened

    def histories(self) -> list[History]:
        """The reviews of each point by each member, in their order."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT member_id, bank, question, keypoint, rating, reviewed_at FROM reviews"
                " ORDER BY member_id, bank, question, keypoint, reviewed_at, id"
            ).fetchall()
        return [
            [(utc_time(row["reviewed_at"]), RATINGS[row["rating"] - 1]) for row in reviews]
            for _, reviews in groupby(rows, key=_point)
        ]

    def keep(self, fit: Fit) -> None:
        """Keep a fit, better or not; from now on its parameters hold if it is."""
        with self._writing() as connection:
            insert(
                connection,
                "fits",
                fitted_at=utc_text(fit.at),
                repeats=fit.repeats,
                log_loss_before=fit.before,
                log_loss_after=fit.after,
                parameters=json.dumps(fit.parameters),
            )

    def latest(self) -> Fit | None:
        """The latest fit, better or not."""
        with self._reading() as connection:
            return _newest(connection, "1")

    def parameters(self) -> Parameters:
        """The parameters that hold."""
        with self._reading() as connection:
            return parameters(connection)

    def holding(self) -> Fit | None:
        """The fit whose parameters hold; None where FSRS's standard ones do."""
        with self._reading() as connection:
            return _holding(connection)


def _point(row: sqlite3.Row) -> tuple[int, str, str, str]:
    """Whose review it is, of which keypoint."""
    return row["member_id"], row["bank"], row["question"], row["keypoint"]


def parameters(connection: sqlite3.Connection) -> Parameters:
    """The parameters that hold."""
    found = _holding(connection)
    return None if found is None else found.parameters


def _holding(connection: sqlite3.Connection) -> Fit | None:
    """The newest fit that is better, unless FSRS takes its parameters no more, as it may after an update."""
    found = _newest(connection, "log_loss_after < log_loss_before")
    return found if found is not None and are_valid(found.parameters) else None


def _newest(connection: sqlite3.Connection, condition: str) -> Fit | None:
    row = connection.execute(f"SELECT * FROM fits WHERE {condition} ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        return None
    return Fit(
        utc_time(row["fitted_at"]),
        row["repeats"],
        row["log_loss_before"],
        row["log_loss_after"],
        tuple(json.loads(row["parameters"])),
    )
