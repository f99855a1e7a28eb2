"""One field of the form for each kind of row: shows what is written, and says what the user wants instead."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from devlog_app.services.notes.front_matter import as_yaml_reads, as_yaml_writes
from devlog_app.services.notes.inherited import Inherited, Source
from devlog_app.ui.properties.rows import Place, Row, RowKind
from devlog_app.ui.properties.words import advice, choice, label
from devlog_app.ui.theme import colours

AS_WRITTEN = "…"


class Field(QWidget):
    """A label, what is under it, and below that what is wrong; subclasses fill ``body``."""

    value_wanted = Signal(object, object)
    """The place of the key, and the value it shall have; None: none of its own."""

    def __init__(self, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self._label = QLabel(self.title, self)
        self._label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._label.setToolTip(self.advice)
        self._wrong = QLabel(self)
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(3)
        self.body.addWidget(self._label)
        self.body.addWidget(self._wrong)

    @property
    def title(self) -> str:
        """What the key is called."""
        return self.row.title or label(self.row.place)

    @property
    def advice(self) -> str:
        """What there is to know about it."""
        return self.row.advice or advice(self.row.place)

    def show_value(self, written: object, inherited: Inherited | None) -> None:
        """Show what is *written*, and what holds where nothing is."""
        raise NotImplementedError

    def show_wrong(self, words: str) -> None:
        """Say what is wrong with the value; empty: nothing is."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, colours(palette).error)
        self._wrong.setPalette(palette)
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        control = self.focusProxy()
        if control is not None:
            # Whoever hears the field hears what is wrong with it before what there is to know.
            control.setAccessibleDescription(" ".join(filter(None, (words, self.advice))))

    def wrong(self) -> str:
        """What is said to be wrong."""
        return self._wrong.text()

    def take(self, control: QWidget) -> None:
        """Put *control* between the label and what is wrong."""
        control.setAccessibleName(self.title)
        control.setAccessibleDescription(self.advice)
        control.setToolTip(self.advice)
        self._label.setBuddy(control)
        self.body.insertWidget(1, control)
        self.setFocusProxy(control)

    def want(self, value: object) -> None:
        """The user wants this *value* for the key."""
        self.value_wanted.emit(self.row.place, value)

    def said_inherited(self, inherited: Inherited | None) -> str:
        """What holds without a word of the note's own, and where it comes from."""
        if inherited is None:
            return ""
        value = inherited.value
        words = choice(str(value).lower()) if isinstance(value, bool) else choice(as_yaml_writes(value))
        source = {
            Source.WORKSPACE: QCoreApplication.translate("Field", "%1 — from devlog.yaml"),
            Source.CHANNEL: QCoreApplication.translate("Field", "%1 — from the channel"),
            Source.PLACE: QCoreApplication.translate("Field", "%1 — from the note itself"),
        }
        return source.get(inherited.source, QCoreApplication.translate("Field", "%1 — usual")).replace("%1", words)


class TextField(Field):
    """A line of text; what is typed holds when the user leaves it or presses Return."""

    def __init__(self, row: Row, parent: QWidget) -> None:
        super().__init__(row, parent)
        self._written: object = None
        self.line = QLineEdit(self)
        self.line.setReadOnly(row.kind is RowKind.FIXED)
        self.take(self.line)
        self.line.editingFinished.connect(self._finish)

    def show_value(self, written: object, inherited: Inherited | None) -> None:
        self.line.setPlaceholderText(self.said_inherited(inherited))
        if written != self._written or not self.line.isModified():
            self._written = written
            self.line.setText(self._spelled(written))
            self.line.setCursorPosition(0)

    def read(self, text: str) -> object:
        """What *text* means; raises ``ValueError`` with words where it cannot be meant."""
        return text

    def _spelled(self, written: object) -> str:
        return "" if written is None else as_yaml_writes(written)

    def _finish(self) -> None:
        if not self.line.isModified():
            return
        self.line.setModified(False)
        text = self.line.text().strip()
        try:
            value = self.read(text) if text else None
        except ValueError as error:
            self.show_wrong(str(error))
            self.line.setModified(True)
            return
        if text != self._spelled(self._written):
            self.want(value)


class ListField(TextField):
    """Words between commas; a ``#`` before one is no part of it."""

    def read(self, text: str) -> object:
        return [part for part in (part.strip().removeprefix("#") for part in text.split(",")) if part] or None

    def _spelled(self, written: object) -> str:
        if isinstance(written, Sequence) and not isinstance(written, str):
            return ", ".join(as_yaml_writes(item) for item in written)
        return super()._spelled(written)


class DateField(TextField):
    """A day."""

    def __init__(self, row: Row, parent: QWidget) -> None:
        super().__init__(row, parent)
        self.line.setInputMask("")

    def read(self, text: str) -> object:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError as error:
            raise ValueError(QCoreApplication.translate("DateField", "A day is written as 2026-09-14.")) from error


class OtherField(TextField):
    """A key that is another program's business: plain values can be changed, anything deeper is shown."""

    def show_value(self, written: object, inherited: Inherited | None) -> None:
        deep = isinstance(written, Mapping) or (isinstance(written, Sequence) and not isinstance(written, str))
        self.line.setReadOnly(deep)
        super().show_value(written, inherited)

    def read(self, text: str) -> object:
        return text if isinstance(self._written, str) else as_yaml_reads(text)


class ChoiceField(Field):
    """One of a few values, or none of the note's own; what else is written stands there as it is."""

    def __init__(
        self, row: Row, parent: QWidget, choices: Sequence[tuple[object, str]], *, may_be_none: bool = True
    ) -> None:
        super().__init__(row, parent)
        self._choices = tuple(choices)
        self._none = 1 if may_be_none else 0
        self.box = CalmBox(self)
        if may_be_none:
            self.box.addItem("", None)
        for value, words in self._choices:
            self.box.addItem(words, value)
        self.take(self.box)
        self.box.activated.connect(self._choose)

    def show_value(self, written: object, inherited: Inherited | None) -> None:
        if self._none:
            self.box.setItemText(
                0, self.said_inherited(inherited) or QCoreApplication.translate("ChoiceField", "not said")
            )
        values = [value for value, _ in self._choices]
        while self.box.count() > len(values) + self._none:
            self.box.removeItem(self.box.count() - 1)
        if written is None:
            self.box.setCurrentIndex(self._none - 1)
        elif written in values:
            self.box.setCurrentIndex(values.index(written) + self._none)
        else:
            self.box.addItem(as_yaml_writes(written), AS_WRITTEN)
            self.box.setCurrentIndex(self.box.count() - 1)

    def _choose(self, index: int) -> None:
        value = self.box.itemData(index)
        if value != AS_WRITTEN:
            self.want(value)


class NameField(TextField):
    """A name that is written, or chosen among those that there are."""

    def __init__(self, row: Row, parent: QWidget, names: Sequence[str]) -> None:
        super().__init__(row, parent)
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QCompleter

        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)


class CalmBox(QComboBox):
    """A choice that the wheel turns only where it has the focus: the form scrolls under the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def place_words(place: Place) -> str:
    """The dotted name of a place, as problems name it."""
    return ".".join(place)
