"""What a user has done before the other pictures are taken."""

from datetime import timedelta

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabWidget,
    QToolButton,
)
from screenshots.props import (
    DATA,
    EVENING,
    INTRO,
    METRICS,
    TALK,
)
from screenshots.stage import Play, Stage

from devlog_app.model.clock import utc_now
from devlog_app.model.findings import Finding, FindingKind
from devlog_app.ui.calendar.head import Head
from devlog_app.ui.calendar.page import CalendarPage
from devlog_app.ui.calendar.spans import View
from devlog_app.ui.channel_page.page import ChannelPage
from devlog_app.ui.channels.add_dialog import AddChannelDialog
from devlog_app.ui.channels.dialog import ChannelsDialog
from devlog_app.ui.crash.reporter import CrashReporter
from devlog_app.ui.editor.completion_list import CompletionList
from devlog_app.ui.editor.counts import CountsButton
from devlog_app.ui.preview.link_question import ask_about_link
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.recovering.bar import RecoveryBar
from devlog_app.ui.series.page import SeriesPage
from devlog_app.ui.settings.dialog import SettingsDialog
from devlog_app.ui.tour.bubble import TourBubble
from devlog_app.ui.tree.filter_row import FilterRow
from devlog_app.ui.wizards.recordings_wizard import RecordingsWizard
from devlog_app.ui.wizards.wizard import Paste

TALKS = """10:00 Синтетические данные: помогают или врут (Алина Сафина)
11:00 Разметка без боли — Тимур Галеев
Оксана Ким: Метрики для людей
12:30 Как мы выключили половину сервисов (Пётр Лунин)
"""
RECORDINGS = """1. https://youtu.be/dQw4w9WgXcQ
Разметка без боли https://rutube.ru/video/0123456789abcdef0123456789abcdef/
"""


def nothing_more(_stage: Stage) -> None:
    """The window as it opens."""


def giving(*actions: str) -> Play:
    """Give these commands one after another."""

    def play(stage: Stage) -> None:
        for action in actions:
            stage.do(action)

    return play


def asked(action: str, text: str) -> Play:
    """Give a command and type into what it opens."""

    def play(stage: Stage) -> None:
        stage.do(action)
        stage.write(text)

    return play


def sample_place(stage: Stage) -> None:
    """Where the sample shall be put."""
    stage.do("open_sample")
    stage.part(QDialog).findChildren(QLineEdit)[0].setText("/home/anna/Documents/Devlog")


def searching(stage: Stage) -> None:
    """A word in the search field."""
    stage.do("find_note")
    stage.write("данные")
    stage.settle(1.5)


def commanding(stage: Stage) -> None:
    """A few letters of a command."""
    stage.do("command_palette")
    stage.write("пред" if stage.language == "ru" else "prev")


def everywhere(stage: Stage) -> None:
    """A word that stands in several notes."""
    stage.do("find_everywhere")
    stage.write("данны")
    stage.settle(1)


def in_conflict(stage: Stage) -> None:
    """Another program changes the line that is being written, before it is saved."""
    line = "А потом выходишь"
    editor, file = stage.window.editor, stage.root / EVENING
    text = file.read_text("utf-8")
    editor.go_to_line(text[: text.index(line)].count("\n") + 1)
    editor.setFocus()
    stage.settle(1)
    stage.write("Уже к вечеру устаёшь. ")
    file.write_text(text.replace(line, "Но потом выходишь вдвоём", 1), "utf-8")
    stage.settle(3)


def remembering(stage: Stage) -> None:
    """Two versions of a note."""
    _write_versions(stage)
    stage.do("history")
    stage.settle(1)


def deleted(stage: Stage) -> None:
    """A note with a history whose file is gone."""
    _write_versions(stage)
    stage.do("close_tab")
    (stage.root / EVENING).unlink()
    stage.settle(2)
    stage.do("deleted_notes")
    stage.settle(1)


def recovering(stage: Stage) -> None:
    """The offer above the text."""
    stage.settle(1)


def settling(page: str) -> Play:
    """The settings, on one of their pages."""

    def play(stage: Stage) -> None:
        stage.do("settings")
        stage.part(SettingsDialog).show_page(page)

    return play


def settling_at(row: int) -> Play:
    """The settings, on the page of this number."""

    def play(stage: Stage) -> None:
        stage.do("settings")
        stage.part(SettingsDialog).findChildren(QListWidget)[0].setCurrentRow(row)

    return play


def finding_setting(stage: Stage) -> None:
    """A word in the settings' search field."""
    stage.do("settings")
    stage.part(SettingsDialog)
    stage.write("отмен" if stage.language == "ru" else "undo")
    stage.settle(0.5)


def licences(stage: Stage) -> None:
    """The parts that the program is made of."""
    stage.do("about")
    stage.part(QTabWidget).setCurrentIndex(1)


def at_the_end(stage: Stage) -> None:
    """The last pictures of a long post."""
    stage.part(PreviewPane)
    bar = stage.part(PreviewPane).findChildren(QAbstractScrollArea)[0].verticalScrollBar()
    stage.settle(1)
    bar.setValue(bar.maximum())


