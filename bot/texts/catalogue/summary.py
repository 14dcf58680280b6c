"""The result of an interview."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "summary.finished": Sentence(
        en="The interview is over",
        ja="面接終了です。お疲れさまでした。",
    ),
    "summary.stopped": Sentence(
        en="Stopped for now",
        ja="ここで中断します。",
    ),
    "summary.score": Sentence(
        en="{score}/100",
        ja="{score}点（100点満点）",
    ),
    "summary.no_score": Sentence(
        en="No question was answered yet.",
        ja="まだ回答した質問はありません。",
    ),
    "summary.owed": Sentence(
        en="Your last reply is kept, and judged when you go on.",
        ja="最後の回答は保存してあります。再開すると採点します。",
    ),
    "summary.answered": Sentence(
        en="{answered} of {total} questions answered",
        ja="{total}問中{answered}問に回答",
    ),
    "summary.skipped": Sentence(
        en="{count} skipped (no marks)",
        ja="スキップ{count}問（0点）",
    ),
    "summary.shown": Sentence(
        en="answer shown for {count} (no marks)",
        ja="解答を見た{count}問（0点）",
    ),
    "summary.by_question": Sentence(en="By question", ja="質問ごとの点数"),
    "summary.by_topic": Sentence(en="By topic", ja="分野ごとの点数"),
    "summary.line": Sentence(
        en="{number}. {name}: {result}",
        ja="{number}. {name}：{result}",
    ),
    "summary.mark": Sentence(en="{mark}", ja="{mark}点"),
    "summary.raised": Sentence(en="{before} → {after}", ja="{before} → {after}点"),
    "summary.was_skipped": Sentence(
        en="0, skipped",
        ja="0点（スキップ）",
    ),
    "summary.was_shown": Sentence(
        en="0, answer shown",
        ja="0点（解答を見た）",
    ),
    "summary.mark_and_shown": Sentence(
        en="{result}, answer shown",
        ja="{result}（解答を見た）",
    ),
    "summary.topic": Sentence(en="{bar} {mark} {topic}", ja="{bar} {mark} {topic}"),
    "summary.study": Sentence(
        en="To study next",
        ja="次に復習したいこと",
    ),
    "summary.study_item": Sentence(en="・ {point} ({name})", ja="・ {point}（{name}）"),
    "summary.no_gaps": Sentence(
        en="You missed nothing that matters. Well done!",
        ja="大事な要点はすべて言えていました。お見事です。",
    ),
    "summary.not_sure": Sentence(
        en="You left out nothing that matters. What the marks are short of was said only in part, not plainly enough, "
        "or with hints.",
        ja="大事な要点の抜けはありませんでした。一部しか言えていない、はっきり読み取れない、ヒントを使った、"
        "といった理由で点が伸びていません。",
    ),
    "summary.history": Sentence(
        en="/why {number} explains the mark of question {number}. The interview is kept: /history shows it.",
        ja="/why {number} で{number}問目の採点の理由を確認できます。この面接は保存され、/history で振り返れます。",
    ),
    "summary.history_unjudged": Sentence(
        en="The interview is kept: /history shows it.",
        ja="この面接は保存され、/history で振り返れます。",
    ),
    "summary.resume": Sentence(
        en="/resume continues from here at any time. Your interviews are kept: /history shows them.",
        ja="/resume でいつでもここから再開できます。これまでの面接は /history で振り返れます。",
    ),
    "summary.study_question": Sentence(
        en="・ {name}: the whole question",
        ja="・ {name}（質問全体）",
    ),
    "ready.heading": Sentence(en="How ready you are", ja="本番への準備"),
    "ready.heading_for": Sentence(en="How ready you are: {goal}", ja="本番への準備：{goal}"),
    "ready.goal_role_level": Sentence(en="{level} {role}", ja="{role}（{level}）"),
    "ready.goal_role": Sentence(en="{role}", ja="{role}"),
    "ready.goal_level": Sentence(en="level {level}", ja="レベル{level}"),
    "ready.easy": Sentence(
        en="{count} of the judged questions were at that level or above; it takes half of them",
        ja="採点した質問のうち、そのレベル以上は{count}問でした。目安は半分以上です",
        one="One of the judged questions was at that level or above; it takes half of them",
    ),
    "ready.ready": Sentence(
        en="Ready. With replies like these you can go to the real interview.",
        ja="準備はできています。この調子なら本番でも十分に通用します。",
    ),
    "ready.nearly": Sentence(
        en="Nearly. The foundation is there; a little more practice and you are ready.",
        ja="もう一息です。土台はできているので、あと少し練習すれば本番に臨めます。",
    ),
    "ready.not_yet": Sentence(
        en="Not yet. Study what is listed above, then try again.",
        ja="まだ早いようです。上に挙げた要点を復習して、もう一度挑戦しましょう。",
    ),
    "ready.strong_topic": Sentence(
        en="Your strongest topic: {topic}, {mark}",
        ja="いちばん得意な分野：{topic}（{mark}点）",
    ),
    "ready.complete": Sentence(
        en="No essential point is missing, and none was left wrong",
        ja="必須の要点に抜けはなく、誤ったままの要点もありません",
    ),
    "ready.wrong": Sentence(
        en="{count} points were left wrong (what you set right in a follow-up does not count). To set right first: "
        "{point}",
        ja="誤りのまま残った要点が{count}個あります（追加質問で直せたものは数えません）。まず見直したい要点：{point}",
        one="One point was left wrong (what you set right in a follow-up does not count). What is right: {point}",
    ),
    "ready.missed": Sentence(
        en="{count} essential points were missing. To learn first: {point}",
        ja="必須の要点が{count}個抜けていました。まず押さえたい要点：{point}",
        one="One essential point was missing: {point}",
    ),
    "ready.low": Sentence(
        en="Your mean mark is {score}; it takes {wanted} to be ready",
        ja="平均点は{score}点でした。目安は{wanted}点です",
    ),
    "ready.low_topic": Sentence(
        en="Your mean mark is {score}; it takes {wanted} to be ready. Your weakest topic: {topic}, {mark}",
        ja="平均点は{score}点でした。目安は{wanted}点です。いちばん苦手な分野：{topic}（{mark}点）",
    ),
    "summary.done": Sentence(
        en="{bar} 100 %",
        ja="{bar} 100%",
    ),
}
