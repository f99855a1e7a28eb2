"""A Telegram channel, or the account's Saved Messages, behind the port that every channel has."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from telethon.tl import functions, types

from devlog_app.channels.articles import cut
from devlog_app.channels.limits import require_edit_fits, require_fit
from devlog_app.channels.port import Progress, is_due
from devlog_app.channels.telegram import requests
from devlog_app.channels.telegram.asking import Answer, Telegram
from devlog_app.channels.telegram.buttons import buttons_of
from devlog_app.channels.telegram.counting import read_numbers
from devlog_app.channels.telegram.entities import from_telegram, mentioned, to_telegram
from devlog_app.channels.telegram.fired import Fired
from devlog_app.channels.telegram.media import Ready, input_media
from devlog_app.channels.telegram.people import find_users, send_as_peer
from devlog_app.channels.telegram.place import Place
from devlog_app.channels.telegram.reading import read_message, read_messages
from devlog_app.channels.telegram.receipts import read_receipt
from devlog_app.channels.telegram.refusals import EditRefused, UploadLost
from devlog_app.channels.telegram.rescheduling import rescheduled
from devlog_app.channels.telegram.rich_reading import known_media
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.after_publication import Numbers
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import ChannelError, ChannelUnreachable
from devlog_app.model.post import MediaMessage, Message, RichMessage, TextMessage, media_of
from devlog_app.model.posted import Outgoing, Posted, Receipt
from devlog_app.model.problem import Severity, problem
from devlog_app.model.reference import Author, ChannelIdentity, MessageRef

PAGE = 100
UPLOADS = 2
"""How often files are uploaded before Telegram's forgetting them counts as a refusal."""


