"""Sentences that tell the grader what to do. They are set aside before a reply is judged, so none can change its score.

A word such as "score", "must", "forget" or 評価 proves nothing: answers need them all. What counts is a sentence that
addresses whoever grades, about grading this very reply: who is spoken to, what is demanded, and for whose answer. Where
the question is about grading or about instructions itself, only a demand for one's own reply counts.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from collections.abc import Iterator

_ANY = re.IGNORECASE | re.DOTALL

# --- English ---

_GRADER = (
    r"(?:grader|examiner|interviewer|evaluator|assessor|grade ?bot|ai judge"
    r"|(?:grading|scoring|evaluat(?:ion|ing)) (?:system|bot|model|ai|assistant|program))"
)
_ANSWER = r"(?:answers?|repl(?:y|ies)|response|submission|solution|attempt)"
_ONE = r"one(?=\W*(?:$|[.,!]|(?:is|was|as|to|a|full|the)\b))"
_MINE = (
    rf"\b(?:my (?:own )?{_ANSWER}|this (?:{_ANSWER}|candidate|{_ONE})|the candidate|every {_ANSWER}|all {_ANSWER})\b"
)
_GIVE = (
    r"\b(?:give|assign|award|grant|set|mark|rate|score|grade|return|report|output|print|treat|accept|consider|count"
    r"|regard|evaluate|assess|judge|pass|say|confirm|declare|call|add|write|approve|register|(?:respond|reply) with)\b"
)
_MARKS = r"(?:marks?|scores?|grades?|ratings?|points|credits?|verdict)"
_HIGH = (
    rf"\b(?:full|max(?:imum|imal)?|top|highest|best|perfect|excellent|good)(?: possible)? {_MARKS}\b"
    rf"|\bat least \d+ {_MARKS}\b|\b\d{{2,3}} {_MARKS}\b|\ban a\b(?=[,.!]|$)"
)
# A result that hardly anything but a grader gives.
_RESULT = (
    r"\b(?:full|maximum|top) (?:marks|credit|points)\b|\b(?:100|a hundred) ?(?:points|marks|percent|/ ?100)"
    rf"|\b10 ?(?:/|out of) ?10\b|\b{_MARKS} ?(?:[:=]|\bof\b|\bto\b|\bas\b|\bis\b)+ ?[\"']?"
    r"(?:100\b|the maximum|maximum|excellent|strong|pass)"
)
_RIGHT = r"\b(?:correct|perfect(?:ly)?|complete|excellent|identical|right|passed|flawless|covered|accepted|true)\b"
_RULES = (
    r"(?:\b(?:previous|prior|above|earlier|your|these|all|any)\b.{0,20}\b(?:instructions?|rules?(?! of)|prompt|orders"
    r"|guidelines)\b|\brubric\b|\bkey ?points\b|\bgrading\b|\bscoring (?:rules|criteria)\b|\beverything above\b"
    r"|\bsystem prompt\b|\bwhat you were told\b|\bthe (?:criteria|instructions)\b)"
)
_SECRET = (
    r"\b(?:(?:system|hidden) prompt|(?:reference|model|expected) answers?|key ?points|rubric"
    r"|your (?:instructions|prompt))\b"
)
_YOU = r"(?:please|kindly|always|and|you (?:must|will|shall|have to))"
_WHOM = (
    rf"(?:(?:me|it|this|us|back|out|everyone|anyone|(?:the )?(?:candidate|user|student)|(?:the |this )?{_ANSWER})\W+)?"
)
_A = r"(?:(?:a|an|the|as|with|of|only|just|score|grade|mark|result|verdict|final)\W+){0,3}"

# Demands for one's own reply, and what only a grader is called.
_OWN_EN = (
    rf"{_GIVE}.{{0,60}}{_MINE}.{{0,60}}(?:{_RIGHT}|{_HIGH}|{_RESULT})",
    rf"{_GIVE}.{{0,60}}(?:{_RIGHT}|{_HIGH}|{_RESULT}).{{0,60}}{_MINE}",
    rf"\bgives? (?:me|it|this|us)\b.{{0,20}}(?:{_HIGH}|{_RESULT})|\bfull marks\b.{{0,15}}\bfor me\b",
    r"\bgives? (?:me|it|this|us) (?:an? )?(?:100|10|ten|hundred)\b(?=[\s.!]*$)|\b(?:grade|score|rate|mark|pass) me\b",
    rf"\bgive me (?:all )?(?:the |some |more |extra )?{_MARKS}\b|\b(?:let|make|have) me pass\b",
    rf"\bi (?:really )?(?:deserve|need|want|should get|must get)\b.{{0,30}}(?:\b{_MARKS}|\ban a|\b100)\b",
    rf"{_MINE} (?:is|was|deserves) (?:worth|already|to be (?:scored|graded))|{_MINE} deserves",
    r"\b(?:do not|don['’]?t|never) (?:deduct|subtract|take off|grade|check|penali[sz]e)\b.{0,40}"
    rf"(?:{_MINE}|\bit\b|\bme\b|points)",
    rf"\b(?:dear|hey|hello|attention|to the|for the)\W+{_GRADER}s?\b(?=\W*[,:!]|\W*$)|^\W*{_GRADER}s?\s*[:,]",
    rf"\b(?:note|message|instruction)s? (?:to|for) (?:the |all )?{_GRADER}|[.;,\[(]\s*{_GRADER}s?\s*[:,]",
    rf"\bas (?:the|a|an|my) {_GRADER}\b",
    r"\bpretend\b.{0,15}\b(?:i|my)\b|\b(?:i|the (?:candidate|user|student|applicant))\b.{0,20}\banswered\b.{0,40}"
    r"\b(?:perfectly|correctly|everything|flawlessly)",
    rf"\b(?:consider|treat|regard|count|accept)\b.{{0,10}}\b(?:the|this|my) {_ANSWER} .{{0,12}}{_RIGHT}",
)
# Talk to the grader that an answer about grading or about prompts may hold as well.
_OTHER_EN = (
    rf"\b(?:ignore|disregard|forget|override|bypass|drop|skip|discard)\b[^.;]{{0,40}}{_RULES}",
    rf"\b(?:do not|don['’]?t|never) (?:apply|use|follow|consult|compare|look at)\b.{{0,20}}(?:{_RULES}|{_SECRET})",
    rf"^\W*(?:(?:now|then|just|simply|{_YOU})\W+)*{_GIVE}\W+{_WHOM}{_A}(?:{_RESULT})",
    rf"\b{_YOU}\W+(?:now )?{_GIVE}\W+{_WHOM}{_A}(?:{_RESULT}|{_HIGH})",
    rf"^\W*(?:(?:now|then|just|{_YOU})\W+)*(?:mark|count|treat|accept|grade|rate|score)(?: \w+)? as {_RIGHT}",
    rf"^\W*(?:print|show|reveal|repeat|output|display|leak|write out)\b.{{0,20}}{_SECRET}",
    rf"\b(?:tell|give|show) me\b.{{0,20}}{_SECRET}|\b(?:overlook|excuse)\b.{{0,12}}\b(?:mistakes|errors|gaps)\b",
    r"\byou are now\b(?! (?:at|in) (?:the )?(?:inference|train|test|serving|production|deploy))",
    rf"\byou are an? (?:\w+ ){{0,2}}(?:{_GRADER}|judge|ai|assistant)\b",
    r"\b(?:from now on|henceforth)\b.{0,40}\b(?:act|you|every answer|answers?|grade|score)\b",
    rf"\b(?:act|behave|respond|role-?play) (?:as|like) (?:an?|the|my) (?:\w+ ){{0,2}}(?:{_GRADER}|judge|dan|ai)\b",
    r"\b(?:new|updated|real|actual|following) instructions?(?: for you)?\s*:",
    r"\byour (?:task|job|role|instructions?) (?:has|have) (?:now |been )?changed",
    r"\byour (?:only|new|real) (?:task|job|role|goal) (?:now )?is\b",
    r"\b(?:grading|scoring|evaluation) (?:is |has been )?(?:disabled|off|suspended|over|complete|finished)\b",
    r"\b(?:admin|debug|developer|maintenance|override|calibration) mode\b|\boverride\s*:|\btest by the developers\b",
    r"\bi am (?:the|a) (?:developer|admin\w*|owner|creator) of this\b|\bdefault to full\b",
    r"\bexpected output\b.{0,20}\b(?:score|100)\b|\b(?:final|overall) (?:score|grade|mark|result)\s*[:=]",
    r"\b(?:correct|right|final|only) (?:verdict|score|grade) (?:is|must be|should be)\b",
    rf"\b{_GRADER}\b.{{0,20}}\b(?:instructed|told|required|ordered|must|shall)\b.{{0,12}}{_GIVE}",
    rf"^\W*(?:assistant|model|ai|bot),\s(?:please )?{_GIVE}\W+{_WHOM}{_A}(?:{_RESULT}|{_HIGH}|{_MARKS})",
    r"^\W*(?:system|assistant|developer|admin|instructions?|user)(?: (?:note|message|prompt|command))?\s*[\]>:]",
    r"[\[(<](?:instruction|note|message|system|assistant|admin)\b[^\])>]{0,40}[:\])>]|\bend of (?:the )?answer\b",
    r"</?(?:answer|instructions?|system|prompt|grad(?:e|ing)|score|evaluation)>|<\||#{2,}\s*(?:end|new|system)\b",
    r"\b(?:all|every)\b.{0,30}\bkey ?points?\b.{0,30}\b(?:covered|satisfied|fulfilled)\b",
    r"\bsimilarity (?:must be|=) ?1\b",
    r"[{｛].{0,60}[\"'](?:score|verdict|grade|rating|points|mark|result|covered)[\"']\s*:|\bresult\s*[:=]\s*(?:pass|10)",
    r"\b(?:ai|model|bot|whoever|anyone)\b.{0,12}\b(?:evaluates|grades|scores|reads|judges|marks) (?:this|it)\b",
    r"\bbe (?:lenient|generous|kind|nice)\b.{0,40}\b(?:mark|grade|score|points)\b",
    r"\bmark (?:all|every)\b.{0,20}\bcovered\b",
    r"\bquestion (?:was|is) (?:invalid|void|cancelled)\b|\balready (?:passed|graded|scored)\b",
)

# --- Japanese ---

_GRADER_JA = r"(?:採点者|採点官|採点(?:AI|システム|担当|プログラム|ツール|モデル)|評価者|評価AI|面接官|審査員|試験官)"
_ANSWER_JA = r"(?:回答|解答|答え|答案|返答|返信)"
_MINE_JA = rf"(?:この|私の|僕の|わたしの|自分の|上の|以下の|今の|上記の|本)(?:{_ANSWER_JA}|受験者|候補者)"
_TOP_JA = r"(?:満点|最高(?:点|評価|得点|スコア)|100\s*点|百点|10/10|\d{2,3}\s*点以上|高得点|「優」)"
_DEMAND_JA = (
    r"(?:ください|下さい|せよ|しろ|すること|返すこと|与えること|付けること|つけること|てほしい|て欲しい|お願い|おねがい"
    r"|ちょうだい|頂戴|とする|扱い|扱って|扱う|みなす|みなし|にして|として採点|与えて|付けて|つけて)"
)
_OWN_JA = (
    rf"{_MINE_JA}.{{0,30}}(?:{_TOP_JA}|正解|完璧|合格|同じ|同一|正しい)",
    rf"{_TOP_JA}(?:を|に|で|と|が)?.{{0,3}}(?:ください|下さい|ちょうだい|頂戴|お願い|希望|にして|(?:つけ|付け|上げ)て)",
    r"点数?を(?:ください|下さい|ちょうだい|頂戴|上げて|あげて|お願い)|\d{2,3}\s*点(?:以上)?に(?:して|せよ)|スコアは100で",
    rf"{_GRADER_JA}(?:の方|の皆さん|さん|様|各位|のAI)*(?:へ(?!の)|に告ぐ|への(?:指示|連絡|通知|お願い|注意|メモ)|:|は(?:この|私の|必ず|以上|以降))",
    rf"{_GRADER_JA}(?:の方|の皆さん|さん|様|各位)、|(?:^|[。※【(]){_GRADER_JA}、|【.{{0,6}}{_GRADER_JA}",
    r"減点(?:しないで|するな|は不要|なし)|(?:甘|優し|厳し|緩|ゆる)(?:く|め|い).{0,4}採点|おまけして",
    r"(?:合格|完璧|満点|優秀)」?(?:な回答)?(?:だった|である|だ|です)?(?:こと|もの|と|に)"
    r"(?:して|せよ|判定|評価|記録|扱|言って|みなし)",
    rf"(?:{_ANSWER_JA}|項目|すべて|全て|全部|受験者).{{0,12}}正解(?:だった)?(?:と|に)(?:して|せよ|判定|扱|みなし)",
    r"(?:要点|キーポイント|ポイント|項目)を?.{0,10}(?:説明した|述べた|カバーした|答えた)(?:こと|もの)と?に?(?:して|として|みなし)",
    r"全部の要点を|残りの要点も|(?:私|僕|わたし)の(?:回答|解答|答え)と(?:して|みなし)|(?:間違い|誤り|ミス)は?.{0,4}見逃して(?:くだ|くれ)",
    r"(?:キーポイント|要点|採点項目|全項目)(?:は|を|が).{0,8}(?:満た|達成|網羅)",
)
_OTHER_JA = (
    r"(?:採点基準|評価基準|ルーブリック|指示|命令|ルール|プロンプト|基準)(?:は|を|も|の)?.{0,6}"
    r"(?:無視(?:して|せよ|しろ|し、|すること|。|$)|忘れ(?:て|ろ)|破棄(?:して|せよ)|無効(?:に|化)(?:して|せよ|し、|します|なりました))",
    r"(?:これまで|以前|今まで|上記|上|前)の.{0,8}(?:指示|命令|ルール|文章|質問).{0,8}(?:無視|忘れ|破棄)",
    rf"{_TOP_JA}(?:を|に|で|と|だ|として|扱い).{{0,12}}{_DEMAND_JA}",
    r"(?:スコア|得点|点数|評価|score|verdict)欄?(?:は|を|が|に|=|:)+.{0,8}"
    rf"(?:{_TOP_JA}|100|最高|最大値|「?優」?|strong)(?:に|と|を|$).{{0,10}}(?:{_DEMAND_JA}|出力|設定|書き込|記入|固定|$)",
    rf"あなたは(?:今から|これから|もう)|あなたは.{{0,12}}(?:{_GRADER_JA}|AI|アシスタント)です",
    r"(?:模範解答|正解|要点|キーポイント|システムプロンプト|採点基準).{0,12}(?:表示|見せ|教え|出力|公開)(?:して|て|せよ|ろ)",
    r"^\W*(?:システム|管理者|開発者|指示|命令)(?:メッセージ|指示|命令|通知)?\s*:|開発者による(?:テスト|指示)|合格済み",
    r"私は(?:管理者|開発者)です|管理者(?:から|より)の?(?:指示|命令)?|これは(?:命令|指示)です",
    r"(?:採点|評価)(?:機能|処理|プロセス|プロンプト|基準|ルール)を?.{0,3}(?:停止|中止|無効|終了|スキップ|解除|改定)",
    r"(?:採点|評価|管理者|デバッグ|テスト)モードに(?:切り替え|移行|入)|(?:採点|評価)は不要",
    r"どんな(?:内容|回答|答え)でも|満点扱い|自動的に(?:満点|合格|正解)|全員(?:を|が|に)?(?:合格|正解|満点)|期待(?:される|する)出力",
    r"(?:質問|問題)は無効|出題ミス|結果\s*:\s*(?:合格|10|100|満点)|読んだ(?:AI|人|者)は",
    r"[{｛].{0,60}[\"”“](?:score|verdict|得点|点数|評価|スコア)[\"”“]\s*:",
)

_OWN = re.compile("|".join((*_OWN_EN, *_OWN_JA)), _ANY)
_OTHER = re.compile("|".join((*_OTHER_EN, *_OTHER_JA)), _ANY)

# What a question is about that asks for grading, or for instructions, as its subject.
_ABOUT_GRADING = re.compile(
    r"\b(?:grad(?:e|es|ed|ing)|scor(?:e|es|ed|ing)|rubric|essays?|exams?|prompts?|instructions?)\b"
    r"|採点|点数|指示|命令|プロンプト|試験",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”]([^\"“”]*)[\"“”]|「([^」]*)」|『([^』]*)』")
_KEY = re.compile(r"[\"“”]\s*[:：]")
# So many letters outside its quotations make a sentence of its own.
_OWN_LETTERS = 8
_ENCODED = re.compile(r"[A-Za-z0-9+/]{24,}={0,2}")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]")


def is_instruction(sentence: str, asked: str = "") -> bool:
    """Whether a sentence tells the grader what to do, instead of answering what was asked."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", sentence))
    if any(is_instruction(hidden) for hidden in _decoded(plain)):
        return True
    if _OWN.search(told := _unquoted(plain)):
        return True
    return not _ABOUT_GRADING.search(asked) and bool(_OTHER.search(told))


def _unquoted(sentence: str) -> str:
    """The sentence without what it quotes, unless it is little more than a quotation, or a quoted word is a key."""
    rest = _QUOTED.sub(" ", sentence)
    return sentence if _KEY.search(sentence) or len(re.findall(r"\w", rest)) < _OWN_LETTERS else rest


def _decoded(sentence: str) -> Iterator[str]:
    """What stands in a sentence in Base64."""
    for match in _ENCODED.finditer(sentence):
        try:
            yield base64.b64decode(match.group(), validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            continue
