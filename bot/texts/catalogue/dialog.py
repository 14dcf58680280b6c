"""What the rules of the dialog say by key."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "already_running": Sentence(
        en="An interview is already running; you are at question {number} of {total}.",
        ja="すでに面接の途中です（{total}問中の{number}問目）。続きからどうぞ。",
    ),
    "resumed": Sentence(
        en="Welcome back. We go on where you stopped.",
        ja="おかえりなさい。前回の続きから始めます。",
    ),
    "resumed_grading": Sentence(
        en="Welcome back. Your last reply is still to be judged; one moment.",
        ja="おかえりなさい。前回の回答を採点していますので、少しお待ちください。",
    ),
    "empty_reply": Sentence(
        en="That message was empty. Reply in your own words, or choose /hint or /skip.",
        ja="メッセージが空でした。自分の言葉で答えるか、/hint（ヒント）または /skip（スキップ）を選んでください。",
    ),
    "grading_failed": Sentence(
        en="Sorry, your reply could not be judged just now. It is kept. Send it again to try once more, or /skip.",
        ja="申し訳ありません、いまは回答を採点できませんでした。回答は保存してあります。"
        "もう一度送れば採点し直します。/skip で先へ進むこともできます。",
    ),
    "edit_noted": Sentence(
        en="You changed your reply; the new words count. One moment.",
        ja="回答の編集を確認しました。新しい文章で採点し直しますので、少しお待ちください。",
    ),
    "edit_judged": Sentence(
        en="Question {number}, judged anew: {before} → {after}/100",
        ja="{number}問目を採点し直しました：{before} → {after}/100点",
    ),
    "edit_judged_in_exam": Sentence(
        en="The changed reply is in.",
        ja="編集後の回答を受け付けました。",
    ),
    "edit_not_judged": Sentence(
        en="Sorry, the changed reply could not be judged. It is kept, and the mark stays as it was.",
        ja="申し訳ありません、編集後の回答を採点できませんでした。回答は保存し、点数は元のままです。",
    ),
    "no_more_hints": Sentence(
        en="There are no more hints for this one. Half an answer is fine too.",
        ja="これ以上のヒントはありません。途中まででも構いませんので、答えてみてください。",
    ),
    "skipped": Sentence(
        en="Question {number} is skipped.",
        ja="{number}問目をスキップしました。",
    ),
    "skipped_follow_up": Sentence(
        en="Follow-up skipped; the mark stays as it is. /why shows what was missing.",
        ja="追加質問をスキップしました。点数は変わりません。足りなかった点は /why で確認できます。",
    ),
    "not_in_exam": Sentence(
        en="In an exam, answers and explanations come at the end.",
        ja="試験モードでは、解答と解説は最後にまとめてお見せします。",
    ),
    "nothing_to_explain": Sentence(
        en="There is no mark to explain yet.",
        ja="まだ説明できる採点がありません。",
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
        en="Your interview is stopped. /resume goes on with it, /interview starts a new one.",
        ja="面接は中断中です。/resume で再開、/interview で新しく始められます。",
    ),
    "is_grading": Sentence(
        en="One moment, your reply is still being judged.",
        ja="回答を採点しています。少しお待ちください。",
    ),
    "no_such_question": Sentence(
        en="There is no finished question with that number in this interview.",
        ja="この面接に、その番号の終わった質問はありません。",
    ),
}
