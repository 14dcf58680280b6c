"""A small question for tests."""

from __future__ import annotations

from questions import Question

LEARNING_RATE = Question.model_validate(
    {
        "id": "learning-rate",
        "ask": {
            "en": "What happens when the learning rate is too high, and what when it is too low?",
            "ja": "学習率が高すぎるとどうなりますか。逆に低すぎるとどうなるでしょうか。",
        },
        "answers": {
            "full": {
                "en": "If it is too high, the loss diverges. If it is too low, training is very slow.",
                "ja": "高すぎると損失が発散します。低すぎると学習が非常に遅くなります。",
            }
        },
        "keypoints": [
            {
                "id": "too-high-diverges",
                "tier": "core",
                "point": {"en": "too high: the loss diverges", "ja": "高すぎると損失が発散する"},
                "paraphrases": {
                    "en": [
                        "If the learning rate is too high, the loss diverges.",
                        "When it is too large, the updates overshoot the minimum and the loss oscillates.",
                        "Too big: training is unstable.",
                    ],
                    "ja": [
                        "学習率が高すぎると損失が発散する。",
                        "大きすぎると最小値を飛び越えて損失が振動します。",
                        "高すぎると学習が不安定になる。",
                    ],
                },
                "probe": {
                    "en": "And what does the loss do when the learning rate is far too high?",
                    "ja": "では、学習率を大きくしすぎると損失はどう動きますか。",
                },
            },
            {
                "id": "too-low-slow",
                "tier": "core",
                "point": {"en": "too low: training is very slow", "ja": "低すぎると学習が遅い"},
                "paraphrases": {
                    "en": [
                        "If the learning rate is too low, training is very slow.",
                        "When it is too small, convergence takes very many steps.",
                        "Too small: hardly any progress per update.",
                    ],
                    "ja": [
                        "学習率が低すぎると学習が非常に遅くなる。",
                        "小さすぎると収束までに多くの更新が必要です。",
                        "低すぎると一回の更新でほとんど進まない。",
                    ],
                },
                "probe": {"en": "And when it is too low?", "ja": "では、低すぎるとどうなりますか。"},
            },
        ],
        "contrasts": [
            {
                "id": "high-is-slow",
                "kind": "swap",
                "contradicts": "too-high-diverges",
                "wordings": {
                    "en": [
                        "If the learning rate is too high, training becomes very slow.",
                        "A large learning rate needs many more updates until it converges.",
                    ],
                    "ja": [
                        "学習率が高すぎると、学習がとても遅くなる。",
                        "学習率が大きいと、収束までに多くの更新が必要になります。",
                    ],
                },
                "correction": {"en": "It is the other way round.", "ja": "逆です。"},
            },
            {
                "id": "low-diverges",
                "kind": "swap",
                "contradicts": "too-low-slow",
                "wordings": {
                    "en": [
                        "If the learning rate is too low, the loss diverges.",
                        "A learning rate that is too small overshoots the minimum and oscillates.",
                    ],
                    "ja": ["学習率が低すぎると損失が発散する。", "小さすぎると最小値を飛び越えて振動します。"],
                },
                "correction": {"en": "It is the other way round.", "ja": "逆です。"},
            },
        ],
        "follow_ups": [
            {
                "kind": "deeper",
                "id": "why-warm-up",
                "ask": {"en": "Why does a warm-up help?", "ja": "ウォームアップはなぜ効果があるのですか。"},
                "answer": {
                    "en": "Early gradients are large and noisy.",
                    "ja": "初期の勾配は大きくノイズが多いからです。",
                },
                "keypoints": [
                    {
                        "id": "early-gradients",
                        "tier": "core",
                        "point": {"en": "early gradients are large", "ja": "初期の勾配は大きい"},
                        "paraphrases": {
                            "en": ["At the beginning the gradients are large and noisy."],
                            "ja": ["最初は勾配が大きくノイズも多い。"],
                        },
                    }
                ],
            }
        ],
    }
)
