"""All notes of a folder are looked through for links to notes that moved, beside the window."""

import io
import json
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.services.links.rewriting import rewritings
from devlog_app.services.links.rewriting_apart import Rewriting, rewriting_apart
from devlog_app.services.links.rewriting_process import main

FILES = {
    "devlog.yaml": "version: 1\nignore: [plain]\n",
    "posts/new.md": "# Старое\n[[old]]\n",
    "posts/b.md": "\ufeff[[old]]\r\n`[[old]]`\r\n",
    "devlog/2026-10.md": "[там](../posts/old.md)\n",
    "posts/c.md": "nothing [here](https://x.org)\n",
    "posts/d.md": "---\nmarkdown: commonmark\n---\n    [[old]]\n\n[[old]]\n",
    "plain/e.md": "[[old]]\n",
    "templates/f.md": "[[old]]\n",
    "snippets/g.md": "{{ note.title }} [[old|там]]\n",
}
MOVED = {"posts/old.md": "posts/new.md"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text.encode())
    (tmp_path / "posts/broken.md").write_bytes(b"\xff[[old]]")
    return tmp_path


def test_every_note_that_led_there_is_told_and_no_other(root: Path) -> None:
    found = {one.path: one.after for one in rewritings(root, MOVED)}
    assert found == {
        "posts/new.md": "# Старое\n[[new]]\n",
        "posts/b.md": "[[new]]\n`[[old]]`\n",
        "devlog/2026-10.md": "[там](../posts/new.md)\n",
        "posts/d.md": "---\nmarkdown: commonmark\n---\n    [[old]]\n\n[[new]]\n",
        "snippets/g.md": "{{ note.title }} [[new|там]]\n",
    }


def test_what_moved_since_is_taken_for_where_it_was(root: Path) -> None:
    (root / "posts/new.md").rename(root / "posts/newest.md")
    (root / "posts/b.md").rename(root / "posts/bb.md")
    later = [{"posts/new.md": "posts/newest.md"}, {"posts/b.md": "posts/bb.md"}]
    found = {one.path: one.after for one in rewritings(root, MOVED, later)}
    # The next one's own links come next, from the name that they have by then.
    assert found["posts/bb.md"] == "[[new]]\n`[[old]]`\n"
    assert found["posts/newest.md"] == "# Старое\n[[new]]\n"


def test_a_link_that_no_words_can_follow_is_counted(root: Path) -> None:
    (root / "posts/new.md").rename(root / "posts/c#.md")
    (one,) = (one for one in rewritings(root, {"posts/old.md": "posts/c#.md"}) if one.path == "posts/b.md")
    assert (one.lost, one.after) == (1, one.before)


def test_the_child_tells_the_same(root: Path) -> None:
    assert list(rewriting_apart(root, MOVED)) == list(rewritings(root, MOVED))


def test_what_is_wrong_with_the_folder_is_heard(root: Path) -> None:
    (root / "devlog.yaml").write_text("version: [")
    with pytest.raises(StorageError) as caught:
        list(rewriting_apart(root, MOVED))
    assert caught.value.path is not None
    assert caught.value.path.endswith("devlog.yaml")


def test_an_asker_that_is_cut_off_gets_nothing(root: Path) -> None:
    output = io.StringIO()
    assert main([str(root)], io.StringIO(json.dumps({"moved": MOVED})[:-3]), output) == 1
    assert output.getvalue() == ""


def test_a_child_that_is_stopped_says_no_more(root: Path) -> None:
    child = rewriting_apart(root, MOVED)
    child.stop()
    assert list[Rewriting](child) == []
