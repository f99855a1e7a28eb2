"""Two versions of one note that touch each other: side by side, until somebody has decided each place."""

from collections.abc import Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from devlog_app.model.values import dataclass
from devlog_app.services.notes.comparing import aligned
from devlog_app.services.notes.merging import Piece
from devlog_app.ui.comparing.base_pane import BasePane
from devlog_app.ui.comparing.choice_bar import KEYS, Choice, ChoiceBar
from devlog_app.ui.comparing.model import Side
from devlog_app.ui.comparing.view import NEXT, PREVIOUS, ComparisonView
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import Icons
from devlog_app.ui.tree.flow import FlowLayout

DROPPED = MappingProxyType(
    {
        Choice.MINE: frozenset({Side.RIGHT}),
        Choice.THEIRS: frozenset({Side.LEFT}),
        Choice.BOTH: frozenset[Side](),
    }
)
"""The sides that are not taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What the two versions are called, whose changes are whose, and what the last two buttons do."""

    mine: str
    theirs: str
    by_them: str
    leave: str
    why_leave: str
    save: str
    why_save: str


class ConflictView(QWidget):
    """What fits together is put together already; for the rest there are buttons. Nothing is written from here."""

    decided = Signal(str)
    """The text that both versions became."""
    left = Signal()
    """The user wants to go on writing first."""
    typed = Signal(str)
    """Letters that mean nothing here: whoever was writing when this came up has not looked yet."""

    def __init__(self, parent: QWidget | None = None, naming: Naming | None = None) -> None:
        super().__init__(parent)
        self._naming = naming or self._of_a_file()
        self._parts: tuple[Piece, ...] = ()
        self._choices: dict[int, Choice] = {}
        self._bars: dict[int, ChoiceBar] = {}
        self._view = ComparisonView(self)
        self._view.bar_wanted.connect(self._set_bar)
        self._view.difference_changed.connect(self._show_base)
        self._count = QLabel(self)
        self._base = BasePane(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_row())
        column.addWidget(self._view, 1)
        column.addWidget(self._base)
        self.setFocusProxy(self._view)
        self._draw()
        for keys, go in ((NEXT, self._view.go_to_next), (PREVIOUS, self._view.go_to_previous)):
            QShortcut(QKeySequence(keys), self, go, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for choice, keys in KEYS.items():
            take = partial(self._choose_here, choice)
            QShortcut(QKeySequence(keys), self, take, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_conflict(self, parts: Sequence[Piece]) -> None:
        """Show *parts*; choices that were made for the same places stay."""
        before = {self._parts_that_differ()[number]: choice for number, choice in self._choices.items()}
        self._parts = tuple(parts)
        differing = self._parts_that_differ()
        self._choices = {number: before[part] for number, part in enumerate(differing) if part in before}
        comparison = aligned([(part.mine, part.theirs) for part in self._parts])
        self._view.show_comparison(comparison, (self._naming.mine, self._naming.theirs), bars=True)
        for number, part in enumerate(differing):
            if not part.is_disputed and part.base in (part.mine, part.theirs):
                self._view.drop(number, DROPPED[Choice.THEIRS if part.mine == part.base else Choice.MINE])
            elif number in self._choices:
                self._view.drop(number, DROPPED[self._choices[number]])
        undecided = [number for number, part in enumerate(differing) if part.is_disputed]
        if undecided:
            self._view.go_to_difference(undecided[0])
        self._show_base(self._view.current_difference)
        self._show_count()

    def choose(self, difference: int, choice: Choice) -> None:
        """Take this of the difference with this number."""
        self._choices[difference] = choice
        self._view.drop(difference, DROPPED[choice])
        if difference in self._bars:
            self._bars[difference].show_choice(choice)
        self._show_count()

    def _choose_here(self, choice: Choice) -> None:
        number = self._view.current_difference
        if number is not None and self._parts_that_differ()[number].is_disputed:
            self.choose(number, choice)

    def choose_all(self, choice: Choice) -> None:
        """Take this wherever somebody has to choose."""
        for number, part in enumerate(self._parts_that_differ()):
            if part.is_disputed:
                self.choose(number, choice)

    def result(self) -> str | None:
        """The text as it was decided; None while something is open."""
        number = -1
        said = []
        for part in self._parts:
            number += part.mine != part.theirs
            if part.both is not None:
                said.append(part.both)
            elif number in self._choices:
                said.append(_taken(part, self._choices[number]))
            else:
                return None
        return "".join(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_view"):
            self._draw()

    def _made_row(self) -> QWidget:
        holder = QWidget(self)
        # Beside tree and preview there is seldom room for all of it in one line.
        row = FlowLayout(holder)
        row.setContentsMargins(10, 6, 10, 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        previous = self._arrow("chevron-up", self.tr("Previous difference"), PREVIOUS)
        previous.clicked.connect(self._view.go_to_previous)
        following = self._arrow("chevron-down", self.tr("Next difference"), NEXT)
        following.clicked.connect(self._view.go_to_next)
        mine = self._button(self.tr("All mine"), self.tr("Take yours wherever the two touch"))
        mine.clicked.connect(self._choose_all_mine)
        theirs = self._button(self.tr("All theirs"), self.tr("Take the other version wherever the two touch"))
        theirs.clicked.connect(self._choose_all_theirs)
        writing = self._button(self._naming.leave, self._naming.why_leave)
        writing.clicked.connect(self.left)
        self._save = self._button(self._naming.save, self._naming.why_save)
        self._save.clicked.connect(self._decide)
        for widget in (previous, following, mine, theirs, writing, self._save, self._count):
            row.addWidget(widget)
        return holder

    def _arrow(self, icon: str, words: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setProperty("icon_name", icon)
        button.setIconSize(QSize(20, 20))
        return button

    def _draw(self) -> None:
        icons = Icons(colours(self.palette()))
        for button in self.findChildren(QToolButton):
            if button.property("icon_name"):
                button.setIcon(icons.icon(str(button.property("icon_name"))))

    def _button(self, words: str, meaning: str) -> QPushButton:
        button = QPushButton(words, self)
        # In a dialog Return would press the first one.
        button.setAutoDefault(False)
        button.setToolTip(meaning)
        button.setAccessibleDescription(meaning)
        return button

    def _set_bar(self, number: int) -> None:
        part = self._parts_that_differ()[number]
        bar = self._bars[number] = ChoiceBar(number, self._words_for(number, part), self._view)
        if part.is_disputed:
            bar.offer()
            bar.chosen.connect(self._take)
            if number in self._choices:
                bar.show_choice(self._choices[number])
        self._view.set_bar(number, bar)

    def _words_for(self, number: int, part: Piece) -> str:
        if part.is_disputed:
            words = self.tr("Difference %1 of %2").replace("%1", QLocale().toString(number + 1))
            return words.replace("%2", QLocale().toString(len(self._view.comparison.differences)))
        if part.base == part.theirs:
            return self.tr("Changed by you only: taken")
        if part.base == part.mine:
            return self._naming.by_them
        return self.tr("These changes fit together: both are taken")

    def _of_a_file(self) -> Naming:
        """The words for a note that another program changed on the disk."""
        return Naming(
            mine=self.tr("Yours"),
            theirs=self.tr("On the disk"),
            by_them=self.tr("Changed by the other program only: taken"),
            leave=self.tr("Go on writing"),
            why_leave=self.tr("Decide later; nothing is written until then (Esc)"),
            save=self.tr("Save the result"),
            why_save=self.tr("Write what was taken"),
        )

    def _show_base(self, number: int | None) -> None:
        """Show what both versions said before, at the difference with this number."""
        differing = self._parts_that_differ()
        self._base.show_text(differing[number].base if number is not None and number < len(differing) else None)

    def _take(self, number: int, choice: str) -> None:
        self.choose(number, Choice(choice))

    def _choose_all_mine(self) -> None:
        self.choose_all(Choice.MINE)

    def _choose_all_theirs(self) -> None:
        self.choose_all(Choice.THEIRS)

    def _decide(self) -> None:
        result = self.result()
        if result is not None:
            self.decided.emit(result)

    def _show_count(self) -> None:
        disputed = [number for number, part in enumerate(self._parts_that_differ()) if part.is_disputed]
        still = sum(number not in self._choices for number in disputed)
        self._count.setText(self.tr("%n place(s) to decide", "", still) if still else self.tr("All decided"))
        self._save.setEnabled(still == 0)
        self._save.setDefault(still == 0)

    def _parts_that_differ(self) -> list[Piece]:
        """The parts by the numbers of the differences that are shown."""
        return [part for part in self._parts if part.mine != part.theirs]


def _taken(part: Piece, choice: Choice) -> str:
    match choice:
        case Choice.MINE:
            return part.mine
        case Choice.THEIRS:
            return part.theirs
    between = "" if not part.mine or part.mine.endswith("\n") else "\n"
    return part.mine + between + part.theirs
