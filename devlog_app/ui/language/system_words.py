"""What the operating system says of files, in the window's language: it speaks its own, or English."""

import errno
import os
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

REASONS: Mapping[int, object] = MappingProxyType(
    {
        errno.ENOSPC: QT_TRANSLATE_NOOP("System", "no space is left on the disk"),
        errno.EDQUOT: QT_TRANSLATE_NOOP("System", "your share of the disk is used up"),
        errno.EROFS: QT_TRANSLATE_NOOP("System", "the disk can only be read"),
        errno.EACCES: QT_TRANSLATE_NOOP("System", "access is denied"),
        errno.EPERM: QT_TRANSLATE_NOOP("System", "it is not permitted"),
        errno.ENOENT: QT_TRANSLATE_NOOP("System", "there is no such file or folder"),
        errno.ENOTDIR: QT_TRANSLATE_NOOP("System", "it is no folder"),
        errno.EISDIR: QT_TRANSLATE_NOOP("System", "it is a folder"),
        errno.EIO: QT_TRANSLATE_NOOP("System", "the disk reports an error"),
        errno.EBUSY: QT_TRANSLATE_NOOP("System", "it is in use"),
        errno.EMFILE: QT_TRANSLATE_NOOP("System", "too many files are open"),
    }
)


def in_words(reason: str) -> str:
    """The system's *reason* in the window's words; one that they lack stays as it is."""
    said = next((words for code, words in REASONS.items() if os.strerror(code).lower() == reason.lower()), None)
    return reason if said is None else QCoreApplication.translate("System", str(said))
