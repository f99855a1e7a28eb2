"""Why a version of a note is kept: whoever replaces a text says it, long before anybody reads a history."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a version was kept."""

    OPENED = "opened"
    """The text as it was before it was changed here."""
    SAVED = "saved"
    RESTORED = "restored"
    """The text that an earlier version took the place of."""
    MERGED = "merged"
    """Our text, before another program's changes were put into it."""
    OUTSIDE = "outside"
    """The text that another program's version took the place of."""
    DISCARDED = "discarded"
    """What was typed before a crash and not wanted back."""
    TRASHED = "trashed"