class TelegramChannel:
    """One channel of a connected account; closing it lets go of the connection through *release*."""

    def __init__(
        self,
        telegram: Telegram,
        place: Place,
        author: Author,
        allowed: Capabilities,
        release: Callable[[], Awaitable[None]],
    ) -> None:
        self._telegram = telegram
        self._place = place
        self._author = author
        self._allowed = allowed
        self._release = release
        self._fired = Fired(telegram.client, place.peer)

    @property
    def identity(self) -> ChannelIdentity:
        return self._place.identity

    @property
    def author(self) -> Author:
        return self._author

    async def capabilities(self) -> Capabilities:
        self._allowed = await self._place.capabilities(self._telegram)
        return self._allowed

    async def send(self, outgoing: Outgoing) -> AsyncIterator[Progress | Receipt]:
        require_fit(outgoing.message, outgoing.files, self._allowed)
        _require_ids(outgoing)
        for attempt in range(1, UPLOADS + 1):
            try:
                async for step in self._send(outgoing):
                    yield step
            except UploadLost:
                if attempt == UPLOADS:
                    raise
            else:
                return

    async def _send(self, outgoing: Outgoing) -> AsyncIterator[Progress | Receipt]:
        at = None if is_due(outgoing.at, datetime.now(UTC)) else outgoing.at
        address = await self._address(outgoing, at)
        ready = Ready(())
        async for step in self._media(outgoing):
            if isinstance(step, Ready):
                ready = step
            else:
                yield step
        async for answer in self._telegram.ask(requests.send(address, outgoing, ready.items)):
            if not isinstance(answer, Answer):
                yield answer
                continue
            receipt = read_receipt(answer.value, self.identity.id, outgoing.random_ids, scheduled=at is not None)
            yield await self._checked(receipt, outgoing.message)

    def _media(self, outgoing: Outgoing) -> AsyncIterator[Progress | Ready]:
        """The files of the message, the media made of them last."""
        # Albums and articles take only what Telegram has already made media of.
        as_known = isinstance(outgoing.message, RichMessage) or len(outgoing.files) > 1
        wanted = media_of(outgoing.message)
        return input_media(self._telegram, self._place.peer, wanted, outgoing.files, as_known=as_known)

    async def _checked(self, receipt: Receipt, message: Message) -> Receipt:
        """*receipt*, with a remark where Telegram has kept only a part of an article: it does not say so itself."""
        if not isinstance(message, RichMessage):
            return receipt
        try:
            [posted] = await self.read(receipt.refs)
        except ChannelUnreachable:
            raise
        except ChannelError as error:
            return replace(receipt, remarks=(problem(Severity.WARNING, "rich_unread", reason=error.message),))
        # One that is in its place no more has just come out of the queue.
        return receipt if posted is None else replace(receipt, remarks=tuple(cut(message, posted.blocks)))

    async def _address(self, outgoing: Outgoing, at: datetime | None) -> requests.Address:
        return requests.Address(
            peer=self._place.peer,
            send_as=await send_as_peer(self._telegram, outgoing.send_as, self._place),
            at=at,
            users=await find_users(self._telegram, requests.mentions(outgoing.message)),
        )

    async def edit(self, ref: MessageRef, outgoing: Outgoing) -> Posted:
        require_edit_fits(outgoing, self._allowed)
        found = next(iter(await self._messages([ref.id], queue=ref.queue)), None)
        before = read_message(found, self.identity.id, queue=ref.queue)
        if before is None:
            raise ChannelError("message_gone", id=ref.id)
        address = requests.Address(
            peer=self._place.peer,
            at=(outgoing.at or before.date) if ref.queue else None,
            users=await find_users(self._telegram, requests.mentions(outgoing.message)),
        )
        request = await self._edit_request(address, before, outgoing)
        # An edit states the new whole: buttons that it does not name would be gone.
        request.reply_markup = buttons_of(found)
        try:
            await self._telegram(request)
        except EditRefused as error:
            if error.code != "not_modified":
                raise
        [after] = await self.read((ref,))
        if after is None:
            raise ChannelError("message_gone", id=ref.id)
        return after

    async def _edit_request(self, address: requests.Address, before: Posted, outgoing: Outgoing) -> TL:
        match outgoing.message:
            case TextMessage() as message:
                if before.media is not None:
                    raise ChannelError("media_stays")
                return requests.edit_text(address, before.ref.id, message)
            case MediaMessage() as message:
                if len(message.media) > 1:
                    raise ChannelError("album_edit")
                if not outgoing.files:
                    if before.media is None:
                        raise ChannelError("files_missing", media=1, files=0)
                    return requests.edit_media(address, before.ref.id, message, None)
                ready = await self._uploaded(outgoing)
                return requests.edit_media(address, before.ref.id, message, ready.items[0])
            case RichMessage() as message:
                known = await (self._uploaded_known(outgoing) if outgoing.files else self._known(before.ref))
                if len(known) != len(media_of(message)):
                    raise ChannelError("files_missing", media=len(media_of(message)), files=len(known))
                return requests.edit_rich(address, before.ref.id, message, known)

    async def _uploaded(self, outgoing: Outgoing) -> Ready:
        return [step async for step in self._media(outgoing) if isinstance(step, Ready)][-1]

    async def _uploaded_known(self, outgoing: Outgoing) -> tuple[TL, ...]:
        return (await self._uploaded(outgoing)).known

    async def _known(self, ref: MessageRef) -> tuple[TL, ...]:
        """The files of the article at *ref*, as they are there."""
        [message] = await self._messages([ref.id], queue=ref.queue)
        return known_media(getattr(message, "rich_message", None))

    async def reschedule(self, ref: MessageRef, at: datetime) -> None:
        [found] = await self._messages([ref.id], queue=True) or [None]
        if not isinstance(found, types.Message):
            raise ChannelError("message_gone", id=ref.id)
        own = from_telegram(found.entities)
        users = await find_users(self._telegram, mentioned(own))
        await self._telegram(rescheduled(self._place.peer, found, to_telegram(own, users), at))

    async def delete(self, refs: Sequence[MessageRef]) -> None:
        published = [ref.id for ref in refs if not ref.queue]
        if published:
            await self._telegram(self._place.delete(published))
        waiting = [ref.id for ref in refs if ref.queue]
        if waiting:
            try:
                await self._telegram(functions.messages.DeleteScheduledMessagesRequest(self._place.peer, waiting))
            except EditRefused:
                # One that is gone makes Telegram refuse them all; those that are left are named again.
                left = [posted.ref.id for posted in await self.queue() if posted.ref.id in waiting]
                if left:
                    await self._telegram(functions.messages.DeleteScheduledMessagesRequest(self._place.peer, left))

    async def pin(self, ref: MessageRef, *, silent: bool) -> None:
        if ref.queue:
            raise ChannelError("pin_queued")
        request = functions.messages.UpdatePinnedMessageRequest(self._place.peer, ref.id, silent=silent or None)
        await self._telegram(request)

    async def send_now(self, refs: Sequence[MessageRef]) -> None:
        numbers = [ref.id for ref in refs]
        answer = await self._telegram(functions.messages.SendScheduledMessagesRequest(self._place.peer, numbers))
        self._fired.learn(answer)

    async def queue(self) -> tuple[Posted, ...]:
        page = await self._telegram(functions.messages.GetScheduledHistoryRequest(self._place.peer, hash=0))
        waiting = read_messages(page.messages, self.identity.id, queue=True)
        return tuple(sorted(waiting, key=lambda posted: (posted.date, posted.ref.id)))

    async def history(self, limit: int, before: int | None = None) -> tuple[Posted, ...]:
        newest_first: list[Posted] = []
        below = before or 0
        while len(newest_first) < limit:
            page = await self._page(below, min(PAGE, limit - len(newest_first)))
            if not page:
                break
            newest_first += read_messages(page, self.identity.id, queue=False)
            below = min(message.id for message in page)
        return tuple(sorted(newest_first, key=lambda posted: posted.ref.id))

    async def _page(self, below: int, count: int) -> list[TL]:
        request = functions.messages.GetHistoryRequest(
            peer=self._place.peer,
            offset_id=below,
            offset_date=None,
            add_offset=0,
            limit=count,
            max_id=0,
            min_id=0,
            hash=0,
        )
        answer = await self._telegram(request)
        return await self._whole(answer.messages)

    async def read(self, refs: Sequence[MessageRef]) -> tuple[Posted | None, ...]:
        found: dict[MessageRef, Posted] = {}
        for queue in (False, True):
            numbers = [ref.id for ref in refs if ref.queue == queue]
            for start in range(0, len(numbers), PAGE):
                for message in await self._messages(numbers[start : start + PAGE], queue=queue):
                    posted = read_message(message, self.identity.id, queue=queue)
                    if posted is not None:
                        found[posted.ref] = posted
        return tuple(found.get(ref) for ref in refs)

    async def _messages(self, numbers: list[int], *, queue: bool) -> list[TL]:
        if queue:
            request = functions.messages.GetScheduledMessagesRequest(self._place.peer, numbers)
        else:
            request = self._place.read([types.InputMessageID(number) for number in numbers])
        messages = list((await self._telegram(request)).messages)
        return messages if queue else await self._whole(messages)

    async def _whole(self, messages: Sequence[TL]) -> list[TL]:
        """*messages*, those asked for once more of which Telegram gave only the beginning: of long articles."""
        whole = []
        for message in messages:
            article = getattr(message, "rich_message", None)
            if article is not None and article.part:
                answer = await self._telegram(functions.messages.GetRichMessageRequest(self._place.peer, message.id))
                whole.append(next(iter(answer.messages), message))
            else:
                whole.append(message)
        return whole

    async def numbers(self, refs: Sequence[MessageRef]) -> tuple[Numbers | None, ...]:
        found: dict[int, Numbers] = {}
        published = [ref.id for ref in refs if not ref.queue]
        for start in range(0, len(published), PAGE):
            for message in await self._messages(published[start : start + PAGE], queue=False):
                counted = read_numbers(message, self.identity.id)
                if counted is not None:
                    found[message.id] = counted
        return tuple(None if ref.queue else found.get(ref.id) for ref in refs)

    def fired(self) -> Mapping[int, int]:
        return self._fired.numbers

    def link(self, ref: MessageRef) -> str | None:
        return self._place.link(ref)

    async def close(self) -> None:
        self._fired.stop()
        await self._release()


def _require_ids(outgoing: Outgoing) -> None:
    count = len(outgoing.message.media) if isinstance(outgoing.message, MediaMessage) else 1
    if len(outgoing.random_ids) != count:
        raise ChannelError("random_ids_missing", count=count, given=len(outgoing.random_ids))
