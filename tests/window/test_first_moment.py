"""A person in a dark hall starts the program and types at once."""

from pathlib import Path

import pytest
from window.conftest import OpenWindow

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

TYPED = "Начали! the keynote is on "


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "notes"
    (root / "posts").mkdir(parents=True)
    (root / "devlog.yaml").write_text("version: 1\ntitle: Real notes\n", "utf-8")
    (root / "posts/hello.md").write_text("---\ntitle: Hello window\n---\n", "utf-8")
    return root


def test_what_is_typed_at_first_sight_is_in_the_note(open_window: OpenWindow, workspace: Path) -> None:
    note = workspace / "posts/hello.md"
    with open_window(workspace) as person:
        person.turns_at_first_sight("Devlog")
        person.types(TYPED)
        person.waits(lambda: note.read_text("utf-8").endswith(TYPED), "keys are missing in the note")


def test_a_new_note_and_its_words_do_not_wait_for_the_window(open_window: OpenWindow, workspace: Path) -> None:
    """At the second start the last note is seen at once, and the services are still on their way."""
    with open_window(workspace) as person:
        person.turns_to("Hello window")
        person.presses("ctrl+q")
        person.waits(lambda: not person.sees_window("Hello window"), "the window stays")
    there = set(workspace.rglob("*.md"))
    with open_window(workspace) as person:
        person.turns_at_first_sight("Devlog")
        person.presses("ctrl+n")
        person.types(TYPED)
        person.waits(lambda: set(workspace.rglob("*.md")) - there, "there is no new note")
        [note] = set(workspace.rglob("*.md")) - there
        person.waits(lambda: TYPED.strip() in note.read_text("utf-8"), "keys are missing in the note")
        assert "keynote" not in (workspace / "posts/hello.md").read_text("utf-8")
