"""The posts that an update would change: before and after of each, a tick at each, and how the update goes."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QProgressBar, QSplitter, QVBoxLayout, QWidget

from devlog_app.model.steps import Done
from devlog_app.services.after_publication.several import PostChange, PostStep, PostTrouble
from devlog_app.services.notes.comparing import compared
from devlog_app.ui.comparing.view import ComparisonView
from devlog_app.ui.language.titled import titled_step
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.wizards.wizard import say_understood, say_wrong, words_of, wrong_label

BETWEEN = "\n\n"
"""Stands between the messages of a post."""
OWN = Qt.ItemDataRole.UserRole


class PostsPage(QWidget):
    """Left the posts, right what the one at the caret says now and would say then."""

    changed = Signal()
    """Other posts are ticked than before."""

    def __init__(self, title_of: Callable[[str], str], local: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title_of = title_of
        self._local = frozenset(local)
        self._troubles: dict[tuple[str, str], str] = {}
        self._said = QLabel(self.tr("The posts are being looked at …"), self)
        self._said.setWordWrap(True)
        self._expected = QLabel(self)
        self._expected.setObjectName("expected")
        self._expected.setWordWrap(True)
        self._expected.hide()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Posts that would change"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._remark = wrong_label(self)
        self.view = ComparisonView(self)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Posts that were updated"))
        self._progress.hide()
        self._step = wrong_label(self)
        self._lay_out()
        self.list.currentItemChanged.connect(self._show)
        self.list.itemChanged.connect(self._changed)

    def begin(self) -> None:
        """The posts are being looked at."""
        self.list.clear()
        self._troubles.clear()

    def say_expected(self, words: str) -> None:
        """Say whether more recordings are waited for; nothing where none ever were."""
        self._expected.setText(words)
        self._expected.setVisible(bool(words))

    def take(self, found: object) -> None:
        """A post was looked at."""
        if isinstance(found, PostTrouble):
            self._tell_trouble(found)
            return
        assert isinstance(found, PostChange)
        item = QListWidgetItem(self._name(found.path, found.channel), self.list)
        item.setData(OWN, found)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        is_wanted = not (found.plan.anew or found.plan.changed_there)
        item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
        if found.plan.anew:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(Qt.ItemDataRole.CheckStateRole, None)
        if self.list.count() == 1:
            self.list.setCurrentRow(0)

    def all_looked_at(self) -> None:
        """Every post was."""
        words = self.tr("%n post(s) would change. What is ticked is updated.", "", self.list.count())
        self._said.setText(words if self.list.count() else self.tr("No post of these notes would change."))
        self.list.setVisible(self.list.count() > 0)
        self.view.setVisible(self.list.count() > 0)
        self.changed.emit()

    def wanted(self) -> tuple[PostChange, ...]:
        """The posts that are ticked."""
        return tuple(item.data(OWN) for item in self._items() if _is_ticked(item))

    def start(self) -> None:
        """The ticked posts are on their way."""
        self._troubles.clear()
        self._progress.setRange(0, len(self.wanted()))
        self._progress.setValue(0)
        self._progress.show()
        self.list.setEnabled(False)

    def take_step(self, step: object) -> bool:
        """Something happened to a post; True where it is done."""
        if isinstance(step, PostTrouble):
            self._tell_trouble(step)
            return False
        assert isinstance(step, PostStep)
        said = step_sentence(titled_step(step.step, self._title_of))
        say_understood(self._step, f"{self._title_of(step.path)}: {said}")
        if not isinstance(step.step, Done):
            return False
        self._progress.setValue(self._progress.value() + 1)
        for item in self._items():
            change: PostChange = item.data(OWN)
            if (change.path, change.channel) == (step.path, step.channel):
                item.setText(self.tr("%1 — updated").replace("%1", self._name(step.path, step.channel)))
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                # Without a state there is no box either.
                item.setData(Qt.ItemDataRole.CheckStateRole, None)
        return True

    def end(self) -> None:
        """Nothing is on its way any more."""
        self.list.setEnabled(True)
        done = self._progress.value()
        if self._troubles:
            words = self.tr("%n post(s) updated; not all could be:", "", done)
            say_wrong(self._step, "\n".join([words, *self._troubles.values()]))
        else:
            say_understood(self._step, self.tr("%n post(s) updated.", "", done))
        self.changed.emit()

    @property
    def has_open_ones(self) -> bool:
        """Whether there are posts that could still be updated."""
        return any(item.flags() & Qt.ItemFlag.ItemIsUserCheckable for item in self._items())

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _name(self, path: str, channel: str) -> str:
        where = self.tr("%1, on this computer only").replace("%1", channel) if channel in self._local else channel
        return f"{self._title_of(path)} ({where})"

    def _tell_trouble(self, trouble: PostTrouble) -> None:
        words = f"{self._name(trouble.path, trouble.channel)}: {words_of(trouble.error)}"
        self._troubles[trouble.path, trouble.channel] = words
        say_wrong(self._step, "\n".join(self._troubles.values()))

    def _changed(self) -> None:
        self.changed.emit()

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        change: PostChange = item.data(OWN)
        there = BETWEEN.join(part.there for part in change.sides.parts if part.there is not None)
        here = BETWEEN.join(part.here for part in change.sides.parts if part.here is not None)
        self.view.show_comparison(compared(there, here), (self.tr("Now"), self.tr("After the update")))
        if change.plan.anew:
            say_wrong(
                self._remark,
                self.tr("Telegram takes no such edit of this post: it can only be published anew, from its own page."),
            )
        elif change.plan.changed_there:
            say_wrong(
                self._remark,
                self.tr("Somebody has changed this post in the channel; tick it to write over what they wrote."),
            )
        else:
            say_wrong(self._remark, "")

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._remark)
        column.addWidget(self.view, 1)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(right)
        parts.setSizes([300, 700])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._expected)
        whole.addWidget(self._said)
        whole.addWidget(parts, 1)
        whole.addWidget(self._progress)
        whole.addWidget(self._step)
        self._said.setForegroundRole(QPalette.ColorRole.WindowText)


def _is_ticked(item: QListWidgetItem) -> bool:
    can_be = bool(item.flags() & Qt.ItemFlag.ItemIsUserCheckable)
    return can_be and item.checkState() == Qt.CheckState.Checked
