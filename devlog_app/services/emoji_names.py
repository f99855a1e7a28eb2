"""What emoji are called in English and Russian, read from the data files of the package ``emoji``.

Importing the package itself takes as long as opening the window does.
"""

import json
from importlib.util import find_spec
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.values import dataclass

_FULLY_QUALIFIED = 2
_SKIN_TONES = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")


@dataclass(frozen=True, slots=True)
class NamedEmoji:
    """An *emoji* and its names, the first of each language first."""

    emoji: str
    english: str
    russian: str
    others: tuple[str, ...] = ()


def named_emoji() -> tuple[NamedEmoji, ...]:
    """Every emoji in its plain skin. Raises ``StorageError`` where the installation is not whole."""
    spec = find_spec("emoji")
    if spec is None or spec.origin is None:
        raise StorageError("resources_missing", name="emoji")
    folder = Path(spec.origin).parent / "unicode_codes"
    try:
        known = json.loads((folder / "emoji.json").read_text(encoding="utf-8"))
        russian = json.loads((folder / "emoji_ru.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StorageError("resources_missing", name="emoji") from error
    return tuple(
        NamedEmoji(
            emoji=emoji,
            english=_plain(said["en"]),
            russian=_plain(russian.get(emoji, "")),
            others=tuple(_plain(name) for name in said.get("alias", ())),
        )
        for emoji, said in known.items()
        if said.get("status") == _FULLY_QUALIFIED and not _SKIN_TONES & set(emoji)
    )


def _plain(name: str) -> str:
    return name.strip(":").replace("_", " ")
