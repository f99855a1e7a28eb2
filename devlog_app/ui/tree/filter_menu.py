"""The menu of filters: of what the notes are, and what they have."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.ui.tree.badges import label_of
from devlog_app.ui.tree.filters import NONE, Filters, shown_state

MOST_TAGS = 40
"""Tags that the menu offers: those of the most notes."""


class FilterMenu(QMenu):
    """Each entry is one filter more or, where it is set, one less."""

    wanted = Signal(object)
    """Other ``Filters`` are wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._filters = NONE

    def offer(self, notes: Sequence[NoteSummary], filters: Filters, default_channel: str) -> None:
        """Offer what *notes* can be chosen by while *filters* are set; one without a channel goes to the default."""
        self.clear()
        for below in self.findChildren(QMenu):
            below.deleteLater()
        self._filters = filters
        states = {shown_state(note) for note in notes}
        tags = Counter(tag for note in notes for tag in note.tags)
        channels = {note.channel or default_channel for note in notes} - {""}
        self._submenu(self.tr("State"), "states", [(state, label_of(state)) for state in sorted(states, key=_place)])
        common = sorted(tag for tag, _ in tags.most_common(MOST_TAGS))
        self._submenu(self.tr("Tag"), "tags", [(tag, f"#{tag}") for tag in common])
        self._submenu(self.tr("Channel"), "channels", [(channel, channel) for channel in sorted(channels)])
        self.addSeparator()
        self._choice(
            self,
            self.tr("Changed since published"),
            replace(filters, changed=not filters.changed),
            is_on=filters.changed,
        )
        self._choice(
            self,
            self.tr("With problems"),
            replace(filters, problems=not filters.problems),
            is_on=filters.problems,
        )
        self.addSeparator()
        self.addAction(self.tr("Show all notes"), partial(self._want, NONE)).setEnabled(bool(filters))

    def _submenu(self, words: str, kind: str, values: list[tuple[str, str]]) -> None:
        menu = self.addMenu(words)
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
        self.wanted.emit(wanted)


def _place(state: str) -> tuple[int, str]:
    """Where *state* stands among the states that are offered."""
    name, _, reach = state.partition(":")
    return tuple(NoteState).index(NoteState(name)), reach
