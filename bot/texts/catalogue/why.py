"""The numbers behind a mark."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "why.title": Sentence(
        en="{number}. {name}: why this mark",
        ja="{number}. {name}：採点の理由",
    ),
    "why.behind": Sentence(
        en="{number}. {name}: the numbers",
        ja="{number}. {name}：採点の数値",
    ),
    "why.zeros": Sentence(
        en="For each point, how likely it is that the reply says it, and what that was reckoned "
        "from. Whatever is 0 is left out.",
        ja="要点ごとに、回答がそれを述べている確率と、そのもとになった値です。0の値は省いています。",
    ),
    "why.points": Sentence(
        en="What I found in your reply",
        ja="回答から読み取ったこと",
    ),
    "why.point": Sentence(
        en="{point} · {tier} · {percent} %",
        ja="{point} · {tier} · {percent}%",
    ),
    "why.unnamed": Sentence(
        en="a point that is still open",
        ja="まだ触れていない要点",
    ),
    "why.to_score": Sentence(
        en="The whole reply",
        ja="回答全体",
    ),
    "why.ingredient": Sentence(en="{name}: {value}", ja="{name}：{value}"),
    "why.score": Sentence(
        en="Your reply: {score} · {verdict}",
        ja="回答：{score}点 · {verdict}",
    ),
    "why.to_mark": Sentence(
        en="How the mark adds up",
        ja="点数の計算",
    ),
    "why.hints": Sentence(
        en="{count} hints: −{cost}",
        ja="ヒント{count}回：−{cost}点",
        one="One hint: −{cost}",
    ),
    "why.hints_free": Sentence(
        en="{count} hints: nothing is taken off a 0",
        ja="ヒント{count}回：0点からは引きません",
        one="One hint: nothing is taken off a 0",
    ),
    "why.follow_up": Sentence(
        en="Follow-up {number}: +{gained} of {worth} ({score} %)",
        ja="追加質問{number}：+{gained}点（最大{worth}点の{score}%）",
    ),
    "why.follow_up_none": Sentence(
        en="Follow-up {number}: +0 of {worth} (what it asks for is not in the reply)",
        ja="追加質問{number}：+0点（最大{worth}点。尋ねた内容が回答にありませんでした）",
    ),
    "why.follow_up_wrong": Sentence(
        en="Follow-up {number}: +0 of {worth} (what the reply says there is not right)",
        ja="追加質問{number}：+0点（最大{worth}点。回答に誤りがありました）",
    ),
    "why.follow_up_with_hints": Sentence(
        en="Follow-up {number}: +{gained} of {worth} ({score} %, −{cost} for {count} hints)",
        ja="追加質問{number}：+{gained}点（最大{worth}点の{score}%、ヒント{count}回で−{cost}点）",
        one="Follow-up {number}: +{gained} of {worth} ({score} %, −{cost} for one hint)",
    ),
    "why.follow_up_open": Sentence(
        en="Follow-up {number}: +0 of {worth} (not answered)",
        ja="追加質問{number}：+0点（最大{worth}点、未回答）",
    ),
    "why.mark": Sentence(
        en="Mark: {mark}/100",
        ja="合計：{mark}点",
    ),
    "why.scorer": Sentence(
        en="Judged by {scorer}.",
        ja="採点プログラム：{scorer}",
    ),
    "ingredient.said": Sentence(en="likely said", ja="言及の確率"),
    "ingredient.contradicted": Sentence(en="likely contradicted", ja="矛盾の確率"),
    "ingredient.partly": Sentence(en="likely said in part", ja="一部だけ言及の確率"),
    "ingredient.likeness": Sentence(en="likeness to the point", ja="要点との近さ"),
    "ingredient.contrast_likeness": Sentence(en="likeness to a known mistake", ja="よくある間違いとの近さ"),
    "ingredient.relation_says": Sentence(en="follows from the reply", ja="回答から言える度合い"),
    "ingredient.relation_contradicts": Sentence(en="contradicted by the reply", ja="回答と食い違う度合い"),
    "ingredient.relation_contrast": Sentence(en="a known mistake follows from it", ja="回答が間違いにあたる度合い"),
    "ingredient.exact_agreement": Sentence(
        en="numbers, names, order and negations agree", ja="数値・名前・順序・否定の一致"
    ),
    "ingredient.exact_conflict": Sentence(
        en="numbers, names, order or negations differ", ja="数値・名前・順序・否定の食い違い"
    ),
    "ingredient.coverage": Sentence(en="share of the needed points that is said", ja="必要な要点に触れた割合"),
    "ingredient.penalty": Sentence(en="taken off for what is wrong", ja="誤りによる減点の割合"),
    "ingredient.calibrated": Sentence(en="as a score out of 100", ja="100点満点での点数"),
    "tier.core": Sentence(
        en="essential",
        ja="必須",
    ),
    "tier.expected": Sentence(en="expected", ja="標準"),
    "tier.bonus": Sentence(en="bonus", ja="加点"),
    "why.said": Sentence(
        en="Of what a full answer says, your reply says about {percent} %.",
        ja="満点の回答の内容のうち、約{percent}%を述べています。",
    ),
    "why.unsure": Sentence(
        en="A point counts by how surely I recognise it. Least sure here: {points}. Said directly, with nothing "
        "of it left out, it counts in full.",
        ja="要点は、どれだけはっきり読み取れたかに応じて点になります。読み取りにくかったのは、{points}です。"
        "内容を省かずに、はっきり言い切ると満点に近づきます。",
    ),
    "why.unsure_point": Sentence(en="{point} ({percent} %)", ja="「{point}」（{percent}%）"),
    "why.curve": Sentence(
        en="The mark is not that share itself: a curve that was fitted to marks given by people makes it out of the "
        "share, less what is wrong.",
        ja="点数は割合そのものではなく、この割合と誤りによる減点から、人の採点に合わせた曲線で決めています。",
    ),
    "why.and": Sentence(
        en="; ",
        ja="、",
    ),
    "why.taken_off": Sentence(
        en="Marks were taken off for what is wrong, as shown above.",
        ja="上に示した誤りの分は減点しています。",
    ),
    "why.skipped": Sentence(
        en="You skipped this question, so it counts 0 in the score of the interview.",
        ja="この質問はスキップしたので、面接の点数では0点として数えます。",
    ),
    "why.shown": Sentence(
        en="You looked at the answer in place of replying, so this question counts 0 in the score of the interview.",
        ja="回答せずに解答を見たので、この質問は面接の点数では0点として数えます。",
    ),
    "came.first": Sentence(
        en="Question {number} (level: {level}): I begin in the middle, or as near to it as the bank allows. After "
        "{up} or more the next question is a level up, after less than {down} a level down.",
        ja="{number}問目（レベル：{level}）：なるべく真ん中のレベルから始めます。{up}点以上なら次の質問は1つ上のレベル、"
        "{down}点未満なら1つ下のレベルになります。",
    ),
    "came.harder": Sentence(
        en="Question {number} (level: {level}): a harder one, since you had {mark} on question {before}.",
        ja="{number}問目（レベル：{level}）：{before}問目が{mark}点だったので、難しくしました。",
    ),
    "came.easier": Sentence(
        en="Question {number} (level: {level}): an easier one, since you had {mark} on question {before}.",
        ja="{number}問目（レベル：{level}）：{before}問目が{mark}点だったので、やさしくしました。",
    ),
    "came.same": Sentence(
        en="Question {number} (level: {level}): the level stays as it was, since you had {mark} on question {before}.",
        ja="{number}問目（レベル：{level}）：{before}問目が{mark}点だったので、レベルはそのままです。",
    ),
    "came.hardest": Sentence(
        en="Question {number} (level: {level}): you had {mark} on question {before}, and these are the hardest here.",
        ja="{number}問目（レベル：{level}）：{before}問目は{mark}点でした。これより難しい質問はないので、"
        "レベルはそのままです。",
    ),
    "came.easiest": Sentence(
        en="Question {number} (level: {level}): you had {mark} on question {before}, and these are the easiest here.",
        ja="{number}問目（レベル：{level}）：{before}問目は{mark}点でした。これよりやさしい質問はないので、"
        "レベルはそのままです。",
    ),
    "came.introduced": Sentence(
        en="Question {number}: you wrote “{words}”, and this question is near to that.",
        ja="{number}問目：自己紹介に「{words}」とあったので、それに近い質問を選びました。",
    ),
    "came.role": Sentence(
        en="Question {number}: drawn for the role that you prepare for; what it needs comes up more often.",
        ja="{number}問目：目指す職種に合わせて選びました。その職種でよく問われることほど出やすくなっています。",
    ),
    "came.first_by_years": Sentence(
        en="Question {number} (level: {level}): I begin at the level of your experience, or as near to it as the bank "
        "allows. After {up} or more the next question is a level up, after less than {down} a level down.",
        ja="{number}問目（レベル：{level}）：実務経験に合ったレベル、またはそれにいちばん近いレベルから始めます。"
        "{up}点以上なら次の質問は1つ上のレベル、{down}点未満なら1つ下のレベルになります。",
    ),
    "came.mentioned": Sentence(
        en="Question {number}: you had mentioned “{words}”, and this question is about that.",
        ja="{number}問目：その前の回答で「{words}」に触れていたので、それについて尋ねました。",
    ),
    "came.named": Sentence(
        en="Question {number}: you named it yourself.",
        ja="{number}問目：ご自身で指定した質問です。",
    ),
    "came.drawn": Sentence(
        en="Question {number}: drawn from the other questions. Every third one is, so that the interview does not keep "
        "to what you introduced yourself with.",
        ja="{number}問目：自己紹介とは別の質問から無作為に選びました。話題が偏らないように、3問に1問はこうしています。",
    ),
    "came.nearest": Sentence(
        en="Question {number} (level: {level}): you had {mark} on question {before}. No question is left at the "
        "level that this mark calls for, so this one is from the nearest.",
        ja="{number}問目（レベル：{level}）：{before}問目は{mark}点でしたが、それに見合うレベルの質問が残っていないので、"
        "いちばん近いレベルから選びました。",
    ),
}
