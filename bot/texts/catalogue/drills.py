"""Drills: the points that are due, a short question each."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "drill.place": Sentence(en="Drill {number}/{total} {bar}", ja="復習 {number}/{total} {bar}"),
    "drill.how": Sentence(
        en="A sentence or two will do. I ask only what is due; /interview asks whole questions.",
        ja="1〜2文で十分です。復習の時期が来た要点だけを聞きます。質問全体の練習は /interview で始められます。",
    ),
    "drill.number_unknown": Sentence(
        en="“{words}” is no number of points. /weak asks for those that are due, /weak 3 for three of them at most.",
        ja="「{words}」は要点の個数として読めません。/weak なら復習の時期が来た要点を聞きます。"
        "/weak 3 なら、そのうち3個までにします。",
    ),
    "drill.hint": Sentence(en="Hint", ja="ヒント"),
    "drill.the_point": Sentence(en="The point was", ja="要点はこちらです"),
    "drill.again": Sentence(
        en="I could not take that as an answer; the point is still open. Try once more, or choose below.",
        ja="回答として受け取れませんでした。もう一度答えるか、下から選んでください。",
    ),
    "drill.next_today": Sentence(en="I ask it again today.", ja="今日のうちにもう一度聞きます。"),
    "drill.next_tomorrow": Sentence(en="I ask it again tomorrow.", ja="明日もう一度聞きます。"),
    "drill.next_later": Sentence(en="I ask it again in {days} days.", ja="{days}日後にもう一度聞きます。"),
    "drill.over": Sentence(
        en="That was it: {known} of {count} points known.",
        ja="今回はここまでです。要点{count}個のうち{known}個に答えられました。",
        one="That was it: {known} of 1 point known.",
    ),
    "drill.over_unasked": Sentence(en="The drill is over.", ja="復習を終わります。"),
    "drill.unfinished": Sentence(
        en="Your interview still waits for you: /resume goes on with it.",
        ja="面接が途中です。/resume で再開できます。",
    ),
    "drill.forecast": Sentence(en="Coming up", ja="これからの復習"),
    "drill.due_today": Sentence(en="・ today: {count} points", ja="・ 今日：{count}個", one="・ today: one point"),
    "drill.due_tomorrow": Sentence(
        en="・ tomorrow: {count} points", ja="・ 明日：{count}個", one="・ tomorrow: one point"
    ),
    "drill.due_later": Sentence(en="・ {day}: {count} points", ja="・ {day}：{count}個", one="・ {day}: one point"),
    "drill.due_none": Sentence(en="・ nothing in the next week", ja="・ 今後1週間はありません"),
    "drill.standard_schedule": Sentence(
        en="Each point comes back shortly before you would forget it. FSRS, a method of spaced repetition, works out "
        "when.",
        ja="要点は、忘れかけるころにまた出ます。時期の計算には、FSRSという間隔反復の方法を使っています。",
    ),
    "drill.fitted_schedule": Sentence(
        en="Each point comes back shortly before you would forget it. FSRS, a method of spaced repetition, works out "
        "when; it was adjusted on {day} to {repeats} reviews made here.",
        ja="要点は、忘れかけるころにまた出ます。時期の計算には、FSRSという間隔反復の方法を使い、"
        "ここでの復習{repeats}回分に合わせて{day}に調整しました。",
    ),
    "drill.due_now": Sentence(
        en="{count} points are due now:", ja="いま復習が必要な要点は{count}個です。", one="One point is due now:"
    ),
    "drill.due_of": Sentence(
        en="・ {question}: {count} points", ja="・ {question}：{count}個", one="・ {question}: one point"
    ),
    "drill.begin_here": Sentence(
        en="To be asked for them: mensetsu chat, then /weak. /weak 3 asks for three at most.",
        ja="復習するには、mensetsu chat を起動して /weak と入力してください。/weak 3 なら3個までです。",
    ),
    "drill.no_cards_here": Sentence(
        en="There is nothing to drill yet: a drill goes back to points from your interviews. mensetsu chat starts one.",
        ja="まだ復習できる要点がありません。面接での回答をもとに、要点を選んで聞き直します。"
        "mensetsu chat で面接を始められます。",
    ),
    "drill.no_cards_in_group": Sentence(
        en="There is nothing to drill here. Points from private interviews and from rounds are drilled by /weak in our "
        "private chat.",
        ja="ここで復習できる要点はありません。個別チャットでの面接や、みんなで答える質問の要点は、"
        "個別チャットの /weak で復習できます。",
    ),
    "drill.nothing_due": Sentence(
        en="Nothing is due right now, well done.",
        ja="いま復習が必要な要点はありません。",
    ),
    "drill.no_cards": Sentence(
        en="There is nothing to drill yet: a drill goes back to points from your interviews. "
        "/interview starts an interview.",
        ja="まだ復習できる要点がありません。面接での回答をもとに、要点を選んで聞き直します。"
        "/interview で面接を始められます。",
    ),
    "drill.remind": Sentence(
        en="{count} points are due today, about a minute each. Here is the first.",
        ja="今日復習する要点が{count}個あります（1個あたり約1分）。まずはこちらです。",
        one="One point is due today, about a minute. Here it is.",
    ),
    "drill.help": Sentence(
        en="You are in a drill. Reply in a sentence or two, take a /hint, leave the point with /skip, see it with "
        "/answer, or end the drill with /stop.",
        ja="復習の途中です。1〜2文で答えるか、/hint（ヒント）、/skip（次へ）、/answer（解答）、/stop（終了）を選べます。",
    ),
    "drill.why": Sentence(en="Drill, {name}: how I judged it", ja="復習「{name}」：判定の理由"),
    "drill.contradicted": Sentence(
        en="Your reply says something that contradicts the point.", ja="要点と食い違うことを述べています。"
    ),
    "drill.no_mark": Sentence(
        en="A drill gives no marks: all that counts is whether you said the point.",
        ja="復習に点数はありません。その要点を言えたかどうかだけを見ます。",
    ),
    "drill.nothing_to_explain": Sentence(
        en="Nothing has been judged in this drill yet. Once it has, /why explains it; /why 1 is about question 1 of "
        "your interview.",
        ja="この復習ではまだ判定した回答がありません。回答のあとで /why と送ると理由を説明します。"
        "面接の1問目については /why 1 で見られます。",
    ),
    "drill.edit": Sentence(
        en="I saw that you changed a message. What was said in a drill stays as it is; the point comes again.",
        ja="メッセージの編集を確認しましたが、復習での回答はそのままです。この要点はまた聞きます。",
    ),
}
