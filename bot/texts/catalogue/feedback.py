"""What was right, partly right, wrong and missing in a reply."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "quote": Sentence(en="“{words}”", ja="「{words}」"),
    "question.title": Sentence(en="{number}. {name}", ja="{number}. {name}"),
    "feedback.score": Sentence(
        en="{mark}/100 · {verdict}",
        ja="{mark}点 · {verdict}",
    ),
    "feedback.score_with_hints": Sentence(
        en="{mark}/100 · {verdict} ({score} − {cost} for {count} hints)",
        ja="{mark}点 · {verdict}（{score}点 − ヒント{count}回で{cost}点）",
        one="{mark}/100 · {verdict} ({score} − {cost} for one hint)",
    ),
    "feedback.partly": Sentence(
        en="{point} (only in part)",
        ja="{point}（一部だけ）",
    ),
    "feedback.wrong_unquoted": Sentence(
        en="Something in this reply is not right.",
        ja="誤っているところがあります。",
    ),
    "feedback.to_add": Sentence(
        en="What to add",
        ja="補いたい要点",
    ),
    "feedback.also_to_add": Sentence(
        en="Also worth saying",
        ja="ほかに補いたい要点",
    ),
    "feedback.bonus": Sentence(
        en="{point} (bonus)",
        ja="{point}（加点）",
    ),
    "feedback.nothing_missing": Sentence(
        en="Nothing is missing.",
        ja="要点はすべて言えています。",
    ),
    "feedback.unsure": Sentence(
        en="Every point is there, but I was not sure of all of them, and least of this one: {point}. "
        "Say that one directly, and leave nothing of it out.",
        ja="要点はすべて出ていますが、はっきり読み取れなかったところがあります。とくに「{point}」は、"
        "内容を省かずに、はっきり言い切ってみましょう。",
    ),
    "feedback.right": Sentence(
        en="Right",
        ja="言えている要点",
    ),
    "feedback.missing": Sentence(
        en="Missing",
        ja="足りない要点",
    ),
    "feedback.wrong": Sentence(
        en="Wrong",
        ja="誤っているところ",
    ),
    "feedback.more": Sentence(
        en="More",
        ja="そのほか",
    ),
    "feedback.missing_count": Sentence(
        en="{count} more points not made yet",
        ja="触れていない要点があと{count}つ",
        one="one more point not made yet",
    ),
    "feedback.missing_core": Sentence(
        en="{count} more points not made yet, {core} of them essential",
        ja="触れていない要点があと{count}つ（うち{core}つは必須）",
        one="one more point not made yet, and an essential one",
    ),
    "follow_up.raised": Sentence(
        en="{before} → {after} with the follow-ups",
        ja="{before} → {after}点（追加質問を含む）",
    ),
    "follow_up.raised_with_hints": Sentence(
        en="{before} → {after} with the follow-ups (after −{cost} for {count} hints)",
        ja="{before} → {after}点（追加質問を含む。ヒント{count}回で−{cost}点）",
        one="{before} → {after} with the follow-ups (after −{cost} for one hint)",
    ),
    "follow_up.unchanged": Sentence(
        en="The mark stays at {mark}.",
        ja="点数は{mark}点のままです。",
    ),
    "follow_up.full": Sentence(
        en="You have 100/100 already; there is nothing left to gain.",
        ja="すでに満点（100点）です。",
    ),
    "follow_up.right_number": Sentence(en="✓ {number} is right.", ja="✓ {number}で正解です。"),
    "follow_up.wrong_number": Sentence(en="✗ The answer is {number}.", ja="✗ 正しい答えは{number}です。"),
    "follow_up.wrong_unit": Sentence(
        en="✗ The digits are right, the unit is not: the answer is {number}.",
        ja="✗ 数字は合っていますが、単位が違います。正しい答えは{number}です。",
    ),
    "verdict.excellent": Sentence(
        en="excellent",
        ja="とてもよい",
    ),
    "verdict.good": Sentence(
        en="good",
        ja="よい",
    ),
    "verdict.fair": Sentence(en="fair", ja="まずまず"),
    "verdict.weak": Sentence(
        en="not there yet",
        ja="要復習",
    ),
    "verdict.off_topic": Sentence(
        en="off topic",
        ja="別の話題",
    ),
    "verdict.empty": Sentence(en="nothing to judge", ja="内容なし"),
    "verdict.dont_know": Sentence(en="no answer yet", ja="未回答"),
    "verdict.parrot": Sentence(en="the question again", ja="質問の繰り返し"),
    "verdict.gibberish": Sentence(en="not readable", ja="読み取れず"),
    "verdict.instruction": Sentence(en="no answer yet", ja="未回答"),
    "verdict.right_number": Sentence(en="right", ja="正解"),
    "verdict.wrong_number": Sentence(en="not right", ja="不正解"),
    "verdict.wrong_unit": Sentence(en="wrong unit", ja="単位違い"),
    "verdict.which_number": Sentence(en="no clear answer", ja="答えが不明確"),
    "feedback.set_aside": Sentence(en="Set aside, not judged", ja="採点しなかった部分"),
    "set_aside.instruction": Sentence(
        en="this speaks about the grading, not about the question", ja="採点についての要望で、質問への答えではないため"
    ),
    "set_aside.dont_know": Sentence(en="this says what you don't know", ja="分からないと述べているため"),
    "set_aside.terms": Sentence(
        en="these are terms only; say what each of them does",
        ja="用語が並んでいるだけのため。それぞれの働きを文で説明してください",
    ),
    "set_aside.taken_back": Sentence(en="you took this back", ja="言い直した部分のため"),
    "set_aside.gibberish": Sentence(en="I could not read this as words", ja="文章として読み取れないため"),
    "verdict.terms": Sentence(en="terms only", ja="用語の羅列"),
    "advice.terms": Sentence(
        en="The terms are there, but the question asks for an explanation. "
        "Make a sentence of each: what it does, and what follows.",
        ja="用語は挙がっていますが、この質問では説明が求められています。それぞれが何をするのか、その結果どうなるのかを文にしてみましょう。",
    ),
    "advice.empty": Sentence(
        en="There is nothing here to judge yet. A first thought in a few words is enough to begin with.",
        ja="採点できる内容がまだありません。思いついたことを一言書くだけでも大丈夫です。",
    ),
    "advice.dont_know": Sentence(
        en="Fair enough: better to find the gap here than in the real interview. There, say what "
        "you do know and how you would find out the rest.",
        ja="本番の前に気づけたのは収穫です。面接では、分かる範囲のことと、どう調べるかを話すとよいでしょう。",
    ),
    "advice.parrot": Sentence(
        en="This mostly repeats the question. Say what happens, and why, in your own words.",
        ja="質問の言葉をほぼそのまま繰り返しているようです。何が起こるのか、なぜなのかを自分の言葉で説明してみましょう。",
    ),
    "advice.gibberish": Sentence(
        en="I could not read this as words. If the keyboard slipped, no harm done.",
        ja="文章として読み取れませんでした。入力の誤りでしたら、気にしなくて大丈夫です。",
    ),
    "advice.off_topic": Sentence(
        en="I found none of the points that I look for here, so I cannot tell whether this is right. It helps to begin "
        "with exactly what was asked.",
        ja="この質問で確かめている要点は読み取れませんでした。合っているかどうかも判断できていません。"
        "聞かれていることから話し始めると伝わりやすくなります。",
    ),
    "advice.instruction": Sentence(
        en="I go only by what a reply says about the question; a request about the score changes "
        "nothing. Have a go at the question itself.",
        ja="採点では、質問への答えだけを見ています。点数についての要望は考慮されません。"
        "質問そのものに答えてみてください。",
    ),
    "feedback.asked_next": Sentence(
        en="Think again: I ask about this next.",
        ja="もう一度考えてみましょう。次にお聞きします。",
    ),
}
