"""What is asked: the model, loading and checking banks, choosing questions; the banks themselves as data."""

from questions.adding import add_question, write_whole
from questions.choosing import Order, choose
from questions.errors import BankInvalid, BankNotFound, FormulaInvalid, QuestionsError
from questions.exercises import Exercise, draw
from questions.languages import LANGUAGES, Language
from questions.lint import Advice, lint, spoken
from questions.loading import (
    Loaded,
    bank_place,
    bank_places,
    hidden_places,
    load_bank,
    missing_places,
    open_bank,
    packaged,
    read_bank,
)
from questions.locating import Located, located
from questions.markup import prose, readable
from questions.model import (
    Bank,
    Contrast,
    Deeper,
    Figure,
    FollowUp,
    Keypoint,
    Kind,
    Level,
    Numeric,
    Point,
    Question,
    Tier,
)
from questions.naming import bank_name, slug
from questions.overlay import Additions, Overlay, lay
from questions.overlay_files import (
    extend,
    import_overlay,
    overlaid,
    overlay_file,
    overlay_text,
    read_overlay,
)
from questions.problems import Problem
from questions.roles import Role, roles
from questions.starting import new_bank, replace_bank
from questions.stories import STORY_PARTS
from questions.texts import Text, Texts
from questions.writing import Draft, bank_text

__all__ = [
    "LANGUAGES",
    "STORY_PARTS",
    "Additions",
    "Advice",
    "Bank",
    "BankInvalid",
    "BankNotFound",
    "Contrast",
    "Deeper",
    "Draft",
    "Exercise",
    "Figure",
    "FollowUp",
    "FormulaInvalid",
    "Keypoint",
    "Kind",
    "Language",
    "Level",
    "Loaded",
    "Located",
    "Numeric",
    "Order",
    "Overlay",
    "Point",
    "Problem",
    "Question",
    "QuestionsError",
    "Role",
    "Text",
    "Texts",
    "Tier",
    "add_question",
    "bank_name",
    "bank_place",
    "bank_places",
    "bank_text",
    "choose",
    "draw",
    "extend",
    "hidden_places",
    "import_overlay",
    "lay",
    "lint",
    "load_bank",
    "located",
    "missing_places",
    "new_bank",
    "open_bank",
    "overlaid",
    "overlay_file",
    "overlay_text",
    "packaged",
    "prose",
    "read_bank",
    "read_overlay",
    "readable",
    "replace_bank",
    "roles",
    "slug",
    "spoken",
    "write_whole",
]
