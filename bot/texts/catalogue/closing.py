"""The end of an interview: the candidate's turn to ask."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "summary.your_turn": Sentence(
        en="And now it is your turn, as at the end of every interview: what would you like to ask me? One message is "
        "enough; it is not graded.",
        ja="最後に、何か質問はありますか（逆質問の練習です）。1回にまとめて送ってください。採点はしません。",
    ),
    "history.own_question": Sentence(en="You asked: “{words}”", ja="逆質問：「{words}」"),
    "own_question.nothing": Sentence(
        en="Thank you, too. In a real interview, have at least one question ready: having none reads as having little "
        "interest. What the first months look like is always a good one.",
        ja="こちらこそ、ありがとうございました。本番では、質問を少なくとも1つ用意しておきましょう。何もないと、"
        "関心が薄いと受け取られがちです。入社後の最初の数か月について尋ねるのは、どこでも使えるよい質問です。",
    ),
    "own_question.skipped": Sentence(
        en="No question, then. In a real interview, have at least one ready: having none reads as having little "
        "interest. What the first months look like is always a good one.",
        ja="質問はなしですね。本番では、少なくとも1つ用意しておきましょう。何もないと、関心が薄いと受け取られがちです。"
        "入社後の最初の数か月について尋ねるのは、どこでも使えるよい質問です。",
    ),
    "own_question.result": Sentence(
        en="How you did is in the result above; I decide nothing beyond that. A real interviewer will rarely tell on "
        "the spot. Ask instead what the next steps are and when you can expect to hear: that is easy to answer.",
        ja="結果は上のとおりで、私が決められることはほかにありません。本番でも、その場で合否を教えてもらえることはまれです。"
        "代わりに「今後の流れと、ご連絡の時期を教えてください」と尋ねれば、相手も答えやすくなります。",
    ),
    "own_question.conditions": Sentence(
        en="I am a program, so I have no conditions to offer. The question is fair, but it goes down better later, or "
        "with the recruiter. In the first talk ask about the work before you ask about pay and hours.",
        ja="私はプログラムなので、条件についてはお答えできません。大切な質問ですが、選考の後半か人事担当者に尋ねるほうが"
        "自然です。最初の面接では、待遇より先に仕事の中身を尋ねましょう。",
    ),
    "own_question.expectations": Sentence(
        en="A strong question, though I am a program and cannot answer for an employer: it shows that you think of "
        "results. Make it concrete by a time, such as “What should I have achieved after three months?”",
        ja="成果を意識していることが伝わる、よい質問です（私はプログラムなので、会社に代わってお答えすることはできません）。"
        "「最初の3か月で何を達成していればよいでしょうか」のように時期を区切ると、さらに具体的な答えが返ってきます。",
    ),
    "own_question.growth": Sentence(
        en="I am a program, so nobody grows with me but by practice. It is a good question if it shows what you bring "
        "along: say what you are learning already, then ask how people there go on with it.",
        ja="私はプログラムなので、会社の育成制度についてはお答えできません。「教えてもらう」姿勢に聞こえないように、"
        "いま自分で学んでいることを添えてから、社内ではどう深めているのかを尋ねると、意欲が伝わります。",
    ),
    "own_question.team": Sentence(
        en="I am a program without a team, so I cannot tell. It is a good question: it becomes a better one if you ask "
        "for an example, such as “How did the team settle its last disagreement about a design?”",
        ja="私はプログラムなのでチームはありませんが、よい質問です。「設計で意見が分かれたとき、最近はどう決めましたか」"
        "のように実例を尋ねると、普段の様子がよく分かります。",
    ),
    "own_question.work": Sentence(
        en="I am a program and have no such work to tell of, but it is a good question: it shows that you picture "
        "yourself in it. Tie it to what you found out before: “I read that …; how do you go about …?”",
        ja="私はプログラムなので実際の業務はありませんが、働く姿を想像していることが伝わる、よい質問です。"
        "「〜と拝見しましたが、実際にはどう進めていますか」のように、事前に調べたことと結び付けるとさらによくなります。",
    ),
    "own_question.other": Sentence(
        en="Thank you. I am a program and cannot answer for an employer. A good question of one's own is one that the "
        "website does not answer, that the person before you can, and that says something of what matters to you.",
        ja="ありがとうございます。私はプログラムなので、会社に代わってお答えすることはできません。よい逆質問は、"
        "サイトを見ても分からず、目の前の面接官なら答えられ、自分が何を大切にしているかが伝わる質問です。",
    ),
}
