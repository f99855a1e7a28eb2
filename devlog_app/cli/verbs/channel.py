"""``devlog channel``: the channels of a workspace, and what is in them."""

import asyncio
from datetime import UTC
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AsJson, session_of
from devlog_app.cli.output import Output
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.posted import Posted

if TYPE_CHECKING:
    from devlog_app.model.capabilities import Capabilities
    from devlog_app.services.accounts.channel_directory import ChannelDirectory

Name = Annotated[str, typer.Argument(metavar="NAME", help="The channel's short name in this workspace.")]


def list_channels(context: typer.Context, as_json: AsJson = False) -> int:
    """List the channels of the workspace; “local” is always there."""
    session = session_of(context)
    channels = session.services().channels
    entries = channels.names()
    if as_json:
        session.output.document(
            [
                {
                    "name": entry.name,
                    "kind": entry.kind.value,
                    "ref": entry.ref,
                    "account": entry.account,
                    "role": entry.role,
                    "colour": entry.colour,
                    "default": entry.is_default,
                }
                for entry in entries
            ]
        )
        return ExitCode.DONE
    width = max(len(entry.name) for entry in entries)
    for entry in entries:
        facts = [
            entry.kind.value,
            entry.ref,
            entry.account if entry.account != "default" else None,
            entry.role,
            "default" if entry.is_default else None,
            _rights(channels.known_limits(entry.name)) if entry.kind is not ChannelKind.LOCAL else None,
        ]
        name = session.output.styled("strong", f"{entry.name:<{width}}")
        session.output.say(f"{name}  {' · '.join(fact for fact in facts if fact)}")
    return ExitCode.DONE


def add_channel(
    context: typer.Context,
    name: Name,
    ref: Annotated[
        str | None, typer.Argument(metavar="[REF]", help="@name, https://t.me/name, or the channel's id.")
    ] = None,
    kind: Annotated[
        Literal["telegram", "saved", "local"], typer.Option(help="saved: Saved Messages; local: on this computer.")
    ] = "telegram",
    role: Annotated[
        Literal["production", "test"] | None, typer.Option(help="What it is for; production if nothing is said.")
    ] = None,
    account: Annotated[str | None, typer.Option(metavar="NAME", help="The account that posts there.")] = None,
    colour: Annotated[
        str | None, typer.Option(metavar="#RRGGBB", help="By which the window tells it from others.")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Add a channel to devlog.yaml."""
    from devlog_app.model.validation import validated
    from devlog_app.model.workspace_config import ChannelConfig

    session = session_of(context)
    channels = session.services().channels
    said = {"kind": kind, "ref": ref, "role": role, "account": account, "colour": colour}
    channels.add(name, validated(ChannelConfig, {key: value for key, value in said.items() if value is not None}))
    return list_channels(context, as_json=as_json)


def remove_channel(context: typer.Context, name: Name, as_json: AsJson = False) -> int:
    """Take a channel out of devlog.yaml. What was posted there stays."""
    session_of(context).services().channels.remove(name)
    return list_channels(context, as_json=as_json)


def show_channel(
    context: typer.Context,
    name: Name,
    scheduled: Annotated[bool, typer.Option("--scheduled", help="What waits in the queue instead.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many of the last messages.")] = 20,
    as_json: AsJson = False,
) -> int:
    """Show what is in a channel, oldest first, and what the account may do there."""
    session = session_of(context)
    channels = session.services().channels
    posted = asyncio.run(_posted(channels, name, limit=limit, scheduled=scheduled))
    if as_json:
        session.output.document([_row(message) for message in posted])
    else:
        _show_limits(session.output, channels, name)
        for message in posted:
            _show(session.output, message)
    return ExitCode.DONE


async def _posted(channels: "ChannelDirectory", name: str, *, limit: int, scheduled: bool) -> tuple[Posted, ...]:
    async with channels.connected(name) as channel:
        return (await channel.queue())[:limit] if scheduled else await channel.history(limit)


def _show_limits(output: Output, channels: "ChannelDirectory", name: str) -> None:
    from devlog_app.cli.accounts import limits_in_words

    entry, limits = channels.entry(name), channels.known_limits(name)
    if entry.kind is ChannelKind.LOCAL or limits is None:
        return
    premium = "Telegram Premium · " if limits.premium else ""
    facts = f"{entry.role} · account {entry.account}, {_rights(limits)} · {premium}{limits_in_words(limits)}"
    output.remark(output.styled("dim", facts, errors=True))


def _rights(limits: "Capabilities | None") -> str:
    from devlog_app.cli.accounts import rights_in_words

    return "nobody is signed in" if limits is None else rights_in_words(limits)


def _row(message: Posted) -> dict[str, object]:
    from devlog_app.model.wire_media import media_to_json
    from devlog_app.model.wire_parts import entities_to_json

    return {
        "id": message.ref.id,
        "date": message.date.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "scheduled": message.ref.queue,
        "kind": message.kind,
        "text": message.text,
        "entities": entities_to_json(message.entities),
        "media": None if message.media is None else media_to_json(message.media),
        "reply_to": message.reply_to,
        "pinned": message.pinned,
        "group": message.group,
    }


def _show(output: Output, message: Posted) -> None:
    from devlog_app.cli.post_labels import media_label, rule

    facts = [f"#{message.ref.id}", f"{message.date.astimezone():%Y-%m-%d %H:%M}", message.kind]
    facts += ["scheduled"] * message.ref.queue + ["pinned"] * message.pinned
    output.say(output.styled("dim", rule(" · ".join(facts))))
    if message.media:
        output.say(media_label(message.media))
    if message.text:
        output.say(message.text)
    output.say()


def add_to(application: typer.Typer) -> None:
    """Add the verb ``channel`` with what can be done to channels."""
    channel = typer.Typer(rich_markup_mode=application.rich_markup_mode, add_completion=False)
    for name, action in (
        ("list", list_channels),
        ("add", add_channel),
        ("remove", remove_channel),
        ("show", show_channel),
    ):
        channel.command(name)(action)
    application.add_typer(channel, name="channel", help="List, add, remove or show channels.")
