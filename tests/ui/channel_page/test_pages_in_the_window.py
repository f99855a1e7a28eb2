"""The page of a channel lives beside the window: it follows what is published, leads to notes, and deletes."""

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu, QMessageBox
from ui.preview.probe import BubbleProbe
from ui.probes import TreeProbe, child, press

from devlog_app.model.steps import Done
from devlog_app.ui.channel_page.page import ChannelPage
from devlog_app.ui.channel_page.pinned_bar import PinnedBar
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]


def publish(program: Program, path: str, *, pin: bool = False) -> None:
    """Publish the note at *path* in the local channel, as the window would."""
    from devlog_app.services.publishing.publisher import PublishRequest

    session = program.session
    assert session is not None
    note = session.services.library.open(path)
    post = session.services.composer.compose(note, note.text, channel="local")
    request = PublishRequest(post=replace(post, options=replace(post.options, pin=pin)), channel="local")

    async def go() -> Done:
        steps = [step async for step in session.services.publisher.publish(request)]
        assert isinstance(steps[-1], Done)
        return steps[-1]

    session.bridge.run(go()).finished.connect(session.publishing.done)


def page(window: MainWindow) -> ChannelPage:
    return child(window, ChannelPage)


def texts(window: MainWindow) -> list[str]:
    shown = window.findChild(ChannelPage)
    if shown is None or not shown.isVisible():
        return []
    return [BubbleProbe(shown.column.bubble(number)).text for number in range(len(shown.column.rows))]


def menu(window: MainWindow, number: int) -> dict[str, Callable[[], None]]:
    """What can be done with a message."""
    offered = QMenu(page(window))
    page(window).column.menu_opening.emit(number, offered)
    return {action.text(): action.trigger for action in offered.actions() if action.text()}


def test_an_open_page_shows_at_once_what_is_published(
    window: MainWindow, program: Program, eventually: Eventually
) -> None:
    window.actions_table["show_channel"].trigger()
    eventually(lambda: window.findChild(ChannelPage) is not None)
    assert texts(window) == []
    publish(program, "posts/evening.md")
    eventually(lambda: texts(window) == ["An evening 😀"])
    assert page(window).windowTitle() == "Команда"
    publish(program, "devlog/2026-10.md")
    eventually(lambda: texts(window) == ["An evening 😀", "Done: a lot."])


def test_a_channel_has_one_page_only(window: MainWindow, program: Program, eventually: Eventually) -> None:
    for _ in range(2):
        window.actions_table["show_channel"].trigger()
        eventually(lambda: window.findChild(ChannelPage) is not None)
    publish(program, "posts/evening.md")
    eventually(lambda: texts(window) == ["An evening 😀"])
    assert len(window.findChildren(ChannelPage)) == 1


def test_a_message_leads_to_its_note_wherever_that_is_now(
    window: MainWindow, program: Program, eventually: Eventually, workspace: Path
) -> None:
    publish(program, "posts/evening.md")
    window.actions_table["show_channel"].trigger()
    eventually(lambda: texts(window) == ["An evening 😀"])
    session = program.session
    assert session is not None
    eventually(lambda: any(note.id for note in session.catalogue.notes if note.path == "posts/evening.md"))
    eventually(lambda: "Open the note" in menu(window, 0))
    session.catalogue.apply(session.services.library.move("posts/evening.md", "devlog"))
    menu(window, 0)["Open the note"]()
    assert session.open_notes.path == "devlog/evening.md"


def test_a_deleted_message_is_gone_and_its_note_says_so(
    window: MainWindow, program: Program, eventually: Eventually
) -> None:
    publish(program, "posts/evening.md")
    window.actions_table["show_channel"].trigger()
    eventually(lambda: texts(window) == ["An evening 😀"])
    eventually(lambda: any("published" in line for line in TreeProbe(window.tree).lines()))
    menu(window, 0)["Delete from this channel…"]()
    press(child(page(window), QMessageBox), "Delete")
    eventually(lambda: texts(window) == [])
    eventually(lambda: any("deleted" in line for line in TreeProbe(window.tree).lines()))


def test_what_is_pinned_stands_above(window: MainWindow, program: Program, eventually: Eventually) -> None:
    publish(program, "posts/evening.md", pin=True)
    window.actions_table["show_channel"].trigger()
    eventually(lambda: texts(window) == ["An evening 😀"])
    bar = child(page(window), PinnedBar)
    eventually(bar.isVisible)
    assert bar.accessibleName() == "Pinned: An evening 😀"


def test_an_empty_page_offers_to_write_the_first_post(
    window: MainWindow, program: Program, eventually: Eventually
) -> None:
    window.actions_table["show_channel"].trigger()
    eventually(lambda: window.findChild(ChannelPage) is not None)
    session = program.session
    assert session is not None
    before = len(session.catalogue.notes)
    press(page(window), "Write the first post")
    eventually(lambda: len(session.catalogue.notes) > before)


def test_a_closed_page_is_freed(window: MainWindow, program: Program, eventually: Eventually) -> None:
    publish(program, "posts/evening.md")
    window.actions_table["show_channel"].trigger()
    eventually(lambda: texts(window) == ["An evening 😀"])
    gone = weakref.ref(page(window))
    page(window).accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
