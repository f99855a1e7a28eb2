"""Find, and replace, in all notes: exact text or an expression, every find in its line, every change seen before."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from devlog_app.services.notes.finding import Broken, Pattern, Query, pattern_of
from devlog_app.services.search.everywhere import Everywhere, Find, NoteFinds
from devlog_app.ui.search.finding_everywhere import FindingEverywhere
from devlog_app.ui.search.finds_tree import FindsTree
from devlog_app.ui.search.replacing_everywhere import Replaced, ReplacingEverywhere
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import Icons

if TYPE_CHECKING:
    from devlog_app.ui.main_window import MainWindow
    from devlog_app.ui.workspace.session import Session

SIZE = QSize(720, 560)
DEBOUNCE = 250
"""Milliseconds without a key, after which the notes are looked through."""


class EverywhereDialog(QDialog):
    """Stands beside the window, which goes on working; closed, it is freed."""

    chosen = Signal(str, object)
    """The path of a note, and the ``Find`` in it to show (None: the note itself)."""

    def __init__(self, session: "Session", window: "MainWindow") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find and replace in all notes"))
        self.resize(SIZE)
        self._session = session
        self._pattern: Pattern | None = None
        self._count = self._notes = 0
        self._field = self._line(self.tr("Find in all notes"))
        self._replacement = self._line(self.tr("Replace with"))
        self._case = self._choice("letter-case", self.tr("Capital letters matter"))
        self._whole = self._choice("letter-w", self.tr("Whole words only"))
        self._expression = self._choice("regex", self.tr("Regular expression"))
        self._replaces = QCheckBox(self.tr("Replace"), self)
        self._replaces.setAccessibleName(self.tr("Replace what is found"))
        self._tree = FindsTree(self)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._replace = QPushButton(self)
        self._finding = FindingEverywhere(Everywhere(session.services.library.root), session.io, self)
        self._replacing = ReplacingEverywhere(session, self)
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._show_replacing()
        self._say(self.tr("Exact text is looked for, in the front matter too."))

    def look_for(self, words: str) -> None:
        """Look for *words*, if there are any, and put the caret into the field."""
        if words:
            self._field.setText(words)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    # How it is built

    def _line(self, words: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        return line

    def _choice(self, drawing: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setIcon(Icons(colours(self.palette())).icon(drawing))
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.addWidget(self._field, 0, 0)
        choices = QHBoxLayout()
        choices.setSpacing(2)
        for button in (self._case, self._whole, self._expression):
            choices.addWidget(button)
        choices.addSpacing(8)
        choices.addWidget(self._replaces)
        grid.addLayout(choices, 0, 1)
        grid.addWidget(self._replacement, 1, 0)
        grid.addWidget(self._replace, 1, 1)
        grid.setColumnStretch(0, 1)
        self._replace.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self._tree, 1)
        column.addWidget(self._told)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._timer.start)
        self._field.returnPressed.connect(self._look)
        for choice in (self._case, self._whole, self._expression):
            choice.toggled.connect(self._look)
        self._timer.timeout.connect(self._look)
        self._replaces.toggled.connect(self._show_replacing)
        self._replacement.textChanged.connect(self._show_replacement)
        self._replace.clicked.connect(self._carry_out)
        self._finding.found.connect(self._take)
        self._finding.progressed.connect(self._show_progress)
        self._finding.over.connect(self._show_end)
        self._replacing.ended.connect(self._show_replaced)
        self._tree.chosen.connect(self.chosen)
        # A note's box changes those of all its lines, one after another.
        self._tree.checked.connect(self._counting.start)
        self._counting.timeout.connect(self._count_chosen)
        self.finished.connect(self._finding.stop)

    # Finding

    def _look(self) -> None:
        self._timer.stop()
        self._finding.stop()
        self._tree.clear()
        self._pattern = None
        self._count = self._notes = 0
        self._count_chosen()
        if not self._field.text():
            self._say("")
            return
        query = Query(
            self._field.text(),
            case=self._case.isChecked(),
            whole_words=self._whole.isChecked(),
            expression=self._expression.isChecked(),
        )
        pattern = pattern_of(query)
        if isinstance(pattern, Broken):
            self._say(self.tr("This is not a regular expression."), is_wrong=True)
            return
        # What is typed and not saved yet is looked through too.
        for open_note in self._session.open_notes.loaded:
            open_note.save()
        self._pattern = pattern
        self._show_replacement()
        self._finding.look(tuple(note.path for note in self._session.catalogue.notes), pattern)

    def _take(self, found: tuple[NoteFinds, ...]) -> None:
        for note in found:
            if note.finds:
                self._count += len(note.finds)
                self._notes += 1
                title = self._session.catalogue.title(note.path)
                self._tree.add(title, note)
        self._count_chosen()
        if any(note.is_slow for note in found):
            self._finding.stop()
            self._say(self.tr("This expression takes too long: make it more definite."), is_wrong=True)

    def _show_progress(self, done: int, of: int) -> None:
        number = QLocale().toString
        words = self.tr("Looked through %1 of %2 notes").replace("%1", number(done)).replace("%2", number(of))
        self._say(f"{self._found()}  ·  {words}")

    def _show_end(self, is_all: bool) -> None:  # what the signal brings
        if not self._count:
            self._say(self.tr("No note has this text."))
        elif is_all:
            self._say(self._found())
        else:
            self._say(self.tr("%1, and more: these are the first.").replace("%1", self._found()))

    def _found(self) -> str:
        places = self.tr("%n place(s)", "", self._count)
        return self.tr("%1 in %n note(s)", "", self._notes).replace("%1", places)

    # Replacing

    def _show_replacing(self) -> None:
        on = self._replaces.isChecked()
        self._replacement.setVisible(on)
        self._replace.setVisible(on)
        if on:
            self._replacement.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_replacement()

    def _show_replacement(self) -> None:
        self._tree.show_replacement(self._become if self._replaces.isChecked() else None)
        self._count_chosen()

    def _become(self, note: NoteFinds, find: Find) -> str:
        if self._pattern is None or self._pattern.refusal(self._replacement.text()) is not None:
            return ""
        return self._pattern.replacement(note.text, find.match, self._replacement.text())

    def _count_chosen(self) -> None:
        count = sum(len(finds) for _, finds in self._tree.chosen_finds()) if self._replaces.isChecked() else 0
        self._replace.setText(self.tr("&Replace %n", "", count) if count else self.tr("&Replace"))
        self._replace.setEnabled(count > 0 and not self._replacing.is_busy)

    def _carry_out(self) -> None:
        if self._pattern is None:
            return
        if self._pattern.refusal(self._replacement.text()) is not None:
            self._say(self.tr("There is no group of that number or name."), is_wrong=True)
            return
        self._finding.stop()
        chosen = self._tree.chosen_finds()
        self._replacing.replace(chosen, self._pattern, self._replacement.text())
        self._replace.setEnabled(False)

    def _show_replaced(self, done: Replaced) -> None:
        self._tree.clear()
        self._count = self._notes = 0
        self._count_chosen()
        places = self.tr("%n place(s)", "", done.finds)
        words = self.tr("Replaced %1 in %n note(s). What they said before is in their histories.", "", done.notes)
        said = words.replace("%1", places)
        if done.left:
            left = self.tr("Left as they are, changed meanwhile or not to be written: %1")
            said = f"{said}\n{left.replace('%1', ', '.join(done.left))}"
        self._say(said, is_wrong=bool(done.left))

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        palette = QPalette(self.palette())
        look = colours(palette)
        palette.setColor(QPalette.ColorRole.WindowText, look.error if is_wrong else look.text_muted)
        self._told.setPalette(palette)
        self._told.setText(words)
