"""Expected failures, in words that a user may be shown as they stand; anything else is a bug."""

from typing import Self

from devlog_app.model.words import hint_for, message_for


class DevlogError(Exception):
    """An expected failure: a stable *code*, named *values* for its sentence, and where it happened.

    *path* is a file as the user knows it, *line* counts from 1.
    """

    def __init__(self, code: str, *, path: str | None = None, line: int | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.path = path
        self.line = line
        self.values = {"path": path, "line": line, **values}

    @property
    def message(self) -> str:
        """The English sentence."""
        return message_for(self.code, self.values)

    @property
    def hint(self) -> str | None:
        """What the user can do about it."""
        return hint_for(self.code, self.values)

    def at(self, path: str) -> Self:
        """The same failure, said of the file at *path*."""
        values = {name: value for name, value in self.values.items() if name not in {"path", "line"}}
        return type(self)(self.code, path=path, line=self.line, **values)

    def __str__(self) -> str:
        return self.message


class UsageError(DevlogError):
    """What was asked for cannot be understood: a wrong argument, date or name."""


class StorageError(DevlogError):
    """A file, folder or database cannot be read or written as asked."""


class NoteChangedOnDisk(StorageError):
    """The note's file is not the one that was read; saving would overwrite somebody's edit."""


class FormatError(StorageError):
    """A file is there, but what it says cannot be read: broken YAML, bad UTF-8, a newer version."""


class MediaError(DevlogError):
    """A picture or file cannot be used."""


class ChannelError(DevlogError):
    """A channel, or the way to it, refused."""


class ChannelUnreachable(ChannelError):
    """No answer from the channel: whether the last request arrived is not known, and it may be sent again."""


class SignInError(ChannelError):
    """Signing in failed, or nobody is signed in."""


class PublishError(DevlogError):
    """A publication cannot go ahead."""
