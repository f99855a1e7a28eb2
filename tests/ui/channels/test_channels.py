"""The channels of a workspace are listed, looked at, changed in devlog.yaml, added and removed."""

import asyncio
import gc
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QMessageBox, QWidget
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import connections_to, sign_in
from telegram_server.world import Account
from ui.preview.probe import HeaderProbe
from ui.probes import child, press

from devlog_app.ui.channels.add_dialog import AddChannelDialog
from devlog_app.ui.channels.colour_choice import ColourDot
from devlog_app.ui.channels.dialog import ChannelsDialog
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]
CHANNELS = """version: 1
title: Команда
time_zone: Europe/Moscow
channels:
  # where all go
  news: {kind: telegram, ref: "@devlog_news"}
  saved:
    kind: saved
"""


class ChannelsProbe:
    """What a user sees of the dialog and does to it."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        window.actions_table["channels"].trigger()

    @property
    def dialog(self) -> ChannelsDialog:
        return child(self.window, ChannelsDialog)

    def names(self) -> list[str]:
        rows = self.dialog.findChildren(QListWidget)[0]
        return [str(rows.item(number).data(Qt.ItemDataRole.AccessibleTextRole)) for number in range(rows.count())]

    def choose(self, name: str) -> None:
        rows = self.dialog.findChildren(QListWidget)[0]
        numbers = [number for number, said in enumerate(self.names()) if said.partition(",")[0].startswith(name)]
        rows.setCurrentRow(numbers[0])

    def facts(self) -> str:
        return self.dialog.profile.facts()

    def control(self, kind: type[QWidget], name: str, under: QWidget | None = None) -> QWidget:
        found = [each for each in (under or self.dialog).findChildren(kind) if each.accessibleName() == name]
        assert found, name
        return found[0]

    def pick(self, box: str, words: str) -> None:
        control = self.control(QComboBox, box)
        assert isinstance(control, QComboBox)
        control.setCurrentText(words)
        control.activated.emit(control.currentIndex())


@pytest.fixture
def probe(workspace: Path, program: Program, eventually: Eventually) -> ChannelsProbe:
    (workspace / "devlog.yaml").write_text(CHANNELS, "utf-8")
    (workspace / "snippets").mkdir()
    (workspace / "snippets/подвал.md").write_text("—", "utf-8")
    program.open_first(workspace)
    eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
    return ChannelsProbe(program.window)


def test_every_channel_is_listed_with_what_it_is_for(probe: ChannelsProbe) -> None:
    assert probe.names() == [
        "local · default, on this computer only",
        "news, @devlog_news",
        "saved, your Saved Messages",
    ]
    assert "on this computer only" in probe.facts()


def test_a_colour_a_footer_and_a_default_are_kept_line_by_line(probe: ChannelsProbe, workspace: Path) -> None:
    probe.choose("saved")
    dot = probe.control(ColourDot, "Green")
    QTest.keyClick(dot, Qt.Key.Key_Space)
    probe.pick("Below each post", "подвал")
    probe.pick("Without a sound", "yes")
    text = (workspace / "devlog.yaml").read_text("utf-8")
    assert "# where all go\n  news: {kind: telegram" in text
    assert 'colour: "#1e8449"' in text
    assert "footer: подвал" in text
    assert "silent: true" in text
    press(probe.dialog, "Make default")
    assert "saved · default, your Saved Messages" in probe.names()
    assert "default_channel: saved" in (workspace / "devlog.yaml").read_text("utf-8")


def test_a_removed_channel_is_asked_about_and_gone(probe: ChannelsProbe, workspace: Path) -> None:
    probe.choose("news")
    press(probe.dialog, "Remove…")
    press(child(probe.dialog, QMessageBox), "Remove")
    assert [name.partition(",")[0] for name in probe.names()] == ["local · default", "saved"]
    assert "devlog_news" not in (workspace / "devlog.yaml").read_text("utf-8")


def test_what_devlog_yaml_does_not_name_cannot_be_removed(probe: ChannelsProbe) -> None:
    probe.choose("local")
    button = next(each for each in probe.dialog.findChildren(QWidget) if getattr(each, "text", str)() == "&Remove…")
    assert not button.isEnabled()


def test_a_channel_is_added_by_its_address_with_a_name_made_of_it(
    probe: ChannelsProbe, workspace: Path, eventually: Eventually
) -> None:
    press(probe.dialog, "Add…")
    form = child(probe.dialog, AddChannelDialog)
    address = probe.control(QLineEdit, "Or its address", form)
    QTest.keyClicks(address, "https://t.me/Team_Log")
    name = probe.control(QLineEdit, "Name in Devlog", form)
    assert isinstance(name, QLineEdit)
    assert name.text() == "team_log"
    press(form, "Add")
    assert "team_log, https://t.me/Team_Log" in probe.names()
    assert "# where all go" in (workspace / "devlog.yaml").read_text("utf-8")
    eventually(lambda: "sign in" in probe.facts().lower() or "signed in" in probe.facts().lower())


def test_a_file_that_cannot_be_written_is_said_and_the_form_shows_what_holds(
    probe: ChannelsProbe, workspace: Path
) -> None:
    probe.choose("news")
    (workspace / "devlog.yaml").write_text("version: 99\nchannels: {news: {kind: telegram}}\n", "utf-8")
    QTest.keyClick(probe.control(ColourDot, "Green"), Qt.Key.Key_Space)
    assert "newer" in probe.facts()


def test_the_dialog_is_freed_when_it_is_closed(probe: ChannelsProbe) -> None:
    gone = weakref.ref(probe.dialog)
    probe.dialog.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    """A Telegram on loopback with a channel of Anna's and one of somebody else's."""
    world = TelegramWorld()
    anna = world.add_account("79990001122", first_name="Анна")
    world.add_channel("devlog_news", anna, title="Новости").subscribers = 1234
    world.add_channel("strange", title="Чужой")
    with TelegramServer(world) as server:
        yield server


@pytest.fixture
def signed_in(
    tmp_path: Path,
    workspace: Path,
    telegram: TelegramServer,
    program: Program,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
) -> ChannelsProbe:
    """Anna is signed in, and may post in one channel with subscribers and in one without a name."""
    asyncio.run(sign_in_once(telegram, tmp_path, telegram.world.accounts[0]))
    monkeypatch.setenv("DEVLOG_PASSPHRASE", "верблюд пьёт чай")
    (workspace / "devlog.yaml").write_text(CHANNELS, "utf-8")
    program.open_first(workspace)
    eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
    return ChannelsProbe(program.window)


async def sign_in_once(server: TelegramServer, folder: Path, account: Account) -> None:
    await sign_in(connections_to(server, folder), account)


def test_a_check_says_what_the_channel_is_and_whether_one_may_post(
    signed_in: ChannelsProbe, eventually: Eventually
) -> None:
    signed_in.choose("news")
    press(signed_in.dialog, "Check")
    eventually(lambda: "Новости" in signed_in.facts())
    assert "1,234 subscriber" in signed_in.facts()
    assert "You may post there as Анна." in signed_in.facts()


def test_a_title_stands_above_the_preview_as_soon_as_it_is_known(
    signed_in: ChannelsProbe, workspace: Path, telegram: TelegramServer, eventually: Eventually
) -> None:
    header = HeaderProbe(signed_in.window.preview)
    signed_in.window.publish.choose_channel("news")
    signed_in.choose("news")
    press(signed_in.dialog, "Check")
    eventually(lambda: header.title == "Новости")
    telegram.channel("devlog_news").title = "Новости команды"
    press(signed_in.dialog, "Check")
    eventually(lambda: header.title == "Новости команды")
    assert [row.entry.name for row in signed_in.window.preview.column.rows] == ["Новости команды"]


def is_called(header: HeaderProbe, title: str) -> bool:
    return header.title == title


def test_a_title_that_is_learnt_behind_the_window_stands_above_the_preview_too(
    signed_in: ChannelsProbe, program: Program, telegram: TelegramServer, eventually: Eventually
) -> None:
    header = HeaderProbe(signed_in.window.preview)
    signed_in.window.publish.choose_channel("news")
    session = program.session
    assert session is not None
    for title in ("Новости", "Новости команды"):
        telegram.channel("devlog_news").title = title
        session.bridge.run(session.services.channels.facts("news"))
        eventually(partial(is_called, header, title))


def test_what_was_checked_is_checked_again_and_left_for_another(
    signed_in: ChannelsProbe, eventually: Eventually
) -> None:
    signed_in.choose("news")
    for _ in range(2):
        press(signed_in.dialog, "Check")
        assert "Новости" not in signed_in.facts()
        eventually(lambda: "You may post there as Анна." in signed_in.facts())
    # What asked is gone by now.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    press(signed_in.dialog, "Check")
    eventually(lambda: "You may post there as Анна." in signed_in.facts())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    signed_in.choose("local")
    assert "on this computer only" in signed_in.facts()


def test_a_channel_is_chosen_among_those_where_the_account_may_post(
    signed_in: ChannelsProbe, eventually: Eventually
) -> None:
    press(signed_in.dialog, "Add…")
    form = child(signed_in.dialog, AddChannelDialog)
    rows = child(form, QListWidget)
    eventually(lambda: rows.count() == 1)
    assert rows.item(0).text() == "Новости — @devlog_news"
    rows.setCurrentRow(0)
    press(form, "Add")
    assert "devlog_news, @devlog_news" in signed_in.names()
    eventually(lambda: "You may post there as Анна." in signed_in.facts())
