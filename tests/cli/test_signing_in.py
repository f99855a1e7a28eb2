"""``devlog login`` against a Telegram on loopback: a code to scan, a bot's token, a proxy, a passphrase."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import segno
from telegram_server import API_HASH, API_ID, TelegramServer, TelegramWorld
from telegram_server.proxies import LoopbackProxy
from telegram_server.qr_codes import accept_token
from telegram_server.server import DC, HOST

from devlog_app.cli.qr import BLACK_ON_WHITE, HALVES, RESET, QrOnTerminal, drawn

Devlog = Callable[..., Any]
PHONE = "+79990001122"
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
URL = "tg://login?token=0bX3pT9kqU1mS7vYwZ2aRcE4fGhJ6nLoD8iK5-_BxQy"


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "base" / "settings.yaml"


@pytest.fixture
def server(tmp_path: Path, settings: Path) -> Iterator[TelegramServer]:
    """A server with an account that has Telegram Premium; settings.yaml leads to it."""
    world = TelegramWorld()
    world.add_channel("beacon", world.add_account(PHONE[1:], first_name="Анна", premium=True), title="Маяк")
    with TelegramServer(world) as running:
        settings.parent.mkdir(exist_ok=True)
        settings.write_text(
            "version: 1\n"
            f"telegram:\n  api_id: {API_ID}\n  api_hash: {API_HASH}\n"
            f"  server:\n    host: {HOST}\n    port: {running.port}\n    dc: {DC}\n"
            f"    public_key_file: {running.write_key(tmp_path)}\n",
            "utf-8",
        )
        yield running


@pytest.fixture
def phone_nearby(server: TelegramServer) -> Iterator[None]:
    """Somebody scans the code as soon as there is one."""

    def scan() -> None:
        if server.is_asked("ExportLoginToken", within=20):
            server.in_loop(lambda: scan_newest(server.world))

    thread = threading.Thread(target=scan)
    thread.start()
    yield
    thread.join()


def scan_newest(world: TelegramWorld) -> None:
    accept_token(world, world.login_tokens[-1].value, world.accounts[0])


def modules_of(lines: list[str]) -> list[list[bool]]:
    """The dark modules of a code that was drawn in colours."""
    rows = []
    for line in lines:
        cells = line.removeprefix(BLACK_ON_WHITE).removesuffix(RESET)
        rows.append([HALVES.index(cell) & 2 > 0 for cell in cells])
        rows.append([HALVES.index(cell) & 1 > 0 for cell in cells])
    return rows


def test_the_drawing_is_the_code_with_its_white_margin() -> None:
    wanted = [[bool(module) for module in row] for row in segno.make_qr(URL, error="l").matrix_iter(border=4)]
    lines = drawn(URL, coloured=True)
    assert modules_of(lines)[: len(wanted)] == wanted
    assert all(line.startswith(BLACK_ON_WHITE) and line.endswith(RESET) for line in lines)


def test_without_colours_the_light_modules_are_drawn() -> None:
    coloured, plain = drawn(URL, coloured=True), drawn(URL, coloured=False)
    inverted = [[not dark for dark in row] for row in modules_of(plain)]
    assert inverted == modules_of(coloured)


def test_a_code_fits_a_usual_terminal() -> None:
    lines = drawn(URL, coloured=False)
    assert len(lines) <= 21
    assert max(map(len, lines)) <= 80


def test_a_new_code_takes_the_place_of_the_old_one(capsys: pytest.CaptureFixture[str]) -> None:
    picture = QrOnTerminal(coloured=True)
    picture.show(URL)
    height = capsys.readouterr().err.count("\n")
    picture.show(URL)
    assert capsys.readouterr().err.startswith(f"\x1b[{height}A\r")


@pytest.mark.usefixtures("phone_nearby")
def test_on_a_terminal_a_code_is_shown_first(server: TelegramServer, devlog: Devlog) -> None:
    run = devlog("login", "--json", typed="")
    assert run.code == 0
    assert run.json == {
        "account": "default",
        "kind": "user",
        "premium": True,
        "limits": run.json["limits"],
    }
    assert run.json["limits"]["text_limit"] == 8192
    assert "Settings → Devices → Link Desktop Device" in run.err
    assert "▀" in run.err
    assert "tg://" not in run.err


@pytest.mark.usefixtures("phone_nearby")
def test_a_script_may_show_a_code_too_and_answer_with_the_password(server: TelegramServer, devlog: Devlog) -> None:
    server.world.accounts[0].password = "open sesame"
    run = devlog("login", "--qr", piped="open sesame\n")
    assert run.code == 0
    assert "✓ Signed in as Анна: user, Telegram Premium" in run.out


def test_a_bot_signs_in_by_a_token_on_standard_input(server: TelegramServer, devlog: Devlog) -> None:
    server.world.add_bot(TOKEN, first_name="Почтальон", username="post_bot")
    run = devlog("login", "--bot", "--account", "робот", "--json", piped=f"{TOKEN}\n")
    assert run.code == 0
    assert (run.json["account"], run.json["kind"]) == ("робот", "bot")
    assert TOKEN not in run.out + run.err
    assert devlog("login", "--phone", PHONE, piped="12345\n").code == 0
    assert "Signed in as well: робот (Почтальон)" in devlog("account").out


def test_a_bot_posts(server: TelegramServer, devlog: Devlog, note: Path) -> None:
    bot, room = server.world.add_bot(TOKEN), server.channel("beacon")
    room.rights[bot.id] = room.rights[server.world.accounts[0].id]
    devlog("login", "--bot", "--account", "bot", piped=f"{TOKEN}\n")
    devlog("channel", "add", "main", "@beacon", "--account", "bot")
    run = devlog("publish", note, "--channel", "main", "--yes", "--json")
    assert run.code == 0, run.err + run.out
    assert [post.text for post in room.posts] == ["Привет, подписчики 👋"]


def test_an_account_that_the_settings_call_a_bot_is_asked_for_its_token(
    server: TelegramServer, settings: Path, devlog: Devlog
) -> None:
    server.world.add_bot(TOKEN)
    settings.write_text(settings.read_text("utf-8") + "accounts:\n  mail: {kind: bot}\n", "utf-8")
    assert devlog("login", "--account", "mail", "--json", piped=f"{TOKEN}\n").json["kind"] == "bot"


def test_a_phone_number_need_not_stand_among_the_arguments(server: TelegramServer, devlog: Devlog) -> None:
    assert devlog("login", "--phone", "-", piped=f"{PHONE}\n12345\n").code == 0


def test_one_way_in_is_chosen(devlog: Devlog) -> None:
    run = devlog("login", "--qr", "--bot", "--json")
    assert run.code == 2
    assert run.json["error"]["code"] == "one_way_in"


def test_a_passphrase_is_chosen_on_a_terminal_and_asked_once_a_run(
    server: TelegramServer, devlog: Devlog, monkeypatch: pytest.MonkeyPatch, settings: Path
) -> None:
    monkeypatch.delenv("DEVLOG_PASSPHRASE")
    asked: list[str] = []
    answers = iter(["чай", "кофе", "верблюд", "верблюд", "неверный", "верблюд"])

    def answer(question: str, stream: object = None) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr("getpass.getpass", answer)
    run = devlog("login", "--phone", PHONE, typed="12345\n")
    assert run.code == 0
    assert asked == ["New passphrase: ", "The same once more: "] * 2
    assert "sealed with a passphrase" in run.err
    assert API_HASH not in settings.read_text("utf-8")
    run = devlog("account", typed="")
    assert run.code == 0
    assert asked[4:] == ["Devlog's passphrase: "] * 2
    assert "The passphrase is wrong." in run.err
    assert f"sealed in {settings.with_name('secrets.enc')}" in run.out


def test_without_a_terminal_or_a_variable_a_passphrase_is_asked_for_in_words(
    server: TelegramServer, devlog: Devlog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DEVLOG_PASSPHRASE")
    run = devlog("login", "--phone", PHONE, "--json", piped="12345\n")
    assert run.json["error"]["code"] == "passphrase_new"
    assert "DEVLOG_PASSPHRASE" in run.json["error"]["hint"]
    assert "SendCode" not in server.world.calls


def test_what_needs_no_secret_asks_for_no_passphrase(
    server: TelegramServer, devlog: Devlog, monkeypatch: pytest.MonkeyPatch, note: Path
) -> None:
    monkeypatch.delenv("DEVLOG_PASSPHRASE")
    for command in (("list",), ("render", note), ("channel", "list"), ("publish", note, "--channel", "local")):
        assert devlog(*command).code == 0


def test_a_proxy_is_tried(server: TelegramServer, settings: Path, devlog: Devlog) -> None:
    before = settings.read_text("utf-8")
    assert devlog("account", "--test-proxy", "--json").json["error"]["code"] == "proxy_missing"
    with LoopbackProxy(login=("anna", "open sesame")) as proxy:
        settings.write_text(
            before.replace(
                "telegram:\n",
                f"telegram:\n  proxy: {{kind: socks5, host: {HOST}, port: {proxy.port}, user: anna, "
                "secret: open sesame}\n",
            ),
            "utf-8",
        )
        assert devlog("account", "--test-proxy", "--json").json["proxy"] == f"{HOST}:{proxy.port}"
        assert "✓ Telegram answers through the proxy" in devlog("account", "--test-proxy").out
        assert "open sesame" not in settings.read_text("utf-8")


def test_what_the_account_may_do_in_a_channel_is_shown(server: TelegramServer, devlog: Devlog) -> None:
    devlog("channel", "add", "main", "@beacon", "--role", "test", "--colour", "#c0392b")
    assert "nobody is signed in" in devlog("channel", "list").out
    devlog("login", "--phone", PHONE, piped="12345\n")
    run = devlog("channel", "show", "main")
    assert "test · account default, may post, schedule, edit, delete · Telegram Premium · Texts to 8192" in run.err
    assert "may post, schedule, edit, delete" in devlog("channel", "list").out


def test_the_limits_of_premium_hold_for_its_channel_and_for_no_other(
    server: TelegramServer, devlog: Devlog, note: Path
) -> None:
    devlog("login", "--phone", PHONE, piped="12345\n")
    devlog("channel", "add", "main", "@beacon")
    note.write_text("# Долго\n\n" + "Слово за слово. " * 400, "utf-8")
    assert len(devlog("render", note, "--format", "json").json["messages"]) == 2
    assert len(devlog("render", note, "--format", "json", "--channel", "main").json["messages"]) == 1


def test_a_person_hands_over_the_api_id_once_and_may_mistype_it(
    server: TelegramServer, settings: Path, devlog: Devlog, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("DEVLOG_API_ID", "DEVLOG_API_HASH"):
        monkeypatch.delenv(variable, raising=False)
    hidden = iter(["0" * 32, API_HASH])
    monkeypatch.setattr("getpass.getpass", lambda *_, **__: next(hidden))
    before = settings.read_text("utf-8")
    settings.write_text(before.replace(f"  api_id: {API_ID}\n  api_hash: {API_HASH}\n", ""), "utf-8")
    first = devlog("login", "--phone", PHONE, typed=f"{API_ID}\n12345\n")
    assert first.code == 1
    assert "https://my.telegram.org" in first.err
    assert "Telegram does not know this api_id" in first.err
    second = devlog("login", "--phone", PHONE, typed=f"{API_ID}\n12345\n")
    assert second.code == 0
    assert API_HASH not in settings.read_text("utf-8")
    assert devlog("account").code == 0
