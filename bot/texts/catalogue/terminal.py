"""What only a terminal says."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "terminal.help": Sentence(
        en="/quit leaves, and so does Ctrl-D on an empty line. Alt+Enter breaks the line; Ctrl-C clears what you are "
        "typing, and ↑ brings it back.",
        ja="/quit で終了します（空の行で Ctrl-D でも終了できます）。Alt+Enter で改行、Ctrl-C で入力中の文を消去、"
        "↑ で呼び戻しです。",
    ),
    "terminal.cleared": Sentence(
        en="Cleared, but kept as a draft: ↑ brings it back. Ctrl-C on the empty line asks whether to leave.",
        ja="入力を消しました。下書きとして残してあるので、↑ で呼び戻せます。"
        "空の行で Ctrl-C を押すと、終了するかどうかを確認します。",
    ),
    "terminal.leave": Sentence(
        en="Leave? Enter or y leaves, n stays. What you have answered is kept.",
        ja="終了しますか。Enter か y で終了、n で続けます。これまでの回答は保存されています。",
    ),
    "terminal.draft_kept": Sentence(
        en="A text that you did not send last time is kept as a draft: ↑ brings it back.",
        ja="前回送らなかった文章が下書きに残っています。↑ で呼び戻せます。",
    ),
    "terminal.busy": Sentence(
        en="Another program is using the database. I wait for it, for up to a minute; what you typed is kept.",
        ja="ほかのプログラムがデータベースを使用中です。1分まで待ちます。入力した文章は保存してあります。",
    ),
    "terminal.put_aside": Sentence(
        en="Your text could not be taken. It is kept, word for word, in {file}.",
        ja="入力した文章を受け付けられませんでした。文章はそのまま {file} に残してあります。",
    ),
    "terminal.not_kept": Sentence(
        en="Your text could not be taken, and no file could be written to keep it. Please copy it from above.",
        ja="入力した文章を受け付けられず、ファイルにも保存できませんでした。お手数ですが、上の画面からコピーしてください。",
    ),
    "terminal.no_file": Sentence(
        en="The file that belongs here could not be made ({reason}).",
        ja="ここに付くファイルを作成できませんでした（{reason}）。",
    ),
    "terminal.interrupted": Sentence(
        en="Stopped. Every reply that you sent is kept, and the next start offers to go on.",
        ja="中断しました。送った回答はすべて保存されており、次の起動時に続きから再開できます。",
    ),
    "sign.right": Sentence(en="right", ja="正しい"),
    "sign.partly": Sentence(en="in part", ja="一部だけ"),
    "sign.wrong": Sentence(en="wrong", ja="誤り"),
    "sign.missing": Sentence(en="missing", ja="不足"),
    "sign.correction": Sentence(en="instead", ja="正しくは"),
    "sign.item": Sentence(en="item", ja="項目"),
    "sign.text": Sentence(en="note", ja="補足"),
}
