"""Each kind of file is understood as those who write it mean it; nothing in it is lost without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from questions.importing import Card, Imported, NotUnderstood, read_foreign
from questions.importing.anki_kinds import NoteKind
from questions.importing.card import FollowUp
from questions.importing.drafting import drafted
from tests.importing import packages


def read(folder: Path, name: str, text: str | bytes) -> Imported:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_foreign(file)


def pairs(found: Imported) -> list[tuple[str, str]]:
    return [(card.ask, card.answer) for card in found.cards]


def only(found: Imported) -> Card:
    (card,) = found.cards
    return card


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_with_any_delimiter(tmp_path: Path, delimiter: str) -> None:
    rows = [("Question", "Answer"), ("What is DNS?", "A name service."), ('"What, then; is TCP?"', "Reliable bytes.")]
    found = read(tmp_path, "q.csv", "\n".join(delimiter.join(row) for row in rows))
    assert pairs(found) == [("What is DNS?", "A name service."), ("What, then; is TCP?", "Reliable bytes.")]
    assert found.notes == ["of the columns, “Question” is the question, “Answer” is the answer"]


def test_what_excel_does_to_a_table(tmp_path: Path) -> None:
    text = (
        "\ufeffsep=;\r\nAnswer;Question;Difficulty;Notes\r\n"
        '"Copies; close by.\r\nFast.";"What is a ""cache""?\r\nExplain.";easy;seen at ACME\r\n'
        '"=""Bond""";"=""007"" means?";odd;\r\n;;;\r\n;Unanswered?;;\r\nlost;;;'
    )
    found = read(tmp_path, "q.csv", text)
    first, second, third = found.cards
    assert (first.ask, first.answer) == ('What is a "cache"?\nExplain.', "Copies; close by.\nFast.")
    assert (first.line, first.level, first.remarks) == (3, "junior", ["Notes: seen at ACME"])
    assert (second.answer, second.remarks) == ("Bond", ["Difficulty: odd"])
    assert (third.ask, third.answer) == ("Unanswered?", "")
    assert found.left_out == [(9, "lost")]


@pytest.mark.parametrize(
    ("encoding", "header", "said"),
    [
        ("cp932", "質問,回答", ["the file is read as Shift_JIS"]),
        ("euc_jp", "質問,回答", ["the file is read as EUC-JP"]),
        ("utf-16", "質問,回答", ["the file is read as UTF-16"]),
        ("utf-8-sig", "質問,回答", []),
    ],
)
def test_whatever_encoding_it_was_saved_in(tmp_path: Path, encoding: str, header: str, said: list[str]) -> None:
    found = read(tmp_path, "q.csv", f"{header}\nこれはキャッシュですか。,写しです。\n".encode(encoding))
    assert pairs(found) == [("これはキャッシュですか。", "写しです。")]
    assert found.notes[:-1] == said


def test_western_windows(tmp_path: Path) -> None:
    found = read(tmp_path, "q.csv", "Question,Answer\nCafé?,Très bon\n".encode("cp1252"))
    assert pairs(found) == [("Café?", "Très bon")]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstood, match="Line 2: a quotation mark is opened and never closed"):
        read(tmp_path, "q.csv", 'question,answer\n"a,b\nc,d\n')
    assert pairs(read(tmp_path, "q.txt", '"a\tb\nc\td\n')) == [('"a', "b"), ("c", "d")]


def test_terms_and_definitions_as_quizlet_exports_them(tmp_path: Path) -> None:
    found = read(tmp_path, "q.txt", 'TCP\tReliable, ordered bytes\nUDP\tDatagrams "without" order\n')
    assert pairs(found) == [("TCP", "Reliable, ordered bytes"), ("UDP", 'Datagrams "without" order')]
    assert found.notes == ["there is no header, so the first column is the question and the second the answer"]


