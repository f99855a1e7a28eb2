"""The first look at a workspace, there before the window's own services are.

The window needs a third of a second to import what reads Markdown and YAML. What it showed last is kept as JSON beside
the indexes and shown again at once; where there is nothing yet, a child process makes it while Qt is loading. Nothing
here imports Qt, or anything that costs.
"""

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import devlog_app
from devlog_app.child_process import start_process
from devlog_app.children import child_command
from devlog_app.model.sha256 import sha256
from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    # Nothing is imported before the child has started.
    from devlog_app.model.note import AsOf, Group
    from devlog_app.model.post import Post

SEPARATOR = ":"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNote:
    """The note that was open last, or the first: its *title* in the tree, its *text*, and its *post*.

    *account* and *ref* say who finds the post's channel, and as what: its title may be another one by the next start.
    They are None where the channel's title is the workspace's affair.
    """

    path: str
    title: str
    text: str
    post: "Post"
    channel_title: str
    account: str | None = None
    ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstView:
    """What the window shows at once: the tree, and one note; *as_of* which scan the tree is (None: of no known one)."""

    root: Path
    groups: "tuple[Group, ...]"
    note: ShownNote | None = None
    as_of: "AsOf | None" = None


class FirstViewChild:
    """The child at work. *folder* is a workspace, a folder in it or a note."""

    def __init__(self, base: Path, folder: Path, *, given: bool) -> None:
        own_place = str(Path(devlog_app.__file__).parents[1])
        self._child = start_process(
            [*child_command("first_view"), str(base), "given" if given else "", str(folder)],
            # No plugin of pydantic is ours; looking for some costs as much as reading a note.
            {**os.environ, "PYTHONPATH": own_place, "PYDANTIC_DISABLE_PLUGINS": "__all__"},
            is_quiet=True,
        )
        self._child.stdin.close()
        self._answer = b""
        # The thread only waits; it computes nothing.
        self._reader = threading.Thread(target=self._read, name="devlog-first-view", daemon=True)
        self._reader.start()

    @property
    def is_done(self) -> bool:
        """Whether the answer is there, or will never be."""
        return not self._reader.is_alive()

    def view(self) -> FirstView | None:
        """What was found; None where something is wrong, which the window will find out by itself."""
        from devlog_app.ui.start.first_view_json import read_view

        self._reader.join()
        return read_view(self._answer) if self._child.wait() == 0 else None

    def stop(self) -> None:
        """End the child; nobody waits for it any more."""
        self._child.kill()
        self._reader.join()
        self._child.wait()

    def _read(self) -> None:
        with self._child.stdout as stream:
            self._answer = stream.read()


def recent_workspaces(window_file: Path) -> tuple[Path, ...]:
    """The workspaces that ``window.ini`` remembers, the last one first; those that are gone are left out."""
    return workspaces_in(_remembered(window_file, "workspaces", "recent"))


def workspaces_in(said: str) -> tuple[Path, ...]:
    """The workspaces that ``joined`` wrote and that are still there."""
    return tuple(path for path in all_workspaces_in(said) if path.is_dir())


def all_workspaces_in(said: str) -> tuple[Path, ...]:
    """The workspaces that ``joined`` wrote, also those that are gone."""
    return tuple(Path(unquote(part)) for part in said.split(SEPARATOR) if part)


def last_note(window_file: Path, root: Path) -> str | None:
    """The path of the note that ``window.ini`` remembers as open in the workspace in *root*."""
    return unquote(_remembered(window_file, "notes", note_key(root))) or None


def kept_view(indexes: Path, folder: Path) -> Path:
    """Where the view of a workspace is kept."""
    key = sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:16]
    return indexes / f"{key}.view.json"


def note_key(root: Path) -> str:
    """The key in ``window.ini`` under which a workspace's note stands."""
    return quote(str(root), safe="").replace("%", "_").lower()


def joined(paths: tuple[Path, ...]) -> str:
    """Paths as one plain word, which Qt does not have to quote."""
    return SEPARATOR.join(quote(str(path)) for path in paths)


def _remembered(window_file: Path, section: str, key: str) -> str:
    """What Qt wrote under *key*: one plain word, for which no parser of all that INI can say needs to be there."""
    try:
        lines = iter(window_file.read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        # Nothing in the file is precious.
        return ""
    for line in lines:
        if line == f"[{section}]":
            break
    for line in lines:
        if line.startswith("["):
            break
        name, _, value = line.partition("=")
        if name == key:
            return value
    return ""
