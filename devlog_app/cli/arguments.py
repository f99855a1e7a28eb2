"""A first look at the arguments, with the standard library alone: is it the window that is wanted, or which verb?"""

from collections.abc import Sequence
from pathlib import Path

from devlog_app.cli.catalogue import VERBS
from devlog_app.model.values import dataclass

FOLDER_OPTIONS = frozenset({"--basedir", "--workspace", "-w"})
FLAGS = frozenset({"--verbose", "--no-color"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """What stands before the verb, and the *rest* from the verb on."""

    basedir: Path | None
    workspace: Path | None
    rest: tuple[str, ...]

    @property
    def verb(self) -> str | None:
        """The verb, if it is one of ours."""
        return self.rest[0] if self.rest and self.rest[0] in VERBS else None

    @property
    def wants_window(self) -> bool:
        """Whether these are ``devlog``, ``devlog DIR``, ``devlog FILE`` or ``devlog open [DIR]``, and nothing else."""
        folders = self.rest[1:] if self.verb == "open" else self.rest
        if len(folders) > 1 or any(folder.startswith("-") for folder in folders):
            return False
        return self.verb == "open" or not folders or (self.verb is None and Path(folders[0]).exists())

    @property
    def folder(self) -> Path | None:
        """The folder, or the note, that the window is to open: the one named last, or the one given with ``-w``."""
        folders = self.rest[1:] if self.verb == "open" else self.rest
        return Path(folders[0]) if folders else self.workspace


def looked_at(arguments: Sequence[str]) -> Arguments:
    """*arguments* taken apart; what is not understood stays in ``rest``, for typer to have words about."""
    left = list(arguments)
    folders: dict[str, Path] = {}
    while left:
        name, equals, value = left[0].partition("=")
        if left[0] in FLAGS:
            del left[0]
        elif name in FOLDER_OPTIONS and (equals or len(left) > 1):
            folders[name.removeprefix("--")[:1]] = Path(value if equals else left[1])
            del left[: 1 if equals else 2]
        else:
            break
    return Arguments(folders.get("b"), folders.get("w", folders.get("-")), tuple(left))
