"""Effects as short lines, so that a test reads as a transcript."""

from __future__ import annotations

from collections.abc import Iterable

from bot.interview import effects as e


def lines(effects: Iterable[e.Effect]) -> list[str]:
    return [line(effect) for effect in effects]


def line(effect: e.Effect) -> str:
    match effect:
        case e.Say(key):
            return f"say {key}"
        case e.Ask(question, number, total):
            return f"ask {question} {number}/{total}"
        case e.AskFollowUp(question, follow_up, number):
            return f"ask {question} {follow_up.kind} {number}: {follow_up.target} +{follow_up.worth}"
        case e.ShowOpen(question, number, total, _, follow_up, reply):
            target = f" {follow_up.target}" if follow_up else ""
            return f"open {question} {number}/{total}{target}{f': {reply!r}' if reply else ''}"
        case e.ShowHeard(text, part):
            return f"heard {text!r}{f' as part {part}' if part else ''}"
        case e.AskCorrection(words):
            return f"correct {words!r}"
        case e.ShowHint(_, keypoint, rung, cost, left):
            return f"hint {keypoint} rung {rung} -{cost}, {left} left"
        case e.ShowFeedback(turn, number, last):
            return f"feedback {number}: {turn.mark}{' last' if last else ''}"
        case e.ShowFollowUpFeedback(turn, number, before, last):
            return f"follow-up feedback {number}: {before} -> {turn.final_mark}{' last' if last else ''}"
        case e.ShowAnswer(question, follow_up):
            return f"answer {question}{f' {follow_up.target}' if follow_up else ''}"
        case e.ShowWhy(turn, number):
            return f"why {number}: {turn.final_mark}"
        case e.ShowDelivery(_, number):
            return f"delivery {number}"
        case e.ShowSummary(summary, finished):
            return f"summary {summary.score}{' finished' if finished else ''}{' owing' if effect.owes else ''}"
        case e.ShowHelp(phase):
            return f"help {phase}"
        case e.ShowPreferences(preferences):
            return f"preferences {preferences.questions} {preferences.order} {preferences.mode}"
        case e.ReadAloud(question, follow_up):
            return f"read aloud {question}{f' {follow_up.target}' if follow_up else ''}"
        case e.Grade(attempt, _, question, follow_up, text):
            return f"grade {attempt} {question}{f' {follow_up.target}' if follow_up else ''}: {text!r}"
        case e.OpenInterview():
            return "+ interview"
        case e.OpenQuestion(_, position, question):
            return f"+ question {position} {question}"
        case e.KeepReply(_, position, attempt, _, text):
            return f"+ reply {position} {attempt}: {text!r}"
        case e.KeepEdit(attempt, text):
            return f"+ edit {attempt}: {text!r}"
        case e.KeepReminder(due_at):
            return f"+ reminder {due_at}"
        case e.KeepAssessment(attempt, assessment):
            return f"+ assessment {attempt} {assessment.score}"
        case e.KeepReviews(reply, _, _, reviews):
            return f"+ reviews {reply} {', '.join(f'{each.keypoint} {each.rating}' for each in reviews)}"
        case e.KeepTurn(_, position, turn):
            return f"+ turn {position} {turn.final_mark}{' closed' if turn.closed else ''}"
        case e.KeepOwnQuestion(_, text):
            return f"+ own question {text!r}"
        case e.KeepInterview(_, state, score):
            return f"+ interview {state} {score}"
