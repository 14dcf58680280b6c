"""What was right, partly right, wrong and missing in a reply."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "quote": Sentence(en="“{words}”", ja="「{words}」"),
    "question.title": Sentence(en="{number}. {name}", ja="{number}. {name}"),
    "feedback.score": Sentence(
        en="{mark}/100 · {verdict}",
        ja="{mark}/100点 · {verdict}",
    ),
    "feedback.score_with_hints": Sentence(
        en="{mark}/100 · {verdict} ({score} − {cost} for {count} hints)",
        ja="{mark}/100点 · {verdict}（{score} − ヒント{count}回分の{cost}点）",
        one="{mark}/100 · {verdict} ({score} − {cost} for one hint)",
    ),
    "feedback.partly": Sentence(en="{point} (only in part)", ja="{point}（一部のみ）"),
    "feedback.wrong_unquoted": Sentence(en="Something in this reply is not right.", ja="誤っている箇所があります。"),
    "feedback.to_add": Sentence(en="What to add", ja="付け加えたい点"),
    "feedback.also_to_add": Sentence(en="Also worth adding", ja="ほかに付け加えたい点"),
    "feedback.bonus": Sentence(en="{point} (bonus)", ja="{point}（加点）"),
    "feedback.nothing_missing": Sentence(
        en="Nothing is missing.",
        ja="抜けている点はありません。",
    ),
    "feedback.right": Sentence(en="Right", ja="よかった点"),
    "feedback.missing": Sentence(en="Missing", ja="足りない点"),
    "feedback.wrong": Sentence(en="Wrong", ja="誤っている点"),
    "feedback.more": Sentence(en="Further points", ja="そのほかの点"),
    "feedback.missing_count": Sentence(
        en="{count} more points to make",
        ja="まだ触れていない点が{count}つあります",
        one="one more point to make",
    ),
    "feedback.missing_core": Sentence(
        en="{count} more points to make, {core} of them core",
        ja="まだ触れていない点が{count}つあります（うち{core}つは必須）",
        one="one more point to make, and it is a core one",
    ),
    "follow_up.raised": Sentence(
        en="{before} → {after} with follow-ups",
        ja="{before} → {after}点（追加質問を含む）",
    ),
    "follow_up.raised_with_hints": Sentence(
        en="{before} → {after} with follow-ups (after −{cost} for {count} hints)",
        ja="{before} → {after}点（追加質問を含む。ヒント{count}回で−{cost}点）",
        one="{before} → {after} with follow-ups (after −{cost} for one hint)",
    ),
    "follow_up.unchanged": Sentence(
        en="The mark stays at {mark}.",
        ja="点数は{mark}点のままです。",
    ),
    "follow_up.full": Sentence(
        en="100/100 already, so there was nothing left to gain.",
        ja="すでに満点の100点です。",
    ),
    "follow_up.right_number": Sentence(en="✓ {number} is right.", ja="✓ {number}で正解です。"),
    "follow_up.wrong_number": Sentence(en="✗ The answer is {number}.", ja="✗ 正しい答えは{number}です。"),
    "verdict.excellent": Sentence(en="excellent", ja="優秀"),
    "verdict.good": Sentence(en="good", ja="良好"),
    "verdict.fair": Sentence(en="fair", ja="まずまず"),
    "verdict.weak": Sentence(en="not there yet", ja="要復習"),
    "verdict.off_topic": Sentence(en="off topic", ja="別の話題"),
    "verdict.empty": Sentence(en="nothing to judge", ja="内容なし"),
    "verdict.dont_know": Sentence(en="no answer yet", ja="未回答"),
    "verdict.parrot": Sentence(en="the question again", ja="質問の繰り返し"),
    "verdict.gibberish": Sentence(en="not readable", ja="読み取れず"),
    "verdict.instruction": Sentence(en="no answer yet", ja="未回答"),
    "verdict.right_number": Sentence(en="right", ja="正解"),
    "verdict.wrong_number": Sentence(en="not right", ja="不正解"),
    "advice.empty": Sentence(
        en="There is nothing here to judge yet. A first thought in a few words is enough to begin with.",
        ja="採点できる内容がまだありません。思いついたことを一言書くだけでも大丈夫です。",
    ),
    "advice.dont_know": Sentence(
        en="Fair enough; better to find the gap here than in the real interview. "
        "There, say what you do know and how you would find out.",
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
        en="This may well be true, but I could not connect it to the question. It helps to begin with the very thing "
        "that is asked.",
        ja="内容は正しいのかもしれませんが、この質問との関係が読み取れませんでした。"
        "聞かれていることから話し始めると伝わりやすくなります。",
    ),
    "advice.instruction": Sentence(
        en="I go only by what a reply says about the question, so wishes about the score are set aside. "
        "Have a go at the question itself.",
        ja="採点では、質問への答えだけを見ています。点数についての要望は考慮されません。"
        "質問そのものに答えてみてください。",
    ),
}
