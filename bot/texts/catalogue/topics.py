"""The names of topics."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "topic.algorithms": Sentence(en="algorithms", ja="アルゴリズム"),
    "topic.architecture": Sentence(en="architecture", ja="アーキテクチャ"),
    "topic.concurrency": Sentence(en="concurrency", ja="並行処理"),
    "topic.data": Sentence(en="data", ja="データ"),
    "topic.data-modelling": Sentence(en="data modelling", ja="データモデリング"),
    "topic.data-preparation": Sentence(en="data preparation", ja="前処理"),
    "topic.data-structures": Sentence(en="data structures", ja="データ構造"),
    "topic.databases": Sentence(en="databases", ja="データベース"),
    "topic.deployment": Sentence(en="deployment", ja="運用"),
    "topic.ensembles": Sentence(en="ensembles", ja="アンサンブル"),
    "topic.evaluation": Sentence(en="evaluation", ja="評価"),
    "topic.fundamentals": Sentence(en="fundamentals", ja="基礎"),
    "topic.generalisation": Sentence(en="generalisation", ja="汎化"),
    "topic.memory": Sentence(en="memory", ja="メモリ"),
    "topic.networks": Sentence(en="networks", ja="ネットワーク"),
    "topic.operating-systems": Sentence(en="operating systems", ja="OS"),
    "topic.optimisation": Sentence(en="optimisation", ja="最適化"),
    "topic.probabilistic-models": Sentence(en="probabilistic models", ja="確率モデル"),
    "topic.regularisation": Sentence(en="regularisation", ja="正則化"),
    "topic.retrieval": Sentence(en="retrieval", ja="検索"),
    "topic.security": Sentence(en="security", ja="セキュリティ"),
    "topic.sequence-models": Sentence(en="sequence models", ja="系列モデル"),
    "topic.training": Sentence(en="training", ja="学習"),
    "topic.unsupervised-learning": Sentence(en="unsupervised learning", ja="教師なし学習"),
}
