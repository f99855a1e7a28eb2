"""The bar below the text: what to find, how many there are, and what to put in its place."""

from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QLineEdit, QPushButton, QToolButton, QWidget

from devlog_app.services.notes.finding import Broken, Query, Trouble
from devlog_app.ui.editor.finding import Count, Finding
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import Icons

LONGEST_TAKEN = 200
"""UTF-16 units; a longer selection is a place to search in, not something to search for."""
SHORTEST_FIELD = 12
"""Characters; a field with less room than for these has no buttons beside it."""


class FindBar(QWidget):
    """Hidden until something is looked for; Escape hides it and gives the text the caret back."""

    left = Signal()
    """The user is done with finding."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.finding = Finding(self)
        self._edit: MarkdownEdit | None = None
        self._place: QTextCursor | None = None
        self._wrapped = False
        self._drawings: list[tuple[QToolButton, str]] = []
        self._field = _Field(self.tr("Find in this note"), self)
        self._count = QLabel(self)
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._case = self._choice("letter-case", self.tr("Capital letters matter"))
        self._whole = self._choice("letter-w", self.tr("Whole words only"))
        self._expression = self._choice("regex", self.tr("Regular expression"))
        self._within = self._choice("select", self.tr("Only in the selection"))
        self._previous = self._button("chevron-up", self.tr("Previous match (Shift+F3)"))
        self._next = self._button("chevron-down", self.tr("Next match (F3)"))
        self._close = self._button("x", self.tr("Close (Esc)"))
        self._is_wide: bool | None = None
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.hide()
        self._replacement = _Field(self.tr("Replace with"), self)
        self._replace = QPushButton(self.tr("&Replace"), self)
        self._replace_all = QPushButton(self.tr("Replace &all"), self)
        self._lay_out()
        self._connect()
        self._draw()
        self.hide()

    def follow(self, edit: MarkdownEdit) -> None:
        """Look through *edit* from now on, which is the text that is shown."""
        self._listen(on=False)
        self._edit = edit
        self._within.setChecked(False)
        if not self.isHidden():
            self._listen(on=True)
            self.finding.follow(edit)
            self._show_replacing(self._replaces)

    def open(self, *, replace: bool = False) -> None:
        """Show the bar with what is selected as what is looked for; *replace*: and what to put in its place."""
        was_hidden = self.isHidden()
        words = self._selected_words()
        self._show_replacing(replace)
        self.show()
        self._listen(on=True)
        if self._edit is not None:
            self.finding.follow(self._edit)
        if words and words != self._field.text() and not self._within.isChecked():
            self._field.setText(words)
        elif was_hidden:
            self._look()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def close_bar(self) -> None:
        """Mark nothing any more, and let go of the keys."""
        self.hide()
        self._listen(on=False)
        self.finding.stop()
        self.left.emit()

    def next(self) -> None:
        """Go to the next match; the bar opens where it is not."""
        self._go_on(self.finding.next)

    def previous(self) -> None:
        """Go to the match before."""
        self._go_on(self.finding.previous)

    def _listen(self, *, on: bool) -> None:
        """Hear of Escape in the text, while the bar is there."""
        if self._edit is not None:
            self._edit.removeEventFilter(self)
            if on:
                self._edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        leaves = event.key() == Qt.Key.Key_Escape and not self.isHidden()
        if leaves:
            self.close_bar()
        return leaves

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_replace_all"):
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._find_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.window)
        painter.fillRect(0, 0, self.width(), 1, look.border)
        painter.end()

    # How it is built

    def _button(self, drawing: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._drawings.append((button, drawing))
        return button

    def _choice(self, drawing: str, words: str) -> QToolButton:
        button = self._button(drawing, words)
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        choices = (self._case, self._whole, self._expression, self._within, self._previous, self._next)
        self._choices = self._line_of(*choices)
        self._verbs = self._line_of(self._replace, self._replace_all)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 7, 8, 7)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._find_room()

    def _line_of(self, *widgets: QWidget) -> QWidget:
        holder = QWidget(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        return holder

    def _find_room(self) -> None:
        """Put the buttons beside the fields or, where these would be left without room, below them."""
        beside = sum(part.sizeHint().width() for part in (self._count, self._choices, self._close))
        beside = max(beside, self._verbs.sizeHint().width()) + 4 * self._grid.horizontalSpacing()
        shortest = SHORTEST_FIELD * self.fontMetrics().averageCharWidth()
        is_wide = beside + shortest <= self.width() - _across(self._grid)
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        self._grid.addWidget(self._field, 0, 0)
        self._grid.addWidget(self._count, 0, 1)
        self._grid.addWidget(self._close, 0, 3)
        self._grid.addWidget(self._replacement, 2, 0, 1, 1 if is_wide else 4)
        if is_wide:
            self._grid.addWidget(self._choices, 0, 2)
            self._grid.addWidget(self._verbs, 2, 1, 1, 3)
        else:
            self._grid.addWidget(self._choices, 1, 0, 1, 4)
            self._grid.addWidget(self._verbs, 3, 0, 1, 4)
        self._grid.addWidget(self._said, 4, 0, 1, 4)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._look)
        self._field.returned.connect(self.next)
        self._field.returned_back.connect(self.previous)
        for choice in (self._case, self._whole, self._expression):
            choice.toggled.connect(self._look)
        self._within.toggled.connect(self._choose_place)
        self._previous.clicked.connect(self.previous)
        self._next.clicked.connect(self.next)
        self._close.clicked.connect(self.close_bar)
        self._replacement.returned.connect(self._replace_one)
        self._replace.clicked.connect(self._replace_one)
        self._replace_all.clicked.connect(self._replace_every)
        self._replacement.textChanged.connect(self._said.hide)
        self.finding.counted.connect(self._show_count)
        self.finding.refused.connect(self._show_broken)

    def _draw(self) -> None:
        look = colours(self.palette())
        icons = Icons(look)
        side = max(18, self.fontMetrics().height())
        for button, drawing in self._drawings:
            button.setIcon(icons.icon(drawing))
            button.setIconSize(QSize(side, side))

    # What it does

    @property
    def _replaces(self) -> bool:
        return not self._replacement.isHidden()

    def _show_replacing(self, shown: bool) -> None:
        can = shown and self._edit is not None and not self._edit.isReadOnly()
        for part in (self._replacement, self._verbs, self._replace, self._replace_all):
            part.setVisible(can)

    def _selected_words(self) -> str:
        cursor = self._edit.textCursor() if self._edit is not None else QTextCursor()
        length = cursor.selectionEnd() - cursor.selectionStart()
        words = cursor.selectedText() if 0 < length <= LONGEST_TAKEN else ""
        return "" if "\u2029" in words else words

    def _query(self) -> Query:
        return Query(
            self._field.text(),
            case=self._case.isChecked(),
            whole_words=self._whole.isChecked(),
            expression=self._expression.isChecked(),
        )

    def _look(self) -> None:
        self._said.hide()
        self._count.clear()
        place = self._place if self._within.isChecked() else None
        self.finding.look_for(self._query(), within=place)

    def _choose_place(self, chosen: bool) -> None:
        self._place = QTextCursor(self._edit.textCursor()) if chosen and self._edit is not None else None
        self._look()

    def _go_on(self, go: Callable[[], object]) -> None:
        if self.isHidden():
            self.open()
        elif self._field.text():
            go()

    def _replace_one(self) -> None:
        if self._may_replace():
            self.finding.replace(self._replacement.text())

    def _replace_every(self) -> None:
        if self._may_replace():
            count = self.finding.replace_all(self._replacement.text())
            self._say(self.tr("%n replaced. Undo takes all of it back.", "", count))

    def _may_replace(self) -> bool:
        broken = self.finding.refusal(self._replacement.text())
        if broken is not None:
            self._say(self._words_for(broken), is_wrong=True)
        return broken is None

    # What it says

    def _show_count(self, count: Count) -> None:
        if not self._field.text():
            self._count.clear()
            return
        number = QLocale().toString(count.total)
        total = number + ("+" if count.is_most or not count.is_over else "")
        if count.is_slow:
            self._say(self.tr("This expression takes too long: make it more definite."), is_wrong=True)
        if not count.total:
            self._count.setText(self.tr("Not found") if count.is_over else self.tr("Searching…"))
        elif count.number:
            words = self.tr("%1 of %2").replace("%1", QLocale().toString(count.number))
            self._count.setText(words.replace("%2", total))
        else:
            self._count.setText(self.tr("%Ln found", "", count.total).replace(number, total))
        if count.wrapped:
            self._say(self.tr("The search went on from the other end of the note."))
        elif self._wrapped:
            self._said.hide()
        self._wrapped = count.wrapped
        self._find_room()

    def _show_broken(self, broken: Broken) -> None:
        self._count.clear()
        self._say(self._words_for(broken), is_wrong=True)

    def _words_for(self, broken: Broken) -> str:
        words = MappingProxyType(
            {
                Trouble.NOT_CLOSED: self.tr("A bracket is opened and not closed."),
                Trouble.NOT_OPENED: self.tr("A bracket is closed that was not opened."),
                Trouble.NOTHING_TO_REPEAT: self.tr("There is nothing before * + or ? that could be repeated."),
                Trouble.ENDS_EARLY: self.tr("Something has to follow the backslash."),
                Trouble.NO_SUCH_GROUP: self.tr("There is no group of that number or name."),
            }
        )
        said = words.get(broken.trouble, self.tr("This is not a regular expression."))
        if not broken.at:
            return said
        place = self.tr("(character %1)").replace("%1", QLocale().toString(broken.at))
        return f"{said} {place}"

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        palette = QPalette(self.palette())
        if is_wrong:
            palette.setColor(QPalette.ColorRole.WindowText, colours(palette).error)
        self._said.setPalette(palette)
        self._said.setText(words)
        self._said.show()


class _Field(QLineEdit):
    """A line whose Return key goes on, and with Shift back."""

    returned = Signal()
    returned_back = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setMinimumWidth(90)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.returned_back if back else self.returned).emit()
        else:
            super().keyPressEvent(event)


def _across(layout: QLayout) -> int:
    """The margins left and right, pixels."""
    margins = layout.contentsMargins()
    return margins.left() + margins.right()
