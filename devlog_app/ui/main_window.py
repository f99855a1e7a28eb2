"""The main window: where the panes stand. What they tell one another is decided in ``wiring``."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import DevlogError
from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.actions.menus import NEW, OF_A_NOTE, OF_A_WORKSPACE, SEPARATOR
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.pages import Pages
from devlog_app.ui.search.column import SearchColumn
from devlog_app.ui.tab_order import stand_behind
from devlog_app.ui.theme.colours import Colours
from devlog_app.ui.theme.icons import Icons
from devlog_app.ui.theme.style import window_style
from devlog_app.ui.tree.pane import TreePane
from devlog_app.ui.window_state import WindowState

if TYPE_CHECKING:
    from devlog_app.ui.commands.panes import PaneCommands
    from devlog_app.ui.editor.format_bar import FormatBar
    from devlog_app.ui.editor.notice_bar import NoticeBar
    from devlog_app.ui.preview.pane import PreviewPane
    from devlog_app.ui.problems.pane import ProblemsPane
    from devlog_app.ui.publish.panel import PublishPanel
    from devlog_app.ui.publish.status import PublishStatus
    from devlog_app.ui.publish.unfinished_bar import UnfinishedBar
    from devlog_app.ui.start.start_page import StartPage
    from devlog_app.ui.status_line.status_line import StatusLine
    from devlog_app.ui.writing.reading import Reading

SIZE = QSize(1360, 860)
COLUMNS = (270, 640, 450)
"""Widths of the tree, the writing and the preview, in pixels of the first start."""
TEXT_KEEPS = 420
"""Pixels that the text keeps when the preview asks for room."""


class MainWindow(QMainWindow):
    """Left the tree, in the middle the note with its problems, right the preview with the publish panel."""

    first_painted = Signal()
    """The window was seen for the first time."""
    folder_wanted = Signal(str)
    """A folder that was open before, or was dropped on the start page; or a dropped note in one."""
    closing = Signal(QCloseEvent)
    """The user closes the window; ``ignore()`` keeps it open."""

    format_bar: "FormatBar"
    preview: "PreviewPane"
    problems: "ProblemsPane"
    publish: "PublishPanel"
    reading: "Reading"
    status_line: "StatusLine"

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self._painted = False
        self._is_alone = False
        self._error: NoticeBar | None = None
        self.setWindowTitle("Devlog[*]")
        self.actions_table = Actions(self)
        self.tree = TreePane(self)
        self.tree.offer_first_note(self.actions_table["quick_post"])
        self.search = SearchColumn(self.tree, self)
        self.editor = EditorTabs(self)
        self._start: StartPage | None = None
        self.recent_menu = QMenu(self.tr("Open &recent"), self)
        self._columns = self._lay_out()
        self._fill_menus()
        self._fill_tool_bar()
        self._fill_status_bar()
        self._restore()
        self.actions_table.enable((*OF_A_NOTE, *OF_A_WORKSPACE), on=False)

    def complete(self) -> None:
        """Add the panes that nobody misses in the first moment: the window is seen earlier without them."""
        from devlog_app.ui.commands.handing_on import HandingOn
        from devlog_app.ui.editor.format_bar import FormatBar
        from devlog_app.ui.preview.choices import PreviewChoices
        from devlog_app.ui.preview.pane import PreviewPane
        from devlog_app.ui.problems.pane import ProblemsPane
        from devlog_app.ui.publish.panel import PublishPanel
        from devlog_app.ui.status_line.status_line import StatusLine
        from devlog_app.ui.writing.reading import Reading

        self.format_bar = FormatBar(self.actions_table, self.editor)
        self.editor.put_above_text(self.format_bar)
        self.preview = PreviewPane(self)
        self.problems = ProblemsPane(self)
        self.publish = PublishPanel(self)
        self._below_text.addWidget(self.problems)
        self._beside_text.addWidget(self.preview, 1)
        self._beside_text.addWidget(self.publish)
        self.status_line = StatusLine(self)
        self.status_line.connection_chosen.connect(self.actions_table["accounts"].trigger)
        self.statusBar().addPermanentWidget(self.status_line)
        self.reading = Reading(self, self._state)
        PreviewChoices(self, self._state)
        HandingOn(self.actions_table, ("next_pane", "previous_pane"), self._panes, self)

    @cached_property
    def unfinished(self) -> "UnfinishedBar":
        """What asks above the writing about publications that were interrupted."""
        from devlog_app.ui.publish.unfinished_bar import UnfinishedBar

        bar = UnfinishedBar(self, behind=self.publish)
        self.put_above(bar)
        return bar

    @cached_property
    def publish_status(self) -> "PublishStatus":
        """What is on its way to channels, before what else the status bar says."""
        from devlog_app.ui.publish.status import PublishStatus

        status = PublishStatus(self)
        self.statusBar().insertPermanentWidget(1, status)
        stand_behind(self.publish, status)
        return status

    def _panes(self) -> "PaneCommands":
        from devlog_app.ui.commands.panes import PaneCommands

        return PaneCommands(self)

    @property
    def state(self) -> WindowState:
        """What is remembered between starts."""
        return self._state

    @property
    def start(self) -> "StartPage":
        """How to begin; made when there is no note to be shown, as there is at most starts."""
        if self._start is None:
            from devlog_app.ui.start.start_page import StartPage
            from devlog_app.ui.tab_order import stand_behind

            self._start = StartPage(self.actions_table, self)
            self._start.show_recent(self._state.recent())
            self._start.folder_wanted.connect(self.folder_wanted)
            self._desk.addWidget(self._start)
            stand_behind(self.editor, self._start)
        return self._start

    def make_room_for_preview(self, width: int) -> None:
        """Let the preview have *width* pixels, as far as the text keeps enough."""
        left, centre, right = self._columns.sizes()
        more = min(width - right, centre - TEXT_KEEPS)
        if more > 0:
            self._columns.setSizes([left, centre - more, right + more])

    def put_above(self, bar: QWidget) -> None:
        """Let *bar*, which has something to say now and then, stand above the writing."""
        self._above_text.insertWidget(0, bar)

    def show_note(self, title: str) -> None:
        """A note is open: show the text, and its title above the window."""
        self._stand_alone(False)
        self.setWindowTitle(f"{title}[*] — Devlog")
        self.pages.stand_on(self._writing)

    def show_start(self, workspace: str | None) -> None:
        """No note is open."""
        self._stand_alone(workspace is None)
        self.setWindowTitle(f"{workspace}[*] — Devlog" if workspace else "Devlog[*]")
        self.setWindowModified(False)
        self.start.show_for(workspace)
        self.pages.stand_on(self.start)

    def say(self, sentence: str, seconds: int = 6) -> None:
        """Say something in the status bar for a while."""
        self.statusBar().showMessage(sentence, seconds * 1000)

    def offer_undo(self, words: str) -> None:
        """Something was done that can be taken back: say so where it is seen."""
        self.tree.offer_undo(words)
        if not self.tree.isVisible():
            self.say(words)

    def show_error(self, error: DevlogError) -> None:
        """Say above the writing what could not be done."""
        said = sentence(error)
        where = f"{error.path}: " if error.path and error.path not in said else ""
        if self._error is None:
            from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar

            self._error = NoticeBar(Gravity.ERROR, self, behind=self.editor)
            self._error.add_choice(self.tr("Close"), self._error.hide)
            self._above_text.insertWidget(self._above_text.indexOf(self._desk), self._error)
        self._error.say(where + said, advice(error))

    def error_said(self) -> str:
        """What stands above the writing; empty while nothing is wrong."""
        return self._error.said() if self._error is not None else ""

    def hide_error(self) -> None:
        """What could not be done is no longer of interest."""
        if self._error is not None:
            self._error.hide()

    def show_place(self, words: str) -> None:
        """What stands at the right of the status bar: where the caret is."""
        self._place.setText(words)

    def _stand_alone(self, alone: bool) -> None:  # a value, not a mode
        """Without a workspace there is nothing to show beside the start page."""
        if alone is not self._is_alone:
            self._is_alone = alone
            self._left.setVisible(not alone and self.actions_table["show_tree"].isChecked())
            self._right.setVisible(not alone and self.actions_table["show_preview"].isChecked())

    def place_outline(self, outline: QWidget) -> None:
        """Put *outline* below the tree."""
        self._left.addWidget(outline)
        self._left.setStretchFactor(0, 2)
        self._left.setStretchFactor(1, 1)
        self._left.setSizes([2 * SIZE.height(), SIZE.height()])

    def place_properties(self, properties: QWidget) -> None:
        """Put *properties* beside the text."""
        self._text_row.addWidget(properties)
        self._text_row.setStretchFactor(0, 1)
        self._text_row.setStretchFactor(1, 0)

    def place_find_bar(self, bar: QWidget) -> None:
        """Put *bar* below the text, above the problems."""
        self._below_text.insertWidget(self._below_text.indexOf(self._text_row) + 1, bar)

    def place_below_preview(self, widget: QWidget) -> None:
        """Put *widget* between the preview and the publish panel."""
        self._beside_text.insertWidget(self._beside_text.indexOf(self.preview) + 1, widget)

    def place_counts(self, counts: QWidget) -> None:
        """Put *counts* at the left of the status bar."""
        # The bar hides this around them while it says something: they show themselves whenever they count anew.
        around = QWidget(self)
        row = _column(around)
        row.addWidget(counts)
        self.statusBar().addWidget(around)

    def show_sides(self, shown: bool) -> None:
        """Show what stands beside the text, as far as it is wanted; or nothing but the text."""
        self._left.setVisible(shown and self.actions_table["show_tree"].isChecked())
        self._right.setVisible(shown and self.actions_table["show_preview"].isChecked())
        self.problems.setVisible(shown)
        self._bar.setVisible(shown)
        self.format_bar.setVisible(shown)

    def draw(self, look: Colours) -> None:
        """Draw what the palette alone does not colour."""
        icons = Icons(look)
        self.actions_table.draw_icons(icons)
        self._new.setIcon(icons.icon("plus"))
        self.search.draw_icons(icons)
        self.tree.draw_icons(icons)
        self.setStyleSheet(window_style(look))

    def remember(self) -> None:
        """Keep the window's place and columns for the next start."""
        self._state.set_bytes("window/geometry", self.saveGeometry())
        self._state.set_bytes("window/columns", self._columns.saveState())
        # Not what is seen: writing with nothing around it hides both for a while.
        for name in ("tree", "preview"):
            self._state.set_flag(f"window/{name}", self.actions_table[f"show_{name}"].isChecked())
        self._state.set_flag("editor/spelling", self.actions_table["spelling"].isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        # What stands in a field of a form is taken over when the field is left.
        if (field := self.focusWidget()) is not None:
            field.clearFocus()
        self.closing.emit(event)
        if event.isAccepted():
            self.remember()

    def _lay_out(self) -> QSplitter:
        self._writing = QWidget(self)
        self._below_text = _column(self._writing)
        self._text_row = QSplitter(Qt.Orientation.Horizontal, self)
        self._text_row.addWidget(self.editor)
        self._below_text.addWidget(self._text_row, 1)
        self._desk = QStackedWidget(self)
        # A workspace is about to be shown: nothing stands there that would be gone in a moment.
        quiet = QWidget(self)
        quiet.setAutoFillBackground(True)
        quiet.setBackgroundRole(QPalette.ColorRole.Base)
        self._desk.addWidget(quiet)
        self._desk.addWidget(self._writing)
        centre = QWidget(self)
        self._above_text = _column(centre)
        self._above_text.addWidget(self._desk, 1)
        self._right = QWidget(self)
        self._beside_text = _column(self._right)
        self.pages = Pages(self._desk, quiet, self._right, self)
        self._left = QSplitter(Qt.Orientation.Vertical, self)
        self._left.addWidget(self.search)
        for splitter in (self._left, self._text_row):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.setHandleWidth(1)
        columns.setChildrenCollapsible(False)
        for place, (pane, least) in enumerate(((self._left, 180), (centre, 320), (self._right, 300))):
            pane.setMinimumWidth(least)
            columns.addWidget(pane)
            columns.setStretchFactor(place, 1 if pane is centre else 0)
        columns.setSizes(list(COLUMNS))
        self.setCentralWidget(columns)
        return columns

    def _fill_menus(self) -> None:
        self.actions_table.fill_menu_bar(self.menuBar(), {"recent": self.recent_menu})
        # Shortcuts of commands that stand in no menu bar work too.
        self.addActions(list(self.actions_table))
        self.actions_table["show_tree"].toggled.connect(self._left.setVisible)
        self.actions_table["show_preview"].toggled.connect(self._right.setVisible)

    def _fill_tool_bar(self) -> None:
        bar = QToolBar(self.tr("Tools"), self)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.toggleViewAction().setEnabled(False)
        self._bar = bar
        self._new = self._new_button(bar)
        bar.addWidget(self._new)
        for name in ("open_folder", SEPARATOR, "find_note", SEPARATOR, "show_calendar", "show_series"):
            bar.addAction(self.actions_table[name]) if name else bar.addSeparator()
        gap = QWidget(bar)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        for name in ("show_tree", "show_preview"):
            bar.addAction(self.actions_table[name])
        self.addToolBar(bar)

    def _new_button(self, bar: QToolBar) -> QToolButton:
        button = QToolButton(bar)
        button.setText(self.tr("New"))
        button.setAccessibleName(self.tr("New"))
        button.setToolTip(self.tr("Make a note, a conference or a month"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        self.actions_table.fill_menu(menu, NEW)
        button.setMenu(menu)
        return button

    def _fill_status_bar(self) -> None:
        self._place = QLabel(self)
        self._place.setContentsMargins(0, 0, 10, 0)
        self._place.setForegroundRole(self._place.palette().ColorRole.PlaceholderText)
        self.statusBar().addPermanentWidget(self._place)
        self.statusBar().setSizeGripEnabled(False)

    def _restore(self) -> None:
        self.resize(SIZE)
        geometry = self._state.bytes("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        columns: QByteArray | None = self._state.bytes("window/columns")
        if columns is not None:
            self._columns.restoreState(columns)
        for name in ("tree", "preview"):
            self.actions_table[f"show_{name}"].setChecked(self._state.flag(f"window/{name}", default=True))
        self.actions_table["spelling"].setChecked(self._state.flag("editor/spelling", default=True))
        self._left.setVisible(self.actions_table["show_tree"].isChecked())
        self._right.setVisible(self.actions_table["show_preview"].isChecked())


def _column(widget: QWidget) -> QVBoxLayout:
    """A layout of things that stand on one another without a gap."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
