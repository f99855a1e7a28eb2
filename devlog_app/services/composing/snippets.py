"""Texts that repeat: the workspace's ``snippets/NAME.md``, filled with what is known of the note."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.services.sandbox import filled
from devlog_app.storage.file_reading import read_limited
from devlog_app.storage.notes.text_layout import text_of
from devlog_app.storage.resources import template_folder
from devlog_app.storage.workspaces.workspace import SNIPPETS, located

SNIPPET_LIMIT = 256 * 1024
"""Longest snippet, in bytes."""

SHIPPED = frozenset({"recording"})
"""Snippets that come with Devlog; a workspace's own of that name takes their place."""

_NAME = re.compile(r"[\w-][\w .-]{0,99}")
_EXPRESSION = re.compile(r"\{[{%#]")


class Snippets:
    """The snippets of the workspace in *root*; each is read again when it is asked for, so that an edit is seen."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def fill(self, name: str, variables: Callable[[], Mapping[str, object]]) -> str | None:
        """The Markdown of snippet *name*, without its last line ends; None: there is none.

        *variables* is asked only by a snippet with expressions, in which null is no text. A snippet may compute, and
        reaches nothing. Raises ``StorageError``, ``FormatError`` with its file and line.
        """
        if not _NAME.fullmatch(name):
            return None
        path = f"{SNIPPETS}/{name}.md"
        data = read_limited(located(self._root, path), SNIPPET_LIMIT, too_large="snippet_too_large")
        if data is None and name in SHIPPED:
            shipped = template_folder() / f"{SNIPPETS}/{name}.md"
            data = read_limited(shipped, SNIPPET_LIMIT, too_large="snippet_too_large")
        if data is None:
            return None
        try:
            source = text_of(data)[0]
        except FormatError as error:
            raise error.at(path) from error
        if _EXPRESSION.search(source):
            source = filled(source, variables(), partial(_broken, path))
        return source.rstrip("\n")


def _broken(path: str, line: int | None, error: Exception) -> StorageError:
    return StorageError("snippet_broken", path=path, line=line, reason=str(error).rstrip("."))
