"""Getting acquainted: what is asked of a person before their first interview, and what becomes of it."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "offer.introduction": Sentence(
        en="Before the first question, please introduce yourself: what have you worked on or studied? A few sentences "
        "in your own words will do. Most of my questions will then fit; none of it is graded.\n\n/skip begins at once.",
        ja="最初の質問の前に、簡単に自己紹介をお願いします。これまでの仕事や勉強について、自分の言葉で数文で教えてください。"
        "質問の多くをそれに合わせて選びます。採点はしません。"
        "\n\n/skip ですぐに始められます。",
    ),
    "offer.role": Sentence(
        en="Which role are you preparing for? I ask more about what it needs, and say at the end how ready you are for "
        "it. /skip begins at once.",
        ja="どの職種の面接に備えていますか。その職種でよく問われることを多めに尋ね、最後に準備の度合いをお伝えします。"
        "/skip ですぐに始められます。",
    ),
    "offer.years": Sentence(
        en="And how long have you worked in that field? It decides how hard I begin. /skip begins at once.",
        ja="その分野の実務経験は何年くらいですか。最初の質問の難しさを決めるために伺います。"
        "/skip ですぐに始められます。",
    ),
    "offer.role_unknown": Sentence(
        en="I do not know that role. Which of these comes nearest? /skip begins without one.",
        ja="その職種は用意がありません。いちばん近いものはどれでしょうか。/skip なら選ばずに始められます。",
    ),
    "offer.years_unknown": Sentence(
        en="I find no number of years in that. Choose one of these, or type a number such as 4. /skip begins at once.",
        ja="年数を読み取れませんでした。次から選ぶか、「4」のように数字で教えてください。/skip ですぐに始められます。",
    ),
    "role_unknown": Sentence(
        en="I do not know that role. Choose one of those that are offered, or go by /settings role; /settings role off "
        "is for none of them.",
        ja="その職種は選べません。/settings role に表示される中から選んでください。"
        "どれでもない場合は /settings role off を使ってください。",
    ),
    "years_unknown": Sentence(
        en="Please give the years as a number, like this: /settings years 4. /settings years off leaves it open.",
        ja="年数は /settings years 4 のように数字で指定してください。/settings years off で未設定に戻せます。",
    ),
    "role.none": Sentence(en="none in particular", ja="指定なし"),
    "years.0-2": Sentence(en="0 to 2 years", ja="0～2年"),
    "years.3-5": Sentence(en="3 to 5 years", ja="3～5年"),
    "years.6+": Sentence(en="6 years or more", ja="6年以上"),
    "years.none": Sentence(en="not said", ja="未設定"),
    "introduction.taken": Sentence(
        en="Thank you. Most questions of a new interview will fit that. The nearest are:\n\n{questions}\n\n"
        "/why explains how a question came up, /introduce replaces what you wrote, and /settings introduction off "
        "deletes it.",
        ja="ありがとうございます。これから始める面接では、それに合った質問を中心にお尋ねします。特に近いのは次の質問です。"
        "\n\n{questions}\n\n"
        "質問が選ばれた理由は /why で確認できます。書き直すときは /introduce、"
        "削除するときは /settings introduction off を使ってください。",
    ),
    "introduction.fits_nothing": Sentence(
        en="Thank you. None of my questions is near to that, so nothing changes. If you have worked on something that "
        "they are about (/questions lists them), name it: /introduce and a few sentences.",
        ja="ありがとうございます。ただ、それに近い質問が見つからなかったため、何も変わりません。"
        "質問の内容（一覧は /questions）に関わる経験があれば、/introduce に続けて具体的に書いてみてください。",
    ),
    "introduction.busy": Sentence(en="Looking for questions that fit …", ja="合う質問を探しています…"),
    "introduction.removed": Sentence(
        en="Your introduction is deleted. New interviews no longer go by it.",
        ja="自己紹介を削除しました。これから始める面接には反映されません。",
    ),
    "introduction.not_compared": Sentence(
        en="Sorry, I cannot compare what you wrote with my questions just now. Nothing has changed; please send it "
        "again later with /introduce.",
        ja="申し訳ありません、いまは自己紹介と質問を照らし合わせられません。何も変わっていませんので、"
        "あとで /introduce に続けてもう一度送ってください。",
    ),
}
