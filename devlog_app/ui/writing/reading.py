"""What helps to read and steer the note that is shown: find bar, outline, counts, focus. Made when first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from devlog_app.model.post import Post
from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.window_state import WindowState

if TYPE_CHECKING:
    from devlog_app.model.note import Note
    from devlog_app.ui.editor.counts import CountsButton
    from devlog_app.ui.editor.find_bar import FindBar
    from devlog_app.ui.editor.focus import Focus
    from devlog_app.ui.main_window import MainWindow
    from devlog_app.ui.outline.pane import OutlinePane
    from devlog_app.ui.properties.pane import PropertiesPane, Surroundings

FOCUS, TYPEWRITER = "reading/focus", "reading/typewriter"
OUTLINE, PROPERTIES = "reading/outline", "reading/properties"
INDENT = "    "


class Reading(QObject):
    """Belongs to the window and follows its tabs; carries out the commands that are about reading a note."""

    def __init__(self, window: "MainWindow", state: WindowState) -> None:
        super().__init__(window)
        self._state = state
        self._counts: CountsButton | None = None
        self._find_bar: FindBar | None = None
        self._outline: OutlinePane | None = None
        self._focus: Focus | None = None
        self._properties: PropertiesPane | None = None
        self._surroundings: Callable[[], Surroundings] | None = None
        actions = window.actions_table
        for name, carry_out in (
            ("find", self.find),
            ("replace", self.replace),
            ("find_next", self.find_next),
            ("find_previous", self.find_previous),
            ("go_to_heading", self.go_to_heading),
            ("fold_properties", self.fold_properties),
        ):
            actions[name].triggered.connect(carry_out)
        window.editor.pane_shown.connect(self._follow)
        for name, key, show in (
            ("outline", OUTLINE, self._show_outline),
            ("properties", PROPERTIES, self._show_properties),
            ("focus_mode", FOCUS, self._show_focus),
            ("typewriter_mode", TYPEWRITER, self._show_typewriter),
        ):
            actions[name].toggled.connect(show)
            actions[name].setChecked(state.flag(key, default=False))

    # What is shown

    def begin(self, surroundings: "Callable[[], Surroundings]") -> None:
        """A workspace is open; *surroundings* is asked when the form of properties is wanted."""
        self._surroundings = surroundings
        if self._properties is not None:
            self._properties.set_surroundings(surroundings())
        self._show_properties(self._window().actions_table["properties"].isChecked())

    def show_note(self, _note: "Note") -> None:
        """A note is open: count it."""
        if self._counts is None:
            from devlog_app.ui.editor.counts import CountsButton

            self._counts = CountsButton(self._window())
            self._window().place_counts(self._counts)
        self._counts.follow(self._window().editor.edit)
        if self._properties is not None:
            self._properties.follow(self._window().editor.pane)

    def show_no_note(self) -> None:
        """No note is open: there is nothing to count or find."""
        if self._counts is not None:
            self._counts.follow(None)
        if self._properties is not None:
            self._properties.follow(None)
        if self._find_bar is not None and not self._find_bar.isHidden():
            self._find_bar.close_bar()

    def show_post(self, post: Post) -> None:
        """The post of the note, for its length."""
        if self._counts is not None:
            self._counts.show_post(post)

    def show_no_post(self) -> None:
        """There is no post to be measured."""
        if self._counts is not None:
            self._counts.show_post(None)

    # Commands

    def find(self) -> None:
        """Look for something in the note."""
        self.find_bar.open()

    def replace(self) -> None:
        """Look for something in the note, to put something else in its place."""
        self.find_bar.open(replace=True)

    def find_next(self) -> None:
        """Go to the next match."""
        self.find_bar.next()

    def find_previous(self) -> None:
        """Go to the match before."""
        self.find_bar.previous()

    def go_to_heading(self) -> None:
        """Offer the note's headings to choose from."""
        from devlog_app.ui.quick_list.finder import RowFinder
        from devlog_app.ui.quick_list.quick_list import QuickList
        from devlog_app.ui.quick_list.row import QuickRow

        headings = self.outline.headings
        highest = min((heading.level for heading in headings), default=1)
        line = self.tr("line %1")
        rows = [
            QuickRow(
                INDENT * (heading.level - highest) + heading.title,
                number,
                line.replace("%1", QLocale().toString(heading.line)),
            )
            for number, heading in enumerate(headings)
        ]
        hint = self.tr("A few letters of a heading") if rows else self.tr("This note has no headings yet")
        quick = QuickList(self.tr("Go to a heading"), hint, RowFinder(rows), self._window())
        quick.taken.connect(self.outline.go_to)
        quick.open()

    def fold_properties(self) -> None:
        """Fold the front matter of the note that is shown, or show it as it is written."""
        self._window().editor.pane.folding.fold.toggle()

    # The parts

    @property
    def find_bar(self) -> "FindBar":
        """The bar below the text."""
        if self._find_bar is None:
            from devlog_app.ui.editor.find_bar import FindBar

            window = self._window()
            self._find_bar = FindBar(window)
            window.place_find_bar(self._find_bar)
            self._find_bar.follow(window.editor.edit)
            self._find_bar.left.connect(window.editor.setFocus)
        return self._find_bar

    @property
    def outline(self) -> "OutlinePane":
        """The headings below the tree."""
        if self._outline is None:
            from devlog_app.ui.outline.pane import OutlinePane

            window = self._window()
            self._outline = OutlinePane(window)
            window.place_outline(self._outline)
            self._outline.follow(window.editor.edit)
            self._outline.left.connect(window.editor.setFocus)
        return self._outline

    @property
    def focus(self) -> "Focus":
        """Dimming and centring."""
        if self._focus is None:
            from devlog_app.ui.editor.focus import Focus

            self._focus = Focus(self)
            self._focus.follow(self._window().editor.edit)
            self._focus.left.connect(self._leave_focus)
        return self._focus

    @property
    def properties(self) -> "PropertiesPane":
        """The form beside the text."""
        if self._properties is None:
            from devlog_app.ui.properties.pane import PropertiesPane

            window = self._window()
            self._properties = PropertiesPane(window)
            window.place_properties(self._properties)
            if self._surroundings is not None:
                self._properties.set_surroundings(self._surroundings())
            self._properties.left.connect(window.editor.setFocus)
        return self._properties

    def _follow(self, pane: EditorPane) -> None:
        for part in (self._find_bar, self._outline, self._focus):
            if part is not None:
                part.follow(pane.edit)
        if self._counts is not None and not self._counts.isHidden():
            self._counts.follow(pane.edit)
        if self._properties is not None and not self._properties.isHidden():
            self._properties.follow(pane)

    def _show_outline(self, shown: bool) -> None:
        self._state.set_flag(OUTLINE, shown)
        if shown or self._outline is not None:
            self.outline.setVisible(shown)
        if shown:
            self._window().actions_table["show_tree"].setChecked(True)
            self.outline.follow(self._window().editor.edit)

    def _show_properties(self, shown: bool) -> None:
        self._state.set_flag(PROPERTIES, shown)
        if self._surroundings is None or not (shown or self._properties is not None):
            return
        self.properties.setVisible(shown)
        self.properties.follow(self._window().editor.pane if shown else None)

    def _show_focus(self, on: bool) -> None:
        self._state.set_flag(FOCUS, on)
        self._window().show_sides(not on)
        if on or self._focus is not None:
            self.focus.dim(on)
        if on:
            self._window().editor.setFocus()

    def _show_typewriter(self, on: bool) -> None:
        self._state.set_flag(TYPEWRITER, on)
        if on or self._focus is not None:
            self.focus.centre(on)

    def _leave_focus(self) -> None:
        self._window().actions_table["focus_mode"].setChecked(False)

    def _window(self) -> "MainWindow":
        from devlog_app.ui.main_window import MainWindow

        window = self.parent()
        assert isinstance(window, MainWindow)
        return window
