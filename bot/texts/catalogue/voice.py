"""What is said of a spoken reply: what was heard, or why nothing was."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "voice.damaged": Sentence(
        en="This file is damaged, or it holds no sound. Record your reply once more, or type it.",
        ja="ファイルが壊れているか、音声が入っていません。もう一度録音するか、文字で答えてください。",
    ),
    "voice.no_words": Sentence(
        en="I hear a sound, but no words. Record your reply once more, closer to the microphone, or type it.",
        ja="音は入っていますが、言葉を聞き取れませんでした。マイクに近づいてもう一度録音するか、文字で答えてください。",
    ),
    "voice.other_language": Sentence(
        en="That seems to be neither English nor Japanese, and I understand no other language. Reply in one of these "
        "two.",
        ja="英語でも日本語でもないようです。聞き取れるのはこの2言語だけですので、どちらかで答えてください。",
    ),
    "voice.silent": Sentence(
        en="There is only silence in this recording. Is the microphone on? Record your reply once more, or type it.",
        ja="録音に音が入っていません。マイクがオンになっているか確かめて、もう一度録音するか、文字で答えてください。",
    ),
    "voice.too_big": Sentence(
        en="This file is larger than 20 MB, which is more than I can take. Send a shorter recording, or type your "
        "reply.",
        ja="ファイルが20 MBを超えているため受け取れません。もっと短い録音を送るか、文字で答えてください。",
    ),
    "voice.too_long": Sentence(
        en="This recording is longer than 10 minutes, more than a reply in an interview should take. Say it in a few "
        "minutes, or type it.",
        ja="録音が10分を超えています。面接の回答としては長すぎるので、数分にまとめて話すか、文字で答えてください。",
    ),
    "voice.heard": Sentence(en="I heard:", ja="こう聞こえました："),
    "voice.may_correct": Sentence(
        en="If this is not what you said, send the right words, or choose ✎ Correct first and take your time. "
        "Otherwise I judge it as it is.",
        ja="違っていれば正しい文章を送ってください。ゆっくり直したいときは、先に「訂正する」を選んでください。"
        "そうでなければ、このまま採点します。",
    ),
    "voice.correct": Sentence(
        en="Send the right words: they take the place of {words}. Or have it judged as it is.",
        ja="正しい文章を送ってください。{words}と置き換えます。そのまま採点することもできます。",
    ),
    "voice.nothing_heard": Sentence(
        en="There is nothing to correct: no recording of yours is waiting to be judged.",
        ja="訂正できるものがありません。採点を待っている録音はありません。",
    ),
    "voice.queued": Sentence(
        en="I take your recordings for one reply, and judge it when I have heard them all.",
        ja="続けて送られた録音は、すべて聞き終えてから一つの回答として採点します。",
    ),
    "voice.place": Sentence(
        en="{count} recordings are to be heard before this one. I keep this up to date.",
        ja="この録音の前に{count}件あります。順番が進むと、ここを更新します。",
        one="One recording is to be heard before this one. I keep this up to date.",
    ),
    "voice.turn": Sentence(en="This recording's turn has come.", ja="この録音の番になりました。"),
    "voice.too_many": Sentence(
        en="That is more than I can listen to at once, so I have not taken this recording. Wait until I have heard the "
        "others, or type your reply.",
        ja="一度に聞ける数を超えたため、この録音は受け取っていません。先に送った録音を聞き終えるまで待つか、文字で答えて"
        "ください。",
    ),
    "voice.too_late": Sentence(
        en="Your recording belongs to a question that was over, or stopped, before I could listen to it. It is not "
        "judged, and changes no mark.",
        ja="録音を聞く前に、その質問が終わったか、面接が中断されました。この録音は採点せず、点数も変わりません。",
    ),
    "voice.not_fetched": Sentence(
        en="Telegram did not hand me your recording. Send it once more, or type your reply.",
        ja="Telegramから録音を受け取れませんでした。もう一度送るか、文字で答えてください。",
    ),
    "voice.failed": Sentence(
        en="I could not listen to your recording, and that is my fault, not yours. Send it once more, or type your "
        "reply.",
        ja="こちらの問題で、録音を聞けませんでした。もう一度送るか、文字で答えてください。",
    ),
    "voice.in_group": Sentence(
        en="In a group I do not listen to recordings. Please type your reply here, or write to me in private to be "
        "interviewed aloud.",
        ja="グループでは録音を聞き取りません。ここでは文字で答えてください。声で答える面接は、個別チャットでできます。",
    ),
    "voice.turn_on": Sentence(
        en="I cannot listen yet, since the extra voice is not installed. On the machine that runs me, run make voice "
        "(or pip install 'mensetsu[voice]') and start me again; until then, please type.",
        ja="音声認識（voice）がインストールされていないため、まだ聞き取れません。このボットを動かしているマシンで "
        "make voice（または pip install 'mensetsu[voice]'）を実行し、ボットを再起動してください。"
        "それまでは文字で答えてください。",
    ),
}
