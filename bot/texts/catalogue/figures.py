"""The figures: what each shows, in words, and the labels in it."""

from bot.texts.catalogue.sentence import Sentence

SENTENCES = {
    "figure.activations": Sentence(
        en="Sigmoid and tanh flatten on both sides, where their slope is nearly zero and little gradient passes; ReLU "
        "is flat on the left only, and leaky ReLU nowhere.",
        ja="シグモイドとtanhは両端で平らになり、傾きがほぼ0になるため勾配が伝わりにくくなります。"
        "ReLUが平らなのは負の側だけで、Leaky ReLUには平らな部分がありません。",
    ),
    "figure.activations.title": Sentence(en="Activation functions and their slopes", ja="活性化関数とその傾き"),
    "figure.activations.sigmoid": Sentence(en="sigmoid", ja="シグモイド"),
    "figure.activations.tanh": Sentence(en="tanh", ja="tanh"),
    "figure.activations.relu": Sentence(en="ReLU", ja="ReLU"),
    "figure.activations.leaky_relu": Sentence(en="leaky ReLU", ja="Leaky ReLU"),
    "figure.activations.value": Sentence(en="value", ja="値"),
    "figure.activations.slope": Sentence(en="slope", ja="傾き"),
    "figure.activations.saturated": Sentence(en="red: slope near zero", ja="赤：傾きがほぼ0"),
    "figure.bias-variance": Sentence(
        en="Four targets: with high bias the shots miss the centre on the same side, with high variance they scatter.",
        ja="4つの的：バイアスが大きいと中心から同じ方向に外れ、バリアンスが大きいと散らばります。",
    ),
    "figure.bias-variance.title": Sentence(en="Bias and variance", ja="バイアスとバリアンス"),
    "figure.bias-variance.low_bias": Sentence(en="low bias", ja="低バイアス"),
    "figure.bias-variance.high_bias": Sentence(en="high bias", ja="高バイアス"),
    "figure.bias-variance.low_variance": Sentence(en="low variance", ja="低バリアンス"),
    "figure.bias-variance.high_variance": Sentence(en="high variance", ja="高バリアンス"),
    "figure.confusion-matrix": Sentence(
        en="A thousand patients, fifty of them ill: accuracy is 94 %, yet precision is 40 % and recall 60 %.",
        ja="患者1000人のうち病気は50人。正解率は94%でも、適合率は40%、再現率は60%にすぎません。",
    ),
    "figure.confusion-matrix.title": Sentence(en="Confusion matrix", ja="混同行列"),
    "figure.confusion-matrix.predicted": Sentence(en="predicted", ja="予測"),
    "figure.confusion-matrix.actual": Sentence(en="actual", ja="実際"),
    "figure.confusion-matrix.positive": Sentence(en="positive", ja="陽性"),
    "figure.confusion-matrix.negative": Sentence(en="negative", ja="陰性"),
    "figure.confusion-matrix.true_positive": Sentence(en="true positives", ja="真陽性"),
    "figure.confusion-matrix.false_negative": Sentence(en="false negatives", ja="偽陰性"),
    "figure.confusion-matrix.false_positive": Sentence(en="false positives", ja="偽陽性"),
    "figure.confusion-matrix.true_negative": Sentence(en="true negatives", ja="真陰性"),
    "figure.confusion-matrix.accuracy": Sentence(
        en="accuracy = (30 + 905) / 1000 ≈ 94 %", ja="正解率 = (30 + 905) / 1000 ≈ 94%"
    ),
    "figure.confusion-matrix.precision": Sentence(
        en="precision = 30 / (30 + 45) = 40 %", ja="適合率 = 30 / (30 + 45) = 40%"
    ),
    "figure.confusion-matrix.recall": Sentence(en="recall = 30 / (30 + 20) = 60 %", ja="再現率 = 30 / (30 + 20) = 60%"),
    "figure.convolution": Sentence(
        en="A 3 by 3 kernel slides over a 5 by 5 input; nine values make each of the 3 by 3 outputs. The number of "
        "parameters does not depend on the size of the image.",
        ja="3×3のカーネルを5×5の入力の上で動かすと、9個の値から出力が1個ずつ作られ、3×3になります。"
        "パラメータ数は画像の大きさによりません。",
    ),
    "figure.convolution.title": Sentence(en="The arithmetic of a convolution", ja="畳み込みの計算"),
    "figure.convolution.input": Sentence(en="input 5 × 5", ja="入力 5×5"),
    "figure.convolution.kernel": Sentence(en="kernel 3 × 3", ja="カーネル 3×3"),
    "figure.convolution.output": Sentence(en="output 3 × 3", ja="出力 3×3"),
    "figure.convolution.size": Sentence(
        en="output = (input − kernel + 2 × padding) / stride + 1",
        ja="出力 = (入力 − カーネル + 2×パディング) / ストライド + 1",
    ),
    "figure.convolution.example": Sentence(en="(5 − 3 + 0) / 1 + 1 = 3", ja="(5 − 3 + 0) / 1 + 1 = 3"),
    "figure.convolution.parameters": Sentence(
        en="parameters: 3 × 3 × channels + 1 for each filter",
        ja="パラメータ数：フィルタごとに 3×3×チャンネル数 + 1",
    ),
    "figure.epochs": Sentence(
        en="Twelve examples in three batches of four: each batch makes one iteration, three iterations one epoch.",
        ja="12個のデータを4個ずつ3つのバッチに分けると、1バッチで1イテレーション、3イテレーションで1エポックです。",
    ),
    "figure.epochs.title": Sentence(en="Epoch, batch, iteration", ja="エポック・バッチ・イテレーション"),
    "figure.epochs.batch": Sentence(en="batch of 4", ja="バッチ（4個）"),
    "figure.epochs.iteration": Sentence(en="iteration", ja="イテレーション"),
    "figure.epochs.epoch": Sentence(en="one epoch: all 12 examples, 3 updates", ja="1エポック：12個すべて、更新は3回"),
    "figure.learning-rates": Sentence(
        en="The loss over the steps: too low a rate creeps down, a good one falls quickly, a high one oscillates, and "
        "too high a one diverges.",
        ja="ステップごとの損失：低すぎるとなかなか下がらず、適切なら速く下がり、高めだと振動し、高すぎると発散します。",
    ),
    "figure.learning-rates.title": Sentence(en="Learning rates", ja="学習率と損失"),
    "figure.learning-rates.too_low": Sentence(en="too low", ja="低すぎる"),
    "figure.learning-rates.good": Sentence(en="good", ja="適切"),
    "figure.learning-rates.high": Sentence(en="high", ja="高め"),
    "figure.learning-rates.too_high": Sentence(en="too high", ja="高すぎる"),
    "figure.learning-rates.steps": Sentence(en="steps", ja="ステップ"),
    "figure.learning-rates.loss": Sentence(en="loss", ja="損失"),
    "figure.resampling": Sentence(
        en="The same imbalanced data as it is (60 to 6), undersampled (6 to 6), and oversampled (60 to 60).",
        ja="同じ不均衡データの元の姿（60対6）、アンダーサンプリング後（6対6）、オーバーサンプリング後（60対60）。",
    ),
    "figure.resampling.title": Sentence(en="Resampling imbalanced data", ja="不均衡データのリサンプリング"),
    "figure.resampling.as_it_is": Sentence(en="as it is", ja="元のデータ"),
    "figure.resampling.under": Sentence(en="undersampled", ja="多数派を減らす"),
    "figure.resampling.over": Sentence(en="oversampled", ja="少数派を増やす"),
    "figure.roc-curve": Sentence(
        en="The ROC curve of a good model bends towards the upper left; guessing follows the diagonal. The area under "
        "it, AUC, does not depend on one threshold.",
        ja="よいモデルのROC曲線は左上に膨らみ、当てずっぽうは対角線になります。"
        "曲線の下の面積AUCは、特定のしきい値によりません。",
    ),
    "figure.roc-curve.title": Sentence(en="ROC curve", ja="ROC曲線"),
    "figure.roc-curve.model": Sentence(en="a good model", ja="よいモデル"),
    "figure.roc-curve.guessing": Sentence(en="guessing", ja="当てずっぽう"),
    "figure.roc-curve.area": Sentence(en="AUC ≈ 0.82", ja="AUC ≈ 0.82"),
    "figure.roc-curve.threshold": Sentence(en="threshold", ja="しきい値"),
    "figure.roc-curve.false_positives": Sentence(en="false positive rate", ja="偽陽性率"),
    "figure.roc-curve.true_positives": Sentence(en="true positive rate (recall)", ja="真陽性率（再現率）"),
}
