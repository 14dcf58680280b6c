"""The leaderboard of a group."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "leaderboard.title_week": Sentence(en="Leaderboard · this week", ja="ランキング · 今週"),
    "leaderboard.title_all": Sentence(en="Leaderboard · all time", ja="ランキング · 全期間"),
    "leaderboard.by_average": Sentence(en="Mean score in rounds", ja="みんなで答える質問の平均点"),
    "leaderboard.by_gain": Sentence(en="Mean gain after the discussion", ja="話し合いのあとの伸びの平均"),
    "leaderboard.by_days": Sentence(en="Days of practice in a row", ja="連続して練習した日数"),
    "leaderboard.line": Sentence(en="{place}. {name}: {value}", ja="{place}. {name}：{value}"),
    "leaderboard.you": Sentence(en="{place}. {name} (you): {value}", ja="{place}. {name}（あなた）：{value}"),
    "leaderboard.small": Sentence(
        en="In a small group only the top and you yourself are shown.",
        ja="少人数のため、1位と自分だけを表示しています。",
    ),
    "leaderboard.top": Sentence(en="The first five and you yourself are shown.", ja="5位までと自分を表示しています。"),
    "leaderboard.empty": Sentence(en="There is nothing to compare yet.", ja="まだ比べられる記録がありません。"),
    "leaderboard.how_off": Sentence(
        en="/leaderboard off takes you off it, so that nobody sees you there.",
        ja="/leaderboard off で、自分を誰にも表示しないようにできます。",
    ),
    "leaderboard.is_off": Sentence(
        en="You are not shown here; /leaderboard on changes that.",
        ja="あなたは表示されません。/leaderboard on で表示に戻せます。",
    ),
    "leaderboard.off": Sentence(
        en="You are in no leaderboard any more, nor in the organiser's view of the group. "
        "/leaderboard on puts you back.",
        ja="ランキングにも、主催者が見る「グループの様子」にも表示されなくなりました。/leaderboard on で戻せます。",
    ),
    "leaderboard.on": Sentence(
        en="You are in the leaderboard and in the organiser's view of the group again.",
        ja="ランキングと、主催者が見る「グループの様子」に再び表示されます。",
    ),
    "leaderboard.unknown": Sentence(
        en="“{words}” is nothing that the leaderboard goes by. It takes week or all, and average, gain or days, such "
        "as /leaderboard all gain; /leaderboard off takes you off it, and /leaderboard on brings you back.",
        ja="「{words}」はランキングでは使えません。期間は week（今週）か all（全期間）、"
        "順位は average（平均点）、gain（伸び）、days（連続日数）で指定します（例：/leaderboard all gain）。"
        "/leaderboard off で表示から外れ、/leaderboard on で戻ります。",
    ),
    "leaderboard.none": Sentence(
        en="A leaderboard takes a round that you or your group have answered: send /round in a group, or use "
        "mensetsu round at one machine.",
        ja="ランキングは、みんなで答える質問に回答があると見られます。グループでは /round、"
        "1台のパソコンでは mensetsu round を使ってください。",
    ),
    "button.week": Sentence(en="This week", ja="今週"),
    "button.all_time": Sentence(en="All time", ja="全期間"),
    "button.by_average": Sentence(en="Average", ja="平均点"),
    "button.by_gain": Sentence(en="Gain", ja="伸び"),
    "button.by_days": Sentence(en="Days in a row", ja="連続日数"),
}
