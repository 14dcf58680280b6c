"""Polite Japanese made plain and plain made polite, at the endings that replies use."""

from __future__ import annotations

import re

# The vowel row of a verb with five rows: its stem before ます, its plain ending, its stem before ない.
_ROWS = ("いうわ", "きくか", "ぎぐが", "しすさ", "ちつた", "にぬな", "びぶば", "みむま", "りるら")
_PLAIN = {row[0]: row[1] for row in _ROWS}
_NEGATED = {row[0]: row[2] for row in _ROWS}
_POLITE = {row[1]: row[0] for row in _ROWS}
# Verbs with one row: their stems end in e, or are among these.
_ONE_ROW = r"(?:[えけげせぜてでねべめれ]|でき|起き|おき|落ち|足り|過ぎ|すぎ|用い|見|似|出|(?<=[てで])い|(?<=人が)い)"
_SU = r"(?<=[示表減増残指崩逃回渡返出飛動探戻直隠らやわ])|(?<=り返)"

_POLITE_ENDING = re.compile(
    r"(?P<isnt>(?:では|じゃ)ありません)|(?P<none>ありません)|(?P<would>でしょう)|(?P<after_i>(?<=い)です)"
    r"|(?P<be>です(?=[がしねよ]*(?:[。．、！!？?\n」]|$)))"
    rf"|(?P<one>{_ONE_ROW})(?:ます|ません)|(?P<come>(?<=出て)き)(?:ます|ません)"
    rf"|(?P<su>{_SU})し(?:ます|ません)|(?P<do>し)(?:ます|ません)|(?P<five>[いきぎちにびみり])(?<!す)(?:ます|ません)"
)
_PLAIN_ENDING = re.compile(
    rf"(?:(?P<be>である|(?<!ん)だ)|(?P<none>ない)|(?P<one>{_ONE_ROW})る|(?P<do>(?<!ま)する)"
    r"|(?P<five>[うくぐつぬぶむる]|(?<![で])す)(?<!ます)(?<!です))(?=[。．\n]|$)"
)


def plain(text: str) -> str:
    """Polite Japanese made plain."""
    return _POLITE_ENDING.sub(_made_plain, text)


def polite(text: str) -> str:
    """Plain Japanese made polite where a sentence ends."""
    return _PLAIN_ENDING.sub(_made_polite, text)


def _made_plain(match: re.Match[str]) -> str:
    kind, negated = match.lastgroup or "", match.group().endswith("ません")
    endings = {
        "isnt": "ではない",
        "none": "ない",
        "would": "だろう",
        "after_i": "",
        "be": "だ",
        "one": f"{match['one']}ない" if negated else f"{match['one']}る",
        "come": "こない" if negated else "くる",
        "su": "さない" if negated else "す",
        "do": "しない" if negated else "する",
    }
    if kind == "five":
        return f"{_NEGATED[match['five']]}ない" if negated else _PLAIN[match["five"]]
    return endings[kind]


def _made_polite(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    if kind == "five":
        return _POLITE[match["five"]] + "ます"
    return {"be": "です", "none": "ないです", "do": "します", "one": f"{match['one']}ます"}[kind]
