"""Rounds: one question to a group."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "round.title": Sentence(en="A question for everybody", ja="みんなで答える質問"),
    "round.title_again": Sentence(en="Once more, after the discussion", ja="話し合ったあとで、もう一度"),
    "round.minutes_left": Sentence(en="About {count} minutes left", ja="残り約{count}分"),
    "round.seconds_left": Sentence(en="Less than a minute left", ja="残り1分未満"),
    "round.no_end": Sentence(en="Open until it is revealed", ja="公開されるまで回答できます"),
    "round.how": Sentence(
        en="Answer in private with the button, or by replying to this message. The words of a private answer "
        "stay out of the group unless you agree; the reveal shows scores and points.",
        ja="ボタンから個別チャットで答えるか、このメッセージに返信してください。"
        "個別チャットの回答の文面は、同意なしにはグループに出ません。"
        "公開時に、点数と要点ごとの結果をまとめて表示します。",
    ),
    "round.how_anonymous": Sentence(
        en="Answer in private with the button. From three answers on, scores are shown without names.",
        ja="ボタンから個別チャットで答えてください。3人以上が答えれば、点数は名前を出さずに表示されます。",
    ),
    "round.answered": Sentence(en="✓ {count} answered: {names}", ja="✓ {count}人が回答：{names}"),
    "round.answered_unnamed": Sentence(en="✓ {count} answered", ja="✓ {count}人が回答"),
    "round.between_names": Sentence(en=", ", ja="、"),
    "round.nobody_yet": Sentence(en="Nobody has answered yet", ja="まだ回答はありません"),
    "round.judging": Sentence(
        en="Closed. The last answers are being judged …", ja="締め切りました。残りの回答を採点しています…"
    ),
    "round.closed": Sentence(en="This round is over", ja="この質問は終了しました"),
    "round.only_privately": Sentence(
        en="This round is anonymous, so answers count in private alone: press the button under its card and send yours "
        "to me there.",
        ja="この質問は匿名なので、回答は個別チャットだけで受け付けています。カードのボタンから送ってください。",
    ),
    "round.asked": Sentence(en="Round · {minutes}", ja="みんなで答える質問 · {minutes}"),
    "round.asked_again": Sentence(en="Round, once more · {minutes}", ja="もう一度答える質問 · {minutes}"),
    "round.how_private": Sentence(
        en="Reply here in your own words; the group sees nothing of it before the reveal. Further messages are added, "
        "and an edited one is taken anew.",
        ja="ここに自分の言葉で答えてください。公開までグループには見えません。続けて送ると付け加えられ、編集すると"
        "新しい文章になります。",
    ),
    "round.answered_so_far": Sentence(en="Your answer so far", ja="これまでの回答"),
    "round.taken": Sentence(
        en="Your answer is in. What you send now is added to it; /skip takes it back.",
        ja="回答を受け付けました。このあと送った文章は付け加えられます。/skip で取り消せます。",
    ),
    "round.stray": Sentence(
        en="“{words}” is not in your answer. If it belongs there, send it again.",
        ja="「{words}」は回答に入れていません。回答でしたら、もう一度送ってください。",
    ),
    "round.asked_back": Sentence(
        en="Nobody explains the question before the reveal. Take it in the sense you find most useful, and say which "
        "one you took. If this was your answer already, send it again.",
        ja="公開までは、質問についての説明はありません。"
        "ご自身でいちばん自然だと思う意味に取って、どう取ったかを一言添えて答えてください。"
        "今のが回答でしたら、もう一度送ってください。",
    ),
    "round.added": Sentence(en="Added to your answer.", ja="回答に付け加えました。"),
    "round.changed": Sentence(en="Changed; the new words count.", ja="変更しました。新しい文章で採点します。"),
    "round.withdrawn": Sentence(
        en="Your answer is taken back. Send a new one, or leave the round with /stop.",
        ja="回答を取り消しました。新しく答えるか、/stop でこの質問から抜けられます。",
    ),
    "round.left": Sentence(
        en="You have left the round. The button in the group brings you back while it is open.",
        ja="この質問から抜けました。受付中なら、グループのボタンから戻れます。",
    ),
    "round.left_with_answer": Sentence(
        en="You have left the round, and your answer is taken back. The button in the group brings you back while it "
        "is open.",
        ja="回答を取り消して、この質問から抜けました。受付中なら、グループのボタンから戻れます。",
    ),
    "round.no_help": Sentence(
        en="In a round there are no hints and no model answer before the reveal. /skip takes your answer back, "
        "/stop leaves.",
        ja="公開までは、ヒントも模範解答もありません。/skip で回答の取り消し、/stop で退出できます。",
    ),
    "round.late": Sentence(
        en="The round was over before this came, so it does not count there; you alone see how it is judged.",
        ja="締め切り後の回答のため集計には入りません。採点の結果はあなただけにお見せします。",
    ),
    "round.answer_stays": Sentence(
        en="The round is over; your answer stays as it was.", ja="この質問は終了しました。回答は元のままです。"
    ),
    "round.heard": Sentence(
        en="This is in your answer now. If it is not what you said, send the right words, and they take its place.",
        ja="この内容を回答に加えました。違っていれば正しい文章を送ってください。聞き取った内容と置き換えます。",
    ),
    "round.over_unanswered": Sentence(
        en="The round is over. You can still answer here; then you alone see how it is judged. /stop leaves.",
        ja="この質問は終了しました。いまから答えることもできます（採点はあなただけに表示）。/stop で抜けられます。",
    ),
    "round.over_held": Sentence(
        en="The round is over, and “{words}” was not counted as your answer. If it was one, send it again; you can "
        "still answer here, and then you alone see how it is judged. /stop leaves.",
        ja="この質問は終了しました。「{words}」は回答に数えていません。回答でしたら、もう一度送ってください。"
        "いまから答えることもできます（採点はあなただけに表示）。/stop で抜けられます。",
    ),
    "round.no_more": Sentence(
        en="The round is over, so this no longer counts.", ja="この質問は終了したため、集計には入りません。"
    ),
    "round.your_result": Sentence(en="Your answer in the round · {name}", ja="みんなで答えた質問の結果 · {name}"),
    "round.your_gain": Sentence(en="{before} → {after} since the last time", ja="前回{before}点 → 今回{after}点"),
    "round.not_judged": Sentence(
        en="Sorry, your answer could not be judged. It is kept.",
        ja="申し訳ありません、回答を採点できませんでした。回答は保存してあります。",
    ),
    "round.results": Sentence(en="Results · {name}", ja="結果 · {name}"),
    "round.no_answers": Sentence(en="Nobody answered this time.", ja="今回は回答がありませんでした。"),
    "round.too_few": Sentence(
        en="Fewer than three answers were judged. To keep them anonymous, no scores are shown; all who answered see "
        "their own alone.",
        ja="採点できた回答が3人分に満たないので、誰の回答か分からないよう、点数は表示しません。"
        "回答した人は自分の結果だけを見られます。",
    ),
    "round.line": Sentence(en="{name}: {score}", ja="{name}：{score}点"),
    "round.line_gain": Sentence(en="{name}: {score} ({gain})", ja="{name}：{score}点（{gain}）"),
    "round.line_unjudged": Sentence(en="{name}: could not be judged", ja="{name}：採点できませんでした"),
    "round.mean": Sentence(en="Mean: {mean}", ja="平均：{mean}点"),
    "round.mean_gain": Sentence(
        en="Mean: {mean}; since the last time, the {count} who answered both times: {gain} on average",
        ja="平均：{mean}点（前回も答えた{count}人の平均では、前回から{gain}点）",
        one="Mean: {mean}; since the last time, the one who answered both times: {gain}",
    ),
    "round.missed": Sentence(
        en="Most missed ({count} of {total}): {point}", ja="抜けた人が最も多い要点（{total}人中{count}人）：{point}"
    ),
    "round.best": Sentence(en="Best put, by {name} · {question}", ja="いちばんうまい言い方（{name}さん） · {question}"),
    "round.best_unnamed": Sentence(en="Best put · {question}", ja="いちばんうまい言い方 · {question}"),
    "round.ask_consent": Sentence(
        en="Nobody put this point better than you. May the group see your sentence?",
        ja="この要点をいちばんうまく言い表していました。グループに紹介してもよいですか。",
    ),
    "round.consent_named": Sentence(
        en="Thank you, the group sees it with your name.", ja="ありがとうございます。名前とともに紹介します。"
    ),
    "round.consent_unnamed": Sentence(
        en="Thank you, the group sees it without a name.", ja="ありがとうございます。名前を出さずに紹介します。"
    ),
    "round.consent_no": Sentence(en="All right, it stays between us.", ja="わかりました。紹介しません。"),
    "round.heat_alt": Sentence(
        en="A table of points by answer. ✓ covered, △ in part, ・ missed, ✗ contradicted.",
        ja="要点と回答の一覧表。✓ 言えた、△ 一部、・ 言及なし、✗ 誤り。",
    ),
    "round.heat_line": Sentence(en="{point}: {who}", ja="{point}：{who}"),
    "round.heat_who": Sentence(en="{status} ({names})", ja="{status}（{names}）"),
    "round.heat_title": Sentence(en="Who said what", ja="要点ごとの回答状況"),
    "round.heat_covered": Sentence(en="✓ covered", ja="✓ 言えた"),
    "round.heat_partly": Sentence(en="△ in part", ja="△ 一部"),
    "round.heat_missed": Sentence(en="・ missed", ja="・ 言及なし"),
    "round.heat_contradicted": Sentence(en="✗ contradicted", ja="✗ 誤り"),
    "round.only_in_group": Sentence(
        en="A round is for a group: add me to one and send /round there. At one machine it is: mensetsu round",
        ja="/round はグループで使うコマンドです。グループに私を追加して送ってください。"
        "1台のパソコンでは mensetsu round を使えます。",
    ),
    "round.already_open": Sentence(
        en="A round is open here already. Its card takes answers; whoever began it, or an admin of this bot, ends it "
        "with /reveal.",
        ja="ここではすでに質問が出ています。カードから答えられます。始めた人かボットの管理者が /reveal で終えると、"
        "次の質問を出せます。",
    ),
    "round.unknown": Sentence(
        en="I know no question or topic “{word}”. Like this: /round, /round 10 for ten minutes, /round training, "
        "/round learning-rate, /round anonymous.",
        ja="「{word}」という質問や分野はありません。/round、/round 10（10分間）、/round training、"
        "/round learning-rate、/round anonymous（匿名）のように送ってください。",
    ),
    "round.gone": Sentence(
        en="The bank no longer has this question, so the round ends without a result. /round starts another.",
        ja="問題集からこの質問がなくなったため、結果なしで終了します。/round で別の質問を始められます。",
    ),
    "round.none_open": Sentence(
        en="No round is open here. /round starts one.", ja="ここでは質問が出ていません。/round で始められます。"
    ),
    "round.only_host": Sentence(
        en="Only {host}, who began this round, or an admin of this bot can do that; at its end it reveals itself.",
        ja="それができるのは、この質問を始めた{host}さんと、このボットの管理者だけです。時間になれば自動で公開されます。",
    ),
    "round.only_host_short": Sentence(
        en="Only whoever began the round, or an admin of this bot, can do that.",
        ja="この質問を始めた人と、このボットの管理者だけができる操作です。",
    ),
    "table.who": Sentence(
        en="Who takes part? Type the names, separated by commas.",
        ja="参加する人の名前を、カンマ（,）か読点（、）で区切って入力してください。",
    ),
    "table.who_again": Sentence(
        en="Who takes part? Type the names, separated by commas. Enter alone: {names}, as last time.",
        ja="参加する人の名前を、カンマ（,）か読点（、）で区切って入力してください。"
        "前回と同じ人（{names}）なら、そのまま Enter を押してください。",
    ),
    "table.between_names": Sentence(en=", ", ja="、"),
    "table.turn": Sentence(
        en="{name}, it is your turn. When nobody else looks at the screen, press Enter.",
        ja="{name}さんの番です。ほかの人が画面を見ていないことを確かめて、Enter を押してください。",
    ),
    "table.enter_alone": Sentence(
        en="Nothing is asked here, so that line was not taken. Enter alone goes on and clears the screen.",
        ja="ここでは何も尋ねていないので、いまの入力は受け付けていません。"
        "Enter だけを押すと、画面を消して先へ進みます。",
    ),
    "table.how": Sentence(
        en="Reply in your own words; the screen is cleared afterwards. /skip leaves it out.",
        ja="自分の言葉で答えてください。送信すると画面は消えます。/skip で回答せずに進みます。",
    ),
    "table.only_skip": Sentence(
        en="In a round there are no hints and no other commands: reply in your own words, or leave it out with /skip.",
        ja="ここではヒントなどのコマンドは使えません。自分の言葉で答えるか、/skip で回答せずに進んでください。",
    ),
    "table.own_result": Sentence(
        en="{name}, press Enter to see how your answer was judged.",
        ja="{name}さん、Enter を押すと自分の採点結果を見られます。",
    ),
    "table.read_on": Sentence(
        en="{name}, press Enter when you have read it.", ja="{name}さん、読み終えたら Enter を押してください。"
    ),
    "table.consent_waits": Sentence(
        en="May the others see your sentence? Type one of these: {words}.",
        ja="あなたの言い方を紹介してもよいですか。次のどれかを入力してください：{words}",
    ),
    "table.no_consent": Sentence(
        en="I did not take that for a yes or a no.", ja="「よい」とも「紹介しない」とも受け取れませんでした。"
    ),
    "table.only_about_result": Sentence(
        en="Here, two commands are of use: /why explains your mark, and /dispute has it looked at. Everything else is "
        "in mensetsu chat.",
        ja="ここで使えるコマンドは、採点の理由を見る /why と、採点に異議を出す /dispute です。"
        "ほかのコマンドは mensetsu chat で使えます。",
    ),
    "table.again": Sentence(
        en="Now discuss. Shall everybody answer the same question again? y begins, Enter ends.",
        ja="話し合ってみましょう。同じ質問にもう一度答えますか。y で始め、Enter で終わります。",
    ),
    "table.unfinished": Sentence(
        en="A round was left in the middle; it goes on with {names}. What was answered is kept.",
        ja="途中になっていた質問の続きから始めます（参加者：{names}）。これまでの回答は保存されています。",
    ),
    "table.unknown": Sentence(
        en="I know no question or topic “{word}”. Like this: mensetsu round, mensetsu round training, "
        "mensetsu round learning-rate anonymous.",
        ja="「{word}」という質問や分野はありません。mensetsu round、mensetsu round training、"
        "mensetsu round learning-rate anonymous のように指定してください。",
    ),
    "table.cleared": Sentence(
        en="Cleared; ↑ brings it back. Ctrl-C on the empty line leaves.",
        ja="入力を消しました。↑ で呼び戻せます。空の行で Ctrl-C を押すと終了します。",
    ),
    "table.cleared_plain": Sentence(
        en="This is not sent. Ctrl-C once more leaves.",
        ja="次の文章は送っていません。もう一度 Ctrl-C を押すと終了します。",
    ),
    "table.marks_wait": Sentence(
        en="Marks that would change are waiting for a decision: mensetsu chat, then /dispute open.",
        ja="変更を待っている点数があります。mensetsu chat を起動し、/dispute open で確認してください。",
    ),
    "table.left": Sentence(
        en="Goodbye. What was answered is kept; mensetsu round goes on where you were.",
        ja="終了します。回答は保存されています。途中の場合は mensetsu round で続けられます。",
    ),
    "button.answer_privately": Sentence(en="Answer in private", ja="個別チャットで答える"),
    "button.reveal": Sentence(en="Reveal now", ja="いま公開する"),
    "button.again": Sentence(en="Discuss, then answer again", ja="話し合ってもう一度答える"),
    "button.take_back": Sentence(en="Take it back", ja="取り消す"),
    "button.show_named": Sentence(en="Yes, with my name", ja="名前を出してよい"),
    "button.show_unnamed": Sentence(en="Yes, without it", ja="名前なしならよい"),
    "button.show_no": Sentence(en="No", ja="紹介しない"),
}