@pytest.mark.parametrize(
    ("line", "read_as", "said"),
    [
        ("that goes on\nand on.", ("UDP", "Datagrams that goes on and on."), "line 3, 4: no tab, so more of"),
        ("- in a list", ("UDP", "Datagrams\n- in a list"), "line 3: no tab, so more of the definition before it"),
        ("QUIC", ("QUIC", ""), "line 3: a term without a definition"),
        ("Quick connections over datagrams\t", ("Quick connections over datagrams", ""), "line 3: a term without"),
        ("\n\nQUIC\t\n", ("QUIC", ""), "line 5: a term without a definition"),
        ("通信", ("通信", ""), "line 3: a term without a definition"),
        ("順番が入れ替わることもある", ("UDP", "Datagrams\n順番が入れ替わることもある"), "line 3: no tab"),
    ],
)
def test_a_pair_without_a_tab_keeps_no_other_from_being_read(
    tmp_path: Path, line: str, read_as: tuple[str, str], said: str
) -> None:
    found = read(tmp_path, "q.txt", f"TCP\tReliable, ordered bytes\nUDP\tDatagrams\n{line}\nIP\tPackets\n")
    assert pairs(found)[0] == ("TCP", "Reliable, ordered bytes")
    assert read_as in pairs(found)
    assert pairs(found)[-1] == ("IP", "Packets")
    assert found.notes[1].startswith(said)


def test_notes_without_a_head_that_anki_exported_are_html(tmp_path: Path) -> None:
    found = read(
        tmp_path, "q.txt", "What is DNS?\tIt maps names.<br>To &lt;addresses&gt;.\nWhat is <i>TCP</i>?\tBytes.\n"
    )
    assert pairs(found) == [("What is DNS?", "It maps names.\nTo <addresses>."), ("What is TCP?", "Bytes.")]


def test_notes_exported_from_anki(tmp_path: Path) -> None:
    text = (
        "#separator:tab\n#html:true\n#tags column:3\n"
        'What is <b>DNS</b>?\t"It maps names.<ul><li>a ""name""</li><li>b</li></ul>"\tnet basics\n'
        "{{c1::Paris}} is in {{c2::France::country}}.\t\tgeo\nplain &lt;T&gt;\tx<img src=a.png>\t\n"
    )
    dns, cloze, plain = read(tmp_path, "q.txt", text).cards
    assert (dns.line, dns.ask, dns.topics) == (4, "What is DNS?", ["net", "basics"])
    assert dns.answer == 'It maps names.\n- a "name"\n- b'
    assert (cloze.ask, cloze.answer) == ("____ is in ____ (country).", "Paris is in France.")
    assert cloze.points == ["Paris", "France"]
    assert (plain.ask, plain.answer, plain.remarks) == ("plain <T>", "x", ["left out: picture a.png"])


@pytest.mark.parametrize("kind", ["anki2", "anki21", "anki21b"])
def test_anki_packages(tmp_path: Path, kind: str) -> None:
    found = read_foreign(packages.write(tmp_path / "deck.apkg", kind))
    dns, cloze, index, cache = found.cards
    assert (dns.ask, dns.answer) == ("What is DNS?", "It maps names.\nTo addresses.")
    assert (dns.topics, dns.sources, dns.remarks) == (
        ["Mixed", "geo", "basics"],
        ["seen at ACME"],
        ["left out: picture dns.png"],
    )
    assert (cloze.answer, cloze.remarks) == ("Paris is the capital of France.", ["Extra: a map"])
    assert (index.ask, index.answer) == ("索引とは？", "目次です。\n\n探すのが速くなります。")
    assert (index.sources, index.remarks) == (["山田, 入門"], ["番号: 8", "メモ: 図書館"])
    assert (cache.ask, cache.answer) == ("cache", "It keeps copies.")
    assert cache.remarks == ["Grammar: n.", "Mnemonic: think of a pantry"]
    assert found.left_out == [(2, "[sound:a.mp3] | ")]
    assert found.title == "Mixed"


@pytest.mark.parametrize(
    ("names", "read_as"),
    [
        ("ID\tQuestion\tAnswer\tTags", ("What is DNS?", "It maps names.", ["net", "basics"])),
        ("Number\tPrompt\tResponse\tTags", ("What is DNS?", "It maps names.", ["net", "basics"])),
        ("管理番号\t設問\t模範解答\tタグ", ("What is DNS?", "It maps names.", ["net", "basics"])),
        ("No\tThis\tThat\tTags", ("What is DNS?", "It maps names.", ["net", "basics"])),
    ],
)
def test_the_names_of_columns_tell_what_is_asked(
    tmp_path: Path, names: str, read_as: tuple[str, str, list[str]]
) -> None:
    found = read(tmp_path, "q.txt", f"#separator:tab\n#columns:{names}\n7\tWhat is DNS?\tIt maps names.\tnet basics\n")
    card = only(found)
    assert (card.ask, card.answer, card.topics) == read_as


