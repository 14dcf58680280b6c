"""How a member is getting on: the picture, and the same facts in words."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "progress.title": Sentence(
        en="Your progress",
        ja="これまでの推移",
    ),
    "progress.interviews": Sentence(en="{count} interviews", ja="面接{count}回", one="one interview"),
    "progress.questions": Sentence(en="{count} questions", ja="質問{count}問", one="one question"),
    "progress.practice": Sentence(en="{count} days of practice", ja="練習{count}日", one="one day of practice"),
    "progress.streak": Sentence(en="{count} days in a row", ja="{count}日連続で練習中"),
    "progress.score": Sentence(en="Score over time", ja="点数の推移"),
    "progress.change": Sentence(
        en="Average of the first {interviews} interviews: {first}; of the last {interviews}: {latest} ({change})",
        ja="はじめの{interviews}回の平均{first}点 → 直近{interviews}回の平均{latest}点（{change}）",
    ),
    "progress.change_single": Sentence(
        en="First interview: {first}; latest: {latest} ({change})",
        ja="最初の面接{first}点 → 直近の面接{latest}点（{change}）",
    ),
    "progress.one_score": Sentence(
        en="One interview so far: {score}/100",
        ja="これまで1回：{score}点",
    ),
    "progress.trend": Sentence(
        en="average of the last {count} interviews",
        ja="直近{count}回の平均",
    ),
    "progress.each": Sentence(en="one interview", ja="1回の面接"),
    "progress.topics": Sentence(
        en="Marks by topic",
        ja="分野ごとの点数",
    ),
    "progress.topics_basis": Sentence(
        en="average of each question's latest mark",
        ja="各質問の直近の点数の平均",
    ),
    "progress.weakest": Sentence(
        en="Weakest topic so far: {worst} ({worst_mark})",
        ja="今いちばん苦手な分野：{worst}（{worst_mark}点）",
    ),
    "progress.strongest": Sentence(
        en="Strongest: {best} ({best_mark}); weakest: {worst} ({worst_mark})",
        ja="得意な分野：{best}（{best_mark}点）、苦手な分野：{worst}（{worst_mark}点）",
    ),
    "progress.missed": Sentence(
        en="Missed most often lately",
        ja="最近よく抜ける要点",
    ),
    "progress.missed_line": Sentence(
        en="・ {point} ({name}): {count} of {judged}",
        ja="・ {point}（{name}）：{judged}回中{count}回",
    ),
    "progress.missed_line_wrong": Sentence(
        en="・ {point} ({name}): {count} of {judged}, {wrong} of them said wrongly",
        ja="・ {point}（{name}）：{judged}回中{count}回（うち誤り{wrong}回）",
    ),
    "progress.manner": Sentence(
        en="Hedges such as “maybe” in your latest replies: {hedges} a reply",
        ja="最近の伝え方：「たぶん」のようなぼかした言い方は、1回答あたり{hedges}回",
    ),
    "progress.manner_plain": Sentence(
        en="You have put it plainly lately, with hardly a hedge such as “maybe”",
        ja="最近の伝え方：「たぶん」のようなぼかした言い方はほとんどなく、言い切れています",
    ),
    "progress.manner_spoken": Sentence(
        en="How you have put it lately: {pace} · fillers such as “um”: {fillers} a minute · hedges such as “maybe”: "
        "{hedges} a reply",
        ja="最近の伝え方：{pace}、「えーと」などのつなぎ言葉は1分あたり{fillers}回、「たぶん」のようなぼかした言い方は"
        "1回答あたり{hedges}回",
    ),
    "progress.paces": Sentence(en="How fast you speak", ja="話す速さの推移"),
    "progress.last_pace": Sentence(en="latest interview: {pace}", ja="直近の面接：{pace}"),
    "progress.usual_pace": Sentence(en="usual pace", ja="標準的な速さ"),
    "progress.missed_count": Sentence(en="{count} of {judged}", ja="{judged}回中{count}回"),
    "progress.was_missed": Sentence(
        en="not said",
        ja="抜けた",
    ),
    "progress.was_wrong": Sentence(
        en="said wrongly",
        ja="誤った",
    ),
    "progress.nothing_missed": Sentence(en="Nothing so far.", ja="いまのところありません。"),
    "progress.days": Sentence(en="Days practised", ja="練習した日"),
    "progress.days_basis": Sentence(
        en="darker: more questions",
        ja="色が濃いほど質問数が多い日",
    ),
    "progress.days_basis_dark": Sentence(
        en="brighter: more questions",
        ja="色が明るいほど質問数が多い日",
    ),
    "progress.monday": Sentence(en="Mon", ja="月"),
    "progress.wednesday": Sentence(en="Wed", ja="水"),
    "progress.friday": Sentence(en="Fri", ja="金"),
    "progress.sunday": Sentence(en="Sun", ja="日"),
    "progress.beside": Sentence(en="In the picture by their numbers", ja="図では番号で示している項目"),
    "progress.none": Sentence(
        en="There is nothing to draw yet. Once an interview with a reply or more is finished or stopped, /progress "
        "shows how it went.",
        ja="まだ表示できる記録がありません。回答した面接を終えるか中断すると、/progress で推移を見られます。",
    ),
    "length.minutes": Sentence(en="{count} minutes", ja="{count}分", one="a minute"),
    "length.hours": Sentence(en="{count} hours", ja="{count}時間"),
    "length.days": Sentence(en="over {count} days", ja="{count}日間"),
}
