"""What every channel promises about the numbers of its posts."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TypeAlias

from devlog_app.channels.port import Channel
from devlog_app.model.post import TextMessage
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.reference import MessageRef

OpenChannel: TypeAlias = Callable[[], AbstractAsyncContextManager[Channel]]


async def test_numbers_come_in_the_order_asked_for_and_none_for_what_is_not_there(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        refs = []
        for number in (1, 2):
            outgoing = Outgoing(message=TextMessage(f"n{number}"), random_ids=(number,))
            refs += [ref async for step in channel.send(outgoing) if isinstance(step, Receipt) for ref in step.refs]
        missing = MessageRef(channel.identity.id, 9999)
        second, nothing, first = await channel.numbers([refs[1], missing, refs[0]])
    assert nothing is None
    assert second is not None
    assert first is not None
    assert (second.ref, first.ref) == (refs[1], refs[0])
