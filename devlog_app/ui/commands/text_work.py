"""What the commands of the Format menu do to the text that is shown."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer

from devlog_app.ui.editor.formatting import Formatting
from devlog_app.ui.editor.marked_words import Style
from devlog_app.ui.editor.pasting import paste_plain
from devlog_app.ui.editor.quick_marks import QuickMarks
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session


class TextWork(QObject):
    """Carries them out for one *session*, each by its name."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._window = window
        formatting = Formatting(self._edit, self)
        formatting.link_wanted.connect(window.format_bar.ask_for_link)
        formatting.link_wanted.connect(self._keep_caret_seen)
        window.format_bar.link_given.connect(formatting.insert_link)
        window.format_bar.left.connect(window.editor.setFocus)
        marks = QuickMarks(self._edit, self)
        self._works: Mapping[str, Callable[[], object]] = {
            **{style: partial(formatting.toggle, style) for style in Style},
            **{f"heading_{level}": partial(formatting.heading, level) for level in (1, 2, 3)},
            "bullets": formatting.bullets,
            "numbers": formatting.numbers,
            "tasks": formatting.tasks,
            "quote": formatting.quote,
            "link": formatting.link,
            "move_line_up": formatting.move_up,
            "move_line_down": formatting.move_down,
            "duplicate": formatting.duplicate,
            "stamp_time": marks.time,
            "mark_question": marks.question,
            "mark_photo": marks.photo,
            "mark_check": marks.check,
            "paste_plain": self._paste_plain,
        }

    def carry_out(self, command: str) -> None:
        """Do to the text what *command* says."""
        self._works[command]()

    def _edit(self) -> MarkdownEdit:
        return self._window.editor.edit

    def _paste_plain(self) -> None:
        paste_plain(self._edit())

    def _keep_caret_seen(self) -> None:
        """A form above the text takes room from it."""
        QTimer.singleShot(0, self, self._show_caret)

    def _show_caret(self) -> None:
        self._edit().ensureCursorVisible()
