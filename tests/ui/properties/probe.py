"""The form of properties as a user fills it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from devlog_app.ui.properties.pane import PropertiesPane


class PropertiesProbe:
    """Fields are found by what they are called."""

    def __init__(self, pane: PropertiesPane) -> None:
        self.pane = pane

    def names(self) -> list[str]:
        return [field.accessibleName() for field in self.pane.findChildren(QWidget) if field.accessibleName()]

    def value(self, name: str) -> str:
        field = self._field(name)
        return field.currentText() if isinstance(field, QComboBox) else field.text()

    def hint(self, name: str) -> str:
        field = self._field(name)
        return field.itemText(0) if isinstance(field, QComboBox) else field.placeholderText()

    def type(self, name: str, text: str) -> None:
        """Type into a line in place of what it says, and leave it by Return."""
        field = self._field(name)
        assert isinstance(field, QLineEdit)
        field.selectAll()
        field.insert(text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def type_on(self, name: str, text: str) -> None:
        """Type into a line, and do not leave it."""
        field = self._field(name)
        field.setFocus()
        QTest.keyClicks(field, "x")
        assert isinstance(field, QLineEdit)
        field.selectAll()
        field.insert(text)

    def choose(self, name: str, words: str) -> None:
        field = self._field(name)
        assert isinstance(field, QComboBox)
        index = field.findText(words)
        assert index >= 0, (words, [field.itemText(at) for at in range(field.count())])
        field.setCurrentIndex(index)
        field.activated.emit(index)

    def says(self) -> str:
        """Everything that stands in the form beside the fields."""
        return " ".join(label.text() for label in self.pane.findChildren(QLabel) if not label.isHidden())

    def is_open(self, name: str) -> bool:
        return self._field(name).isVisible()

    def is_enabled(self, name: str) -> bool:
        return self._field(name).isEnabled()

    def _field(self, name: str) -> QLineEdit | QComboBox:
        fields: list[QLineEdit | QComboBox] = [
            *self.pane.findChildren(QLineEdit),
            *self.pane.findChildren(QComboBox),
        ]
        for field in fields:
            if field.accessibleName() == name:
                return field
        raise AssertionError((name, self.names()))
