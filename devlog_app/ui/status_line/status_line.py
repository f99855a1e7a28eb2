"""The three things that the status bar always tells: the connection, the queue, what is saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.status_line.status_button import StatusButton

if TYPE_CHECKING:
    # The window is drawn earlier without what connections and the queues of channels are made of.
    from devlog_app.model.connection import Line
    from devlog_app.ui.status_line.queue_words import Waiting

BETWEEN = 4
"""Pixels between two parts, and behind the last."""


class StatusLine(QWidget):
    """Says what it is told; each part says when it is pressed.

    Where the window is narrow, whole parts are left to their icons: the connection first, what is saved last, and
    what went wrong after all others.
    """

    connection_chosen = Signal()
    queue_chosen = Signal()
    saved_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.connection = StatusButton(self.tr("Telegram"), self)
        self.queue = StatusButton(self.tr("Queue"), self)
        self.saved = StatusButton(self.tr("Text"), self)
        for button, chosen in (
            (self.connection, self.connection_chosen),
            (self.queue, self.queue_chosen),
            (self.saved, self.saved_chosen),
        ):
            button.clicked.connect(chosen)
        self.saved.hide()
        self.queue.hide()
        self.show_nobody()

    def sizeHint(self) -> QSize:
        return _beside_one_another([part.sizeHint() for part in self._parts()])

    def minimumSizeHint(self) -> QSize:
        return _beside_one_another([part.minimumSizeHint() for part in self._parts()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _parts(self) -> list[StatusButton]:
        return [part for part in (self.connection, self.queue, self.saved) if not part.isHidden()]

    def _arrange(self) -> None:
        parts = self._parts()
        widths = {part: part.sizeHint().width() for part in parts}
        lacking = self.sizeHint().width() - self.width()
        for part in sorted(parts, key=lambda part: part.is_wrong):
            if lacking > 0:
                before = widths[part]
                widths[part] = part.width_below(before - lacking)
                lacking -= before - widths[part]
        left = 0
        for part in parts:
            height = part.sizeHint().height()
            part.setGeometry(left, (self.height() - height) // 2, widths[part], height)
            left += widths[part] + BETWEEN

    def show_nobody(self) -> None:
        """Nobody is signed in."""
        self.connection.tell("cloud-off", self.tr("No account"), self.tr("A click leads to signing in to Telegram."))

    def show_rest(self, who: str) -> None:
        """*who* is signed in, and nothing is asked of Telegram."""
        words = self.tr("Signed in as %1").replace("%1", who)
        tip = self.tr("Devlog connects only while something is asked of Telegram. A click shows the accounts.")
        self.connection.tell("cloud", words, tip)

    def show_line(self, line: "Line") -> None:
        """How the connection stands."""
        from devlog_app.model.connection import LineState

        accounts = self.tr("A click shows the accounts.")
        match line.state:
            case LineState.CONNECTING:
                self.connection.tell("cloud", self.tr("Connecting…"), accounts)
            case LineState.CONNECTED:
                self.connection.tell("cloud", self.tr("Connected as %1").replace("%1", line.who), accounts)
            case LineState.WAITING:
                words = self.tr("Waiting %n s", "", line.seconds)
                self.connection.tell("hourglass", words, self.tr("Telegram asked for this pause."))
            case LineState.LOST:
                why = sentence(line.error) if line.error is not None else ""
                self.connection.tell("cloud-off", self.tr("No connection"), f"{why} {accounts}".strip(), wrong=True)
            case LineState.CLOSED:
                self.show_rest(line.who)

    def show_queue(self, waiting: "Waiting") -> None:
        """What waits for its time."""
        self._tell_queue(waiting.words(), waiting.tip(), wrong=waiting.troubled > 0)

    def show_empty_queue(self) -> None:
        """Nothing waits, as far as is known."""
        self._tell_queue(QCoreApplication.translate("Waiting", "Nothing waits"))

    def _tell_queue(self, words: str, tip: str = "", *, wrong: bool = False) -> None:
        self.queue.show()
        self.queue.tell("clock", words, tip or self.tr("What is planned and scheduled. A click shows it."), wrong=wrong)

    def show_saved(self, modified: bool, failed: DevlogError | None = None) -> None:  # values, not modes
        """Whether the shown text is on the disk, or why it is not."""
        self.saved.show()
        if modified and failed is not None:
            words = self.tr("Not saved: %1").replace("%1", sentence(failed))
            self.saved.tell("alert-triangle", words, self.tr("A click tries again."), wrong=True)
        elif modified:
            self.saved.tell("pencil", self.tr("Not saved yet"), self.tr("Saved a second after the last key."))
        else:
            self.saved.tell("circle-check", self.tr("Saved"), self.tr("All that was typed is in the file."))

    def show_no_text(self) -> None:
        """No note is open."""
        self.saved.hide()


def _beside_one_another(sizes: list[QSize]) -> QSize:
    width = sum(size.width() + BETWEEN for size in sizes)
    return QSize(width, max((size.height() for size in sizes), default=0))
