"""A whole channel for its page: what is in it, which note each message came from; and deleting from it."""

from collections.abc import Sequence

from devlog_app.model.channel_contents import ChannelContents
from devlog_app.model.reference import ChannelIdentity, MessageRef
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.publishing.workbench import Workbench

SHOWN = 100
"""Published messages that are read."""


class ChannelReader:
    """Belongs to the loop it is used on. Methods raise ``ChannelError``, ``UsageError``, ``StorageError``."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    async def read(self, name: str) -> ChannelContents:
        """The channel called *name* as it is now."""
        async with self._bench.connected(name) as channel:
            posts = (*await channel.history(SHOWN), *await channel.queue())
            links = {post.ref: link for post in posts if (link := channel.link(post.ref)) is not None}
            return ChannelContents(
                channel=channel.identity,
                posts=posts,
                notes=self._notes(channel.identity),
                links=links,
                may_delete=(await channel.capabilities()).can_delete,
            )

    async def delete(self, name: str, refs: Sequence[MessageRef]) -> frozenset[str]:
        """Delete the messages at *refs* from the channel called *name*; the ids of the notes that they came from.

        That they are gone is written into the notes' ledgers.
        """
        async with self._bench.connected(name) as channel:
            owners = self._notes(channel.identity)
            await channel.delete(refs)
            concerned = frozenset(owners[ref][0] for ref in refs if ref in owners)
            if concerned:
                await Reconciler(self._bench).reconcile_with(channel, concerned)
            return concerned

    def _notes(self, identity: ChannelIdentity) -> dict[MessageRef, tuple[str, str]]:
        found: dict[MessageRef, tuple[str, str]] = {}
        for note_id, history in self._bench.ledger.histories().items():
            for one in history.publications:
                if one.channel.key == (identity.kind, identity.id):
                    found |= dict.fromkeys(one.refs, (note_id, one.contents.post["note"]["path"]))
        return found
