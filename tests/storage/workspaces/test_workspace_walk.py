"""Every note is found once; what is hidden, ignored or behind a link is not."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from devlog_app.storage.workspaces.workspace_walk import ignored_by, walk_notes

Write = Callable[[str, str | bytes], Path]


def paths(root: Path, ignore: Sequence[str] = ()) -> list[str]:
    return [note.path for note in walk_notes(root, ignore)]


def test_notes_are_found_in_every_folder_in_order(tmp_path: Path, write: Write) -> None:
    for name in ("b.md", "a.MD", "x/c.markdown", "x/y/d.md", "posts/templates/e.md", "f.txt", "g.md.bak"):
        write(name, "")
    assert paths(tmp_path) == ["a.MD", "b.md", "posts/templates/e.md", "x/c.markdown", "x/y/d.md"]


def test_hidden_folders_templates_and_snippets_hold_no_notes(tmp_path: Path, write: Write) -> None:
    for name in (".obsidian/a.md", ".git/b.md", ".devlog/c.md", "templates/talk.md", "snippets/repo.md", ".d.md"):
        write(name, "")
    assert paths(tmp_path) == []


def test_links_are_not_followed(tmp_path: Path, write: Write) -> None:
    write("outside/secret.md", "")
    write("ws/a.md", "")
    (tmp_path / "ws" / "folder").symlink_to(tmp_path / "outside")
    (tmp_path / "ws" / "round").symlink_to(tmp_path / "ws")
    (tmp_path / "ws" / "b.md").symlink_to(tmp_path / "outside" / "secret.md")
    assert paths(tmp_path / "ws") == ["a.md"]


@pytest.mark.parametrize(
    ("pattern", "path", "is_ignored"),
    [
        ("drafts", "drafts", True),
        ("drafts", "a/drafts", True),
        ("drafts", "a/drafts/b/c.md", True),
        ("drafts", "drafts2", False),
        ("DRAFTS/", "drafts", True),
        ("/drafts", "a/drafts", False),
        ("*.tmp.md", "a/b.tmp.md", True),
        ("a/*.md", "a/b.md", True),
        ("a/*.md", "a/b/c.md", False),
        ("a/**", "a/b/c.md", True),
        ("**/old", "a/b/old", True),
        ("**/old", "old", True),
        ("a?.md", "ab.md", True),
        ("[ab].md", "a.md", True),
        ("[!ab].md", "a.md", False),
        ("Чернови[кк]", "черновик", True),
        ("a.md", "axmd", False),
        ("[", "[", True),
    ],
)
def test_ignored_patterns(pattern: str, path: str, is_ignored: bool) -> None:
    assert ignored_by((pattern,))(path) is is_ignored


def test_an_ignored_folder_is_not_even_entered(tmp_path: Path, write: Write) -> None:
    write("old/deep/a.md", "")
    write("new/b.md", "")
    assert paths(tmp_path, ["old"]) == ["new/b.md"]


def test_a_name_that_is_not_utf8_is_listed_in_a_form_that_can_be_shown(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")).write_text("")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert paths(tmp_path) == ["\ufffd.md"]
