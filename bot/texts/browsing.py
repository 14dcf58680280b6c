"""A bank to browse: its questions with one's last mark, each to be asked alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.texts.message import Block, Button, Message
from bot.texts.sentences import sentence
from bot.texts.wording import topic_name
from questions import Bank, Language, Question

PAGE = 12


def bank_page(bank: Bank, page: int, marks: Mapping[str, int], others: Sequence[Bank], language: Language) -> Message:
    """A page of a bank; a button asks each question, others turn the page or open another bank."""
    pages = -(-len(bank.questions) // PAGE)
    page = min(max(page, 1), pages)
    first = PAGE * (page - 1)
    shown = list(enumerate(bank.questions, start=1))[first : first + PAGE]
    title = "questions.title_paged" if pages > 1 else "questions.title"
    comma = "、" if language == "ja" else ", "
    topics = comma.join(sorted({topic_name(topic, language) for each in bank.questions for topic in each.topics}))
    blocks = [
        Block("title", sentence(title, language, bank=bank.title.to(language), page=page, pages=pages)),
        *(Block("item", _line(number, question, marks, language)) for number, question in shown),
    ]
    if topics:
        blocks.append(Block("text", sentence("questions.topics", language, topics=topics)))
    blocks.append(Block("text", sentence("questions.how", language)))
    asking = [Button(str(number), f"/interview {bank.id} {question.id}") for number, question in shown]
    turning = [
        Button(sentence(label, language), f"/questions {bank.id} page {other}")
        for label, other in (("button.previous", page - 1), ("button.following", page + 1))
        if 1 <= other <= pages
    ]
    elsewhere = [Button(other.title.to(language), f"/questions {other.id}") for other in others]
    return Message(tuple(blocks), (*asking, *turning, *elsewhere))


def _line(number: int, question: Question, marks: Mapping[str, int], language: Language) -> str:
    mark = marks.get(question.id)
    result = sentence("questions.new", language) if mark is None else sentence("questions.mark", language, mark=mark)
    return sentence("questions.line", language, number=number, name=question.name(language), result=result)
