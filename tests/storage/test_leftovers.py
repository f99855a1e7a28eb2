"""Only what a killed save of ours left long ago is removed."""

import os
from pathlib import Path

import pytest

from devlog_app.storage.atomic import replace_file
from devlog_app.storage.leftovers import OLD, remove_leftovers

OURS = ".devlog-0123456789abcdef.tmp"


def left(path: Path, seconds_ago: float = OLD + 60) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("half a note")
    then = path.stat().st_mtime - seconds_ago
    os.utime(path, (then, then))
    return path


def test_old_leftovers_go_from_every_folder(tmp_path: Path) -> None:
    found = [left(tmp_path / OURS), left(tmp_path / "conferences/2026-09-ml" / OURS)]
    remove_leftovers(tmp_path)
    assert not any(file.exists() for file in found)


def test_everything_else_stays(tmp_path: Path) -> None:
    stays = [
        left(tmp_path / "posts" / OURS, seconds_ago=60),
        left(tmp_path / ".devlog-notes.tmp"),
        left(tmp_path / ".devlog-0123456789abcdef.md"),
        left(tmp_path / "0123456789abcdef.tmp"),
        left(tmp_path / ".git" / OURS),
        left(tmp_path / "posts/evening.md"),
    ]
    (tmp_path / "posts" / ".devlog-fedcba9876543210.tmp").symlink_to(stays[-1])
    remove_leftovers(tmp_path)
    assert all(file.exists() for file in stays)


def test_the_name_is_the_one_that_saving_uses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = []

    def replace(source: Path, target: Path) -> None:
        names.append(source.name)
        source.rename(target)

    monkeypatch.setattr(Path, "replace", replace)
    replace_file(tmp_path / "a.md", b"text")
    old = left(tmp_path / names[0])
    remove_leftovers(tmp_path)
    assert not old.exists()


def test_a_folder_that_is_gone_is_no_matter(tmp_path: Path) -> None:
    remove_leftovers(tmp_path / "gone")
