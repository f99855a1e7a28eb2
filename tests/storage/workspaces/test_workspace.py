"""A workspace is found from anything in it, and what it says of itself is read with its lines."""

from collections.abc import Callable
from pathlib import Path

import pytest

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.storage.workspaces.workspace import find_root, read_workspace_config, relative_path, workspace_key

Write = Callable[[str, str | bytes], Path]


def test_the_nearest_folder_with_devlog_yaml_is_the_workspace(tmp_path: Path, write: Write) -> None:
    write("devlog.yaml", "title: outer")
    write("inner/devlog.yaml", "title: inner")
    note = write("inner/conferences/x/a.md", "")
    assert find_root(note) == tmp_path / "inner"
    assert find_root(note.parent) == tmp_path / "inner"
    assert find_root(tmp_path / "other.md") == tmp_path


def test_a_folder_with_a_ledger_is_a_workspace(tmp_path: Path, write: Write) -> None:
    (tmp_path / ".devlog").mkdir()
    assert find_root(write("a/b/c.md", "")) == tmp_path


def test_any_other_folder_is_one_by_itself(tmp_path: Path, write: Write) -> None:
    note = write("a/b/c.md", "")
    assert find_root(note) == note.parent
    assert find_root(tmp_path) == tmp_path


@pytest.mark.parametrize("path", ["posts/a.md", "devlog/2026-10.md", "devlog/2026-10/a.md", "conferences/pycon/a.md"])
def test_a_note_where_devlog_makes_notes_belongs_to_the_folder_around(path: str, tmp_path: Path, write: Write) -> None:
    assert find_root(write(path, "")) == tmp_path


def test_machine_state_is_kept_by_the_real_path(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert workspace_key(tmp_path / "link") == workspace_key(tmp_path / "real")
    assert len(workspace_key(tmp_path)) == 16


def test_a_file_is_named_from_the_top_with_slashes(
    tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write("ws/a/И\u0306.md", "")
    assert relative_path(tmp_path / "ws", file) == "a/Й.md"
    monkeypatch.chdir(file.parent)
    assert relative_path(tmp_path / "ws", Path("x.md")) == "a/x.md"
    with pytest.raises(StorageError) as caught:
        relative_path(tmp_path / "ws", Path("../../x.md"))
    assert caught.value.code == "outside_workspace"


def test_a_folder_without_devlog_yaml_has_its_defaults(tmp_path: Path) -> None:
    config = read_workspace_config(tmp_path).value
    assert config.default_channel == "local"
    assert config.channels == {}
    assert list(tmp_path.iterdir()) == []


def test_all_of_devlog_yaml_is_read(tmp_path: Path, write: Write) -> None:
    write(
        "devlog.yaml",
        "version: 1\ntime_zone: Europe/Moscow\npost: {}\nignore: []\nchannels:\n  main:\n    kind: telegram\n"
        '    ref: "@name"\n    colour: "#c0392b"\n    header: null\n    post: {}\n',
    )
    config = read_workspace_config(tmp_path).value
    assert config.time_zone == "Europe/Moscow"
    assert config.channels["main"].ref == "@name"
    assert config.channels["main"].header is None


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("title: a\nchannels: [\n", "yaml_not_closed", 2),
        ("title: a\ntime_zone: Mars/Base\n", "unknown_time_zone", 2),
        ("channels:\n  main:\n    kind: fax\n", "value_not_offered", 3),
        ("channels:\n  main:\n    kind: local\n    colour: red\n", "value_not_colour", 4),
        ("channels: main\n", "value_not_mapping", 1),
        ("a: &x [1]\nb: *x\n", "yaml_alias", 2),
        ("- a\n", "yaml_no_mapping", 1),
    ],
)
def test_what_is_wrong_in_devlog_yaml_is_named_by_file_and_line(
    tmp_path: Path, write: Write, text: str, code: str, line: int
) -> None:
    file = write("devlog.yaml", text)
    with pytest.raises(FormatError) as caught:
        read_workspace_config(tmp_path)
    assert (caught.value.code, caught.value.path, caught.value.line) == (code, str(file), line)


def test_10_mb_of_yaml_are_refused(tmp_path: Path, write: Write) -> None:
    write("devlog.yaml", b"# " + b"x" * 10 * 1024 * 1024)
    with pytest.raises(StorageError) as caught:
        read_workspace_config(tmp_path)
    assert caught.value.code == "yaml_too_large"
    assert "10 MB" in caught.value.message


def test_a_newer_versions_file_is_read_as_far_as_it_goes(tmp_path: Path, write: Write) -> None:
    write("devlog.yaml", "version: 2\ntitle: Команда\nlanguage: {new: way}\n")
    file = read_workspace_config(tmp_path)
    assert file.is_newer
    assert file.value.title == "Команда"
    assert file.value.language == "ru"
