"""Titles within sentences, in the quotation marks of the window's language."""

from PySide6.QtCore import QCoreApplication


def quoted(title: str) -> str:
    """*title* in quotation marks."""
    return QCoreApplication.translate("Titles", "“%1”").replace("%1", title)
