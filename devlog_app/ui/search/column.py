"""The left column: the search field, and below it the tree, or what was found while there are words in the field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from devlog_app.ui.search.field import SearchField
from devlog_app.ui.theme.icons import Icons

if TYPE_CHECKING:
    # The window is seen before anything was searched for.
    from devlog_app.ui.search.results_pane import ResultsPane


class SearchColumn(QWidget):
    """Gives the place under the field to the tree or to the results, which are made when there are words at first."""

    words_changed = Signal(str)
    """There are other words in the field; none when the search is over."""
    looked_at = Signal(object)
    """The ``Result`` that was clicked."""
    taken = Signal(object)
    """The ``Result`` that Return or a double click chose."""
    left = Signal()
    """Escape in the empty field: back to the writing."""

    def __init__(self, tree: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._results: ResultsPane | None = None
        self._field = SearchField(self)
        self._place = QStackedWidget(self)
        self._place.addWidget(tree)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        row = QVBoxLayout()
        row.setContentsMargins(8, 0, 6, 0)
        row.addWidget(self._field)
        column.addLayout(row)
        column.addWidget(self._place, 1)
        self.setFocusProxy(tree)
        self._field.textChanged.connect(self._change)
        self._field.down_pressed.connect(self._go_down)
        self._field.returnPressed.connect(self._take_first)
        self._field.left.connect(self.left)

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self._field.text()

    @property
    def results(self) -> "ResultsPane":
        """The list of what was found."""
        if self._results is None:
            from devlog_app.ui.search.results_pane import ResultsPane

            self._results = ResultsPane(self)
            self._results.looked_at.connect(self.looked_at)
            self._results.taken.connect(self.taken)
            self._results.left.connect(self.clear)
            self._results.up_pressed.connect(self.focus_search)
            self._place.addWidget(self._results)
        return self._results

    def search(self, words: str) -> None:
        """Search for *words*, as if they had been typed."""
        self._field.setText(words)
        self.focus_search()

    def clear(self) -> None:
        """End the search: the tree is back, the caret in the empty field."""
        self._field.clear()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """End the search of a workspace that is no longer open."""
        self._field.clear()

    def focus_search(self) -> None:
        """Put the caret into the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def draw_icons(self, icons: Icons) -> None:
        """Draw the icons in the colours of the theme."""
        self._field.draw_icon(icons.icon("search"))

    def _change(self, words: str) -> None:
        self._place.setCurrentWidget(self.results if words.strip() else self._tree)
        self.words_changed.emit(words)

    def _go_down(self) -> None:
        if self.words.strip():
            self.results.focus_first()
        else:
            self._tree.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_first(self) -> None:
        if self.words.strip():
            self.results.choose_first()
