"""The files of a post as they will be sent, kept until they are there."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Any

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import MediaError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.told_errors import heard
from devlog_app.services.asking_children import asked_child
from devlog_app.services.hearing_on_the_loop import heard_on_the_loop
from devlog_app.storage.media.preparing import PreparedMedia, prepare
from devlog_app.storage.media.preparing_process import answered, asked

LARGE = 256 * 256
"""Pixels of a photo that is worth a process: a smaller one is ready in a few milliseconds."""


async def files_ready(
    wanted: Sequence[Media], workspace: Path, folder: Path, allowed: Capabilities
) -> tuple[PreparedMedia | None, ...]:
    """Each of *wanted* put into *folder* as it will be sent, None for one without a file. Raises ``MediaError``."""
    large = [media for media in wanted if _is_large(media)]
    questions = [asked(workspace / media.path, media, allowed) for media in large if media.path is not None]
    files: list[PreparedMedia | None] = []
    child = asked_child("preparing", str(folder), wanted=questions, read=iter)
    async with aclosing(heard_on_the_loop(child)) as photos:
        for media in wanted:
            if media.path is None:
                files.append(None)
            elif _is_large(media):
                files.append(await _next(photos, media, folder))
            else:
                files.append(await asyncio.to_thread(prepare, workspace / media.path, media, folder, allowed))
    return tuple(files)


def _is_large(media: Media) -> bool:
    if media.path is None or media.type is not MediaType.PHOTO:
        return False
    return media.width is None or media.height is None or media.width * media.height > LARGE


async def _next(photos: AsyncIterator[dict[str, Any]], media: Media, folder: Path) -> PreparedMedia:
    said = await anext(photos, None)
    if said is None:
        raise MediaError("preparing_stopped", reference=media.path)
    if "error" in said:
        raise heard(said["error"])
    return answered(said, folder)
