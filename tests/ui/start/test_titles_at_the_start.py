"""A channel is called as its subscribers see it from the first sight on, as far as that is known on this computer."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from ui.preview.probe import HeaderProbe

from devlog_app.model.capabilities import Capabilities
from devlog_app.paths import AppPaths
from devlog_app.storage.secrets.accounts_file import AccountsFile, KnownChannel
from devlog_app.ui.program import Program
from devlog_app.ui.start.first_look import FirstLook
from devlog_app.ui.start.first_view import FirstView, FirstViewChild, kept_view
from devlog_app.ui.window_state import WindowState

Eventually = Callable[[Callable[[], object]], None]
POST = "posts/evening.md"
CHANNELS = """version: 1
title: Команда
default_channel: main
channels:
  main: {kind: telegram, ref: "@beacon"}
"""


@pytest.fixture
def workspace(workspace: Path) -> Path:
    (workspace / "devlog.yaml").write_text(CHANNELS, "utf-8")
    return workspace


def known(paths: AppPaths, title: str) -> None:
    AccountsFile(paths.accounts).keep_channel(
        KnownChannel(
            account="default",
            ref="@beacon",
            id=5,
            access_hash=7,
            title=title,
            username="beacon",
            allowed=Capabilities(),
        )
    )


def title(view: FirstView | None) -> str:
    assert view is not None
    assert view.note is not None
    return view.note.channel_title


def left(program: Program, workspace: Path, eventually: Eventually) -> None:
    """The note was open, and the window is closed."""
    program.open_first(workspace / POST)
    eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
    program.window.close()
    assert kept_view(program.paths.indexes, workspace).exists()


def kept(program: Program, workspace: Path) -> FirstView | None:
    """What the next start shows at once."""
    return FirstLook(program.paths, WindowState(program.paths.window)).kept(workspace)


def test_the_child_says_the_title_where_it_is_known(workspace: Path, tmp_path: Path) -> None:
    paths = AppPaths.under(tmp_path / "base")
    assert title(FirstViewChild(paths.base, workspace / POST, given=True).view()) == "@beacon"
    known(paths, "Маяк")
    assert title(FirstViewChild(paths.base, workspace / POST, given=True).view()) == "Маяк"


def test_what_is_kept_follows_what_is_known_since(program: Program, workspace: Path, eventually: Eventually) -> None:
    left(program, workspace, eventually)
    assert title(kept(program, workspace)) == "@beacon"
    known(program.paths, "Маяк")
    assert title(kept(program, workspace)) == "Маяк"
    known(program.paths, "Маяк 2")
    assert title(kept(program, workspace)) == "Маяк 2"


def test_a_title_that_is_known_no_longer_is_not_said_again(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    known(program.paths, "Маяк")
    left(program, workspace, eventually)
    assert title(kept(program, workspace)) == "Маяк"
    AccountsFile(program.paths.accounts).forget_account("default")
    assert title(kept(program, workspace)) == "@beacon"
    program.paths.accounts.write_text("{", "utf-8")
    assert title(kept(program, workspace)) == "@beacon"


def test_a_view_that_was_kept_before_titles_were_is_shown(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    left(program, workspace, eventually)
    file = kept_view(program.paths.indexes, workspace)
    said = json.loads(file.read_bytes())
    del said["note"]["account"], said["note"]["ref"]
    file.write_text(json.dumps(said), "utf-8")
    assert title(kept(program, workspace)) == "@beacon"


def test_a_local_channel_is_called_as_the_workspace(program: Program, workspace: Path, eventually: Eventually) -> None:
    (workspace / "devlog.yaml").write_text("title: Команда\n", "utf-8")
    left(program, workspace, eventually)
    assert title(kept(program, workspace)) == "Команда"


def test_the_window_says_the_title_from_the_first_sight_to_the_last(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    known(program.paths, "Маяк")
    header: list[str] = []

    def listen() -> None:
        header.append(HeaderProbe(program.window.preview).title)

    program.drawn.connect(listen)
    program.alive.connect(listen)
    program.state.set_last_note(workspace, POST)
    view = FirstViewChild(program.paths.base, workspace, given=True)
    program.open_first(workspace, view)
    eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
    listen()
    assert header == ["Маяк"] * 3
