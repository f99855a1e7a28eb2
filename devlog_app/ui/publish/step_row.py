"""What is on its way, in one row: words, a button that stops it, a thin bar below; waits are counted down."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.model.steps import Sent, Step, Uploading, Waiting
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.publish.thin_bar import ThinBar

SECOND = 1000


class StepRow(QWidget):
    """Hidden until something is on its way; who shows it gives *name* for its bar and *stop* for its button."""

    cancel_requested = Signal()
    """What is on its way shall stop."""

    def __init__(self, name: str, stop: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._tell_left: Callable[[int], object] | None = None
        self._ends = 0.0
        self._words = QLabel(self)
        self._words.setObjectName("step")
        self._words.setWordWrap(True)
        self._bar = ThinBar(self)
        self._bar.setAccessibleName(name)
        self._stop = QPushButton(stop, self)
        self._stop.clicked.connect(self.cancel_requested)
        self._second = QTimer(self, interval=SECOND)
        self._second.timeout.connect(self._count)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._bar)
        self.hide()

    def say(self, words: str) -> None:
        """Say *words*; what was counted down is over."""
        self._second.stop()
        self._words.setText(words)
        self.show()

    def let_stop(self, words: str | None = None, *, can: bool = True) -> None:
        """Let it be stopped, or not any more; *words* for the button, where they change."""
        self._stop.setEnabled(can)
        if words is not None:
            self._stop.setText(words)

    def show_share(self, done: int, of: int) -> None:
        """So much of it is done; *of* is 0 while nobody knows how much there is."""
        self._bar.show_share(done, of)

    def show_share_of(self, step: Step) -> None:
        """How far it is as *step* tells it."""
        match step:
            case Uploading(number, of, sent, total):
                self.show_share((number - 1) * 100 + (100 if not total else sent * 100 // total), of * 100)
            case Sent(number, of):
                self.show_share(number, of)
            case _:
                self.show_share(0, 0)

    def count_down(self, seconds: int, tell_left: Callable[[int], object], since: float | None = None) -> None:
        """Tell now and every second how many of *seconds* are left; *since* is on the monotonic clock (None: now)."""
        self._tell_left = tell_left
        self._ends = (time.monotonic() if since is None else since) + seconds
        self._count()
        self._second.start()

    def wait(self, step: Waiting, words_before: str = "") -> None:
        """Say what is waited for, behind *words_before*, and count it down."""

        def tell(left: int) -> None:
            self._words.setText(words_before + step_sentence(Waiting(left, step.reason)))

        self.show()
        self.count_down(step.seconds, tell)

    def end(self) -> None:
        """It is over."""
        self._second.stop()
        self.hide()

    def _count(self) -> None:
        # A second that has begun is still to be waited.
        left = max(0, -int(-(self._ends - time.monotonic()) // 1))
        if self._tell_left is not None:
            self._tell_left(left)
        if left <= 0:
            self._second.stop()
