"""What a window holds that nobody has asked anything of yet: libraries of megabytes wait until they are needed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[2]
SAMPLE = TESTS.parent / "resources" / "sample"
NOTE = "posts/вечер-после-доклада.md"
PROMPT = 50
"""Seconds after which a window that has not settled never will."""

LEFT_OUT = frozenset(
    (
        *("_ssl", "_hashlib", "sqlite3", "PySide6.QtNetwork", "pydantic", "telethon", "PIL"),
        # The loop, and what is wrapped around the compiled watcher.
        *("asyncio", "anyio", "concurrent.futures", "multiprocessing", "watchfiles"),
        # What draws any SVG, and makes icons of one: ours are plain. What reads pictures of kinds that no note shows.
        *(
            "PySide6.QtSvg",
            "libQt6Svg.so.6",
            "libqsvg.so",
            "libqsvgicon.so",
            "libqtiff.so",
            "libqtga.so",
            "libqwebp.so",
        ),
        # What looking for a screen, logging, the last folder and a time zone would bring.
        *("socket", "logging.handlers", "platform", "configparser", "zoneinfo", "sysconfig"),
        # What starting a process in Python's own way would bring, and its own queue.
        *("subprocess", "_posixsubprocess", "locale", "selectors", "signal", "queue", "heapq"),
        # Kinds of files of which none was pasted, secrets of which there are none, sentences that nobody says.
        *("devlog_app.storage.media.header", "devlog_app.storage.secrets.secrets_file"),
        *("devlog_app.model.words.channels", "devlog_app.model.words.storage"),
        # What reads drafts and histories: a start only looks whether a crash left any.
        *("devlog_app.services.notes.drafts", "devlog_app.storage.drafts.journal", "devlog_app.model.draft"),
        *("devlog_app.services.notes.history", "devlog_app.model.history"),
        # What channels allow and connections tell, the files of series in whose folders no open note stands.
        *("devlog_app.model.capabilities", "devlog_app.model.connection"),
        "devlog_app.storage.workspaces.series_files",
        # What composes (a child did), writes YAML or says what is wrong with some, and says why a command failed.
        *("devlog_app.services.composing.composer", "devlog_app.services.links.note_rows"),
        *(
            "devlog_app.storage.yaml.writing",
            "devlog_app.storage.yaml.findings",
            "devlog_app.cli.failures",
            "devlog_app.cli.output",
        ),
        *("devlog_app.services.accounts.secrets", "devlog_app.model.named_time"),
    )
)

OUT_OF_SIGHT = frozenset(
    f"devlog_app.ui.{name}"
    for name in (
        # Forms and questions, and what is said when something went wrong.
        *(
            "dialogs.form",
            "dialogs.changes",
            "dialogs.new_notes",
            "dialogs.crash_report",
            "crash.report",
            "accounts.passphrase",
        ),
        *("publish.leaving", "publish.outcome", "publish.progress", "publish.time_fields"),
        # What a key or a click asks for.
        *("editor.link_form", "editor.counts_details", "editor.completion", "editor.completion_list"),
        *("quick_list.quick_list", "search.results_pane", "start.start_page"),
        *("quick_list.row", "quick_list.finder", "quick_list.matching"),
        *("search.results", "search.going", "search.places"),
        *("editor.formatting", "editor.quick_marks", "editor.list_typing", "editor.list_order", "editor.wrap_typing"),
        *("editor.line_edits", "editor.line_marks", "editor.list_lines", "editor.wrapping"),
        # Bars that have nothing to say.
        *("editor.notice_bar", "publish.unfinished_bar", "recovering.bar", "tree.offer"),
        *("preview.article.stack", "sync.gliding", "sync.where_typed"),
        *("editor.pasting", "editor.incoming_files", "commands.text_work", "accounts.turns", "writing.copying"),
        # What rings a control to which somebody goes by keys.
        "theme.ring_mark",
        *("wizards.commands", "history.browsing", "tree.dragging", "notices.notice", "notices.kept"),
        *("tree.filter_menu", "tree.filter_chips", "tree.flow", "editor.tab_list", "editor.pane_notices"),
        # Who carries out what nobody commanded yet.
        *("publish.commands", "tree.commands", "commands.notes", "workspace.rearranging"),
        *("writing.quick_notes", "calendar.commands", "series.commands", "commands.panes"),
        *("editor.links_in_line", "editor.line_sides", "notices.notices", "accounts.gate", "workspace.channel_pages"),
        *("workspace.around", "publish.status"),
        # What runs the loop, which nothing needed yet.
        "threads.loop",
        # What a publication is made of, and the queue of those that wait.
        *("publish.course", "publish.voyage", "publish.wish", "status_line.queue_words", "times"),
    )
)
KINDS_OF_WIDGETS = frozenset(
    f"PySide6.QtWidgets.{name}"
    for name in (
        "QDialog",
        "QDialogButtonBox",
        "QFormLayout",
        "QMessageBox",
        "QAbstractSpinBox",
        "QDateTimeEdit",
        "QProgressBar",
        "QWizard",
    )
)
"""None of these is in the window; and where one of them is made, PySide may have made all kinds of widgets at once."""
UNUSED = frozenset(
    (
        *("PySide6.QtCore.QElapsedTimer", "PySide6.QtCore.QSaveFile"),
        # Five hundred names in a megabyte: the style is Qt's own affair, and rows know their state without it.
        *("PySide6.QtWidgets.QStyle", "PySide6.QtWidgets.QCommonStyle"),
    )
)
"""Qt's classes of what nobody has done yet: no notes were searched; the first look is kept when the window closes."""


@pytest.fixture
def imported(tmp_path: Path) -> frozenset[str]:
    """The modules and Qt's classes of a window that opened a note of the sample, and did all it does by itself."""
    workspace = shutil.copytree(SAMPLE, tmp_path / "sample")
    # What measures coverage brings libraries of its own along.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    ran = subprocess.run(
        [sys.executable, TESTS / "ui/start/settled_window.py", tmp_path / "base", workspace / NOTE],
        env=kept | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=PROMPT,
        check=True,
    )
    return frozenset(ran.stdout.decode().splitlines())


def test_a_window_that_was_only_opened_holds_no_library_that_it_may_never_need(imported: frozenset[str]) -> None:
    # It lives: the folder is watched, spelling is on.
    assert imported >= {"watchfiles._rust_notify", "devlog_app.services.spelling.speller"}
    assert sorted(imported & LEFT_OUT) == []
    if sys.platform == "linux":
        assert "libQt6Widgets.so.6" in imported


def test_a_window_that_was_only_opened_has_made_nothing_that_is_out_of_sight(imported: frozenset[str]) -> None:
    assert imported >= {"devlog_app.ui.publish.panel", "PySide6.QtWidgets.QPushButton"}
    assert sorted(imported & (OUT_OF_SIGHT | KINDS_OF_WIDGETS | UNUSED)) == []
