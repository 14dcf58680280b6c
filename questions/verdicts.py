"""Bare verdicts such as "No." or 「はい。」: what they are, and how they are said with what comes after them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages import language_of

_BARE = re.compile(
    r"(?i)\W*(?:(?:well|so|oh)\W+)?(?:yes|no|yep|yeah|nope|true|false|correct|incorrect|right|wrong|(?:it )?depends"
    r"|maybe|perhaps|rarely|seldom|hardly|never|always|usually|often|sometimes|mostly|partly|partially|definitely|certainly"
    r"|absolutely|exactly|of course|not (?:really|always|necessarily|quite|exactly|at all|yet)"
    r"|(?:yes|no)\W+(?:it|they|you|we) (?:is|are|do|does|can|will|should)(?:n['’]?t| not)?"
    r"|はい|ええ|いいえ|いや|いえ|そうです|その通りです?|そのとおりです?|違います|ちがいます|正しい(?:です)?"
    r"|正しくありません|正しくない(?:です)?|誤り(?:です)?|正解(?:です)?|不正解(?:です)?|[○×〇✕]|場合によります?"
    r"|もちろん(?:です)?|必ずしもそうではありません)\W*"
)
# Praise and blame, as quizzes give them, which say nothing of the matter.
_PRAISE = re.compile(
    r"(?i)\W*(?:(?:that['’]?s|that is|you are|you['’]re|very|quite|not) )*(?:good|great|excellent|well done|nice"
    r"|good job|try again|sorry|ok(?:ay)?|bravo|よくできました|残念(?:です)?|すばらしい(?:です)?)\W*"
)
# A word that begins with a capital for the sentence alone.
_SMALL = re.compile(
    r"(?:It|Its|They|Their|Them|The|An?|This|These|Those|That|There|In|On|At|By|For|From|With|Without|To|If|When|While"
    r"|Where|Once|Only|You|Your|We|Our|He|She|His|Her|But|And|So|Because|Since|As|All|Each|Every|Some|Any|Most|Many|Much"
    r"|No|Not|After|Before|Both|One|Two|Either|Neither|What|Which|How|Even|Though|Although|Unless|Until|Instead)\b"
)


def is_bare(text: str) -> bool:
    """Whether a text is no more than a verdict."""
    return bool(_BARE.fullmatch(text))


def tells_nothing(feedback: str) -> bool:
    """Whether the feedback of a quiz only says that a choice is right or wrong."""
    return not feedback.strip() or is_bare(feedback) or bool(_PRAISE.fullmatch(feedback))


def joined(points: Sequence[str]) -> list[str]:
    """Points of which none is a bare verdict, unless there is no other: it is said with the one after it."""
    made: list[str] = []
    verdict = ""
    for point in points:
        if is_bare(point):
            verdict = point
        else:
            made.append(said_with(verdict, point) if verdict else point)
            verdict = ""
    if verdict:
        made[-1:] = (
            [f"{made[-1]}{'。' if language_of(verdict) == 'ja' else ': '}{lowered(verdict)}"] if made else [verdict]
        )
    return made


def said_with(verdict: str, text: str) -> str:
    """A verdict and what follows it, as one sentence."""
    verdict = verdict.strip(" .。,、:：!！*_")
    if language_of(verdict + text) == "ja":
        return f"{verdict}{'、' if re.fullmatch('はい|ええ|いいえ|いや|いえ|もちろん', verdict) else '。'}{text}"
    return f"{verdict}, {lowered(text)}"


def about(verdict: str, asked: str) -> str:
    """A verdict that is all there is to say, with what it is about."""
    asked = " ".join(asked.split())
    return f"{verdict}（「{asked.rstrip('。')}」）" if language_of(asked) == "ja" else f"{verdict} (“{asked}”)"


def lowered(text: str) -> str:
    """A text with a small letter in front, unless its first word may be a name."""
    return text[:1].lower() + text[1:] if _SMALL.match(text) or is_bare(text) else text
