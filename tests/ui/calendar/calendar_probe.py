"""The calendar as a user sees it and handles it."""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QPushButton, QToolButton, QWidget
from ui.probes import child

from devlog_app.model.schedule import Entry
from devlog_app.ui.calendar.agenda import AgendaList
from devlog_app.ui.calendar.cells import CellModel
from devlog_app.ui.calendar.details import Details
from devlog_app.ui.calendar.dragging import entry_to_drag
from devlog_app.ui.calendar.grid import CalendarGrid
from devlog_app.ui.calendar.head import Head
from devlog_app.ui.calendar.page import CalendarPage
from devlog_app.ui.calendar.room import Room
from devlog_app.ui.calendar.tray import Tray
from devlog_app.ui.editor.notice_bar import NoticeBar
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.tree.dragging import notes_to_drag
from devlog_app.ui.tree.offer import UndoOffer

MOSCOW = ZoneInfo("Europe/Moscow")
HEARD = Qt.ItemDataRole.AccessibleTextRole


def today() -> dt.date:
    """The day it is in the workspace."""
    return dt.datetime.now(MOSCOW).date()


class CalendarProbe:
    """Opens the calendar of *window* by its command."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        window.actions_table["show_calendar"].trigger()
        self.page = child(window, CalendarPage)
        self.grid = child(self.page, CalendarGrid)
        self.agenda = child(self.page, AgendaList)
        self.tray = child(self.page, Tray)

    # What is seen

    def heard(self) -> list[str]:
        """Every cell in which there is something, as a screen reader says it."""
        model = self.grid.model()
        cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
        return [said for index in cells if not (said := str(index.data(HEARD))).endswith(": nothing")]

    def says(self, words: str) -> bool:
        """Whether any cell says *words*."""
        return any(words in said for said in self.heard())

    def lines(self) -> list[str]:
        """The agenda from top to bottom."""
        model = self.agenda.model()
        return [str(model.index(row, 0).data(HEARD)) for row in range(model.rowCount())]

    def undated(self) -> list[str]:
        """The titles in the tray."""
        model = self.tray.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def details(self) -> str:
        return child(self.page, Details).said()

    def room(self) -> str:
        """What is said of the queues."""
        return child(self.page, Room).text()

    def trouble(self) -> str:
        """What could not be done."""
        bars = [bar for bar in self.page.findChildren(NoticeBar) if type(bar) is NoticeBar]
        return next((bar.said() for bar in bars if bar.findChildren(QPushButton) and bar.said()), "")

    def offer(self) -> str:
        """What can be taken back."""
        return child(self.page, UndoOffer).said()

    def title(self) -> str:
        """The days that are shown."""
        return child(self.page, Head).title()

    @property
    def day(self) -> dt.date:
        """The day at hand."""
        cell = self.cells.cell(self.grid.currentIndex())
        assert cell is not None
        return cell.day

    @property
    def cells(self) -> CellModel:
        model = self.grid.model()
        assert isinstance(model, CellModel)
        return model

    # What is done

    def press(self, words: str) -> None:
        """Press the button called *words*."""
        buttons = [*self.page.findChildren(QToolButton), *self.page.findChildren(QPushButton)]
        next(button for button in buttons if button.text() == words and button.isVisible()).click()

    def keys(self, *keys: str, on: QWidget | None = None) -> None:
        """Press *keys* one after another, in the grid or *on* something else."""
        for key in keys:
            QTest.keySequence(on or self.grid, QKeySequence(key))

    def choose(self, words: str) -> None:
        """Click the entry whose title begins with *words*."""
        entry = self.entry(words)
        self.grid.choose(entry.key)
        QTest.mouseClick(
            self.grid.viewport(),
            Qt.MouseButton.LeftButton,
            pos=self.grid.rect_of(entry).center().toPoint(),
        )

    def time(self, words: str) -> dt.datetime | None:
        """When the entry called *words* comes out; None where none is shown."""
        return next((entry.at for entry in self._entries() if entry.title.startswith(words)), None)

    def entry(self, words: str) -> Entry:
        """The entry whose title begins with *words*."""
        found = next((entry for entry in self._entries() if entry.title.startswith(words)), None)
        assert found is not None, (words, self.heard())
        return found

    def drag_entry(self, words: str, day: dt.date, hour: int | None = None, *, lower: bool = False) -> bool:
        """Let the entry called *words* go over *day*; whether it was taken."""
        return self._drop(self.grid, entry_to_drag(self.entry(words)), self._place(day, hour, lower=lower))

    def drag_note(self, path: str, day: dt.date, hour: int | None = None, *, lower: bool = False) -> bool:
        """Let the note at *path* go over *day*."""
        return self._drop(self.grid, notes_to_drag([path]), self._place(day, hour, lower=lower))

    def drag_to_tray(self, words: str) -> bool:
        """Let the entry called *words* go over the tray."""
        view = self.tray.list
        return self._drop(view, entry_to_drag(self.entry(words)), QPointF(view.viewport().rect().center()))

    def search_tray(self, words: str) -> None:
        child(self.tray, QLineEdit).setText(words)

    def choose_channel(self, name: str) -> None:
        """Show only the channel called *name*."""
        choice = next(box for box in self.page.findChildren(QComboBox) if box.findData(name) >= 0)
        choice.setCurrentIndex(choice.findData(name))

    def menu(self, words: str) -> list[str]:
        """What the menu of the entry called *words* offers."""
        menu = self.page.menu_of(self.entry(words))
        offered = [action.text() for action in menu.actions()]
        menu.deleteLater()
        return offered

    def go_to(self, day: dt.date) -> None:
        """Let *day* be the one at hand, as the calendar's date field does."""
        self.page.go_to(day)

    def _entries(self) -> Iterator[Entry]:
        model = self.cells
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                cell = model.cell(model.index(row, column))
                yield from cell.entries if cell is not None else ()

    def _place(self, day: dt.date, hour: int | None, *, lower: bool) -> QPointF:
        index = self.cells.index_of(day, hour)
        assert index.isValid(), (day, hour)
        self.grid.scrollTo(index)
        rect = self.grid.visualRect(index)
        return QPointF(rect.center().x(), rect.bottom() - 3 if lower else rect.top() + 3)

    @staticmethod
    def _drop(view: QAbstractItemView, data: QMimeData, place: QPointF) -> bool:
        """What Qt sends while something is dragged over *view* and let go."""
        left, none, move = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
        enter = QDragEnterEvent(place.toPoint(), move, data, left, none)
        QApplication.sendEvent(view.viewport(), enter)
        if not enter.isAccepted():
            return False
        drop = QDropEvent(place, move, data, left, none)
        QApplication.sendEvent(view.viewport(), drop)
        return drop.isAccepted()
