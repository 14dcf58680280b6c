"""Peer interviews: one member interviews another."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    # --- coming together ---
    "peer.offer": Sentence(
        en="Whoever opens this link first can be interviewed by you: {count} questions from “{bank}”. It is good for "
        "one person and one day. Share it with the button; typed, it is /peer {code}\n\n"
        "You will see each question with its keypoints, tick what was said, and give a mark. Talk as you like: in a "
        "call, in one room, or by typing here.",
        one="Whoever opens this link first can be interviewed by you: one question from “{bank}”. It is good for one "
        "person and one day. Share it with the button; typed, it is /peer {code}\n\n"
        "You will see the question with its keypoints, tick what was said, and give a mark. Talk as you like: in a "
        "call, in one room, or by typing here.",
        ja="このリンクを最初に開いた人を、あなたが面接できます（「{bank}」から{count}問）。使えるのは1人だけで、"
        "1日有効です。ボタンから相手に送ってください。文字で送るなら /peer {code} です。\n\n"
        "あなたの画面には質問と要点が出ます。相手が言えた要点に印を付け、点数を付けてください。"
        "会話は通話でも対面でも、ここで文字を打ってもかまいません。",
    ),
    "peer.offer_second": Sentence(
        en="Whoever opens this link first reads the replies that you typed in this interview ({count}) and marks them, "
        "without seeing anybody else's marks. It is good for one person and one day; typed, it is /peer {code}",
        ja="このリンクを最初に開いた人が、この面接であなたが書いた回答（{count}件）を読んで採点します。"
        "ほかの人の点数は見えません。使えるのは1人だけで、1日有効です。文字で送るなら /peer {code} です。",
    ),
    "peer.invitation": Sentence(
        en="{interviewer} would like to interview you: {count} questions from “{bank}”. You answer aloud or by typing "
        "here. {interviewer} sees what you type, ticks what you said, and gives marks; these, with mine for what you "
        "type, are kept in your history (/history peer).",
        one="{interviewer} would like to interview you: one question from “{bank}”. You answer aloud or by typing "
        "here. {interviewer} sees what you type, ticks what you said, and gives a mark; it is kept in your history "
        "(/history peer), with mine for what you type.",
        ja="{interviewer}さんがあなたを面接したいそうです（「{bank}」から{count}問）。口頭で答えても、"
        "ここに書いてもかまいません。書いた内容は{interviewer}さんにも見えます。{interviewer}さんの付けた点数は、"
        "書いた回答へのボットの採点と並べてあなたの履歴（/history peer）に残ります。",
    ),
    "peer.invitation_second": Sentence(
        en="{candidate} asks for a second opinion on {count} typed replies from “{bank}”. You read each of them, tick "
        "what it says, and give a mark. {candidate} sees your marks at the end.",
        one="{candidate} asks for a second opinion on one typed reply from “{bank}”. You read it, tick what it says, "
        "and give a mark. {candidate} sees your mark at the end.",
        ja="{candidate}さんが、「{bank}」で書いた回答{count}件について、別の人の意見を求めています。1件ずつ読んで、"
        "言えている要点に印を付け、点数を付けてください。結果は最後に{candidate}さんにも届きます。",
    ),
    "peer.waiting": Sentence(
        en="Good. {interviewer} knows that you are ready, and begins.",
        ja="{interviewer}さんに準備ができたことを伝えました。始まるまでお待ちください。",
    ),
    "peer.ready": Sentence(
        en="{candidate} is ready to be interviewed by you. Shall we begin?",
        ja="{candidate}さんの準備ができました。面接を始めますか。",
    ),
    "peer.declined_you": Sentence(
        en="It will not take place. To interview somebody yourself: /peer",
        ja="わかりました。この面接は取りやめます。あなたが面接する側になるには /peer を使ってください。",
    ),
    "peer.declined": Sentence(
        en="The peer interview with {name} will not take place: they do not want it now. /peer makes another link.",
        ja="{name}さんの都合により、面接は取りやめになりました。/peer で新しいリンクを作れます。",
    ),
    # --- what stands in the way ---
    "peer.only_in_private": Sentence(
        en="A peer interview is for two: write /peer to me on Telegram, in our private chat, or at one machine run "
        "mensetsu peer.",
        ja="メンバー同士の面接は2人で行います。Telegramの個別チャットで /peer と送るか、1台のパソコンで mensetsu peer "
        "を実行してください。",
    ),
    "peer.unknown": Sentence(
        en="I know no peer interview with this code. Ask for the link once more, or make one yourself: /peer",
        ja="このコードの面接は見つかりません。リンクをもう一度送ってもらうか、/peer で自分のリンクを作ってください。",
    ),
    "peer.expired": Sentence(
        en="This link was good for one day, and that is over. Ask for a new one, or make one yourself: /peer",
        ja="このリンクの有効期限（1日）が過ぎています。新しいリンクを送ってもらうか、/peer "
        "で自分のリンクを作ってください。",
    ),
    "peer.used": Sentence(
        en="This link has been used or taken back already; it is good for one person. Ask for a new one, or make one "
        "yourself: /peer",
        ja="このリンクはもう使われたか、取り消されています（使えるのは1人だけです）。新しいリンクを送ってもらうか、"
        "/peer で自分のリンクを作ってください。",
    ),
    "peer.yourself": Sentence(
        en="This link is yours; it takes another person to use it. To practise alone: /interview",
        ja="これはあなた自身のリンクなので、使えるのはほかの人です。1人で練習するなら /interview をどうぞ。",
    ),
    "peer.marked_before": Sentence(
        en="You have marked these replies already; a second opinion takes somebody else.",
        ja="この回答はあなたがすでに採点しています。別の意見は、ほかの人に頼むものです。",
    ),
    "peer.busy": Sentence(
        en="You are in a peer interview with {name}. /stop ends it; then there is room for another.",
        ja="いまは{name}さんとの面接中です。/stop で終えてから、もう一度試してください。",
    ),
    "peer.partner_busy": Sentence(
        en="{name} is in another peer interview just now. Begin when that is over.",
        ja="{name}さんは別の面接の最中です。それが終わってから始めてください。",
    ),
    "peer.not_running": Sentence(
        en="You are interviewing nobody just now. /peer makes a link for whom you want to interview.",
        ja="いまは誰も面接していません。/peer で、面接したい相手に送るリンクを作れます。",
    ),
    "peer.nothing_typed": Sentence(
        en="Nothing was typed and judged in that interview, so there is nothing to read for a second opinion.",
        ja="その面接には採点済みの書いた回答がないため、別の人の意見は求められません。",
    ),
    "peer.no_voice": Sentence(
        en="I listen only to {name} here, whom you interview. Please type your note.",
        ja="ここで聞き取れるのは、面接を受けている{name}さんの録音だけです。メモは文字で書いてください。",
    ),
    "peer.mark_first": Sentence(
        en="Give this question a mark first: “Give a mark”, below its keypoints.",
        ja="先に、要点の下にある「点数を付ける」からこの質問に点数を付けてください。",
    ),
    "peer.somebody": Sentence(en="somebody who has left", ja="以前のメンバー"),
    # --- the interviewer's card ---
    "peer.title": Sentence(
        en="Question {number} of {total} · you interview {candidate}",
        ja="{total}問中{number}問目 · {candidate}さんの面接",
    ),
    "peer.checklist": Sentence(
        en="Keypoints. Choosing a number turns it: ✓ said, △ in part, ✗ wrong, ・ not said",
        ja="要点（番号を選ぶと ✓ 言えた → △ 一部 → ✗ 誤り → ・ 言及なし と変わります）",
    ),
    "peer.point": Sentence(en="{sign} {number}. {point}", ja="{sign} {number}. {point}"),
    "peer.ask_on": Sentence(en="Ideas for follow-ups", ja="追加で聞くなら"),
    "peer.notes": Sentence(en="Your note", ja="あなたのメモ"),
    "peer.how_to_note": Sentence(
        en="What you type here becomes your note on this question; {candidate} reads it at the end.",
        ja="ここに書いた文章は、この質問についてのメモになります。{candidate}さんには最後に届きます。",
    ),
    "peer.your_mark": Sentence(en="Your mark: {mark}", ja="あなたの採点：{mark}点"),
    "peer.how_to_mark": Sentence(
        en="It begins with what your ticks come to; change it as you think fair. Attitude is half of an interview, so "
        "say how it was put, too: choosing an aspect turns it from – to good to could be better.",
        ja="最初の点数は、付けた印から計算したものです。公平だと思う点数に変えてください。"
        "面接の半分は受け答えの姿勢です。話し方も評価してください（選ぶたびに – → よい → 改善の余地 と変わります）。",
    ),
    "peer.closed": Sentence(en="Closed · your mark: {mark}", ja="終了 · あなたの採点：{mark}点"),
    "peer.closed_unmarked": Sentence(en="Closed without a mark", ja="採点なしで終了"),
    "peer.bots": Sentence(en="My mark for what was typed: {score}", ja="書いた回答へのボットの採点：{score}点"),
    "peer.noted": Sentence(en="Noted for this question.", ja="この質問のメモに加えました。"),
    "peer.note_changed": Sentence(en="Changed; your note says so now.", ja="この質問のメモを直しました。"),
    "peer.typed": Sentence(en="{candidate} types:", ja="{candidate}さんの回答："),
    "peer.retyped": Sentence(en="{candidate} has changed a message to:", ja="{candidate}さんが文章を直しました："),
    "peer.said": Sentence(
        en="{candidate} has sent a recording for question {number}. I heard:",
        ja="{number}問目に{candidate}さんが声で答えました。こう聞こえました：",
    ),
    "peer.to_read": Sentence(en="The reply to question {number}", ja="{number}問目への回答"),
    # --- what the candidate sees ---
    "peer.asked": Sentence(
        en="Question {number} of {total} · {interviewer} interviews you",
        ja="{total}問中{number}問目 · {interviewer}さんによる面接",
    ),
    "peer.how_to_reply": Sentence(
        en="Answer {interviewer} aloud, or type here: {interviewer} sees what you type, and I judge it. /stop ends the "
        "interview.",
        ja="{interviewer}さんに口頭で答えるか、ここに書いてください。書いた内容は{interviewer}さんに届き、"
        "私も採点します。/stop で面接を終えられます。",
    ),
    "peer.taken": Sentence(
        en="{interviewer} has it. What you send now is added to it, until the next question comes.",
        ja="{interviewer}さんに届きました。次の質問が出るまでに送った文章は、この回答に付け加えられます。",
    ),
    "peer.heard": Sentence(
        en="This is what I heard in your recording; {interviewer} has it, too. If a word is wrong, type the right one; "
        "it is added to your reply.",
        ja="録音はこう聞こえました。{interviewer}さんにも届いています。聞き違いがあれば、正しい言葉を書いてください"
        "（回答に付け加えられます）。",
    ),
    "peer.changed": Sentence(en="Changed; the new words count.", ja="変更しました。新しい文章で採点します。"),
    # --- its end ---
    "peer.judging": Sentence(
        en="The interview is over. I am still reading what was typed; the summary comes in a moment.",
        ja="面接は終了です。書かれた回答を採点しているので、まとめは少しあとに届きます。",
    ),
    "peer.empty": Sentence(
        en="The interview is over before anything was said or marked, so there is nothing to keep.",
        ja="面接は終了です。回答も採点もなかったので、履歴には残しません。",
    ),
    "peer.left": Sentence(en="{name} has ended the interview.", ja="{name}さんが面接を終えました。"),
    "peer.gone": Sentence(
        en="{name} can no longer be reached: they have closed their chat with me. The interview ends here; what was "
        "marked is kept.",
        ja="{name}さんに連絡できなくなりました（私とのチャットが閉じられています）。面接はここで終わります。"
        "これまでの採点は保存されています。",
    ),
    "peer.interviewer_forgotten": Sentence(
        en="Your interviewer has left and deleted their data, so the interview ends here. What was marked is in "
        "/history peer.",
        ja="面接していた方が退会したため、面接はここで終わります。これまでの採点は /history peer で見られます。",
    ),
    "peer.candidate_forgotten": Sentence(
        en="The person whom you were interviewing has left and deleted their data, so the interview ends here.",
        ja="面接を受けていた方が退会してデータを削除したため、面接はここで終わります。",
    ),
    "peer.summary_candidate": Sentence(en="{interviewer} interviewed you", ja="{interviewer}さんによる面接の結果"),
    "peer.summary_interviewer": Sentence(en="You interviewed {candidate}", ja="{candidate}さんの面接の結果"),
    "peer.summary_second": Sentence(
        en="A second opinion on {candidate}'s replies, by {interviewer}",
        ja="{candidate}さんの回答への別の意見（{interviewer}さん）",
    ),
    "peer.summary_second_yours": Sentence(
        en="A second opinion on your replies, by {interviewer}", ja="あなたの回答への別の意見（{interviewer}さん）"
    ),
    "peer.means": Sentence(en="Mean mark: {mark}", ja="平均{mark}点"),
    "peer.means_beside": Sentence(
        en="Mean mark: {mark} · mine for what was typed: {score}",
        ja="平均{mark}点 · 書いた回答へのボットの採点は平均{score}点",
    ),
    "peer.no_marks": Sentence(en="No question was marked.", ja="採点された質問はありません。"),
    "peer.line": Sentence(en="{number}. {name}: {mark}", ja="{number}. {name}：{mark}"),
    "peer.line_beside": Sentence(
        en="{number}. {name}: {mark} · mine {score}", ja="{number}. {name}：{mark} · ボット{score}点"
    ),
    "peer.mark": Sentence(en="{mark}", ja="{mark}点"),
    "peer.delivery": Sentence(en="{aspect}: {impression}", ja="{aspect}：{impression}"),
    "peer.aspect_structure": Sentence(en="Structure", ja="話の組み立て"),
    "peer.aspect_length": Sentence(en="Length", ja="長さ"),
    "peer.aspect_hedging": Sentence(en="Hedging", ja="言い切り方"),
    "peer.aspect_honesty": Sentence(en="Honesty about what one does not know", ja="知らないことへの正直さ"),
    "peer.impression_none": Sentence(en="–", ja="–"),
    "peer.impression_good": Sentence(en="good", ja="よい"),
    "peer.impression_improvable": Sentence(en="could be better", ja="改善の余地"),
    "peer.note": Sentence(en="Note", ja="メモ"),
    "peer.kept": Sentence(
        en="It is kept in your history: /history peer", ja="履歴に保存しました。/history peer で見られます。"
    ),
    "peer.second_how": Sentence(
        en="Would you like to know how somebody else marks what you typed? The button makes a link for them.",
        ja="書いた回答をほかの人にも採点してもらえます。ボタンを押すと、その人に送るリンクを作ります。",
    ),
    "peer.help_interviewer": Sentence(
        en="You are interviewing {name}. Tap the numbers of what was said, then give a mark; what you type is your "
        "note. /stop ends the interview.",
        ja="{name}さんを面接中です。言えた要点の番号を押し、点数を付けてください。書いた文章はメモになります。"
        "/stop で面接を終えられます。",
    ),
    "peer.help_candidate": Sentence(
        en="{name} is interviewing you. Answer aloud or type here; {name} goes on to the next question. /stop ends the "
        "interview.",
        ja="{name}さんの面接を受けています。口頭で答えるか、ここに書いてください。次の質問へは{name}さんが進めます。"
        "/stop で面接を終えられます。",
    ),
    # --- at one machine ---
    "peer_table.who": Sentence(
        en="Who interviews whom? Type both names with a comma between them, the interviewer first.",
        ja="面接する人、受ける人の順に、2人の名前をカンマ（,）か読点（、）で区切って入力してください。",
    ),
    "peer_table.two": Sentence(
        en="It takes two names, such as: Ben, Aiko",
        ja="「健、愛子」のように、2人の名前を入力してください。",
    ),
    "peer_table.unfinished": Sentence(
        en="{interviewer} was interviewing {candidate}; it goes on. What was said and ticked is kept.",
        ja="{interviewer}さんによる{candidate}さんの面接の続きから始めます。これまでの回答と印は保存されています。",
    ),
    "peer_table.candidate": Sentence(
        en="{name}, a question for you. Press Enter to see it.",
        ja="{name}さんへの質問です。Enter を押すと表示します。",
    ),
    "peer_table.how_to_reply": Sentence(
        en="When you have typed your reply or said it aloud, press Enter on an empty line and hand the keyboard over.",
        ja="書き終えるか、口頭で答え終えたら、空の行で Enter を押して交代してください。",
    ),
    "peer_table.interviewer": Sentence(
        en="{name}, the keypoints are for you alone. When nobody else looks at the screen, press Enter.",
        ja="{name}さん、ここからは面接する人だけの画面です。"
        "ほかの人が見ていないことを確かめて、Enter を押してください。",
    ),
    "peer_table.how_to_tick": Sentence(
        en="Type the numbers of what was said, such as 1 3; other words become your note. /mark goes on to your mark, "
        "/stop ends the interview.",
        ja="言えた要点の番号を「1 3」のように入力してください。文章はメモになります。"
        "/mark で採点に進み、/stop で面接を終えます。",
    ),
    "peer_table.how_to_mark": Sentence(
        en="A number from 0 to 100 is your mark; /next or /finish closes the question.",
        ja="0〜100の数字を入力すると、それがあなたの付けた点数になります。/next か /finish でこの質問を終えます。",
    ),
    "peer_table.refused": Sentence(
        en="“{words}” does nothing here; what can be typed stands above.",
        ja="「{words}」はここでは使えません。入力できるものは上に示してあります。",
    ),
    "peer_table.left": Sentence(
        en="Goodbye. What was said and ticked is kept; mensetsu peer goes on where you were.",
        ja="終了します。回答と印は保存されています。途中の場合は mensetsu peer で続けられます。",
    ),
    # --- the history ---
    "peer.history": Sentence(en="Your peer interviews", ja="メンバー同士の面接の履歴"),
    "peer.history_line": Sentence(
        en="No. {number} · {when} · {interviewer} · {result}", ja="{number}回目 · {when} · {interviewer}さん · {result}"
    ),
    "peer.past": Sentence(en="No. {number} · {when}", ja="{number}回目 · {when}"),
    "peer.no_history": Sentence(
        en="Nobody has interviewed you yet. /peer makes a link with which you interview somebody; ask them to do the "
        "same for you.",
        ja="メンバーから面接を受けた記録はまだありません。/peer を使うと相手を面接するリンクを作れます。"
        "相手にも同じように作ってもらってください。",
    ),
    "peer.no_such": Sentence(
        en="There is no peer interview {number} in your history. /history peer lists them.",
        ja="{number}回目の面接は履歴にありません。一覧は /history peer で見られます。",
    ),
    "peer.bank_gone": Sentence(
        en="The questions of this interview, from “{bank}”, are no longer here, so it cannot be shown. /export has "
        "all of it.",
        ja="この面接の質問（問題集「{bank}」）がもうないため、表示できません。内容は /export ですべて受け取れます。",
    ),
    "button.share_link": Sentence(en="Share the link", ja="リンクを送る"),
    "button.take_link_back": Sentence(en="Take it back", ja="取り消す"),
    "button.peer_accept": Sentence(en="Yes, gladly", ja="受ける"),
    "button.peer_decline": Sentence(en="Not now", ja="いまはやめておく"),
    "button.peer_begin": Sentence(en="Begin", ja="始める"),
    "button.give_mark": Sentence(en="Give a mark", ja="点数を付ける"),
    "button.checklist": Sentence(en="← Keypoints", ja="← 要点に戻る"),
    "button.next_question": Sentence(en="Next question", ja="次の質問へ"),
    "button.finish": Sentence(en="Finish", ja="終える"),
    "button.second_opinion": Sentence(en="Ask for a second opinion", ja="別の人の意見を求める"),
    "button.peer_history": Sentence(en="Peer interviews", ja="メンバー同士の面接"),
}
