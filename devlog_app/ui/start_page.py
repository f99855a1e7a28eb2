"""What stands in the middle while no note is open."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.ui.actions.actions import Actions

WIDTH = 260


class StartPage(QFrame):
    """Says what can be done now, and offers it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._title = QLabel(self)
        self._title.setFont(_large(self.font()))
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        # As wide as the page: beside its centre, a label with wrapped lines is given too little height.
        column.addWidget(self._hint)
        column.addSpacing(12)
        self._buttons = tuple(_button(actions[name], self) for name in ("new_post", "new_talk", "open_folder"))
        for button in self._buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.show_for(None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_title"):
            self._title.setFont(_large(self.font()))

    def show_for(self, workspace: str | None) -> None:
        """*workspace* is open and no note of it, or None: nothing is open."""
        self._title.setText(workspace or "Devlog")
        self._hint.setText(
            self.tr("Choose a note on the left, or begin a new one.")
            if workspace
            else self.tr("Open a folder of Markdown notes. Nothing is written into it until you do.")
        )
        for button in self._buttons[:2]:
            button.setVisible(workspace is not None)


def _large(font: QFont) -> QFont:
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * 1.5)
    return large


def _button(action: QAction, parent: QWidget) -> QPushButton:
    button = QPushButton(action.text().replace("&", ""), parent)
    button.setMinimumWidth(WIDTH)
    button.clicked.connect(action.trigger)
    return button
