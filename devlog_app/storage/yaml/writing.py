"""Write a value so that YAML reads it back."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from devlog_app.storage.yaml.plain import Scalar, is_safe_plain, plain_value

Value: TypeAlias = "Scalar | Sequence[Value] | Mapping[str, Value]"

# Older readers (YAML 1.1: Jekyll, Obsidian's plugins) take these for something else than text.
_FOREIGN = re.compile(r"(?i:y|n|yes|no|on|off)|[-+]?[0-9][0-9_:.]*|0[xob][0-9a-fA-F_]+|[-+]?[0-9.]+e[-+]?[0-9]+")


def written(value: Value, *, flow: bool = False) -> str:
    """*value* on one line of YAML."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str():
            return _written_text(value, flow=flow)
        case Mapping():
            return (
                "{"
                + ", ".join(f"{written(key, flow=True)}: {written(item, flow=True)}" for key, item in value.items())
                + "}"
            )
        case _:
            return "[" + ", ".join(written(item, flow=True) for item in value) + "]"


def _written_text(text: str, *, flow: bool) -> str:
    if is_safe_plain(text, flow=flow) and plain_value(text) == text and not _FOREIGN.fullmatch(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(char if char.isprintable() or char == "\u00a0" else _escaped(char) for char in quoted)


def _escaped(char: str) -> str:
    return f"\\U{ord(char):08X}"
