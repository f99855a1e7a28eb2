"""The list of notices, to be read later."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from devlog_app.ui.notices.notice import ICONS, Notice
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import drawn_icon
from devlog_app.ui.times import day_and_time

WIDTH = 76
HEIGHT = 26
"""Average characters and lines."""


class NoticesDialog(QDialog):
    """The newest first; Return leads to the note."""

    note_wanted = Signal(str)
    link_wanted = Signal(str)
    cleared = Signal()

    def __init__(self, notices: Sequence[Notice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Notices"))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * WIDTH, metrics.height() * HEIGHT)
        self._notices = tuple(notices)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Notices"))
        self._list.setWordWrap(True)
        self._list.setAlternatingRowColors(True)
        self._list.currentRowChanged.connect(self._offer)
        self._list.itemActivated.connect(self._open_note)
        nothing = QLabel(
            self.tr(
                "Nothing happened yet. Here stands what became of scheduled posts: that one went out, "
                "was changed or deleted by somebody, or could not leave."
            ),
            self,
        )
        nothing.setWordWrap(True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._list)
        self._pages.addWidget(nothing)
        self._note = self._button(self.tr("&Open note"), self._open_note)
        self._link = self._button(self.tr("&Show post"), self._open_link)
        self._clear = self._button(self.tr("&Clear the list"), self._empty)
        close = self._button(self.tr("Close"), self.accept)
        row = QHBoxLayout()
        for button in (self._note, self._link, self._clear):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self._pages, 1)
        column.addLayout(row)
        self._fill()

    def _button(self, words: str, pressed: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        return button

    def _fill(self) -> None:
        look, side = colours(self.palette()), self.fontMetrics().height()
        self._list.clear()
        for notice in self._notices:
            item = QListWidgetItem(f"{notice.title}\n{notice.words}\n{day_and_time(notice.at)}", self._list)
            item.setIcon(drawn_icon(ICONS[notice.kind], look.text_muted, side))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{notice.said} {day_and_time(notice.at)}")
        self._pages.setCurrentIndex(0 if self._notices else 1)
        self._clear.setEnabled(bool(self._notices))
        self._list.setCurrentRow(0 if self._notices else -1)
        self._offer()

    def _chosen(self) -> Notice | None:
        row = self._list.currentRow()
        return self._notices[row] if 0 <= row < len(self._notices) else None

    def _offer(self) -> None:
        chosen = self._chosen()
        self._note.setEnabled(chosen is not None and chosen.path is not None)
        self._link.setEnabled(chosen is not None and chosen.link is not None)

    def _open_note(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.path is not None:
            self.accept()
            self.note_wanted.emit(chosen.path)

    def _open_link(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.link is not None:
            self.link_wanted.emit(chosen.link)

    def _empty(self) -> None:
        self._notices = ()
        self._fill()
        self.cleared.emit()
