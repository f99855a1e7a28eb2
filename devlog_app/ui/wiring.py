"""Who hears whom: every connection between the panes, the commands and the parts of a session."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.actions.menus import OF_A_WORKSPACE
from devlog_app.ui.commands.formatting import connect_formatting
from devlog_app.ui.commands.handing_on import HandingOn
from devlog_app.ui.commands.pages import connect_pages
from devlog_app.ui.commands.preview import connect_preview
from devlog_app.ui.commands.reading import connect_reading
from devlog_app.ui.commands.search import connect_search
from devlog_app.ui.commands.spelling import SpellingCommands
from devlog_app.ui.commands.tabs import connect_tabs
from devlog_app.ui.desk import Desk
from devlog_app.ui.history.connecting import HistoryCommands
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.notices.connecting import NoticeHearing
from devlog_app.ui.post_page.connecting import PostCommands
from devlog_app.ui.publish.connecting import PublishHearing
from devlog_app.ui.publish.unfinished_hearing import UnfinishedHearing
from devlog_app.ui.recovering.connecting import RecoveryHearing
from devlog_app.ui.status_line.following import StatusFollowing
from devlog_app.ui.tree.connecting import TreeHearing
from devlog_app.ui.wizards.connecting import connect_wizards
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.channels.commands import ChannelCommands


def connect(window: MainWindow, session: Session) -> Desk:
    """Connect *window* and *session*; every connection ends with the session's parts."""
    desk = Desk(window, session)
    _tree(window, session, desk)
    _writing(window, session, desk)
    _publishing(window, session, desk)
    UnfinishedHearing(window, session, desk)
    PublishHearing(window, session)
    RecoveryHearing(window, session)
    HistoryCommands(window, session, desk)
    _commands(window.actions_table, session, desk)
    connect_formatting(window, session)
    connect_tabs(window, session)
    TreeHearing(window, session, desk)
    connect_wizards(window, session, desk)
    connect_reading(window, session)
    connect_preview(window, session)
    PostCommands(window, session, desk, session.bridge)
    connect_pages(window, session, desk)
    SpellingCommands(window, session.aids, session)
    connect_search(window, session)
    HandingOn(window.actions_table, ("channels",), partial(_channels, window, session, desk), session)
    status = StatusFollowing(window.status_line, session, window)
    session.ending.connect(status.stop)
    NoticeHearing(window, session)
    desk.set_out()
    return desk


def _tree(window: MainWindow, session: Session, desk: Desk) -> None:
    session.catalogue.tree_changed.connect(desk.show_tree)
    session.catalogue.failed.connect(window.show_error)
    session.watching.settings_changed.connect(desk.take_settings)
    session.catalogue.tree_changed.connect(session.open_notes.show_titles)
    session.catalogue.note_changed.connect(session.open_notes.show_titles)
    window.tree.note_chosen.connect(session.open_notes.glance)
    window.tree.note_kept.connect(session.open_notes.open)
    # Whoever opens a note with a double click or Return goes on typing, also when it was shown already.
    window.tree.note_kept.connect(desk.turn_to_text)


def _writing(window: MainWindow, session: Session, desk: Desk) -> None:
    session.open_notes.shown.connect(desk.show_note)
    session.open_notes.changed.connect(desk.show_change)
    session.open_notes.closed.connect(desk.show_no_note)
    session.open_notes.refused.connect(window.show_error)
    session.journalling.failed.connect(window.show_error)
    session.history_keeping.failed.connect(window.show_error)
    session.catalogue.applied.connect(session.history_keeping.follow)
    session.open_notes.copy_kept.connect(desk.show_copy)
    session.open_notes.loss_feared.connect(desk.ask_before_losing)
    session.catalogue.tree_changed.connect(session.composing.follow_others)
    session.composing.composed.connect(desk.show_post)
    session.composing.cleared.connect(desk.show_no_post)
    session.composing.refused.connect(desk.show_no_post_because)
    window.editor.modified_changed.connect(window.setWindowModified)
    # What is typed is painted first.
    place = QTimer(desk, singleShot=True)
    place.timeout.connect(desk.show_place)
    window.editor.caret_moved.connect(place.start)
    window.problems.line_requested.connect(window.editor.go_to_line)


def _publishing(window: MainWindow, session: Session, desk: Desk) -> None:
    window.publish.channel_chosen.connect(session.composing.begin)
    window.publish.show_channel_requested.connect(desk.show_page_of)
    window.publish.sign_in_requested.connect(session.accounts.show)
    session.publishing.done.connect(desk.show_done)
    session.publishing.done.connect(session.linking.follow)
    session.linking.said.connect(window.say)
    session.publishing.done.connect(session.own_clock.start)
    session.publishing.ended.connect(session.unfinished.look)
    session.accounts.failed.connect(window.show_error)
    session.accounts.changed.connect(desk.show_limits)
    # Whoever asks a channel, and be it by itself, does so on the loop.
    told = partial(session.bridge.deliver, desk.show_title)
    session.ending.connect(session.services.channels.follow(told))

    session.own_clock.done.connect(desk.show_done)
    session.own_clock.missed.connect(session.unfinished.look)
    session.own_clock.failed.connect(desk.show_missed_time)


def _commands(actions: Actions, session: Session, desk: Desk) -> None:
    actions.enable(OF_A_WORKSPACE, on=True)
    for name, carry_out in (
        ("quick_post", desk.quick_post),
        ("next_talk", desk.next_talk),
        ("new_post", desk.new_post),
        ("new_talk", desk.new_talk),
        ("reveal", desk.reveal),
        ("copy_path", desk.copy_path),
        ("copy_post", desk.copy_post),
        ("save", session.open_notes.save),
        ("refresh", session.catalogue.scan),
        ("publish", desk.publish),
        ("show_channel", desk.show_channel),
        ("accounts", session.accounts.show),
    ):
        actions[name].triggered.connect(carry_out)


def _channels(window: MainWindow, session: Session, desk: Desk) -> "ChannelCommands":
    from devlog_app.ui.channels.commands import ChannelCommands

    return ChannelCommands(window, session, desk)
