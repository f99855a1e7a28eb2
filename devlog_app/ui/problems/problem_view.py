"""The list of problems as a widget that is as high as its rows, up to a limit."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QFrame, QListView, QWidget

from devlog_app.ui.problems.problem_list import ProblemDelegate, ProblemModel, ProblemRole
from devlog_app.ui.theme.own_viewport import own_viewport

MOST_ROWS = 5
"""Problems in sight at once; for the others the list scrolls."""
SHARE = 0.25
"""Of the window's height at most this much: the text is what somebody came for."""


class ProblemView(QListView):
    """Shows what *problems*, its model, holds.

    Signals:
        line_requested: a problem with a line was clicked, or chosen with the keyboard.
    """

    line_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        own_viewport(self)
        self.problems = ProblemModel(self)
        self.setModel(self.problems)
        self.setItemDelegate(ProblemDelegate(self))
        self.setAccessibleName(self.tr("Problems"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._go_to)
        self.activated.connect(self._go_to)
        self.problems.modelReset.connect(self._fit)
        self._within: QWindow | None = None
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            # The rows' heights go with the width.
            self.scheduleDelayedItemsLayout()
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow(self.window().windowHandle())
        self._fit()

    def _follow(self, window: QWindow | None) -> None:
        """Hear of the window's height only: an event filter would hear of every key."""
        if window is not self._within and window is not None:
            self._within = window
            window.heightChanged.connect(self._fit)

    def _fit(self) -> None:
        rows = min(self.problems.rowCount(), MOST_ROWS)
        self.setVisible(rows > 0)
        wanted = sum(self.sizeHintForRow(row) for row in range(rows)) + 4
        self.setFixedHeight(min(wanted, max(round(self.window().height() * SHARE), self.sizeHintForRow(0) + 4)))

    def _go_to(self, index: QModelIndex) -> None:
        line = index.data(ProblemRole.PROBLEM).line
        if line is not None:
            self.line_requested.emit(line)
