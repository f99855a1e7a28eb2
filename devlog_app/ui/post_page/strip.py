"""A line below the preview of a published note: where it is, how often it was seen, whether it differs."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.model.note_states import REHEARSALS
from devlog_app.model.post_page import KnownPost, KnownPosts
from devlog_app.ui.post_page.words import short_words
from devlog_app.ui.theme import colours


class PostStrip(QWidget):
    """Hidden while the note was never published."""

    update_wanted = Signal()
    """Make the post say what the note says."""
    page_wanted = Signal()
    """Show the whole page of the post."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._update = QPushButton(self.tr("Update…"), self)
        self._update.setAccessibleDescription(self.tr("Make the post say what the note says"))
        self._update.clicked.connect(self.update_wanted)
        self._page = QPushButton(self.tr("Post page"), self)
        self._page.clicked.connect(self.page_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._update)
        buttons.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addLayout(buttons)
        self.setAccessibleName(self.tr("The note's post"))
        self.hide()

    def show_known(self, known: KnownPosts | None) -> None:
        """Show what is known of the note's posts; None: nothing is."""
        posts = known.posts if known is not None else ()
        told = _told(posts)
        self._words.setText("\n".join(map(short_words, told)))
        self._update.setVisible(any(one.is_live and one.is_changed_here for one in told))
        self.setVisible(bool(posts))

    def said(self) -> str:
        """What is shown; empty while the strip is hidden."""
        return "" if self.isHidden() else self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.panel)
        painter.fillRect(0, 0, self.width(), 1, look.border)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()


def _told(posts: tuple[KnownPost, ...]) -> tuple[KnownPost, ...]:
    """The live ones, rehearsals only if the note is nowhere else; where there are none, what became of the last."""
    live = tuple(one for one in posts if one.is_live)
    return tuple(one for one in live if one.channel.kind not in REHEARSALS) or live or posts[:1]