def test_decks_are_topics(tmp_path: Path) -> None:
    by_row = (
        "#separator:tab\n#deck column:1\nNets::Names\tWhat is DNS?\tIt maps names.\nDefault\tWhat is TCP?\tBytes.\n"
    )
    assert [card.topics for card in read(tmp_path, "q.txt", by_row).cards] == [["Names"], []]
    found = read(tmp_path, "q.txt", "#separator:tab\n#deck:Nets::Names\nWhat is DNS?\tIt maps names.\n")
    assert (only(found).topics, found.title) == (["Names"], "Names")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<anki-mathjax>a^2</anki-mathjax> = 4", "$a^2$ = 4"),
        ('<anki-mathjax block="true"> a^2 </anki-mathjax>', "$a^2$"),
        (r"\(a^2\) and \[b\]", "$a^2$ and $b$"),
        ("その 老中[ろうじゅう]です", "その老中（ろうじゅう）です"),
        ("a[0] of 配列[0]", "a[0] of 配列[0]"),
    ],
)
def test_formulas_and_readings_of_anki(tmp_path: Path, written: str, shown: str) -> None:
    assert only(read(tmp_path, "q.txt", f"#separator:tab\nWhat?\t{written}\n")).answer == shown


GIFT = """\
// kept
::Tomb:: Who's buried in Grant\\'s tomb? {
=Grant #Right!
~no one #Wrong, he is
~All of the above
}

$CATEGORY: $course$/History

The sun rises in the west.{F#It rises in the east.}
Grant was {~buried =entombed} here.

When?{#1822:5}

Match. {=Canada -> Ottawa =Italy -> Rome}

[html]What is <b>\\{x\\}</b>? {=a \\= b =a equals b ####So it is.}

Write an essay. {}
"""


def test_gift(tmp_path: Path) -> None:
    found = read(tmp_path, "q.gift", GIFT)
    tomb, sun, grant, when, match, braces, essay = found.cards
    assert (tomb.title, tomb.ask, tomb.answer) == ("Tomb", "Who's buried in Grant\\'s tomb?", "Grant")
    assert [(wrong.text, wrong.feedback) for wrong in tomb.wrong] == [("no one", "Wrong, he is")]
    assert tomb.remarks == ["kept", "on “Grant”: Right!", "wrong choice, left out: All of the above"]
    assert (sun.ask, sun.answer) == (
        "Is it true that the sun rises in the west, and why?",
        "False. It rises in the east.",
    )
    assert (grant.ask, grant.answer, grant.topics) == ("Grant was ____ here.", "entombed", ["History"])
    assert when.answer == "1822, give or take 5."
    assert match.points == ["Canada: Ottawa", "Italy: Rome"]
    assert (braces.ask, braces.answer) == ("What is {x}?", "a = b")
    assert (braces.remarks, braces.also) == (["feedback: So it is."], ["a equals b"])
    assert (essay.ask, essay.answer) == ("Write an essay.", "")
    assert found.left_out == []


def test_aiken(tmp_path: Path) -> None:
    text = (
        "What is the capital\nof France?\nA. London\nB) Paris\nC. None of the above\nANSWER: B\n\n"
        "Which of the following is a fruit?\nA. Stone\nB. Apple\nANSWER: B\n\nWithout\nA. x\n"
    )
    capital, fruit, without = read(tmp_path, "q.txt", text).cards
    assert (capital.ask, capital.answer) == ("What is the capital of France?", "Paris")
    assert [wrong.text for wrong in capital.wrong] == ["London"]
    assert fruit.ask == "Which of the following is a fruit? (The hint shows the choices.)"
    assert fruit.hints == ["The choices: Apple / Stone"]
    assert (without.answer, without.remarks) == ("", ["choice A: x"])


