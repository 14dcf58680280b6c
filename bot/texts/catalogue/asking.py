"""Asking, hinting and showing the model answer."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "ask.place": Sentence(
        en="{number}/{total} {bar} {percent} %",
        ja="{number}/{total} {bar} {percent}%",
    ),
    "ask.place_exam": Sentence(
        en="{number}/{total} {bar} {percent} % · exam",
        ja="{number}/{total} {bar} {percent}% · 試験",
    ),
    "ask.how_to_reply": Sentence(
        en="Reply in your own words, as if you were speaking; several lines are fine. If you are "
        "stuck: /hint, /skip or /answer. /help shows everything else.",
        ja="面接で話すつもりで、自分の言葉で答えてください。何行になっても構いません。困ったときは "
        "/hint、/skip、/answer が使えます。ほかのコマンドは /help で確認できます。",
    ),
    "ask.how_to_reply_exam": Sentence(
        en="Reply in your own words; several lines are fine. This is an exam, so the feedback comes "
        "at the end. /skip leaves a question out, /help shows everything else.",
        ja="自分の言葉で答えてください。何行になっても構いません。試験ですので、"
        "フィードバックは最後にまとめてお伝えします。/skip で質問を飛ばせます。ほかのコマンドは "
        "/help で確認できます。",
    ),
    "ask.how_to_reply_unaided": Sentence(
        en="Reply in your own words; several lines are fine. /skip leaves a question out, /answer shows the model "
        "answer, /help shows everything else.",
        ja="自分の言葉で答えてください。何行になっても構いません。/skip で質問を飛ばし、/answer で解答を見られます。"
        "ほかのコマンドは /help で確認できます。",
    ),
    "ask.limited": Sentence(en="{title} · {time} to answer", ja="{title} · 制限時間{time}"),
    "taken_up": Sentence(
        en="You mentioned “{words}”. Let me take that up.",
        ja="先ほど「{words}」に触れていましたね。そこを伺います。",
    ),
    "card.hints": Sentence(
        en="{count} hints taken (−{cost})",
        ja="ヒント{count}回（−{cost}点）",
        one="One hint taken (−{cost})",
    ),
    "card.so_far": Sentence(
        en="{mark}/100 so far",
        ja="いまのところ{mark}点",
    ),
    "card.mark": Sentence(
        en="{mark}/100",
        ja="{mark}点",
    ),
    "card.raised": Sentence(
        en="{before} → {after}/100",
        ja="{before} → {after}点",
    ),
    "card.answered": Sentence(en="Answered", ja="回答済み"),
    "card.skipped": Sentence(
        en="Skipped",
        ja="スキップしました",
    ),
    "card.shown": Sentence(
        en="Answer shown",
        ja="解答を見ました",
    ),
    "card.listening": Sentence(
        en="Anything to add? Just send it. If not, wait a moment or choose Done.",
        ja="続きがあれば、そのまま送ってください。なければ少し待つか、「以上です」を押してください。",
    ),
    "card.stopped": Sentence(en="Stopped here", ja="ここで中断しています"),
    "ask.probe": Sentence(
        en="Follow-up {number} · up to {count} marks more",
        ja="追加質問{number} · 最大+{count}点",
        one="Follow-up {number} · one mark more at best",
    ),
    "ask.deeper": Sentence(
        en="Follow-up {number}, going deeper · up to {count} marks more",
        ja="追加質問{number}（発展） · 最大+{count}点",
        one="Follow-up {number}, going deeper · one mark more at best",
    ),
    "ask.numeric": Sentence(
        en="Follow-up {number}, with numbers · up to {count} marks more",
        ja="追加質問{number}（計算） · 最大+{count}点",
        one="Follow-up {number}, with numbers · one mark more at best",
    ),
    "hint.title": Sentence(
        en="Hint · costs {count} marks",
        ja="ヒント · −{count}点",
        one="Hint · costs one mark",
    ),
    "hint.left": Sentence(
        en="There are more hints if you need them.",
        ja="ヒントはまだあります。",
    ),
    "hint.last": Sentence(
        en="That was the last hint.",
        ja="これが最後のヒントです。",
    ),
    "answer.title": Sentence(
        en="Model answer · {name}",
        ja="模範解答 · {name}",
    ),
    "answer.in_short": Sentence(
        en="In short: {answer}",
        ja="一言でいうと：{answer}",
    ),
    "answer.follow_up": Sentence(
        en="Answer to the follow-up",
        ja="追加質問の答え",
    ),
    "number.with_unit": Sentence(
        en="{number} {unit}",
        ja="{number}{unit}",
    ),
}
