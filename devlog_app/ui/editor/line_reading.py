"""Words and headings of one open note, kept up to date while it is typed, at no cost for a key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from devlog_app.model.line_reading import Counts, read_line
from devlog_app.model.line_readings import Heading, LineReadings
from devlog_app.model.utf16 import code_point_index
from devlog_app.ui.editor.front_matter_fold import front_matter_lines
from devlog_app.ui.editor.text_edit import MarkdownEdit

PAUSE = 120
"""Milliseconds without a change, after which what was changed is read."""
SLICE = 0.003
"""Seconds of reading before the window gets its turn."""


class LineReading(QObject):
    """Belongs to the text edit whose lines it reads; ``of`` finds it there or makes it."""

    read = Signal()
    """Everything is read, and something is other than before."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__(edit)
        # What was changed until now is in the lines that are read first.
        edit.settle()
        self._lines = LineReadings()
        self._headings: tuple[Heading, ...] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read_on)
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._read_on)
        self._lines.change(0, 0, edit.document().blockCount())
        edit.lines_changed.connect(self._notice)
        self._slices.start()

    @classmethod
    def of(cls, edit: MarkdownEdit) -> "LineReading":
        """The one of *edit*."""
        found = edit.findChild(cls)
        return found if isinstance(found, cls) else cls(edit)

    @property
    def is_complete(self) -> bool:
        """Whether the numbers are those of the text as it stands."""
        return self._edit().is_settled and self._lines.is_complete

    @property
    def counts(self) -> Counts:
        """The whole note."""
        return self._lines.counts

    @property
    def headings(self) -> tuple[Heading, ...]:
        """From top to bottom, as far as they are read."""
        if self._headings is None:
            self._headings = self._lines.headings()
        return self._headings

    def of_selection(self, cursor: QTextCursor) -> Counts:
        """What *cursor* selects: whole lines as they are known, the two at its ends read for this."""
        self._edit().settle()
        document = self._edit().document()
        first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
        start = cursor.selectionStart() - first.position()
        end = cursor.selectionEnd() - last.position()
        before = self._lines.state_before(first.blockNumber())
        if first == last:
            return Counts().plus(read_line(cursor.selectedText(), before))
        counts = self._lines.between(first.blockNumber() + 1, last.blockNumber())
        counts = counts.plus(read_line(_from(first.text(), start), before))
        return counts.plus(read_line(_upto(last.text(), end), self._lines.state_before(last.blockNumber())))

    def _notice(self, first: int, before: int, after: int) -> None:
        self._lines.change(first, before, after)
        self._headings = None
        self._slices.stop()
        self._pause.start()

    def _read_on(self) -> None:
        self._lines.set_front_matter(front_matter_lines(self._edit().document()))
        self._lines.read_on(self._text_from, SLICE)
        if not self._lines.is_complete:
            self._slices.start()
            return
        self._slices.stop()
        self._headings = None
        self.read.emit()

    def _text_from(self, line: int) -> Callable[[], str]:
        block = self._edit().document().findBlockByNumber(line)

        def text() -> str:
            nonlocal block
            said = block.text()
            block = block.next()
            return said

        return text

    def _edit(self) -> MarkdownEdit:
        edit = self.parent()
        assert isinstance(edit, MarkdownEdit)
        return edit


def _from(text: str, unit: int) -> str:
    return text[code_point_index(text, unit) :]


def _upto(text: str, unit: int) -> str:
    return text[: code_point_index(text, unit)]
