"""Files of questions that are no banks yet: what they are, what they hold, and the banks that come of it."""

from questions.importing.card import Card, Imported, NotUnderstood, Wrong
from questions.importing.drafting import Made, drafted
from questions.importing.files import MOST_IN_FILE, is_foreign, read_foreign

__all__ = [
    "MOST_IN_FILE",
    "Card",
    "Imported",
    "Made",
    "NotUnderstood",
    "Wrong",
    "drafted",
    "is_foreign",
    "read_foreign",
]
