"""Nothing secret is said, logged, written down or shown in the list of processes, from signing in to signing out."""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from telegram_server import API_HASH, API_ID, TelegramServer, TelegramWorld
from telegram_server.server import DC, HOST

from devlog_app.bootstrap import open_services
from devlog_app.paths import AppPaths

PHONE = "+79990001122"
CODE = "7351924680"
PASSWORD = "correct horse"
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
PASSPHRASE = "верблюд-пьёт-чай"
PROXY_SECRET = "open-sesame"


@dataclass
class Witness:
    """Runs commands as their user would, and keeps all that others could see of them."""

    base: Path
    workspace: Path
    said: list[bytes] = field(default_factory=list)
    arguments: set[bytes] = field(default_factory=set)

    def run(self, *command: str, answers: str = "") -> int:
        process = subprocess.Popen(
            [sys.executable, "-m", "devlog_app", "--basedir", str(self.base), "--verbose", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=self.workspace,
            env={**os.environ, "DEVLOG_PASSPHRASE": PASSPHRASE},
        )
        is_over = threading.Event()
        watching = threading.Thread(target=self._watch, args=(process.pid, is_over))
        watching.start()
        self.said.append(process.communicate(answers.encode(), timeout=50)[0])
        is_over.set()
        watching.join()
        return process.returncode

    def _watch(self, number: int, is_over: threading.Event) -> None:
        while not is_over.wait(0.02):
            # A process may end between any two looks at it.
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                self.arguments.add(Path(f"/proc/{number}/cmdline").read_bytes())
                for child in Path(f"/proc/{number}/task/{number}/children").read_text("ascii").split():
                    self.arguments.add(Path(f"/proc/{child}/cmdline").read_bytes())

    def seen(self) -> dict[str, bytes]:
        """Everything by where it was seen."""
        files = [path for folder in (self.base, self.workspace) for path in folder.rglob("*") if path.is_file()]
        return {
            "what was said": b"\n".join(self.said),
            "the list of processes": b"\n".join(self.arguments),
            **{str(path): path.read_bytes() for path in files},
        }


@pytest.fixture
def witness(tmp_path: Path, workspace: Path) -> Witness:
    base = tmp_path / "base"
    base.mkdir()
    return Witness(base, workspace)


@pytest.fixture
def server(tmp_path: Path, witness: Witness) -> Iterator[TelegramServer]:
    """A server with an account and a bot; settings.yaml leads there, and holds its secrets as it once did."""
    world = TelegramWorld()
    anna = world.add_account(PHONE[1:], code=CODE, password=PASSWORD)
    bot = world.add_bot(TOKEN)
    world.add_channel("beacon", anna, bot)
    with TelegramServer(world) as running:
        (witness.base / "settings.yaml").write_text(
            "version: 1\n"
            f"telegram:\n  api_id: {API_ID}\n  api_hash: {API_HASH}\n"
            f"  server:\n    host: {HOST}\n    port: {running.port}\n    dc: {DC}\n"
            f"    public_key_file: {running.write_key(tmp_path)}\n"
            f"accounts:\n  far: {{proxy: {{kind: http, host: localhost, port: 9, secret: {PROXY_SECRET}}}}}\n",
            "utf-8",
        )
        yield running


def session_of(base: Path, account: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The session that is kept for *account*."""
    monkeypatch.setenv("DEVLOG_PASSPHRASE", PASSPHRASE)
    session = open_services(AppPaths.under(base), base).connections.access.session(account)
    assert session is not None
    return session


@pytest.mark.timeout(240)
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_no_secret_is_seen_anywhere_in_a_whole_run(
    server: TelegramServer, witness: Witness, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run: Callable[..., int] = witness.run
    assert run("login", answers=f"{PHONE}\n9999999999\n") == 1
    assert run("login", answers=f"{PHONE}\n{CODE}\nwrong\n") == 1
    assert run("login", answers=f"{PHONE}\n{CODE}\n{PASSWORD}\n") == 0
    assert run("login", "--bot", "--account", "bot", answers=f"{TOKEN[:-1]}x\n") == 1
    assert run("login", "--bot", "--account", "bot", answers=f"{TOKEN}\n") == 0
    sessions = [session_of(witness.base, account, monkeypatch) for account in ("default", "bot")]
    assert run("channel", "add", "main", "@beacon") == 0
    server.in_loop(lambda: server.world.faults.error("SendMessage", "SOMETHING_NEW"))
    assert run("publish", str(note), "--channel", "main", "--yes") == 1
    assert run("account", "--account", "far", "--test-proxy") == 1
    assert run("account") == 0
    secrets = {
        "phone": PHONE[1:],
        "code": CODE,
        "password": PASSWORD,
        "token": TOKEN,
        "token's secret": TOKEN.partition(":")[2],
        "mistyped token": TOKEN[:-1],
        "api_hash": API_HASH,
        "passphrase": PASSPHRASE,
        "proxy's secret": PROXY_SECRET,
        "session": sessions[0],
        "bot's session": sessions[1],
    }
    leaks = [
        f"{name} in {place}"
        for place, content in witness.seen().items()
        for name, secret in secrets.items()
        if secret.encode() in content
    ]
    assert leaks == []
    assert b"devlog_app" in b"".join(witness.arguments)
    assert run("logout") == 0
    assert (server.world.accounts[0] in [record.account for record in server.world.keys.values()]) is False
