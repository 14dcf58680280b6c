"""What a member can choose."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "settings.title": Sentence(en="Settings", ja="設定"),
    "settings.questions": Sentence(en="Questions: {value}", ja="問題数：{value}"),
    "settings.order": Sentence(en="Order: {value}", ja="出題順：{value}"),
    "settings.mode": Sentence(en="Mode: {value}", ja="モード：{value}"),
    "settings.minutes": Sentence(en="Time: {value}", ja="面接の時間：{value}"),
    "settings.pressure": Sentence(en="Pressure: {value}", ja="プレッシャー面接：{value}"),
    "settings.language": Sentence(en="Language: {value}", ja="言語：{value}"),
    "settings.aloud": Sentence(en="Reading aloud: {value}", ja="読み上げ：{value}"),
    "settings.recordings": Sentence(en="Sound of recordings: {value}", ja="録音の音声：{value}"),
    "settings.reminder": Sentence(en="Daily reminder: {value}", ja="毎日のお知らせ：{value}"),
    "settings.zone": Sentence(en="Time zone: {value}", ja="タイムゾーン：{value}"),
    "settings.introduction": Sentence(en="Introduction: {value}", ja="自己紹介：{value}"),
    "settings.role": Sentence(en="Role: {value}", ja="職種：{value}"),
    "settings.years": Sentence(en="Experience: {value}", ja="実務経験：{value}"),
    "settings.theme": Sentence(en="Pictures: {value}", ja="図の配色：{value}"),
    "settings.name_questions": Sentence(en="Questions", ja="問題数"),
    "settings.name_order": Sentence(en="Order", ja="出題順"),
    "settings.name_mode": Sentence(en="Mode", ja="モード"),
    "settings.name_minutes": Sentence(en="Time", ja="面接の時間"),
    "settings.name_pressure": Sentence(en="Pressure", ja="プレッシャー面接"),
    "settings.name_language": Sentence(en="Language", ja="言語"),
    "settings.name_aloud": Sentence(en="Reading aloud", ja="読み上げ"),
    "settings.name_recordings": Sentence(en="Recordings", ja="録音"),
    "settings.name_reminder": Sentence(en="Reminder", ja="お知らせ"),
    "settings.name_zone": Sentence(en="Time zone", ja="タイムゾーン"),
    "settings.name_introduction": Sentence(en="Introduction", ja="自己紹介"),
    "settings.name_role": Sentence(en="Role", ja="職種"),
    "settings.name_years": Sentence(en="Experience", ja="実務経験"),
    "settings.name_theme": Sentence(en="Pictures", ja="図の配色"),
    "settings.from_next": Sentence(
        en="Language, reading aloud, recordings, reminder, time zone and pictures change at once; everything else with "
        "your next interview.",
        ja="言語・読み上げ・録音・お知らせ・タイムゾーン・図の配色はすぐに変わります。ほかは次の面接から変わります。",
    ),
    "settings.held": Sentence(
        en="These options were given at the start and hold until you leave. What you choose here from now on takes "
        "precedence.",
        ja="次の指定で起動しているため、終了するまではこちらが優先されます。ここで選び直すと、選び直したほうが優先されます。",
    ),
    "settings.about_questions": Sentence(
        en="How many questions should an interview have? For another number, type for example /settings questions 7.",
        ja="1回の面接は何問にしますか。ほかの数は /settings questions 7 のように入力してください。",
    ),
    "settings.about_order": Sentence(
        en="In which order should I ask? “Weak spots first” begins with the questions you have not "
        "been asked yet or did worst on. “Fitting you” begins at a medium level and goes up and down with your marks.",
        ja="どの順番で質問しますか。「苦手から」を選ぶと、まだ聞かれていない質問と点数の低かった質問から始めます。"
        "「実力に合わせて」を選ぶと、真ん中のレベルから始め、点数に応じて難しさを変えます。",
    ),
    "settings.about_mode": Sentence(
        en="In coaching you get feedback, hints and follow-ups on the way; in an exam all feedback comes at the end.",
        ja="練習では、その場でフィードバックがあり、ヒントや追加質問もあります。試験では、"
        "フィードバックは最後にまとめて届きます。",
    ),
    "settings.about_minutes": Sentence(
        en="How long may an interview take? I will say now and then how much time is left; when it is up, the question "
        "that we are at is the last. For another time, type for example /settings minutes 25.",
        ja="1回の面接は何分までにしますか。残り時間をときどきお知らせし、時間が来たら、そのときの質問を最後に面接を終えます。"
        "ほかの長さは /settings minutes 25 のように入力してください。",
    ),
    "settings.about_pressure": Sentence(
        en="Under pressure each question has a time limit, 2 to 6 minutes by its kind and level. I say when half of it "
        "is gone and when it is nearly up, and there are no hints. Marks are given as usual.",
        ja="プレッシャー面接では、質問の種類とレベルに応じて2～6分の制限時間があり、途中で残り時間をお知らせします。ヒントはありません。"
        "採点はふだんと同じです。",
    ),
    "settings.about_language": Sentence(
        en="Which language should we speak?",
        ja="どちらの言語で話しますか。",
    ),
    "settings.about_aloud": Sentence(
        en="Should I also read each question and follow-up aloud, as an interviewer would?",
        ja="本番の面接のように、質問と追加質問を音声でも読み上げますか。",
    ),
    "settings.about_recordings": Sentence(
        en="Should I keep the sound of what you say, so that you can listen to yourself later? It then lies beside "
        "your replies on the machine that runs me, and /export hands it to you. If you choose “not kept”, what was "
        "kept is deleted.",
        ja="あとで自分の話し方を聞き直せるように、録音の音声も保存しますか。音声は回答と同じく、このボットを動かしているマシンに"
        "保存され、/export で受け取れます。「保存しない」を選ぶと、これまでに保存した音声も削除されます。",
    ),
    "settings.about_reminder": Sentence(
        en="When should I remind you each day? For another time, type for example /settings reminder 19:30.",
        ja="毎日何時にお知らせしますか。ほかの時刻は /settings reminder 19:30 のように入力してください。",
    ),
    "settings.about_zone": Sentence(
        en="Which time zone are you in? For another one, type a city, for example /settings zone Paris.",
        ja="どの地域の時刻を使いますか。ほかの地域は /settings zone Paris のように都市名（英語）を入力してください。",
    ),
    "settings.about_introduction": Sentence(
        en="What have you worked on or studied? Write it after the command, for example: /introduce I trained CNNs for "
        "medical images. Most questions of a new interview are then near to that, every third one is drawn from the "
        "others. None of it is graded.",
        ja="これまでの仕事や勉強について、"
        "「/introduce 医用画像のCNNを学習させていました」のように書いて送ってください。"
        "次の面接からは、それに近い質問を中心にお尋ねします（3問に1問はほかの質問です）。採点はしません。",
    ),
    "settings.about_role": Sentence(
        en="Which role are you preparing for? I ask from its question banks, more often about what it needs, and say "
        "at the end how ready you are for it.",
        ja="どの職種の面接に備えていますか。その職種の問題集から、よく問われることを多めに尋ね、"
        "最後に準備の度合いをお伝えします。",
    ),
    "settings.about_years": Sentence(
        en="How long have you worked in that field? An interview then begins at the level junior (0 to 2 years), mid "
        "(3 to 5) or senior, and the verdict at its end is for that level.",
        ja="その分野の実務経験は何年ですか。面接はそれに応じてjunior（0～2年）、mid（3～5年）、senior（6年以上）のレベルから"
        "始まり、最後の判定もそのレベルに対するものになります。",
    ),
    "settings.about_theme": Sentence(
        en="Should pictures have a light or a dark background?",
        ja="図の背景は明るい色と暗い色のどちらにしますか。",
    ),
    "settings.chosen": Sentence(en="✓ {choice}", ja="✓ {choice}"),
    "count.all": Sentence(en="all", ja="すべて"),
    "count.some": Sentence(en="{count} questions", ja="{count}問", one="one question"),
    "order.sequence": Sentence(
        en="as in the bank",
        ja="順番どおり",
    ),
    "order.shuffled": Sentence(en="shuffled", ja="ランダム"),
    "order.weak": Sentence(en="weak spots first", ja="苦手から"),
    "order.adaptive": Sentence(en="adapting to your marks", ja="実力に合わせて"),
    "mode.coaching": Sentence(en="coaching", ja="練習"),
    "mode.exam": Sentence(en="exam", ja="試験"),
    "mode.round": Sentence(en="round", ja="みんなで答える質問"),
    "minutes.none": Sentence(en="no limit", ja="制限なし"),
    "minutes.some": Sentence(en="{count} minutes", ja="{count}分", one="one minute"),
    "pressure.on": Sentence(en="on", ja="あり"),
    "pressure.off": Sentence(en="off", ja="なし"),
    "theme.light": Sentence(en="light", ja="明るい"),
    "theme.dark": Sentence(en="dark", ja="暗い"),
    "introduction.none": Sentence(en="none", ja="なし"),
    "aloud.on": Sentence(en="on", ja="あり"),
    "aloud.off": Sentence(en="off", ja="なし"),
    "recordings.on": Sentence(en="kept", ja="保存する"),
    "recordings.off": Sentence(en="not kept", ja="保存しない"),
    "reminder.off": Sentence(en="off", ja="なし"),
    "reminder.not_here": Sentence(
        en="I can remind you on Telegram only: in a terminal nothing of me runs once you have left.",
        ja="お知らせを送れるのは Telegram だけです。ターミナルでは、終了すると私も止まります。",
    ),
    "zone.none": Sentence(
        en="not chosen (that of the machine I run on)",
        ja="未設定（サーバーの時刻）",
    ),
    "language.en": Sentence(en="English", ja="English"),
    "language.ja": Sentence(en="日本語", ja="日本語"),
    "remind": Sentence(
        en="Time for a few questions? /interview starts; /settings reminder changes when I remind you.",
        ja="そろそろ面接の練習をしませんか。/interview で始められます。お知らせの時刻は /settings で変えられます。",
    ),
    "remind_unfinished": Sentence(
        en="Your interview is waiting at question {number} of {total}. /resume continues it; "
        "/settings changes when I remind you.",
        ja="面接が{total}問中の{number}問目で止まっています。/resume で再開できます。"
        "お知らせの時刻は /settings で変えられます。",
    ),
}
