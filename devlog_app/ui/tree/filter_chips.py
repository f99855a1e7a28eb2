"""The filters that are set, each a small button that removes it again."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from devlog_app.ui.tree.badges import label_of
from devlog_app.ui.tree.filters import NONE, Filters
from devlog_app.ui.tree.flow import FlowLayout


class FilterChips(QWidget):
    """As many lines of chips as they need; hidden where no filter is set."""

    wanted = Signal(object)
    """Other ``Filters`` are wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)

    def show_filters(self, filters: Filters) -> None:
        """Show a chip for each of *filters*, and one that clears them all."""
        while (item := self._flow.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for words, without in self._set_filters(filters):
            self._add(self._chip(words, without))
        if filters:
            clear = self._chip_button(self.tr("Clear"), self.tr("Show all notes"))
            clear.clicked.connect(partial(self._want, NONE))
            self._add(clear)
        self.setVisible(bool(filters))

    def _set_filters(self, filters: Filters) -> list[tuple[str, Filters]]:
        """Each filter that is set, in words, with the filters that are left without it."""
        found = [(label_of(state), filters.toggled("states", state)) for state in sorted(filters.states)]
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
        chip = QToolButton(self)
        chip.setText(words)
        chip.setAccessibleName(meaning)
        chip.setToolTip(meaning)
        chip.setAutoRaise(words == self.tr("Clear"))
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip

    def _want(self, wanted: Filters, _checked: bool = False) -> None:
        self.wanted.emit(wanted)
