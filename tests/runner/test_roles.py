"""Who may do what in a group, as docs/study-group.md says it in a table."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import connect

import pytest

from bot.interview.peers import PeerInterview, PeerTurn
from bot.interview.rounds import Round
from bot.interview.session import PlannedKeypoint, PlannedQuestion
from bot.runner import Runner
from bot.settings import Settings
from bot.store import FILE, Member, Store, back_up
from bot.telegram_app.api import Api
from bot.telegram_app.door import Door
from bot.texts import ADMIN_COMMANDS, sentence
from scoring import Assessment, Finding
from tests.library import library_with
from tests.runner.conftest import START
from tests.telegram.wire import TOKEN

DOCUMENT = Path(__file__).parents[2] / "docs" / "study-group.md"
WHO = ("member", "host", "admin")
ROLES = ("stranger", "guest", "member", "host", "admin")
ADMIN = "99"
FAR = datetime(2126, 1, 1, tzinfo=UTC)
REFUSALS = (
    sentence("not_allowed", "en"),
    sentence("group.only_host", "en"),
    sentence("round.only_host", "en", host="Ms host"),
    sentence("dispute.not_host", "en"),
)
SAID = "It is the size of a step."
JUDGED = Assessment(50, "fair", (Finding("step-size", "core", "missed", 0.4),))


def table() -> dict[str, dict[str, bool]]:
    """What each role may do, by the first cell of a row."""
    rows = DOCUMENT.read_text(encoding="utf-8").partition("### Who may do what")[2].partition("###")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in rows.splitlines() if line[:1] == "|"]
    return {what: dict(zip(ROLES, (may == "yes" for may in allowed), strict=True)) for what, *allowed in cells[2:]}


class Group:
    """A group with a host, a member, a guest and an admin, and a round; a stranger stands at the door."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.store = store
        self.runner = Runner(store, library_with((), folder / "overlays"), clock=lambda: START, admins=(ADMIN,))
        self.ids = {"host": "1", "member": "2", "guest": "3", "stranger": "4", "admin": ADMIN}
        settings = Settings(folder, admins=frozenset({int(ADMIN)}), allowed=frozenset({1, 2}))
        self.door = Door(settings, Api(TOKEN, "http://localhost"), store, self.runner)
        store.invite("guest", ADMIN, FAR)
        store.accept_invitation("guest", self.ids["guest"], "Ms guest")
        for name in (*WHO, "guest"):
            self.runner.receive(self.at(name), "en")
        self.says("host", "/round learning-rate 60")

    def at(self, name: str) -> Member:
        return self.store.member("telegram", f"{self.ids[name]}@-1001", f"Ms {name}", "en")

    def alone(self, name: str) -> Member:
        return self.store.member("telegram", self.ids[name], f"Ms {name}", "en")

    def round(self) -> Round:
        place = self.store.member("telegram", "0@-1001", "0@-1001", None)
        return self.store.rounds.at(place.id)[0]

    def admits(self, member: Member, text: str = "") -> bool:
        return self.door.admits(int(member.user), text)

    def answers(self, name: str) -> None:
        if not self.admits(self.alone(name)):
            return
        self.runner.receive(self.alone(name), f"/start round_{self.round().id}")
        for work in self.runner.receive(self.alone(name), SAID):
            self.runner.graded(self.alone(name), work, JUDGED)

    def says(self, name: str, text: str) -> str:
        """What is owed to anybody because of this, said in the group."""
        return self.owed_for(self.at(name), text)

    def whispers(self, name: str, text: str) -> str:
        """What is owed to anybody because of this, said in private."""
        return self.owed_for(self.alone(name), text)

    def owed_for(self, member: Member, text: str) -> str:
        if not self.admits(member, text):
            return sentence("not_allowed", "en")
        self.runner.receive(member, text)
        owed = self.store.owed("telegram")
        for each in owed:
            self.store.tick(each.id)
        return "\n".join(each.body for each in owed)


def reveal(group: Group, name: str) -> str:
    return group.says(name, "/reveal")


def again(group: Group, name: str) -> str:
    group.says("host", "/reveal")
    return group.says(name, f"/round again {group.round().id}")


def view(group: Group, name: str) -> str:
    group.says("host", "/reveal")
    return group.says(name, "/group")


def take_part(group: Group, name: str) -> str:
    group.answers(name)
    group.says("host", "/reveal")
    group.says(name, "/round backpropagation")
    return group.says(name, "/leaderboard")


def dispute(group: Group, name: str) -> str:
    group.answers(name)
    group.says("host", "/reveal")
    return group.whispers(name, "/dispute 1 1 1 1")


def decide(group: Group, name: str) -> str:
    dispute(group, "member")
    return group.whispers(name, "/dispute accept 1")


def come_in(group: Group, name: str) -> str:
    group.store.invite("fresh", ADMIN, FAR)
    return group.whispers(name, "/start invite_fresh")


def practise(group: Group, name: str) -> str:
    told = [group.whispers(name, text) for text in ("/interview 1", "/stop", "/history", "/export", "/forget")]
    return "\n".join(told)


def interview(group: Group, name: str) -> str:
    return group.whispers(name, "/peer")


