"""Choosing what to be asked."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "questions.title": Sentence(en="{bank}", ja="{bank}"),
    "questions.title_paged": Sentence(en="{bank} · page {page} of {pages}", ja="{bank} · {pages}ページ中{page}ページ"),
    "questions.line": Sentence(en="{number}. {name} · {result}", ja="{number}. {name} · {result}"),
    "questions.mark": Sentence(en="last mark {mark}", ja="前回{mark}点"),
    "questions.new": Sentence(en="not asked yet", ja="まだ出題なし"),
    "questions.topics": Sentence(en="Topics: {topics}", ja="分野：{topics}"),
    "questions.how": Sentence(
        en="/interview with a topic, a bank, a level (junior, mid, senior) or a number of questions asks just that, "
        "for example: /interview training 3",
        ja="/interview に続けて分野・問題集・レベル（junior、mid、senior）・問題数を入力すると、"
        "その範囲から出題します。例：/interview 学習 3",
    ),
    "button.previous": Sentence(en="← back", ja="← 前へ"),
    "button.following": Sentence(en="next →", ja="次へ →"),
    "choice_unknown": Sentence(
        en="I have no bank, topic or question called “{word}”. /questions lists what there is.",
        ja="「{word}」という問題集・分野・質問はありません。/questions で一覧を見られます。",
    ),
    "choice_near": Sentence(
        en="I have no bank, topic or question called “{word}”. Did you mean “{near}”? /questions lists what there is.",
        ja="「{word}」という問題集・分野・質問はありません。「{near}」のことでしょうか。"
        "/questions で一覧を見られます。",
    ),
    "choice_empty": Sentence(
        en="There is no question of that level here. /questions lists what there is.",
        ja="そのレベルの質問はここにはありません。/questions で一覧を見られます。",
    ),
    "unknown_command_near": Sentence(
        en="I do not know {command}. Did you mean {near}? /help lists what I understand.",
        ja="{command} というコマンドはありません。{near} のことでしょうか。使えるコマンドは /help で確認できます。",
    ),
}
