"""Compose a note in a child process: a window in which nobody writes yet shows its post without a renderer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from devlog_app.model.told_posts import ToldPost, heard_post
from devlog_app.paths import AppPaths
from devlog_app.services.asking_children import HeardChild, asked_child


def composed_apart(paths: AppPaths, root: Path, path: str, text: str, channel: str | None) -> HeardChild[ToldPost]:
    """The post that the note at *path* of the workspace in *root* becomes with this *text*, for *channel*.

    It is the one piece that the child tells; none where it cannot be composed: who composes it here hears why. Raises
    ``FormatError`` for what is no post.
    """
    arguments = str(paths.base), "given" if paths.given else "", str(root)
    return asked_child("compose", *arguments, wanted=[{"path": path, "text": text, "channel": channel}], read=_posts)


def _posts(said: Iterator[Any]) -> Iterator[ToldPost]:
    for each in said:
        yield heard_post(each)
