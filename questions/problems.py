"""What can be wrong with the file of a bank, each with its sentence in both languages.

A sentence follows the place (file, line, field), so it begins small; `values` fill in its braces.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from questions.languages import Language

_SENTENCES: dict[str, tuple[str, str]] = {
    # the file
    "file_missing": ("there is no such file", "ファイルがありません"),
    "file_unreadable": ("cannot be read ({reason})", "読み込めません（{reason}）"),
    "too_big": (
        "has {size}; a file of a bank may have up to {most}: make several banks of it",
        "大きさが{size}あります。問題集のファイルは{most}までです。いくつかに分けてください",
    ),
    "encoding": (
        "is not written in UTF-8 (from line {number} on): save it as UTF-8",
        "UTF-8ではありません（{number}行目から）。UTF-8で保存し直してください",
    ),
    "empty": ("is empty", "空です"),
    "syntax": (
        "this line does not fit the lines before it: mend the spaces before it, or put its text in quotes ({reason})",
        "前の行とつながりません。行頭の空白をそろえるか、文章を引用符で囲んでください（{reason}）",
    ),
    "colon": (
        "a colon with a space after it stands in the middle of a text: put the text in quotes; or mend the spaces "
        "before the line, if a field begins here",
        "文章の途中に「: 」（コロンと空白）があります。文章を引用符で囲んでください。"
        "ここから項目が始まるのなら、行頭の空白をそろえてください",
    ),
    "no_colon": (
        "this line is neither a field, such as “ask: …”, nor an item of a list, “- …”: put “: ” after the name of the "
        "field, or begin the line further to the right, if it goes on with the text above",
        "この行は「ask: …」のような項目でも、「- …」でもありません。項目名の後に「: 」を付けるか、"
        "上の文章の続きなら行頭の空白を増やしてください",
    ),
    "first_sign": (
        "no text can begin with {sign}: put it in quotes",
        "引用符なしの文章は {sign} で始められません。引用符で囲んでください",
    ),
    "tab": (
        "a tab stands before the text: take spaces instead",
        "行頭にタブが使われています。半角の空白に替えてください",
    ),
    "open_quote": (
        "the quotation mark that is opened here is never closed",
        "ここで始まる引用符が閉じられていません",
    ),
    "open_bracket": (
        "the bracket that is opened here is not closed: close it, or put the text in quotes",
        "ここで始まるかっこが閉じられていません。閉じるか、文章を引用符で囲んでください",
    ),
    "not_a_key": (
        "the name of a field must be a word, such as “ask”",
        "項目名は ask のような単語にしてください",
    ),
    "forbidden": (
        "the character {sign} cannot stand in a YAML file: delete it",
        "文字 {sign} はYAMLのファイルに書けません。削除してください",
    ),
    "documents": (
        "has two parts with --- between them: put each into a file of its own",
        "--- で区切られた部分が2つあります。別々のファイルに分けてください",
    ),
    "duplicate": (
        "the key “{key}” stands here a second time (first in line {first}): keep one of the two",
        "キー「{key}」が2回書かれています（最初は{first}行目）。どちらか1つにしてください",
    ),
    "key": (
        "the key {written} is read as {meaning}: put it in quotes, or take another",
        "キー {written} は{meaning}として読まれます。引用符で囲むか、別の名前にしてください",
    ),
    "unquoted": (
        "{written} is read as {meaning}, not as a text: put it in quotes, like this: '{written}'",
        "{written} は文字列ではなく{meaning}として読まれます。'{written}' のように引用符で囲んでください",
    ),
    "tag": (
        "{tag} is a YAML tag, and banks hold none: leave it out, or put the text in quotes",
        "{tag} はYAMLのタグですが、問題集では使えません。消すか、文章なら引用符で囲んでください",
    ),
    "alias": ("*{name} refers to something that is not there", "*{name} の参照先がありません"),
    "too_deep": (
        "has more than {most} brackets or lists inside each other; put texts with brackets in quotes",
        "かっこやリストの入れ子が{most}段を超えています。かっこを含む文章は引用符で囲んでください",
    ),
    "too_many": (
        "holds more than {most} items: make several banks of it",
        "項目が{most}個を超えています。いくつかの問題集に分けてください",
    ),
    # the fields
    "missing": ("is missing", "がありません"),
    "misspelt": ("is no field here; is “{near}” meant?", "という項目はありません（{near} のことですか）"),
    "no_field": ("is no field here; there are: {known}", "という項目はありません（使える項目：{known}）"),
    "literal_error": (
        "is “{given}”; choose one of: {expected}",
        "「{given}」は選べません。次から選んでください：{expected}",
    ),
    "kind": (
        "is missing or unknown; choose one of: {expected}",
        "がないか、間違っています。次から選んでください：{expected}",
    ),
    "id": (
        "“{given}” cannot be an id: take small letters and digits with hyphens between, such as learning-rate, "
        "40 characters at most",
        "「{given}」はIDに使えません。learning-rate のように、英小文字と数字をハイフンでつないでください（40文字以内）",
    ),
    "empty_text": ("has no text", "文章がありません"),
    "too_long": ("has {size} characters; {most} are read at most", "{size}文字あります。{most}文字までにしてください"),
    "too_many_items": ("has {size} items; {most} are read at most", "{size}個あります。{most}個までにしてください"),
    "too_few_items": ("needs at least {least}", "少なくとも{least}個必要です"),
    "control": (
        "holds a character that is not to be seen ({name}): delete it",
        "目に見えない文字（{name}）が入っています。削除してください",
    ),
    "no_language": ("needs a text in at least one of: en, ja", "en か ja の少なくとも一方に文章が必要です"),
    "text_expected": ("should be a text", "文章を書いてください"),
    "list_expected": (
        "should be a list, with “- ” before each item",
        "リストにしてください（各項目の前に「- 」を付けます）",
    ),
    "fields_expected": (
        "should be fields with their names, such as “ask: …”",
        "「ask: …」のように項目名を付けて書いてください",
    ),
    "follow_up_expected": (
        "should be a follow-up with its answer, in the fields “kind: deeper”, “ask: …”, “answer: …” and “keypoints: "
        "[…]”; without an answer there is nothing to compare a reply with",
        "「kind: deeper」「ask: …」「answer: …」「keypoints: […]」の4項目で、解答も付けて書いてください"
        "（解答がないと回答と比べられません）",
    ),
    "nothing": (
        "has nothing in it: write what belongs there, or take the field out where it is not needed",
        "に何も書かれていません。内容を書くか、必要のない項目なら行ごと消してください",
    ),
    "bank_expected": (
        "a bank has two fields: put “title: …” into the first line, “questions:” into the next, and the list of "
        "questions below that",
        "問題集には項目が2つ必要です。先頭の行に「title: …」、次の行に「questions:」と書き、"
        "質問のリストはその下に置いてください",
    ),
    "number_expected": ("should be a number", "数値を書いてください"),
    "id_twice": ("the id “{id}” is used twice", "ID「{id}」が2回使われています"),
    "alike": (
        "two of them begin with the same words, so that both get the id “{id}”: leave one out, or give each an id",
        "書き出しが同じ項目が2つあり、どちらもID「{id}」になります。一方を削除するか、それぞれに id を付けてください",
    ),
    "no_keypoint": (
        "“{id}” contradicts “{keypoint}”, which is no keypoint of this question; there are: {known}",
        "「{id}」の contradicts にある「{keypoint}」という要点はこの質問にありません。あるのは次のとおりです：{known}",
    ),
    "story_contrasts": (
        "has entries, but a story has no contrasts, since nobody's own experience is wrong: leave them out",
        "がありますが、経験を話す質問（kind: story）に誤りの例は付けられません。削除してください",
    ),
    "story_numeric": (
        "has a numeric exercise, but the follow-ups of a story ask for more of it: make it a deeper one",
        "に計算問題がありますが、経験を話す質問（kind: story）では使えません。deeper にしてください",
    ),
    "story_part": (
        "“{part}” is no part of a story; there are: {known}",
        "「{part}」という部分は経験を話す質問（kind: story）にありません。使えるのは次のとおりです：{known}",
    ),
    "story_action": (
        "needs the part “action”: without it a story says nothing of what its teller did",
        "に action がありません。本人が何をしたかを尋ねるため、必ず入れてください",
    ),
    "not_in_bank": (
        "the bank has no “{id}” here; there are: {known}",
        "問題集のこの場所に「{id}」はありません。あるのは次のとおりです：{known}",
    ),
    "no_wording": (
        "“{text}” is no wording of “{id}”, so there is nothing to strike: copy it from the bank as it stands there",
        "「{text}」という文は「{id}」にないので、消せません。問題集にあるとおりに書き写してください",
    ),
    "other_id": (
        "is “{given}”, but the file is named for “{expected}”: make them agree",
        "「{given}」ですが、ファイル名は「{expected}」です。同じにしてください",
    ),
    "bank_name": (
        "the name of the {what} is the name of the bank, and “{given}” cannot be one: take small letters and digits "
        "with hyphens between, such as my-bank",
        "この名前が問題集の名前になりますが、「{given}」は使えません。"
        "my-bank のように、英小文字と数字をハイフンでつないでください",
    ),
    "no_room": (
        "must be a list with “- ” before each question, and nothing but it, for a question to be added",
        "質問を追加するには、各質問の前に「- 」を付けたリストの形で書いてください",
    ),
    "other": ("{reason}", "{reason}"),
}
# What YAML takes a plain scalar for.
_MEANINGS: dict[str, tuple[str, str]] = {
    "truth": ("yes or no", "真偽値"),
    "nothing": ("nothing", "「なし」"),
    "date": ("a date", "日付"),
    "time": ("a time", "時刻"),
    "number": ("a number", "数値"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that keeps a bank from being read: in which file, line and field, and which rule it breaks."""

    file: str
    line: int | None
    field: str
    rule: str
    values: Mapping[str, str | int] = dataclasses.field(default_factory=dict)

    def say(self, language: Language) -> str:
        """Where it is and what to do, in a line."""
        side = 0 if language == "en" else 1
        values = dict(self.values)
        if "meaning" in values:
            values["meaning"] = _MEANINGS[str(values["meaning"])][side]
        rule = _SENTENCES[self.rule][side].format(**values)
        if language == "ja":
            line = "" if self.line is None else f" {self.line}行目"
            # A rule that speaks of the field itself follows it without a colon.
            colon = "" if rule.startswith(("が", "と", "に")) else "："
            return f"{self.file}{line}：{self.field}{colon if self.field else ''}{rule}"
        line = "" if self.line is None else f", line {self.line}"
        named = (
            f"{self.field} "
            if rule.startswith(("is ", "has ", "needs ", "should ", "must ", "holds "))
            else f"{self.field}: "
        )
        return f"{self.file}{line}: {named if self.field else ''}{rule}"

    def __str__(self) -> str:
        return self.say("en")
