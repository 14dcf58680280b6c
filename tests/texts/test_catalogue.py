"""The catalogue holds what is said, all of it, nothing else, and the same in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import bot
from bot.interview import Phase
from bot.interview.disputes import State
from bot.interview.events import Unheard
from bot.interview.past import PastMode
from bot.interview.peers import Aspect, Impression, Role
from bot.interview.readiness import Degree
from bot.interview.rounds import Consent
from bot.interview.session import FollowUpKind, Offer, Remark, Theme, Years
from bot.interview.standings import By
from bot.store import Refusal
from bot.store.errors import Trouble
from bot.telegram_app.incoming import KINDS
from bot.texts import ADMIN_COMMANDS, CATALOGUE, COMMANDS, TOPICS, say, sentence
from bot.texts.catalogue import PARTS
from bot.texts.saying import CHOICES
from questions import LANGUAGES, STORY_PARTS, Kind, Language, Order, Tier, packaged
from scoring import Status, Verdict, assessment
from scoring.judging.findings import TOLD
from scoring.reading import own_questions

# Keys that are put together from a prefix and a value, with every value that there is.
FAMILIES: dict[str, set[str]] = {
    "verdict.": set(get_args(Verdict)),
    "tier.": set(get_args(Tier)),
    "set_aside.": set(get_args(assessment.Reason)),
    "mode.": set(get_args(PastMode)),
    "theme.": set(get_args(Theme)),
    "sent.": set(KINDS.values()) | {"forwarded"},
    "settings.": {*TOPICS, *(f"{kind}_{topic}" for topic in TOPICS for kind in ("name", "about"))},
    "order.": set(get_args(Order)),
    "language.": set(LANGUAGES),
    "ask.": set(get_args(FollowUpKind)),
    "help.": {*Phase},
    "ingredient.": {
        *(*TOLD, "said", "partly", "contradicted", "coverage", "penalty", "calibrated"),
        *("told", "detail", "only_group", "only_praise", "whole", "focus"),
    },
    "part.": set(STORY_PARTS),
    "why.": {"whole", "focus"},
    "history.column_": {"number", "when", "bank", "score", "answered", "length"},
    "progress.": {"monday", "wednesday", "friday", "sunday", "alt"},
    "report.": {"alt"},
    "export.": {"alt"},
    "leaderboard.": {"on", "off", "small", "top", "title_week", "title_all", *(f"by_{each}" for each in get_args(By))},
    "button.by_": set(get_args(By)),
    "round.": {
        *("closed", "judging", *(f"consent_{each}" for each in get_args(Consent))),
        *(f"heat_{each}" for each in ("title", *get_args(Status))),
    },
    "agreement.": {"bot", "each_other"},
    "revision.": set(get_args(Status)),
    "invitation.": set(get_args(Refusal)) - {"unknown"},
    "peer.": {
        *(f"aspect_{each}" for each in get_args(Aspect)),
        *(f"impression_{each}" for each in ("none", *get_args(Impression))),
        *(f"{what}{role}" for role in get_args(Role) for what in ("help_", "summary_")),
        *(f"{role}_forgotten" for role in get_args(Role)),
    },
    "dispute.": {
        *(f"found_{each}" for each in get_args(Status) if each != "covered"),
        *(f"found_{each}" for each in ("wrong_number", "wrong_unit", "which_number")),
        *(f"{each}{where}" for each in get_args(State) if each != "open" for where in ("", "_here", "_by")),
        "credited_by",
    },
    "delivery.": {
        *(each for kind in get_args(Remark) for each in get_args(kind) if each != "paused"),
        *(f"paused_{where}" for where in ("early", "middle", "late")),
        *(f"{kind}_{each}" for kind in ("pace", "length") for each in LANGUAGES),
    },
    "drill.": {f"{kind}_{when}" for kind in ("due", "next") for when in ("today", "tomorrow", "later")},
    "terminal.": {
        *(f"store_{each}" for each in get_args(Trouble) if each),
        *(f"microphone_{each}" for each in ("not_installed", "not_found", "not_opened")),
        *(f"{each}_plain" for each in ("help", "help_voice", "cleared", "not_judged", "draft_kept")),
    },
    "table.": {"cleared_plain"},
    "voice.": {why for kind in get_args(Unheard) for why in get_args(kind)},
    "sign.": {"right", "partly", "wrong", "missing", "correction", "item", "text"},
    "ready.": {
        *get_args(Degree),
        *("wrong", "missed", "low", "low_topic", "strong_topic", "complete", "heading", "easy"),
        *(f"goal_{each}" for each in ("role", "level", "role_level")),
    },
    "own_question.": set(get_args(own_questions.OwnQuestionKind)),
    "offer.": {*get_args(Offer), "role_unknown", "years_unknown"},
    "came.": {"introduced", "drawn", "role", "mentioned", "named"},
    "years.": {*get_args(Years), "none"},
    "state.": {"running", "stopped", "left", "finished"},
}
# Keys looked up where there may be none: a kind word for some verdicts, names of topics; and labels in figures, which
# are tested with them.
OPEN_FAMILIES = ("advice.", "topic.", "figure.")

BOT = Path(bot.__file__).parent


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def strings_in_the_code() -> set[str]:
    files = [file for file in BOT.rglob("*.py") if file.parent.name != "catalogue"]
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    templates = " ".join(file.read_text(encoding="utf-8") for file in BOT.rglob("*.html"))
    return {node.value for node in nodes if isinstance(node.value, str)} | set(re.findall(r'"([\w.]+)"', templates))


def keys_that_are_said() -> set[str]:
    """The first string in every call of Say, say, sentence, tell and the like."""
    said = set()
    for file in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and name_of(node.func) in {
                "Say",
                "say",
                "sentence",
                "tell",
                "_tell_once",
                "_acknowledge",
            }:
                strings = [each.value for each in node.args if isinstance(each, ast.Constant)]
                said |= {each for each in strings[:1] if isinstance(each, str) and each not in LANGUAGES}
    return said


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_no_key_is_given_twice() -> None:
    assert len(CATALOGUE) == sum(len(part) for part in PARTS)


@pytest.mark.parametrize("key", CATALOGUE)
def test_both_languages_have_the_same_placeholders(key: str) -> None:
    entry = CATALOGUE[key]
    assert placeholders(entry.en) == placeholders(entry.ja)
    assert placeholders(entry.one or "") <= placeholders(entry.en)
    assert entry.one is None or "count" in placeholders(entry.en)


def test_every_key_that_is_said_is_there() -> None:
    said = keys_that_are_said()
    assert len(said) > 50
    assert said - set(CATALOGUE) == set()


def test_every_member_of_a_family_is_there() -> None:
    wanted = {prefix + member for prefix, members in FAMILIES.items() for member in members}
    assert wanted - set(CATALOGUE) == set()


def test_no_key_is_unused() -> None:
    used = strings_in_the_code() | {prefix + member for prefix, members in FAMILIES.items() for member in members}
    keys = {key.removesuffix(".story") for key in CATALOGUE}
    assert {key for key in keys if key not in used and not key.startswith(OPEN_FAMILIES)} == set()


def test_what_is_said_of_stories_stands_beside_what_is_said_of_facts() -> None:
    told = {key.removesuffix(".story") for key in CATALOGUE if key.endswith(".story")}
    assert told - set(CATALOGUE) == set()
    assert all(placeholders(CATALOGUE[f"{key}.story"].en) == placeholders(CATALOGUE[key].en) for key in told)


def test_open_families_name_what_exists() -> None:
    advised = {key.removeprefix("advice.").removesuffix(".story") for key in CATALOGUE if key.startswith("advice.")}
    assert advised < set(get_args(Verdict))
    topics = {topic for kind in get_args(Kind) for question in packaged(kind).questions for topic in question.topics}
    assert {topic for topic in topics if f"topic.{topic}" not in CATALOGUE} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mistake_of_ours_warns_us_and_apologises_to_the_person(language: Language) -> None:
    apology = sentence("something_wrong", language)
    with pytest.warns(UserWarning, match="no_such_key"):
        assert sentence("no_such_key", language) == apology
    with pytest.warns(UserWarning, match="number"):
        assert sentence("skipped", language) == apology


def test_one_is_said_as_one() -> None:
    assert sentence("history.hints", "en", count=1) == "one hint"
    assert sentence("history.hints", "en", count=2) == "2 hints"
    assert sentence("history.hints", "ja", count=1) == "ヒント1回"


def test_buttons_are_put_under_sentences_that_exist_and_carry_commands() -> None:
    assert set(CHOICES) <= set(CATALOGUE)
    for key in CHOICES:
        values = dict.fromkeys(placeholders(CATALOGUE[key].en), 1)
        for button in say(key, "en", **values).buttons:
            assert button.command.removeprefix("/").split()[0] in COMMANDS


@pytest.mark.parametrize("name", COMMANDS | ADMIN_COMMANDS)
def test_every_command_fits_telegrams_menu(name: str) -> None:
    assert len(name) <= 32
    assert name.isascii()
    for language in LANGUAGES:
        assert 1 <= len((COMMANDS | ADMIN_COMMANDS)[name].to(language)) <= 256
