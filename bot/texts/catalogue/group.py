"""The organiser's view of a group."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "group.title": Sentence(en="The group", ja="グループの様子"),
    "group.members": Sentence(en="Members by topic", ja="メンバーの分野別の点数"),
    "group.member": Sentence(en="Member", ja="メンバー"),
    "group.line": Sentence(en="{name}: {topics}", ja="{name}：{topics}"),
    "group.no_scores": Sentence(en="no scores yet", ja="点数はまだありません"),
    "group.last": Sentence(en="Last practised", ja="最後に練習した日"),
    "group.missed": Sentence(en="Most missed across members", ja="多くのメンバーに抜けていた要点"),
    "group.point": Sentence(
        en="{point} ({question}): {missed} of {answered}",
        ja="{point}（{question}）：{answered}人中{missed}人",
    ),
    "group.missed_by": Sentence(en="Missed by", ja="抜けていた人数"),
    "group.of": Sentence(en="{missed} of {answered}", ja="{answered}人中{missed}人"),
    "group.no_gap": Sentence(en="No point was missed.", ja="抜けていた要点はありません。"),
    "group.quiet": Sentence(en="Not practised for two weeks", ja="2週間以上練習していない人"),
    "group.quiet_line": Sentence(en="{name}, last on {day}", ja="{name}（最後は{day}）"),
    "group.nobody_quiet": Sentence(
        en="Everybody has practised in the last two weeks.", ja="全員が2週間以内に練習しています。"
    ),
    "group.next": Sentence(en="Next week's round", ja="来週のおすすめの質問"),
    "group.suggested": Sentence(en="{question}: /round {command}", ja="{question}：/round {command}"),
    "group.suggested_also_here": Sentence(
        en="{question}: /round {command} in a group, mensetsu round {command} at one machine",
        ja="{question}（グループでは /round {command}、1台のパソコンでは mensetsu round {command}）",
    ),
    "group.nothing_new": Sentence(
        en="Every question was asked in the last week; give them some days.",
        ja="どの質問もこの1週間に出したばかりです。数日おいてください。",
    ),
    "group.drills": Sentence(en="Drills", ja="復習"),
    "group.basis": Sentence(
        en="Only the latest scores of rounds that are over count, without those of private interviews and of members "
        "who chose /leaderboard off. Of anonymous rounds it tells no scores, only how many missed a point.",
        ja="終了した「みんなで答える質問」の最新の点数だけを数えています。個人の面接の点数と、"
        "/leaderboard off にした人の点数は含みません。匿名の回は点数を含めず、抜けた要点の人数だけを数えています。",
    ),
    "group.none": Sentence(
        en="This needs a round that is over: send /round in a group, or use mensetsu round at one machine.",
        ja="終了した「みんなで答える質問」がまだありません。グループでは /round、"
        "1台のパソコンでは mensetsu round で始められます。",
    ),
    "group.only_host": Sentence(
        en="/group is for those who have begun a round in their group, and for the bot's admins.",
        ja="/group を使えるのは、グループで質問を始めたことのある人とボットの管理者だけです。",
    ),
    "group.in_private": Sentence(
        en="I have sent it to you in our private chat. If you have never written to me there, do, and it comes.",
        ja="個別チャットに送りました。まだ一度も個別チャットで話していなければ、話しかけてくだされば届きます。",
    ),
}
