"""The bar of tabs: one for each open note; it knows words and looks, nothing of notes."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QStyleOptionTab, QTabBar, QToolButton, QWidget

from devlog_app.model.values import dataclass
from devlog_app.ui.editor.tab_button import TabButton

SHORTEST = 9
DASH = " — "
LONGEST = 34
"""Characters of an ordinary width that a tab has room for, at least and at most."""
FRAME = 6
"""As many of them are taken by the cross and the space around the words."""


@dataclass(frozen=True, slots=True)
class TabLook:
    """What a tab shows: the note's *title* and, where others have the same, *where* it stands.

    The *path* is shown when it is pointed at; a *passing* tab makes room for the next note.
    """

    title: str
    path: str
    where: str = ""
    unsaved: bool = False
    passing: bool = False

    @property
    def words(self) -> str:
        """All of it."""
        return f"{self.title}{DASH}{self.where}" if self.where else self.title


class TabBar(QTabBar):
    """Tabs that can be chosen, closed, dragged to another place and, when there are many, scrolled."""

    chosen = Signal(int)
    """The user turned to the tab with this number."""
    close_wanted = Signal(int)
    """The cross of a tab was pressed, or the tab itself with the middle button."""
    keep_wanted = Signal(int)
    """A tab was clicked twice: it shall stay."""
    menu_wanted = Signal(int, QPoint)
    """A context menu for a tab, at a global position."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks: tuple[TabLook, ...] = ()
        self._quiet = False
        self.setAccessibleName(self.tr("Open notes"))
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setDocumentMode(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.currentChanged.connect(self._tell_choice)
        self.tabBarDoubleClicked.connect(self._tell_keeping)
        self.customContextMenuRequested.connect(self._ask_for_menu)

    def show_tabs(self, looks: Sequence[TabLook], current: int) -> None:
        """Show these tabs, *current* in front; those that stay the same are left alone."""
        self._quiet = True
        while self.count() > len(looks):
            self.removeTab(self.count() - 1)
        while self.count() < len(looks):
            self._add_tab()
        for index, look in enumerate(looks):
            self._show(index, look)
        self._looks = tuple(looks)
        self.setCurrentIndex(current)
        self._quiet = False
        # Qt tells of another size only while it is seen: a window that is filled first would show no tabs at all.
        self.updateGeometry()
        self.update()

    def look(self, index: int) -> TabLook:
        """What the tab with this number shows."""
        return self._looks[index]

    def tabSizeHint(self, index: int) -> QSize:
        size = super().tabSizeHint(index)
        character = self.fontMetrics().averageCharWidth()
        return QSize(max(SHORTEST * character, min(LONGEST * character, size.width())), size.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        # Qt would squeeze every tab to a few letters before it scrolls.
        return self.tabSizeHint(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and index >= 0:
            self.close_wanted.emit(index)
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; to turn the wheel over the bar opens no note."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        name = "ScrollLeftButton" if turned > 0 else "ScrollRightButton"
        button = self.findChild(QToolButton, name)
        if turned and button is not None and button.isVisible() and button.isEnabled():
            button.click()
        event.accept()

    def initStyleOption(self, option: QStyleOptionTab, index: int) -> None:
        """Qt has no font for a single tab: the style sheet knows a passing one by being the only one."""
        super().initStyleOption(option, index)
        place = QStyleOptionTab.TabPosition
        passing = index < len(self._looks) and self._looks[index].passing
        option.position = place.OnlyOneTab if passing else place.Middle

    def _add_tab(self) -> None:
        index = self.addTab("")
        button = TabButton(self)
        button.clicked.connect(self._ask_to_close)
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)

    def _show(self, index: int, look: TabLook) -> None:
        words = self._fitting(look).replace("&", "&&")
        if words != self.tabText(index):
            self.setTabText(index, words)
        if look.path != self.tabToolTip(index):
            self.setTabToolTip(index, look.path)
        said = self.tr("%1, not saved").replace("%1", look.words) if look.unsaved else look.words
        if said != self.accessibleTabName(index):
            self.setAccessibleTabName(index, said)
        button = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
        assert isinstance(button, TabButton)
        button.describe(look.words, unsaved=look.unsaved)

    def _fitting(self, look: TabLook) -> str:
        """The words of a tab; where it is too narrow, the title gives way, not what tells it from another."""
        if not look.where:
            return look.title
        where = DASH + look.where
        metrics = self.fontMetrics()
        room = (LONGEST - FRAME) * metrics.averageCharWidth() - metrics.horizontalAdvance(where)
        least = SHORTEST * metrics.averageCharWidth()
        return metrics.elidedText(look.title, Qt.TextElideMode.ElideRight, max(room, least)) + where

    def _ask_to_close(self) -> None:
        for index in range(self.count()):
            if self.tabButton(index, QTabBar.ButtonPosition.RightSide) is self.sender():
                self.close_wanted.emit(index)
                return

    def _tell_choice(self, index: int) -> None:
        if not self._quiet and index >= 0:
            self.chosen.emit(index)

    def _tell_keeping(self, index: int) -> None:
        if index >= 0:
            self.keep_wanted.emit(index)

    def _ask_for_menu(self, position: QPoint) -> None:
        index = self.tabAt(position)
        if index >= 0:
            self.menu_wanted.emit(index, self.mapToGlobal(position))
