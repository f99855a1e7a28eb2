"""Which keys give which command: the usual ones of the table, and those that the user wants instead."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from devlog_app.ui.actions.table import COMMANDS

USUAL: Mapping[str, str] = MappingProxyType({command.name: command.keys for command in COMMANDS})
"""The keys of the table by the command's name; empty: none."""
OF_TABS = ("Ctrl+PgDown", "Ctrl+PgUp", *(f"Alt+{number}" for number in range(1, 10)))
"""Keys that stand in no menu: those that browsers have for tabs."""

_NO_KEYS = frozenset((Qt.Key.Key_unknown, Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta))


def effective(wanted: Mapping[str, str]) -> dict[str, str]:
    """The keys of every command by its name, where the user *wanted* some; no keys stand twice.

    What the user wants takes keys away from a command that usually has them. Of two wishes for the same keys the
    first in the table holds; keys that cannot be read, and names of no command, are as if they were not there.
    """
    wishes = {name: plain(keys) for name, keys in wanted.items() if name in USUAL and (not keys or plain(keys))}
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name, keys in ((name, wishes[name]) for name in USUAL if name in wishes):
        found[name] = "" if keys in taken else keys
        taken.add(keys)
    for name, keys in USUAL.items():
        if name not in found:
            found[name] = "" if plain(keys) in taken else keys
    return {name: found[name] for name in USUAL}


def plain(keys: str) -> str:
    """*keys* as the settings write them; empty where they cannot be read."""
    sequence = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)
    return (
        ""
        if any(keys_of in _NO_KEYS for keys_of in _keys_in(sequence))
        else sequence.toString(QKeySequence.SequenceFormat.PortableText)
    )


def native(keys: str) -> str:
    """*keys* as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def holder(keys: str, held: Mapping[str, str], but: str = "") -> str | None:
    """The command that has *keys* among those *held*, other than *but*; None: they are free.

    Keys with which another command's begin are not free either.
    """
    mine = plain(keys)
    for name, theirs in held.items():
        if name != but and theirs and mine and _clash(mine, plain(theirs)):
            return name
    return None


def _clash(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}, ") or other.startswith(f"{one}, ")


def types_text(keys: str) -> bool:
    """Whether *keys* would put a letter or a sign into the text, or move the caret in it."""
    sequence = QKeySequence(keys)
    if sequence.isEmpty():
        return False
    first: QKeyCombination = sequence[0]  # type: ignore[index]  # PySide's stubs do not know it
    modifiers = first.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    is_function = Qt.Key.Key_F1 <= first.key() <= Qt.Key.Key_F35
    return modifiers == Qt.KeyboardModifier.NoModifier and not is_function


def _keys_in(sequence: QKeySequence) -> tuple[Qt.Key, ...]:
    return tuple(sequence[place].key() for place in range(sequence.count()))  # type: ignore[index]  # as above
