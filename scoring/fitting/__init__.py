"""Fitting the judge to graded replies: `python -m scoring.fitting`; nobody who interviews imports it."""
