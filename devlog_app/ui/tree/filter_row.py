"""Above the tree: the button with the filters, a chip for each that is set, and how many notes are left."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from devlog_app.ui.tree.filters import NONE, Filters, shown_state
from devlog_app.ui.tree.flow import FlowLayout

if TYPE_CHECKING:
    # The window is seen before there is a note to show.
    from devlog_app.model.note import NoteSummary

MOST_TAGS = 40
"""Tags that the menu offers: those of the most notes."""


class FilterRow(QWidget):
    """Shows the filters and lets them be changed; *notes* gives what they choose from."""

    changed = Signal(object)
    """Other ``Filters`` are wanted."""

    def __init__(self, notes: "Callable[[], Iterable[NoteSummary]]", parent: QWidget) -> None:
        super().__init__(parent)
        self._notes = notes
        self._filters = NONE
        self.default_channel = ""
        self._button = QToolButton(self)
        self._button.setText(self.tr("Filter"))
        self._button.setAccessibleName(self.tr("Filter notes"))
        self._button.setToolTip(self.tr("Show only some of the notes"))
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setAutoRaise(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self._button)
        self._menu.aboutToShow.connect(self._fill_menu)
        # A menu of its own would give the button an arrow of the style's.
        self._button.clicked.connect(self._open_menu)
        self._count = QLabel(self)
        self._count.setForegroundRole(self._count.palette().ColorRole.PlaceholderText)
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips)
        self._chips.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._button)
        row.addStretch(1)
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._chips)

    def show_filters(self, filters: Filters) -> None:
        """Show *filters*, a chip for each."""
        self._filters = filters
        while (item := self._flow.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for words, without in self._set_filters():
            self._add(self._chip(words, without))
        if filters:
            clear = self._chip_button(self.tr("Clear"), self.tr("Show all notes"))
            clear.clicked.connect(partial(self._want, NONE))
            self._add(clear)
        self._chips.setVisible(bool(filters))

    def show_count(self, shown: int, of: int) -> None:
        """Say how many notes are left, where filters leave any out."""
        if not self._filters:
            self._count.clear()
            return
        words = self.tr("%1 of %Ln note(s)", "", of)
        self._count.setText(words.replace("%1", QLocale().toString(shown)))

    def draw_icon(self, icon: QIcon) -> None:
        """Show *icon* on the button."""
        self._button.setIcon(icon)

    def _set_filters(self) -> list[tuple[str, Filters]]:
        """Each filter that is set, in words, with the filters that are left without it."""
        filters = self._filters
        found = [(_state_label(state), filters.toggled("states", state)) for state in sorted(filters.states)]
        found += [(f"#{tag}", filters.toggled("tags", tag)) for tag in sorted(filters.tags)]
        found += [(channel, filters.toggled("channels", channel)) for channel in sorted(filters.channels)]
        if filters.changed:
            found.append((self.tr("Changed since published"), replace(filters, changed=False)))
        if filters.problems:
            found.append((self.tr("With problems"), replace(filters, problems=False)))
        return found

    def _add(self, chip: QToolButton) -> None:
        self._flow.addWidget(chip)
        chip.show()

    def _chip(self, words: str, without: Filters) -> QToolButton:
        chip = self._chip_button(f"{words}  ✕", self.tr("Remove the filter “%1”").replace("%1", words))
        chip.setProperty("chip", True)
        chip.clicked.connect(partial(self._want, without))
        return chip

    def _chip_button(self, words: str, meaning: str) -> QToolButton:
        chip = QToolButton(self._chips)
        chip.setText(words)
        chip.setAccessibleName(meaning)
        chip.setToolTip(meaning)
        chip.setAutoRaise(words == self.tr("Clear"))
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip

    def _open_menu(self) -> None:
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        from collections import Counter

        self._menu.clear()
        notes = tuple(self._notes())
        states = {shown_state(note) for note in notes}
        tags = Counter(tag for note in notes for tag in note.tags)
        channels = {note.channel or self.default_channel for note in notes} - {""}
        filters = self._filters
        self._submenu(
            self.tr("State"), "states", [(state, _state_label(state)) for state in sorted(states, key=_place)]
        )
        common = sorted(tag for tag, _ in tags.most_common(MOST_TAGS))
        self._submenu(self.tr("Tag"), "tags", [(tag, f"#{tag}") for tag in common])
        self._submenu(self.tr("Channel"), "channels", [(channel, channel) for channel in sorted(channels)])
        self._menu.addSeparator()
        self._choice(
            self._menu,
            self.tr("Changed since published"),
            replace(filters, changed=not filters.changed),
            is_on=filters.changed,
        )
        self._choice(
            self._menu,
            self.tr("With problems"),
            replace(filters, problems=not filters.problems),
            is_on=filters.problems,
        )
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Show all notes"), partial(self._want, NONE)).setEnabled(bool(filters))

    def _submenu(self, words: str, kind: str, values: list[tuple[str, str]]) -> None:
        menu = self._menu.addMenu(words)
        menu.setEnabled(bool(values))
        chosen = getattr(self._filters, kind)
        for value, label in values:
            # A single & would make a letter of the label a key.
            self._choice(menu, label.replace("&", "&&"), self._filters.toggled(kind, value), is_on=value in chosen)

    def _choice(self, menu: QMenu, words: str, wanted: Filters, *, is_on: bool) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(partial(self._want, wanted))

    def _want(self, wanted: Filters, _checked: bool = False) -> None:
        self.changed.emit(wanted)


def _place(state: str) -> tuple[int, str]:
    """Where *state* stands among the states that are offered."""
    from devlog_app.model.note import NoteState

    name, _, reach = state.partition(":")
    return tuple(NoteState).index(NoteState(name)), reach


def _state_label(state: str) -> str:
    from devlog_app.model.note import NoteState, Reach
    from devlog_app.ui.tree.badges import look_of

    name, _, reach = state.partition(":")
    try:
        return look_of(NoteState(name), reach=Reach(reach or Reach.READERS)).label
    except ValueError:
        # Kept by another version, which knows other states.
        return state
