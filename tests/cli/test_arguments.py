"""What the first look at the arguments makes of them."""

from pathlib import Path

import pytest

from devlog_app.cli.arguments import looked_at


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [
        ([], None),
        (["open"], None),
        (["open", "notes"], "notes"),
        (["-w", "notes"], "notes"),
        (["-w", "notes", "open"], "notes"),
        (["--workspace=notes"], "notes"),
        (["--verbose", "--no-color"], None),
    ],
)
def test_these_open_the_window(arguments: list[str], folder: str | None) -> None:
    asked = looked_at(arguments)
    assert asked.wants_window
    assert asked.folder == (Path(folder) if folder else None)


def test_a_folder_alone_opens_the_window_on_it(tmp_path: Path) -> None:
    asked = looked_at(["--basedir", "base", str(tmp_path)])
    assert asked.wants_window
    assert asked.folder == tmp_path
    assert asked.basedir == Path("base")


def test_a_verb_wins_over_a_folder_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "list").mkdir()
    monkeypatch.chdir(tmp_path)
    assert not looked_at(["list"]).wants_window
    assert looked_at(["./list"]).wants_window


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["open", "--help"], ["no-such-folder"], ["open", "a", "b"], ["--basedir"], ["--json"], ["-wnotes"]],
)
def test_what_is_no_plain_wish_for_the_window_is_typers(arguments: list[str]) -> None:
    assert not looked_at(arguments).wants_window


def test_the_verb_is_found_behind_the_options() -> None:
    asked = looked_at(["--basedir=base", "-w", "here", "--verbose", "render", "note.md", "--json"])
    assert asked.verb == "render"
    assert asked.basedir == Path("base")
    assert asked.workspace == Path("here")