MOODLE = """\
<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/top/Nets</text></category></question>
<question type="multichoice"><name><text>Q1</text></name>
<questiontext format="html"><text><![CDATA[<p>What is <b>DNS</b>? <img src="@@PLUGINFILE@@/d.png"></p>]]></text>
<file name="d.png" encoding="base64">AAAA</file></questiontext>
<answer fraction="100"><text>A name service</text><feedback><text>yes</text></feedback></answer>
<answer fraction="0"><text>A mail service</text><feedback><text>That is SMTP.</text></feedback></answer></question>
<question type="numerical"><questiontext><text>Which port?</text></questiontext>
<answer fraction="100"><text>440</text><tolerance>5</tolerance></answer>
<answer fraction="0"><text>*</text><feedback><text>See the RFC.</text></feedback></answer>
<hint><text>Below 1024.</text></hint>
<correctfeedback><text>Your answer is correct.</text></correctfeedback>
<incorrectfeedback><text>Read chapter 2.</text></incorrectfeedback></question>
<question type="truefalse"><name><text>t</text></name><questiontext><text>UDP is reliable</text></questiontext>
<answer fraction="0"><text>true</text><feedback><text>No, TCP is.</text></feedback></answer>
<answer fraction="100"><text>false</text><feedback><text>It does not resend.</text></feedback></answer></question>
<question type="essay"><name><text>e</text></name><questiontext><text>Explain TLS</text></questiontext>
<graderinfo format="html"><text>Keys are agreed.</text></graderinfo></question>
<question type="cloze"><questiontext><text>Rome is in {1:SHORTANSWER:=Italy#yes~Spain}.</text></questiontext></question>
<question type="shortanswer"><questiontext><text>2+2?</text></questiontext>
<answer fraction="100"><text>4</text></answer><answer fraction="50"><text>four</text></answer></question>
<question type="description"><questiontext><text>Read this</text></questiontext></question>
</quiz>
"""


def test_moodle_xml(tmp_path: Path) -> None:
    found = read(tmp_path, "q.xml", MOODLE)
    dns, port, udp, tls, rome, four = found.cards
    assert (dns.ask, dns.answer, dns.topics) == ("What is DNS?", "A name service", ["Nets"])
    assert [(wrong.text, wrong.feedback) for wrong in dns.wrong] == [("A mail service", "That is SMTP.")]
    assert "left out: picture d.png" in dns.remarks
    assert (port.answer, port.hints) == ("440, give or take 5.", ["Below 1024."])
    assert port.remarks == ["on any other reply: See the RFC.", "incorrectfeedback: Read chapter 2."]
    assert udp.answer == "False. It does not resend."
    assert udp.remarks == ["on “true”: No, TCP is."]
    assert (tls.answer, rome.ask, rome.answer) == ("Keys are agreed.", "Rome is in ____.", "Rome is in Italy.")
    assert rome.points == ["Italy"]
    assert (four.answer, four.remarks) == ("4", ["accepted (50 %): four"])
    assert found.left_out == [(8, "Read this")]


