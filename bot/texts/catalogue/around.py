"""What the runner and the front ends say around the dialog."""

from bot.texts.catalogue.sentence import Sentence


def _both(text: str) -> Sentence:
    """A text that holds both languages, for when the person's language is not known yet."""
    return Sentence(en=text, ja=text)


SENTENCES = {
    "choose_language": _both("Which language shall we speak?\n\nどちらの言語で話しますか。"),
    "not_allowed": _both(
        "Sorry, this bot is for invited people only.\n\n申し訳ありません。このボットは招待された方だけが利用できます。"
    ),
    "private_only": _both(
        "I interview in private chats only. Please write to me directly.\n\n"
        "面接は個別チャットで行っています。直接メッセージを送ってください。"
    ),
    "welcome": Sentence(
        en="Hello, I am Mensetsu, a mock interviewer.\n\n"
        "I ask, you reply in your own words, and I tell you what was right, what was missing and what was wrong, "
        "quoting the words I judged by. Then I ask a follow-up or two, as interviewers do.\n\n"
        "Your replies and scores are kept so that /history can show them. /interview starts.",
        ja="こんにちは。模擬面接官のMensetsu（面接）です。\n\n"
        "質問に、自分の言葉で答えてください。よかった点、足りない点、誤っている点を、"
        "判断のもとになった言葉を引用しながらお伝えします。本番の面接のように、追加質問もします。\n\n"
        "回答と点数は保存され、/history で振り返れます。/interview で始めましょう。",
    ),
    "stale_button": Sentence(
        en="That button belongs to a question that is over. Nothing has changed.",
        ja="それは終わった質問のボタンです。何も変わっていません。",
    ),
    "unknown_command": Sentence(
        en="I do not know {command}. /help lists what I understand.",
        ja="{command} というコマンドはありません。使えるコマンドは /help で確認できます。",
    ),
    "unfinished": Sentence(
        en="You have an unfinished interview, at question {number} of {total}. /resume goes on with it, "
        "/interview starts a new one.",
        ja="途中の面接があります（{total}問中の{number}問目）。/resume で再開、/interview で新しく始められます。",
    ),
    "bank_missing": Sentence(
        en="There is no question bank called “{bank}”. These are here: {known}.",
        ja="「{bank}」という問題集はありません。使えるのは次のとおりです：{known}",
    ),
    "bank_changed": Sentence(
        en="This part of the question bank has changed since the interview began. /skip goes on.",
        ja="面接を始めたあとに問題集が変わり、この部分を表示できません。/skip で先へ進めます。",
    ),
    "settings_unknown": Sentence(
        en="I can set these things:\n\n"
        "/settings questions 5 (0 for all)\n\n"
        "/settings order sequence, shuffled or weak\n\n"
        "/settings mode coaching or exam\n\n"
        "/settings theme light or dark (of pictures)\n\n"
        "/settings zone Europe/London",
        ja="設定できるのは次のとおりです。\n\n"
        "/settings questions 5（問題数。0ですべて）\n\n"
        "/settings order sequence（順番どおり）、shuffled（ランダム）、weak（苦手から）のいずれか\n\n"
        "/settings mode coaching（練習）、exam（試験）のいずれか\n\n"
        "/settings theme light（明るい）、dark（暗い）のいずれか（図の配色）\n\n"
        "/settings zone Asia/Tokyo（タイムゾーン）",
    ),
    "zone_unknown": Sentence(
        en="I do not know the time zone “{zone}”. Name it like this: /settings zone Europe/London",
        ja="「{zone}」というタイムゾーンは見つかりません。/settings zone Asia/Tokyo のように指定してください。",
    ),
    "no_history": Sentence(
        en="There is no interview in your history yet. /interview starts the first one.",
        ja="まだ面接の履歴がありません。/interview で最初の面接を始められます。",
    ),
    "no_such_interview": Sentence(
        en="There is no interview {number} in your history.",
        ja="{number}回目の面接は履歴にありません。",
    ),
    "only_text": Sentence(
        en="I can only read text. Please type your reply.",
        ja="読めるのは文字のメッセージだけです。回答は文字で入力してください。",
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
        en="Goodbye, and good luck. mensetsu history shows your interviews.",
        ja="お疲れさまでした。これまでの面接は mensetsu history で見られます。",
    ),
}
