"""What helps to pass a post on: its link, a teaser, its words in plain text, a picture card. Nothing is sent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QImageWriter, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import StorageError
from devlog_app.model.post import Post
from devlog_app.services.after_publication.reposting import TEASER, plain_text, teaser
from devlog_app.ui.editor.faithful import text_of
from devlog_app.ui.post_page.card import CardWords, painted_card
from devlog_app.ui.post_page.card_view import CardView
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.colours import Scheme
from devlog_app.ui.theme.inset import inset

SHORTEST, LONGEST = 60, 2000
"""Characters that a teaser may be allowed."""


class RepostView(QScrollArea):
    """One thing below the other, each with a button that copies it."""

    said = Signal(str)
    """Something was copied or saved: the sentence that says so."""
    refused = Signal(object)
    """A ``DevlogError``: the card cannot be saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post: Post | None = None
        self._words: CardWords | None = None
        self._offered = ""
        self._link = QLineEdit(self)
        self._link.setReadOnly(True)
        self._link.setAccessibleName(self.tr("Link"))
        self._teaser = QPlainTextEdit(self)
        self._teaser.setAccessibleName(self.tr("Teaser"))
        self._teaser.setTabChangesFocus(True)
        self._longest = inset(QSpinBox(self))
        self._longest.setRange(SHORTEST, LONGEST)
        self._longest.setValue(TEASER)
        self._longest.setSingleStep(20)
        self._longest.setAccessibleName(self.tr("Characters at most"))
        self._longest.valueChanged.connect(self._offer_teaser)
        self._plain = QPlainTextEdit(self)
        self._plain.setReadOnly(True)
        self._plain.setAccessibleName(self.tr("Plain text"))
        self._plain.setTabChangesFocus(True)
        self._card = CardView(self)
        self._dark = QCheckBox(self.tr("Dark card"), self)
        self._dark.setChecked(colours(self.palette()).scheme.is_dark)
        self._dark.toggled.connect(self._draw_card)
        self._copy_link = self._button(self.tr("Copy link"))
        self._copy_link.clicked.connect(self._take_link)
        self._copy_teaser = self._button(self.tr("Copy teaser and link"))
        self._copy_teaser.clicked.connect(self._take_teaser)
        self._copy_plain = self._button(self.tr("Copy plain text"))
        self._copy_plain.clicked.connect(self._take_plain)
        self._copy_card = self._button(self.tr("Copy card"))
        self._copy_card.clicked.connect(self._take_card)
        self._save_card = self._button(self.tr("Save card…"))
        self._save_card.clicked.connect(self._ask_where)
        self._lay_out()

    def show_post(self, post: Post | None, link: str | None, words: CardWords) -> None:
        """Offer what can be made of *post*, of classic messages; *words* are for the card."""
        self._post = post
        self._link.setText(link or "")
        self._link.setPlaceholderText("" if link else self.tr("Nobody else can reach this post: it has no link."))
        self._copy_link.setEnabled(bool(link))
        self._plain.setPlainText(plain_text(post) if post is not None else "")
        self._offer_teaser()
        self._words = words
        self._draw_card()

    def save_card(self, file: str) -> None:
        """Write the card to *file*, as a PNG."""
        name = file if file.lower().endswith(".png") else f"{file}.png"
        writer = QImageWriter(name, b"png")
        if writer.write(self._card.image):
            self.said.emit(self.tr("Saved as %1").replace("%1", name))
        else:
            self.refused.emit(StorageError("write_failed", path=name, reason=writer.errorString()))

    def _lay_out(self) -> None:
        lines = self.fontMetrics().lineSpacing()
        self._teaser.setFixedHeight(lines * 5)
        self._plain.setFixedHeight(lines * 8)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        column.addWidget(_heading(self.tr("Link"), self._link))
        column.addLayout(_row(self._link, self._copy_link))
        column.addSpacing(10)
        column.addWidget(_heading(self.tr("Teaser"), self._teaser))
        column.addWidget(self._teaser)
        limit = QLabel(self.tr("Characters at most:"), self)
        limit.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column.addLayout(_row(limit, self._longest, None, self._copy_teaser))
        column.addSpacing(10)
        column.addWidget(_heading(self.tr("Plain text for other networks"), self._plain))
        column.addWidget(self._plain)
        column.addLayout(_row(None, self._copy_plain))
        column.addSpacing(10)
        column.addWidget(_heading(self.tr("Picture card"), self._dark))
        column.addWidget(self._card)
        column.addLayout(_row(self._dark, None, self._copy_card, self._save_card))
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def _button(self, words: str) -> QPushButton:
        return QPushButton(words, self)

    def _offer_teaser(self) -> None:
        offered = teaser(self._post, self._longest.value()) if self._post is not None else ""
        # What somebody wrote in the field is theirs, until the note offers other words.
        if offered != self._offered:
            self._offered = offered
            self._teaser.setPlainText(offered)

    def _draw_card(self) -> None:
        if self._words is not None:
            scheme = Scheme.DARK if self._dark.isChecked() else Scheme.LIGHT
            said = ", ".join(filter(None, (self._words.title, self._words.place, self._words.tag)))
            self._card.show_card(painted_card(self._words, scheme, self.font().family()), said)

    def _take_link(self) -> None:
        QGuiApplication.clipboard().setText(self._link.text())
        self.said.emit(self.tr("The link is copied."))

    def _take_teaser(self) -> None:
        words = filter(None, (text_of(self._teaser.document()), self._link.text()))
        QGuiApplication.clipboard().setText("\n\n".join(words))
        self.said.emit(self.tr("The teaser is copied."))

    def _take_plain(self) -> None:
        QGuiApplication.clipboard().setText(text_of(self._plain.document()))
        self.said.emit(self.tr("The plain text is copied."))

    def _take_card(self) -> None:
        self._card.copy()
        self.said.emit(self.tr("The card is copied."))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the card"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Pictures (*.png)"))
        dialog.setDefaultSuffix("png")
        dialog.selectFile("card.png")
        dialog.fileSelected.connect(self.save_card)
        dialog.open()


def _heading(words: str, buddy: QWidget) -> QLabel:
    label = QLabel(words)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setBuddy(buddy)
    return label


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """A row in which None stands for room."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row
