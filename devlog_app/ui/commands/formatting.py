"""The Format menu and its bar, connected to the text that is shown."""

from functools import partial
from typing import TYPE_CHECKING

from devlog_app.ui.actions.menus import OF_A_TEXT
from devlog_app.ui.commands.handing_on import HandingOn
from devlog_app.ui.editor.format_state import FormatState
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.commands.text_work import TextWork


def connect_formatting(window: MainWindow, session: Session) -> None:
    """Let the commands of the Format menu reach the shown text for as long as *session* lives."""
    FormatState(window.actions_table, window.editor, session)
    session.aids.refused.connect(window.show_error)
    session.aids.arrived.connect(session.composing.compose)
    HandingOn(window.actions_table, OF_A_TEXT, partial(_text_work, window, session), session)


def _text_work(window: MainWindow, session: Session) -> "TextWork":
    from devlog_app.ui.commands.text_work import TextWork

    return TextWork(window, session)
