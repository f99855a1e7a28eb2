"""Everything that became of a post, the newest first, and what it said then as its subscribers saw it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from devlog_app.model.after_publication import Revision
from devlog_app.model.ledger import EventType
from devlog_app.model.post import Post
from devlog_app.ui.post_page.words import revision_words
from devlog_app.ui.preview.column import BubbleColumn
from devlog_app.ui.preview.entry import post_entries

WIDTHS = (320, 460)


class RevisionsView(QWidget):
    """A list, and beside it the bubbles of the revision that is turned to."""

    link_chosen = Signal(str)
    """A link in a bubble was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._revisions: tuple[Revision, ...] = ()
        self._present: Post | None = None
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Revisions, the newest first"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setStyleSheet("QListWidget::item { padding: 7px 12px; }")
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.currentRowChanged.connect(self._turn_to)
        self._column = BubbleColumn(self)
        self._column.link_chosen.connect(self.link_chosen)
        self._silent = QLabel(self)
        self._silent.setWordWrap(True)
        self._silent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._silent.setContentsMargins(24, 24, 24, 24)
        self._side = QStackedWidget(self)
        self._side.addWidget(self._column)
        self._side.addWidget(self._silent)
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.setHandleWidth(1)
        columns.setChildrenCollapsible(False)
        columns.addWidget(self._list)
        columns.addWidget(self._side)
        columns.setStretchFactor(1, 1)
        columns.setSizes(list(WIDTHS))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(columns)

    def show_revisions(self, revisions: Sequence[Revision], title: str, root: Path, zone: str | None) -> None:
        """Show *revisions* of a post in the channel called *title*; their files are looked for below *root*."""
        self._column.pictures.look_in(root)
        self._title = title
        newest = tuple(reversed(revisions))
        if newest == self._revisions:
            return
        self._revisions = newest
        self._present = None
        self._list.clear()
        for revision in newest:
            what, about = revision_words(revision, zone)
            item = QListWidgetItem(f"{what}\n{about}", self._list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{what}, {about}")
        self._list.setCurrentRow(0)

    def show_present(self, post: Post) -> None:
        """The channel says *post* now: what somebody changed there last can be seen."""
        self._present = post
        if self._list.currentRow() == 0:
            self._turn_to(0)

    def _turn_to(self, row: int) -> None:
        if not 0 <= row < len(self._revisions):
            self._column.show_entries(())
            return
        revision = self._revisions[row]
        post = revision.post
        if row == 0 and revision.type is EventType.CHANGED_THERE:
            post = self._present
        if post is None:
            self._silent.setText(self._why_not(revision))
            self._side.setCurrentWidget(self._silent)
            return
        at = (revision.date or revision.at).astimezone()
        self._column.show_entries(())
        self._column.show_entries(post_entries(post, self._title, at))
        self._side.setCurrentWidget(self._column)

    def _why_not(self, revision: Revision) -> str:
        match revision.type:
            case EventType.CHANGED_THERE:
                return self.tr("What the post said then was seen in Telegram only, and not kept.")
            case EventType.WITHDRAWN | EventType.DELETED_THERE:
                return self.tr("From then on nothing was there.")
        return self.tr("The post said the same as before.")
