"""What is said of questions that are read aloud."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "aloud.question": Sentence(en="The question, read aloud", ja="質問の読み上げ"),
    "aloud.in_group": Sentence(
        en="In a group I read nothing aloud. Write to me in private to hear your questions.",
        ja="グループでは質問を読み上げません。個別チャットなら読み上げられます。",
    ),
    "aloud.not_here": Sentence(
        en="I cannot read English aloud here, so my questions come in writing as before.",
        ja="ここでは日本語を読み上げられないため、これまでどおり文字でお尋ねします。",
    ),
    "aloud.turn_on": Sentence(
        en="I cannot read English questions aloud yet. On the machine that runs me, install espeak-ng (such as apt "
        "install espeak-ng) and start me again.",
        ja="日本語の質問はまだ読み上げられません。このボットを動かしているマシンで make aloud"
        "（または pip install 'mensetsu[aloud]'）を実行し、ボットを再起動してください。",
    ),
}
