"""Getting acquainted: what is asked of a person before their first interview, and what becomes of it."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "offer.introduction": Sentence(
        en="Good to have you here. Before the first question, please introduce yourself: what have you worked on or "
        "studied? A few sentences in your own words will do. Most of my questions will then fit; none of it is "
        "graded.\n\n/skip begins without it.",
        ja="本日はよろしくお願いします。最初の質問の前に、簡単に自己紹介をお願いします。これまでの仕事や勉強について、"
        "自分の言葉で数文で教えてください。質問の多くをそれに合わせて選びます。採点はしません。"
        "\n\n/skip で省略できます。",
    ),
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
