"""A few words right below a row: why what was written into it cannot be."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from devlog_app.ui.spoken import announce
from devlog_app.ui.theme import colours

ROOM = 6


class RowNotice(QLabel):
    """Stands over the rows until it is hidden."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFrameShape(QFrame.Shape.Box)
        self.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        self.setAutoFillBackground(True)
        self.hide()

    def say(self, words: str, row: QRect) -> None:
        """Show *words* below *row*, or above it where there is no room below."""
        look = colours(self.palette())
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, look.warning_fill)
        palette.setColor(QPalette.ColorRole.WindowText, look.text)
        self.setPalette(palette)
        self.setText(words)
        above = self.parentWidget()
        assert above is not None
        area = above.rect()
        width = area.width() - 2
        height = self.heightForWidth(width)
        below = row.bottom() + 2
        top = below if below + height <= area.height() else row.top() - height - 2
        self.setGeometry(1, max(0, top), width, height)
        self.show()
        self.raise_()
        announce(self, words)
