"""What the steps of signing in share: a heading, what to do, fields, a sentence about what is wrong, a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.ui.language.wording import advice, sentence

LARGER = 1.25
"""A heading against the text."""


class StepPage(QWidget):
    """Emits ``submitted`` with its answer; is busy until it is refused, or another page is shown."""

    submitted = Signal(object)
    """The answer, a value of the page's own kind."""

    def __init__(self, heading: str, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(heading)
        self._said = said_label("", self)
        self._said.hide()
        self._wrong = QLabel(self)
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(True)
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setForegroundRole(QPalette.ColorRole.BrightText)
        self._wrong.hide()
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._button = QPushButton(verb, self)
        self._button.clicked.connect(self._submit)
        self._fields: list[QLineEdit] = []
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading_label(heading, self))
        column.addWidget(self._said)
        column.addLayout(self.form)
        column.addWidget(self._wrong)
        column.addLayout(last)
        column.addStretch(1)

    def say(self, words: str) -> None:
        """Say what to do; links in *words* open in the browser."""
        self._said.setText(words)
        self._said.show()

    def add_field(self, words: str, example: str = "", *, is_secret: bool = False) -> QLineEdit:
        """Add a line of text, in dots where it *is_secret*."""
        field = QLineEdit(self)
        field.setPlaceholderText(example)
        field.setAccessibleName(words.rstrip(":"))
        if is_secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        field.textChanged.connect(self._mend)
        field.returnPressed.connect(self._submit)
        self.form.addRow(words, field)
        self._fields.append(field)
        self._mend()
        return field

    def begin(self) -> None:
        """Be ready for an answer; what was typed before is not needed any more."""
        for field in self._fields:
            field.clear()
        self.set_busy(busy=False)
        self._mend()
        if self._fields:
            self._fields[0].setFocus()

    def refuse(self, error: DevlogError) -> None:
        """Say why the answer was not taken; it may be mended."""
        self.set_busy(busy=False)
        self._wrong.setText(in_words(error))
        self._wrong.show()
        if self._fields:
            self._fields[0].setFocus()
            self._fields[0].selectAll()

    def set_busy(self, *, busy: bool) -> None:
        """Wait for an answer, or take one."""
        for field in self._fields:
            field.setEnabled(not busy)
        self._button.setEnabled(not busy and self.is_complete())

    def is_complete(self) -> bool:
        """Whether there is an answer to send."""
        return all(field.text().strip() for field in self._fields)

    def answer(self) -> object:
        """What was filled in."""
        return self._fields[0].text().strip()

    def _mend(self) -> None:
        self._wrong.hide()
        self._button.setEnabled(self.is_complete())

    def _submit(self) -> None:
        if self._button.isEnabled():
            answer = self.answer()
            self._wrong.hide()
            self.set_busy(busy=True)
            self.submitted.emit(answer)


def heading_label(words: str, parent: QWidget) -> QLabel:
    """A heading in a dialog."""
    label = QLabel(words, parent)
    label.setWordWrap(True)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * LARGER)
    font.setBold(True)
    label.setFont(font)
    return label


def said_label(words: str, parent: QWidget) -> QLabel:
    """A quiet paragraph."""
    label = QLabel(words, parent)
    label.setWordWrap(True)
    label.setOpenExternalLinks(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    return label


def in_words(error: DevlogError) -> str:
    """What went wrong, and what to do."""
    return " ".join(filter(None, (sentence(error), advice(error))))
