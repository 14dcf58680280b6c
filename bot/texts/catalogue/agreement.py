"""Agreement of interviewers with the bot and with each other."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "agreement.heading": Sentence(en="Agreement of interviewers", ja="面接した人どうし・ボットとの採点の一致"),
    "agreement.none": Sentence(
        en="No interviewer has marked a typed reply yet. /peer begins a peer interview.",
        ja="書いた回答に面接した人が点数を付けた記録は、まだありません。/peer でメンバー同士の面接を始められます。",
    ),
    "agreement.line": Sentence(en="{whom}: {how}", ja="{whom}：{how}"),
    "agreement.bot": Sentence(en="With the bot", ja="ボットとの一致"),
    "agreement.each_other": Sentence(en="With each other", ja="面接した人どうしの一致"),
    "agreement.kappa": Sentence(
        en="weighted kappa {kappa}, from {count} replies", ja="重み付きカッパ係数 {kappa}（回答{count}件）"
    ),
    "agreement.too_few": Sentence(
        en="too few replies to tell: {count} so far, it takes {fewest}",
        ja="回答がまだ{count}件で、判断するには足りません（{fewest}件から表示します）",
    ),
    "agreement.all_alike": Sentence(
        en="all marks on {count} replies are about the same, so it cannot be told",
        ja="回答{count}件の点数がほぼ同じで、一致の度合いを計算できません",
    ),
    "agreement.scale": Sentence(
        en="1 is full agreement, 0 no more than chance. Counted are typed replies that were marked in peer "
        "interviews, by "
        "steps of ten.",
        ja="1なら完全に一致、0なら偶然と同じ程度です。メンバー同士の面接で採点された、"
        "書いた回答だけを10点刻みで数えています。",
    ),
    "agreement.differing": Sentence(
        en="The points on which interviewers and the bot differ most often:",
        ja="面接した人とボットの判断がよく分かれる要点：",
    ),
    "agreement.point": Sentence(
        en="{point} ({question}): {differ} of {judged}", ja="{point}（{question}）：{judged}回中{differ}回"
    ),
}
