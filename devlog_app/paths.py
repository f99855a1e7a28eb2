"""Where the program keeps its own files: the platform's places, or one folder named with ``--basedir``."""

from pathlib import Path

from devlog_app.model.values import dataclass

APP_NAME = "devlog"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The base directory and what lives in it; nothing is created by asking.

    *given* tells whether the user named the directory, in which case the system's keyring is left alone.
    """

    base: Path
    given: bool = False

    @classmethod
    def for_user(cls) -> "AppPaths":
        """The platform's own place for this user."""
        import platformdirs

        return cls(Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, roaming=True)))

    @classmethod
    def under(cls, base: Path) -> "AppPaths":
        """Everything under *base*."""
        return cls(base.expanduser().absolute(), given=True)

    @classmethod
    def at(cls, base: Path | None) -> "AppPaths":
        """Under *base* if there is one, else the platform's own place."""
        return cls.for_user() if base is None else cls.under(base)

    @property
    def settings(self) -> Path:
        return self.base / "settings.yaml"

    @property
    def accounts(self) -> Path:
        return self.base / "accounts.json"

    @property
    def secrets(self) -> Path:
        return self.base / "secrets.enc"

    @property
    def sessions(self) -> Path:
        """Where the first Devlog kept sessions in the clear; what is there is moved."""
        return self.base / "sessions"

    @property
    def outbox(self) -> Path:
        return self.base / "outbox.db"

    @property
    def outbox_media(self) -> Path:
        return self.base / "outbox" / "media"

    @property
    def local_channel(self) -> Path:
        return self.base / "local.db"

    @property
    def statistics(self) -> Path:
        return self.base / "stats.db"

    @property
    def indexes(self) -> Path:
        return self.base / "index"

    @property
    def journals(self) -> Path:
        """Drafts that are not in their notes yet, by workspace."""
        return self.base / "journal"

    @property
    def histories(self) -> Path:
        """Earlier versions of notes, by workspace."""
        return self.base / "history"

    @property
    def locks(self) -> Path:
        return self.base / "locks"

    @property
    def logs(self) -> Path:
        return self.base / "logs"

    @property
    def window(self) -> Path:
        return self.base / "window.ini"
