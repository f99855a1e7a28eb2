"""What both versions said before either was changed, at the difference that is looked at."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

LINES = 4
"""Lines that are seen at once; more are scrolled to."""


class BasePane(QWidget):
    """Below the two sides, as high as it needs to be; hidden where nothing differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Before both changes"), self)
        title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._text = QLabel(self)
        self._text.setObjectName("base")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._area = QScrollArea(self)
        self._area.setAccessibleName(title.text())
        self._area.setWidget(self._text)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(2)
        column.addWidget(title)
        column.addWidget(self._area)
        self._set_height()

    def show_text(self, text: str | None) -> None:
        """Show what stood there; None: nothing is looked at."""
        self.setVisible(text is not None)
        said = (text or "").strip("\n")
        self._text.setText(said or self.tr("Nothing stood here."))
        # A label is no place that a screen reader would look for text in.
        self._area.setAccessibleDescription(self._text.text())
        self._area.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_area"):
            self._set_height()

    def _set_height(self) -> None:
        self._area.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 4)
