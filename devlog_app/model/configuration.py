"""What the program's ``settings.yaml`` says."""

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

from devlog_app.model.workspace_config import FORMAT_VERSION


class SettingsModel(BaseModel):
    """Base of the settings models: unknown keys are kept."""

    # The window knows these models long before it needs one: their validators are built when first needed.
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
    language: Literal["system", "ru", "en"] = Field(
        "system",
        title="Language",
        description="Of the window; the command line speaks English",
        json_schema_extra={"group": "Window"},
    )
    theme: Literal["system", "light", "dark"] = Field("system", title="Theme", json_schema_extra={"group": "Window"})
    text_size: int = Field(
        100,
        ge=75,
        le=200,
        title="Text size",
        description="Percent of the usual size",
        json_schema_extra={"group": "Window"},
    )
    undo_window: int = Field(
        5,
        ge=0,
        le=30,
        title="Undo window",
        description="Seconds in which a post can be taken back, before it leaves",
        json_schema_extra={"group": "Publishing"},
    )
    look_every: int = Field(
        10,
        ge=0,
        le=240,
        title="Look after scheduled posts",
        description="Minutes between two looks while Telegram is in use; 0: never by itself",
        json_schema_extra={"group": "Publishing"},
    )
    desktop_notices: bool = Field(
        True, title="Notices on the desktop", description="While the window is not in front, where there is a tray"
    )
    keys: dict[str, str] = Field(
        default_factory=dict,
        title="Keyboard",
        description="Keys of commands by their names, as in Ctrl+Shift+P; empty: none",
    )
    telegram: TelegramSettings = Field(
        default=TelegramSettings(), title="Telegram", description="How Devlog finds Telegram, and is known to it"
    )
    accounts: dict[str, AccountSettings] = Field(
        default_factory=lambda: {"default": AccountSettings()}, title="Accounts"
    )

    @property
    def unknown(self) -> dict[str, Any]:
        """Keys that this version does not know."""
        return dict(self.model_extra or {})
