"""The tabs and, at their end, a list of all of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from devlog_app.ui.editor.tab_bar import TabBar, TabLook
from devlog_app.ui.theme import colours

if TYPE_CHECKING:
    # Many a note is the only one that is open.
    from devlog_app.ui.editor.tab_list import TabList


class TabRow(QWidget):
    """Stands above the text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = TabBar(self)
        self._list: TabList | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.bar, 1)

    def show_tabs(self, looks: Sequence[TabLook], current: int) -> None:
        """Show these tabs, *current* in front."""
        self.bar.show_tabs(looks, current)
        if self._list is None and len(looks) > 1:
            from devlog_app.ui.editor.tab_list import TabList

            self._list = TabList(self.bar, self)
            self._row.addWidget(self._list)
            for arrow in self.bar.findChildren(QToolButton):
                # Qt's own, which scroll: whoever goes by keys turns to tabs by keys, or by their list.
                arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            QWidget.setTabOrder(self.bar, self._list)
        if self._list is not None:
            self._list.setVisible(len(looks) > 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.window)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.border)
        painter.end()
