"""Above the tree: the button with the filters, a chip for each that is set, and how many notes are left."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from devlog_app.ui.tree.filters import NONE, Filters

if TYPE_CHECKING:
    # The window is seen before there is a note to show, and most of its time without a filter.
    from devlog_app.model.note import NoteSummary
    from devlog_app.ui.tree.filter_chips import FilterChips
    from devlog_app.ui.tree.filter_menu import FilterMenu


class FilterRow(QWidget):
    """Shows the filters and lets them be changed; *notes* gives what they choose from."""

    changed = Signal(object)
    """Other ``Filters`` are wanted."""

    def __init__(self, notes: "Callable[[], Iterable[NoteSummary]]", parent: QWidget) -> None:
        super().__init__(parent)
        self._notes = notes
        self._filters = NONE
        self.default_channel = ""
        self._menu: FilterMenu | None = None
        self._chips: FilterChips | None = None
        self._button = QToolButton(self)
        self._button.setText(self.tr("Filter"))
        self._button.setAccessibleName(self.tr("Filter notes"))
        self._button.setToolTip(self.tr("Show only some of the notes"))
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setAutoRaise(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A menu of its own would give the button an arrow of the style's.
        self._button.clicked.connect(self._open_menu)
        self._count = QLabel(self)
        self._count.setForegroundRole(self._count.palette().ColorRole.PlaceholderText)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._button)
        row.addStretch(1)
        row.addWidget(self._count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(4)
        self._column.addLayout(row)

    def show_filters(self, filters: Filters) -> None:
        """Show *filters*, a chip for each."""
        self._filters = filters
        if self._chips is None and filters:
            from devlog_app.ui.tree.filter_chips import FilterChips

            self._chips = FilterChips(self)
            self._chips.wanted.connect(self.changed)
            self._column.addWidget(self._chips)
        if self._chips is not None:
            self._chips.show_filters(filters)

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

    def _open_menu(self) -> None:
        if self._menu is None:
            from devlog_app.ui.tree.filter_menu import FilterMenu

            self._menu = FilterMenu(self._button)
            self._menu.wanted.connect(self.changed)
        self._menu.offer(tuple(self._notes()), self._filters, self.default_channel)
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