def test_what_a_quiz_accepts_as_well_is_another_wording_of_the_point(tmp_path: Path) -> None:
    gift = read(tmp_path, "q.gift", "Who wrote it? {=Lovelace =Ada King}\n\nWhen? {=%100%1843 =%50%1842}\n")
    (made,) = drafted(gift, "t", lambda question: [question.answers.full.to("en")]).texts
    who, when = yaml.safe_load(made)["questions"]
    assert who["keypoints"] == [{"point": "Lovelace", "paraphrases": ["Ada King"]}]
    assert (when["keypoints"], gift.cards[1].remarks) == (["1843"], ["partly right (50 %): 1842"])
    xml = (
        "<quiz><question type='shortanswer'><questiontext><text>2+2?</text></questiontext>"
        "<answer fraction='100'><text>4</text></answer>"
        "<answer fraction='100'><text>fou*</text></answer></question></quiz>"
    )
    (four,) = read(tmp_path, "w.xml", xml).cards
    assert (four.also, four.remarks) == ([], ["accepted (100 %): fou*"])


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("q.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><quiz/>', "defines entities"),
        ("q.xml", b"<feed/>", "it begins with <feed>"),
        ("q.xml", b"<quiz>", "not valid XML"),
        ("q.csv", b"", "The file is empty"),
        ("q.csv", b"only one column\nand no more\n", "No column can be made out"),
        ("q.md", b"Just a paragraph of text.\n", "No question can be made out"),
        ("q.txt", bytes(range(32)) * 40, "It is no text"),
        ("q.apkg", b"PK\x03\x04 damaged", "It is no text|damaged|No question"),
        ("q.xlsx", b"PK", "is a spreadsheet. Save it as CSV"),
        ("q.docx", b"PK", "is a document"),
        ("q.pdf", b"%PDF", "is a PDF"),
        ("q.yaml", b"title: x", "needs no import"),
    ],
)
def test_what_is_not_understood_says_what_would_help(tmp_path: Path, name: str, text: bytes, said: str) -> None:
    with pytest.raises(NotUnderstood, match=said) as raised:
        read(tmp_path, name, text)
    assert str(raised.value).startswith(str(tmp_path / name))


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("Term to know,Answer", ("What is DNS?", "It maps names to addresses")),
        ("Interview question,What to say", ("What is DNS?", "It maps names to addresses")),
        ("お題,模範解答", ("What is DNS?", "It maps names to addresses")),
        ("Which is it?,this is the answer", ("Which is it?", "this is the answer")),
    ],
)
def test_a_header_with_one_known_name(tmp_path: Path, header: str, said: tuple[str, str]) -> None:
    file = tmp_path / "q.csv"
    file.write_text(f"{header}\nWhat is DNS?,It maps names to addresses\n", encoding="utf-8")
    first = read_foreign(file).cards[0]
    assert (first.ask, first.answer) == said


@pytest.mark.parametrize("header", ["問,問題文,解答例", "Question,Question text,Answer"])
def test_of_two_columns_that_ask_the_one_with_the_text_does(tmp_path: Path, header: str) -> None:
    file = tmp_path / "q.csv"
    file.write_text(f"{header}\n1,キャッシュとは？,写しです。\n2,索引とは？,目次です。\n")
    found = read_foreign(file)
    assert [(card.ask, card.answer) for card in found.cards] == [
        ("キャッシュとは？", "写しです。"),
        ("索引とは？", "目次です。"),
    ]
    assert [card.remarks for card in found.cards] == [[f"{header.split(',')[0]}: {number}"] for number in (1, 2)]


def test_the_answer_is_the_column_with_the_most_in_it(tmp_path: Path) -> None:
    file = tmp_path / "q.csv"
    file.write_text("No,Question,Long form,Who\n1,What is DNS?,It maps names to addresses,Ann\n")
    (card,) = read_foreign(file).cards
    assert card.answer == "It maps names to addresses"
    assert card.remarks == ["No: 1", "Who: Ann"]


def test_a_title_above_the_header_is_the_title(tmp_path: Path) -> None:
    found = read(tmp_path, "q.csv", "Hiring 2031,,\n,,\nQuestion,Model answer,Who\nWhat is DNS?,It maps names,Ann\n")
    assert (found.title, found.left_out) == ("Hiring 2031", [(1, "Hiring 2031")])
    assert pairs(found) == [("What is DNS?", "It maps names")]


def test_a_question_alone_above_others_is_no_title(tmp_path: Path) -> None:
    found = read(tmp_path, "q.csv", "What is DNS?,\nWhat is TCP?,It sends bytes.\n")
    assert [card.ask for card in found.cards] == ["What is DNS?", "What is TCP?"]


