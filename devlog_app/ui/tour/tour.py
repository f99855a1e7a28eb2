"""The tour through the window: five steps, each beside the real thing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QToolButton, QWidget

from devlog_app.model.values import dataclass
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.pages import WRITING
from devlog_app.ui.tour.bubble import TourBubble
from devlog_app.ui.tour.veil import Veil

MARGIN = 10


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what *place* shows it, None while that is hidden."""

    title: str
    words: str
    place: Callable[[], QWidget | None]


class Tour(QObject):
    """Ends by itself with its last step, by Escape, or with the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._number = 0
        self._before = window.focusWidget()
        self._veil = Veil(window)
        self._bubble = TourBubble(window)
        self._bubble.next_wanted.connect(self._go_on)
        self._bubble.back_wanted.connect(self._go_back)
        self._bubble.skip_wanted.connect(self.end)
        self._steps = self._made()
        window.installEventFilter(self)

    def start(self, *, with_focus: bool = True) -> None:
        """Begin; without the focus it waits beside whatever is being done."""
        self._window.pages.show(WRITING)
        self._veil.show()
        self._show()
        if with_focus:
            self._bubble.take_focus()

    def end(self) -> None:
        """Take everything away; the focus returns where it was."""
        self._window.removeEventFilter(self)
        had_focus = self._bubble.isAncestorOf(self._window.focusWidget() or self._window)
        for part in (self._veil, self._bubble):
            part.hide()
            part.deleteLater()
        if had_focus:
            (self._before or self._window.editor).setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._show()
        return super().eventFilter(watched, event)

    def _made(self) -> tuple[Step, ...]:
        window = self._window
        return (
            Step(
                self.tr("Your notes"),
                self.tr(
                    "All notes of the folder, by conference, month and post, with their state. "
                    "Type above to search in their words."
                ),
                lambda: window.search,
            ),
            Step(
                self.tr("The text"),
                self.tr(
                    "Write in Markdown; it is saved by itself a second after the last key, and every version is kept."
                ),
                lambda: window.editor,
            ),
            Step(
                self.tr("The preview"),
                self.tr(
                    "The very post that subscribers will see, while you type. What Telegram refuses is said below."
                ),
                lambda: window.preview,
            ),
            Step(
                self.tr("Publishing"),
                self.tr(
                    "Choose where and when. The channel called local is on this computer only: "
                    "publish there as often as you like, nobody sees it."
                ),
                lambda: window.publish,
            ),
            Step(
                self.tr("The calendar and series"),
                self.tr(
                    "What goes out when, in all channels; and a whole conference, published post by post. "
                    "All commands are in the list that Ctrl+Shift+P opens."
                ),
                self._calendar,
            ),
        )

    def _calendar(self) -> QWidget | None:
        wanted = ("show_calendar", "show_series")
        for button in self._window.findChildren(QToolButton):
            action = button.defaultAction()
            if action is not None and action.objectName() in wanted:
                return button
        return None

    def _go_on(self) -> None:
        if self._number + 1 == len(self._steps):
            self.end()
            return
        self._number += 1
        self._show()

    def _go_back(self) -> None:
        self._number = max(self._number - 1, 0)
        self._show()

    def _show(self) -> None:
        step = self._steps[self._number]
        room = self._window.rect()
        place = self._place(step.place())
        self._veil.setGeometry(room)
        self._veil.clear(place)
        self._veil.raise_()
        self._bubble.show_step(self._number + 1, len(self._steps), step.title, step.words)
        self._bubble.stand_at(self._veil.place, room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))

    def _place(self, widget: QWidget | None) -> QRect | None:
        if widget is None or not widget.isVisible():
            return None
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
