"""The type of Telegram's own objects: Telethon generates them without types that a checker could follow."""

from typing import Any, TypeAlias

TL: TypeAlias = Any
