"""What two machines did to posts merges in git, and both then know the same."""

import subprocess
from pathlib import Path

import pytest
from house import House

from devlog_app.model.ledger import EventType
from devlog_app.model.note import NoteState
from devlog_app.storage.publications.ledger_files import LedgerFiles

NOTE = "---\ntitle: Вечер\n---\nСлова\n"


def git(folder: Path, *arguments: str) -> str:
    """Run git in *folder*, with nothing of this machine's settings."""
    done = subprocess.run(
        ["git", "-c", "user.name=Anna", "-c", "user.email=anna@example.org", *arguments],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def committed(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "--allow-empty", "-qm", "more")


@pytest.fixture
def second(house: House, tmp_path: Path) -> House:
    """Another machine with a clone of the workspace, in the same channel, after the note was published."""
    house.write(NOTE)
    house.publish()
    git(house.workspace, "init", "-q", "-b", "main")
    committed(house.workspace)
    git(tmp_path, "clone", "-q", str(house.workspace), "second")
    return House(tmp_path / "second", house.base, house.server)


def merged(one: House, other: House) -> None:
    """Both machines exchange what they have."""
    for house in (one, other):
        committed(house.workspace)
    git(other.workspace, "pull", "-q", "--no-rebase", "--no-edit", "origin", "main")
    git(one.workspace, "pull", "-q", "--no-rebase", "--no-edit", str(other.workspace), "main")


def test_events_of_both_are_kept_and_both_tell_the_same(house: House, second: House) -> None:
    house.rewrite("Слова", "Слова отсюда")
    house.update()
    second.edit_there(0, "Чужие слова")
    assert second.state() is NoteState.CHANGED_THERE
    merged(house, second)
    ledgers = [LedgerFiles(one.workspace) for one in (house, second)]
    mine, theirs = (ledger.events(house.note_id()) for ledger in ledgers)
    assert mine == theirs
    assert {event.type for event in mine} == {EventType.PUBLISHED, EventType.EDITED, EventType.CHANGED_THERE}
    assert ledgers[0].read(house.note_id()) == ledgers[1].read(house.note_id())
    assert house.state(offline=True) is second.state(offline=True)
    assert house.state() is second.state() is NoteState.CHANGED_THERE


def test_the_same_thing_seen_by_both_counts_once_for_readers(house: House, second: House) -> None:
    house.delete_there(0)
    assert house.state() is second.state() is NoteState.DELETED_THERE
    merged(house, second)
    assert house.state(offline=True) is second.state(offline=True) is NoteState.DELETED_THERE
    assert len(LedgerFiles(house.workspace).read(house.note_id()).publications) == 1


def test_a_withdrawal_here_and_an_edit_there_end_in_a_withdrawal(house: House, second: House) -> None:
    second.rewrite("Слова", "Слова оттуда")
    second.update()
    merged(house, second)
    house.withdraw()
    merged(house, second)
    assert house.state(offline=True) is second.state(offline=True) is NoteState.WITHDRAWN
