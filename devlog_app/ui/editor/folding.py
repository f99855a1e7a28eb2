"""The front matter of one note as it is shown: folded below one line of words, which a click unfolds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QBoxLayout, QWidget

from devlog_app.ui.editor.front_matter_fold import FrontMatterFold
from devlog_app.ui.editor.text_edit import MarkdownEdit

if TYPE_CHECKING:
    # Notes that were never published may well have no front matter.
    from devlog_app.ui.editor.fold_line import FoldLine, FoldWords

PAUSE = 150
"""Milliseconds without a change, after which the words are made anew."""
TAGS = 6
"""So many tags are named."""


class Folding(QObject):
    """Puts a note's ``fold`` and the line above *edit* in *column* together, and keeps the words of the line true."""

    def __init__(self, edit: MarkdownEdit, column: QBoxLayout) -> None:
        super().__init__(edit)
        self.fold = FrontMatterFold(edit)
        self._column = column
        self._line: FoldLine | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._show_words)
        self.fold.changed.connect(self._follow)
        edit.column_changed.connect(self._keep_to_column)

    def begin(self, *, broken: bool) -> None:
        """Another text is shown; *broken*: its front matter cannot be read and is left open."""
        self.fold.begin(folded=not broken)
        self._show_line()
        self._timer.start(0)

    def show_broken(self) -> None:
        """Something is wrong in the front matter: show it."""
        self.fold.unfold()

    def _edit(self) -> MarkdownEdit:
        edit = self.parent()
        assert isinstance(edit, MarkdownEdit)
        return edit

    def _keep_to_column(self) -> None:
        if self._line is not None:
            column = self._edit().column
            self._line.keep_to(column.left(), column.width())

    def _follow(self) -> None:
        self._show_line()
        self._timer.start(PAUSE)

    def _show_line(self) -> None:
        has_lines = self.fold.lines > 0
        if self._line is None and has_lines:
            from devlog_app.ui.editor.fold_line import FoldLine

            edit = self._edit()
            pane = edit.parentWidget()
            assert pane is not None
            self._line = FoldLine(pane)
            self._line.clicked.connect(self.fold.toggle)
            self._column.insertWidget(self._column.indexOf(edit), self._line)
            QWidget.setTabOrder(edit, self._line)
        if self._line is not None:
            self._line.setVisible(has_lines)
            self._keep_to_column()

    def _show_words(self) -> None:
        if self._line is not None:
            self._line.show_words(self._words(self.fold.text()), is_open=not self.fold.is_folded)

    def _words(self, text: str) -> "FoldWords":
        from devlog_app.services.notes.front_matter import read_written
        from devlog_app.ui.editor.fold_line import FoldWords

        front = read_written(text)
        if front.broken is not None or front.wrong:
            from devlog_app.ui.language.wording import sentence

            found = front.broken or next(iter(front.wrong.values()))
            where = self.tr("Line %1: ").replace("%1", QLocale().toString(found.line or 1))
            return FoldWords(wrong=where + sentence(found))
        values = front.values
        rest = [values.channel or "", values.planned or ""]
        rest += [f"#{tag}" for tag in values.tags[:TAGS]]
        rest += ["…"] if len(values.tags) > TAGS else []
        return FoldWords(values.title or "", tuple(filter(None, rest)))
