"""What the YAML files of a workspace say: ``devlog.yaml``, ``conference.yaml`` and ``month.yaml``."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.front_matter import PostOptions, Text
from devlog_app.model.said import Must, Said

FORMAT_VERSION = 1
"""Of all YAML files that are ours."""
ZONES = Path("/usr/share/zoneinfo")

_PLAIN_ZONE = re.compile(r"\w+(?:[/+-]\w+)*", re.ASCII)
_SIGN = b"TZif"
"""With which the file of a zone begins."""


def _is_zone(name: str) -> bool:
    if _PLAIN_ZONE.fullmatch(name) and _has_a_file(name):
        return True
    # Asks how Python was built, and keeps all of the answer: too much for a window that plans nothing yet.
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _has_a_file(zone: str) -> bool:
    """Whether the system keeps *zone* where most systems do."""
    try:
        with (ZONES / zone).open("rb") as file:
            return file.read(len(_SIGN)) == _SIGN
    except OSError:
        return False


def _is_colour(value: str) -> bool:
    return re.fullmatch(r"#[0-9a-fA-F]{6}", value) is not None


TimeZone = Annotated[str, Must(_is_zone, "unknown_time_zone", "there is no such time zone")]
Colour = Annotated[str, Must(_is_colour, "colour_form", "a colour is written as #c0392b")]


class ChannelConfig(Said):
    """One channel of a workspace, under its own short name."""

    kind: ChannelKind = ChannelKind.TELEGRAM
    ref: Text | None = None
    account: str = "default"
    role: Literal["production", "test"] = "production"
    colour: Colour | None = None
    header: str | None = None
    footer: str | None = None
    post: PostOptions = PostOptions()


class WorkspaceConfig(Said):
    """``devlog.yaml``; a folder without one is a workspace with these defaults."""

    version: int = FORMAT_VERSION
    title: Text | None = None
    time_zone: TimeZone | None = None
    language: Literal["ru", "en"] = "ru"
    markdown: Literal["chat", "commonmark"] = "chat"
    default_channel: str = "local"
    post: PostOptions = PostOptions()
    ignore: tuple[str, ...] = ()
    channels: Mapping[str, ChannelConfig] = MappingProxyType({})

    @property
    def test_channels(self) -> frozenset[str]:
        """The names of the channels that are for tests."""
        return frozenset(name for name, channel in self.channels.items() if channel.role == "test")


class SeriesPlan(Said):
    """When the posts of a series go out."""

    start: Text | None = None
    gap: str | None = None
    days: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...] = ()
    quiet: tuple[str, str] | None = None


class SeriesConfig(Said):
    """What ``conference.yaml`` and ``month.yaml`` share."""

    version: int = FORMAT_VERSION
    title: Text | None = None
    channel: str | None = None
    series: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    plan: SeriesPlan | None = None


class MonthConfig(SeriesConfig):
    """``month.yaml``."""


class ConferenceConfig(SeriesConfig):
    """``conference.yaml``."""

    starts: dt.date | None = None
    ends: dt.date | None = None
    city: Text | None = None
    hashtag: Text | None = None
    site: str | None = None
    previous: str | None = None
    recordings_expected: bool = False