# Each with words that are told where it may be done.
DOES: dict[str, tuple[Callable[[Group, str], str], str]] = {
    "Opening an invitation": (come_in, "Hello, I am Mensetsu"),
    "Interviews, `/history`, `/export`, `/forget`": (practise, "This deletes everything that I hold of you"),
    "`/peer`": (interview, "Whoever opens this link first"),
    "`/round`, answering, `/leaderboard`": (take_part, "Leaderboard"),
    "`/reveal`, “Reveal now”": (reveal, "Model answer"),
    "“Discuss, then answer again”": (again, "Reveal now"),
    "`/group`": (view, "Members by topic"),
    "`/dispute`, about one's own answer": (dispute, "Noted as dispute 1"),
    "Accepting or declining a dispute about an answer": (decide, "Accepted."),
}


@pytest.mark.parametrize("name", ROLES)
@pytest.mark.parametrize("what", DOES)
def test_each_role_may_do_what_the_table_says(what: str, name: str, tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group = Group(tmp_path, store)
        group.answers("member")
        do, words = DOES[what]
        told, may = do(group, name), table()[what][name]
        assert (words in told) is may
        assert any(refusal in told for refusal in REFUSALS) is not may


def test_a_host_is_told_that_no_dispute_waits_and_a_member_who_decides_them(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group = Group(tmp_path, store)
        for name in ("host", "admin"):
            assert "No dispute is waiting." in group.whispers(name, "/dispute open")
            assert "No dispute is waiting." in group.says(name, "/dispute open")
        assert "Only a host can decide disputes" in group.whispers("member", "/dispute open")
        dispute(group, "member")
        assert "Dispute 1" in group.whispers("host", "/dispute open")


def test_an_anonymous_round_shows_results_only_where_nobody_can_tell_whose_they_are(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group = Group(tmp_path, store)
        for names, few in ((WHO[:2], True), (WHO, False)):
            group.says("host", "/reveal")
            group.says("host", "/round learning-rate anonymous")
            for name in names:
                group.answers(name)
            told = group.says("host", "/reveal")
            assert ("Fewer than three answers were judged" in told) is few
            for words in ("Most missed", "Mean: 50", "A: 50", '"maker":"heat"'):
                assert (words in told) is not few


def test_who_is_forgotten_is_in_no_result_that_a_group_has_not_got(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group = Group(tmp_path, store)
        group.answers("member")
        group.answers("host")
        place, picture = group.round().place, tmp_path / "files" / f"member-{group.round().place}" / "heat.png"
        group.runner.receive(group.at("host"), "/reveal")
        for each in store.owed("telegram"):
            if each.member_id == place:
                store.drop(each.id, "Forbidden", unreachable=True)
            else:
                store.tick(each.id)
        picture.parent.mkdir(parents=True)
        picture.touch()
        store.note_upload(f"member-{place}/heat", "file-id")
        back_up(tmp_path / FILE, START)
        held = {file: dump(file) for file in (tmp_path / FILE, *(tmp_path / "backups").iterdir())}
        assert len(held) == 2
        assert all("Ms member: 50" in each for each in held.values())
        group.whispers("member", "/forget yes")
        assert not picture.exists()
        assert store.uploaded(f"member-{place}/heat") is None
        for file in held:
            assert "Model answer" in dump(file)
            assert "Ms member" not in dump(file)


def dump(file: Path) -> str:
    with closing(connect(file)) as connection:
        return "\n".join(connection.iterdump())


def test_the_host_is_told_how_far_interviewers_agree_who_answer_rounds_with_each_other(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group = Group(tmp_path, store)
        group.answers("member")
        group.says("host", "/reveal")
        assert "No interviewer has marked a typed reply yet." in group.says("host", "/group")
        point = PlannedKeypoint("step-size", "core", hints=0, probe=False)
        plan = (PlannedQuestion("learning-rate", (), (point,)),)
        turn = PeerTurn(START, ("covered",), assessment=JUDGED, mark=70)
        for code, interviewer in (("0" * 12, None), ("1" * 12, group.alone("guest").id), ("2" * 12, None)):
            candidate = group.alone("member").id
            store.peers.commit(
                PeerInterview(code, interviewer, "deep-learning", "", plan, START, candidate, "over", START, (turn,))
            )
        told = group.says("host", "/group")
        # The guest has answered no round of the group.
        assert "With the bot: too few replies to tell: 2 so far" in told
        assert "): 2 of 2" in told


def test_the_table_names_every_command_of_admins() -> None:
    (admins,) = set(table()) - set(DOES)
    assert admins == ", ".join(f"`/{name}`" for name in ADMIN_COMMANDS)
    assert table()[admins] == {**dict.fromkeys(ROLES, False), "admin": True}


def test_a_member_takes_along_and_deletes_what_they_answered_in_a_group(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group = Group(tmp_path, store)
        group.answers("member")
        group.says("host", "/reveal")
        member = group.alone("member")
        group.whispers("member", "/dispute 1 1 1")
        (reply,) = store.rows(member.id)["replies"]
        assert reply["text"] == SAID
        assert "Ms member: optimisation 50" in group.says("host", "/group")
        group.whispers("member", "/forget yes")
        assert group.round().answers == ()
    # Whatever table may have held it.
    held = dump(tmp_path / FILE)
    assert "Ms host" in held
    for theirs in (SAID, "Ms member", f"'{group.ids['member']}@"):
        assert theirs not in held
