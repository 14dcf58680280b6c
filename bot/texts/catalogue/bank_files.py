"""What is said to an admin who sends a file of questions."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "bank_file.taken": Sentence(
        en="“{title}” is here now: {count} questions. Everybody can ask for it with /interview {bank}.",
        ja="「{title}」を追加しました（{count}問）。誰でも /interview {bank} で始められます。",
        one="“{title}” is here now: one question. Everybody can ask for it with /interview {bank}.",
    ),
    "bank_file.renewed": Sentence(
        en="“{title}” has been renewed: {count} questions. Interviews under way end on the questions that they began "
        "with.",
        ja="「{title}」を更新しました（{count}問）。進行中の面接は、始めたときの質問のまま最後まで続きます。",
        one="“{title}” has been renewed: one question. Interviews under way end on the questions that they began with.",
    ),
    "bank_file.kept": Sentence(
        en="The file that was there is kept beside it as {file}.",
        ja="更新前のファイルは、同じフォルダに {file} として残してあります。",
    ),
    "bank_file.left_out": Sentence(
        en="{count} questions had no answer and are left out for now; replies could not be compared with anything.",
        ja="解答のない質問が{count}問あり、今回は使いません。回答と比べるものがないためです。",
        one="One question had no answer and is left out for now; replies could not be compared with anything.",
    ),
    "bank_file.too_long": Sentence(
        en="{count} questions are too long to be asked and are left out.",
        ja="長すぎて出題できない質問が{count}問あり、今回は使いません。",
        one="One question is too long to be asked and is left out.",
    ),
    "bank_file.unasked": Sentence(
        en="{count} follow-up questions have no answer and are not asked. Write “A: …” below each and send the file "
        "again.",
        ja="解答のない追加質問が{count}問あり、出題しません。それぞれの下に「答：…」と書いて送り直すと、出題します。",
        one="One follow-up question has no answer and is not asked. Write “A: …” below it and send the file again.",
    ),
    "bank_file.further": Sentence(
        en="That is as much as fits into one bank. The rest has its own: {banks}.",
        ja="1つの問題集には入りきらないため、残りは別の問題集にしました：{banks}",
    ),
    "bank_file.to_mend": Sentence(
        en="{count} things need fixing, or scores there will be wrong. Whoever runs this bot can list them with: "
        "mensetsu check {bank}",
        ja="直したほうがよい箇所が{count}件あり、このままでは正しく採点できません。"
        "ボットの管理者が mensetsu check {bank} で確認できます。",
        one="One thing needs fixing, or scores there will be wrong. Whoever runs this bot can see it with: "
        "mensetsu check {bank}",
    ),
    "bank_file.broken": Sentence(
        en="{file} has mistakes, so nothing has changed. Please mend them and send it again.",
        ja="{file} には誤りがあるため、何も変えていません。次の箇所を直して、もう一度送ってください。",
    ),
    "bank_file.more": Sentence(en="and {count} more", ja="ほか{count}件"),
    "bank_file.known": Sentence(
        en="There is a bank of this name already that did not come through me. Please name {file} differently and send "
        "it again.",
        ja="同じ名前の問題集がすでにあります。{file} の名前を変えて、もう一度送ってください。",
    ),
    "bank_file.no_questions": Sentence(
        en="I can make out no questions in {file}. In Markdown, write each as a heading with its answer below; in CSV, "
        "name the columns question and answer.",
        ja="{file} から質問を読み取れませんでした。Markdownなら質問を見出しにして、その下に解答を書いてください。"
        "CSVなら列の名前を「質問」「解答」にしてください。",
    ),
    "bank_file.no_answers": Sentence(
        en="No question in {file} has an answer, so there would be nothing to compare replies with.",
        ja="{file} の質問にはどれも解答がありません。回答と比べるものが必要です。",
    ),
    "bank_file.too_big": Sentence(
        en="{file} is too big for me: up to 20 MB, please.",
        ja="{file} は大きすぎます。20 MBまでのファイルを送ってください。",
    ),
    "bank_file.not_fetched": Sentence(
        en="Telegram did not hand me {file}. Please send it once more.",
        ja="Telegramから {file} を受け取れませんでした。もう一度送ってください。",
    ),
}
