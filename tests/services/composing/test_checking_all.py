"""All notes are checked once; afterwards only those for which something changed."""

import json
from io import StringIO
from pathlib import Path

import pytest

from devlog_app.bootstrap import open_services
from devlog_app.paths import AppPaths
from devlog_app.services.composing.checking import checking
from devlog_app.services.composing.checking_all import CheckingAll
from devlog_app.storage.workspaces.kept_checks import Checks, read_checks
from devlog_app.ui.workspace import checking_process

NOTES = {
    "posts/plain.md": "Nothing wrong.\n",
    "posts/picture.md": "Words.\n\n![a picture](media/there.png)\n",
    "posts/linking.md": "See [[other]].\n",
    "posts/other.md": "# Other\n\nWords.\n",
    "conferences/2026-09-ml/talk.md": "{{snippet:repo}}\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "ws"
    for name, text in {**NOTES, "devlog.yaml": "version: 1\n", "snippets/repo.md": "Code\n"}.items():
        put(root, name, text)
    return root


def put(root: Path, path: str, text: str) -> None:
    """Write a file that was not written a moment ago."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


class Desk:
    """Checks again and again, as one start after another does."""

    def __init__(self, root: Path, base: Path) -> None:
        self._root = root
        self._paths = AppPaths.under(base)
        self.wrong: dict[str, tuple[int, int]] = {}

    def check(self) -> list[str]:
        """The notes that were checked just now."""
        services = open_services(self._paths, self._root)
        every = CheckingAll(services.library, services.composer, services.channels, self._paths.indexes)
        done = [one.path for one in every.run()]
        self.wrong = {path: (one.errors, one.warnings) for path, one in every.known.items() if one.errors}
        every.keep()
        return sorted(done)


@pytest.fixture
def desk(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr("devlog_app.services.composing.checking_all._TOO_FRESH", -(10**18))
    desk = Desk(root, tmp_path / "base")
    assert desk.check() == sorted(NOTES)
    return desk


def test_problems_of_notes_that_nobody_opened_are_counted(desk: Desk) -> None:
    assert desk.wrong == {"posts/picture.md": (1, 0)}


def test_nothing_is_checked_twice(desk: Desk) -> None:
    before = desk.wrong
    assert desk.check() == []
    assert desk.wrong == before


def test_a_note_that_changed_came_or_moved_is_checked(desk: Desk, root: Path) -> None:
    put(root, "posts/plain.md", "![gone](media/gone.png)\n")
    put(root, "posts/new.md", "New\n")
    (root / "posts/other.md").rename(root / "posts/another.md")
    assert desk.check() == ["posts/another.md", "posts/linking.md", "posts/new.md", "posts/plain.md"]
    assert set(desk.wrong) >= {"posts/picture.md", "posts/plain.md"}


def test_a_note_whose_text_alone_changed_takes_no_other_with_it(desk: Desk, root: Path) -> None:
    put(root, "posts/other.md", "# Other\n\nMore.\n")
    assert desk.check() == ["posts/other.md"]


def test_a_note_with_links_is_checked_when_another_is_called_otherwise(desk: Desk, root: Path) -> None:
    put(root, "posts/other.md", "# Called otherwise\n")
    assert desk.check() == ["posts/linking.md", "posts/other.md"]


def test_a_note_with_pictures_is_checked_when_files_come(desk: Desk, root: Path) -> None:
    from PIL import Image

    (root / "posts/media").mkdir()
    Image.new("RGB", (40, 40)).save(root / "posts/media/there.png")
    assert desk.check() == ["posts/picture.md"]
    assert desk.wrong == {}


@pytest.mark.parametrize("path", ["devlog.yaml", "snippets/repo.md", "conferences/2026-09-ml/conference.yaml"])
def test_what_any_note_may_depend_on_makes_all_be_checked(desk: Desk, root: Path, path: str) -> None:
    put(root, path, "version: 1 \n")
    assert desk.check() == sorted(NOTES)


def test_what_another_version_found_is_found_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("devlog_app.services.composing.checking_all.CHECKS_VERSION", 0)
    assert desk.check() == sorted(NOTES)


@pytest.mark.parametrize(
    "damage", ["", "[]", "null", '{"format": 1}', '{"format": 1, "bases": {}, "notes": {"a": [1]}}']
)
def test_damaged_checks_are_made_anew(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "x.checks.json"
    file.write_text(damage)
    assert read_checks(file) == Checks()


def test_a_note_that_cannot_be_read_has_an_error(desk: Desk, root: Path) -> None:
    (root / "posts/plain.md").write_bytes(b"\xff\xfe broken")
    assert "posts/plain.md" in desk.check()
    assert desk.wrong["posts/plain.md"] == (1, 0)


def test_the_child_tells_all_and_ends(root: Path, tmp_path: Path) -> None:
    *some, last = checking(AppPaths.under(tmp_path / "base"), root)
    assert last.is_last
    assert last.left == 0
    assert last.counts == {"posts/picture.md": (1, 0)}
    assert {path for piece in some for path in piece.counts} == set(NOTES)


def test_one_run_stops_when_it_has_used_enough_and_the_next_goes_on(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("devlog_app.services.composing.checking_all._TOO_FRESH", -(10**18))
    monkeypatch.setattr(checking_process, "ENOUGH", 0)
    left = [_left(root, tmp_path) for _ in NOTES]
    assert left == [4, 3, 2, 1, 0]


def _left(root: Path, tmp_path: Path) -> int:
    output = StringIO()
    assert checking_process.main([str(tmp_path / "base"), "given", str(root)], output) == 0
    found: int = json.loads(output.getvalue().splitlines()[-1])["left"]
    return found


def test_a_broken_devlog_yaml_ends_it_without_a_word_too_many(root: Path, tmp_path: Path) -> None:
    put(root, "devlog.yaml", "channels: [\n")
    assert list(checking(AppPaths.under(tmp_path / "base"), root)) == []
