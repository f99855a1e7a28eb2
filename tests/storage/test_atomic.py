"""A file is replaced whole or not at all, whatever happens on the way."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.storage.atomic import create_file, replace_file

NOBODY = 65534
DISK_OF_4_KB = "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))"
# Root may write anywhere, so it must become somebody else; it does so late, to be able to import.
ANOTHER_USER = f"os.getuid() == 0 and os.setuid({NOBODY})"


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def failure_in_child(code: str, path: Path, restriction: str) -> str:
    """What writing to *path* with *code* fails with in a process under a *restriction*."""
    program = f"""
import os, resource, sys
from pathlib import Path
from devlog_app.model.errors import StorageError
from devlog_app.storage.atomic import replace_file
{restriction}
try:
    {code}
except StorageError as error:
    print(error.code, '|', error.message, '|', error.hint)
"""
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    return done.stdout


def test_a_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(b"old")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert names_in(tmp_path) == ["note.md"]


def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_gets_what_the_umask_leaves(tmp_path: Path) -> None:
    replace_file(tmp_path / "ours", b"x")
    (tmp_path / "anybodys").write_bytes(b"x")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "anybodys").stat().st_mode


def test_a_private_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"
    path.write_bytes(b"old")
    path.chmod(0o644)
    replace_file(path, b"new", private=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(os.getuid() != 0, reason="only root may give files away")
def test_a_file_stays_its_owners_when_root_edits_it(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(b"old")
    os.chown(path, NOBODY, NOBODY)
    replace_file(path, b"new")
    assert path.stat().st_uid == NOBODY


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_bytes(b"old")
    link.symlink_to(target)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(b"precious")
    told = failure_in_child("replace_file(Path(sys.argv[1]), b'x' * 100_000)", path, DISK_OF_4_KB)
    assert told.startswith("disk_full | ")
    assert str(path) in told
    assert path.read_bytes() == b"precious"
    assert names_in(tmp_path) == ["note.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_a_read_only_folder_leaves_the_old_file_and_nothing_else(shared_folder: Path) -> None:
    path = shared_folder / "note.md"
    path.write_bytes(b"precious")
    path.chmod(0o666)
    shared_folder.chmod(0o555)
    told = failure_in_child("replace_file(Path(sys.argv[1]), b'new')", path, ANOTHER_USER)
    shared_folder.chmod(0o755)
    assert told.startswith("cannot_write | ")
    assert path.read_bytes() == b"precious"
    assert names_in(shared_folder) == ["note.md"]


@pytest.mark.parametrize("saves", [1, 7, 40])
def test_a_killed_process_leaves_one_whole_version(tmp_path: Path, saves: int) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(b"0" * 300_000)
    program = """
import itertools, sys
from pathlib import Path
from devlog_app.storage.atomic import replace_file
for number in itertools.count():
    print(number, flush=True)
    replace_file(Path(sys.argv[1]), str(number % 10).encode() * 300_000)
"""
    with subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(saves):
            child.stdout.readline()
        child.kill()
    content = path.read_bytes()
    assert len(content) == 300_000
    assert len(set(content)) == 1


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        replace_file(tmp_path / "gone" / "note.md", b"x")
    assert caught.value.code == "folder_gone"


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(b"first")
    with pytest.raises(StorageError) as caught:
        create_file(path, b"second")
    assert caught.value.code == "file_exists"
    assert path.read_bytes() == b"first"
    assert names_in(tmp_path) == ["note.md"]


def test_a_disk_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    create_file(tmp_path / "note.md", b"x")
    assert names_in(tmp_path) == ["note.md"]
    with pytest.raises(StorageError, match="already there"):
        create_file(tmp_path / "note.md", b"y")
    assert (tmp_path / "note.md").read_bytes() == b"x"
