"""What stands in the middle while no note is open: how to begin, and where one was before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.start.start_card import StartCard
from devlog_app.ui.theme.own_viewport import own_viewport

RECENT = 5
"""Folders that are offered again."""
CARDS_WIDTH = 56
"""Heights of a line that three cards need beside one another; in less room they stand below one another."""
NOTES = frozenset((".md", ".markdown"))


class StartPage(QScrollArea):
    """Says what can be done now, and offers it; takes a folder that is dropped on it."""

    folder_wanted = Signal(str)
    """A folder that was open before, or was dropped here; or a dropped note in one."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        page = QWidget(self)
        page.setAutoFillBackground(True)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        self._title = QLabel(page)
        self._hint = QLabel(page)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._cards = QWidget(page)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._cards)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        for name, icon, title, sentence in (
            (
                *("open_folder", "folder-open", self.tr("Open a folder")),
                self.tr("Your notes in Markdown. Nothing is written into it until you write."),
            ),
            (
                *("open_sample", "books", self.tr("Try the sample")),
                self.tr("A conference, a month and a post with pictures, to try everything on."),
            ),
            (
                *("accounts", "brand-telegram", self.tr("Sign in to Telegram")),
                self.tr("So that posts can leave. Nothing is sent before you say so."),
            ),
        ):
            card = StartCard(actions[name], icon, title, sentence, self._cards)
            self._row.addWidget(card, 1)
        self._buttons = QWidget(page)
        buttons = QVBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        for name in ("quick_post", "new_conference", "new_month"):
            buttons.addWidget(_button(actions[name], self._buttons))
        self._recent = QWidget(page)
        self._folders = QVBoxLayout(self._recent)
        self._folders.setContentsMargins(0, 0, 0, 0)
        self._folders.setSpacing(0)
        self._lay_out(page)
        self.setWidget(page)
        self._enlarge()
        self.show_for(None)

    def show_for(self, workspace: str | None) -> None:
        """*workspace* is open and no note of it, or None: nothing is open."""
        self._title.setText(workspace or "Devlog")
        self._hint.show()
        self._hint.setText(
            self.tr("Choose a note on the left, or begin a new one.")
            if workspace
            else self.tr("Notes in Markdown become posts in Telegram. Begin in one of three ways:")
        )
        self._buttons.setVisible(workspace is not None)
        self._cards.setVisible(workspace is None)
        self._recent.setVisible(workspace is None and self._folders.count() > 0)

    def show_recent(self, folders: Sequence[Path]) -> None:
        """Offer *folders* that were open before, the last one first."""
        while (item := self._folders.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if folders:
            heading = QLabel(self.tr("Open again"), self._recent)
            heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            heading.setContentsMargins(10, 0, 0, 4)
            self._folders.addWidget(heading)
        for folder in folders[:RECENT]:
            button = RecentButton(folder, self._recent)
            button.chosen.connect(self.folder_wanted)
            self._folders.addWidget(button)
        self._recent.setVisible(bool(folders) and not self._cards.isHidden())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_recent"):
            self._enlarge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_cards()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dropped = _dropped(event.mimeData())
        if dropped is not None:
            event.acceptProposedAction()
            self.folder_wanted.emit(dropped)

    def _lay_out(self, page: QWidget) -> None:
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        # As wide as the page: beside its centre, a label with wrapped lines is given too little height.
        column.addWidget(self._hint)
        column.addSpacing(14)
        for part in (self._cards, self._buttons, self._recent):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part, 10)
            row.addStretch(1)
            column.addLayout(row)
            column.addSpacing(14)
        column.addStretch(3)

    def _enlarge(self) -> None:
        """Everything is as large as the text is."""
        line = self.fontMetrics().height()
        large = QFont(self.font())
        large.setPointSizeF(self.font().pointSizeF() * 1.7)
        self._title.setFont(large)
        for part in (self._cards, self._recent):
            part.setMaximumWidth(line * CARDS_WIDTH)
        self._buttons.setMaximumWidth(line * 18)
        self._arrange_cards()

    def _arrange_cards(self) -> None:
        lies = self.viewport().width() < self.fontMetrics().height() * CARDS_WIDTH * 0.7
        direction = QBoxLayout.Direction.TopToBottom if lies else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        for number in range(self._row.count()):
            item = self._row.itemAt(number)
            card = item.widget() if item is not None else None
            if isinstance(card, StartCard):
                card.lie(lies)


class RecentButton(QPushButton):
    """A folder by its name, with the way to it beside."""

    chosen = Signal(str)

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = str(folder)
        self.setFlat(True)
        self.setAccessibleName(folder.name or str(folder))
        self.setAccessibleDescription(str(folder))
        self.setToolTip(str(folder))
        self.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(12)
        name = QLabel((folder.name or str(folder)), self)
        place = ElidedPath(str(folder.parent), self)
        place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (name, place):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(name)
        row.addWidget(place, 1)

    def sizeHint(self) -> QSize:
        # The words are in the layout, not in the button's own text.
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def _choose(self) -> None:
        self.chosen.emit(self._folder)


class ElidedPath(QLabel):
    """A path that is cut in its middle where there is too little room."""

    def __init__(self, path: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = path
        self.setMinimumWidth(1)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._path), self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self._path, Qt.TextElideMode.ElideMiddle, self.width()))


def _button(action: QAction, parent: QWidget) -> QPushButton:
    button = QPushButton(action.text().replace("&", ""), parent)
    button.clicked.connect(action.trigger)
    return button


def _dropped(mime: QMimeData) -> str | None:
    """The one folder, or note, among what is dragged."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return str(path) if path.is_dir() or path.suffix.lower() in NOTES else None
