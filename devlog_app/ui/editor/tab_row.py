"""The tabs and, at their end, a list of all of them, for when there are more than fit."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from devlog_app.ui.editor.tab_bar import TabBar, TabLook
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import Icons


class TabRow(QWidget):
    """Stands above the text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = TabBar(self)
        self._list = QToolButton(self)
        self._list.setAccessibleName(self.tr("All open notes"))
        self._list.setToolTip(self.tr("All open notes"))
        self._list.setAutoRaise(True)
        self._list.setIconSize(QSize(16, 16))
        self._list.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._one_of_them = QActionGroup(self)
        self._menu = QMenu(self._list)
        self._menu.aboutToShow.connect(self._fill)
        self._list.setMenu(self._menu)
        self._list.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.bar, 1)
        row.addWidget(self._list)

    def show_tabs(self, looks: Sequence[TabLook], current: int) -> None:
        """Show these tabs, *current* in front."""
        self.bar.show_tabs(looks, current)
        self._list.setVisible(len(looks) > 1)
        if self._list.isVisible() and self._list.icon().isNull():
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.window)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.border)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_menu") and not self._list.icon().isNull():
            self._draw()

    def _draw(self) -> None:
        self._list.setIcon(Icons(colours(self.palette())).icon("chevron-down"))

    def _fill(self) -> None:
        self._menu.clear()
        self._one_of_them.deleteLater()
        self._one_of_them = QActionGroup(self)
        for index in range(self.bar.count()):
            look = self.bar.look(index)
            action = self._menu.addAction(look.words.replace("&", "&&"), partial(self.bar.setCurrentIndex, index))
            action.setCheckable(True)
            self._one_of_them.addAction(action)
            action.setChecked(index == self.bar.currentIndex())
            action.setToolTip(look.path)
        self._menu.setToolTipsVisible(True)
