"""Titles and descriptions of the models' fields in the window's language."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "Fields"
"""The context of these words among the translations, which are gathered from the models."""


def field_words(text: str | None) -> str:
    """What a field's title or description says; empty for None."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""
