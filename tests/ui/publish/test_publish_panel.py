"""The publish panel: it says where and when, leads to the sheet, and tells how far a post is and how that ended."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDateTime, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLabel, QLineEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import ChannelError, UsageError
from devlog_app.model.post import NoteRef, Post, Target, TextMessage
from devlog_app.model.problem import Severity, problem
from devlog_app.model.reference import ChannelIdentity, MessageRef
from devlog_app.model.steps import Connecting, Done, Outcome, PublishedMessage, Sent, Step, Uploading, Waiting
from devlog_app.services.accounts.channel_directory import ChannelEntry
from devlog_app.ui.editor.notice_bar import NoticeBar
from devlog_app.ui.publish.course import Course, Stage
from devlog_app.ui.publish.panel import PublishPanel

NOW = datetime(2026, 9, 14, 12, 34, tzinfo=UTC)
CHANNELS = (
    ChannelEntry(name="local", kind=ChannelKind.LOCAL),
    ChannelEntry(name="main", kind=ChannelKind.TELEGRAM, ref="@team", role="production", is_default=True),
    ChannelEntry(name="try", kind=ChannelKind.TELEGRAM, ref="@try", role="test"),
)
COURSE = Course(note="talk.md", title="Talk", channel="main")
TEAM = ChannelIdentity(name="main", kind=ChannelKind.TELEGRAM, id=5, title="Команда", username="team")


def post_of(text: str = "текст", path: str = "talk.md") -> Post:
    messages = (TextMessage(text),) if text else ()
    note = NoteRef(None, "Talk", path)
    return Post(note=note, channel=None, target=Target.CLASSIC, source_digest="", messages=messages)


class PublishProbe:
    """The panel as a user sees and uses it."""

    def __init__(self, panel: PublishPanel) -> None:
        self.panel = panel

    @property
    def button(self) -> QPushButton:
        found = self.panel.findChild(QPushButton, "publish_now")
        assert isinstance(found, QPushButton)
        return found

    @property
    def words(self) -> str:
        return self._label("words")

    @property
    def zone(self) -> str:
        return self._label("zone")

    @property
    def step(self) -> str:
        return self._label("step")

    @property
    def seconds(self) -> int:
        """The number that is counted down."""
        return int(next(word for word in self.step.split() if word.isdigit()))

    @property
    def notices(self) -> list[str]:
        return [bar.said() for bar in self.panel.findChildren(NoticeBar) if bar.said()]

    def channels(self) -> list[str]:
        box = self._box("Channel")
        return [box.itemText(number) for number in range(box.count())]

    def choose(self, name: str) -> None:
        """Take a channel with the keyboard, as a user does."""
        box = self._box("Channel")
        number = [text.split(" — ")[0] for text in self.channels()].index(name)
        while box.currentIndex() != number:
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < number else Qt.Key.Key_Up)

    def at(self, when: str) -> None:
        """Ask for a time, written ``2026-09-20 10:00``."""
        self._box("When").setCurrentIndex(1)
        edit = self.panel.findChild(QDateTimeEdit)
        assert isinstance(edit, QDateTimeEdit)
        edit.setDateTime(QDateTime.fromString(when, "yyyy-MM-dd HH:mm"))

    def in_words(self, words: str) -> None:
        """Say a time in words, as a user types it."""
        self._box("When").setCurrentIndex(2)
        field = next(each for each in self.panel.findChildren(QLineEdit) if each.accessibleName() == "Time in words")
        field.insert(words)
        QTest.keyClick(field, Qt.Key.Key_Space)

    def step_on(self, step: Step) -> None:
        """The publication of the shown note goes on."""
        self.panel.show_course(COURSE.moved(step, time.monotonic()))

    def press(self, button: QPushButton | None = None) -> None:
        QTest.mouseClick(button or self.button, Qt.MouseButton.LeftButton)

    def press_called(self, words: str) -> None:
        found = [button for button in self.panel.findChildren(QPushButton) if button.text() == words]
        self.press(found[0])

    def bar(self) -> tuple[int, int]:
        found = self.panel.findChild(QProgressBar)
        assert isinstance(found, QProgressBar)
        return found.value(), found.maximum()

    def _label(self, name: str) -> str:
        # What was never wanted was never made.
        label = self.panel.findChild(QLabel, name)
        return label.text() if isinstance(label, QLabel) and label.isVisible() else ""

    def _box(self, name: str) -> QComboBox:
        return next(box for box in self.panel.findChildren(QComboBox) if box.accessibleName() == name)


@pytest.fixture
def panel(qtbot: QtBot) -> PublishPanel:
    panel = PublishPanel(now=lambda: NOW)
    qtbot.addWidget(panel)
    panel.set_channels(CHANNELS)
    panel.set_zone("Europe/Moscow")
    panel.set_post(post_of())
    panel.show()
    return panel


@pytest.fixture
def probe(panel: PublishPanel) -> PublishProbe:
    return PublishProbe(panel)


def test_channels_say_where_a_post_would_go(probe: PublishProbe) -> None:
    assert probe.channels() == ["local — on this computer only", "main — @team", "try — for tests"]
    assert probe.panel.channel == "main"


def test_the_button_leads_to_the_sheet_and_sends_nothing(probe: PublishProbe, qtbot: QtBot) -> None:
    painted = post_of("последний")
    probe.panel.set_post(painted)
    with qtbot.waitSignal(probe.panel.sheet_requested):
        probe.press()
    assert probe.panel.post is painted
    assert probe.step == ""


def test_choosing_a_channel_is_told_and_kept(probe: PublishProbe, qtbot: QtBot) -> None:
    with qtbot.waitSignal(probe.panel.channel_chosen) as chosen:
        probe.choose("local")
    assert chosen.args == ["local"]
    probe.panel.set_channels(CHANNELS[:2])
    assert probe.panel.channel == "local"
    probe.panel.set_channels(CHANNELS[1:])
    assert probe.panel.channel == "main"


def test_a_channel_chosen_by_the_note_is_not_told_back(probe: PublishProbe, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(probe.panel.channel_chosen):
        probe.panel.choose_channel("try")
    assert probe.panel.channel == "try"


def test_a_time_is_meant_in_the_workspaces_zone_and_said_back(probe: PublishProbe, qtbot: QtBot) -> None:
    with qtbot.waitSignal(probe.panel.time_chosen) as chosen:
        probe.at("2026-09-20 10:00")
    assert probe.zone == "Europe/Moscow (+03:00)"
    assert probe.words == "To @team, on Sun 20 Sep 2026 10:00 Europe/Moscow (+03:00)"
    assert probe.button.text() == "Schedule…"
    assert chosen.args[0] is None or chosen.args[0].tzinfo is not None


def test_a_time_belongs_to_the_note_for_which_it_was_chosen(probe: PublishProbe, panel: PublishPanel) -> None:
    panel.turn_to("talk.md")
    probe.at("2026-09-20 10:00")
    panel.turn_to("other.md")
    assert (probe.button.text(), probe.words) == ("Publish…", "To @team, now")
    panel.turn_to("talk.md")
    assert probe.button.text() == "Schedule…"
    assert "20 Sep 2026 10:00" in probe.words


def test_a_time_in_words_is_said_back_as_it_was_understood(probe: PublishProbe, qtbot: QtBot) -> None:
    with qtbot.waitSignal(probe.panel.time_chosen, check_params_cb=lambda at: at is not None) as chosen:
        probe.in_words("завтра в 10:00")
    assert probe.words == "To @team, on Tue 15 Sep 2026 10:00 Europe/Moscow (+03:00)"
    assert chosen.args[0] == datetime(2026, 9, 15, 10, 0, tzinfo=ZoneInfo("Europe/Moscow"))


def test_words_that_mean_no_time_are_said_to_be_so(probe: PublishProbe, qtbot: QtBot) -> None:
    probe.in_words("когда-нибудь")
    qtbot.waitUntil(lambda: "cannot be understood as a time" in probe.words)


def test_without_a_zone_this_computers_clock_is_meant(probe: PublishProbe, qtbot: QtBot) -> None:
    probe.panel.set_zone(None)
    with qtbot.waitSignals([probe.panel.time_chosen, probe.panel.time_chosen]):
        probe.at("2026-09-20 10:00")
    assert "Sun 20 Sep 2026 10:00" in probe.words
    assert probe.zone.startswith("UTC")


def test_the_proposed_time_lies_ahead(probe: PublishProbe, panel: PublishPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.time_chosen, check_params_cb=lambda at: at is not None) as chosen:
        probe._box("When").setCurrentIndex(1)
    assert timedelta(minutes=10) < chosen.args[0] - NOW < timedelta(hours=3)


@pytest.mark.parametrize(
    ("zone", "when", "words"),
    [
        ("Europe/Moscow", "2026-09-14 15:33", "is past"),
        ("Europe/Moscow", "2020-01-01 00:00", "is past"),
        ("Europe/Berlin", "2027-03-28 02:30", "There is no"),
    ],
)
def test_a_time_that_cannot_be_is_refused_with_words(probe: PublishProbe, zone: str, when: str, words: str) -> None:
    probe.panel.set_zone(zone)
    probe.at(when)
    assert words in probe.words


def test_without_a_note_or_a_channel_there_is_nothing_to_show(probe: PublishProbe) -> None:
    probe.panel.set_post(None)
    assert (probe.button.isEnabled(), probe.words) == (False, "Open a note to publish it.")
    probe.panel.set_post(post_of(""))
    assert (probe.button.isEnabled(), probe.words) == (True, "There is nothing to publish yet.")
    probe.panel.set_post(post_of())
    probe.panel.set_channels(())
    assert (probe.button.isEnabled(), probe.words) == (False, "Choose a channel.")


def test_an_error_in_the_post_is_said(probe: PublishProbe) -> None:
    broken = problem(Severity.ERROR, "time_zone_missing", 3, text="завтра")
    probe.panel.set_post(replace(post_of(), problems=(broken,)))
    assert broken.message in probe.words


def test_the_local_channel_is_plainly_local(probe: PublishProbe) -> None:
    probe.choose("local")
    assert probe.words == "To local, on this computer only, now"


def test_a_publication_shows_its_steps_and_its_end(probe: PublishProbe) -> None:
    probe.panel.show_course(COURSE)
    assert probe.step == "Preparing …"
    probe.step_on(Connecting("main"))
    assert probe.step == "Reaching main …"
    probe.step_on(Uploading(2, 4, 500, 1000))
    assert probe.step == "Uploading file 2 of 4: 50 % (500 bytes / 1000 bytes)"
    assert probe.bar() == (150, 400)
    probe.step_on(Sent(1, 2, ()))
    assert probe.bar() == (1, 2)
    message = PublishedMessage(MessageRef(5, 77), "https://t.me/team/77")
    probe.step_on(Done(note="talk.md", outcome=Outcome.PUBLISHED, channel=TEAM, messages=(message,)))
    assert probe.notices == ["“Talk” is published in Команда: https://t.me/team/77"]
    assert probe.step == ""


def test_while_a_post_is_on_its_way_the_button_shows_how_far_it_is(probe: PublishProbe, qtbot: QtBot) -> None:
    probe.panel.show_course(COURSE)
    assert probe.button.text() == "How far is it…"
    with qtbot.waitSignal(probe.panel.sheet_requested):
        probe.press()


def test_a_wait_is_counted_down(probe: PublishProbe, qtbot: QtBot) -> None:
    probe.step_on(Waiting(41, "wait_flood"))
    first = probe.seconds
    qtbot.waitUntil(lambda: probe.seconds < first, timeout=10_000)


def test_a_wait_that_is_shown_late_has_less_left(probe: PublishProbe) -> None:
    probe.panel.show_course(COURSE.moved(Waiting(41, "wait_flood"), time.monotonic() - 30))
    assert probe.seconds <= 11


def test_in_the_undo_window_nothing_has_left_and_undo_is_offered(probe: PublishProbe, qtbot: QtBot) -> None:
    probe.step_on(Waiting(5, "wait_undo"))
    assert probe.step.startswith("Nothing has left yet:")
    first = probe.seconds
    qtbot.waitUntil(lambda: probe.seconds < first, timeout=10_000)
    with qtbot.waitSignal(probe.panel.cancel_requested) as asked:
        probe.press_called("Undo")
    assert asked.args == ["talk.md"]


def test_what_was_undone_is_said_to_have_sent_nothing(probe: PublishProbe) -> None:
    probe.panel.show_course(replace(COURSE, stage=Stage.STOPPED, is_settled=True))
    assert probe.notices == ["Stopped: nothing of “Talk” has left."]


def test_the_link_can_be_copied(probe: PublishProbe) -> None:
    message = PublishedMessage(MessageRef(5, 77), "https://t.me/team/77")
    probe.step_on(Done(note="talk.md", outcome=Outcome.PUBLISHED, channel=TEAM, messages=(message,)))
    probe.press_called("Copy link")
    assert QGuiApplication.clipboard().text() == "https://t.me/team/77"


@pytest.mark.parametrize(
    ("link", "app_opens", "opened"),
    [
        ("https://t.me/team/77", True, ["tg://resolve?domain=team&post=77"]),
        ("https://t.me/team/77", False, ["tg://resolve?domain=team&post=77", "https://t.me/team/77"]),
        ("https://t.me/c/500/77", True, ["tg://privatepost?channel=500&post=77"]),
    ],
)
def test_a_post_opens_in_the_telegram_app_or_else_in_the_browser(
    probe: PublishProbe, monkeypatch: pytest.MonkeyPatch, link: str, app_opens: bool, opened: list[str]
) -> None:
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toString())
        return app_opens

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    message = PublishedMessage(MessageRef(5, 77), link)
    probe.step_on(Done(note="talk.md", outcome=Outcome.PUBLISHED, channel=TEAM, messages=(message,)))
    assert asked == []
    probe.press_called("Open in Telegram")
    assert asked == opened


def test_a_post_without_a_link_offers_none(probe: PublishProbe) -> None:
    message = PublishedMessage(MessageRef(0, 1))
    probe.step_on(Done(note="talk.md", outcome=Outcome.PUBLISHED, channel=TEAM, messages=(message,)))
    assert not any(button.isVisible() for button in probe.panel.findChildren(QPushButton) if "ink" in button.text())


def test_an_unchanged_note_is_said_to_have_sent_nothing(probe: PublishProbe) -> None:
    probe.step_on(Done(note="talk.md", outcome=Outcome.UNCHANGED, channel=TEAM))
    assert "nothing was sent" in probe.notices[0]


def test_a_scheduled_note_says_when_it_goes_out(probe: PublishProbe) -> None:
    date = datetime(2026, 9, 20, 7, 0, tzinfo=UTC)
    probe.step_on(Done(note="talk.md", outcome=Outcome.SCHEDULED, channel=TEAM, date=date))
    assert "Sun 20 Sep 2026 10:00 Europe/Moscow (+03:00)" in probe.notices[0]


def test_everything_that_did_not_go_as_asked_is_said_beside_the_success(probe: PublishProbe) -> None:
    remarks = (problem(Severity.WARNING, "pin_not_queued"), problem(Severity.WARNING, "replies_not_queued"))
    probe.step_on(Done(note="talk.md", outcome=Outcome.PUBLISHED, channel=TEAM, problems=remarks))
    assert len(probe.notices) == 2
    assert all(each.message in probe.notices[1] for each in remarks)


def test_a_failure_says_why_and_what_to_do(probe: PublishProbe) -> None:
    error = ChannelError("cannot_post", channel="@team")
    probe.panel.show_course(replace(COURSE, stage=Stage.FAILED, error=error))
    assert probe.notices == [f"{error.message} {error.hint}"]


def test_cancelling_is_asked_for_once(probe: PublishProbe, qtbot: QtBot) -> None:
    probe.panel.show_course(COURSE)
    with qtbot.waitSignal(probe.panel.cancel_requested) as asked:
        probe.press_called("Cancel")
    assert asked.args == ["talk.md"]
    probe.panel.show_course(replace(COURSE, stage=Stage.LEAVING))
    with qtbot.assertNotEmitted(probe.panel.cancel_requested):
        probe.press_called("Cancel")
    assert probe.step == "Stopping …"


def test_what_was_said_of_one_note_is_not_said_of_another(probe: PublishProbe) -> None:
    probe.panel.show_course(replace(COURSE, stage=Stage.FAILED, error=UsageError("time_past", time="x")))
    probe.panel.set_post(post_of("typed on"))
    assert probe.notices
    probe.panel.set_post(post_of(path="other.md"))
    assert probe.notices == []


def test_the_channel_can_be_shown(probe: PublishProbe, qtbot: QtBot) -> None:
    with qtbot.waitSignal(probe.panel.show_channel_requested) as asked:
        probe.press_called("Show channel")
    assert asked.args == ["main"]


def test_every_control_can_be_named_by_a_screen_reader(probe: PublishProbe) -> None:
    controls = [*probe.panel.findChildren(QComboBox), *probe.panel.findChildren(QDateTimeEdit)]
    assert all(control.accessibleName() for control in controls)
