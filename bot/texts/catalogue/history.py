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
    "history.score": Sentence(en="{score}/100", ja="{score}/100点"),
    "history.no_score": Sentence(en="no mark", ja="採点なし"),
    "history.answered": Sentence(en="{answered} of {planned} answered", ja="{planned}問中{answered}問回答"),
    "history.reply": Sentence(en="Your reply", ja="あなたの回答"),
    "history.follow_up": Sentence(en="Follow-up: {ask}", ja="追加質問：{ask}"),
    "history.exercise": Sentence(en="an exercise in numbers", ja="計算問題"),
    "history.judged": Sentence(en="{heading} · {score}/100, {verdict}", ja="{heading} · {score}/100点、{verdict}"),
    "history.hints": Sentence(en="{count} hints", ja="ヒント{count}回", one="one hint"),
    "state.running": Sentence(en="running", ja="進行中"),
    "state.stopped": Sentence(en="stopped", ja="中断中"),
    "state.finished": Sentence(en="finished", ja="終了"),
}
