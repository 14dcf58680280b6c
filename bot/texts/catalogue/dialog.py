"""What the rules of the dialog say by key."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "already_running": Sentence(
        en="An interview is already running; you are at question {number} of {total}.",
        ja="すでに面接の途中です（{total}問中の{number}問目）。続きからどうぞ。",
    ),
    "resumed": Sentence(
        en="Welcome back. Let's go on where you stopped.",
        ja="おかえりなさい。前回の続きから始めます。",
    ),
    "resumed_grading": Sentence(
        en="Welcome back. I am still judging your last reply; one moment, please.",
        ja="おかえりなさい。前回の回答を採点しています。少しお待ちください。",
    ),
    "asked_again": Sentence(en="Of course. Here it is again.", ja="もちろんです。もう一度お尋ねします。"),
    "asked_back": Sentence(
        en="Take the question in the sense you find most useful, and say which one you took; that counts as an answer. "
        "/hint gives a first hint. If this was your answer already, send it again and I will judge it.",
        ja="ご自身でいちばん自然だと思う意味に取って、どう取ったかを一言添えて答えてください。"
        "ヒントは /hint で出せます。今のが回答でしたら、もう一度送ってください。採点します。",
    ),
    "asked_back_without_hints": Sentence(
        en="Take the question in the sense you find most useful, and say which one you took; that counts as an answer. "
        "If this was your answer already, send it again and it will be judged.",
        ja="ご自身でいちばん自然だと思う意味に取って、どう取ったかを一言添えて答えてください。"
        "今のが回答でしたら、もう一度送ってください。採点します。",
    ),
    "stray": Sentence(
        en="Is “{words}” your answer? Send it again to have it judged. /skip leaves the question, /help says what else "
        "can be done.",
        ja="「{words}」は回答でしょうか。回答でしたら、もう一度送ってください。採点します。"
        "/skip でこの質問を飛ばせます。ほかにできることは /help で確認できます。",
    ),
    "empty_reply": Sentence(
        en="That message was empty. Please reply in your own words.",
        ja="メッセージが空でした。自分の言葉で答えてください。",
    ),
    "nothing_said": Sentence(
        en="There is no reply to judge yet. Send it first, in as many messages as you like.",
        ja="まだ回答が届いていません。先に回答を送ってください。何通かに分けても構いません。",
    ),
    "reply_is_long": Sentence(
        en="That is a long reply. All of it is kept; the first {most:,} characters are judged.",
        ja="とても長い回答です。全文を保存し、採点は最初の{most:,}文字で行います。",
    ),
    "grading_failed": Sentence(
        en="Sorry, I could not judge your reply just now. It is kept. Send it again for another "
        "try, or go on with /skip.",
        ja="申し訳ありません、いまは回答を採点できませんでした。回答は保存してあります。"
        "もう一度送れば採点し直します。/skip で先へ進むこともできます。",
    ),
    "which_number": Sentence(
        en="I see more than one number there. Which is your answer? That one alone will do, or /skip.",
        ja="数字がいくつかあるようです。どれが答えですか。その数字だけを送ってください。"
        "/skip で先へ進むこともできます。",
    ),
    "edit_noted": Sentence(
        en="You changed your reply; the new words count. One moment.",
        ja="回答の編集を確認しました。新しい文章で採点し直しますので、少しお待ちください。",
    ),
    "edit_unclear": Sentence(
        en="The changed reply holds more than one number and does not say which is the answer. It is kept, and the "
        "mark stays as it was.",
        ja="編集後の回答には数字がいくつかあり、どれが答えなのか読み取れませんでした。"
        "回答は保存し、点数は元のままです。",
    ),
    "edit_judged": Sentence(
        en="Question {number}, judged anew: {before} → {after}/100",
        ja="{number}問目を採点し直しました：{before} → {after}点",
    ),
    "edit_judged_in_exam": Sentence(
        en="Your changed reply is noted.",
        ja="編集後の回答を受け付けました。",
    ),
    "edit_not_judged": Sentence(
        en="Sorry, the changed reply could not be judged. It is kept, and the mark stays as it was.",
        ja="申し訳ありません、編集後の回答を採点できませんでした。回答は保存し、点数は元のままです。",
    ),
    "no_hints": Sentence(
        en="There are no hints for this one. Half an answer is fine, too.",
        ja="この質問にヒントはありません。分かるところまででいいので、答えてみてください。",
    ),
    "no_more_hints": Sentence(
        en="There are no more hints for this one. Half an answer is fine, too.",
        ja="これ以上のヒントはありません。分かるところまででいいので、答えてみてください。",
    ),
    "skipped": Sentence(
        en="Question {number} is skipped; it counts 0.",
        ja="{number}問目をスキップしました（0点）。",
    ),
    "told_already": Sentence(
        en="You have also said what I wanted to ask next, so that counts as well.",
        ja="次にお聞きしようと思っていたことも、今の回答に含まれていました。あわせて加点します。",
    ),
    "skipped_follow_up": Sentence(
        en="Follow-up skipped; the mark stays as it is. /why shows what was missing.",
        ja="追加質問をスキップしました。点数は変わりません。足りなかった点は /why で確認できます。",
    ),
    "shown": Sentence(
        en="With its answer shown, question {number} is over; it counts 0.",
        ja="解答を見たので、{number}問目はここまでです（0点）。",
    ),
    "shown_at_follow_up": Sentence(
        en="With an answer shown, question {number} is over; its mark stays at {mark}.",
        ja="解答を見たので、{number}問目はここまでです。点数は{mark}点のままです。",
    ),
    "not_in_exam": Sentence(
        en="In an exam, answers and explanations come at the end.",
        ja="試験モードでは、解答と解説は最後にまとめてお見せします。",
    ),
    "exam_stopped": Sentence(
        en="Your exam is stopped at question {number} of {total}. The marks come at its end: /resume goes on with it.",
        ja="試験を{total}問中の{number}問目で中断しました。結果は最後にまとめてお見せします。"
        "/resume で続きから再開できます。",
    ),
    "nothing_to_explain": Sentence(
        en="There is no mark to explain yet.",
        ja="まだ採点した回答がありません。",
    ),
    "no_mark_yet": Sentence(
        en="Question {number} is still open, so it has no mark yet.",
        ja="{number}問目はまだ終わっていないため、点数がありません。",
    ),
    "no_such_mark": Sentence(
        en="This interview has not asked a question {number}. /why alone explains the last mark that there is.",
        ja="この面接では{number}問目を出題していません。/why だけなら、最後に採点した回答の理由を確認できます。",
    ),
    "language_chosen": Sentence(
        en="From now on we speak English.",
        ja="これからは日本語で進めます。",
    ),
    "nothing_running": Sentence(
        en="No interview is running. /interview starts one.",
        ja="いまは面接をしていません。/interview で始められます。",
    ),
    "nothing_to_resume": Sentence(
        en="There is no interview to resume. /interview starts a new one.",
        ja="再開できる面接がありません。/interview で新しく始められます。",
    ),
    "is_stopped": Sentence(
        en="Your interview is stopped. /resume continues it, /interview starts a new one.",
        ja="面接は中断中です。/resume で再開、/interview で新しく始められます。",
    ),
    "is_grading": Sentence(
        en="One moment, your reply is still being judged.",
        ja="回答を採点しています。少しお待ちください。",
    ),
    "no_such_question": Sentence(
        en="There is no finished question with that number in this interview.",
        ja="この面接には、その番号の終わった質問がありません。",
    ),
}
