"""What can be done now."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "help.idle": Sentence(
        en="No interview is running. /interview starts one, /history shows past ones.",
        ja="いまは面接をしていません。/interview で始められます。これまでの面接は /history で見られます。",
    ),
    "help.asked": Sentence(
        en="A question is open. Reply in your own words, take a /hint, /skip it, or look at the /answer.",
        ja="質問に回答する番です。自分の言葉で答えるか、/hint（ヒント）、/skip（スキップ）、"
        "/answer（解答）を選んでください。",
    ),
    "help.asked_exam": Sentence(
        en="A question of your exam is open. Reply in your own words, or /skip it; feedback comes at the end.",
        ja="試験の質問に回答する番です。自分の言葉で答えるか、/skip（スキップ）を選んでください。"
        "フィードバックは最後にまとめてお伝えします。",
    ),
    "help.asked_pressed": Sentence(
        en="A question is open, and the clock is running. Reply in your own words, /skip it, or look at the /answer.",
        ja="質問に回答する番です。いま時間を計っています。自分の言葉で答えるか、/skip（スキップ）、"
        "/answer（解答）を選んでください。",
    ),
    "help.grading": Sentence(
        en="I am judging your reply. Anything you send now is added to it.",
        ja="回答を採点しています。いま送った文章は、その回答に付け加えられます。",
    ),
    "help.follow_up": Sentence(
        en="A follow-up is open. A good reply raises the mark; /skip leaves it as it is.",
        ja="追加質問に回答する番です。よい回答なら点数が上がります。/skip を選べば点数はそのままです。",
    ),
    "help.grading_follow_up": Sentence(
        en="I am judging your reply to the follow-up. Anything you send now is added to it.",
        ja="追加質問への回答を採点しています。いま送った文章は、その回答に付け加えられます。",
    ),
    "help.stopped": Sentence(
        en="Your interview is stopped. /resume continues it, /interview starts a new one.",
        ja="面接は中断中です。/resume で再開、/interview で新しく始められます。",
    ),
    "help.voice": Sentence(
        en="In an interview in our private chat you can also speak: a voice message counts as a reply.",
        ja="個別チャットの面接では、声でも答えられます。ボイスメッセージがそのまま回答になります。",
    ),
    "help.command": Sentence(en="/{command}: {description}", ja="/{command}：{description}"),
}
