"""The log keeps no secrets, stays small and stops nobody."""

import logging
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from devlog_app.logs import FILE_SIZE, QuietFile, redacted, start_log
from devlog_app.paths import AppPaths

Log = tuple[logging.Logger, Path]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    """A logger whose lines go to the log under tmp_path, and the log's path."""
    root = logging.getLogger()
    level = root.level
    path = start_log(AppPaths.under(tmp_path))
    yield logging.getLogger("devlog_app.test"), path
    for handler in [handler for handler in root.handlers if isinstance(handler, QuietFile)]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.parametrize(
    ("said", "secret"),
    [
        ("signing in +7 999 123-45-67", "123-45-67"),
        ("SendCodeRequest(phone_number='79991234567', api_id=1)", "79991234567"),
        ("phone_code_hash='a1b2c3d4e5f60718a9'", "a1b2c3d4e5f60718a9"),
        ("code: 12345", "12345"),
        ('{"password": "open sesame", "x": 1}', "sesame"),
        ("api_hash=0123456789abcdef0123456789abcdef", "0123456789abcdef"),
        ("token 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"),
        ("showing tg://login?token=0bX3pT9kqU1mS7vYwZ2aRcE4fGhJ6n-_", "0bX3pT9kqU1m"),
        ("file_reference=b'\\x01\\x02', size=3", "\\x02"),
        ("session " + "1BVtsOIABu" * 30, "1BVtsOIABu" * 6),
    ],
)
def test_a_secret_never_reaches_the_log(said: str, secret: str) -> None:
    assert secret not in redacted(said)


@pytest.mark.parametrize("said", ["sent 3 of 5, message 1234567890", "2026-09-20T10:00 Europe/Moscow", "exit code 1"])
def test_what_is_no_secret_stays(said: str) -> None:
    assert redacted(said) == said


def test_a_traceback_is_redacted_too(log: Log) -> None:
    logger, path = log
    logger.error("unexpected", exc_info=RuntimeError("refused for phone=79991234567"))
    text = path.read_text("utf-8")
    assert "RuntimeError: refused for phone=[hidden]" in text
    assert "79991234567" not in text


def test_nothing_is_written_until_there_is_a_line(log: Log, tmp_path: Path) -> None:
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes are Unix's")
def test_the_log_is_private(log: Log) -> None:
    logger, path = log
    logger.info("begun")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_log_stays_within_five_files_of_a_megabyte(log: Log) -> None:
    logger, path = log
    line = "ж" * (FILE_SIZE // 8)
    for number in range(30):
        logger.info("%s %s", number, line)
    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == ["devlog.log", *(f"devlog.log.{number}" for number in range(1, 5))]
    assert all(FILE_SIZE // 2 < file.stat().st_size <= FILE_SIZE for file in files)


def test_older_lines_are_in_the_files_of_higher_numbers(tmp_path: Path) -> None:
    handler = QuietFile(tmp_path / "devlog.log", most=2)
    for number in range(7):
        handler.handle(logging.LogRecord("x", logging.INFO, "x.py", 1, str(number), None, None))
    handler.close()
    assert {file.name: file.read_text("utf-8").strip() for file in tmp_path.iterdir()} == {
        "devlog.log": "6",
        **{f"devlog.log.{number}": str(6 - number) for number in range(1, 5)},
    }


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    handler = QuietFile(tmp_path / "logs" / "devlog.log")
    handler.handle(logging.LogRecord("x", logging.INFO, "x.py", 1, "lost", None, None))
    handler.close()
    assert capsys.readouterr().err == ""


def test_beginning_twice_writes_each_line_once(log: Log, tmp_path: Path) -> None:
    logger, path = log
    start_log(AppPaths.under(tmp_path))
    logger.info("one")
    assert path.read_text("utf-8").count("one") == 1
