"""What a member can choose."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "settings.title": Sentence(en="Settings", ja="設定"),
    "settings.questions": Sentence(en="Questions: {value}", ja="問題数：{value}"),
    "settings.order": Sentence(en="Order: {value}", ja="出題順：{value}"),
    "settings.mode": Sentence(en="Mode: {value}", ja="モード：{value}"),
    "settings.language": Sentence(en="Language: {value}", ja="言語：{value}"),
    "settings.reminder": Sentence(en="Daily reminder: {value}", ja="毎日のお知らせ：{value}"),
    "settings.zone": Sentence(en="Time zone: {value}", ja="タイムゾーン：{value}"),
    "settings.theme": Sentence(en="Pictures: {value}", ja="図の配色：{value}"),
    "settings.name_questions": Sentence(en="Questions", ja="問題数"),
    "settings.name_order": Sentence(en="Order", ja="出題順"),
    "settings.name_mode": Sentence(en="Mode", ja="モード"),
    "settings.name_language": Sentence(en="Language", ja="言語"),
    "settings.name_reminder": Sentence(en="Reminder", ja="お知らせ"),
    "settings.name_zone": Sentence(en="Time zone", ja="タイムゾーン"),
    "settings.name_theme": Sentence(en="Pictures", ja="図の配色"),
    "settings.from_next": Sentence(
        en="Number, order and mode hold from the next interview on; the rest changes at once.",
        ja="問題数・出題順・モードは次の面接から有効です。ほかはすぐに切り替わります。",
    ),
    "settings.about_questions": Sentence(
        en="How many questions shall an interview have? For another number, type for example /settings questions 7.",
        ja="1回の面接は何問にしますか。ほかの数は /settings questions 7 のように入力してください。",
    ),
    "settings.about_order": Sentence(
        en="In which order shall I ask? “Weak spots first” begins with what you have not been asked "
        "yet or got the lowest marks for.",
        ja="どの順番で質問しますか。「苦手から」は、まだ聞かれていない質問と点数の低かった質問から始めます。",
    ),
    "settings.about_mode": Sentence(
        en="Coaching gives feedback, hints and follow-ups on the way; an exam gives all feedback at the end.",
        ja="練習では、その場でフィードバックがあり、ヒントや追加質問もあります。"
        "試験では、フィードバックは最後にまとめて届きます。",
    ),
    "settings.about_language": Sentence(
        en="Which language shall we speak?",
        ja="どちらの言語で話しますか。",
    ),
    "settings.about_reminder": Sentence(
        en="At what time shall I remind you each day? For another time, type for example /settings reminder 19:30.",
        ja="毎日何時にお知らせしますか。ほかの時刻は /settings reminder 19:30 のように入力してください。",
    ),
    "settings.about_zone": Sentence(
        en="Where does your clock tick? For another place, type its city, for example /settings zone Paris.",
        ja="どこの時刻で考えますか。ほかの場所は /settings zone Paris のように都市名（英語）を入力してください。",
    ),
    "settings.about_theme": Sentence(
        en="Shall pictures have a light or a dark ground?",
        ja="図の背景は、明るい色と暗い色のどちらにしますか。",
    ),
    "settings.chosen": Sentence(en="✓ {choice}", ja="✓ {choice}"),
    "count.all": Sentence(en="all", ja="すべて"),
    "count.some": Sentence(en="{count} questions", ja="{count}問", one="one question"),
    "order.sequence": Sentence(en="in sequence", ja="順番どおり"),
    "order.shuffled": Sentence(en="shuffled", ja="ランダム"),
    "order.weak": Sentence(en="weak spots first", ja="苦手から"),
    "mode.coaching": Sentence(en="coaching", ja="練習"),
    "mode.exam": Sentence(en="exam", ja="試験"),
    "theme.light": Sentence(en="light", ja="明るい"),
    "theme.dark": Sentence(en="dark", ja="暗い"),
    "reminder.off": Sentence(en="off", ja="なし"),
    "zone.none": Sentence(en="not chosen (UTC)", ja="未設定（UTC）"),
    "language.en": Sentence(en="English", ja="English"),
    "language.ja": Sentence(en="日本語", ja="日本語"),
    "remind": Sentence(
        en="Time for a few questions? /interview starts, and /settings changes when I remind you.",
        ja="そろそろ面接の練習をしませんか。/interview で始められます。お知らせの時刻は /settings で変えられます。",
    ),
    "remind_unfinished": Sentence(
        en="Your interview waits for you at question {number} of {total}. /resume goes on with it; /settings "
        "changes when I remind you.",
        ja="面接が{total}問中の{number}問目で止まっています。/resume で再開できます。"
        "お知らせの時刻は /settings で変えられます。",
    ),
}
