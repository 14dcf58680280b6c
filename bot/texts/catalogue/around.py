"""What the runner and the front ends say around the dialog."""

from bot.texts.catalogue.sentence import Sentence


def _both(text: str) -> Sentence:
    """A text that holds both languages, for when the person's language is not known yet."""
    return Sentence(en=text, ja=text)


SENTENCES = {
    "choose_language": _both("Which language should we speak?\n\nどちらの言語で話しますか。"),
    "not_allowed": _both(
        "Sorry, this bot is for invited people only.\n\n申し訳ありません。このボットは招待された方だけが利用できます。"
    ),
    "hello_group": _both(
        "Hello, I am Mensetsu, a mock interviewer. /interview starts an interview here for whoever sends it, /round "
        "asks everybody one question. Answer by replying to my messages; I read nothing else that is said here. In "
        "private chats just send your answer.\n\n"
        "こんにちは。模擬面接官のMensetsu（面接）です。/interview を送った人の面接をここで始めます。"
        "/round で全員に1つの質問を出します。"
        "私のメッセージに返信する形で答えてください。それ以外の会話は読みません。"
        "個別チャットでは返信にしなくて大丈夫です。"
    ),
    "invitation": Sentence(
        en="This link lets one person in; it is good until {until}. Whoever opens it first can write to me. /guests "
        "lists the links that are open, and takes them back.\n\n{link}",
        ja="1人だけ参加できるリンクです（{until}まで有効）。最初に開いた人が利用できるようになります。"
        "有効なリンクの一覧と取り消しは /guests で。\n\n{link}",
    ),
    "invitation.how": Sentence(
        en="Say how long the link is to be good, up to a year, like this: /invite 3 days, /invite 12 hours. /invite "
        "alone makes one for a week.",
        ja="リンクの有効期間は /invite 3日 や /invite 12時間 のように、1年以内で指定してください。"
        "/invite だけなら1週間です。",
    ),
    "invitation.heading": Sentence(en="Open links", ja="有効なリンク"),
    "invitation.open": Sentence(en="No. {number}, until {until}", ja="{number}番（{until}まで）"),
    "button.withdraw": Sentence(en="Take back link no. {number}", ja="{number}番のリンクを取り消す"),
    "invitation.taken_back": Sentence(
        en="Link no. {number} is taken back; it lets nobody in any more.",
        ja="{number}番のリンクを取り消しました。もう誰も参加できません。",
    ),
    "invitation.no_such": Sentence(
        en="There is no open link no. {number}. /guests lists those that there are.",
        ja="有効なリンクに{number}番はありません。一覧は /guests で見られます。",
    ),
    "invitation.used": Sentence(
        en="Somebody has come in with this link already; it is good for one person. Ask whoever invited you for "
        "another.",
        ja="このリンクはすでにほかの方が使っています（使えるのは1人だけです）。"
        "招待した方に新しいリンクをもらってください。",
    ),
    "invitation.expired": Sentence(
        en="This link is too old to let you in. Ask whoever invited you for a new one.",
        ja="このリンクは有効期限が過ぎています。招待した方に新しいリンクをもらってください。",
    ),
    "invitation.withdrawn": Sentence(
        en="This link was taken back. If you think that is a mistake, ask whoever invited you.",
        ja="このリンクは取り消されています。心当たりがなければ、招待した方に確かめてください。",
    ),
    "guests": Sentence(en="Guests", ja="招待で参加した人"),
    "guest": Sentence(en="{name}, since {day}", ja="{name}（{day}から）"),
    "guests.how": Sentence(
        en="A button takes a guest's invitation back; typed, it is /dismiss and the name.",
        ja="ボタンを押すと、その人の招待を取り消します。「/dismiss 名前」と送っても取り消せます。",
    ),
    "guests.alike": Sentence(
        en="Several guests are called {name}. Which of them do you mean?",
        ja="「{name}」という名前の人が複数います。どの人の招待を取り消しますか。",
    ),
    "button.dismiss": Sentence(en="Dismiss {name}", ja="取り消す：{name}"),
    "no_guests": Sentence(
        en="Nobody has come with an invitation yet. /invite makes one.",
        ja="招待で参加した人はまだいません。/invite で招待リンクを作れます。",
    ),
    "dismissed": Sentence(
        en="{name} can no longer write to me. What was said is kept.",
        ja="{name}さんの招待を取り消しました。これまでのやり取りは残っています。",
    ),
    "no_such_guest": Sentence(
        en="No guest is called {name}. /guests lists them.",
        ja="招待で参加した人の中に「{name}」はいません。一覧は /guests で見られます。",
    ),
    "no_guest_any_more": Sentence(
        en="That invitation has been taken back already. /guests lists those that hold.",
        ja="その招待はすでに取り消されています。いまの一覧は /guests で見られます。",
    ),
    "how_in_group": Sentence(
        en="Here in the group, please answer by replying to my messages; I read nothing else that is said here.",
        ja="グループでは、私のメッセージに返信する形で答えてください。それ以外の会話は読みません。",
    ),
    "slow_down": Sentence(
        en="That was more at once than I can keep up with. Please wait a minute, then send your last message again.",
        ja="一度にたくさん届いたため、処理が追いつきません。1分ほど待ってから、"
        "最後のメッセージをもう一度送ってください。",
    ),
    "not_your_button": Sentence(
        en="That button is somebody else's. /interview starts an interview of your own.",
        ja="それはほかの方のボタンです。/interview で自分の面接を始められます。",
    ),
    "welcome": Sentence(
        en="Hello, I am Mensetsu, a mock interviewer.\n\nI ask, you reply in your own words, and I "
        "tell you what was right, what was missing and what was wrong, quoting the words that I "
        "went by. Then I ask a follow-up or two, as interviewers do.\n\nYour replies and marks are "
        "kept so that /history can show them. /interview starts.",
        ja="こんにちは。模擬面接官のMensetsu（面接）です。\n\n質問に、自分の言葉で答えてください。"
        "よかった点、足りない点、誤っている点を、"
        "判断のもとになった言葉を引用しながらお伝えします。本番の面接のように、追加質問もします。"
        "\n\n回答と点数は保存され、/history で振り返れます。/interview で始めましょう。",
    ),
    "stale_button": Sentence(
        en="That button belongs to a question that is over. Nothing has changed.",
        ja="それは終わった質問のボタンです。何も変わっていません。",
    ),
    "used_button": Sentence(
        en="That button has done its work already. Nothing more has changed.",
        ja="そのボタンはもう使われています。何も変わっていません。",
    ),
    "unknown_command": Sentence(
        en="I do not know {command}. /help lists what I understand.",
        ja="{command} というコマンドはありません。使えるコマンドは /help で確認できます。",
    ),
    "unfinished": Sentence(
        en="You have an unfinished interview on “{bank}”, at question {number} of {total}. /resume "
        "continues it, /interview starts a new one.",
        ja="「{bank}」の面接が途中です（{total}問中の{number}問目）。/resume で再開、/interview で新しく始められます。",
    ),
    "unfinished_exam": Sentence(
        en="You have an unfinished exam on “{bank}”, at question {number} of {total}. /resume "
        "continues it, /interview starts a new interview.",
        ja="「{bank}」の試験が途中です（{total}問中の{number}問目）。/resume で再開、/interview "
        "で新しい面接を始められます。",
    ),
    "missed": Sentence(
        en="What I wrote could not reach you; it is above now. Your message came before you could read it, so I have "
        "not taken it as a reply. If it is one, please send it again.",
        ja="こちらからのメッセージが届いていなかったため、上にまとめて送りました。いまのメッセージは、"
        "それを読む前のものなので"
        "回答としては扱っていません。回答でしたら、もう一度送ってください。",
    ),
    "missed_here": Sentence(
        en="Welcome back. What could not reach you is above; we go on from there.",
        ja="おかえりなさい。届いていなかったメッセージを上に送りましたので、そこから続けましょう。",
    ),
    "bank_missing": Sentence(
        en="There is no question bank called “{bank}”. These are here: {known}.",
        ja="「{bank}」という問題集はありません。使えるのは次のとおりです：{known}",
    ),
    "bank_broken": Sentence(
        en="The question bank “{bank}” has a mistake and cannot be opened; the other banks can. Whoever runs this bot "
        "finds what to fix by running: mensetsu check {bank}",
        ja="問題集「{bank}」には誤りがあり、開けません。ほかの問題集は使えます。"
        "直すところは、ボットの管理者が mensetsu check {bank} で確認できます。",
    ),
    "bank_outdated": Sentence(
        en="The last change to the question bank “{bank}” has a mistake, so I ask it as it was before. "
        "Whoever runs this bot finds what to fix by running: mensetsu check {bank}",
        ja="問題集「{bank}」は、最後の変更に誤りがあって読み込めないため、変更前の内容で出題します。"
        "直すところは、ボットの管理者が mensetsu check {bank} で確認できます。",
    ),
    "bank_without_overlay": Sentence(
        en="What was added here to the question bank “{bank}” cannot be read, so it is asked without that. What to "
        "mend is said by: mensetsu check {bank}",
        ja="問題集「{bank}」にここで加えた内容が読み込めないため、加える前の内容で出題します。"
        "直すところは mensetsu check {bank} で確認できます。",
    ),
    "bank_changed": Sentence(
        en="This part of the question bank has changed since the interview began. /skip goes on.",
        ja="面接を始めたあとに問題集が変わり、この部分を表示できません。/skip で先へ進めます。",
    ),
    "settings_unknown": Sentence(
        en="I do not know that setting. /settings shows what can be chosen.",
        ja="その設定はありません。選べるものは /settings で確認できます。",
    ),
    "questions_unknown": Sentence(
        en="Please name a number of questions from 1 to {most}, like this: /settings questions 5. "
        "/settings questions 0 takes the whole bank.",
        ja="問題数は /settings questions 5 のように、1から{most}までの数で指定してください。"
        "/settings questions 0 ですべての問題になります。",
    ),
    "minutes_unknown": Sentence(
        en="Please name a number of minutes from 1 to {most}, like this: /settings minutes 20. "
        "/settings minutes off lifts the limit.",
        ja="面接の時間（分）は /settings minutes 20 のように、1から{most}までの数で指定してください。"
        "/settings minutes off で制限がなくなります。",
    ),
    "zone_unknown": Sentence(
        en="I do not know the time zone “{zone}”. Name a city, like this: /settings zone London",
        ja="「{zone}」というタイムゾーンは見つかりません。/settings zone Tokyo のように"
        "英語の都市名で指定してください。",
    ),
    "time_unknown": Sentence(
        en="Please name a time like this: /settings reminder 19:30. /settings reminder off ends the reminders.",
        ja="時刻は /settings reminder 19:30 のように指定してください。"
        "/settings reminder off でお知らせを止められます。",
    ),
    "link_unknown": Sentence(
        en="This link does not work, or has expired. /interview starts an interview, /help shows everything else.",
        ja="このリンク先は見つかりませんでした。/interview で面接を始められます。ほかにできることは "
        "/help で確認できます。",
    ),
    "link_while_running": Sentence(
        en="“{name}” is ready to start, but an interview of yours is unfinished. What shall we do?",
        ja="「{name}」を始められますが、途中の面接があります。どうしますか。",
    ),
    "round_over": Sentence(
        en="The round that this link belongs to is over. /interview starts an interview of your own.",
        ja="このリンクの出題は終了しました。/interview で自分の面接を始められます。",
    ),
    "edit_too_late": Sentence(
        en="I saw that you changed a message. Only your last reply can be changed, within a minute; "
        "all marks stay as they are.",
        ja="メッセージの編集を確認しましたが、変更できるのは直前の回答だけで、"
        "送信から1分以内に限ります。採点は変わっていません。",
    ),
    "no_history": Sentence(
        en="There is no interview in your history yet. /interview starts the first one.",
        ja="まだ面接の履歴がありません。/interview で最初の面接を始められます。",
    ),
    "no_history_in_group": Sentence(
        en="You have had no interview in this group yet. What you did in private, and your answers in rounds, are in "
        "the history of our private chat.",
        ja="このグループでは、まだ面接をしていません。個別チャットでの面接や、みんなで答える質問への回答の履歴は、"
        "個別チャットで見られます。",
    ),
    "no_such_interview": Sentence(
        en="There is no interview {number} in your history.",
        ja="{number}回目の面接は履歴にありません。",
    ),
    "accuracy": Sentence(
        en="When it was last measured, on {en_replies} graded English replies to questions that the score had not "
        "learned from, it agreed with a fair examiner at r = {en_pearson} (1 would be perfect) and was "
        "off by {en_points} marks of 100 on average. On {ja_replies} Japanese replies, it was r = "
        "{ja_pearson} and {ja_points} marks.",
        ja="前回の測定では、採点の学習に使っていない質問への日本語の回答{ja_replies}件で、"
        "点数と採点者の評点の相関は r = {ja_pearson}（1なら完全に一致）、"
        "差は平均{ja_points}点でした。英語の回答{en_replies}件では r = {en_pearson}、"
        "{en_points}点でした。",
    ),
    "sent.voice": Sentence(
        en="I cannot listen here. Please type what you said; your keyboard's microphone key can write it for you.",
        ja="ここでは音声を聞き取れません。話した内容を文字で送ってください。キーボードの音声入力も使えます。",
    ),
    "sent.photo": Sentence(
        en="I cannot see pictures. Please put your reply into words and send it as a message of its own.",
        ja="画像は読み取れません。回答は言葉にして、文字のメッセージで送ってください。",
    ),
    "sent.sticker": Sentence(
        en="Nice sticker, but I only read text. Please type your reply.",
        ja="素敵なスタンプですが、読めるのは文字だけです。回答は文字で送ってください。",
    ),
    "sent.file": Sentence(
        en="I do not open files. Please copy your reply out of it and send it as text.",
        ja="ファイルは開けません。回答の部分をコピーして、文字で送ってください。",
    ),
    "sent.poll": Sentence(
        en="I do not take part in polls. Please type your reply in your own words.",
        ja="投票には参加できません。回答は自分の言葉で、文字で送ってください。",
    ),
    "sent.forwarded": Sentence(
        en="That is somebody else's message, so I do not judge it. If these are your words, send them as a message of "
        "your own.",
        ja="転送されたメッセージは採点しません。自分の言葉であれば、新しいメッセージとして送ってください。",
    ),
    "sent.other": Sentence(
        en="I can only read text. Please type your reply.",
        ja="読めるのは文字のメッセージだけです。回答は文字で送ってください。",
    ),
    "something_wrong": Sentence(
        en="Sorry, something went wrong on my side. Your replies are kept; please try again in a moment.",
        ja="申し訳ありません、こちらで問題が起きました。回答は保存されています。少し待ってからもう一度お試しください。",
    ),
    "reading": Sentence(
        en="Reading your reply …",
        ja="回答を読んでいます…",
    ),
    "goodbye": Sentence(
        en="Goodbye, and good luck. The next time, /history shows your interviews.",
        ja="お疲れさまでした。これまでの面接は、次回 /history で見られます。",
    ),
}
