"""Which buttons of the format bar are down: how the words at the caret are marked, a moment after it moved."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.actions.menus import FORMAT_BAR
from devlog_app.ui.editor.blocks import column_of, is_prose
from devlog_app.ui.editor.line_apart import heading_level, is_item, read
from devlog_app.ui.editor.marked_words import LONGEST, styles_at
from devlog_app.ui.editor.tabs import EditorTabs

SOON = 150
"""Milliseconds after the caret moved: whoever types does not look at buttons."""


class FormatState(QObject):
    """Follows the caret of the text that is shown; looks at its line only."""

    def __init__(self, actions: Actions, tabs: EditorTabs, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._tabs = tabs
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.look)
        tabs.caret_moved.connect(self._timer.start)
        tabs.pane_shown.connect(self._look_soon)
        self._timer.start()
        for name in FORMAT_BAR:
            if name and actions[name].isCheckable():
                # Qt turns the button over by itself, whatever became of the text.
                actions[name].triggered.connect(partial(QTimer.singleShot, 0, self, self.look))

    def look(self, _checked: bool = False) -> None:  # what Qt sends
        """Show how the words at the caret are marked now."""
        down = self._names()
        for name in FORMAT_BAR:
            if name and self._actions[name].isCheckable():
                self._actions[name].setChecked(name in down)

    def _look_soon(self) -> None:
        self._timer.start()

    def _names(self) -> frozenset[str]:
        cursor = self._tabs.edit.textCursor()
        block = cursor.block()
        if block.length() > LONGEST or not is_prose(block):
            return frozenset()
        line, column = block.text(), column_of(cursor)
        names = {str(style) for style in styles_at(line, column)}
        names |= {kind for kind in ("bullets", "numbers", "tasks") if is_item(line, kind)}
        if heading_level(line):
            names.add(f"heading_{heading_level(line)}")
        if read(line).quote_level:
            names.add("quote")
        # What reads links is large, and not needed before the caret stands behind a bracket, or at one.
        if "[" in line[: column + 1] and _is_in_link(line, column):
            names.add("link")
        return frozenset(names)


def _is_in_link(line: str, column: int) -> bool:
    from devlog_app.ui.editor.links_in_line import link_at

    return link_at(line, column, column) is not None
