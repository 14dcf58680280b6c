"""The names of topics."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "topic.architecture": Sentence(en="architecture", ja="アーキテクチャ"),
    "topic.data": Sentence(en="data", ja="データ"),
    "topic.deployment": Sentence(en="deployment", ja="運用"),
    "topic.evaluation": Sentence(en="evaluation", ja="評価"),
    "topic.fundamentals": Sentence(en="fundamentals", ja="基礎"),
    "topic.generalisation": Sentence(en="generalisation", ja="汎化"),
    "topic.optimisation": Sentence(en="optimisation", ja="最適化"),
    "topic.regularisation": Sentence(en="regularisation", ja="正則化"),
    "topic.retrieval": Sentence(en="retrieval", ja="検索"),
    "topic.training": Sentence(en="training", ja="学習"),
}
