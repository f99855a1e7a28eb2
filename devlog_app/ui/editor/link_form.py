"""A row that asks for the words and the address of a link, without a window of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from devlog_app.ui.editor.links_in_line import LinkAt, address_in

NARROW = 60
"""Characters; with less room there are no captions."""


class LinkForm(QWidget):
    """Hidden until it is asked; Enter puts the link in, Esc leaves everything as it was."""

    submitted = Signal(object, str, str)
    """The ``LinkAt`` to be changed or None, the words, and the address: empty to keep the words only."""
    left = Signal()
    """The form is no longer wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._known: LinkAt | None = None
        self._captions: list[QLabel] = []
        self._words, self._address = QLineEdit(self), QLineEdit(self)
        self._address.setPlaceholderText("https://")
        self._words.setPlaceholderText(self.tr("Words"))
        self._insert = QPushButton(self.tr("Insert"), self)
        self._remove = QPushButton(self.tr("Remove link"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        for label, field in ((self.tr("&Words:"), self._words), (self.tr("&Address:"), self._address)):
            caption = QLabel(label, self)
            caption.setBuddy(field)
            self._captions.append(caption)
            field.setAccessibleName(label.replace("&", "").rstrip(":"))
            field.returnPressed.connect(self._submit)
            row.addWidget(caption)
            row.addWidget(field, 2 if field is self._address else 1)
        row.addWidget(self._insert)
        row.addWidget(self._remove)
        self._insert.clicked.connect(self._submit)
        self._remove.clicked.connect(self._submit_words)
        self._address.textChanged.connect(self._judge)
        self.hide()

    def ask(self, known: LinkAt | None, words: str) -> None:
        """Ask for a link with these *words*, or how the *known* one shall be."""
        self._known = known
        address = address_in(words) or ""
        self._words.setText(known.words if known is not None else "" if address else words)
        self._address.setText(known.address if known is not None else address)
        self._insert.setText(self.tr("Change") if known is not None else self.tr("Insert"))
        self._remove.setVisible(known is not None)
        self._judge()
        self.show()
        field = self._words if self._address.text() and not self._words.text() else self._address
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where there is little room the fields say themselves what they are for.
        for caption in self._captions:
            caption.setVisible(self.width() > self.fontMetrics().averageCharWidth() * NARROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _judge(self) -> None:
        self._insert.setEnabled(bool(self._address.text().strip()))

    def _submit(self) -> None:
        if not self._insert.isEnabled():
            return
        address = self._address.text().strip()
        self._hand_over(address_in(address) or address)

    def _submit_words(self) -> None:
        self._hand_over("")

    def _hand_over(self, address: str) -> None:
        known, self._known = self._known, None
        self.hide()
        self.submitted.emit(known, self._words.text(), address)
