"""What the wizards share: one page, a sentence beside the field that is wrong, nothing typed that is lost by Escape."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import DevlogError
from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.language.wording import advice, sentence

LETTERS, LINES = 160, 44
"""The size of a wizard in letters and lines of its font, as far as the screen has room."""
OF_SCREEN = 0.9


class WizardDialog(QDialog):
    """Emits ``submitted`` with its answer and stays until it is told that all went well.

    Subclasses fill ``body``, give ``answer``, and say in ``is_complete`` whether it may be sent, in ``is_touched``
    whether something would be lost.
    """

    submitted = Signal(object)
    """The answer: a frozen value of the wizard's own kind."""

    def __init__(self, title: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        inside = QWidget(self)
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(20, 18, 20, 8)
        self.body.setSpacing(12)
        # In large letters on a small screen the rest is scrolled to.
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.wrong = wrong_label(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.send: QPushButton = self._buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        self.send.setDefault(True)
        self.leave: QPushButton = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.submit)
        self._buttons.rejected.connect(self.reject)
        # In a text of several lines Return begins the next one.
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(area, 1)
        below = QVBoxLayout()
        below.setContentsMargins(20, 0, 20, 0)
        below.addWidget(self.wrong)
        below.addWidget(self._buttons)
        column.addLayout(below)
        self._take_room()

    def is_complete(self) -> bool:
        """Whether the answer can be sent."""
        return True

    def is_touched(self) -> bool:
        """Whether something was typed that leaving would lose."""
        return False

    def answer(self) -> object:
        """What was filled in."""
        raise NotImplementedError

    def leaving_words(self) -> tuple[str, str, str]:
        """The question that is asked before something is lost, a hint, and the button that leaves all the same."""
        asked = QCoreApplication.translate("WizardDialog", "Leave without making anything?")
        return (
            asked,
            QCoreApplication.translate("WizardDialog", "What was typed here would be lost."),
            QCoreApplication.translate("WizardDialog", "Leave"),
        )

    def check(self) -> None:
        """Offer the button only for what can be sent; what was wrong is being mended."""
        self.wrong.hide()
        self.send.setEnabled(self.is_complete())

    def submit(self) -> None:
        """Send the answer, if it is complete."""
        if self.is_complete() and self.send.isEnabled():
            self.submitted.emit(self.answer())

    def refuse(self, error: DevlogError) -> None:
        """Say why the answer cannot be used; the wizard stays for another try."""
        say_wrong(self.wrong, words_of(error))

    def reject(self) -> None:
        if not self.is_touched():
            super().reject()
            return
        asked, hint, verb = self.leaving_words()
        box = question(self.windowTitle(), asked, hint, verb, self)
        box.accepted.connect(self._leave)
        box.open()

    def _leave(self) -> None:
        super().reject()

    def _take_room(self) -> None:
        metrics = self.fontMetrics()
        wanted = metrics.averageCharWidth() * LETTERS, metrics.lineSpacing() * LINES
        screen = self.screen().availableSize()
        self.resize(min(wanted[0], int(screen.width() * OF_SCREEN)), min(wanted[1], int(screen.height() * OF_SCREEN)))


class Fields(QFormLayout):
    """Rows of a label, a field and, below it, what is wrong with it or was understood."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(14)
        self.setVerticalSpacing(10)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def add(self, words: str, field: QWidget) -> QLabel:
        """Add *field*; the result is the label below it, hidden while it says nothing."""
        holder = QWidget(field.parentWidget())
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(field)
        below = wrong_label(holder)
        column.addWidget(below)
        label = QLabel(words, field.parentWidget())
        label.setBuddy(field)
        self.addRow(label, holder)
        field.setAccessibleName(words.rstrip(":").replace("&", ""))
        return below

    def line(self, words: str, parent: QWidget, example: str = "") -> tuple[QLineEdit, QLabel]:
        """Add a line of text."""
        field = QLineEdit(parent)
        field.setPlaceholderText(example)
        return field, self.add(words, field)


class Paste(QPlainTextEdit):
    """A field for what is pasted: Tab leaves it, so that the keyboard goes on."""

    def __init__(self, name: str, example: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(example)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * 6)


def wrong_label(parent: QWidget) -> QLabel:
    """A label that is hidden until something is wrong."""
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    label.hide()
    return label


def say_wrong(label: QLabel, words: str, field: QWidget | None = None) -> None:
    """Say in *label* what is wrong, and to screen readers at its *field*; nothing for no words."""
    _say(label, words, QPalette.ColorRole.BrightText, field)


def say_understood(label: QLabel, words: str, field: QWidget | None = None) -> None:
    """Say in *label* how something was understood."""
    _say(label, words, QPalette.ColorRole.PlaceholderText, field)


def words_of(error: DevlogError) -> str:
    """What went wrong and what to do about it."""
    return " ".join(filter(None, (sentence(error), advice(error))))


def _say(label: QLabel, words: str, role: QPalette.ColorRole, field: QWidget | None) -> None:
    label.setForegroundRole(role)
    label.setText(words)
    label.setVisible(bool(words))
    if field is not None:
        field.setAccessibleDescription(words)
