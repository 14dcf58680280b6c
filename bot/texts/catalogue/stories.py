"""What is said of stories: the names of their parts, and sentences that speak otherwise of them than of facts."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "part.situation": Sentence(en="Situation", ja="状況"),
    "part.task": Sentence(en="Task", ja="役割・課題"),
    "part.action": Sentence(en="Action", ja="行動"),
    "part.result": Sentence(en="Result", ja="結果"),
    "part.reflection": Sentence(en="Reflection", ja="学び"),
    "part.honesty": Sentence(en="Honesty", ja="正直さ"),
    "part.line": Sentence(en="{name}: {point}", ja="{name}：{point}"),
    "part.partly": Sentence(en="{name}, in part. {coaching}", ja="{name}（一部）。{coaching}"),
    "part.not_found": Sentence(
        en="I could not find what was asked for in this reply.",
        ja="この返答からは、お尋ねしたことが読み取れませんでした。",
    ),
    "ask.how_to_reply.story": Sentence(
        en="Tell of something that really happened, as if you were speaking; several lines are fine. If you are "
        "stuck: /hint, /skip or /answer. /help shows everything else.",
        ja="実際にあったことを、面接で話すつもりで答えてください。何行になっても構いません。困ったときは "
        "/hint、/skip、/answer が使えます。ほかのコマンドは /help で確認できます。",
    ),
    "ask.how_to_reply_exam.story": Sentence(
        en="Tell of something that really happened; several lines are fine. This is an exam, so the feedback comes "
        "at the end. /skip leaves a question out, /help shows everything else.",
        ja="実際にあったことを話してください。何行になっても構いません。試験ですので、"
        "フィードバックは最後にまとめてお伝えします。/skip で質問を飛ばせます。ほかのコマンドは "
        "/help で確認できます。",
    ),
    "answer.title.story": Sentence(en="How one might tell it · {name}", ja="話し方の例 · {name}"),
    "feedback.right.story": Sentence(
        en="Told (whether it fits the question is yours to judge)",
        ja="話せていること（質問に合った話かどうかは、ご自身で確かめてください）",
    ),
    "feedback.missing.story": Sentence(en="Missing", ja="話に足りないこと"),
    "feedback.missing_count.story": Sentence(
        en="{count} more parts not told yet",
        ja="まだ話していない部分があと{count}つ",
        one="one more part not told yet",
    ),
    "feedback.missing_core.story": Sentence(
        en="{count} more parts not told yet, {core} of them essential",
        ja="まだ話していない部分があと{count}つ（うち{core}つは必須）",
        one="one more part not told yet, and an essential one",
    ),
    "feedback.nothing_missing.story": Sentence(
        en="All parts of the story are there.", ja="話に必要な部分はすべてそろっています。"
    ),
    "feedback.in_general_terms": Sentence(
        en="All parts of the story are there, but some are told in general terms: say what exactly happened, what you "
        "did and what came of it.",
        ja="話に必要な部分はすべてそろっていますが、大まかなところがあります。実際に何があり、自分が何をして、"
        "どうなったのかを具体的に話してみましょう。",
    ),
    "why.concrete": Sentence(
        en="A part counts in full where it is told concretely.",
        ja="それぞれの部分は、具体的に話すほど高く評価されます。",
    ),
    "feedback.to_add.story": Sentence(en="What to add", ja="付け加えたいこと"),
    "feedback.also_to_add.story": Sentence(en="Also worth telling", ja="ほかに話しておきたいこと"),
    "verdict.weak.story": Sentence(en="not there yet", ja="もっと話せそう"),
    "verdict.off_topic.story": Sentence(en="no story yet", ja="経験談なし"),
    "verdict.terms.story": Sentence(en="keywords only", ja="言葉の羅列"),
    "set_aside.terms.story": Sentence(
        en="these are keywords only; tell of a time when they showed",
        ja="言葉が並んでいるだけのため。それが表れた出来事を話してください",
    ),
    "advice.off_topic.story": Sentence(
        en="I found nothing here that you did yourself. The question asks for one thing that really happened: when it "
        "was, what you did, and how it ended. A small event will do.",
        ja="ご自身が実際にしたことが見つかりませんでした。この質問では、本当にあった出来事を一つ尋ねています。"
        "いつのことで、何をして、どうなったかを話してみましょう。小さな出来事で構いません。",
    ),
    "advice.terms.story": Sentence(
        en="These are good qualities, but an interviewer believes them only when they see them. "
        "Tell of one day on which they showed.",
        ja="どれも良い資質ですが、面接官に伝わるのは具体的な場面です。それが表れた一日を話してみましょう。",
    ),
    "advice.dont_know.story": Sentence(
        en="No hurry: it need not be a great event, and studies, a club or a part-time job count as well. "
        "Take some notes on one before the real interview.",
        ja="慌てなくて大丈夫です。大きな出来事でなくても、学業や部活、アルバイトの話でも構いません。"
        "本番までに一つ、メモにまとめておきましょう。",
    ),
    "advice.parrot.story": Sentence(
        en="This mostly repeats the question. Begin with when and where it was.",
        ja="質問の言葉をほぼそのまま繰り返しているようです。いつ、どこでのことかから話し始めてみましょう。",
    ),
    "dispute.of_story": Sentence(
        en="This question asks for a story, and a story is not compared with anything that a host could add to. "
        "/why shows which of your words I took for which part; tell it in other words next time.",
        ja="経験を話す質問では、管理者が追加できるような比較の文を使っていません。"
        "どの言葉をどの部分と受け取ったかは /why で確認できます。次は別の言い方で話してみてください。",
    ),
    "why.zeros.story": Sentence(
        en="For each part, how likely it is that the reply tells it, and what that was reckoned from. "
        "Whatever is 0 is left out.",
        ja="部分ごとに、回答がそれを話している確率と、そのもとになった値です。0の値は省いています。",
    ),
    "why.unnamed.story": Sentence(en="a part that is still open", ja="まだ話していない部分"),
    "why.said.story": Sentence(
        en="Of what a full story tells, yours tells about {percent} %.",
        ja="十分な話が伝える内容のうち、約{percent}%を話しています。",
    ),
    "why.whole": Sentence(
        en="What you did yourself, or how it ended, is not fully told; so the story counts for {percent} %.",
        ja="ご自身の行動か結果が十分に話されていないので、全体を{percent}%として数えています。",
    ),
    "why.focus": Sentence(
        en="Many sentences tell no part of the story; so it counts for {percent} %.",
        ja="話の本筋に関わらない文が多いので、{percent}%として数えています。",
    ),
    "why.not_truth": Sentence(
        en="A story is judged by which parts it tells and by whose doing it was, not by whether it is true, nor by "
        "whether it is what the question asks for.",
        ja="経験談は、どの部分が話されているか、誰の行動かで採点します。事実かどうか、質問に合った話かどうかは判断しません。",
    ),
    "ingredient.told": Sentence(en="likely told", ja="話している確率"),
    "ingredient.detail": Sentence(en="detail", ja="具体さ"),
    "ingredient.only_group": Sentence(en="only what a group did", ja="チームの行動だけ"),
    "ingredient.only_praise": Sentence(en="only called good", ja="よかったと言うだけ"),
    "ingredient.whole": Sentence(en="left for action and result", ja="行動と結果による割合"),
    "ingredient.focus": Sentence(en="left for keeping to the story", ja="本筋に沿った割合"),
    "ingredient.coverage.story": Sentence(en="share of the parts that is told", ja="話した部分の割合"),
    "summary.study.story": Sentence(en="To work on next", ja="次に磨きたいこと"),
    "ready.not_yet.story": Sentence(
        en="Not yet. Work on what is listed above, then tell your stories again.",
        ja="まだ早いようです。上に挙げた点を補って、もう一度話してみましょう。",
    ),
    "ready.ready.story": Sentence(
        en="Ready. Stories told like these will carry you through the real interview.",
        ja="準備はできています。この話し方なら本番でも十分に伝わります。",
    ),
    "ready.complete.story": Sentence(
        en="No essential part was missing from your stories", ja="話に欠かせない部分はすべて入っていました"
    ),
    "ready.missed.story": Sentence(
        en="{count} essential parts were missing. To add first: {point}",
        ja="話に欠かせない部分が{count}つ抜けていました。まず加えたい部分：{point}",
        one="One essential part was missing: {point}",
    ),
}
