"""The page of a series: its plan above, its posts in their order left, the post as it will read right."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import DevlogError
from devlog_app.model.post import Post
from devlog_app.model.values import dataclass
from devlog_app.services.notes.grouping import GroupName
from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.titled import titled
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.publish.publish_button import PublishButton
from devlog_app.ui.series.arcs import ArcColumn
from devlog_app.ui.series.model import SeriesModel
from devlog_app.ui.series.plan_form import PlanForm
from devlog_app.ui.series.progress import SeriesProgress
from devlog_app.ui.series.row import SeriesRow
from devlog_app.ui.series.row_list import RowList
from devlog_app.ui.spoken import name_box
from devlog_app.ui.tree.flow import FlowLayout

if TYPE_CHECKING:
    from devlog_app.services.series.looking import NoteArrow

COLUMNS = (560, 400)
MARGIN = 12
TITLE_ROOM = 33
"""Letters of a series' title for which there is room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendState:
    """What the button does, the *words* beside it, and whether it *can* be pressed; *moves* are those it offers."""

    button: str
    words: str
    can_send: bool
    can_write: bool
    moves: str = ""


class SeriesPage(QWidget):
    """Shows what it is given, and tells what is wished."""

    series_chosen = Signal(object)
    """Another conference or month shall be planned: its ``GroupName``."""
    shift_toggled = Signal(bool)
    """What waits in the queue shall be moved to its place in the plan, or shall stay."""
    write_wanted = Signal()
    """The times shall be written into the notes, as planned."""
    send_wanted = Signal()
    """The series shall be published or scheduled."""
    sign_in_wanted = Signal()
    connect_wanted = Signal()
    """The channel shall be asked again, also for a passphrase."""
    menu_wanted = Signal(str, QPoint)

    def __init__(self, parent: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Series"))
        self._names: list[GroupName] = []
        self._choice = QComboBox(self)
        name_box(self._choice, self.tr("Conference or month"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(TITLE_ROOM)
        self.form = PlanForm(self, now)
        self.model = SeriesModel(self)
        self.rows = RowList(self.model, self)
        self.arcs = ArcColumn(self.rows, self.model, self)
        self._caption = QLabel(self)
        self._preview = PreviewPane(self, now)
        self._shift = QCheckBox(self)
        self._shift.setChecked(True)
        # It has no words before the channel was asked.
        self._shift.hide()
        self._unreached = NoticeBar(Gravity.WARNING, self)
        self._failed = NoticeBar(Gravity.ERROR, self)
        self._told = NoticeBar(Gravity.NOTICE, self)
        self._words = QLabel(self)
        self._write = QPushButton(self.tr("Write the plan into the notes"), self)
        self._send = PublishButton(self)
        self.progress = SeriesProgress(self)
        self._unreached.add_choice(self.tr("Try again"), self.connect_wanted.emit)
        self._sign_in = self._failed.add_choice(self.tr("Sign in…"), self.sign_in_wanted.emit)
        self._told.add_choice(self.tr("Close"), self._told.hide)
        self._lay_out()
        self._choice.activated.connect(self._choose)
        self._shift.toggled.connect(self.shift_toggled)
        self._write.clicked.connect(self.write_wanted)
        self._send.clicked.connect(self.send_wanted)
        self.rows.menu_wanted.connect(self.menu_wanted)
        self.arcs.row_wanted.connect(self.rows.go_to)

    def offer(self, series: Sequence[tuple[GroupName, str]], chosen: GroupName | None) -> None:
        """Offer these conferences and months by their titles; *chosen* is the one that is shown."""
        names = [name for name, _ in series]
        titles = [title for _, title in series]
        if names != self._names or titles != [self._choice.itemText(place) for place in range(self._choice.count())]:
            self._names = names
            self._choice.clear()
            self._choice.addItems(titles)
        self._choice.setCurrentIndex(names.index(chosen) if chosen in names else -1)
        self._choice.setPlaceholderText(self.tr("No conference and no month is a folder yet"))

    def show_rows(self, rows: Sequence[SeriesRow], arrows: "Sequence[NoteArrow]") -> None:
        """Show the posts in their order, and the links between them."""
        self.model.show_rows(rows)
        self.arcs.show_arrows(arrows)
        if self.rows.current is None and rows:
            self.rows.go_to(rows[0].path)

    def show_state(self, state: SendState) -> None:
        """Show what can be done now."""
        self._send.setText(state.button)
        self._send.setEnabled(state.can_send)
        self._write.setEnabled(state.can_write)
        self._words.setText(state.words)
        self._shift.setText(self.tr("Move what waits to its place in the plan: %1").replace("%1", state.moves))
        self._shift.setVisible(bool(state.moves))

    def say_looking(self) -> None:
        """The channel is being asked: nothing can be sent before it has answered."""
        self._words.setText(self.tr("Looking at the channel …"))
        self._send.setEnabled(False)
        self._write.setEnabled(False)

    def show_post(self, post: Post | None, channel: str, caption: str, root: Path, moment: datetime | None) -> None:
        """Show a post as it will read; *caption* says when that is."""
        self._caption.setText(caption)
        if post is None:
            self._preview.clear()
            return
        self._preview.show_post(post, channel, root)
        self._preview.set_time(moment)

    def set_busy(self, *, busy: bool) -> None:
        """While a series is on its way nothing of it is changed."""
        for widget in (self._choice, self.form, self.form.keep, self.rows, self._shift):
            widget.setEnabled(not busy)
        if not busy:
            self.progress.end()

    def say_unreached(self, words: str) -> None:
        """Say why the channel could not be asked; nothing where it was."""
        self._unreached.say(words) if words else self._unreached.hide()

    def say_failure(self, error: DevlogError, *, can_sign_in: bool = False) -> None:
        """Say what went wrong, and where."""
        told = titled(error, self.title_of)
        said, where = sentence(told), str(told.values.get("path") or "")
        self._sign_in.offer(can_sign_in)
        self._failed.say(f"{where}: {said}" if where and where not in said else said, advice(told))

    def title_of(self, path: str) -> str | None:
        """What the note of the series at *path* is called; None where it has none there."""
        return next((row.title for row in self.model.rows if row.path == path), None)

    def tell(self, words: str) -> None:
        """Say what was done."""
        self._told.say(words)

    def be_silent(self) -> None:
        """What was said of an earlier try holds no more."""
        self._failed.hide()
        self._told.hide()

    def _choose(self, place: int) -> None:
        self.series_chosen.emit(self._names[place])

    def _lay_out(self) -> None:
        heavy = QFont(self.font())
        heavy.setBold(True)
        self._choice.setFont(heavy)
        self._words.setWordWrap(True)
        self._caption.setWordWrap(True)
        self._caption.setMargin(6)
        for label in (self._words, self._caption):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        left, right = QWidget(self), QWidget(self)
        posts = QHBoxLayout(left)
        posts.setContentsMargins(0, 0, 0, 0)
        posts.setSpacing(0)
        posts.addWidget(self.rows, 1)
        posts.addWidget(self.arcs)
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(0)
        shown.addWidget(self._caption)
        shown.addWidget(self._preview, 1)
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.setHandleWidth(1)
        columns.setChildrenCollapsible(False)
        for place, side in enumerate((left, right)):
            columns.addWidget(side)
            columns.setStretchFactor(place, 1)
        columns.setSizes(list(COLUMNS))
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch(1)
        foot.addWidget(self._write)
        foot.addWidget(self._send)
        below = QVBoxLayout()
        below.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        below.addWidget(self.progress)
        below.addWidget(self._words)
        below.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._made_head())
        for bar in (self._unreached, self._failed, self._told):
            column.addWidget(bar)
        column.addWidget(columns, 1)
        column.addLayout(below)

    def _made_head(self) -> QVBoxLayout:
        first = QWidget(self)
        line = FlowLayout(first)
        line.addWidget(self._choice)
        line.addWidget(self.form.keep)
        QWidget.setTabOrder(self._choice, self.form.keep)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, MARGIN, MARGIN, 8)
        head.setSpacing(8)
        for widget in (first, self.form, self._shift):
            head.addWidget(widget)
        return head

    def minimumSizeHint(self) -> QSize:
        # Narrow windows cut nothing off: the form flows, the posts wrap.
        return QSize(320, 300)
