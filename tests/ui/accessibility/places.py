"""Every place of the program, one after another: the pages of the window, and each dialog over it."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QToolButton, QWidget
from ui.probes import child

from devlog_app.model.draft import Draft, Fate, LeftDraft
from devlog_app.ui.dialogs.crash_report import CrashReportDialog
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.recovering.bar import RecoveryBar
from devlog_app.ui.recovering.dialog import DraftDialog
from devlog_app.ui.tour.bubble import TourBubble

DIALOGS = (
    *("about", "show_log", "keyboard", "move", "new_talk", "new_post", "find_everywhere", "publish", "plan_note"),
    *("new_conference", "new_month", "add_talks", "recordings", "open_sample", "history", "deleted_notes"),
    *("show_channel", "channels", "notices", "accounts"),
)
"""The commands that open a dialog of one page."""
PAGES = ("show_calendar", "show_series", "show_post")
PANES = ("find", "replace", "properties", "outline", "link")
VIEWS = 3
"""Of the calendar: a month, a week, a list."""
PAUSE = 90
"""Milliseconds in which a place settles."""
PATIENCE = 20_000
"""Milliseconds until a place has to be there."""
LEFT = LeftDraft(
    name="left",
    draft=Draft(
        path="posts/evening.md",
        fingerprint="0" * 64,
        base="An evening\n",
        text="An evening in the park\n",
        at=dt.datetime(2026, 9, 1, 10, tzinfo=dt.UTC),
    ),
    fate=next(iter(Fate)),
    present="An evening\n",
    differs=12,
)


def places(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each place of *window* while it is shown, with its name; it is closed when the next is asked for."""
    yield from _in_the_window(window)
    yield from _commanded(window)
    yield from _settings(window)
    yield from _after_a_crash(window)


def _in_the_window(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    settle()
    yield "window", window
    for name in PANES:
        window.actions_table[name].trigger()
        settle()
        yield name, window
    # All of them at once are more than anybody shows.
    for name in ("properties", "outline"):
        window.actions_table[name].trigger()
    window.reading.find_bar.close_bar()
    window.format_bar.link_form.hide()
    bar = RecoveryBar(str, window)
    window.put_above(bar)
    bar.show_offer(LEFT, 2)
    settle()
    yield "recovery bar", window
    bar.hide()
    window.actions_table["tour"].trigger()
    settle()
    yield "tour", window
    child(window, TourBubble).skip_wanted.emit()
    for name in PAGES:
        window.actions_table[name].trigger()
        settle()
        yield name, window
        if name == "show_calendar":
            yield from _views(window)
    window.actions_table["show_writing"].trigger()


def _views(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    from devlog_app.ui.calendar.head import Head

    head = window.findChild(Head)
    assert isinstance(head, Head)
    views = [each for each in head.findChildren(QToolButton) if each.group() is not None]
    assert len(views) == VIEWS
    for view in (*views[1:], views[0]):
        view.click()
        settle()
        yield f"calendar {view.text()}", window


def _commanded(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    for name in DIALOGS:
        window.actions_table[name].trigger()
        until(dialogs)
        settle()
        yield from _shown(name)


def _settings(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.actions_table["settings"].trigger()
    until(dialogs)
    (dialog,) = dialogs()
    names = dialog.findChild(QListWidget)
    assert isinstance(names, QListWidget)
    for row in range(names.count()):
        names.setCurrentRow(row)
        settle()
        yield f"settings {names.item(row).text()}", dialog
    close()


def _after_a_crash(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    CrashReportDialog("A report\nof several lines", window, logs=Path("logs")).open()
    settle()
    yield from _shown("crash report")
    DraftDialog(LEFT, "Evening", window).open()
    settle()
    yield from _shown("draft")


def _shown(name: str) -> Iterator[tuple[str, QWidget]]:
    for dialog in dialogs():
        yield f"{name}: {dialog.windowTitle()}", dialog
    close()


def dialogs() -> list[QDialog]:
    """The dialogs that are seen, the first below the others."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def close() -> None:
    """Close all dialogs; those that a closed one still opens are closed too."""

    def none_left() -> bool:
        for dialog in reversed(dialogs()):
            dialog.close()
        return not dialogs()

    until(none_left)


def until(holds: Callable[[], object]) -> None:
    """Wait until something is so."""
    clock = QElapsedTimer()
    clock.start()
    while not holds():
        QCoreApplication.processEvents()
        if clock.elapsed() > PATIENCE:
            raise TimeoutError


def settle(milliseconds: int = PAUSE) -> None:
    """Let what is measured after a pause be measured, and laid out."""
    clock = QElapsedTimer()
    clock.start()
    until(lambda: clock.elapsed() > milliseconds)
