"""Where a programme is pasted, and beside it what is understood: title, speaker and time of each talk."""

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from devlog_app.services.notes.talk_lists import Talk, TalkList, read_talks
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.wizards.talks_model import Column, TalksModel
from devlog_app.ui.wizards.wizard import Paste, say_understood, wrong_label

SOON = 120
"""Milliseconds after the last key in which the talks are read."""
NAMED = 3
"""Titles that came again which are named; of more only the number is told."""


class TalksField(QWidget):
    """The text above, the table of talks below it."""

    changed = Signal()
    """Other talks are understood, or wanted, than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[str, ...] = ()
        self._read = TalkList()
        self.text = Paste(
            self.tr("Talks, one a line"), self.tr("10:00 Title (Speaker)\nTitle — Speaker\nSpeaker: Title"), self
        )
        self._model = TalksModel(self)
        self.table = QTableView(self)
        self._said = wrong_label(self)
        self._swap = QPushButton(self.tr("S&wap title and speaker"), self)
        self._swap.setAutoDefault(False)
        self._swap.setToolTip(self.tr("Of the selected talks, or of all"))
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.read_now)
        self._set_up_table()
        self._lay_out()
        self.text.textChanged.connect(self._soon.start)
        self._swap.clicked.connect(self._swap_selected)
        self._model.dataChanged.connect(self._tell)
        self._model.modelReset.connect(self._tell)
        self._tell()

    def know(self, titles: Collection[str]) -> None:
        """The talks called *titles* are there already."""
        self._known = tuple(titles)
        self.read_now()

    def talks(self) -> tuple[Talk, ...]:
        """The talks that are wanted, as the text says now."""
        if self._soon.isActive():
            self.read_now()
        return self._model.wanted()

    def is_touched(self) -> bool:
        """Whether something was pasted or typed."""
        return bool(self.text.toPlainText().strip())

    def said(self) -> str:
        """What is said about the text."""
        return self._said.text()

    def read_now(self) -> None:
        """Understand the text as it stands."""
        self._soon.stop()
        self._read = read_talks(self.text.toPlainText(), self._known)
        self._model.show(self._read.talks)

    def _swap_selected(self) -> None:
        self._model.swap([index.row() for index in self.table.selectionModel().selectedRows()])

    def _tell(self) -> None:
        say_understood(self._said, self._words(), self.text)
        has_rows = self._model.rowCount() > 0
        self.table.setEnabled(has_rows)
        self._swap.setEnabled(has_rows)
        self.changed.emit()

    def _words(self) -> str:
        wanted, read = len(self._model.wanted()), self._read
        left_out = self._model.rowCount() - wanted
        said = [self.tr("%n talk(s) to make", "", wanted) if self._model.rowCount() else ""]
        said.append(self.tr("%n left out", "", left_out) if left_out else "")
        said.append(self.tr("%n empty line(s) passed over", "", read.empty) if read.empty else "")
        if read.repeated:
            again = self.tr("%n title(s) there already or twice", "", len(read.repeated))
            named = ", ".join(quoted(title) for title in read.repeated[:NAMED])
            said.append(f"{again}: {named}" + (" …" if len(read.repeated) > NAMED else ""))
        said.append(self.tr("%n line(s) too long for a title", "", len(read.too_long)) if read.too_long else "")
        said.append(self.tr("%n more passed over: too many at once", "", read.beyond) if read.beyond else "")
        return "   ·   ".join(filter(None, said))

    def _set_up_table(self) -> None:
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Talks as they were understood"))
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setMinimumHeight(self.fontMetrics().lineSpacing() * 6)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 10)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.TIME, QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out(self) -> None:
        above, below = QWidget(self), QWidget(self)
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self.tr("&Talks, one a line, as the programme has them:"), above)
        label.setWordWrap(True)
        label.setBuddy(self.text)
        column.addWidget(label)
        column.addWidget(self.text, 1)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 6, 0, 0)
        row = QHBoxLayout()
        title = QLabel(self.tr("Understood &as:"), below)
        title.setBuddy(self.table)
        row.addWidget(title, 1)
        row.addWidget(self._swap)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self._said)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(above)
        parts.addWidget(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)
