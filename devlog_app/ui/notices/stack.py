"""The small stack of notices at the bottom right of the window."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent, QWindow
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from devlog_app.ui.notices.card import NoticeCard
from devlog_app.ui.notices.notice import Notice
from devlog_app.ui.spoken import announce

MOST = 3
"""Cards that are seen at once; older ones are in the list."""
MARGIN = 14


class NoticeStack(QWidget):
    """Stands over the window's content, above *beside*, whose buttons stay free; hidden while nothing is said."""

    note_wanted = Signal(str)
    link_wanted = Signal(str)

    def __init__(self, window: QMainWindow, beside: QWidget | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._beside = beside
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Notices"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._within: QWindow | None = None
        self.hide()

    @property
    def cards(self) -> tuple[NoticeCard, ...]:
        """The cards that are seen, the newest last."""
        items = [self._column.itemAt(number) for number in range(self._column.count())]
        widgets = [item.widget() for item in items if item is not None]
        return tuple(widget for widget in widgets if isinstance(widget, NoticeCard))

    def add(self, notice: Notice) -> None:
        """Show *notice* below the others, and let a screen reader say it."""
        for card in self.cards[: max(len(self.cards) - MOST + 1, 0)]:
            self._remove(card)
        card = NoticeCard(notice, self)
        card.note_wanted.connect(self.note_wanted)
        card.link_wanted.connect(self.link_wanted)
        card.closed.connect(self._close)
        self._column.addWidget(card, 0, Qt.AlignmentFlag.AlignRight)
        card.show()
        self.show()
        self._place()
        announce(card, card.accessibleName())

    def take_focus(self) -> bool:
        """Let the newest card have the focus; False where there is none, or it has it already."""
        cards = self.cards
        if not cards or self.isAncestorOf(self._window.focusWidget() or self._window):
            return False
        self._before = self._window.focusWidget()
        cards[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def clear(self) -> None:
        """Take all cards away."""
        for card in self.cards:
            self._remove(card)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self._window.windowHandle()
        if window is not self._within and window is not None:
            # An event filter would hear of every key.
            self._within = window
            window.widthChanged.connect(self._place)
            window.heightChanged.connect(self._place)

    def _close(self) -> None:
        card = self.sender()
        if isinstance(card, NoticeCard):
            had_focus = card.isAncestorOf(self._window.focusWidget() or self._window) or card.hasFocus()
            self._remove(card)
            self._place()
            if had_focus:
                self._give_back()

    def _give_back(self) -> None:
        """The focus goes to the next card, or to where it came from."""
        before, self._before = self._before, None
        if self.cards:
            self._before = before
            self.cards[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        elif before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, card: NoticeCard) -> None:
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _place(self) -> None:
        if not self.cards:
            self.hide()
            return
        self._column.activate()
        self.resize(self.sizeHint())
        floor = self._window.height() - self._window.statusBar().height()
        if self._beside is not None and self._beside.isVisible():
            free = self._beside.mapTo(self._window, QPoint(0, 0)).y()
            floor = free if free - self.height() > MARGIN else floor
        self.move(self._window.width() - self.width() - MARGIN, floor - self.height() - MARGIN)
        self.raise_()
