"""Run the command line in this process, or as one of its own, and look at what it says."""

import io
import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from telegram_server import API_HASH, API_ID, TelegramServer, TelegramWorld
from telegram_server.server import DC, HOST

from devlog_app.__main__ import main
from devlog_app.logs import QuietFile


@dataclass(frozen=True)
class Run:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON document that it is."""
        return json.loads(self.out)


class Stdin(io.StringIO):
    """Standard input; *typed* tells whether somebody sits at a terminal."""

    def __init__(self, text: str, *, typed: bool) -> None:
        super().__init__(text)
        self._typed = typed

    def isatty(self) -> bool:
        return self._typed


PHONE = "+79990001122"

Answers = Callable[..., None]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Put a text on standard input: typed at a terminal, or piped."""

    def put(text: str, *, typed: bool) -> None:
        monkeypatch.setattr(sys, "stdin", Stdin(text, typed=typed))

    return put


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """An empty workspace with a time zone."""
    folder = tmp_path / "space"
    folder.mkdir()
    (folder / "devlog.yaml").write_text("# мой канал\nversion: 1\ntime_zone: Europe/Moscow\n", "utf-8")
    return folder


@pytest.fixture
def note(workspace: Path) -> Path:
    """A note that is ready to be published."""
    path = workspace / "posts" / "вечер.md"
    path.parent.mkdir()
    path.write_text("---\ntitle: Вечер\ntags: [Радио]\nstatus: ready\n---\n**Привет**, подписчики 👋\n", "utf-8")
    return path


@pytest.fixture
def devlog(
    tmp_path: Path,
    workspace: Path,
    answers: Answers,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[..., Run]]:
    """Run a command in this process, in the workspace and with a base directory of its own."""
    monkeypatch.chdir(workspace)
    monkeypatch.setenv("DEVLOG_PASSPHRASE", "верблюд пьёт чай")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)

    def run(*arguments: object, typed: str | None = None, piped: str = "") -> Run:
        answers(piped if typed is None else typed, typed=typed is not None)
        capsys.readouterr()
        code = main(["--basedir", str(tmp_path / "base"), *map(str, arguments)])
        captured = capsys.readouterr()
        return Run(code, captured.out, captured.err)

    yield run
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, QuietFile)]:
        root.removeHandler(handler)
        handler.close()


@pytest.fixture
def process(tmp_path: Path, workspace: Path) -> Callable[..., Run]:
    """Run a command as a process of its own, as a script would."""

    def run(*arguments: object, **options: Any) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "devlog_app", "--basedir", str(tmp_path / "base"), *map(str, arguments)],
            capture_output=True,
            cwd=workspace,
            timeout=50,
            check=False,
            **options,
        )
        return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


@pytest.fixture
def server(tmp_path: Path) -> Iterator[TelegramServer]:
    """A server with an account that may post to a channel; settings.yaml leads to it."""
    world = TelegramWorld()
    world.add_channel("beacon", world.add_account(PHONE[1:], first_name="Анна"), title="Маяк")
    with TelegramServer(world) as running:
        base = tmp_path / "base"
        base.mkdir(exist_ok=True)
        (base / "settings.yaml").write_text(
            "version: 1\n"
            f"telegram:\n  api_id: {API_ID}\n  api_hash: {API_HASH}\n"
            f"  server:\n    host: {HOST}\n    port: {running.port}\n    dc: {DC}\n"
            f"    public_key_file: {running.write_key(tmp_path)}\n",
            "utf-8",
        )
        yield running


@pytest.fixture
def signed_in(server: TelegramServer, devlog: Callable[..., Run]) -> TelegramServer:
    """The server, with the account signed in and the channel in devlog.yaml."""
    assert devlog("login", "--phone", PHONE, piped="12345\n").code == 0
    assert devlog("channel", "add", "main", "@beacon").code == 0
    return server
