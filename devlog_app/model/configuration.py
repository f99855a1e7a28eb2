"""What the YAML files say: ``devlog.yaml``, ``conference.yaml``, ``month.yaml`` and the program's ``settings.yaml``."""

import datetime as dt
import re
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, model_validator
from pydantic_core import PydanticCustomError

from devlog_app.model.front_matter import FrontMatterModel, PostOptions, Text
from devlog_app.model.reference import ChannelKind

FORMAT_VERSION = 1


def _is_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise PydanticCustomError("unknown_time_zone", "there is no such time zone") from error
    return name


def _is_colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise PydanticCustomError("colour_form", "a colour is written as #c0392b")
    return value


TimeZone = Annotated[str, AfterValidator(_is_zone)]
Colour = Annotated[str, AfterValidator(_is_colour)]


class ChannelConfig(FrontMatterModel):
    """One channel of a workspace, under its own short name."""

    kind: ChannelKind = ChannelKind.TELEGRAM
    ref: Text | None = None
    account: str = "default"
    role: Literal["production", "test"] = "production"
    colour: Colour | None = None
    header: str | None = None
    footer: str | None = None
    post: PostOptions = PostOptions()


class WorkspaceConfig(FrontMatterModel):
    """``devlog.yaml``; a folder without one is a workspace with these defaults."""

    version: int = FORMAT_VERSION
    title: Text | None = None
    time_zone: TimeZone | None = None
    language: Literal["ru", "en"] = "ru"
    markdown: Literal["chat", "commonmark"] = "chat"
    default_channel: str = "local"
    post: PostOptions = PostOptions()
    ignore: tuple[str, ...] = ()
    channels: dict[str, ChannelConfig] = Field(default_factory=dict)


class SeriesPlan(FrontMatterModel):
    """When the posts of a series go out."""

    start: Text | None = None
    gap: str | None = None
    days: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...] = ()
    quiet: tuple[str, str] | None = None


class SeriesConfig(FrontMatterModel):
    """What ``conference.yaml`` and ``month.yaml`` share."""

    version: int = FORMAT_VERSION
    title: Text | None = None
    channel: str | None = None
    series: tuple[str, ...] = ()
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


class SettingsModel(BaseModel):
    """Base of the settings models: unknown keys are kept."""

    # Rendering a note imports this module and reads no settings: their validators are built when first needed.
    model_config = ConfigDict(extra="allow", frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _left_empty(cls, data: object) -> object:
        """A key with nothing behind it says no more than a key that is not there."""
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value is not None or key not in cls.model_fields}


class ServerSettings(SettingsModel):
    """A Telegram server other than the public ones: a test data centre or a private server."""

    host: str = Field(title="Host")
    port: int = Field(443, ge=1, le=65535, title="Port")
    dc: int = Field(2, ge=1, title="Data centre")
    public_key_file: Path = Field(title="Public key file", description="The server's RSA key, in PEM form")


class ProxySettings(SettingsModel):
    """The way to Telegram through a proxy."""

    kind: Literal["socks5", "http", "mtproxy"] = Field(title="Kind")
    host: str = Field(title="Host")
    port: int = Field(ge=1, le=65535, title="Port")
    user: str | None = Field(None, title="User")
    secret: SecretStr | None = Field(None, title="Password or secret")


class TelegramSettings(SettingsModel):
    """How this program presents itself to Telegram, and where it finds it."""

    api_id: int | None = Field(None, title="api_id", description="From my.telegram.org, one per phone number")
    api_hash: SecretStr | None = Field(None, title="api_hash", description="Belongs to the api_id")
    server: ServerSettings | None = Field(None, title="Server")
    proxy: ProxySettings | None = Field(None, title="Proxy")


class AccountSettings(TelegramSettings):
    """One Telegram account; what is left out comes from the common Telegram settings."""

    kind: Literal["user", "bot"] = Field("user", title="Kind")


class Settings(SettingsModel):
    """``settings.yaml``."""

    version: int = FORMAT_VERSION
    language: Literal["system", "ru", "en"] = Field("system", title="Language")
    theme: Literal["system", "light", "dark"] = Field("system", title="Theme")
    text_size: int = Field(100, ge=75, le=200, title="Text size", description="Percent of the usual size")
    undo_window: int = Field(5, ge=0, le=30, title="Undo window", description="Seconds before a post leaves")
    telegram: TelegramSettings = TelegramSettings()
    accounts: dict[str, AccountSettings] = Field(default_factory=lambda: {"default": AccountSettings()})

    @property
    def unknown(self) -> dict[str, Any]:
        """Keys that this version does not know."""
        return dict(self.model_extra or {})
