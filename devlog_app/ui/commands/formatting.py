"""The Format menu and its bar, connected to the text that is shown."""

from functools import partial

from PySide6.QtCore import QTimer

from devlog_app.ui.editor.format_state import FormatState
from devlog_app.ui.editor.formatting import Formatting
from devlog_app.ui.editor.pasting import paste_plain
from devlog_app.ui.editor.quick_marks import QuickMarks
from devlog_app.ui.editor.wrapping import Style
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session


def connect_formatting(window: MainWindow, session: Session) -> None:
    """Let the commands of the Format menu reach the shown text for as long as *session* lives."""
    actions = window.actions_table
    formatting = Formatting(lambda: window.editor.edit, session)
    FormatState(actions, window.editor, session)
    session.aids.incoming.refused.connect(window.show_error)
    session.aids.incoming.arrived.connect(session.composing.compose)
    for style in Style:
        actions[style].triggered.connect(partial(formatting.toggle, style))
    for level in (1, 2, 3):
        actions[f"heading_{level}"].triggered.connect(partial(formatting.heading, level))
    for name, carry_out in (
        ("bullets", formatting.bullets),
        ("numbers", formatting.numbers),
        ("tasks", formatting.tasks),
        ("quote", formatting.quote),
        ("link", formatting.link),
        ("move_line_up", formatting.move_up),
        ("move_line_down", formatting.move_down),
        ("duplicate", formatting.duplicate),
    ):
        actions[name].triggered.connect(carry_out)
    marks = QuickMarks(lambda: window.editor.edit, session)
    for name, carry_out in (
        ("stamp_time", marks.time),
        ("mark_question", marks.question),
        ("mark_photo", marks.photo),
        ("mark_check", marks.check),
    ):
        actions[name].triggered.connect(carry_out)
    actions["paste_plain"].triggered.connect(partial(_paste_plain, window))
    formatting.link_wanted.connect(window.format_bar.ask_for_link)
    formatting.link_wanted.connect(partial(_keep_caret_seen, window, session))
    window.format_bar.link_given.connect(formatting.insert_link)
    window.format_bar.left.connect(window.editor.setFocus)


def _keep_caret_seen(window: MainWindow, session: Session, *_asked: object) -> None:
    """A form above the text takes room from it."""
    QTimer.singleShot(0, session, partial(_show_caret, window))


def _show_caret(window: MainWindow) -> None:
    window.editor.edit.ensureCursorVisible()


def _paste_plain(window: MainWindow, _checked: bool = False) -> None:  # what Qt sends
    paste_plain(window.editor.edit)
