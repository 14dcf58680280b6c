"""What can be wrong with a bank.

QuestionsError
├── BankNotFound    no bank of that name
└── BankInvalid     a file of the bank breaks a rule; the message names file, id and field
"""


class QuestionsError(Exception):
    """Root of what this package raises; its text is a sentence that says what to do."""


class BankNotFound(QuestionsError):
    """No bank of that name is installed or in MENSETSU_BANKS."""


class BankInvalid(QuestionsError):
    """A file of a bank breaks a rule of the schema."""
