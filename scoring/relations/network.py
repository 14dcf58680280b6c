"""The network of the relation model: statements that look into a text, token ids to the log odds of each relation.

It is the encoder of Devlin et al. (2019), section 3, twice over with the same weights. A text is read by itself in all
layers; a statement is read by itself in the lower half, and in the upper half each of its tokens attends to the
statement and to the text alike. So a text is read once for all statements, and the lower half of a statement can be
kept.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from scoring.relations.model import RELATIONS

WIDTH, HEADS, INNER = 384, 12, 1536
LAYERS, ALONE = 12, 6
MOST_POSITIONS = 512
_EPSILON = 1e-12


class Layer(nn.Module):
    """Attention and a feed-forward net, each added to what went in and normalised."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.queries = nn.Linear(WIDTH, WIDTH)
        self.keys_values = nn.Linear(WIDTH, 2 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, _EPSILON)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, _EPSILON)
        self.dropout = nn.Dropout(dropout)

    def looked_at(self, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """What attention finds in some tokens, keys and values: (n, m, WIDTH) to twice (n, HEADS, m, WIDTH / HEADS)."""
        texts, length, _ = hidden.shape
        keys, values = self.keys_values(hidden).view(texts, length, 2, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        return keys, values

    def forward(self, hidden: Tensor, keys: Tensor, values: Tensor, hidden_from: Tensor | None) -> Tensor:
        """The tokens (n, s, WIDTH) after looking at keys and values; `hidden_from` is added to the logits."""
        texts, length, _ = hidden.shape
        queries = self.queries(hidden).view(texts, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        mask = None if hidden_from is None else hidden_from.to(queries.dtype)
        mixed = functional.scaled_dot_product_attention(queries, keys, values, attn_mask=mask)
        attended = self.attended(mixed.transpose(1, 2).reshape(texts, length, WIDTH))
        hidden = self.attention_norm(hidden + self.dropout(attended))
        normed: Tensor = self.norm(hidden + self.dropout(self.narrow(functional.gelu(self.widen(hidden)))))
        return normed


class Network(nn.Module):
    """The relation model without its pieces; `pieces` is the number of their embeddings."""

    def __init__(self, pieces: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.embeddings = nn.Embedding(pieces, WIDTH)
        self.positions = nn.Embedding(MOST_POSITIONS, WIDTH)
        self.as_statement = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, _EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.relations = nn.Linear(2 * WIDTH, len(RELATIONS))

    def _layers(self) -> list[Layer]:
        return [layer for layer in self.layers if isinstance(layer, Layer)]

    def text(self, ids: Tensor, padding: Tensor | None = None) -> list[tuple[Tensor, Tensor]]:
        """What statements look at in texts (n, m), for each upper layer keys and values; `padding` is (n, m)."""
        hidden_from = _hidden(padding)
        hidden = self.norm(self.embeddings(ids) + self.positions.weight[: ids.shape[1]])
        upper: list[tuple[Tensor, Tensor]] = []
        for number, layer in enumerate(self._layers()):
            keys, values = layer.looked_at(hidden)
            if number >= ALONE:
                upper.append((keys, values))
            if number + 1 < LAYERS:
                hidden = layer(hidden, keys, values, hidden_from)
        return upper

    def statements(self, ids: Tensor, padding: Tensor | None = None) -> Tensor:
        """Statements (n, s) after the lower half: (n, s, WIDTH)."""
        hidden_from = _hidden(padding)
        hidden: Tensor = self.norm(self.embeddings(ids) + self.positions.weight[: ids.shape[1]] + self.as_statement)
        for layer in self._layers()[:ALONE]:
            hidden = layer(hidden, *layer.looked_at(hidden), hidden_from)
        return hidden

    def relate(
        self,
        hidden: Tensor,
        text: Sequence[tuple[Tensor, Tensor]],
        statement_padding: Tensor | None = None,
        text_padding: Tensor | None = None,
    ) -> Tensor:
        """The log odds (n, RELATIONS) of n statements, each for the text in its place (or all for one text)."""
        hidden_from = None
        if statement_padding is not None and text_padding is not None:
            hidden_from = _hidden(torch.cat([statement_padding, text_padding], dim=1))
        for layer, (text_keys, text_values) in zip(self._layers()[ALONE:], text, strict=True):
            keys, values = layer.looked_at(hidden)
            shape = (len(hidden), -1, -1, -1)
            keys = torch.cat([keys, text_keys.expand(shape)], dim=2)
            values = torch.cat([values, text_values.expand(shape)], dim=2)
            hidden = layer(hidden, keys, values, hidden_from)
        if statement_padding is None:
            mean = hidden.mean(dim=1)
        else:
            kept = (~statement_padding).to(hidden.dtype).unsqueeze(-1)
            mean = (hidden * kept).sum(dim=1) / kept.sum(dim=1)
        odds: Tensor = self.relations(torch.cat([hidden[:, 0], mean], dim=-1))
        return odds


def _hidden(padding: Tensor | None) -> Tensor | None:
    """What is added to the logits of attention so that padding is not seen: (n, m) to (n, 1, 1, m)."""
    if padding is None:
        return None
    return torch.zeros(padding.shape).masked_fill(padding, -1e4)[:, None, None, :]
