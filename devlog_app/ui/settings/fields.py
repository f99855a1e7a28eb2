"""The fields that only settings have: numbers within bounds, secrets, files."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from devlog_app.services.notes.inherited import Inherited
from devlog_app.ui.properties.fields import ChoiceField, Field, TextField
from devlog_app.ui.properties.rows import RowKind
from devlog_app.ui.properties.words import choice as flag_words
from devlog_app.ui.settings.rows import SettingRow
from devlog_app.ui.settings.words import choice
from devlog_app.ui.theme.inset import inset


class NumberField(Field):
    """A whole number; what is typed holds when the user leaves the field, what is stepped to holds at once."""

    def __init__(self, setting: SettingRow, parent: QWidget) -> None:
        super().__init__(setting.row, parent)
        self.spin = inset(CalmSpin(self))
        self._usual = setting.usual
        self.spin.setRange(setting.lowest, setting.highest)
        self.spin.setKeyboardTracking(False)
        self.take(self.spin)
        self.spin.valueChanged.connect(self.want)

    def show_value(self, written: object, inherited: Inherited | None) -> None:  # noqa: ARG002 - settings inherit nothing
        self.spin.blockSignals(True)
        value = written if isinstance(written, int) else self._usual
        self.spin.setValue(value if isinstance(value, int) else self.spin.minimum())
        self.spin.blockSignals(False)


class SecretField(TextField):
    """A secret: it can be replaced, and is never shown."""

    def __init__(self, setting: SettingRow, parent: QWidget) -> None:
        super().__init__(setting.row, parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setPlaceholderText(self.tr("hidden; what is typed replaces it"))

    def show_value(self, written: object, inherited: Inherited | None) -> None:
        """Nothing of it is shown."""


class FileField(TextField):
    """The path of a file, typed or chosen."""

    def __init__(self, setting: SettingRow, parent: QWidget) -> None:
        super().__init__(setting.row, parent)
        choose = QPushButton(self.tr("Choose…"), self)
        choose.setAutoDefault(False)
        choose.setAccessibleDescription(self.title)
        choose.clicked.connect(self._ask)
        beside = QHBoxLayout()
        self.body.removeWidget(self.line)
        beside.addWidget(self.line, 1)
        beside.addWidget(choose)
        self.body.insertLayout(1, beside)

    def show_value(self, written: object, inherited: Inherited | None) -> None:
        super().show_value(None if written is None else str(written), inherited)

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self.title)
        dialog.fileSelected.connect(self.want)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class CalmSpin(QSpinBox):
    """A number that the wheel turns only where it has the focus: the form scrolls under the pointer."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def made_field(setting: SettingRow, parent: QWidget) -> Field:
    """The field for a row."""
    match setting.row.kind:
        case RowKind.CHOICE:
            choices = [(value, choice(value)) for value in setting.row.choices]
            return ChoiceField(setting.row, parent, choices, may_be_none=False)
        case RowKind.FLAG:
            flags = [(value, flag_words(str(value).lower())) for value in (True, False)]
            return ChoiceField(setting.row, parent, flags, may_be_none=False)
        case RowKind.NUMBER:
            return NumberField(setting, parent)
        case RowKind.SECRET:
            return SecretField(setting, parent)
        case RowKind.FILE:
            return FileField(setting, parent)
    return TextField(setting.row, parent)