@pytest.mark.parametrize("name", ["Follow-up answer", "Wrong answer", "Your answer", "深掘りの回答", "誤答"])
def test_an_answer_to_something_else_is_no_part_of_the_answer(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, "q.csv", f"Question,Answer,{name}\nWhat is DNS?,It maps names.,A mail server.\n")
    assert (only(found).answer, only(found).remarks) == ("It maps names.", [f"{name}: A mail server."])


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("follow-up", "follow-up answer"),
        ("Follow up question", "Answer to the follow-up"),
        ("follow_up_1", "follow_up_1_answer"),
        ("Follow-Ups", "Follow-up model answer"),
        ("フォローアップ", "フォローアップの回答"),
        ("フォローアップ質問", "フォローアップ質問の模範解答"),
        ("深掘り", "深掘りの答え"),
        ("追加質問１", "追加質問１への回答"),
        ("追加の質問", "追加の質問 解答例"),
    ],
)
def test_columns_with_follow_ups(tmp_path: Path, asks: str, answers: str) -> None:
    rows = "What is DNS?,It maps names.,Who asks it?,Every client.\nWhat is TCP?,It sends bytes.,And UDP?,\n"
    dns, tcp = read(tmp_path, "q.csv", f"Question,Answer,{asks},{answers}\n{rows}").cards
    assert (dns.answer, dns.follow_ups, dns.remarks) == (
        "It maps names.",
        [FollowUp("Who asks it?", "Every client.")],
        [],
    )
    assert tcp.follow_ups == [FollowUp("And UDP?")]
    found = read(
        tmp_path, "q.csv", f"Question,{answers},{asks},Answer\nWhat is DNS?,Every client.,Who asks?,It maps.\n"
    )
    assert (only(found).answer, only(found).follow_ups) == ("It maps.", [FollowUp("Who asks?", "Every client.")])
    assert f"“{asks}” is a follow-up" in found.notes[0]


@pytest.mark.parametrize("name", ["Followers", "Follow-up notes", "追加", "深掘り度"])
def test_other_columns_hold_no_follow_ups(tmp_path: Path, name: str) -> None:
    card = only(read(tmp_path, "q.csv", f"Question,Answer,{name}\nWhat is DNS?,It maps names.,some\n"))
    assert (card.follow_ups, card.remarks) == ([], [f"{name}: some"])


@pytest.mark.parametrize(
    ("asks", "answers", "found", "remarks"),
    [
        ("1. Why?\n2) And how?", "", [FollowUp("Why?"), FollowUp("And how?")], []),
        ("Why?; And how?", "", [FollowUp("Why?"), FollowUp("And how?")], []),
        ("- Why?\n- And how?", "- So.\n- Thus.", [FollowUp("Why?", "So."), FollowUp("And how?", "Thus.")], []),
        ("Why?\nAnd how?", "So it is.", [FollowUp("Why?"), FollowUp("And how?")], ["Follow-up answer: So it is."]),
        ("Why?", "So.\nThus.", [FollowUp("Why?", "So.\nThus.")], []),
        ("", "So.", [], ["Follow-up answer: So."]),
        ("Why? → It is near.", "", [FollowUp("Why?", "It is near.")], []),
        ("Q: Why?\nA: It is near.", "", [FollowUp("Why?", "It is near.")], []),
        ("なぜ速いのですか。答え：近いから。", "", [FollowUp("なぜ速いのですか。", "近いから。")], []),
        ("What does A -> B mean, in plan A: always?", "", [FollowUp("What does A -> B mean, in plan A: always?")], []),
    ],
)
def test_several_follow_ups_in_a_cell_and_answers_beside_them(
    tmp_path: Path, asks: str, answers: str, found: list[FollowUp], remarks: list[str]
) -> None:
    text = f'Question,Answer,Follow-up,Follow-up answer\nWhat is it?,This.,"{asks}","{answers}"\n'
    card = only(read(tmp_path, "q.csv", text))
    assert (card.follow_ups, card.remarks) == (found, remarks)


def test_follow_ups_in_columns_of_a_markdown_table_and_of_anki_notes(tmp_path: Path) -> None:
    table = "| Question | Answer | Follow-up | Follow-up answer |\n|---|---|---|---|\n"
    card = only(read(tmp_path, "q.md", f"{table}| What? | This. | **Why?** | So.<br>And so. |"))
    assert card.follow_ups == [FollowUp("Why?", "So.\nAnd so.")]
    kind = NoteKind(("Front", "Back", "Follow-up", "Follow-up answer"), ("Front",), ("Back",))
    assert kind.columns(4) == ["ask", "answer", "follow_up", "follow_up_answer"]


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("question,option_a,option_b,option_c,answer", "B"),
        ("question,option_a,option_b,option_c,answer", "option_b"),
        ("Question,A,B,C,Correct answer", "b"),
        ("Question,Choice 1,Choice 2,Choice 3,Correct", "2"),
        ("問題,選択肢1,選択肢2,選択肢3,正解", "2"),
        ("問題,選択肢ア,選択肢イ,選択肢ウ,正解", "It maps names"),
    ],
)
def test_columns_with_choices(tmp_path: Path, header: str, key: str) -> None:
    row = f"What does DNS do?,It sends mail,It maps names,It routes,{key}"
    card = only(read(tmp_path, "q.csv", f"{header},Explanation\n{row},Names are hard to route by.\n"))
    assert card.answer == "It maps names\n\nNames are hard to route by."
    assert [wrong.text for wrong in card.wrong] == ["It sends mail", "It routes"]


