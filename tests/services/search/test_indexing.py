"""The index is kept by a child process."""

from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.services.search.indexing import Indexed, indexing
from devlog_app.services.search.search import Search


def run(root: Path, indexes: Path, paths: list[str] | None = None) -> list[Indexed]:
    return list(indexing(root, indexes, paths))


def total(root: Path, indexes: Path, typed: str) -> int:
    search = Search(root, indexes)
    return search.answer(search.query(typed, is_finished=True)).total


def test_a_child_indexes_everything_and_tells_how_far_it_is(root: Path, tmp_path: Path) -> None:
    steps = run(root, tmp_path / "index")
    assert steps[0] == Indexed(0, 4)
    assert steps[-1] == Indexed(4, 4, is_complete=True)
    assert total(root, tmp_path / "index", "доклады") == 2


def test_named_notes_alone_are_looked_at(root: Path, tmp_path: Path) -> None:
    run(root, tmp_path / "index")
    (root / "posts/keynote.md").unlink()
    (root / "posts/new.md").write_text("Велосипед", "utf-8")
    (root / "posts/unnamed.md").write_text("Велосипед", "utf-8")
    assert run(root, tmp_path / "index", ["posts/keynote.md", "posts/new.md", "../outside.md"])[-1].is_complete
    assert total(root, tmp_path / "index", "велосипеды") == 1
    assert total(root, tmp_path / "index", "кофе") == 0


def test_named_files_that_are_no_notes_are_left_out(root: Path, tmp_path: Path) -> None:
    run(root, tmp_path / "index")
    (root / "devlog.yaml").write_text("version: 1\nignore: [drafts]\n", "utf-8")
    names = ["snippets/a.md", "templates/b.md", "drafts/deep/c.md", ".hidden/d.md", "posts/e.txt", "posts/link.md"]
    for name in names[:-1]:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("Самокат", "utf-8")
    (root / "posts/link.md").symlink_to(root / "posts/e.txt")
    run(root, tmp_path / "index", names)
    assert total(root, tmp_path / "index", "самокаты") == 0


def test_a_place_that_cannot_hold_an_index_is_told(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError) as refused:
        run(root, tmp_path / "file")
    assert refused.value.code == "search_index_failed"


def test_who_stops_listening_ends_the_child(root: Path, tmp_path: Path) -> None:
    child = indexing(root, tmp_path / "index")
    steps = iter(child)
    assert next(steps).of == 4
    child.stop()
    assert list(steps) == []
