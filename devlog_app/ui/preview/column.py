"""The scrolling column of bubbles; only those in sight, and a little beyond, are laid out."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from devlog_app.model.places import Stretch
from devlog_app.model.values import dataclass
from devlog_app.ui.preview.bubble import Bubble
from devlog_app.ui.preview.entry import Entry, estimated_height
from devlog_app.ui.preview.look import ColumnWidth, Look, look_for
from devlog_app.ui.preview.pictures import Pictures
from devlog_app.ui.preview.sources import Touch, place_of, touch_at
from devlog_app.ui.preview.wallpaper import Wallpaper
from devlog_app.ui.theme.own_viewport import own_viewport

BEYOND = 0.5
"""How far beyond the edges bubbles are made, in heights of the view."""

GAP_ABOVE = 24
"""What stays in sight above a place that was scrolled to."""

FORGOTTEN = 3.0
"""How far away they are let go."""


@dataclass(slots=True)
class Row:
    """One place of the column; its *height* is a guess until its bubble has been laid out."""

    entry: Entry
    height: float
    top: float = 0
    bubble: Bubble | None = None
    measured: bool = False


def _is_headed(entry: Entry) -> bool:
    """Whether something stands above the bubble."""
    return bool(entry.day or entry.split)


def _top(row: Row) -> float:
    return row.top


class BubbleColumn(QScrollArea):
    """Shows entries one below another in a column as wide as a phone, or as Telegram on a desktop.

    Signals:
        link_chosen: somebody clicked a link.
        touched: somebody clicked a place of an entry: its number (from 0) and a ``Touch``.
        menu_opening: the menu of an entry is about to be shown: its number, and the menu to add to.
    """

    link_chosen = Signal(str)
    touched = Signal(int, object)
    menu_opening = Signal(int, QMenu)

    def __init__(self, parent: QWidget, wallpaper: Wallpaper | None = None) -> None:
        """*wallpaper*: what *parent* paints behind it, if it does."""
        super().__init__(parent)
        # All of it is painted here: nothing below needs to be.
        own_viewport(self).setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._wallpaper = wallpaper or Wallpaper()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pictures = Pictures(self)
        self.pictures.ready.connect(self._repaint_pictures)
        self._width = ColumnWidth.PHONE
        self._look = look_for(self.palette(), self.font(), self._width)
        self._rows: list[Row] = []
        self._inner = QWidget()
        self._inner.setAutoFillBackground(False)
        self.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._show_visible)

    @property
    def look(self) -> Look:
        """The measures in use."""
        return self._look

    def set_width(self, width: ColumnWidth) -> None:
        """Make the column as wide as *width* says, if there is room."""
        if width is not self._width:
            self._width = width
            self._look_anew()

    @property
    def rows(self) -> Sequence[Row]:
        """Every place, made or not."""
        return self._rows

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show *entries*; bubbles of messages that stay are kept as they are."""
        self._rows = self._matched(entries)
        self._arrange()

    def scroll_to(self, number: int) -> None:
        """Bring the entry with this *number* (from 0) to the top."""
        self.verticalScrollBar().setValue(int(self._rows[number].top))
        self._show_visible()

    def scroll_to_end(self) -> None:
        """Bring the last entry into sight."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def place_of(self, number: int, stretch: Stretch) -> QRectF | None:
        """Where *stretch* of an entry's message stands, in pixels of the whole column; None where it is folded away."""
        bubble = self.bubble(number)
        place = place_of(bubble.content.parts, stretch)
        return None if place is None else place.translated(0, self._rows[number].top)

    def touch_at(self, y: float) -> tuple[int, Touch] | None:
        """What stands nearest to the height *y* of the whole column: the entry's number, and what of it."""
        if not self._rows:
            return None
        number = max(bisect_right(self._rows, y, key=_top) - 1, 0)
        bubble = self.bubble(number)
        middle = bubble.content.body.left() + self._look.px(12)
        touch = touch_at(bubble.content.parts, QPointF(middle, y - self._rows[number].top))
        return None if touch is None else (number, touch)

    def bubble(self, number: int) -> Bubble:
        """The bubble of an entry, made now if it has not been."""
        row = self._rows[number]
        if row.bubble is None:
            self._make(row)
            self._place_rows()
        assert row.bubble is not None
        return row.bubble

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._wallpaper.paint(painter, self.viewport().rect(), self._look.colours)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Beside the arrows and pages, which Qt knows: the ends."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_heights()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and hasattr(self, "_rows"):
            self._look_anew()

    def _look_anew(self) -> None:
        self._look = look_for(self.palette(), self.font(), self._width)
        self._forget_heights()
        for row in self._rows:
            if row.bubble is not None:
                row.bubble.show_entry(row.entry, self._look)
        self._arrange()

    def _matched(self, entries: Sequence[Entry]) -> list[Row]:
        """Rows for *entries*: the same messages at both ends keep theirs, those between are given new words."""
        old = self._rows
        shared = min(len(old), len(entries))
        head = 0
        while head < shared and old[head].entry.message == entries[head].message:
            head += 1
        tail = 0
        while tail < shared - head and old[-1 - tail].entry.message == entries[-1 - tail].message:
            tail += 1
        middle_old = old[head : len(old) - tail]
        middle_new = entries[head : len(entries) - tail]
        rows = [self._renewed(row, entry) for row, entry in zip(old[:head], entries[:head], strict=True)]
        for number, entry in enumerate(middle_new):
            if number < len(middle_old):
                rows.append(self._renewed(middle_old[number], entry))
            else:
                rows.append(Row(entry, estimated_height(entry, self._look.line)))
        for row in middle_old[len(middle_new) :]:
            self._let_go(row)
        last = zip(old[len(old) - tail :], entries[len(entries) - tail :], strict=True)
        return rows + [self._renewed(row, entry) for row, entry in last]

    def _renewed(self, row: Row, entry: Entry) -> Row:
        if row.entry != entry:
            if row.entry.message != entry.message or _is_headed(row.entry) is not _is_headed(entry):
                row.measured = False
            if row.bubble is None and not row.measured:
                row.height = estimated_height(entry, self._look.line)
            row.entry = entry
            if row.bubble is not None:
                row.bubble.show_entry(entry, self._look)
                row.measured = False
        return row

    def _arrange(self) -> None:
        self._place_rows()
        self._show_visible()

    def _show_visible(self) -> None:
        """Make and measure what is in sight, until measuring moves nothing into it any more."""
        bar = self.verticalScrollBar()
        view = self.viewport().height()
        is_at_end = 0 < bar.value() == bar.maximum()
        for _ in range(8):
            top = bar.value()
            unmeasured = [row for row in self._rows if not row.measured and self._is_near(row, top, view, BEYOND)]
            if not unmeasured:
                break
            before = [(row, row.height) for row in unmeasured if row.top + row.height <= top]
            for row in unmeasured:
                self._make(row)
            self._place_rows()
            grown = sum(row.height - height for row, height in before)
            bar.setValue(bar.maximum() if is_at_end else int(top + grown))
        top = self.verticalScrollBar().value()
        for row in self._rows:
            if row.bubble is not None and not self._is_near(row, top, view, FORGOTTEN) and not row.bubble.hasFocus():
                self._let_go(row)

    def _is_near(self, row: Row, top: int, view: int, far: float) -> bool:
        return row.top + row.height >= top - far * view and row.top <= top + (1 + far) * view

    def _make(self, row: Row) -> None:
        if row.bubble is None:
            row.bubble = Bubble(row.entry, self._look, self.pictures, self._inner)
            row.bubble.link_chosen.connect(self.link_chosen)
            row.bubble.height_changed.connect(self._measure_again)
            row.bubble.place_wanted.connect(self._scroll_inside)
            row.bubble.touched.connect(self._tell_touched)
            row.bubble.menu_opening.connect(self._tell_menu)
            self._keep_tab_order(row)
        width = min(self._look.column, self.viewport().width())
        row.height = row.bubble.lay_out((self.viewport().width() - width) // 2, width)
        row.measured = True
        row.bubble.show()

    def _keep_tab_order(self, row: Row) -> None:
        """Let Tab go through the bubbles from top to bottom, in whatever order they were made."""
        made = [each.bubble for each in self._rows if each.bubble is not None]
        number = made.index(row.bubble) if row.bubble in made else 0
        for one, other in pairwise(made[max(number - 1, 0) : number + 2]):
            QWidget.setTabOrder(one, other)

    def _let_go(self, row: Row) -> None:
        if row.bubble is not None:
            row.bubble.hide()
            row.bubble.deleteLater()
            row.bubble = None

    def _place_rows(self) -> None:
        width = self.viewport().width()
        y = self._look.px(10)
        for row in self._rows:
            row.top = y
            if row.bubble is not None:
                row.bubble.setGeometry(0, int(y), width, int(row.height))
            y += row.height
        self._inner.resize(width, max(int(y + self._look.px(6)), self.viewport().height()))

    def _measure_again(self) -> None:
        bubble = self.sender()
        for row in self._rows:
            row.measured = row.measured and row.bubble is not bubble
        self._arrange()

    def _scroll_inside(self, y: int) -> None:
        """Bring a place of the bubble that asks into sight, unless it is there already."""
        bubble, bar = self.sender(), self.verticalScrollBar()
        top = next((row.top for row in self._rows if row.bubble is bubble), 0) + y
        if not bar.value() <= top <= bar.value() + self.viewport().height() - self._look.line * 2:
            bar.setValue(int(top - self._look.px(GAP_ABOVE)))

    def _tell_touched(self, touch: Touch) -> None:
        bubble = self.sender()
        number = next((number for number, row in enumerate(self._rows) if row.bubble is bubble), None)
        if number is not None:
            self.touched.emit(number, touch)

    def _tell_menu(self, menu: QMenu) -> None:
        bubble = self.sender()
        number = next((number for number, row in enumerate(self._rows) if row.bubble is bubble), None)
        if number is not None:
            self.menu_opening.emit(number, menu)

    def _forget_heights(self) -> None:
        for row in self._rows:
            row.measured = False

    def _repaint_pictures(self) -> None:
        for row in self._rows:
            if row.bubble is not None:
                row.bubble.update()
