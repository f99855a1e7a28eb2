"""What a user sees of the series page and does to it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QDialog, QLabel, QListWidget, QPushButton
from ui.probes import child

from devlog_app.model.post import Post
from devlog_app.ui.editor.notice_bar import NoticeBar
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.publish.publish_button import PublishButton
from devlog_app.ui.series.arcs import ArcColumn
from devlog_app.ui.series.page import SeriesPage
from devlog_app.ui.series.row_list import RowList

Eventually = Callable[[Callable[[], object]], None]


class SeriesProbe:
    """The page of a window, once it is shown."""

    def __init__(self, window: MainWindow, eventually: Eventually) -> None:
        self.window = window
        self._eventually = eventually

    def show(self) -> None:
        """Turn to the page, and wait until every post has its time."""
        self.window.actions_table["show_series"].trigger()
        self._eventually(self.lines)

    @property
    def page(self) -> SeriesPage:
        return child(self.window, SeriesPage)

    @property
    def rows(self) -> RowList:
        return child(self.page, RowList)

    def lines(self) -> list[str]:
        """The posts as a screen reader says them."""
        model = self.rows.model()
        return [
            str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
        ]  # fmt: skip

    def titles(self) -> list[str]:
        model = self.rows.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def line(self, title: str) -> str:
        """What is said of the post called *title*."""
        return next(line for line in self.lines() if title in line)

    def go_to(self, title: str) -> None:
        self.rows.setCurrentIndex(self.rows.model().index(self.titles().index(title), 0))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.rows, key, modifier)

    def click_box(self, title: str) -> None:
        """Click the box before a title."""
        rect: QRect = self.rows.visualRect(self.rows.model().index(self.titles().index(title), 0))
        QTest.mouseClick(self.rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 16, rect.top() + 16))

    def button(self) -> PublishButton:
        return child(self.page, PublishButton)

    def words(self) -> str:
        """What stands beside the button."""
        return " ".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def notices(self) -> list[str]:
        return [bar.said() for bar in self.page.findChildren(NoticeBar) if bar.said()]

    def choose(self, name: str, words: str) -> None:
        """Choose in the list that is called *name* what begins with *words*."""
        box = next(one for one in self.page.findChildren(QComboBox) if one.accessibleName() == name)
        place = next(place for place in range(box.count()) if box.itemText(place).startswith(words))
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def press(self, words: str) -> None:
        """Press the button that begins with *words*."""
        buttons = [one for one in self.page.findChildren(QAbstractButton) if one.isVisible()]
        button = next(one for one in buttons if one.text().startswith(words))
        assert button.isEnabled(), words
        button.click()

    def is_offered(self, words: str) -> bool:
        buttons = (one for one in self.page.findChildren(QAbstractButton) if one.isVisible())
        return any(one.text().startswith(words) and one.isEnabled() for one in buttons)

    def shift_box(self) -> QCheckBox:
        return next(one for one in self.page.findChildren(QCheckBox) if one.text().startswith("Move what waits"))

    def sheet(self) -> QDialog:
        """The question that is open."""
        found = [one for one in self.page.findChildren(QDialog) if one.isVisible()]
        assert found
        return found[-1]

    def said_on_sheet(self) -> str:
        return " ".join(label.text() for label in self.sheet().findChildren(QLabel))

    def asked(self) -> list[str]:
        """What the question lists."""
        posts = child(self.sheet(), QListWidget)
        return [posts.item(row).text() for row in range(posts.count())]

    def send(self) -> None:
        """Press the button, and agree."""
        self._eventually(self.button().isEnabled)
        self.button().click()
        child_named(self.sheet(), "sheet_send").click()

    def finished(self) -> None:
        """Wait until what is on its way has ended."""
        self._eventually(lambda: self.rows.isEnabled() and self.notices())

    def post(self) -> Post | None:
        """The post that the preview paints."""
        return child(self.page, PreviewPane).post

    def arcs(self) -> ArcColumn:
        return child(self.page, ArcColumn)


def child_named(parent: QDialog, name: str) -> QPushButton:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found
