"""What versions are called in lists."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from devlog_app.model.history import Version
from devlog_app.model.reason import Reason
from devlog_app.ui.times import shown_time

REASONS: Mapping[Reason, object] = MappingProxyType(
    {
        Reason.OPENED: QT_TRANSLATE_NOOP("History", "before it was changed here"),
        Reason.SAVED: QT_TRANSLATE_NOOP("History", "saved"),
        Reason.RESTORED: QT_TRANSLATE_NOOP("History", "before an earlier text came back"),
        Reason.MERGED: QT_TRANSLATE_NOOP("History", "before another program's changes came in"),
        Reason.OUTSIDE: QT_TRANSLATE_NOOP("History", "before its file was changed elsewhere"),
        Reason.DISCARDED: QT_TRANSLATE_NOOP("History", "not saved, not wanted back"),
        Reason.TRASHED: QT_TRANSLATE_NOOP("History", "moved to the trash"),
    }
)


def version_line(version: Version) -> str:
    """When *version* was kept, why, and how much changed with it; on three lines."""
    if version.reason is Reason.OPENED:
        size = QCoreApplication.translate("History", "%n character(s)", "", version.length)
    else:
        size = QCoreApplication.translate("History", "%n character(s) changed", "", version.changed)
    reason = QCoreApplication.translate("History", str(REASONS[version.reason]))
    return f"{shown_time(version.at)}\n{reason}\n{size}"
