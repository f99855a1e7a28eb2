"""What a channel holds, with the notes that its messages came from."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from devlog_app.model.posted import Posted
from devlog_app.model.reference import ChannelIdentity, MessageRef
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelContents:
    """The *posts* of *channel*, published and queued; *may_delete*: the account may delete there.

    *notes* are the notes' ids and their paths when they were sent, *links* the permanent addresses, both by message.
    """

    channel: ChannelIdentity
    posts: tuple[Posted, ...] = ()
    notes: Mapping[MessageRef, tuple[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    links: Mapping[MessageRef, str] = field(default_factory=lambda: MappingProxyType({}))
    may_delete: bool = False
