"""The front matter of one note as it is shown: folded below one line of words, which a click unfolds."""

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QWidget

from devlog_app.ui.editor.fold_line import FoldLine, FoldWords
from devlog_app.ui.editor.front_matter_fold import FrontMatterFold
from devlog_app.ui.editor.text_edit import MarkdownEdit

PAUSE = 150
"""Milliseconds without a change, after which the words are made anew."""
TAGS = 6
"""So many tags are named."""


class Folding(QObject):
    """Puts a note's ``fold`` and its ``line`` together, and keeps the words of the line true."""

    def __init__(self, edit: MarkdownEdit, parent: QWidget) -> None:
        super().__init__(edit)
        self.fold = FrontMatterFold(edit)
        self.line = FoldLine(parent)
        self._shown = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._show_words)
        self.line.clicked.connect(self.fold.toggle)
        self.fold.changed.connect(self._follow)
        edit.column_changed.connect(self._keep_to_column)

    def begin(self, *, broken: bool) -> None:
        """Another text is shown; *broken*: its front matter cannot be read and is left open."""
        self.fold.begin(folded=not broken)
        self._keep_to_column()
        self._timer.start(0)

    def show_broken(self) -> None:
        """Something is wrong in the front matter: show it."""
        self.fold.unfold()

    def _keep_to_column(self) -> None:
        edit = self.parent()
        assert isinstance(edit, MarkdownEdit)
        column = edit.column
        self.line.keep_to(column.left(), column.width())

    def _follow(self) -> None:
        self.line.setVisible(self.fold.lines > 0)
        self._timer.start(PAUSE)

    def _show_words(self) -> None:
        self.line.show_words(self._words(self.fold.text()), is_open=not self.fold.is_folded)

    def _words(self, text: str) -> FoldWords:
        from devlog_app.services.notes.front_matter import read_written

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
