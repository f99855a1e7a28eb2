"""What a user sees of the publish sheet and does to it."""

from collections.abc import Callable

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateTimeEdit, QLabel, QLineEdit, QMenu, QPushButton

from devlog_app.ui.editor.notice_bar import NoticeBar
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.publish.sheet import PublishSheet

Eventually = Callable[[Callable[[], object]], None]


class SheetProbe:
    """The window and the sheet over it."""

    def __init__(self, window: MainWindow, eventually: Eventually) -> None:
        self.window = window
        self.eventually = eventually

    @property
    def sheet(self) -> PublishSheet:
        found = self.find()
        assert found is not None
        return found

    def find(self) -> PublishSheet | None:
        return next((each for each in self.window.findChildren(PublishSheet) if each.isVisible()), None)

    def open(self, channel: str | None = None) -> None:
        """Ask for the sheet by its command, for this channel."""
        if channel is not None:
            self.window.publish.choose_channel(channel)
            self.window.publish.channel_chosen.emit(channel)
        self.window.actions_table["publish"].trigger()
        self.eventually(self.find)

    def publish(self) -> None:
        """Press the one button as soon as it can be pressed."""
        self.eventually(self.button.isEnabled)
        QTest.mouseClick(self.button, Qt.MouseButton.LeftButton)

    @property
    def button(self) -> QPushButton:
        found = self.sheet.findChild(QPushButton, "publish_now")
        assert isinstance(found, QPushButton)
        return found

    def press(self, words: str) -> None:
        """Press the button called *words* that can be seen."""
        self.eventually(lambda: self._button(words))
        button = self._button(words)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def rehearse(self, words: str) -> None:
        """Choose a place to rehearse in that is called *words*."""
        self.eventually(lambda: self._button("Rehearse"))
        menu = self.sheet.findChild(QMenu)
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text().startswith(words)).trigger()

    def rehearsals(self) -> list[str]:
        menu = self.sheet.findChild(QMenu)
        assert isinstance(menu, QMenu)
        return [action.text() for action in menu.actions()]

    def text(self) -> str:
        """Every word that is seen in the sheet."""
        sheet = self.find()
        if sheet is None:
            return ""
        shown = "\n".join(each.text() for each in sheet.findChildren(QLabel) if each.isVisibleTo(sheet))
        return shown.replace("\u200b", "")

    def shows(self, words: str) -> None:
        """Wait until *words* are seen."""
        self.eventually(lambda: words in self.text())

    def notices(self) -> list[str]:
        return [bar.said() for bar in self.sheet.findChildren(NoticeBar) if bar.isVisibleTo(self.sheet)]

    def choose(self, channel: str) -> None:
        """Take a channel by keyboard."""
        box = self._box("Channel")
        names = [box.itemText(number).split(" — ")[0] for number in range(box.count())]
        while names[box.currentIndex()] != channel:
            down = box.currentIndex() < names.index(channel)
            QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    def at(self, when: str) -> None:
        """Ask for a time of the calendar, written ``2026-09-20 10:00``."""
        self._box("When").setCurrentIndex(1)
        edit = self.sheet.findChild(QDateTimeEdit)
        assert isinstance(edit, QDateTimeEdit)
        edit.setDateTime(QDateTime.fromString(when, "yyyy-MM-dd HH:mm"))

    def in_words(self, words: str) -> None:
        """Say a time in words."""
        self._box("When").setCurrentIndex(2)
        field = next(each for each in self.sheet.findChildren(QLineEdit) if each.accessibleName() == "Time in words")
        field.clear()
        field.insert(words)
        QTest.keyClick(field, Qt.Key.Key_Space)

    def buttons(self) -> list[str]:
        """The buttons that can be pressed."""
        found = self.sheet.findChildren(QAbstractButton)
        return [
            each.text().replace("&", "")
            for each in found
            if each.isVisibleTo(self.sheet) and each.isEnabled() and each.text()
        ]

    def focused(self) -> str:
        """The button that the keyboard is in."""
        found = self.sheet.focusWidget()
        return found.text().replace("&", "") if isinstance(found, QAbstractButton) else ""

    def leave(self) -> None:
        """Close the sheet, whatever it shows."""
        self.sheet.close()

    def _button(self, words: str) -> QAbstractButton | None:
        sheet = self.find()
        if sheet is None:
            return None
        for each in sheet.findChildren(QAbstractButton):
            if each.text().replace("&", "") == words and each.isVisibleTo(sheet) and each.isEnabled():
                return each
        return None

    def _box(self, name: str) -> QComboBox:
        return next(box for box in self.sheet.findChildren(QComboBox) if box.accessibleName() == name)


def publish_now(window: MainWindow, eventually: Eventually) -> None:
    """Publish the open note to the channel that is chosen, by the sheet."""
    probe = SheetProbe(window, eventually)
    probe.open()
    probe.publish()
    probe.leave()
