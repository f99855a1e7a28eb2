"""The scenes: what a user has done before a picture is taken, by the names of the pictures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

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
from screenshots.of_accounts import (
    at_bot,
    at_code,
    at_page,
    at_password,
    at_phone,
    choosing_passphrase,
    naming_account,
    signed_in,
    signing_in,
    trying_proxy,
)
from screenshots.of_publishing import (
    failed,
    held,
    interrupted,
    post_page,
    post_tab,
    published,
    publishing,
    pulling,
    uploading,
    waiting,
    wishing,
)
from screenshots.props import (
    DATA,
    EVENING,
    INTRO,
    METRICS,
    MONTH,
    TALK,
    Props,
    coming_series,
    filled_calendar,
    left_draft,
    linked_series,
    log_of_a_day,
    no_props,
    published_posts,
    several_channels,
    telegram,
)
from screenshots.stage import Stage

from devlog_app.model.clock import utc_now
from devlog_app.model.findings import Finding, FindingKind
from devlog_app.ui.calendar.head import Head
from devlog_app.ui.calendar.page import CalendarPage
from devlog_app.ui.calendar.spans import View
from devlog_app.ui.channel_page.page import ChannelPage
from devlog_app.ui.channels.add_dialog import AddChannelDialog
from devlog_app.ui.channels.dialog import ChannelsDialog
from devlog_app.ui.crash.reporter import CrashReporter
from devlog_app.ui.editor.counts import CountsButton
from devlog_app.ui.post_page.page import Wish
from devlog_app.ui.preview.link_question import ask_about_link
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.recovering.bar import RecoveryBar
from devlog_app.ui.series.page import SeriesPage
from devlog_app.ui.settings.dialog import SettingsDialog
from devlog_app.ui.tour.bubble import TourBubble
from devlog_app.ui.tree.filter_row import FilterRow
from devlog_app.ui.wizards.wizard import Paste

Play = Callable[[Stage], None]
TALKS = """10:00 Синтетические данные: помогают или врут (Алина Сафина)
11:00 Разметка без боли — Тимур Галеев
Оксана Ким: Метрики для людей
12:30 Как мы выключили половину сервисов (Пётр Лунин)
"""
RECORDINGS = """1. https://youtu.be/dQw4w9WgXcQ
Разметка без боли https://rutube.ru/video/0123456789abcdef0123456789abcdef/
"""


@dataclass(frozen=True, slots=True)
class Scene:
    """The *note* that is open at first (None: no workspace), what happens then, and what was there before.

    Scenes that change nothing *share* a stage with those before them that began the same way.
    """

    note: str | None
    play: Play
    props: Props = no_props
    share: bool = False


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
    stage.write("канал" if stage.language == "ru" else "queue")
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


def quiet(play: Play, note: str = TALK, props: Props = no_props) -> Scene:
    """A scene that leaves nothing behind when its dialog is closed."""
    return Scene(note, play, props, share=True)


SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "start": Scene(None, nothing_more),
        "sample": Scene(None, sample_place),
        "window": quiet(nothing_more),
        "settings": quiet(settling("window")),
        "keyboard": quiet(settling("keyboard")),
        "keyboard-overview": quiet(giving("keyboard")),
        "settings-publishing": quiet(settling_at(1)),
        "settings-telegram": quiet(settling_at(2)),
        "settings-search": quiet(finding_setting),
        "licences": quiet(licences),
        "log": quiet(giving("show_log"), props=log_of_a_day),
        "about": quiet(giving("about")),
        "crash": quiet(crashed),
        "link-question": quiet(link_question),
        "new-post": quiet(asked("new_post", "Осенний хакатон")),
        "new-talk": quiet(giving("new_talk")),
        "rename": Scene(TALK, giving("rename")),
        "move": quiet(giving("move")),
        "plan": quiet(giving("plan_note")),
        "conference": quiet(new_conference),
        "add-talks": quiet(more_talks),
        "month": quiet(new_month),
        "recordings": quiet(recordings),
        "everywhere": quiet(everywhere),
        "publish": quiet(publishing),
        "commands": Scene(TALK, commanding),
        "go-to-note": Scene(TALK, asked("go_to_note", "разм")),
        "recent": Scene(TALK, giving("open_recent")),
        "headings": Scene(TALK, giving("go_to_heading")),
        "beside": Scene(TALK, giving("show_beside")),
        "link": Scene(TALK, giving("link")),
        "properties": Scene(TALK, giving("properties")),
        "outline": Scene(TALK, giving("outline")),
        "focus": Scene(TALK, giving("focus_mode", "typewriter_mode")),
        "find": Scene(TALK, asked("replace", "разметк")),
        "search": Scene(TALK, searching),
        "tour": Scene(TALK, touring),
        "cards": Scene(TALK, noticing),
        "notices": Scene(TALK, list_of_notices),
        "album": Scene(MONTH, at_the_end),
        "series-intro": Scene(INTRO, nothing_more),
        "conflict": Scene(EVENING, in_conflict),
        "history": Scene(EVENING, remembering),
        "deleted": Scene(EVENING, deleted),
        "recovery": Scene(EVENING, recovering, left_draft),
        "draft": Scene(EVENING, comparing_draft, left_draft),
        "undo-offer": Scene(EVENING, giving("trash")),
        "counts": Scene(TALK, counting),
        "filter": Scene(TALK, filtering),
        "published": Scene(TALK, published),
        "publish-held": quiet(held, props=several_channels),
        "publish-uploading": quiet(uploading, props=several_channels),
        "publish-waiting": quiet(waiting, props=several_channels),
        "publish-failed": quiet(failed, props=several_channels),
        "channels": quiet(profile, props=several_channels),
        "add-channel": quiet(adding_channel, props=several_channels),
        "unfinished": Scene(TALK, interrupted, several_channels),
        "accounts": Scene(TALK, signing_in, telegram),
        "sign-in-key": quiet(at_page(lambda dialog: dialog.show_page(dialog.program))),
        "sign-in-phone": quiet(at_page(at_phone)),
        "sign-in-code": quiet(at_page(at_code)),
        "sign-in-password": quiet(at_page(at_password)),
        "sign-in-bot": quiet(at_page(at_bot)),
        "signed-in": quiet(at_page(signed_in)),
        "new-account": quiet(naming_account),
        "passphrase": quiet(choosing_passphrase),
        "proxy": quiet(trying_proxy),
        "calendar-month": quiet(calendar(View.MONTH), props=filled_calendar),
        "calendar-week": quiet(calendar(View.WEEK), props=filled_calendar),
        "calendar-agenda": quiet(calendar(View.AGENDA), props=filled_calendar),
        "series": quiet(planning, props=coming_series),
        "series-links": quiet(planning, props=linked_series),
        "series-sheet": quiet(sending_series, props=coming_series),
        "post": quiet(post_page, DATA, published_posts),
        "post-versions": quiet(post_tab(1), DATA, published_posts),
        "post-numbers": quiet(post_tab(2), DATA, published_posts),
        "post-card": quiet(post_tab(3), DATA, published_posts),
        "update": quiet(wishing(Wish.UPDATE), DATA, published_posts),
        "withdraw": quiet(wishing(Wish.WITHDRAW), DATA, published_posts),
        "pull": quiet(pulling, DATA, published_posts),
        "channel": quiet(channel_page, DATA, published_posts),
    }
)

OF_COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "new_post": "new-post",
        "new_talk": "new-talk",
        "new_conference": "conference",
        "new_month": "month",
        "add_talks": "add-talks",
        "open_sample": "sample",
        "rename": "rename",
        "move": "move",
        "history": "history",
        "deleted_notes": "deleted",
        "find": "find",
        "replace": "find",
        "go_to_heading": "headings",
        "go_to_note": "go-to-note",
        "find_everywhere": "everywhere",
        "link": "link",
        "show_writing": "window",
        "show_calendar": "calendar-month",
        "show_series": "series",
        "show_post": "post",
        "show_beside": "beside",
        "publish": "publish",
        "plan_note": "plan",
        "show_channel": "channel",
        "channels": "channels",
        "recordings": "recordings",
        "accounts": "accounts",
        "settings": "settings",
        "open_recent": "recent",
        "command_palette": "commands",
        "show_log": "log",
        "notices": "notices",
        "tour": "tour",
        "keyboard": "keyboard-overview",
        "about": "about",
    }
)
"""Which scene shows what a command opens."""

OF_THE_SYSTEM = frozenset({"open_folder"})
"""Commands whose dialog is the system's own."""
