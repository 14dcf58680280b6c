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
    "revision.line": Sentence(en="{name}, {when}: {before} → {after}", ja="{name}、{when}：{before} → {after}点"),
    "revision.own_line": Sentence(en="{when}: {before} → {after}", ja="{when}：{before} → {after}点"),
    "revision.more": Sentence(en="and {count} more", ja="ほか{count}件"),
    "revision.how": Sentence(
        en="Nothing has changed yet. When you apply it, the old marks are kept beside the new ones, and everybody "
        "concerned is told once.",
        ja="まだ何も変えていません。反映しても前の点数は残り、点数が変わった人には一度だけお知らせします。",
    ),
    "revision.unchanged": Sentence(
        en="“{question}”: {count} replies were graded again, and no mark changes.",
        ja="「{question}」への回答{count}件を採点し直しました。点数の変わるものはありません。",
        one="“{question}”: one reply was graded again, and its mark does not change.",
    ),
    "revision.applied": Sentence(
        en="Applied to “{question}”: {count} marks were changed. Whoever has one of them is told.",
        ja="「{question}」に反映し、{count}件の点数を変えました。点数が変わった人にはお知らせします。",
        one="Applied to “{question}”: one mark was changed. Whoever has it is told.",
    ),
    "revision.own": Sentence(en="Your own among them:", ja="そのうち、あなたの点数："),
    "revision.left": Sentence(
        en="All marks stay as they are. What was accepted counts for new replies.",
        ja="点数はすべてこのままにします。認めた内容は、これからの回答に使われます。",
    ),
    "revision.yours": Sentence(
        en="The bank has learned from a dispute about “{question}”, and past replies to it were graded again. "
        "Your marks that changed:",
        ja="「{question}」への異議が認められて問題集が改善され、これまでの回答を採点し直しました。"
        "変わった点数は次のとおりです。",
    ),
    "revision.kept": Sentence(
        en="Averages and trends go by the new marks. /history shows the old ones, too.",
        ja="平均や推移には新しい点数を使います。前の点数も /history で見られます。",
    ),
    "revision.unknown": Sentence(
        en="That list is out of date: it was decided, or a newer one has taken its place. "
        "/dispute open shows what waits.",
        ja="このリストは判断済みか、新しいリストに置き換わっています。判断待ちのものは /dispute open で見られます。",
    ),
    "revision.busy": Sentence(en="Grading past replies again …", ja="これまでの回答を採点し直しています…"),
}
