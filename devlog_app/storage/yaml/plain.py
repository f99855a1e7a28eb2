"""Scalars of YAML 1.2's core schema: what plain text means.

Source: YAML 1.2.2, chapter 10.3. Numbers are taken as such only where they are written as Python would write them:
a title of ``007``, ``1.10`` or ``1e3`` is meant as it stands, and a field that wants a number reads its text anyway.
"""

import re
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool | None

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INT = re.compile(r"0|-?[1-9][0-9]{0,17}")
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]{0,9})\.[0-9]{1,9}")
_LONGEST_KEYWORD = 5
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
