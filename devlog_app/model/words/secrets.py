"""Sentences about where secrets are kept."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "passphrase_new": Words(
            "There is no keyring to keep the session in, so a file keeps it, sealed with a passphrase that you choose.",
            "Run this in a terminal, where it is asked for, or set DEVLOG_PASSPHRASE.",
        ),
        "passphrase_needed": Words(
            "The file that keeps the session is sealed with a passphrase.",
            "Run this in a terminal, where it is asked for, or set DEVLOG_PASSPHRASE.",
        ),
        "passphrase_empty": Words("A passphrase has at least one character."),
        "passphrase_wrong": Words(
            "The passphrase is wrong.",
            "If it is lost, delete secrets.enc in Devlog's folder, and sign in again; end the old session in Telegram, "
            "Settings, Devices.",
        ),
        "passphrase_changed": Words("Another Devlog has begun {path} anew meanwhile.", "Try again."),
        "secrets_unreadable": Words("{path} is damaged.", "Put back a copy of it; or delete it, and sign in again."),
        "secrets_newer": Words("{path} was written by a newer Devlog.", "Update Devlog."),
        "keyring_refused": Words("The system's keyring does not answer: {reason}.", "Unlock it and try again."),
    }
)
