"""The Format menu and its bar, connected to the text that is shown."""

from functools import partial

from PySide6.QtCore import QObject

from devlog_app.ui.editor.format_state import FormatState
from devlog_app.ui.editor.formatting import Formatting
from devlog_app.ui.editor.wrapping import Style
from devlog_app.ui.main_window import MainWindow


def connect_formatting(window: MainWindow, parent: QObject) -> None:
    """Let the commands of the Format menu reach the shown text for as long as *parent* lives."""
    actions = window.actions_table
    formatting = Formatting(lambda: window.editor.edit, parent)
    FormatState(actions, window.editor, parent)
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
    formatting.link_wanted.connect(window.format_bar.link_form.ask)
    window.format_bar.link_form.submitted.connect(formatting.insert_link)
    window.format_bar.link_form.left.connect(window.editor.setFocus)
