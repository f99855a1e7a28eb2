"""Times as the user's own locale writes them."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def shown_time(moment: datetime) -> str:
    """An aware *moment* on this computer's clock."""
    there = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(there, QLocale.FormatType.ShortFormat)
