"""From a post to a job: files as they will be sent, ids that are the same on every try, all of it durable."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from devlog_app.channels.limits import require_fit
from devlog_app.kept_files import sha256_of
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.change import ChangeFile
from devlog_app.model.digest import post_digest
from devlog_app.model.errors import MediaError, PublishError
from devlog_app.model.job import Job, JobState, PartItem
from devlog_app.model.media import Media
from devlog_app.model.post import MediaMessage, Message, Post, RichMessage, media_of
from devlog_app.model.random_ids import random_ids
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.values import dataclass
from devlog_app.services.publishing.files_ready import files_ready
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.media.preparing import PreparedMedia
from devlog_app.storage.publications.outbox import KeptFileGone, Outbox

TRIES = 3
"""How often files are prepared again when another process clears them away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """What is to be published: *sources* are the sha256 of the workspace's files (or a url), in the post's order."""

    post: Post
    note_id: str
    date: datetime | None
    sources: tuple[str, ...]

    @property
    def digest(self) -> str:
        """The post's digest, by which a repeat is told from a change."""
        return post_digest(self.post.messages, self.sources)


async def sources_of(post: Post, workspace: Path) -> tuple[str, ...]:
    """For each file of *post* the sha256 (hex) of its bytes, or its url. Raises ``MediaError``."""
    return tuple([await asyncio.to_thread(_source, media, workspace) for media in post.media])


def _source(media: Media, workspace: Path) -> str:
    if media.path is None:
        assert media.url is not None
        return media.url
    with suppress(OSError):
        return sha256_of(workspace / media.path)
    raise MediaError("media_missing", reference=media.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """An intent with the number of its publication and the id of its job; it starts in *state*."""

    intent: Intent
    job_id: str
    publication: int
    state: JobState = JobState.PENDING


async def keep_intents(
    numbered: Sequence[Numbered],
    *,
    bench: Workbench,
    identity: ChannelIdentity,
    allowed: Capabilities,
    outbox: Outbox,
) -> tuple[Job, ...]:
    """Make the jobs of *numbered* and keep them all at once, their files beside them; nothing has left then.

    Raises ``MediaError``, ``StorageError``, and ``ChannelError`` where a message does not fit the channel.
    """
    for _ in range(TRIES):
        wanted = [media for one in numbered for media in one.intent.post.media]
        ready = iter(await files_ready(wanted, bench.workspace, outbox.media, allowed))
        jobs = tuple(
            _job(one, tuple(islice(ready, len(one.intent.post.media))), bench, identity, allowed) for one in numbered
        )
        with suppress(KeptFileGone):
            outbox.add(jobs)
            return jobs
    raise PublishError("kept_file_gone", path=numbered[0].intent.post.note.path)


def _job(
    one: Numbered,
    files: Sequence[PreparedMedia | None],
    bench: Workbench,
    identity: ChannelIdentity,
    allowed: Capabilities,
) -> Job:
    intent = one.intent
    post = _as_prepared(intent.post, files)
    _require_all_fit(post, files, allowed)
    return Job(
        id=one.job_id,
        workspace=bench.key,
        note_id=intent.note_id,
        channel=identity.name,
        channel_kind=identity.kind,
        channel_id=identity.id,
        date=intent.date,
        publication=one.publication,
        post=post,
        post_digest=intent.digest,
        created=bench.now(),
        items=tuple(_items(post, intent, identity.id, one.publication, files)),
        state=one.state,
    )


def _as_prepared(post: Post, files: Sequence[PreparedMedia | None]) -> Post:
    """*post* with the sizes of its files as they will be sent."""
    waiting = iter(files)
    return replace(post, messages=tuple(_message_as_prepared(message, waiting) for message in post.messages))


def _message_as_prepared(message: Message, files: Iterator[PreparedMedia | None]) -> Message:
    if not isinstance(message, MediaMessage):
        for _ in media_of(message):
            next(files)
        return message
    return replace(message, media=tuple(_media_as_prepared(media, next(files)) for media in message.media))


def _media_as_prepared(media: Media, file: PreparedMedia | None) -> Media:
    return media if file is None else replace(media, size=file.size, width=file.width, height=file.height)


def _require_all_fit(post: Post, files: Sequence[PreparedMedia | None], allowed: Capabilities) -> None:
    """Nothing is sent of a post that could not be sent whole."""
    waiting = iter(files)
    for message in post.messages:
        own = [next(waiting) for _ in media_of(message)]
        require_fit(message, [None if file is None else file.path for file in own], allowed)


def _items(
    post: Post, intent: Intent, channel_id: int, publication: int, files: Sequence[PreparedMedia | None]
) -> Iterator[PartItem]:
    waiting = iter(zip(files, intent.sources, strict=True))
    for part, message in enumerate(post.messages):
        for item, random_id in enumerate(random_ids(intent.note_id, channel_id, publication, part, message)):
            file, source = next(waiting) if isinstance(message, MediaMessage) else (None, None)
            own = [next(waiting) for _ in media_of(message)] if isinstance(message, RichMessage) else []
            yield PartItem(
                part=part,
                item=item,
                random_id=random_id,
                file=None if file is None else file.sha256,
                source=source,
                article_files=tuple(ChangeFile(None if one is None else one.sha256, each) for one, each in own),
            )