def test_a_key_that_names_no_choice_is_the_answer_and_the_choices_are_kept(tmp_path: Path) -> None:
    card = only(read(tmp_path, "q.csv", "question,option_a,option_b,answer\nWhen?,at noon,at night,E\n"))
    assert (card.answer, card.remarks) == ("E", ["option_a: at noon", "option_b: at night"])


def test_a_comma_parts_no_source(tmp_path: Path) -> None:
    rows = 'What?,This.,"Knuth, TAOCP; RFC 1035"\nWho?,She.,"https://a.example/x, https://b.example"\n'
    book, links = read(tmp_path, "q.csv", f"Question,Answer,Source\n{rows}").cards
    assert book.sources == ["Knuth, TAOCP", "RFC 1035"]
    assert links.sources == ["https://a.example/x", "https://b.example"]


PARTLY_XML = """\
<quiz><question type="multichoice"><questiontext><text>What is scheduled?</text></questiontext>
<answer fraction="100"><text>a pod</text></answer><answer fraction="50"><text>a container</text>
<feedback><text>Nearly.</text></feedback></answer><answer fraction="0"><text>a disk</text></answer></question></quiz>
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [("q.gift", "What is scheduled? {=a pod ~%50%a container#Nearly. ~a disk}\n"), ("q.xml", PARTLY_XML)],
)
def test_a_choice_that_is_partly_right_is_no_point_of_its_own(tmp_path: Path, name: str, text: str) -> None:
    card = only(read(tmp_path, name, text))
    assert (card.answer, card.points, [wrong.text for wrong in card.wrong]) == ("a pod", [], ["a disk"])
    assert card.remarks == ["partly right (50 %): a container", "on “a container”: Nearly."]


def test_choices_that_are_right_together_are_points(tmp_path: Path) -> None:
    card = only(read(tmp_path, "q.gift", "What is there? {~%50%a pod ~%50%a node ~%-100%a disk}\n"))
    assert (card.points, [wrong.text for wrong in card.wrong]) == (["a pod", "a node"], ["a disk"])


def test_a_sentence_that_is_broken_within_a_cell_stays_one(tmp_path: Path) -> None:
    text = (
        'Question,Answer\nWhat is an index?,"An index is a sorted structure\nthat speeds up\nlook-ups."\n'
        'Which are lists?,"Array\nlinked list"\nWhat is DNS?,"It maps names.\nfast."\n'
    )
    assert [card.answer for card in read(tmp_path, "q.csv", text).cards] == [
        "An index is a sorted structure that speeds up look-ups.",
        "Array\nlinked list",
        "It maps names.\nfast.",
    ]


@pytest.mark.parametrize(
    "title",
    [
        '<h1 align="center">Node <b>basics</b></h1>',
        '<div align="center">\n<h1>\n  Node basics\n</h1>\n</div>',
        "<H1>Node basics</H1>",
    ],
)
def test_a_heading_in_html_is_the_title(tmp_path: Path, title: str) -> None:
    found = read(
        tmp_path, "q.md", f"{title}\n\n<h2>What is Node?</h2>\n\nA runtime.\n\n## What is npm?\n\nA registry.\n"
    )
    assert (found.title, found.left_out) == ("Node basics", [])
    assert pairs(found) == [("What is Node?", "A runtime."), ("What is npm?", "A registry.")]
    assert read(tmp_path, "p.md", "<h1><img src='l.png'></h1>\n\n## What is npm?\n\nA registry.\n").title == ""
