"""Databases of the program: what the system refuses is said in words, and processes do not trip over one another."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from devlog_app.databases import connect, failures, transaction
from devlog_app.model.errors import StorageError

SCHEMA = "CREATE TABLE things (name TEXT NOT NULL) STRICT"
NOBODY = 65534


def opened_for_others(folder: Path) -> None:
    """Let every user reach *folder*: pytest keeps what it makes in the temporary folder to itself."""
    for place in (folder, *folder.parents):
        if place == Path(tempfile.gettempdir()):
            return
        place.chmod(0o755)


def names(database: Path) -> list[str]:
    with closing(connect(database, SCHEMA, 1)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM things ORDER BY name")]


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    database = tmp_path / "deep" / "x.db"
    with closing(connect(database, SCHEMA, 1)) as connection:
        with pytest.raises(sqlite3.IntegrityError), transaction(connection):
            connection.executemany("INSERT INTO things VALUES (?)", [("half",), (None,)])
        with transaction(connection):
            connection.execute("INSERT INTO things VALUES ('whole')")
    assert names(database) == ["whole"]


def test_several_that_make_it_at_the_same_moment_all_have_it(tmp_path: Path) -> None:
    at_once = threading.Barrier(4)

    def made(number: int) -> None:
        for round_ in range(20):
            at_once.wait()
            with closing(connect(tmp_path / f"{round_}.db", SCHEMA, 1)) as connection:
                connection.execute("INSERT INTO things VALUES (?)", (str(number),))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(made, range(4)))
    assert names(tmp_path / "0.db") == ["0", "1", "2", "3"]


def test_a_database_that_stays_busy_is_told_as_such(tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    with closing(connect(database, SCHEMA, 1)) as one, closing(connect(database, SCHEMA, 1)) as other:
        other.execute("PRAGMA busy_timeout = 1")
        with transaction(one), pytest.raises(StorageError) as refused, failures(database), transaction(other):
            pass
    assert refused.value.code == "database_busy"


def test_a_place_that_cannot_hold_a_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError) as refused:
        connect(tmp_path / "file" / "x.db", SCHEMA, 1)
    assert refused.value.code == "database_failed"
    with pytest.raises(StorageError) as refused:
        connect(tmp_path, SCHEMA, 1)
    assert refused.value.code == "database_read_only"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs another user to try as")
def test_a_folder_of_somebody_else_is_told(tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    assert names(database) == []
    opened_for_others(tmp_path)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setuid(NOBODY)
            with failures(database):
                connect(database, SCHEMA, 1).execute("INSERT INTO things VALUES ('x')")
        except StorageError as error:
            code = 0 if error.code == "database_read_only" else 2
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert names(database) == []


def test_processes_that_make_and_fill_one_database_at_once_all_succeed(tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    program = (
        "import sys; from pathlib import Path; from devlog_app.databases import connect, transaction\n"
        f"connection = connect(Path(sys.argv[1]), {SCHEMA!r}, 1)\n"
        "for number in range(20):\n"
        "    with transaction(connection):\n"
        "        connection.execute('INSERT INTO things VALUES (?)', (f'{sys.argv[2]}-{number:02}',))\n"
    )
    children = [subprocess.Popen([sys.executable, "-c", program, str(database), name]) for name in "abc"]
    assert [child.wait(timeout=50) for child in children] == [0, 0, 0]
    assert len(names(database)) == 60
