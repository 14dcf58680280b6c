"""The commands of the chat with what they do, for the menu and for /help."""

from __future__ import annotations

from bot.texts.catalogue import Sentence

COMMANDS: dict[str, Sentence] = {
    "start": Sentence(en="Begin, or continue where you were", ja="はじめに／続きから"),
    "interview": Sentence(en="Start an interview", ja="面接を始める"),
    "introduce": Sentence(
        en="Say what you have worked on, for questions that fit", ja="自己紹介（合った質問を選ぶため）"
    ),
    "questions": Sentence(en="Browse the questions, and pick one", ja="質問の一覧から選ぶ"),
    "hint": Sentence(en="Take a hint, for a few marks", ja="ヒントを見る（少し減点）"),
    "skip": Sentence(en="Skip this question or follow-up", ja="この質問をスキップする"),
    "answer": Sentence(en="Show the model answer, and go on", ja="模範解答を見て先へ進む"),
    "done": Sentence(en="Your reply is complete: have it judged", ja="回答はここまで（すぐに採点へ進む）"),
    "correct": Sentence(en="Put right what I heard in a recording", ja="録音の聞き取りを訂正する"),
    "why": Sentence(en="Explain a mark", ja="採点の理由を見る"),
    "delivery": Sentence(en="How you put a reply: pace, pauses and more", ja="伝え方（話す速さ・間など）を見る"),
    "dispute": Sentence(en="“I did say that”: have a mark looked at", ja="「それは言いました」（採点への異議）"),
    "stop": Sentence(en="Stop for now, with a summary", ja="中断して結果を見る"),
    "resume": Sentence(en="Continue a stopped interview", ja="中断した面接を再開する"),
    "weak": Sentence(en="Drill the points that are due", ja="復習の時期が来た要点だけ練習する"),
    "round": Sentence(en="A question to the whole group", ja="グループ全員に質問を出す"),
    "reveal": Sentence(en="Reveal the answers of a round", ja="みんなの回答を公開する"),
    "peer": Sentence(en="Interview another member, or be interviewed", ja="メンバー同士で面接する"),
    "leaderboard": Sentence(en="How the group stands", ja="グループのランキング"),
    "group": Sentence(en="For hosts: how the members stand", ja="主催者向け：メンバーの様子"),
    "history": Sentence(en="Past interviews and their scores", ja="これまでの面接と点数"),
    "progress": Sentence(en="Your progress as a picture", ja="点数の推移とよく抜ける要点を図で見る"),
    "compare": Sentence(en="Two attempts at one question", ja="同じ質問への2回の回答を比べる"),
    "rate": Sentence(en="Give a reply a mark of your own", ja="自分の回答を自己採点する"),
    "report": Sentence(en="A report to read, print or share", ja="読む・印刷する・渡すためのレポート"),
    "accuracy": Sentence(en="How well the score agrees with people", ja="点数が人の採点とどれくらい合うか"),
    "settings": Sentence(en="Number of questions, order, mode, time", ja="問題数・出題順・モード・時間の設定"),
    "language": Sentence(en="English or Japanese (日本語)", ja="言語の切り替え（English / 日本語）"),
    "export": Sentence(en="Everything stored of you, as a file", ja="自分の記録をファイルで受け取る"),
    "privacy": Sentence(en="What is stored, and where", ja="何をどこに保存しているか"),
    "forget": Sentence(en="Delete everything stored of you", ja="自分の記録をすべて削除する"),
    "help": Sentence(en="What can be done now", ja="いまできること"),
}

# What is of use in a group, where everybody reads along.
GROUP_COMMANDS = (
    "round",
    "reveal",
    "leaderboard",
    "group",
    "interview",
    "hint",
    "skip",
    "answer",
    "done",
    "why",
    "stop",
    "resume",
    "language",
    "help",
)

ADMIN_COMMANDS: dict[str, Sentence] = {
    "invite": Sentence(
        en="Make an invitation for one person: /invite 3 days", ja="1人分の招待リンクを作る（/invite 3日）"
    ),
    "guests": Sentence(en="Who came with an invitation, and open links", ja="招待で参加した人と有効なリンクの一覧"),
    "withdraw": Sentence(en="Take back a link that is open", ja="有効な招待リンクを取り消す"),
    "dismiss": Sentence(en="Take back a guest's invitation", ja="招待を取り消す"),
}
