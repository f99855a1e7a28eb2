"""The two texts side by side, to be walked through by mouse and by keyboard."""

from PySide6.QtCore import QEvent, QModelIndex, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from devlog_app.services.notes.comparing import Comparison
from devlog_app.ui.comparing.delegate import ComparisonDelegate
from devlog_app.ui.comparing.model import Bar, ComparisonModel, Fold, Index, Side

AT_ONCE = 200
"""Rows that are measured before they are seen; the others follow in slices."""
NEXT, PREVIOUS = "Ctrl+Down", "Ctrl+Up"
"""The keys that go from difference to difference."""
SLICE = 100
"""Rows that are measured in one go between the window's other events."""


class ComparisonView(QTableView):
    """Lines that differ are marked by ground, underline and sign; what is the same is folded until it is wanted."""

    difference_changed = Signal(int)
    """The current row belongs to the difference with this number."""

    bar_wanted = Signal(int)
    """Something shall stand above the difference with this number: ``set_bar``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ComparisonModel(self)
        self._delegate = ComparisonDelegate(self._model, self)
        self._measured = 0
        self._narrowed = QTimer(self, singleShot=True, interval=0)
        self._narrowed.timeout.connect(self._measure_anew)
        self._measuring = QTimer(self, interval=0)
        self._measuring.timeout.connect(self._measure_slice)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Two versions side by side"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().sectionResized.connect(self._measure_soon)
        self.verticalScrollBar().valueChanged.connect(self._fill_bars)
        self.activated.connect(self._unfold)
        self.clicked.connect(self._unfold)

    def show_comparison(self, comparison: Comparison, titles: tuple[str, str], *, bars: bool = False) -> None:
        """Show *comparison*, whose sides are called *titles*.

        With *bars*, something stands above each difference; ``bar_wanted`` asks for it.
        """
        self._model.show(comparison, titles, bars=bars)
        self._set_out()
        if comparison.differences:
            self.go_to_difference(0)

    @property
    def comparison(self) -> Comparison:
        """What is shown."""
        return self._model.comparison

    @property
    def current_difference(self) -> int | None:
        """The number of the difference at the current row."""
        return self._model.difference_at(self.currentIndex().row())

    def go_to_difference(self, number: int) -> None:
        """Show the difference with this *number*, from 0."""
        first, last = self._model.rows_of(number)
        self._measure(first, last + 1)
        self.setCurrentIndex(self._model.index(last, 0))
        self.setCurrentIndex(self._model.index(first, 0))
        self.scrollTo(self._model.index(max(0, first - 1), 0), QTableView.ScrollHint.EnsureVisible)
        self._fill_bars()

    def go_to_next(self) -> bool:
        """Show the difference below the current row; False where there is none."""
        return self._go(1)

    def go_to_previous(self) -> bool:
        """Show the difference above the current row; False where there is none."""
        return self._go(-1)

    def set_bar(self, difference: int, bar: QWidget) -> None:
        """Let *bar* stand above the difference with this number."""
        row = self._model.rows_of(difference)[0]
        self.setIndexWidget(self._model.index(row, 0), bar)
        self.setRowHeight(row, max(self.rowHeight(row), bar.sizeHint().height()))

    def drop(self, difference: int, sides: frozenset[Side]) -> None:
        """Show that these sides of a difference are not taken."""
        self._model.drop(difference, sides)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        difference = self._model.difference_at(current.row())
        if difference is not None and difference != self._model.difference_at(previous.row()):
            self.difference_changed.emit(difference)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self._selected_text())
        elif QKeySequence(event.keyCombination()) == QKeySequence(NEXT):
            self.go_to_next()
        elif QKeySequence(event.keyCombination()) == QKeySequence(PREVIOUS):
            self.go_to_previous()
        elif event.text().isprintable() and event.text():
            # Letters look for nothing here; whoever shows the rows may have a use for them.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_measuring"):
            self._measure_anew()

    def _go(self, step: int) -> bool:
        row = self.currentIndex().row() + step
        here = self.current_difference
        while 0 <= row < self._model.rowCount():
            difference = self._model.difference_at(row)
            if difference is not None and difference != here:
                self.go_to_difference(difference)
                return True
            row += step
        return False

    def _set_out(self) -> None:
        self.clearSpans()
        for row in range(self._model.rowCount()):
            entry = self._model.entry(row)
            if isinstance(entry, Bar | Fold):
                self.setSpan(row, 0, 1, len(Side))
        self._measure_anew()

    def _unfold(self, index: QModelIndex) -> None:
        if isinstance(self._model.entry(index.row()), Fold):
            row = index.row()
            self._model.unfold(row)
            self._set_out()
            self.setCurrentIndex(self._model.index(row, 0))

    def _measure_soon(self) -> None:
        # The header tells each column's new width; both are wanted.
        self._narrowed.start()

    def _measure_anew(self) -> None:
        self._measured = min(AT_ONCE, self._model.rowCount())
        self._measure(0, self._measured)
        self._measuring.start()
        self._fill_bars()

    def _fill_bars(self) -> None:
        """Ask for the bars that come into sight."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        for row in range(max(0, first), (last if last >= 0 else self._model.rowCount() - 1) + 1):
            entry = self._model.entry(row)
            if isinstance(entry, Bar) and self.indexWidget(self._model.index(row, 0)) is None:
                self.bar_wanted.emit(entry.difference)

    def _measure_slice(self) -> None:
        end = min(self._measured + SLICE, self._model.rowCount())
        self._measure(self._measured, end)
        self._measured = end
        if end == self._model.rowCount():
            self._measuring.stop()

    def _measure(self, start: int, end: int) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        widths = self.columnWidth(Side.LEFT), self.columnWidth(Side.RIGHT)
        for row in range(start, end):
            height = self._delegate.height(row, widths, option)
            bar = self.indexWidget(self._model.index(row, 0))
            height = max(height, bar.sizeHint().height()) if bar is not None else height
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)

    def _selected_text(self) -> str:
        lines = []
        for index in sorted(self.selectionModel().selectedIndexes(), key=lambda index: (index.column(), index.row())):
            line = self._model.line(index.row(), Side(index.column()))
            if line is not None:
                lines.append(line.text)
        return "\n".join(lines)
