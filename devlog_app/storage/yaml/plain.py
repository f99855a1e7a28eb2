"""Scalars of YAML 1.2's core schema: what plain text means, and how to write a value so that it is read back.

Source: YAML 1.2.2, chapter 10.3. Numbers are taken as such only where they are written as Python would write them:
a title of ``007``, ``1.10`` or ``1e3`` is meant as it stands, and a field that wants a number reads its text anyway.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool | None
Value: TypeAlias = "Scalar | Sequence[Value] | Mapping[str, Value]"

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INT = re.compile(r"0|-?[1-9][0-9]{0,17}")
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]{0,9})\.[0-9]{1,9}")
_LONGEST_KEYWORD = 5

# Older readers (YAML 1.1: Jekyll, Obsidian's plugins) take these for something else than text.
_FOREIGN = re.compile(r"(?i:y|n|yes|no|on|off)|[-+]?[0-9][0-9_:.]*|0[xob][0-9a-fA-F_]+|[-+]?[0-9.]+e[-+]?[0-9]+")
_SAFE_START = re.compile(r"[\w/(«„“$+<]")
_UNSAFE_INSIDE = re.compile(r": | #|:\Z")
_FLOW_MARKS = frozenset(",[]{}")


def plain_value(text: str) -> Scalar:
    """What *text*, written without quotes, means."""
    if len(text) <= _LONGEST_KEYWORD:
        if text in _NULLS:
            return None
        if text in _TRUE:
            return True
        if text in _FALSE:
            return False
    if text[:1] in "-0123456789":
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text) and str(float(text)) == text:
            return float(text)
    return text


def is_safe_plain(text: str, *, flow: bool = False) -> bool:
    """Whether *text* can stand without quotes on one line, and is surely read as that very text or value."""
    return (
        _SAFE_START.match(text) is not None
        and text[-1] != " "
        and _UNSAFE_INSIDE.search(text) is None
        and text.replace("\u00a0", "").isprintable()
        and not (flow and (":" in text or not _FLOW_MARKS.isdisjoint(text)))
    )


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
