"""What the small forms share: a few fields, a sentence about what is wrong, a button with a verb on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.spoken import announce

WIDTH = 440


class FormDialog(QDialog):
    """Emits ``submitted`` with its answer and stays until it is told that all went well.

    Subclasses add rows, ``check`` once they stand, and give ``answer``; ``is_complete`` tells when it may be sent.
    """

    submitted = Signal(object)
    """The answer: a frozen value of the dialog's own kind."""

    def __init__(self, title: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._wrong = QLabel(self)
        self._wrong.setWordWrap(True)
        self._wrong.setForegroundRole(QPalette.ColorRole.BrightText)
        self._wrong.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._send = self._buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        self._send.setDefault(True)
        self._buttons.accepted.connect(self._submit)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(self.form)
        column.addWidget(self._wrong)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def add_row(self, words: str, field: QWidget) -> None:
        """Add *field* with its label."""
        self.form.addRow(words, field)
        field.setAccessibleName(words.rstrip(":"))
        line = field.lineEdit() if isinstance(field, QComboBox) else None
        if line is not None:
            # The line has the focus, and is what is read.
            line.setAccessibleName(field.accessibleName())

    def setVisible(self, visible: bool) -> None:  # Qt's own signature
        if visible and self.focusWidget() is None:
            # Else a button has it, and a space that is typed at once presses that.
            self._focus_first_field()
        if visible and not self.isVisible():
            self.make_room()
        super().setVisible(visible)

    def text_row(self, words: str, text: str = "", example: str = "") -> QLineEdit:
        """Add a line of text; typing in it looks anew whether the form is complete."""
        field = QLineEdit(text, self)
        field.setPlaceholderText(example)
        field.textChanged.connect(self.check)
        self.add_row(words, field)
        return field

    def is_complete(self) -> bool:
        """Whether the answer can be sent."""
        return True

    def answer(self) -> object:
        """What was filled in."""
        raise NotImplementedError

    def check(self) -> None:
        """Offer the button only for a complete form; what was wrong is being mended."""
        self._wrong.hide()
        self._say_of_fields("")
        self._send.setEnabled(self.is_complete())

    def refuse(self, error: DevlogError) -> None:
        """Say why the answer cannot be used; the form stays for another try."""
        words = " ".join(filter(None, (sentence(error), advice(error))))
        self._wrong.setText(words)
        self._wrong.show()
        self.make_room()
        self._say_of_fields(words)
        announce(self._wrong, words, at_once=True)

    def _say_of_fields(self, wrong: str) -> None:
        """Let whoever comes back to a field hear what is wrong; *wrong* may be about any of them."""
        for row in range(self.form.rowCount()):
            item = self.form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            field = item.widget() if item is not None else None
            if field is not None:
                field.setAccessibleDescription(wrong)

    def make_room(self) -> None:
        """Sentences need more lines where letters are large: Qt asks a form only how high it would like to be."""
        size = self.sizeHint().expandedTo(self.minimumSize()).expandedTo(self.minimumSizeHint())
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            size.setHeight(max(size.height(), layout.totalHeightForWidth(size.width())))
        self.resize(size.expandedTo(self.size()) if self.isVisible() else size)

    def _focus_first_field(self) -> None:
        place = self.nextInFocusChain()
        while place is not None and place is not self:
            may_stop = place.focusPolicy() & Qt.FocusPolicy.TabFocus and place.isEnabled() and not place.isHidden()
            if may_stop and not self._buttons.isAncestorOf(place):
                place.setFocus()
                return
            place = place.nextInFocusChain()

    def _submit(self) -> None:
        if self.is_complete():
            self.submitted.emit(self.answer())
