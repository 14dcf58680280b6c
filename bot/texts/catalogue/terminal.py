"""What only a terminal says."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "terminal.help": Sentence(
        en="/quit leaves, and so does Ctrl-D on an empty line. Alt+Enter breaks the line; Ctrl-C clears what you are "
        "typing, and ↑ brings it back.",
        ja="/quit で終了します（空の行で Ctrl-D でも終了できます）。Alt+Enter で改行、Ctrl-C で入力中の文を消去、"
        "↑ で呼び戻しです。",
    ),
    "terminal.help_voice": Sentence(
        en="/voice FILE replies with a recording: Tab completes its name, and you can correct what I heard before I "
        "judge it.",
        ja="/voice ファイル名 で、録音した音声を回答にできます。ファイル名は Tab で補完でき、採点の前に聞き取りを訂正"
        "できます。",
    ),
    "terminal.help_plain": Sentence(
        en="/quit leaves, and so does Ctrl-D on an empty line. What you paste keeps its line breaks.",
        ja="/quit で終了します（空の行で Ctrl-D でも終了できます）。貼り付けた文章の改行はそのまま残ります。",
    ),
    "terminal.help_voice_plain": Sentence(
        en="/voice FILE replies with a recording, and you can correct what I heard before I judge it.",
        ja="/voice ファイル名 で、録音した音声を回答にできます。採点の前に聞き取りを訂正できます。",
    ),
    "terminal.more": Sentence(
        en="{count} more lines: Enter goes on",
        ja="残り{count}行（Enter で続きを表示）",
        one="One more line: Enter goes on",
    ),
    "terminal.listening": Sentence(en="Listening ...", ja="聞き取っています…"),
    "terminal.heard": Sentence(
        en="Enter has it judged as it is.",
        ja="このままでよければ、Enter で採点します。",
    ),
    "terminal.speak": Sentence(
        en="Enter on an empty line begins to record your reply, and Enter once more ends it. You may type, too.",
        ja="空の行で Enter を押すと録音を始め、もう一度 Enter を押すと終わります。文字で答えてもかまいません。",
    ),
    "terminal.recording": Sentence(
        en="I am recording. Enter when you are done; Ctrl-C throws it away.",
        ja="録音しています。話し終えたら Enter、やり直すなら Ctrl-C を押してください。",
    ),
    "terminal.thrown_away": Sentence(
        en="The recording is thrown away. The question is still open.",
        ja="録音を破棄しました。質問への回答はまだ受け付けています。",
    ),
    "terminal.microphone_not_installed": Sentence(
        en="I cannot record here: that needs the package sounddevice (make voice, or pip install sounddevice; on Linux "
        "also the library PortAudio, such as apt install libportaudio2). Until then, type, or name a recording: /voice "
        "FILE",
        ja="ここでは録音できません。sounddevice パッケージが必要です（make voice または pip install sounddevice。"
        "Linux では PortAudio も必要です。例：apt install libportaudio2）。"
        "それまでは、文字で答えるか、/voice ファイル名 で録音を指定して"
        "ください。",
    ),
    "terminal.microphone_not_found": Sentence(
        en="I find no microphone here. Connect one and start me again. Until then, type, or name a recording: /voice "
        "FILE",
        ja="マイクが見つかりません。マイクを接続して、起動し直してください。それまでは、文字で答えるか、"
        "/voice ファイル名 で録音を指定してください。",
    ),
    "terminal.microphone_not_opened": Sentence(
        en="There is a microphone, but I cannot record from it. Allow this terminal to use it, or close the program "
        "that is using it. Until then, type, or name a recording: /voice FILE",
        ja="マイクはありますが、録音できません。このターミナルにマイクの使用を許可するか、マイクを使っているほかの"
        "プログラムを閉じてください。それまでは、文字で答えるか、/voice ファイル名 で録音を指定してください。",
    ),
    "terminal.name_a_file": Sentence(
        en="Which recording? Name its file after the command, such as /voice reply.ogg; Tab completes the name.",
        ja="録音ファイルを指定してください（例：/voice reply.ogg）。ファイル名は Tab で補完できます。",
    ),
    "terminal.no_such_file": Sentence(
        en="There is no file {file}. Look at its name, or give its whole path; Tab completes it.",
        ja="{file} というファイルはありません。名前を確かめるか、絶対パスで指定してください。Tab で補完できます。",
    ),
    "terminal.is_a_folder": Sentence(
        en="{file} is a folder. Name a recording in it; Tab shows what is there.",
        ja="{file} はフォルダです。中の録音ファイルを指定してください。Tab で中身が表示されます。",
    ),
    "terminal.unreadable_file": Sentence(
        en="I cannot read {file}. See whether it is a file that you may read, or copy it to a folder of yours.",
        ja="{file} を読み取れません。読み取れるファイルかどうか確かめるか、自分のフォルダにコピーしてください。",
    ),
    "terminal.cleared": Sentence(
        en="Cleared, but kept as a draft: ↑ brings it back. Ctrl-C on the empty line asks whether to leave.",
        ja="入力を消しました。下書きとして残してあるので、↑ で呼び戻せます。"
        "空の行で Ctrl-C を押すと、終了するかどうかを確認します。",
    ),
    "terminal.cleared_plain": Sentence(
        en="This is not sent, but kept as a draft. Ctrl-C once more asks whether to leave.",
        ja="次の文章は送らず、下書きとして残しました。もう一度 Ctrl-C を押すと、終了するかどうかを確認します。",
    ),
    "terminal.typed_ahead": Sentence(
        en="You typed this before you could see the question, so it is not sent yet. Enter sends it as your reply.",
        ja="質問が表示される前に入力された文章は、まだ送信していません。Enter を押すと回答として送信します。",
    ),
    "terminal.leave": Sentence(
        en="Leave? Enter or y leaves, n stays. What you have answered is kept.",
        ja="終了しますか。Enter か y で終了、n で続けます。これまでの回答は保存されています。",
    ),
    "terminal.how_to_leave": Sentence(
        en="To leave, type /quit; what you have answered is kept.",
        ja="終了するには /quit と入力してください。これまでの回答は保存されます。",
    ),
    "terminal.not_judged": Sentence(
        en="What you typed is not judged, but kept as a draft: ↑ brings it back.",
        ja="入力した文章は採点せず、下書きとして残しました。↑ で呼び戻せます。",
    ),
    "terminal.not_judged_plain": Sentence(
        en="What you typed is not judged, but kept as a draft for the next start.",
        ja="入力した文章は採点せず、下書きとして残しました。次の起動時に表示します。",
    ),
    "terminal.goodbye": Sentence(en="Goodbye, and good luck.", ja="お疲れさまでした。面接がうまくいきますように。"),
    "terminal.left": Sentence(
        en="Goodbye. The next start offers to go on from here.",
        ja="お疲れさまでした。次に起動したとき、続きから再開できます。",
    ),
    "terminal.draft_waits": Sentence(
        en="What you typed and did not send is kept as a draft; the next start gives it back to you.",
        ja="入力の途中だった文章は下書きとして残してあります。次に起動したときに呼び戻せます。",
    ),
    "terminal.draft_kept": Sentence(
        en="Text from last time that was not judged is kept as a draft: ↑ brings it back.",
        ja="前回採点しなかった文章が下書きに残っています。↑ で呼び戻せます。",
    ),
    "terminal.draft_kept_plain": Sentence(
        en="This text from last time was not judged:",
        ja="前回採点しなかった文章です：",
    ),
    "terminal.elsewhere": Sentence(
        en="You have me open in another terminal. Go on there, or leave it with /quit and start me again here.",
        ja="別のターミナルで面接を開いています。そちらで続けるか、/quit で終了してから、"
        "ここでもう一度起動してください。",
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
    "terminal.no_judge": Sentence(
        en="Nothing can be judged here at present. mensetsu doctor says why, and what to do.",
        ja="いまは採点できない状態です。原因と対処は mensetsu doctor で確認できます。",
    ),
    "terminal.no_file": Sentence(
        en="The file that belongs here could not be made; mensetsu.log in the data folder says why.",
        ja="ここに付くファイルを作成できませんでした。原因はデータフォルダの mensetsu.log に記録してあります。",
    ),
    "terminal.store_not_writable": Sentence(
        en="{file} cannot be written. Make it yours and free some space on its disk, or set MENSETSU_DATA to another "
        "folder; then start me again.",
        ja="{file} に書き込めません。書き込みの権限とディスクの空き容量を確かめるか、MENSETSU_DATA で別のフォルダを"
        "指定してから、もう一度起動してください。",
    ),
    "terminal.store_locked": Sentence(
        en="{file} is locked by another program. Close what is open on it there, then start me again.",
        ja="{file} はほかのプログラムが使用中です。そちらを閉じてから、もう一度起動してください。",
    ),
    "terminal.store_damaged": Sentence(
        en="{file} cannot be read as a database. Put a backup in its place (mensetsu restore), then start me again.",
        ja="{file} をデータベースとして読み込めません。バックアップから復元（mensetsu restore）してから、"
        "もう一度起動してください。",
    ),
    "terminal.store_too_new": Sentence(
        en="{file} was written by a newer version of mensetsu. Update mensetsu, then start me again.",
        ja="{file} は新しいバージョンの mensetsu で書かれています。mensetsu を更新してから、もう一度起動してください。",
    ),
    "terminal.no_player": Sentence(
        en="I find nothing that plays sound here. Install a player (such as apt install alsa-utils), or open the file "
        "yourself: {file}",
        ja="音を再生できるプログラムが見つかりません。インストールするか（例：apt install alsa-utils）、"
        "ご自分でファイルを開いてください：{file}",
    ),
    "terminal.interrupted": Sentence(
        en="Stopped. Every reply that you sent is kept, and the next start offers to go on.",
        ja="中断しました。送った回答はすべて保存されており、次の起動時に続きから再開できます。",
    ),
    "sign.right": Sentence(en="Right", ja="正しい"),
    "sign.partly": Sentence(en="In part", ja="一部だけ"),
    "sign.wrong": Sentence(en="Wrong", ja="誤り"),
    "sign.missing": Sentence(en="Missing", ja="不足"),
    "sign.correction": Sentence(en="Instead", ja="正しくは"),
    "sign.item": Sentence(en="Item", ja="項目"),
    "sign.text": Sentence(en="Note", ja="補足"),
}
