"""Past interviews."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "history.title": Sentence(en="Your interviews", ja="面接の履歴"),
    "history.title_paged": Sentence(
        en="Your interviews · page {page} of {pages}",
        ja="面接の履歴 · {pages}ページ中{page}ページ",
    ),
    "history.line": Sentence(en="No. {number} · {when} · {result}", ja="{number}回目 · {when} · {result}"),
    "history.interview": Sentence(en="Interview {number} · {when}", ja="{number}回目の面接 · {when}"),
    "history.score": Sentence(
        en="{score}/100",
        ja="{score}点",
    ),
    "history.no_score": Sentence(
        en="no mark",
        ja="採点なし",
    ),
    "history.answered": Sentence(en="{answered} of {planned} answered", ja="{planned}問中{answered}問回答"),
    "history.reply": Sentence(en="Your reply", ja="あなたの回答"),
    "history.follow_up": Sentence(en="Follow-up: {ask}", ja="追加質問：{ask}"),
    "history.said_later": Sentence(
        en="Said in reply to the follow-up",
        ja="追加質問への回答で言えた要点",
    ),
    "history.judged": Sentence(
        en="{heading} · {score}/100, {verdict}",
        ja="{heading} · {score}点、{verdict}",
    ),
    "history.hints": Sentence(en="{count} hints", ja="ヒント{count}回", one="one hint"),
    "history.graded_again": Sentence(en="graded again, was {former}", ja="再採点（以前は{former}点）"),
    "history.open_question": Sentence(
        en="This question is open in your interview just now. What replies to it said and missed, and the model "
        "answer, can be read here once it is over.",
        ja="この質問は、いま面接で出題中です。回答の講評と模範解答は、この質問が終わるとここで読めます。",
    ),
    "history.column_number": Sentence(
        en="No.",
        ja="回",
    ),
    "history.column_when": Sentence(en="Started", ja="開始"),
    "history.column_bank": Sentence(en="Questions from", ja="問題集"),
    "history.column_score": Sentence(en="Score", ja="点数"),
    "history.column_answered": Sentence(en="Answered", ja="回答数"),
    "history.column_length": Sentence(en="Length", ja="所要時間"),
    "history.more": Sentence(
        en="Page {page} of {pages}. --page {next} shows older ones, a number opens an interview.",
        ja="{pages}ページ中{page}ページ。--page {next} で古いもの、番号の指定で面接の詳細を表示します。",
    ),
    "history.open": Sentence(
        en="A number opens an interview: mensetsu history {number}",
        ja="番号を付けると詳細を表示します：mensetsu history {number}",
    ),
    "history.none_in_shell": Sentence(
        en="There is no interview in your history yet. mensetsu chat starts the first one.",
        ja="まだ面接の履歴がありません。mensetsu chat で最初の面接を始められます。",
    ),
    "history.none_fits": Sentence(
        en="None of your interviews fits that. mensetsu history lists them all.",
        ja="条件に合う面接はありません。mensetsu history ですべての面接を一覧できます。",
    ),
    "compare.title": Sentence(
        en="{name}: two attempts compared",
        ja="{name}：2回の回答の比較",
    ),
    "compare.change": Sentence(en="{before} → {after} ({change})", ja="{before} → {after}点（{change}）"),
    "compare.attempt": Sentence(en="No. {number} · {when} · {mark}", ja="{number}回目 · {when} · {mark}"),
    "compare.gained": Sentence(
        en="New this time",
        ja="今回言えるようになった要点",
    ),
    "compare.lost": Sentence(
        en="Said before, but not this time",
        ja="前は言えていたのに今回は抜けた要点",
    ),
    "compare.missing": Sentence(
        en="Still missing",
        ja="まだ言えていない要点",
    ),
    "compare.kept": Sentence(
        en="Said both times",
        ja="どちらでも言えた要点",
    ),
    "compare.nothing": Sentence(
        en="You have answered this question only once so far, so there is nothing to compare.",
        ja="この質問への回答はまだ1回だけなので、比べるものがありません。",
    ),
    "compare.unanswered": Sentence(
        en="Question {position} of interview {number} got no reply that was marked, so there is nothing to compare.",
        ja="{number}回目の面接の{position}問目には採点された回答がないため、比べるものがありません。",
    ),
    "compare.once": Sentence(
        en="You have answered your latest question only once so far, so there is nothing to compare. "
        "/compare 12 3 compares question 3 of interview 12 with the attempt before it.",
        ja="いちばん新しい質問への回答はまだ1回だけなので、比べるものがありません。"
        "/compare 12 3 なら、12回目の面接の3問目をその前の回答と比べます。",
    ),
    "compare.how": Sentence(
        en="/compare alone compares your last two attempts at the question that you answered last; "
        "/compare 12 3 compares question 3 of interview 12 with the attempt before it.",
        ja="/compare だけなら、最後に答えた質問の直近2回の回答を比べます。"
        "/compare 12 3 なら、12回目の面接の3問目をその前の回答と比べます。",
    ),
    "rate.how": Sentence(
        en="/rate 70 gives your newest reply 70 of 100, as you see it yourself; /rate 12 3 70 is "
        "for question 3 of interview 12.",
        ja="/rate 70 で、いちばん新しい回答に自分で70点をつけます。/rate 12 3 70 なら12回目の面接の3問目です。",
    ),
    "rate.nothing": Sentence(
        en="There is no reply there that you could rate.",
        ja="自己採点できる回答がありません。",
    ),
    "rate.noted": Sentence(
        en="Noted: you give yourself {own} for question {position} of interview {number}.",
        ja="記録しました。{number}回目の面接の{position}問目は、自己採点{own}点です。",
    ),
    "rate.compared": Sentence(
        en="Noted: you give yourself {own} for question {position} of interview {number}; the reply got {mark}.",
        ja="記録しました。{number}回目の面接の{position}問目は、自己採点{own}点、採点は{mark}点です。",
    ),
    "history.no_question": Sentence(
        en="Interview {number} has no question {position}.",
        ja="{number}回目の面接に{position}問目はありません。",
    ),
    "state.running": Sentence(en="running", ja="進行中"),
    "state.stopped": Sentence(
        en="stopped",
        ja="中断中",
    ),
    "state.left": Sentence(en="left unfinished", ja="途中で終了"),
    "state.finished": Sentence(en="finished", ja="終了"),
}
