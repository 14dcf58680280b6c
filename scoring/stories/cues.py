"""What can be read off a sentence of a story, whoever tells it: who acted, when, and whether it was so or would be."""

from __future__ import annotations

import re
import unicodedata

# Each cue by the words that carry it, in English and in Japanese.
_WORDS: dict[str, tuple[str, str]] = {
    "own": (
        r"\b(?:i|i['’](?:d|ve|m)|my|me|mine|myself)\b",
        r"私(?!たち|達|ども)|わたし(?!たち)|僕(?!ら|たち)|ぼく(?!ら)|俺(?!ら|たち)|自分(?!たち|達)|watashi",
    ),
    "group": (
        r"\b(?:we|we['’](?:d|ve|re)|us|our|ours|ourselves|together|everyone|everybody|the (?:whole )?team|as a group)\b",
        r"私たち|私達|わたしたち|僕ら|僕たち|俺たち|みんな|皆で|全員で|チーム(?:で|として|全員|は)|一丸|手分け|協力し|一緒に|うちの班|班の",
    ),
    "past": (
        r"\b\w{2,}ed\b|\b(?:was|were|had|did|went|came|took|told|said|made|got|gave|found|wrote|asked|saw|sat|ran|rang|"
        r"put|cut|set|sent|kept|left|let|drew|drove|knew|lost|met|paid|read|sold|spent|spoke|stood|taught|thought|"
        r"understood|won|began|brought|built|bought|chose|fell|felt|held|hung|learnt|led|moved|stayed|rewrote|split)\b",
        r"(?:まし|でし|だっ|かっ|[いきぎしちにびみりえけせてねべめれっ])た(?=$|[。、,.!！?？」\s]|ん|の|ところ|が|け|と|ので|ことで|り)"
        r"|[いん]だ(?=$|[。、]|ん)|mashita|deshita",
    ),
    "hypothetical": (
        r"\b(?:i|we|one|you)(?: \w+)? (?:would|could|will|might)\b|\bi['’]d (?!been|had|never|already|given|set|"
        r"underestimated|ignored|agreed|forgotten|promised)|\bif (?:i|we|someone|you|the|there|something)\b|\bideally\b",
        r"もし|仮に|(?:私|自分|僕)(?:だった|なら|でし?たら)|(?:と思い|でしょう|するかな|探し|聞き|報告し|話し)ます?$|つもりです|はずです|(?:した|り)?場合[はに]",
    ),
    "general": (
        r"\b(?:always|usually|generally|normally|typically|tend to|in general|should|must|one|people|everyone|you)\b"
        r"|\b(?:is|are) (?:the key|important|essential|crucial|a|about|always|part of|best)\b|\bmeans\b",
        r"べき|大切|重要|大事|一般|普段|いつも|常に|日頃|ものです|基本|当たり前|当然|必要(?:です|だと|があると)|心がけ|とされ|と言われ|とは[、,]",
    ),
    "virtue": (
        r"\bi['’]?(?:m| am) (?:a|an|very|good|someone|passionate|always|quite)\b|\bmy (?:strengths?|weakness(?:es)?|"
        r"motto|values?)\b|\bcore values\b|\b(?:team ?player|hard-?working|quick learner|perfectionist)\b",
        r"長所|短所|強み|性格|協調性|責任感|粘り強|主体性|タイプです|座右の銘|自信があり|前向きです|人間です",
    ),
    "number": (
        r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred"
        r"|thousand|half|twice|third|quarter|none|zero|nobody|all)\b",
        r"\d|[一二三四五六七八九十百千半](?:人|名|件|割|日|週|か月|ヶ月|時間|分|倍|回|年|社|軒|つ|枚|冊|店)|ゼロ|全員|半分|半年|一度も",
    ),
    "change": (
        r"\bfrom\b.{1,30}\bto\b|\b(?:dropped|fell|rose|grew|climbed|shrank|went (?:up|down)|down (?:to|by|from)|up by|"
        r"increased|decreased|improved|saved|instead of|less|fewer|more|better|earlier|lower|higher)\b",
        r"から.{1,16}(?:まで|に|へ)(?:減|増|下が|上が|伸び|なり|なっ|縮)|減(?:り|っ|らせ)|増え|下がり|上がり|伸び|短く|改善|以前より|ようになりました|downし",
    ),
    "outcome": (
        r"\b(?:in the end|as a result|eventually|finally|result:?|outcome|turned out|worked out|paid off|went well|"
        r"delivered|on time|success\w*|satisfied|happy|pleased|solved|fell through|approved|signed|thanked)\b",
        r"結果|結局|最終的|おかげで|無事|間に合|成功|喜ん|うまくい|何とかなり|なんとかなり|解決し|合格|採用|評価され|契約(?:に|と|は|が)|お礼|認めて|評判|kekka",
    ),
    "learned": (
        r"\b(?:learn(?:ed|t)|lesson|taught me|next time|looking back|in hindsight|since then|from then on|ever since|"
        r"reali[sz]ed|take ?away|took (?:away|from)|differently|should have|nowadays|these days|now know|mistake was|"
        r"underestimated|i keep|reminder)\b|\btoday i\b|\bif i did it again\b|\bwould\b.*\b(?:now|today|sooner|again)\b",
        r"学び|学ん|次(?:は|回|に)|今後|今なら|今は|今では|今でも|振り返|以来|それから(?:は|とい)|気づ|気付|反省|教訓|実感|痛感|もう一度やる|"
        r"べきでした|べきだった|ようにしてい|ようになりました|身をもって|思い知|分かりました|収穫|manabi",
    ),
    "duty": (
        r"\b(?:had to|needed to|my (?:job|task|part|role|call|responsibility|assignment)|in charge|responsible|asked me to|"
        r"was (?:asked|told|supposed|given|to)|up to me|on me|fell to me|goal|aim|wanted to|expected|target|promised)\b",
        r"なければ(?:なり|なら|いけ)|ないといけ|必要があり|必要でし|役目|役割|担当|任さ|任せ|目標|課題|責任者|求められ|頼まれ|言われ(?:て|まし)|立場|仕事でし|務め",
    ),
    "unknowing": (
        r"\b(?:(?:did|do)(?:n['’]t| not) (?:know|understand)|no idea|never (?:heard|done|worked|used)|not sure|wasn['’]t sure|"
        r"admit(?:ted)?|confess\w*|owned up|my (?:fault|mistake|error)|was wrong|honest\w*|openly|frank|out of my depth|"
        r"pretend|bluff\w*|can['’]t tell|i was the one)\b",
        r"分かりません|わかりません|知りません|知らない|分からな|分かっていま|正直|認め|打ち明け|ミスです|間違い(?:です|だと)|間違えて|知ったかぶり|"
        r"経験(?:は|が)な(?:い|く)|経験がありません|お答えでき|率直|包み隠さ|申し訳ありません|見込み違い",
    ),
    "scene": (
        r"\b(?:when i|at the time|back in|during|once|one (?:day|evening|night|friday|week)|last (?:year|summer|winter)|"
        r"(?:that|two|three) (?:winter|summer|summers|years?|months?)|years? ago|i (?:was|worked|ran|taught|played|spent)|"
        r"there (?:was|were)|in my (?:first|second|third|final))\b|\b(?:19|20)\d\d\b",
        r"当時|のとき|ころ|頃|年目|のことです|ことでした|時期|の話です|年のこと|前の会社|前職|入社|大学|働いて(?:い|お)|していました|在籍|アルバイト",
    ),
    "doctrine": (
        r"\b(?:according to|theory|model|method|matrix|stages?|steps|means|consists? of|distinguish|literature|principle|"
        r"involves|describes|sorts)\b",
        r"とは[、,]|によると|理論|モデル|手法|マトリクス|サイクル|法とは|段階|第一に|ハイパーパラメータ|過学習",
    ),
    "blame": (
        r"\b(?:their fault|incompetent|difficult person|blamed|impossible to work|messed up|should have (?:noticed|planned)|"
        r"never (?:listen|gave)|somebody should)\b",
        r"向こうが|無能|相手の部署|押しつけ|扱いにくい|会社が悪|運が悪|せいで(?:す|した)",
    ),
}
NAMES = tuple(_WORDS)
_CUES = {name: re.compile("|".join(words), re.IGNORECASE) for name, words in _WORDS.items()}
# What praises an outcome without saying what it was.
_PRAISE = re.compile(
    r"\b(?:it|that|this|everything|all|things?|the (?:whole thing|project|event|launch|problem|customer|client|atmosphere))?"
    r"(?: all)?\s?(?:went|worked|turned|was|got|paid|were)\b.{0,12}\b(?:well|fine|out|off|success\w*|great|good|better|solved|"
    r"resolved|satisfied|happy|pleased|smooth\w*)\b|\bsuccess\w*\b|\b(?:everybody|everyone|people|they|client)\b.{0,12}\b"
    r"(?:happy|satisfied|pleased)\b"
    r"|うまくい|上手くい|成功|無事|何とかなり|なんとかなり|良い方向|いい方向|良くなり|よくなり|喜んで|評価され|評判|解決し|乗り越え|やり遂げ|success",
    re.IGNORECASE,
)
_MOST_PRAISE_EN, _MOST_PRAISE_JA = 12, 24


def cues(sentence: str) -> tuple[str, ...]:
    """The cues that a sentence gives, in the order of NAMES."""
    text = unicodedata.normalize("NFKC", sentence).strip(" .。!！")
    return tuple(name for name, pattern in _CUES.items() if pattern.search(text))


def only_group(sentence: str) -> bool:
    """Whether those who act in it are a group, and its teller is not set apart from them."""
    found = cues(sentence)
    return "group" in found and "own" not in found


def is_praise(sentence: str) -> bool:
    """Whether it calls an outcome good, in a few words, without anything by which one would know."""
    text = unicodedata.normalize("NFKC", sentence).strip(" .。!！")
    short = len(text.split()) <= _MOST_PRAISE_EN if text.isascii() else len(text) <= _MOST_PRAISE_JA
    found = cues(text)
    return short and bool(_PRAISE.search(text)) and not {"number", "change"} & set(found)
