"""Mensetsu: the dialog, the database, the texts and the two front ends."""
