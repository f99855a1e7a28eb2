"""What a session makes with its first use, and who hears it from then on: all that makes, names and moves notes."""

from devlog_app.ui.commands.notes import NoteCommands
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.rearranging import Rearranging
from devlog_app.ui.workspace.session import Session
from devlog_app.ui.writing.quick_notes import QuickNotes


def made_rearranging(window: MainWindow, session: Session) -> Rearranging:
    """What was done is told where it can be taken back."""
    made = Rearranging(session.services.library, session.catalogue, session.open_notes, session)
    made.done.connect(window.offer_undo)
    made.said.connect(window.say)
    made.said.connect(window.tree.withdraw_offer)
    made.refused.connect(window.show_error)
    made.folders_changed.connect(session.catalogue.scan)
    return made


def made_note_commands(window: MainWindow, session: Session) -> NoteCommands:
    """A talk without a conference leads to one."""
    made = NoteCommands(
        session.services.library, session.catalogue, session.open_notes, session.rearranging, window, session
    )
    made.refused.connect(window.show_error)
    made.conference_wanted.connect(window.actions_table["new_conference"].trigger)
    return made


def made_quick_notes(window: MainWindow, session: Session) -> QuickNotes:
    """A note that is saved under a passing name gets its own."""
    made = QuickNotes(
        session.services.library, session.catalogue, session.open_notes, session.rearranging, window.editor, session
    )
    made.refused.connect(window.show_error)
    made.conference_wanted.connect(window.actions_table["new_conference"].trigger)
    window.actions_table["save"].triggered.connect(made.name_shown)
    return made
