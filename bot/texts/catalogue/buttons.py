"""The labels of buttons."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "button.hint": Sentence(en="Hint", ja="ヒント"),
    "button.another_hint": Sentence(en="Another hint", ja="次のヒント"),
    "button.skip": Sentence(en="Skip", ja="スキップ"),
    "button.done": Sentence(en="Done", ja="以上です"),
    "button.judge": Sentence(en="Judge it", ja="採点する"),
    "button.correct": Sentence(en="✎ Correct", ja="訂正する"),
    "button.next": Sentence(en="Next", ja="次へ"),
    "button.back": Sentence(en="← Settings", ja="← 設定"),
    "button.open_link": Sentence(en="Start it", ja="始める"),
    "button.answer": Sentence(en="Show answer", ja="解答を見る"),
    "button.stop": Sentence(en="Stop", ja="中断"),
    "button.why": Sentence(
        en="Why?",
        ja="採点の理由",
    ),
    "button.delivery": Sentence(en="How you put it", ja="伝え方"),
    "button.model_answer": Sentence(en="Model answer", ja="模範解答"),
    "button.resume": Sentence(en="Resume", ja="再開"),
    "button.interview": Sentence(en="New interview", ja="新しい面接"),
    "button.history": Sentence(en="History", ja="履歴"),
    "button.settings": Sentence(en="Settings", ja="設定"),
    "button.past": Sentence(en="No. {number}", ja="{number}回目"),
    "button.past_question": Sentence(en="Question {number}", ja="{number}問目"),
    "button.compare": Sentence(en="Compare", ja="前回と比べる"),
    "button.compare_with": Sentence(en="With no. {number}", ja="{number}回目と比べる"),
    "button.progress": Sentence(en="Progress", ja="推移"),
    "button.report": Sentence(en="Report", ja="レポート"),
    "button.export": Sentence(en="Export first", ja="先に書き出す"),
    "button.forget": Sentence(en="Delete everything", ja="すべて削除する"),
    "button.newer": Sentence(en="← newer", ja="← 新しい"),
    "button.older": Sentence(en="older →", ja="古い →"),
    "button.numbers": Sentence(
        en="All numbers",
        ja="数値をすべて見る",
    ),
}
