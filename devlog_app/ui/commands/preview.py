"""The preview beside the text: what follows what, and how wide it is."""

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.sync.side_by_side import SideBySide
from devlog_app.ui.workspace.session import Session


def connect_preview(window: MainWindow, session: Session) -> None:
    """Let the text and the preview follow one another for as long as *session* lives."""
    sides = SideBySide(window.editor, window.preview, session.composing.places, session)
    session.composing.composed.connect(sides.look)
    window.editor.pane_shown.connect(sides.look)
    follow = window.actions_table["follow_scrolling"]
    sides.set_following(follow.isChecked())
    follow.toggled.connect(sides.set_following)
    window.publish.time_chosen.connect(window.preview.set_time)
