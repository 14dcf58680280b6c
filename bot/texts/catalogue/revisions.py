"""What is said when past replies are graded again."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "button.apply": Sentence(en="Apply", ja="反映する"),
    "button.leave": Sentence(en="Leave as it is", ja="このままにする"),
    "revision.title": Sentence(en="Graded again: “{question}”", ja="再採点：「{question}」"),
    "revision.would_change": Sentence(
        en="With what was accepted, {count} marks would change: {risen} would rise, {fallen} would fall.",
        ja="認めた内容で採点し直すと、{count}件の点数が変わります（上がる{risen}件、下がる{fallen}件）。",
        one="With what was accepted, one mark would change.",
    ),
    "revision.refound": Sentence(
        en="{count} replies would keep their marks, but be judged differently.",
        ja="点数は同じで判定だけが変わる回答が{count}件あります。",
        one="One reply would keep its mark, but be judged differently.",
    ),
    "revision.drilled_would_change": Sentence(
        en="{count} replies in drills would be judged differently.",
        ja="復習での回答{count}件の判定が変わります。",
        one="One reply in a drill would be judged differently.",
    ),
    "revision.line": Sentence(en="{name}, {when}: {before} → {after}", ja="{name}、{when}：{before} → {after}点"),
    "revision.own_line": Sentence(en="{when}: {before} → {after}", ja="{when}：{before} → {after}点"),
    "revision.kept_line": Sentence(
        en="{name}, {when}: the mark stays at {mark}; {points}", ja="{name}、{when}：{mark}点のまま。{points}"
    ),
    "revision.own_kept_line": Sentence(
        en="{when}: the mark stays at {mark}; {points}", ja="{when}：{mark}点のまま。{points}"
    ),
    "revision.point": Sentence(en="“{point}”: {before} → {after}", ja="「{point}」：{before} → {after}"),
    "revision.separator": Sentence(en="; ", ja="、"),
    "revision.drill_line": Sentence(
        en="{name}, drill of {when}, “{point}”: {before} → {after}",
        ja="{name}、{when}の復習「{point}」：{before} → {after}",
    ),
    "revision.own_drill_line": Sentence(
        en="Drill of {when}, “{point}”: {before} → {after}", ja="{when}の復習「{point}」：{before} → {after}"
    ),
    "revision.covered": Sentence(en="said", ja="言えた"),
    "revision.partly": Sentence(en="said in part", ja="一部だけ"),
    "revision.missed": Sentence(en="not said", ja="言及なし"),
    "revision.contradicted": Sentence(en="wrong", ja="誤り"),
    "revision.wrong_elsewhere": Sentence(en="wrong, for other words of it", ja="別の箇所が誤り"),
    "revision.not_judged": Sentence(en="not judged", ja="判定なし"),
    "revision.more": Sentence(en="and {count} more", ja="ほか{count}件"),
    "revision.how": Sentence(
        en="Nothing has changed yet. If you apply it, the old judgements are kept beside the new ones, and everybody "
        "concerned is told once.",
        ja="まだ何も変えていません。反映しても前の採点は残り、変更のあった人には一度だけお知らせします。",
    ),
    "revision.unchanged": Sentence(
        en="“{question}”: {count} replies were graded again, and nothing changes.",
        ja="「{question}」への回答{count}件を採点し直しました。変更はありません。",
        one="“{question}”: one reply was graded again, and nothing changes.",
    ),
    "revision.applied": Sentence(
        en="Applied to “{question}”: {count} replies are now judged differently. Whoever gave one of them is told.",
        ja="「{question}」に反映し、回答{count}件の採点を変えました。変更のあった人にはお知らせします。",
        one="Applied to “{question}”: one reply is now judged differently. Whoever gave it is told.",
    ),
    "revision.own": Sentence(en="Your own among them:", ja="そのうち、あなたの回答："),
    "revision.left": Sentence(
        en="Everything stays as it is. What was accepted counts for new replies.",
        ja="これまでの採点はすべてこのままにします。認めた内容は、これからの回答に使われます。",
    ),
    "revision.yours": Sentence(
        en="The bank has learned from a dispute about “{question}”, and past replies to it were graded again. "
        "What changed for you:",
        ja="「{question}」への異議が認められて問題集が改善され、これまでの回答を採点し直しました。"
        "変わったところは次のとおりです。",
    ),
    "revision.kept": Sentence(
        en="Averages, trends and drills go by the new judgements. /history shows the old marks, too.",
        ja="平均や推移、復習の予定には新しい採点を使います。前の点数も /history で見られます。",
    ),
    "revision.unknown": Sentence(
        en="That list is out of date: it was decided, or a newer one has taken its place. "
        "/dispute open shows what waits.",
        ja="このリストは判断済みか、新しいリストに置き換わっています。判断待ちのものは /dispute open で見られます。",
    ),
    "revision.busy": Sentence(en="Grading past replies again …", ja="これまでの回答を採点し直しています…"),
}
