"""How a reply was said, told apart from what it says."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "delivery.told": Sentence(
        en="How you put it (not part of the mark): {remarks}",
        ja="伝え方（点数には含みません）：{remarks}",
    ),
    "delivery.between": Sentence(en=" ", ja=""),
    "delivery.honest": Sentence(
        en="You say openly what you do not know and where you would look, which interviewers value.",
        ja="分からないことを正直に伝え、どう調べるかまで言えているのは強みです。",
    ),
    "delivery.steady": Sentence(
        en="You spoke at a steady pace that is easy to follow ({pace}).",
        ja="落ち着いた聞き取りやすい速さで話せています（{pace}）。",
    ),
    "delivery.direct": Sentence(
        en="You begin with the answer, so it is clear from the first sentence where you are going.",
        ja="最初の一文から答えに入っているので、話の筋がつかみやすいです。",
    ),
    "delivery.paused_early": Sentence(
        en="You paused for {pause} seconds near the beginning; “let me think for a moment” fills such a gap well.",
        ja="話し始めに{pause}秒ほど間が空きました。「少し整理します」と一言添えると聞き手が安心します。",
    ),
    "delivery.paused_middle": Sentence(
        en="You paused for {pause} seconds halfway; a short signpost helps, such as “the second point is”.",
        ja="途中で{pause}秒ほど間が空きました。「次に」「二つ目は」といった一言でつなぐと聞きやすくなります。",
    ),
    "delivery.paused_late": Sentence(
        en="You paused for {pause} seconds towards the end; if all is said, close with one sentence.",
        ja="終わり近くで{pause}秒ほど間が空きました。言い終えていれば「以上です」と締めるだけで十分です。",
    ),
    "delivery.fillers": Sentence(
        en="I heard {fillers} fillers such as “um” or “you know”; a short silence in their place sounds surer.",
        ja="「えーと」「まあ」などのつなぎ言葉が{fillers}回ありました。代わりに一呼吸置くと落ち着いて聞こえます。",
    ),
    "delivery.fast": Sentence(
        en="You spoke fast ({pace}); slow down at the main points, and they are easier to take in.",
        ja="早口になっていたので（{pace}）、要点ではゆっくり話すと伝わりやすくなります。",
    ),
    "delivery.slow": Sentence(
        en="You spoke slowly ({pace}); settle on three keywords before you begin, and the words come more easily.",
        ja="ゆっくりめの話し方だったので（{pace}）、話す前に要点を三つほど決めておくと言葉が続きやすくなります。",
    ),
    "delivery.long": Sentence(
        en="This is more than twice as long as a full answer needs ({length}); say the main point, and the rest when "
        "asked.",
        ja="十分な回答の倍以上の長さなので（{length}）、まず要点だけを言い、残りは聞かれてから話すとまとまります。",
    ),
    "delivery.late": Sentence(
        en="Your answer begins only in sentence {begins}; say it first, then explain.",
        ja="答えに入るのが{begins}文目からなので、先に答えを言ってから説明すると伝わりやすくなります。",
    ),
    "delivery.hedged": Sentence(
        en="You hedge {hedges} times, as with “I think” or “maybe”; what you are sure of, say it plainly.",
        ja="「と思います」「たぶん」のようなぼかした言い方が{hedges}回あるので、確かなことは言い切ると説得力が増します。",
    ),
    "delivery.pace_en": Sentence(en="{pace} words a minute", ja="1分に{pace}語"),
    "delivery.pace_ja": Sentence(en="{pace} characters a minute", ja="1分に{pace}文字"),
    "delivery.length_en": Sentence(en="{count} words", ja="{count}語", one="one word"),
    "delivery.length_ja": Sentence(en="{count} characters", ja="{count}文字", one="one character"),
    "delivery.title": Sentence(
        en="{number}. {name}: how you put it (not part of the mark)",
        ja="{number}. {name}：伝え方（点数には含みません）",
    ),
    "delivery.reply": Sentence(en="Your reply", ja="質問への回答"),
    "delivery.follow_up": Sentence(en="Your reply to follow-up {number}", ja="追加質問{number}への回答"),
    "delivery.nothing": Sentence(
        en="There is no judged reply yet of which I could tell how you put it.",
        ja="伝え方をお見せできる採点済みの回答が、まだありません。",
    ),
    "delivery.speech": Sentence(en="speech", ja="発話"),
    "delivery.silence": Sentence(en="pause", ja="間（無音）"),
    "delivery.filler": Sentence(en="filler, such as “um”", ja="「えーと」などのつなぎ言葉"),
    "delivery.seconds": Sentence(en="{count} s", ja="{count}秒"),
    "delivery.pace": Sentence(en="Pace", ja="話す速さ"),
    "delivery.end_slow": Sentence(en="slow", ja="ゆっくり"),
    "delivery.end_usual": Sentence(en="usual", ja="標準"),
    "delivery.end_fast": Sentence(en="fast", ja="速い"),
    "delivery.alt": Sentence(
        en="{label}: {length} from the first word to the last, {pace}. Pauses of two seconds or more: {pauses}. "
        "Fillers: {fillers}.",
        ja="{label}：最初の言葉から最後の言葉まで{length}、{pace}。2秒以上の間：{pauses}。つなぎ言葉：{fillers}。",
    ),
    "delivery.pause_at": Sentence(en="{count} s at {at}", ja="{at}に{count}秒"),
    "delivery.and": Sentence(en=", ", ja="、"),
    "delivery.none": Sentence(en="none", ja="なし"),
    "delivery.figures": Sentence(en="How you put it (not part of the mark)", ja="伝え方（点数には含みません）"),
    "delivery.figure_pace": Sentence(en="pace: {value}", ja="話す速さ：{value}"),
    "delivery.figure_silence": Sentence(en="silence: {value} % of the time", ja="無音の割合：{value}%"),
    "delivery.figure_pause": Sentence(en="longest pause: {value} s", ja="最も長い間：{value}秒"),
    "delivery.figure_fillers": Sentence(
        en="fillers: {value} a minute ({total} in all)", ja="つなぎ言葉：1分に{value}回（全部で{total}回）"
    ),
    "delivery.figure_length": Sentence(en="length: {value}", ja="長さ：{value}"),
    "delivery.figure_length_needed": Sentence(
        en="length: {value}; the model answer has {needed}",
        ja="長さ：{value}（模範解答は{needed}）",
    ),
    "delivery.figure_hedges": Sentence(
        en="hedges, such as “maybe”: {value}", ja="「と思います」などのぼかし：{value}回"
    ),
    "delivery.figure_beginning": Sentence(
        en="the answer begins in sentence {value} of {total}",
        ja="答えに入る文：全{total}文中の{value}文目",
    ),
    "delivery.figure_honest": Sentence(
        en="says openly what is not known, and where to look",
        ja="分からないことと、その調べ方を正直に述べている",
    ),
}
