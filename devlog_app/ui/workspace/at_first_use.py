"""What a session makes with its first use, and who hears it from then on: what changes notes, what shows channels."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.accounts.gate import Gate
    from devlog_app.ui.commands.notes import NoteCommands
    from devlog_app.ui.workspace.channel_pages import ChannelPages
    from devlog_app.ui.workspace.rearranging import Rearranging
    from devlog_app.ui.writing.quick_notes import QuickNotes


def made_rearranging(window: MainWindow, session: Session) -> "Rearranging":
    """What was done is told where it can be taken back."""
    from devlog_app.ui.workspace.rearranging import Rearranging

    made = Rearranging(session.services.library, session.catalogue, session.open_notes, session.bridge, session)
    made.done.connect(window.offer_undo)
    made.said.connect(window.say)
    made.said.connect(window.tree.withdraw_offer)
    made.refused.connect(window.show_error)
    made.folders_changed.connect(session.catalogue.scan)
    made.told.connect(window.say)
    made.replaced.connect(session.history_keeping.keep)
    made.rewritten.connect(partial(_take_in_rewritten, session))
    session.ending.connect(made.finish)
    return made


def _take_in_rewritten(session: Session, notes: Sequence[tuple[str, str]]) -> None:
    """Other words stand in *notes* (paths, and texts before), and some of them may be published."""
    from devlog_app.ui.workspace.same_posts import SamePosts

    session.index.take_in(tuple(path for path, _ in notes))
    SamePosts(session.services, session.bridge, session.catalogue, session).remember(notes)


def made_note_commands(window: MainWindow, session: Session) -> "NoteCommands":
    """A talk without a conference leads to one."""
    from devlog_app.ui.commands.notes import NoteCommands

    made = NoteCommands(
        session.services.library, session.catalogue, session.open_notes, session.rearranging, window, session
    )
    made.refused.connect(window.show_error)
    made.conference_wanted.connect(window.actions_table["new_conference"].trigger)
    return made


def made_quick_notes(window: MainWindow, session: Session) -> "QuickNotes":
    """A note that is saved under a passing name gets its own."""
    from devlog_app.ui.writing.quick_notes import QuickNotes

    made = QuickNotes(
        session.services.library, session.catalogue, session.open_notes, session.rearranging, window.editor, session
    )
    made.refused.connect(window.show_error)
    made.conference_wanted.connect(window.actions_table["new_conference"].trigger)
    window.actions_table["save"].triggered.connect(made.name_shown)
    return made


def made_channel_pages(window: MainWindow, session: Session) -> "ChannelPages":
    """Pages of channels stand beside the window until the workspace is closed."""
    from devlog_app.ui.workspace.around import Around
    from devlog_app.ui.workspace.channel_pages import ChannelPages

    made = ChannelPages(session.services, session.bridge, window, session)
    Around(window, session, made)
    session.ending.connect(made.close)
    return made


def made_gate(window: MainWindow, session: Session) -> "Gate":
    """The passphrase is asked for over the window."""
    from devlog_app.ui.accounts.gate import Gate

    pages, clock = session.channel_pages, session.own_clock
    return Gate(session.services, session.bridge, session.publishing, pages, clock, window, session)
