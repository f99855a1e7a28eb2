"""The one question before a series leaves: what goes where, when, and how much of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from devlog_app.model.values import dataclass

LETTERS, LINES = 72, 26
"""What the sheet has room for, as high and wide as the text is large."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesQuestion:
    """What is asked: a *title*, the channel in words and in its *colour*, a *line* a post, *remarks*, a *verb*."""

    title: str
    channel: str
    colour: QColor
    lines: Sequence[str]
    remarks: Sequence[str]
    verb: str


class SeriesSheet(QDialog):
    """Shows a question; open it with ``open()``."""

    agreed = Signal()
    """It shall be done."""

    def __init__(self, question: SeriesQuestion, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question.title)
        metrics = self.fontMetrics()
        self.resize(LETTERS * metrics.averageCharWidth(), LINES * metrics.height())
        title = QLabel(question.title, self)
        heavy = QFont(title.font())
        heavy.setBold(True)
        heavy.setPointSizeF(heavy.pointSizeF() * 1.2)
        title.setFont(heavy)
        title.setWordWrap(True)
        channel = QLabel(question.channel, self)
        channel.setObjectName("sheet_channel")
        channel.setWordWrap(True)
        palette = QPalette(channel.palette())
        palette.setColor(QPalette.ColorRole.Window, question.colour)
        stripe = QWidget(self)
        stripe.setFixedHeight(4)
        stripe.setAutoFillBackground(True)
        stripe.setPalette(palette)
        posts = QListWidget(self)
        posts.setAccessibleName(self.tr("What goes out"))
        posts.addItems(list(question.lines))
        posts.setWordWrap(True)
        posts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        posts.setSpacing(2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        send = buttons.addButton(question.verb, QDialogButtonBox.ButtonRole.AcceptRole)
        send.setObjectName("sheet_send")
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        # Nobody publishes a whole series by a Return too many.
        cancel.setDefault(True)
        cancel.setFocus()
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(stripe)
        column.addWidget(title)
        column.addWidget(channel)
        column.addWidget(posts, 1)
        for remark in question.remarks:
            label = QLabel(remark, self)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(buttons)

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()
