"""What is said about disputes."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "button.dispute": Sentence(en="I did say that", ja="それは言いました"),
    "button.accept": Sentence(en="Accept: it says the point", ja="認める（要点を言っている）"),
    "button.credit": Sentence(en="Accept: the answer is right", ja="認める（答えは正しい）"),
    "button.strike": Sentence(en="Strike the wrong statement", ja="誤りの文を消す"),
    "button.decline": Sentence(en="Decline", ja="認めない"),
    "dispute.title": Sentence(en="Which point did you say?", ja="どの要点を言いましたか。"),
    "dispute.title_with_exercise": Sentence(
        en="What did you say, or get right?", ja="どれを言いましたか。または、どの答えが正しかったですか。"
    ),
    "dispute.exercise": Sentence(
        en="the answer to the exercise (follow-up {number})", ja="計算問題の答え（追加質問{number}）"
    ),
    "dispute.said_later": Sentence(
        en="{point} (said in reply to the follow-up)",
        ja="{point}（追加質問への回答で言えています）",
    ),
    "dispute.in_follow_up": Sentence(
        en="{point} (in your reply to follow-up {number})",
        ja="{point}（追加質問{number}への回答）",
    ),
    "dispute.to_follow_up": Sentence(
        en="About the reply to the follow-up “{asked}”",
        ja="追加質問「{asked}」への回答について",
    ),
    "dispute.to_exercise": Sentence(
        en="About the reply to the exercise “{asked}”",
        ja="計算問題「{asked}」への回答について",
    ),
    "dispute.how": Sentence(
        en="Tap its number. A host of this bot then sees your reply, with your name, and decides.",
        ja="番号を押してください。管理者（グループの質問では出題した人も）が、お名前とともに回答を見て判断します。",
    ),
    "dispute.how_alone": Sentence(
        en="Type the command beside its number. You are your own host here, so you decide.",
        ja="番号の横のコマンドを入力してください。ここではあなた自身が管理者なので、自分で判断します。",
    ),
    "dispute.which_words": Sentence(
        en="Which of your words said “{point}”? Choose the number of the sentence, or type them: {command} your words",
        ja="「{point}」を言っているのはどの部分ですか。文の番号を選ぶか、言葉を書いてください：{command} その言葉",
    ),
    "dispute.not_your_words": Sentence(
        en="Your reply does not have these words. Copy them from it: {command} your words",
        ja="その言葉は回答の中にありません。回答から写してください：{command} その言葉",
    ),
    "dispute.nothing": Sentence(
        en="I find no finished question with a judged reply there. /dispute alone takes the newest one; "
        "/dispute 3 1 is question 1 of interview no. 3 in your /history.",
        ja="採点の終わった質問が見つかりません。/dispute だけなら最新の回答、"
        "/dispute 3 1 なら /history の3回目の面接の1問目を見ます。",
    ),
    "dispute.no_such_result": Sentence(
        en="“/dispute {words}” names none of the points below; choose one by its number.",
        ja="「/dispute {words}」に当たる要点は次の中にありません。番号で選んでください。",
    ),
    "dispute.nothing_missing": Sentence(
        en="You were credited with every point of that question.",
        ja="その質問では、すべての要点が認められています。",
    ),
    "dispute.no_points": Sentence(
        en="That reply was not judged by points, so there is none to dispute. /why tells how it was taken.",
        ja="その回答は要点ごとの採点をしていないため、異議の対象になる要点がありません。"
        "どう扱ったかは /why で見られます。",
    ),
    "dispute.no_keypoints": Sentence(
        en="In the bank this question has an answer but no keypoints, so there is nothing to add words to.",
        ja="この質問には解答があるだけで、問題集に要点が書かれていないため、言い方を加えられません。",
    ),
    "dispute.made": Sentence(
        en="Noted as dispute {number}. A host will see your reply, with your name, and decide; you will be told.",
        ja="異議{number}番として受け付けました。管理者（グループの質問では出題した人も）が、お名前とともに回答を見て判断します。結果はお知らせします。",
    ),
    "dispute.nobody": Sentence(
        en="Noted as dispute {number}, but no host has written to me yet, so nobody can decide it. "
        "MENSETSU_ADMINS says who the hosts are; one of them sends me /dispute open.",
        ja="異議{number}番として受け付けましたが、判断できる管理者がまだいません。"
        "MENSETSU_ADMINS に書かれた管理者が、私に /dispute open と送る必要があります。",
    ),
    "dispute.made_before": Sentence(
        en="You have disputed this already, as number {number}; it is still to be decided.",
        ja="この要点についての異議は、{number}番として受け付け済みです。まだ判断待ちです。",
    ),
    "dispute.case": Sentence(
        en="Dispute {number}: {name} on “{question}”", ja="異議{number}番：{name}さん、「{question}」"
    ),
    "dispute.number": Sentence(en="Dispute {number}: {name}", ja="異議{number}番：{name}さん"),
    "dispute.point": Sentence(en="The point", ja="要点"),
    "dispute.claim": Sentence(en="These words are said to say it", ja="それを言っているとされる言葉"),
    "dispute.whole_reply": Sentence(en="The whole reply", ja="回答の全文"),
    "dispute.reply": Sentence(en="The reply, held to be right", ja="正しいとされる回答"),
    "dispute.computed": Sentence(en="The answer that was computed", ja="計算した正解"),
    "dispute.finding": Sentence(en="What the judge found", ja="採点の結果"),
    "dispute.found_partly": Sentence(en="Said in part", ja="一部だけ言っている"),
    "dispute.found_missed": Sentence(en="Not said", ja="言っていない"),
    "dispute.found_contradicted": Sentence(en="Contradicted", ja="逆のことを言っている"),
    "dispute.read": Sentence(en="Read as the answer: {number}", ja="答えとして読み取った数：{number}"),
    "dispute.read_several": Sentence(
        en="Read as what may be the answer: {number}", ja="答えの候補として読み取った数：{number}"
    ),
    "dispute.read_nothing": Sentence(
        en="No number was read as the answer.", ja="答えにあたる数は読み取れませんでした。"
    ),
    "dispute.found_wrong_number": Sentence(en="Further from it than allowed", ja="許される誤差を超えている"),
    "dispute.found_wrong_unit": Sentence(en="The number is right, its unit is not", ja="数は合っているが、単位が違う"),
    "dispute.found_which_number": Sentence(
        en="The reply does not say which of them is the answer", ja="どれが答えなのか書かれていない"
    ),
    "dispute.sure": Sentence(
        en="{found}. The judge put the chance that the point is said at {percent} %.",
        ja="{found}。要点を言っている確率は{percent}%と見ています。",
    ),
    "dispute.by": Sentence(en="It went by", ja="根拠にした言葉"),
    "dispute.wrong_statement": Sentence(
        en="It took that for this wrong statement of the bank",
        ja="問題集の次の誤った文と同じだと見ています",
    ),
    "dispute.what_follows": Sentence(
        en="Accepting adds the words, without the name, to the ways to say this point, for everybody here.",
        ja="認めると、その言葉が（名前なしで）この要点の言い方に加わり、ここの全員の採点に使われます。",
    ),
    "dispute.what_is_credited": Sentence(
        en="Accepting counts this reply as right: the mark of the question goes from {before} to {after}. "
        "The bank stays as it is.",
        ja="認めると、この回答は正解として数えられ、質問の点数が{before}点から{after}点になります。問題集は変わりません。",
    ),
    "dispute.what_is_credited_kept": Sentence(
        en="Accepting counts this reply as right; the mark of the question stays at {after}. The bank stays as it is.",
        ja="認めると、この回答は正解として数えられます。質問の点数は{after}点のままで、問題集も変わりません。",
    ),
    "dispute.accepted_here": Sentence(
        en="Accepted. From the next interview on, “{words}” says the point. mensetsu overlay shows all of it. "
        "Past replies to the question are now graded again; you will see what would change before anything does.",
        ja="認めました。次の面接から「{words}」はこの要点を言ったものと見なされます。"
        "加えたものは mensetsu overlay で確認できます。"
        "これまでの回答を採点し直しています。変わるところは、反映する前にお見せします。",
    ),
    "dispute.struck_here": Sentence(
        en="Struck. From the next interview on, “{words}” counts as no mistake. mensetsu overlay shows all of it. "
        "Past replies to the question are now graded again; you will see what would change before anything does.",
        ja="消しました。次の面接から「{words}」は誤りとして扱われません。"
        "消したものは mensetsu overlay で確認できます。"
        "これまでの回答を採点し直しています。変わるところは、反映する前にお見せします。",
    ),
    "dispute.credited_here": Sentence(
        en="Accepted. The reply counts as right, and the mark of the question has gone from {before} to {after}. "
        "The old mark is kept beside it; the bank stays as it is.",
        ja="認めました。回答を正解として数え、質問の点数を{before}点から{after}点にしました。"
        "前の点数も残ります。問題集は変わりません。",
    ),
    "dispute.credited_kept_here": Sentence(
        en="Accepted. The reply counts as right; the mark of the question stays at {after}, and the bank as it is.",
        ja="認めました。回答を正解として数えます。質問の点数は{after}点のままで、問題集も変わりません。",
    ),
    "dispute.declined_here": Sentence(en="Declined. Nothing changes.", ja="認めませんでした。何も変わりません。"),
    "dispute.accepted_by": Sentence(
        en="Accepted by {host}: these words now say the point.",
        ja="{host}さんが認めました。この言葉は要点を言ったものと見なされます。",
    ),
    "dispute.credited_by": Sentence(
        en="Accepted by {host}: the reply counts as right.",
        ja="{host}さんが認めました。この回答は正解として数えられます。",
    ),
    "dispute.struck_by": Sentence(
        en="Accepted by {host}: the wrong statement is struck.", ja="{host}さんが、誤りの文を消しました。"
    ),
    "dispute.declined_by": Sentence(
        en="Declined by {host}. Nothing has changed.", ja="{host}さんの判断により、認められませんでした。"
    ),
    "dispute.accepted": Sentence(
        en="Your dispute {number} was accepted: “{words}” now says “{point}”. Thank you, it helps everybody.",
        ja="異議{number}番が認められました。「{words}」は「{point}」を言ったものと見なされるようになりました。"
        "みんなの役に立ちます。ありがとうございます。",
    ),
    "dispute.struck": Sentence(
        en="Your dispute {number} was accepted: what your reply was taken to say is not counted as wrong "
        "any more. Thank you, it helps everybody.",
        ja="異議{number}番が認められました。回答と同じ意味とされた文は、今後は誤りとして扱いません。"
        "みんなの役に立ちます。ありがとうございます。",
    ),
    "dispute.credited": Sentence(
        en="Your dispute {number} was accepted: your answer to the exercise counts as right, and your mark for "
        "“{question}” has gone from {before} to {after}. /history shows the old one, too; the bank stays as it is.",
        ja="異議{number}番が認められました。計算問題の答えが正解として数えられ、"
        "「{question}」の点数が{before}点から{after}点になりました。"
        "前の点数も /history で見られます。問題集は変わりません。",
    ),
    "dispute.credited_kept": Sentence(
        en="Your dispute {number} was accepted: your answer to the exercise counts as right. Your mark for "
        "“{question}” stays at {after}, and the bank as it is.",
        ja="異議{number}番が認められました。計算問題の答えが正解として数えられます。"
        "「{question}」の点数は{after}点のままで、問題集も変わりません。",
    ),
    "dispute.declined": Sentence(
        en="Your dispute {number} about “{point}” was looked at, and declined.",
        ja="「{point}」についての異議{number}番は、検討の結果、認められませんでした。",
    ),
    "dispute.decided": Sentence(
        en="Dispute {number} has been decided already; nothing was changed.",
        ja="異議{number}番はすでに判断済みです。何も変えていません。",
    ),
    "dispute.none_open": Sentence(en="No dispute is waiting.", ja="判断待ちの異議はありません。"),
    "dispute.unknown": Sentence(
        en="There is no dispute {number} (any more).",
        ja="異議{number}番はありません（または削除されました）。",
    ),
    "dispute.not_host": Sentence(
        en="Only a host can decide disputes: an admin of this bot, or who began the round.",
        ja="異議を判断できるのは、このボットの管理者と、グループに質問を出した人だけです。",
    ),
    "dispute.no_fit": Sentence(
        en="The bank no longer has what this dispute is about, so it cannot be accepted. Decline it, or see: {reason}",
        ja="この異議の対象がいまの問題集にないため、認められません。「認めない」を選ぶか、次を確認してください：{reason}",
    ),
    "dispute.not_written": Sentence(
        en="The overlay of the bank could not be written ({reason}), so nothing was decided. Try again.",
        ja="問題集への追加を書き込めなかったため（{reason}）、まだ何も決めていません。もう一度お試しください。",
    ),
}
