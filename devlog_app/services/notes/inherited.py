"""What holds for a key of the front matter that nobody wrote, and where it comes from."""

from enum import StrEnum
from typing import TYPE_CHECKING

from devlog_app.model.front_matter import PostOptions
from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    from devlog_app.model.note import NoteSummary
    from devlog_app.model.workspace_config import ChannelConfig, WorkspaceConfig

OF_THE_SUMMARY = frozenset({"title", "kind", "status", "conference", "month"})
POST = "post"
ENDS = frozenset({"header", "footer"})


class Source(StrEnum):
    """Where a value comes from."""

    BUILT_IN = "built_in"
    WORKSPACE = "workspace"
    """``devlog.yaml``."""
    CHANNEL = "channel"
    """The channel's own ways, in ``devlog.yaml`` too."""
    PLACE = "place"
    """The note itself: its folder, its name, its first heading."""


@dataclass(frozen=True, slots=True)
class Inherited:
    """A *value* as YAML would say it."""

    value: object
    source: Source


def inherited(
    place: tuple[str, ...], config: "WorkspaceConfig", channel: str | None, row: "NoteSummary | None"
) -> Inherited | None:
    """What holds at *place* of a note for *channel*, whose *row* stands in the tree; None: nothing does."""
    if len(place) > 1 and place[0] == POST:
        return _of_post(place[1], config, config.channels.get(channel or config.default_channel))
    match place:
        case ("channel",):
            is_said = "default_channel" in config.said
            return Inherited(config.default_channel, Source.WORKSPACE if is_said else Source.BUILT_IN)
        case ("markdown",):
            return Inherited(config.markdown, Source.WORKSPACE if "markdown" in config.said else Source.BUILT_IN)
        case (key,) if key in OF_THE_SUMMARY and row is not None:
            value = getattr(row, key)
            return Inherited(str(value), Source.PLACE) if value else None
    return None


def _of_post(key: str, config: "WorkspaceConfig", channel: "ChannelConfig | None") -> Inherited | None:
    levels = [(channel.post, Source.CHANNEL)] if channel is not None else []
    if channel is not None and key in ENDS:
        levels.append((PostOptions(**{key: getattr(channel, key)}), Source.CHANNEL))
    levels.append((config.post, Source.WORKSPACE))
    for options, source in levels:
        value = options.said.get(key)
        if value is not None:
            return Inherited(value, source)
    value = getattr(PostOptions(), key, None)
    return Inherited(value, Source.BUILT_IN) if value is not None else None
