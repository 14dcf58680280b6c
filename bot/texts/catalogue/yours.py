"""What is held of a member: taking it along, deleting it, and what there is at all."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "report.none_since": Sentence(
        en="{day} is still to come, so there is nothing to report since then. /report tells of your last interview.",
        ja="{day}はまだ先の日付なので、レポートにする面接がありません。/report で直近の面接のレポートを作れます。",
    ),
    "report.unknown": Sentence(
        en="I do not know what “{words}” means here. /report 3 covers interview 3, /report 2026-07-04 everything since "
        "that day, /report all everything; with “anonymous” your name is left out.",
        ja="「{words}」の意味が分かりませんでした。/report 3 で3回目の面接、/report 2026-07-04 でその日以降、"
        "/report all ですべての面接のレポートを作れます。「匿名」を付けると名前が入りません。",
    ),
    "progress.alt": Sentence(
        en="A picture of your progress: scores over time, marks by topic, what you miss most often, "
        "days practised. The message has the main points in words.",
        ja="推移の図：点数の推移、分野ごとの点数、よく抜ける要点、練習した日。主なところは文章でもお伝えしています。",
    ),
    "report.alt": Sentence(en="The report, a page for any browser.", ja="レポート（ブラウザで開けるページ）"),
    "report.here": Sentence(
        en="Your report: one file that opens in any browser, even without a network, and prints "
        "well.\n\n/report 3 covers interview 3, /report 2026-07-04 everything since that day, "
        "/report all everything.",
        ja="レポートです。ネットワークがなくてもブラウザで開け、そのまま印刷もできます。\n\n/report 3 "
        "で3回目の面接、/report 2026-07-04 でその日以降、/report all "
        "ですべての面接のレポートを作れます。",
    ),
    "export.alt": Sentence(en="Everything that is stored of you.", ja="保存されているあなたの記録すべて"),
    "export.here": Sentence(
        en="Everything that I hold of you: your interviews, replies, scores and findings, as CSV for spreadsheets and "
        "as JSON lines for programs, and the recordings that I kept.\n\n"
        "On a machine of your own, mensetsu import takes this file in.",
        ja="保存されているあなたの記録（面接、回答、点数、採点の内訳）すべてです。表計算用のCSVと、"
        "プログラム用のJSON Linesの両方と、保存した録音が入っています。\n\n"
        "ご自分のパソコンでは mensetsu import で取り込めます。",
    ),
    "button.without_name": Sentence(en="Without my name", ja="名前を入れない"),
    "forget.ask": Sentence(
        en="This deletes everything that I hold of you: your interviews ({interviews}) and replies ({replies}) with "
        "their scores, your settings, recordings, and the pictures and reports made from them. It cannot be undone.\n\n"
        "Marks that you gave others in peer interviews stay with them, without your name. "
        "The backups lose it at the same time. If you came with an invitation, you need a new one to come back. "
        "/export gives you a copy first.",
        ja="保存されているあなたの記録をすべて削除します。面接{interviews}回、回答{replies}件とその点数、設定、録音、"
        "作成した図やレポートが対象で、元には戻せません。\n\n"
        "メンバー同士の面接であなたがほかの人に付けた点数は、名前を外して相手の履歴に残ります。"
        "バックアップからも同時に削除します。招待で参加した方がまた使うには、新しい招待が必要です。"
        "先に /export で控えを受け取れます。",
    ),
    "forget.done": Sentence(
        en="Done. Deleted: your interviews ({interviews}) and replies ({replies}) with their scores, your settings, "
        "recordings, and the pictures and reports made from them, in the backups as well.\n\n"
        "What I sent to this chat stays here until you delete it. If you write to me again, we begin anew. Good luck!",
        ja="削除しました。面接{interviews}回、回答{replies}件とその点数、設定、録音、作成した図やレポートです。"
        "バックアップからも削除しました。\n\n"
        "このチャットに届いたメッセージは、ご自分で削除するまで残ります。またいつでも最初から始められます。"
        "面接がうまくいきますように。",
    ),
    "privacy": Sentence(
        en="What I keep of you: your name and id on Telegram (or your account's name in a terminal), your settings, "
        "what you wrote about yourself, every reply word for word with its time, and how it was judged, in peer "
        "interviews by your interviewer, too. Of a recording I keep what I heard; the sound itself only if you "
        "have chosen that (/settings recordings).\n\n"
        "Where: in one file on the machine that runs me, with a daily backup beside it that is kept for two weeks. "
        "Nothing is sent anywhere else; replies are judged on that machine. Telegram itself carries what we write to "
        "each other.\n\n"
        "Who can read it: you, by /history, whoever interviews you, as far as that interview goes, and whoever runs "
        "that machine. If you dispute a mark, the hosts see it and that reply with your name; a group sees your "
        "scores in rounds that are not anonymous.\n\n"
        "/export gives you all of it. /forget deletes all of it.",
        ja="保存しているもの：Telegramでのお名前とID（ターミナルではアカウント名）、設定、自己紹介、"
        "すべての回答（原文と日時）、その採点結果（メンバー同士の面接では、面接した人の採点とメモも）。"
        "録音は聞き取った文章だけを残します。音声そのものは、/settings recordings で「保存する」を選んだときにだけ"
        "残します。\n\n"
        "保存場所：このボットを動かしているパソコンの1つのファイルと、その隣に2週間分残す毎日のバックアップだけです。"
        "採点もそのパソコンの中で行い、ほかへは送りません。ただし、やり取りそのものはTelegramを通ります。\n\n"
        "見られる人：あなた（/history）、あなたを面接する人（その面接の分だけ）、そのパソコンの管理者です。"
        "採点に異議を出すと、判断する人がその回答と点数、お名前を見ます。匿名でない「みんなで答える質問」の点数は、"
        "グループに表示されます。\n\n"
        "/export ですべてを受け取り、/forget ですべてを削除できます。",
    ),
}