def comparing_draft(stage: Stage) -> None:
    """What was not saved beside what was."""
    recovering(stage)
    stage.part(RecoveryBar).findChildren(QPushButton)[1].click()
    stage.settle(0.5)


def counting(stage: Stage) -> None:
    """All numbers of the text."""
    stage.part(CountsButton).click()


def filtering(stage: Stage) -> None:
    """What the tree can be narrowed to."""
    stage.part(FilterRow).findChildren(QToolButton)[0].click()


def profile(stage: Stage) -> None:
    """The list of channels, and one of them."""
    stage.do("channels")
    stage.part(ChannelsDialog)


def adding_channel(stage: Stage) -> None:
    """A channel of this computer is added."""
    profile(stage)
    stage.part(ChannelsDialog).add_wanted.emit()
    dialog = stage.part(AddChannelDialog)
    dialog.findChildren(QComboBox)[0].setCurrentIndex(2)


def new_conference(stage: Stage) -> None:
    """A conference with a programme that was pasted."""
    stage.do("new_conference")
    dialog = stage.part(QDialog)
    fields = [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    for field, text in zip(fields, ("Тёплый код 2027", "16–17 сентября 2027", "Казань"), strict=False):
        field.setText(text)
    dialog.findChildren(Paste)[0].setPlainText(TALKS)


def more_talks(stage: Stage) -> None:
    """Talks for a conference that is there."""
    stage.do("add_talks")
    stage.part(QDialog).findChildren(Paste)[0].setPlainText(TALKS)


def recordings(stage: Stage) -> None:
    """Links to recordings, pasted."""
    stage.do("recordings")
    stage.part(QDialog).findChildren(QPlainTextEdit)[0].setPlainText(RECORDINGS)


def recordings_in_posts(stage: Stage) -> None:
    """The links are in the notes; what their posts will say is shown."""
    recordings(stage)
    wizard = stage.part(RecordingsWizard)
    stage.wait(wizard.links.model.changes)
    wizard.submit()
    stage.wait(wizard.posts.wanted)


def completing(stage: Stage) -> None:
    """A link to another note is being typed."""
    file = stage.root / TALK
    editor = stage.window.editor
    editor.go_to_line(file.read_text("utf-8").splitlines().index("## Вопросы из зала"))
    editor.setFocus()
    editor.edit.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    stage.write(" О том же: [[да")
    stage.part(CompletionList)


def new_month(stage: Stage) -> None:
    """The next dev-log, beside the last one."""
    stage.do("new_month")
    stage.part(QDialog).findChildren(QRadioButton)[0].setFocus()


def calendar(view: View) -> Play:
    """The calendar, with what waits read from the channel."""

    def play(stage: Stage) -> None:
        stage.do("show_calendar")
        page = stage.part(CalendarPage)
        words = {View.MONTH: 0, View.WEEK: 1, View.AGENDA: 2}[view]
        [button for button in page.findChildren(QToolButton) if button.isCheckable()][words].click()
        stage.part(Head).day_wanted.emit(utc_now().date())
        stage.settle(1)

    return play


def planning(stage: Stage) -> None:
    """The posts of a conference with their times."""
    stage.do("show_series")
    stage.part(SeriesPage)
    stage.settle(2)


def sending_series(stage: Stage) -> None:
    """What is asked before a series goes out."""
    planning(stage)
    stage.part(SeriesPage).send_wanted.emit()
    stage.part(QDialog)


def channel_page(stage: Stage) -> None:
    """The posts of a channel."""
    stage.do("show_channel")
    stage.part(ChannelPage)
    stage.settle(1.5)


def touring(stage: Stage) -> None:
    """The third step of the tour."""
    stage.do("tour")
    for _ in range(2):
        stage.part(TourBubble).next_wanted.emit()


def noticing(stage: Stage) -> None:
    """What became of scheduled posts."""
    for kind, path in ((FindingKind.FIRED, INTRO), (FindingKind.CHANGED_THERE, DATA), (FindingKind.LATE, METRICS)):
        moment = utc_now() - timedelta(hours=2, minutes=41)
        link = "https://t.me/mayak_devlog/7" if kind is FindingKind.FIRED else None
        session = stage.program.session
        assert session is not None
        found = Finding(kind=kind, note_id="x", path=path, channel="main", publication=1, date=moment, link=link)
        session.linking.found.emit(found)
    stage.settle(0.5)


def list_of_notices(stage: Stage) -> None:
    """All notices, the newest first."""
    noticing(stage)
    stage.do("notices")
    stage.do("notices")


def crashed(stage: Stage) -> None:
    """A mistake that nobody foresaw."""
    CrashReporter(stage.window, lambda: True).report(IndexError("list index out of range"))


def link_question(stage: Stage) -> None:
    """A link of the preview was clicked."""
    ask_about_link("https://labelstud.io/guide/quality?from=devlog", stage.window)


def _write_versions(stage: Stage) -> None:
    stage.window.editor.setFocus()
    for sentence in ("Ещё одна мысль. ", "И вторая. "):
        stage.write(sentence)
        stage.do("save")
        stage.settle(1.2)
