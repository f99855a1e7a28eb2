"""The program's settings, as both front ends read and change them; secrets among them go to the secret store."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from devlog_app.model.configuration import ProxySettings, Settings, TelegramSettings
from devlog_app.model.errors import FormatError
from devlog_app.storage.settings_file import check_settings, read_settings, write_settings

if TYPE_CHECKING:
    from devlog_app.services.accounts.secrets import SecretStore


class SettingsStore:
    """``settings.yaml`` under the base directory; every reading is of the file as it is now."""

    def __init__(self, path: Path, secrets: "SecretStore") -> None:
        self._path = path
        self._secrets = secrets

    def read(self) -> Settings:
        """The settings; raises ``FormatError`` with file and line where they cannot be read.

        A secret is there only if somebody has written it into the file by hand.
        """
        return read_settings(self._path).value

    def write(self, settings: Settings) -> None:
        """Change the file to *settings*; comments and unknown keys stay, others cannot read it.

        Secrets are kept in the secret store instead. Raises ``FormatError`` where the file cannot be read,
        ``StorageError`` where a newer Devlog wrote it or it cannot be written, ``SignInError`` where a new secret
        wants a passphrase that is not given.
        """
        secrets, there = secrets_in(settings), secrets_in(self.read())
        # A new theme is no reason to ask for a passphrase; what stood in the file then stays a little longer.
        if secrets.items() - there.items() or (secrets and self._secrets.asks is None):
            for name, secret in secrets.items():
                self._secrets.write(name, secret)
            settings = _without_secrets(settings)
        write_settings(self._path, settings)

    def change(self, changes: Mapping[tuple[str, ...], object]) -> Settings:
        """Keep what a form wants: a value for each place, None for the usual one; what is kept then.

        Raises ``WrongSettings`` for values that cannot be used: then nothing is written. Else raises as ``write``.
        """
        said = self.read().model_dump(exclude_none=True)
        for place, value in changes.items():
            _put(said, place, value)
        settings, wrong = check_settings(said)
        if settings is None:
            raise WrongSettings(wrong)
        self.write(settings)
        return settings

    def make(self) -> None:
        """Let there be a file for who wants to write in it; raises as ``write``."""
        write_settings(self._path, self.read())

    def introduce(self, api_id: int, api_hash: str) -> None:
        """Keep the pair by which Telegram knows this program; raises as ``write``."""
        from pydantic import SecretStr

        self._secrets.write(api_hash_name(api_id), api_hash)
        settings = self.read()
        telegram = settings.telegram.model_copy(update={"api_id": api_id, "api_hash": SecretStr(api_hash)})
        self.write(settings.model_copy(update={"telegram": telegram}))

    def move_secrets(self) -> None:
        """Take the secrets that stand in the file out of it, into the secret store; raises as ``write``."""
        settings = self.read()
        if secrets_in(settings):
            self._secrets.open()
            self.write(settings)


class WrongSettings(ValueError):
    """Values that settings cannot have; *wrong* tells by place what is the matter with them."""

    def __init__(self, wrong: Mapping[tuple[str, ...], FormatError]) -> None:
        super().__init__()
        self.wrong = wrong


def api_hash_name(api_id: int) -> str:
    """Under which name the secret store keeps the api_hash of *api_id*."""
    return f"api_hash:{api_id}"


def proxy_secret_name(proxy: ProxySettings) -> str:
    """Under which name the secret store keeps the secret of *proxy*: never one proxy's secret for another."""
    return f"proxy:{proxy.kind}:{proxy.user or ''}@{proxy.host}:{proxy.port}"


def secrets_in(settings: Settings) -> Mapping[str, str]:
    """The secrets in *settings* by the names that the secret store gives them."""
    found: dict[str, str] = {}
    for section in (settings.telegram, *settings.accounts.values()):
        if section.api_id is not None and section.api_hash is not None:
            found[api_hash_name(section.api_id)] = section.api_hash.get_secret_value()
        if section.proxy is not None and section.proxy.secret is not None:
            found[proxy_secret_name(section.proxy)] = section.proxy.secret.get_secret_value()
    return found


def _put(said: dict[str, Any], place: tuple[str, ...], value: object) -> None:
    """Let *said* have *value* at *place*; a section with nothing left in it goes."""
    first, *rest = place
    if rest:
        inside = said.setdefault(first, {})
        _put(inside, tuple(rest), value)
        value = inside or None
    if value is None:
        said.pop(first, None)
    else:
        said[first] = value


def _without_secrets(settings: Settings) -> Settings:
    accounts = {name: _bare(section) for name, section in settings.accounts.items()}
    return settings.model_copy(update={"telegram": _bare(settings.telegram), "accounts": accounts})


def _bare(section: TelegramSettings) -> TelegramSettings:
    proxy = None if section.proxy is None else section.proxy.model_copy(update={"secret": None})
    api_hash = section.api_hash if section.api_id is None else None
    return section.model_copy(update={"api_hash": api_hash, "proxy": proxy})
