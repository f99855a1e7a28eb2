"""The page of a post as a user reads it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QListWidget,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)
from ui.comparing.probe import ComparingProbe
from ui.probes import child, press

from devlog_app.ui.editor.notice_bar import NoticeBar
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.post_page.chart import LineChart
from devlog_app.ui.post_page.join_dialog import JoinDialog
from devlog_app.ui.post_page.page import PostPage
from devlog_app.ui.post_page.pull_dialog import PullDialog
from devlog_app.ui.post_page.sides_view import SidesView
from devlog_app.ui.post_page.strip import PostStrip
from devlog_app.ui.post_page.update_dialog import UpdateDialog
from devlog_app.ui.preview.column import BubbleColumn

Eventually = Callable[[Callable[[], object]], None]
PARTS = (QTabWidget, QTabBar, QScrollArea, BubbleColumn)
"""What has no name of its own but those of its parts."""


class PostProbe:
    """What stands on the page, and its buttons."""

    def __init__(self, window: MainWindow, eventually: Eventually) -> None:
        self.window = window
        self.eventually = eventually

    def show(self) -> None:
        """Turn to the page by its command."""
        self.window.actions_table["show_post"].trigger()
        self.eventually(self.is_shown)

    def is_shown(self) -> bool:
        page = self.window.findChild(PostPage)
        return isinstance(page, PostPage) and page.isVisible()

    @property
    def page(self) -> PostPage:
        return child(self.window, PostPage)

    @property
    def strip(self) -> PostStrip:
        return child(self.window, PostStrip)

    def state(self) -> str:
        return self._label("state")

    def facts(self) -> str:
        return self._label("facts")

    def link(self) -> str:
        return self._label("link")

    def verdict(self) -> str:
        return self._label("verdict")

    def rows(self) -> list[str]:
        return ComparingProbe(child(self.page, SidesView)).rows()

    def messages(self) -> list[str]:
        bar = child(child(self.page, SidesView), QTabBar)
        return [bar.tabText(number) for number in range(bar.count())]

    def remarks(self) -> list[str]:
        """What is said of the message that is shown, beside its words."""
        return [label.text() for label in child(self.page, SidesView).findChildren(QLabel)]

    def choose(self, button: str, words: str) -> None:
        """Take what is called *words* from the menu of a button."""
        found = self.button(button)
        assert isinstance(found, QPushButton)
        next(action for action in found.menu().actions() if action.text() == words).trigger()

    def focused(self) -> str:
        """The tab of the page that has the keyboard."""
        bar = self.window.focusWidget()
        return bar.tabText(bar.currentIndex()) if isinstance(bar, QTabBar) else repr(bar)

    def nameless(self) -> list[str]:
        """What takes the focus on the page and has no name that a screen reader could say."""
        found = [each for each in self.page.findChildren(QWidget) if each.isVisible() and _is_reached(each)]
        names = ((each, QAccessible.queryAccessibleInterface(each)) for each in found)
        return [repr(each) for each, face in names if not face.text(QAccessible.Text.Name)]

    def notices(self) -> list[str]:
        return [bar.said() for bar in self.page.findChildren(NoticeBar) if bar.said()]

    def channels(self) -> list[str]:
        box = self._channel_box()
        return [box.itemText(number) for number in range(box.count())] if box.isVisible() else []

    def turn_to_channel(self, number: int) -> None:
        box = self._channel_box()
        box.setCurrentIndex(number)
        box.activated.emit(number)

    def _channel_box(self) -> QComboBox:
        return next(box for box in self.page.findChildren(QComboBox) if "Channel" in box.accessibleName())

    def turn_to(self, words: str) -> None:
        """Show the tab called *words*."""
        tabs = child(self.page, QTabWidget)
        names = [tabs.tabText(number) for number in range(tabs.count())]
        tabs.setCurrentIndex(names.index(words))

    def revisions(self) -> list[str]:
        found = child(self.page, QListWidget)
        return [found.item(row).text() for row in range(found.count())]

    def charts(self) -> list[str]:
        return [chart.said() for chart in self.page.findChildren(LineChart)]

    def button(self, words: str) -> QAbstractButton:
        return next(each for each in self.page.findChildren(QAbstractButton) if each.text() == words)

    def why_not(self, words: str) -> str:
        """Why the button called *words* cannot be pressed; empty where it can."""
        button = self.button(words)
        assert button.isEnabled() is not bool(button.toolTip())
        return button.toolTip()

    def press(self, words: str) -> None:
        self.eventually(self.button(words).isEnabled)
        press(self.page, words)

    def update_dialog(self) -> UpdateDialog:
        self.eventually(lambda: self.window.findChild(UpdateDialog))
        return child(self.window, UpdateDialog)

    def lines(self, dialog: QDialog) -> list[str]:
        found = child(dialog, QListWidget)
        return [found.item(row).text() for row in range(found.count())]

    def words(self, dialog: QDialog) -> str:
        return " ".join(label.text() for label in dialog.findChildren(QLabel))

    def pull_dialog(self) -> PullDialog:
        self.eventually(lambda: self.window.findChild(PullDialog))
        return child(self.window, PullDialog)

    def join_dialog(self) -> JoinDialog:
        self.eventually(lambda: self.window.findChild(JoinDialog))
        return child(self.window, JoinDialog)

    def answer(self, words: str) -> str:
        """Press the button called *words* in the question that is open; what it asked."""
        self.eventually(lambda: self.window.findChildren(QMessageBox))
        box = self.window.findChildren(QMessageBox)[-1]
        asked = f"{box.text()} {box.informativeText()}"
        press(box, words)
        return asked

    def _label(self, name: str) -> str:
        label = self.page.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text() if not label.isHidden() else ""


def press_in(dialog: QDialog, words: str) -> None:
    """Press the button called *words* in *dialog*."""
    button = next(each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == words)
    button.click()


def _is_reached(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isEnabled() and widget.focusProxy() is None and not isinstance(widget, PARTS)
