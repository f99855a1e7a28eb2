"""Two versions side by side, as a user reads them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from ui.probes import child

from devlog_app.ui.comparing.choice_bar import KEYS, Choice
from devlog_app.ui.comparing.view import ComparisonView


class ComparingProbe:
    """What stands in the rows, and what is said about them."""

    def __init__(self, parent: QWidget) -> None:
        self.parent = parent
        self.view = parent if isinstance(parent, ComparisonView) else child(parent, ComparisonView)

    def rows(self) -> list[str]:
        """Each row of text: ``left = right``, ``left ≠ right``, and ``·`` where a side has nothing."""
        found = []
        for row in range(self.view.model().rowCount()):
            said = [self.said(row, column) for column in (0, 1)]
            if self.view.columnSpan(row, 0) == 1:
                left, right = (self._text(row, column) for column in (0, 1))
                found.append(
                    f"{left} {'≠' if any('different' in each or 'nothing' in each for each in said) else '='} {right}"
                )
        return found

    def everything_said(self) -> list[str]:
        """What a screen reader says of each row, both sides; of what stands on both, once."""
        found = []
        for row in range(self.view.model().rowCount()):
            sides = (0,) if self.view.columnSpan(row, 0) > 1 else (0, 1)
            found.append(" | ".join(self.said(row, column) for column in sides))
        return found

    def said(self, row: int, column: int) -> str:
        return str(self.view.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))

    def can_save(self) -> bool:
        """Whether the result can be saved."""
        return next(
            each for each in self.parent.findChildren(QAbstractButton) if each.text() == "Save the result"
        ).isEnabled()

    def labels(self) -> list[QLabel]:
        return self.parent.findChildren(QLabel)

    def key(self, key: Qt.Key) -> None:
        """Press a key in the rows."""
        QTest.keyClick(self.view, key)

    def take(self, choice: Choice) -> None:
        """Press the keys that take this of the place where the user stands."""
        QTest.keySequence(self.view, QKeySequence(KEYS[choice]))

    def _text(self, row: int, column: int) -> str:
        said = self.said(row, column)
        return "·" if said.endswith(": nothing") else str(self.view.model().index(row, column).data())
