"""Every sentence that a person reads in the chat, in English and Japanese, and messages made of them."""

from bot.texts.accuracy import agreement_values
from bot.texts.agreement import agreement_blocks
from bot.texts.asking import asked_by, follow_up_card
from bot.texts.bank_files import bank_refused, bank_taken
from bot.texts.browsing import bank_page
from bot.texts.card import card
from bot.texts.catalogue import CATALOGUE, Sentence
from bot.texts.commands import ADMIN_COMMANDS, COMMANDS, GROUP_COMMANDS
from bot.texts.comparison import comparison
from bot.texts.course import course_in_words, spoken_replies
from bot.texts.disputed_exercises import exercise_case
from bot.texts.disputes import case_of_nothing, closed_case, dispute_case, disputed_name, which_result, which_words
from bot.texts.drills import (
    Coming,
    drill_help,
    drill_over,
    due_points,
    next_time,
    nothing_due,
    schedule,
    show_drill,
    why_in_drill,
)
from bot.texts.figures import with_figures
from bot.texts.files import document, picture
from bot.texts.group import group_message, suggestion
from bot.texts.guests import guests_page, which_guest
from bot.texts.help_ import show_help
from bot.texts.history import PAGE, history_page, past_interview, past_question
from bot.texts.leaderboard import leaderboard
from bot.texts.message import Attachment, Block, Button, Message, Style
from bot.texts.past_peers import past_peer, peer_history, peer_summary
from bot.texts.peers import (
    PeerView,
    peer_card,
    peer_heard,
    peer_invitation,
    peer_offer,
    peer_question,
    peer_ready,
    peer_said,
    peer_to_read,
    peer_typed,
    peer_waiting,
)
from bot.texts.plain import begins_group, plain
from bot.texts.preferences import TOPICS, held_by_options, show_offer
from bot.texts.progress import in_words, nothing_to_draw, progress_facts, scores_in_words
from bot.texts.reading_aloud import read_aloud
from bot.texts.rendering import render
from bot.texts.revisions import RevisedQuestion, marks_changed, revision_applied, revision_list, revision_unchanged
from bot.texts.rounds import (
    answer_taken,
    ask_at_table,
    ask_consent,
    ask_round,
    best_put,
    labels,
    points_of,
    round_answer,
    round_card,
    round_heard,
    round_results,
    why_result,
    your_result,
)
from bot.texts.saying import offer_link, say, suggest
from bot.texts.sentences import sentence, shortened, sparkline
from bot.texts.speech import Speech
from bot.texts.wording import point_name, question_name, topic_name

__all__ = [
    "ADMIN_COMMANDS",
    "CATALOGUE",
    "COMMANDS",
    "GROUP_COMMANDS",
    "PAGE",
    "TOPICS",
    "Attachment",
    "Block",
    "Button",
    "Coming",
    "Message",
    "PeerView",
    "RevisedQuestion",
    "Sentence",
    "Speech",
    "Style",
    "agreement_blocks",
    "agreement_values",
    "answer_taken",
    "ask_at_table",
    "ask_consent",
    "ask_round",
    "asked_by",
    "bank_page",
    "bank_refused",
    "bank_taken",
    "begins_group",
    "best_put",
    "card",
    "case_of_nothing",
    "closed_case",
    "comparison",
    "course_in_words",
    "dispute_case",
    "disputed_name",
    "document",
    "drill_help",
    "drill_over",
    "due_points",
    "exercise_case",
    "follow_up_card",
    "group_message",
    "guests_page",
    "held_by_options",
    "history_page",
    "in_words",
    "labels",
    "leaderboard",
    "marks_changed",
    "next_time",
    "nothing_due",
    "nothing_to_draw",
    "offer_link",
    "past_interview",
    "past_peer",
    "past_question",
    "peer_card",
    "peer_heard",
    "peer_history",
    "peer_invitation",
    "peer_offer",
    "peer_question",
    "peer_ready",
    "peer_said",
    "peer_summary",
    "peer_to_read",
    "peer_typed",
    "peer_waiting",
    "picture",
    "plain",
    "point_name",
    "points_of",
    "progress_facts",
    "question_name",
    "read_aloud",
    "render",
    "revision_applied",
    "revision_list",
    "revision_unchanged",
    "round_answer",
    "round_card",
    "round_heard",
    "round_results",
    "say",
    "schedule",
    "scores_in_words",
    "sentence",
    "shortened",
    "show_drill",
    "show_help",
    "show_offer",
    "sparkline",
    "spoken_replies",
    "suggest",
    "suggestion",
    "topic_name",
    "which_guest",
    "which_result",
    "which_words",
    "why_in_drill",
    "why_result",
    "with_figures",
    "your_result",
]
