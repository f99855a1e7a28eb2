"""Another program writes devlog.yaml while the window is open: what is offered and shown follows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QComboBox
from ui.calendar.calendar_probe import CalendarProbe
from ui.probes import EditorProbe, TreeProbe, child

from devlog_app.ui.channels.dialog import ChannelsDialog
from devlog_app.ui.editor.notice_bar import NoticeBar
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.publish.panel import PublishPanel
from devlog_app.ui.publish.sheet import PublishSheet
from devlog_app.ui.series.plan_form import PlanForm

Eventually = Callable[[Callable[[], object]], None]
TWO = "version: 1\ndefault_channel: news\nchannels:\n  news: {kind: local}\n  other: {kind: local}\n"


class Said:
    """``devlog.yaml`` as other programs write it, and what the window says then."""

    def __init__(self, root: Path, program: Program, eventually: Eventually) -> None:
        self.root = root
        self.program = program
        self.window: MainWindow = program.window
        self.eventually = eventually

    def write(self, text: str) -> None:
        (self.root / "devlog.yaml").write_text(text, "utf-8")

    def offered(self) -> list[str]:
        """The names in the list of channels."""
        box = child(child(self.window, PublishPanel), QComboBox)
        return [box.itemText(row).partition(" — ")[0] for row in range(box.count())]

    def errors(self) -> list[str]:
        return [bar.said() for bar in self.window.findChildren(NoticeBar) if bar.isVisible()]

    def composed_for(self) -> str | None:
        post = self.window.publish.post
        return post.channel if post is not None else None

    def messages(self) -> str:
        """What would be sent now."""
        post = self.window.publish.post
        return repr(post.messages) if post is not None else ""

    def type(self, words: str) -> None:
        EditorProbe(self.window.editor).type(words)


@pytest.fixture
def said(workspace: Path, program: Program, eventually: Eventually) -> Said:
    said = Said(workspace, program, eventually)
    said.write(TWO)
    program.open_first(workspace / "posts" / "evening.md")
    eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
    session = program.session
    assert session is not None
    # The watcher tells of nothing before it is there, and nobody tells when it is: knock until it answers.
    heard: list[object] = []
    session.watching.heard.connect(heard.append)

    def answers() -> bool:
        (workspace / "posts" / "knock.md").write_text("knock")
        return bool(heard)

    eventually(answers)
    session.watching.heard.disconnect(heard.append)
    return said


def test_a_renamed_channel_is_offered_by_its_new_name_and_the_post_is_for_it(said: Said) -> None:
    assert said.offered() == ["local", "news", "other"]
    said.write(TWO.replace("news", "fresh"))
    said.eventually(lambda: said.offered() == ["local", "fresh", "other"])
    said.eventually(lambda: said.composed_for() == "fresh")
    assert said.window.publish.channel == "fresh"
    said.type("more ")
    said.eventually(lambda: "more" in said.messages())
    assert said.errors() == []


def test_a_channel_that_was_chosen_for_the_note_stays_chosen_while_the_default_changes(said: Said) -> None:
    said.window.publish.choose_channel("other")
    said.write(TWO.replace("default_channel: news", "default_channel: local"))
    said.eventually(lambda: [entry.name for entry in said.window.publish.entries if entry.is_default] == ["local"])
    assert said.window.publish.channel == "other"


def test_a_note_without_a_channel_follows_the_default(said: Said) -> None:
    said.write(TWO.replace("default_channel: news", "default_channel: other"))
    said.eventually(lambda: said.composed_for() == "other")


def test_how_a_note_is_read_is_taken_over(said: Said) -> None:
    said.type("one\ntwo\n")
    said.eventually(lambda: "one\\ntwo" in said.messages())
    said.write(TWO + "markdown: commonmark\n")
    said.eventually(lambda: "one two" in said.messages())


def test_what_is_left_out_goes_from_the_tree_and_comes_back(said: Said) -> None:
    tree = TreeProbe(said.window.tree)
    said.eventually(lambda: any("Synthetic" in line for line in tree.lines()))
    said.write(TWO + "ignore: [synthetic-data.md]\n")
    said.eventually(lambda: not any("Synthetic" in line for line in tree.lines()))
    said.write(TWO)
    said.eventually(lambda: any("Synthetic" in line for line in tree.lines()))


def test_a_broken_file_is_said_and_nothing_is_lost_until_it_is_mended(said: Said) -> None:
    before = said.offered(), said.composed_for(), TreeProbe(said.window.tree).lines()
    said.write("version: 1\nchannels: [\n")
    said.eventually(said.errors)
    assert "devlog.yaml" in said.errors()[0]
    said.type("more ")
    said.eventually(lambda: "more" in said.messages())
    said.window.actions_table["save"].trigger()
    (said.root / "posts" / "theirs.md").write_text("# Theirs\n")
    said.eventually(lambda: any("Theirs" in line for line in TreeProbe(said.window.tree).lines()))
    lines = [line for line in TreeProbe(said.window.tree).lines() if "Theirs" not in line]
    assert (said.offered(), said.composed_for(), lines) == before
    said.write(TWO.replace("news", "fresh"))
    said.eventually(lambda: said.composed_for() == "fresh")
    assert said.errors() == []


def test_other_notes_are_opened_and_the_sheet_is_asked_for_while_the_file_is_broken(said: Said) -> None:
    said.write("version: 1\nchannels: [\n")
    said.eventually(said.errors)
    said.window.actions_table["publish"].trigger()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    session = said.program.session
    assert session is not None
    assert session.open_notes.open("conferences/2026-09-ml/synthetic-data.md")
    said.window.actions_table["properties"].trigger()
    assert "Synthetic" in said.window.editor.text()
    assert "devlog.yaml" in said.errors()[0]


def test_the_pages_that_are_open_follow_too(said: Said) -> None:
    calendar = CalendarProbe(said.window)
    said.eventually(lambda: "news:" in calendar.room() and "…" not in calendar.room())
    said.window.actions_table["show_series"].trigger()
    form = child(said.window, PlanForm)
    said.eventually(lambda: form.entry is not None and form.entry.name == "news")
    said.window.actions_table["show_calendar"].trigger()
    calendar.choose_channel("news")
    assert "other:" not in calendar.room()
    said.write(TWO.replace("news", "fresh"))
    said.eventually(lambda: "fresh:" in calendar.room() and "other:" in calendar.room())
    assert "news:" not in calendar.room()
    assert form.entry is not None
    assert form.entry.name == "fresh"


def test_the_sheet_before_publishing_offers_them_too(said: Said) -> None:
    said.window.actions_table["publish"].trigger()
    sheet = child(said.window, PublishSheet)
    said.write(TWO.replace("news", "fresh"))
    said.eventually(lambda: [entry.name for entry in sheet.page.channel.entries] == ["local", "fresh", "other"])
    said.eventually(lambda: sheet.channel == "fresh")


def test_the_channels_dialog_that_is_open_lists_what_is_there_now(said: Said) -> None:
    said.window.actions_table["channels"].trigger()
    dialog = child(said.window, ChannelsDialog)
    said.write(TWO.replace("news", "fresh"))
    said.eventually(lambda: [entry.name for entry in dialog.entries] == ["local", "fresh", "other"])
    said.write("version: 1\nchannels: [\n")
    said.eventually(lambda: "never closed" in dialog.profile.facts())
    assert [entry.name for entry in dialog.entries] == ["local", "fresh", "other"]


def test_a_file_that_is_removed_leaves_the_channel_of_this_computer(said: Said) -> None:
    (said.root / "devlog.yaml").unlink()
    said.eventually(lambda: said.offered() == ["local"])
    said.eventually(lambda: said.composed_for() == "local")
