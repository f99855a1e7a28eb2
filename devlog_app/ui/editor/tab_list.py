"""A list of all open notes, for when there are more than the tabs have room for."""

from functools import partial

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from devlog_app.ui.editor.tab_bar import TabBar
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import Icons


class TabList(QToolButton):
    """A button that opens the list of what *bar* has."""

    def __init__(self, bar: TabBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = bar
        self.setAccessibleName(self.tr("All open notes"))
        self.setToolTip(self.tr("All open notes"))
        self.setAutoRaise(True)
        self.setIconSize(QSize(16, 16))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._one_of_them = QActionGroup(self)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_menu"):
            self._draw()

    def _draw(self) -> None:
        self.setIcon(Icons(colours(self.palette())).icon("chevron-down"))

    def _fill(self) -> None:
        self._menu.clear()
        self._one_of_them.deleteLater()
        self._one_of_them = QActionGroup(self)
        for index in range(self._bar.count()):
            look = self._bar.look(index)
            action = self._menu.addAction(look.words.replace("&", "&&"), partial(self._bar.setCurrentIndex, index))
            action.setCheckable(True)
            self._one_of_them.addAction(action)
            action.setChecked(index == self._bar.currentIndex())
            action.setToolTip(look.path)
