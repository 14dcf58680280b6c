"""The report."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "report.title": Sentence(en="Interview report", ja="面接レポート"),
    "report.made": Sentence(
        en="made on {when}",
        ja="{when} 作成",
    ),
    "report.summary": Sentence(en="Summary", ja="まとめ"),
    "report.question": Sentence(en="Question", ja="質問"),
    "report.reply": Sentence(en="Reply", ja="回答"),
    "report.first_mark": Sentence(en="First reply", ja="最初の回答"),
    "report.final_mark": Sentence(en="With follow-ups", ja="追加質問後"),
    "report.interviews_newest_first": Sentence(en="The newest first", ja="新しい順"),
    "report.interview": Sentence(en="Interview", ja="面接"),
    "report.numbered": Sentence(en="No. {number}", ja="{number}回目"),
    "report.bank": Sentence(en="Questions from", ja="問題集"),
    "report.answered": Sentence(en="Answered", ja="回答数"),
    "report.score": Sentence(en="Score", ja="点数"),
    "report.nothing": Sentence(
        en="There was no interview in that time.",
        ja="この期間に面接はありません。",
    ),
    "report.progress": Sentence(
        en="Progress over all interviews",
        ja="すべての面接を通した推移",
    ),
    "report.point": Sentence(en="Point", ja="要点"),
    "report.judged": Sentence(
        en="Replies",
        ja="回答数",
    ),
    "report.days_basis": Sentence(
        en="The last half year; the stronger the colour, the more questions that day.",
        ja="直近半年の記録です。色が濃い日ほど、多くの質問に取り組んでいます。",
    ),
    "report.model_answer": Sentence(en="Model answer", ja="模範解答"),
    "report.said_wrongly": Sentence(
        en="{point} (said wrongly)",
        ja="{point}（誤って述べた要点）",
    ),
    "report.legend": Sentence(en="How to read it", ja="このレポートの読み方"),
    "report.legend_covered": Sentence(
        en="these words say the point of that number", ja="その番号の要点を述べている言葉"
    ),
    "report.legend_partly": Sentence(en="these words say it in part", ja="要点の一部を述べている言葉"),
    "report.legend_contradicted": Sentence(en="these words are wrong", ja="誤っている言葉"),
    "report.how_judged": Sentence(
        en="A program, not a person, compares each reply with the points of a good answer and with "
        "known mistakes. A mark goes from 0 to 100; hints cost some of it, and follow-ups can "
        "win some back. As long as the bank and the judge are the same, the same reply always gets the same mark.",
        ja="採点は人ではなくプログラムが、"
        "各回答をよい回答の要点と「よくある間違い」に照らして行います。点数は0〜100点で、"
        "ヒントを使うと減り、追加質問で取り戻せます。問題集と採点プログラムが同じであれば、"
        "同じ回答には常に同じ点数がつきます。",
    ),
}
