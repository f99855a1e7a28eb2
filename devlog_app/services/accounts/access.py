"""What it takes to connect as an account: who the program is, the way there, the session; secrets from their store."""

import os
from collections.abc import Mapping

from devlog_app.model.configuration import AccountSettings, ProxySettings, Settings, TelegramSettings
from devlog_app.model.errors import SignInError
from devlog_app.paths import AppPaths
from devlog_app.services.accounts.secrets import SecretStore
from devlog_app.services.settings import SettingsStore, api_hash_name, proxy_secret_name
from devlog_app.storage.secrets.session_files import SessionFiles


class Access:
    """The accounts' settings, sessions and secrets; nothing here connects.

    *environ* may name ``DEVLOG_API_ID`` and ``DEVLOG_API_HASH``. What the first Devlog kept in the clear is moved to
    the secret store when it is first needed. Every method may raise ``StorageError`` and ``SignInError``.
    """

    def __init__(
        self,
        paths: AppPaths,
        settings: SettingsStore,
        secrets: SecretStore,
        *,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self.secrets = secrets
        self._settings = settings
        self._plain = SessionFiles(paths.sessions)
        self._environ = environ

    def telegram(self, account: str) -> TelegramSettings:
        """The settings of *account*, its own before the common ones, with their secrets. Raises ``SignInError``."""
        self._settings.move_secrets()
        settings = self._settings.read()
        own, common = settings.accounts.get(account, AccountSettings()), settings.telegram
        api_id, api_hash = self._api(own, settings)
        proxy = own.proxy or common.proxy
        return TelegramSettings.model_validate(
            {
                "api_id": api_id,
                "api_hash": api_hash,
                "server": own.server or common.server,
                "proxy": None if proxy is None else self.with_secret(proxy),
            }
        )

    def with_secret(self, proxy: ProxySettings) -> ProxySettings:
        """*proxy* with the secret that is kept for it, unless it has one."""
        if proxy.secret is not None:
            return proxy
        from pydantic import SecretStr

        secret = self.secrets.read(proxy_secret_name(proxy))
        return proxy if secret is None else proxy.model_copy(update={"secret": SecretStr(secret)})

    def names(self) -> tuple[str, ...]:
        """The accounts that the settings name."""
        return tuple(self._settings.read().accounts)

    def is_bot(self, account: str) -> bool:
        """Whether the settings call *account* a bot."""
        return self._settings.read().accounts.get(account, AccountSettings()).kind == "bot"

    def session(self, account: str) -> str | None:
        """The session of *account*, None where nobody is signed in."""
        plain = self._plain.read(account)
        if plain is not None:
            self.keep_session(account, plain)
        return self.secrets.read(_session_name(account))

    def keep_session(self, account: str, session: str) -> None:
        """Keep the *session* of *account*; what was kept in the clear is erased once this one is safe."""
        self.secrets.write(_session_name(account), session)
        self._plain.erase(account)

    def forget_session(self, account: str) -> None:
        """Forget the session of *account*."""
        self.secrets.erase(_session_name(account))
        self._plain.erase(account)

    def _api(self, own: AccountSettings, settings: Settings) -> tuple[int, str]:
        """The pair from the environment, else the account's, else the common one."""
        given = self._environ.get("DEVLOG_API_ID"), self._environ.get("DEVLOG_API_HASH")
        if given[0] and given[1]:
            if not given[0].isdecimal():
                raise SignInError("api_id_unreadable", value=given[0])
            return int(given[0]), given[1]
        for source in (own, settings.telegram):
            if source.api_id:
                api_hash = self.secrets.read(api_hash_name(source.api_id))
                if api_hash:
                    return source.api_id, api_hash
        raise SignInError("api_id_missing")


def _session_name(account: str) -> str:
    return f"session:{account}"
