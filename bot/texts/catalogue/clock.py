"""What is said of the time in an interview against the clock."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "clock.budget": Sentence(
        en="We have {minutes} min for {questions} questions, about {share} min for each, any follow-ups included. "
        "I will say now and then how much is left. Time does not affect your marks, and /stop stops the clock.",
        ja="全{questions}問を{minutes}分で進めます。追加質問があればその分も含めて、1問あたり約{share}分が目安です。"
        "残り時間はときどきお知らせします。時間が点数に影響することはありません。"
        "/stop で中断している間は時計も止まります。",
    ),
    "clock.budget_one": Sentence(
        en="We have {minutes} min for this question and any follow-ups. Time does not affect your marks, and /stop "
        "stops the clock.",
        ja="今回は1問です。追加質問があればその分も含めて、{minutes}分で進めます。時間が点数に影響することはありません。"
        "/stop で中断している間は時計も止まります。",
    ),
    "clock.pressure": Sentence(
        en="This is a pressure interview: each question has a time limit, and there are no hints. When time is up, I "
        "judge what you have said so far; what comes later is judged, too, and noted as late. Let's begin.",
        ja="今回はプレッシャー面接です。質問ごとに制限時間があり、ヒントはありません。時間が来たら、それまでの回答を採点します。"
        "遅れて届いた回答も採点し、時間超過として記録します。では、始めましょう。",
    ),
    "clock.left": Sentence(
        en="About {minutes} min left, and {count} more questions after this one.",
        ja="残り約{minutes}分です。このあとの質問は{count}問です。",
        one="About {minutes} min left, and one more question after this one.",
    ),
    "clock.left_last": Sentence(
        en="About {minutes} min left, and this is the last question.",
        ja="残り約{minutes}分です。これが最後の質問です。",
    ),
    "clock.share_over": Sentence(
        en="We have spent a while on this one. Round it off when you are ready: about {minutes} min left, and {count} "
        "more questions after this one.",
        ja="この質問に少し時間がかかっています。切りのよいところでまとめてください。"
        "残り約{minutes}分です。このあとの質問は{count}問です。",
        one="We have spent a while on this one. Round it off when you are ready: about {minutes} min left, and one "
        "more question after this one.",
    ),
    "clock.over": Sentence(
        en="That was our time. Feel free to finish this question; no new one follows.",
        ja="予定の時間になりました。この質問は最後まで答えて構いません。このあと新しい質問はありません。",
    ),
    "clock.still": Sentence(en="{count} s left for this one.", ja="残り{count}秒です。"),
    "clock.half": Sentence(
        en="Half the time is gone, {count} s left.",
        ja="制限時間の半分が過ぎました。残り{count}秒です。",
    ),
    "clock.near_end": Sentence(
        en="{count} s left. Come to your main point, please.",
        ja="残り{count}秒です。要点をまとめてください。",
    ),
    "clock.up": Sentence(
        en="Time is up: I judge what you have said so far. If you have sent nothing yet, send what you have; it counts "
        "all the same, and is noted as late.",
        ja="時間です。ここまでの回答を採点します。まだ何も送っていなければ、できたところまで送ってください。"
        "時間超過として記録しますが、採点のしかたは変わりません。",
    ),
    "clock.late": Sentence(
        en="That came after time was up. It is kept and judged like any other reply, and noted as late.",
        ja="制限時間を過ぎています。ほかの回答と同じように保存して採点し、時間超過として記録します。",
    ),
    "clock.no_hints": Sentence(
        en="There are no hints under pressure. Say what you do know; /skip goes on without an answer.",
        ja="プレッシャー面接ではヒントを使えません。分かるところまで答えてください。/skip で飛ばすこともできます。",
    ),
    "clock.took": Sentence(en="{minutes}:{seconds:02} min", ja="{minutes}分{seconds:02}秒"),
    "clock.was_late": Sentence(en="late", ja="時間超過"),
    "clock.heading": Sentence(en="The clock", ja="時間"),
    "clock.used": Sentence(en="{used} of {minutes} min used", ja="{minutes}分のうち約{used}分を使いました"),
    "clock.left_out": Sentence(
        en="{count} questions were left out because time ran out; they do not count",
        ja="時間になったため、{count}問は出題しませんでした（点数には含めません）",
        one="One question was left out because time ran out; it does not count",
    ),
    "clock.in_time": Sentence(en="No reply was late", ja="制限時間を過ぎた回答はありません"),
    "clock.late_count": Sentence(
        en="{count} questions got a late reply",
        ja="回答が制限時間を過ぎた質問：{count}問",
        one="One question got a late reply",
    ),
    "clock.no_mark": Sentence(en="None of this affects your marks", ja="時間は点数に影響していません"),
}
