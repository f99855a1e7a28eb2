"""Locks: one at a time, the others are told who, and nobody is locked out by the dead."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.storage.locks import Locks

HOLDER = """
import sys
from pathlib import Path
from devlog_app.storage.locks import Locks
with Locks(Path(sys.argv[1])).note("N", "talk.md"):
    sys.stdout.write("held\\n")
    sys.stdout.flush()
    sys.stdin.read()
"""


def test_a_lock_that_another_process_holds_names_it_and_falls_with_it(tmp_path: Path) -> None:
    locks = Locks(tmp_path)
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StorageError, match=rf"talk\.md .*process {holder.pid}"), locks.note("N", "talk.md"):
            pass
        with locks.note("M", "other.md"):
            pass
        holder.kill()
    with locks.note("N", "talk.md"):
        pass


def test_within_one_process_the_second_waits_outside_too(tmp_path: Path) -> None:
    locks = Locks(tmp_path)
    own = str(os.getpid())
    with locks.note("N", "talk.md"), pytest.raises(StorageError, match=own), Locks(tmp_path).note("N", "talk.md"):
        pass
    with locks.note("N", "talk.md"):
        pass


def test_an_account_has_a_lock_of_its_own_whatever_it_is_called(tmp_path: Path) -> None:
    locks = Locks(tmp_path)
    with (
        locks.account("../../моя"),
        locks.account("N"),
        locks.note("N", "talk.md"),
        pytest.raises(StorageError, match="моя"),
        locks.account("../../моя"),
    ):
        pass
    assert all(file.parent == tmp_path for file in tmp_path.rglob("*"))


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "locks").write_text("a file in the way")
    with pytest.raises(StorageError) as refused, Locks(tmp_path / "locks").note("N", "talk.md"):
        pass
    assert refused.value.code == "lock_failed"
