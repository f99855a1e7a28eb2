"""The address by which a Telegram app opens a post by itself, without a browser in between."""

import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

PUBLIC = re.compile(r"https://t\.me/(\w+)/(\d+)")
PRIVATE = re.compile(r"https://t\.me/c/(\d+)/(\d+)")


def telegram_address(link: str) -> str | None:
    """``tg://…`` for the permanent *link* of a post; None where it is no such link."""
    if found := PRIVATE.fullmatch(link):
        return f"tg://privatepost?channel={found[1]}&post={found[2]}"
    if found := PUBLIC.fullmatch(link):
        return f"tg://resolve?domain={found[1]}&post={found[2]}"
    return None


def open_in_telegram(link: str) -> None:
    """Open *link* in a Telegram app if this computer has one, else in the browser."""
    own = telegram_address(link)
    opened = own is not None and QDesktopServices.openUrl(QUrl(own))
    if not opened:
        QDesktopServices.openUrl(QUrl(link))
