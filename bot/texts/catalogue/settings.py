"""How interviews run, and what can be chosen."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "settings.title": Sentence(en="Settings", ja="設定"),
    "settings.questions": Sentence(en="Questions: {value}", ja="問題数：{value}"),
    "settings.order": Sentence(en="Order: {value}", ja="出題順：{value}"),
    "settings.mode": Sentence(en="Mode: {value}", ja="モード：{value}"),
    "settings.language": Sentence(en="Language: {value}", ja="言語：{value}"),
    "settings.theme": Sentence(en="Pictures: {value}", ja="図の配色：{value}"),
    "settings.time_zone": Sentence(en="Time zone: {value}", ja="タイムゾーン：{value}"),
    "settings.from_next": Sentence(
        en="Number, order and mode hold from the next interview on; the rest changes at once.",
        ja="問題数・出題順・モードは次の面接から有効です。ほかはすぐに切り替わります。",
    ),
    "settings.chosen": Sentence(en="✓ {choice}", ja="✓ {choice}"),
    "count.all": Sentence(en="all", ja="すべて"),
    "count.some": Sentence(en="{count} questions", ja="{count}問", one="one question"),
    "order.sequence": Sentence(en="in sequence", ja="順番どおり"),
    "order.shuffled": Sentence(en="shuffled", ja="ランダム"),
    "order.weak": Sentence(en="weak spots first", ja="苦手から"),
    "mode.coaching": Sentence(en="coaching", ja="練習"),
    "mode.exam": Sentence(en="exam", ja="試験"),
    "mode.coaching_explained": Sentence(
        en="coaching (feedback and follow-ups at once)",
        ja="練習（その場でフィードバックと追加質問）",
    ),
    "mode.exam_explained": Sentence(
        en="exam (all feedback at the end)",
        ja="試験（フィードバックは最後にまとめて）",
    ),
    "theme.light": Sentence(en="light", ja="明るい"),
    "theme.dark": Sentence(en="dark", ja="暗い"),
    "zone.none": Sentence(
        en="UTC (/settings zone Europe/London sets yours)", ja="UTC（/settings zone Asia/Tokyo で変更）"
    ),
    "language.en": Sentence(en="English", ja="English"),
    "language.ja": Sentence(en="日本語", ja="日本語"),
}
