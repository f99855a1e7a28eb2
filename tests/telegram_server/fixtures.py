"""Settings and connections that lead to a loopback server, for fixtures of several folders."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import SecretStr

from devlog_app.channels.telegram.patience import Patience
from devlog_app.model.configuration import ServerSettings, Settings, TelegramSettings
from devlog_app.paths import AppPaths
from devlog_app.services.accounts.access import Access
from devlog_app.services.accounts.connections import Connections
from devlog_app.services.accounts.secrets import SecretStore
from devlog_app.services.accounts.sign_in import SignedIn, SignIn
from devlog_app.services.settings import SettingsStore
from devlog_app.storage.secrets.sealing import Cost
from telegram_server.server import DC, HOST, TelegramServer
from telegram_server.world import API_HASH, API_ID, Account

HASTY = Patience(answer=1.5, connection=10, attempts=3, pause=1)
"""For tests of silence only: on a busy computer an answer may well take longer."""


CHEAP = Cost(iterations=1, lanes=1, memory=64)
"""For secrets that nobody would guess at."""
PASSPHRASE = "верблюд пьёт чай"


def settings_for(server: TelegramServer, folder: Path) -> Settings:
    """Settings that name *server*; its key is written into *folder*."""
    named = ServerSettings(host=HOST, port=server.port, dc=DC, public_key_file=server.write_key(folder))
    return Settings(telegram=TelegramSettings(api_id=API_ID, api_hash=SecretStr(API_HASH), server=named))


def connections_to(server: TelegramServer, folder: Path, patience: Patience | None = None) -> Connections:
    """The program's own way to *server*, with its base directory in *folder*."""
    return connections_by(settings_for(server, folder), folder, patience)


def connections_by(
    settings: Settings,
    folder: Path,
    patience: Patience | None = None,
    *,
    environ: Mapping[str, str] = MappingProxyType({}),
) -> Connections:
    """Connections that *settings*, written into the base directory in *folder*, lead to."""
    paths = AppPaths.under(folder / "base")
    secrets = SecretStore(paths, environ={"DEVLOG_PASSPHRASE": PASSPHRASE}, cost=CHEAP)
    store = SettingsStore(paths.settings, secrets)
    store.write(settings)
    return Connections(paths, Access(paths, store, secrets, environ=environ), patience=patience)


async def sign_in(connections: Connections, account: Account) -> SignedIn:
    """Go through the whole sign-in as *account*."""
    signing = SignIn(connections)
    await signing.request_code(account.phone)
    result = await signing.enter_code(account.code)
    if isinstance(result, SignedIn):
        return result
    assert account.password is not None
    return await signing.enter_password(account.password)
