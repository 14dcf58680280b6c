"""The numbers behind a mark."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "why.title": Sentence(
        en="{number}. {name}: how the mark came about",
        ja="{number}. {name}：採点の内訳",
    ),
    "why.behind": Sentence(
        en="{number}. {name}: the numbers behind each point",
        ja="{number}. {name}：各ポイントの数値",
    ),
    "why.zeros": Sentence(
        en="What is 0 is left out.",
        ja="値が0のものは省いています。",
    ),
    "why.points": Sentence(
        en="The points, and how likely it is that the reply says them",
        ja="各ポイントと、回答がそれに触れている確率",
    ),
    "why.point": Sentence(
        en="{point} · {tier} · {percent} %",
        ja="{point} · {tier} · {percent}%",
    ),
    "why.unnamed": Sentence(
        en="a point that is still open",
        ja="まだ触れていない点",
    ),
    "why.to_score": Sentence(en="What made the score", ja="点数の内訳"),
    "why.ingredient": Sentence(en="{name}: {value}", ja="{name}：{value}"),
    "why.score": Sentence(en="score of the reply: {score}/100 · {verdict}", ja="回答の点数：{score}/100点 · {verdict}"),
    "why.to_mark": Sentence(en="From the score to the mark", ja="最終得点の計算"),
    "why.hints": Sentence(
        en="{count} hints: −{cost}",
        ja="ヒント{count}回：−{cost}",
        one="one hint: −{cost}",
    ),
    "why.follow_up": Sentence(
        en="follow-up {number}: {score} % of {worth} points = +{gained}",
        ja="追加質問{number}：{worth}点の{score}% = +{gained}",
    ),
    "why.follow_up_with_hints": Sentence(
        en="follow-up {number}: {score} % of {worth} points, −{cost} for {count} hints = +{gained}",
        ja="追加質問{number}：{worth}点の{score}%、ヒント{count}回で−{cost} = +{gained}",
        one="follow-up {number}: {score} % of {worth} points, −{cost} for one hint = +{gained}",
    ),
    "why.follow_up_open": Sentence(
        en="follow-up {number}, worth {worth} points: not answered",
        ja="追加質問{number}（最大{worth}点）：未回答",
    ),
    "why.mark": Sentence(en="Mark: {mark}/100", ja="最終得点：{mark}/100点"),
    "why.scorer": Sentence(en="Judged by {scorer}.", ja="採点：{scorer}"),
    "ingredient.said": Sentence(en="likely said", ja="言及の確率"),
    "ingredient.contradicted": Sentence(en="likely contradicted", ja="矛盾の確率"),
    "ingredient.similarity": Sentence(en="likeness of the sentences", ja="文の近さ"),
    "ingredient.telling_similarity": Sentence(
        en="likeness beyond the question's own words",
        ja="質問の語を除いた文の近さ",
    ),
    "ingredient.recall": Sentence(en="how much of the point is said", ja="要点の意味が回答にある割合"),
    "ingredient.precision": Sentence(en="how much of the words is the point", ja="回答の意味が要点に合う割合"),
    "ingredient.word_recall": Sentence(en="words of the point that are said", ja="要点の語が回答にある割合"),
    "ingredient.word_precision": Sentence(en="words said that are the point's", ja="回答の語が要点にある割合"),
    "ingredient.contrast": Sentence(en="nearer to it than to its opposite", ja="反対の文より近い度合い（意味）"),
    "ingredient.word_contrast": Sentence(en="nearer in its very words", ja="反対の文より近い度合い（語）"),
    "ingredient.conflict": Sentence(en="opposite sides, such as high for low", ja="高低などの食い違い"),
    "ingredient.agreement": Sentence(en="same sides, such as high for high", ja="高低などの一致"),
    "ingredient.negation": Sentence(en="a “not” on one side only", ja="否定の食い違い"),
    "ingredient.opposed": Sentence(en="its words, but under a “not”", ja="語は一致するが肯定と否定が逆の割合"),
    "ingredient.rivalry": Sentence(en="how well the opposite fits here", ja="反対の文がここに当てはまる度合い"),
    "ingredient.similarity_margin": Sentence(en="lead in likeness over its opposites", ja="文の近さの、反対の文との差"),
    "ingredient.recall_margin": Sentence(
        en="lead in what is said over its opposites", ja="意味の割合の、反対の文との差"
    ),
    "ingredient.clean_margin": Sentence(
        en="distance to the best statement without conflict",
        ja="意味の割合の、食い違いのない文との差",
    ),
    "ingredient.similarity_lift": Sentence(
        en="likeness beyond that to the other points", ja="ほかの要点と比べた文の近さ"
    ),
    "ingredient.recall_lift": Sentence(en="said beyond what other points would be", ja="ほかの要点と比べた一致の割合"),
    "ingredient.straddling": Sentence(en="both sides named, such as high and low", ja="高低などの両方に触れている"),
    "ingredient.exactness": Sentence(en="the point, all of it and little else", ja="過不足なく一致する度合い"),
    "ingredient.denial": Sentence(en="the point with a “not”", ja="要点を否定している度合い"),
    "ingredient.reversal": Sentence(en="the point turned round", ja="要点を逆にしている度合い"),
    "ingredient.coverage": Sentence(en="share of the needed points that is said", ja="必要な要点に触れた割合"),
    "ingredient.penalty": Sentence(en="taken off for what is wrong", ja="誤りによる減点の割合"),
    "ingredient.calibrated": Sentence(en="as a score out of 100", ja="100点満点での点数"),
    "tier.core": Sentence(en="core", ja="必須"),
    "tier.expected": Sentence(en="expected", ja="標準"),
    "tier.bonus": Sentence(en="bonus", ja="加点"),
}
