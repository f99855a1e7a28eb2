"""One message in the column: a bubble that can be read, selected, copied and clicked."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QStatusTipEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from devlog_app.model.utf16 import utf16_length
from devlog_app.ui.preview.bubble_layout import BubbleLayout
from devlog_app.ui.preview.entry import Entry
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.part import Click
from devlog_app.ui.preview.pictures import Pictures
from devlog_app.ui.preview.sources import touch_at
from devlog_app.ui.preview.text_flow import TextFlow


def _is_ours(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)


class Bubble(QWidget):
    """Paints an entry: the day above it, the bubble, the counter below.

    Signals:
        link_chosen: somebody clicked a link.
        height_changed: a quote was opened or folded.
        place_wanted: somebody wants to see what is so many pixels below the top.
        touched: somebody clicked a place (a ``Touch``) of the message, and the click did nothing else.
        menu_opening: the bubble's menu is about to be shown; others may add to it.
    """

    link_chosen = Signal(str)
    height_changed = Signal()
    place_wanted = Signal(int)
    touched = Signal(object)
    menu_opening = Signal(QMenu)

    def __init__(self, entry: Entry, look: Look, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._look = look
        self._pictures = pictures
        self._pressed: tuple[TextFlow | None, QPointF] | None = None
        self._entry = entry
        self._layout = BubbleLayout(entry, look, pictures, self)
        self._by_key = False
        self._link: int | None = None
        self._pointed: str | None = None
        self._describe()

    @property
    def entry(self) -> Entry:
        """What it shows."""
        return self._entry

    @property
    def content(self) -> BubbleLayout:
        """What is laid out in it."""
        return self._layout

    def show_entry(self, entry: Entry, look: Look) -> None:
        """Show *entry* from now on; what has not changed is not laid out again."""
        if entry == self._entry and look is self._look:
            return
        self._entry = entry
        self._look = look
        former = self._layout
        self._layout = BubbleLayout(entry, look, self._pictures, self, former)
        self._layout.take_over(former)
        former.holder.deleteLater()
        self._pressed = self._link = None
        self._describe()
        self.update()

    def lay_out(self, x: float, width: float) -> int:
        """Place everything in a column of *width* pixels at *x*; returns the height."""
        top = self._day_height()
        left = x + self._look.px(12)
        room = width - self._look.px(12) - self._look.px(28)
        height = top + self._layout.place(left, top + self._look.px(1), room)
        if self._entry.note:
            height += self._look.px(22)
        return int(height + self._look.px(8 if self._entry.is_last or self._entry.note else 3))

    def selected_text(self) -> str:
        """What is selected in it."""
        return "\n".join(flow.selected_text() for flow in self._layout.flows if flow.selection)

    def clear_selection(self) -> None:
        """Select nothing."""
        for flow in self._layout.flows:
            flow.selection = None
        self.update()

    def copy(self) -> None:
        """Put the selection, or else the whole text, on the clipboard."""
        whole = "\n".join(flow.text for flow in self._layout.flows)
        QGuiApplication.clipboard().setText(self.selected_text() or whole)

    def select_all(self) -> None:
        """Select the message's text."""
        for flow in self._layout.flows:
            flow.selection = (0, utf16_length(flow.text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._entry.day or self._entry.split:
            self._paint_above(painter)
        self._layout.paint(painter, has_focus=self.hasFocus() and self._by_key)
        self._paint_link(painter)
        if self._entry.note:
            body = self._layout.body
            place = QPointF(body.left(), body.bottom() + self._look.px(12))
            self._paint_pill(painter, self._entry.note, place, over=self._entry.is_over, centred=False)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        part = self._layout.part_at(event.position())
        flow = part if isinstance(part, TextFlow) else None
        self._pressed = (flow, event.position())
        self.clear_selection()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._point_at(point)
            return
        flow, start = self._pressed
        if flow is not None and (point - start).manhattanLength() >= QApplication.startDragDistance():
            ends = sorted((flow.offset_at(start), flow.offset_at(point)))
            flow.selection = (ends[0], ends[1])
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.selected_text():
            return
        self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        part = self._layout.part_at(event.position())
        if isinstance(part, TextFlow):
            # The first click of the two may have led to the editor.
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            part.selection = part.word_at(event.position())
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tell_target(None)

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Go through the links with Tab, then on to what stands behind the bubble."""
        last = len(self._layout.links) - 1
        here = -1 if self._link is None else self._link
        target = here + 1 if forward else here - 1
        if target > last or target < -1:
            self._choose_link(None)
            return super().focusNextPrevChild(forward)
        self._choose_link(None if target < 0 else target)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._follow_link() if self._link is not None else self._open_everything()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy")).triggered.connect(self.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.select_all)
        link = self._link_under(QPointF(event.pos()))
        if link is not None:
            action = menu.addAction(self.tr("Copy link"))
            action.setData(link)
            action.triggered.connect(self._copy_link)
        self.menu_opening.emit(menu)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_key = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.clear_selection()
            self._choose_link(None)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            # The window has commands on the same keys; here they mean the bubble's text.
            event.accept()
            return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            part = self._layout.part_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), part.tip_at(QPointF(event.pos())) if part else "", self)
            return True
        return super().event(event)

    def _click(self, point: QPointF) -> None:
        part = self._layout.part_at(point)
        link = part.link_at(point) if part is not None else None
        if link is not None:
            self._follow(link)
            return
        done = part.click(point) if part is not None else Click.NOTHING
        self._react(done)
        if done is Click.NOTHING:
            touch = touch_at(self._layout.parts, point)
            if touch is not None:
                self.touched.emit(touch)

    def _follow(self, link: str) -> None:
        if link.startswith("#"):
            self._go_to(link.removeprefix("#"))
        else:
            self.link_chosen.emit(link)

    def _follow_link(self) -> None:
        links = self._layout.links
        if self._link is not None and self._link < len(links):
            self._follow(links[self._link].address)

    def _choose_link(self, number: int | None) -> None:
        """Let the keyboard stand on this link of the bubble, or on none."""
        if number == self._link:
            return
        self._link = number
        link = None if number is None else self._layout.links[number]
        self._tell_target(link.address if link else None)
        if link is not None:
            self.place_wanted.emit(int(link.places[0].top()))
        self.update()

    def _tell_target(self, address: str | None) -> None:
        """Say in the window's status bar where the link leads that the mouse or the keyboard is on."""
        if address != self._pointed:
            self._pointed = address
            QApplication.sendEvent(self, QStatusTipEvent(address or ""))

    def _paint_link(self, painter: QPainter) -> None:
        links = self._layout.links if self._link is not None and self.hasFocus() else []
        if self._link is None or self._link >= len(links):
            return
        painter.setPen(QPen(self._look.colours.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in links[self._link].places:
            painter.drawRoundedRect(place.adjusted(-2, 0, 2, 0), 3, 3)

    def _point_at(self, point: QPointF) -> None:
        part = self._layout.part_at(point)
        self._tell_target(part.link_at(point) if part is not None else None)
        if part is not None and part.reacts_at(point):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif isinstance(part, TextFlow):
            self.setCursor(Qt.CursorShape.IBeamCursor)
        else:
            self.unsetCursor()

    def _link_under(self, point: QPointF) -> str | None:
        part = self._layout.part_at(point)
        return None if part is None else part.link_at(point)

    def _copy_link(self) -> None:
        action = self.sender()
        QGuiApplication.clipboard().setText(action.data())  # type: ignore[attr-defined]

    def _go_to(self, name: str) -> None:
        """Bring a place of the article into sight."""
        for fold in self._layout.folds:
            fold.is_open = True
        self.height_changed.emit()
        top = self._layout.top_of(name)
        if top is not None:
            self.place_wanted.emit(int(top))

    def _react(self, click: Click) -> None:
        if click is Click.RESIZE:
            self.height_changed.emit()
        if click is not Click.NOTHING:
            self.update()

    def _open_everything(self) -> None:
        """Show what is hidden or folded, for those who have no mouse."""
        for fold in self._layout.folds:
            fold.is_open = True
        for flow in self._layout.flows:
            flow.revealed = True
            for section in flow.sections:
                section.expanded = True
        self.height_changed.emit()
        self.update()

    def _describe(self) -> None:
        words = [part.words() for part in self._layout.parts]
        self.setAccessibleName("\n".join(filter(None, words)) or self._entry.title)
        around = (self._entry.title, self._entry.split, self._entry.note)
        self.setAccessibleDescription("\n".join(filter(None, around)))

    def _day_height(self) -> float:
        return self._look.px(34) if self._entry.day or self._entry.split else 0

    def _paint_above(self, painter: QPainter) -> None:
        middle = QPointF(self.width() / 2, self._day_height() / 2)
        if self._entry.split:
            painter.setPen(QPen(self._look.colours.wallpaper_pill, 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(
                QPointF(self._look.px(12), middle.y()), QPointF(self.width() - self._look.px(12), middle.y())
            )
        self._paint_pill(painter, self._entry.day or self._entry.split, middle, over=False)

    def _paint_pill(self, painter: QPainter, text: str, place: QPointF, *, over: bool, centred: bool = True) -> None:
        colours = self._look.colours
        painter.setFont(self._look.small)
        size = painter.fontMetrics().size(0, text)
        pill = QRectF(0, 0, size.width() + self._look.px(16), size.height() + self._look.px(3))
        pill.moveCenter(place)
        if not centred:
            pill.moveLeft(place.x())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.error if over else colours.wallpaper_pill)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(colours.bubble if over else colours.wallpaper_pill_text)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
