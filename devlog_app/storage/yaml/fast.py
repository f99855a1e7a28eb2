"""Read the YAML that people write in front matter, quickly: mappings of plain and quoted scalars, and lists of them.

Whatever is not surely read as a full YAML reader would read it is left to one: ``read_fast`` then answers None.
"""

import re
from collections.abc import Sequence
from typing import Any

from devlog_app.storage.yaml.plain import Scalar, is_safe_plain, plain_value
from devlog_app.storage.yaml.reading import Place, YamlReading

_ENTRY = re.compile(r"( *)([\w][\w.-]*):(?: +(.*)|)")
_QUOTED = re.compile(r"""("([^"\\]*)"|'([^']*)')(?: +#.*)?""")
_FLOW_LIST = re.compile(r"\[([^\[\]{}\"'#]*)\](?: +#.*)?")
_DEEPEST = 8


class _TooHard(Exception):
    """This is a case for a full YAML reader."""


def read_fast(text: str, *, first_line: int = 1) -> YamlReading | None:
    """The mapping that *text* spells out, or None where only a full reader can tell; lines count from *first_line*."""
    if "\t" in text:
        return None
    reader = _Reader(text.split("\n"), first_line)
    try:
        return YamlReading(reader.mapping(0, ()) if reader.at_content() else {}, reader.lines)
    except _TooHard:
        return None


class _Reader:
    """Walks over *source* line by line; *at* is the line to read next."""

    def __init__(self, source: Sequence[str], first_line: int) -> None:
        self.source = source
        self.first_line = first_line
        self.at = 0
        self.lines: dict[Place, int] = {}

    def at_content(self) -> bool:
        """Go on to a line that is neither blank nor a comment; False at the end."""
        while self.at < len(self.source):
            line = self.source[self.at].lstrip(" ")
            if line and line[0] != "#":
                return True
            if line and not line.isprintable():
                raise _TooHard
            self.at += 1
        return False

    def indent(self) -> int:
        line = self.source[self.at]
        return len(line) - len(line.lstrip(" "))

    def mapping(self, indent: int, place: Place) -> dict[str, Any]:
        """The mapping whose keys stand at *indent*."""
        if len(place) > _DEEPEST:
            raise _TooHard
        data: dict[str, Any] = {}
        while self.at_content() and self.indent() >= indent:
            entry = _ENTRY.fullmatch(self.source[self.at])
            if entry is None or len(entry[1]) != indent or entry[2] in data or not entry[2].isprintable():
                raise _TooHard
            here = (*place, entry[2])
            self.lines[here] = self.first_line + self.at
            self.at += 1
            data[entry[2]] = self.value((entry[3] or "").strip(" "), indent, here)
        return data

    def value(self, text: str, indent: int, place: Place) -> Any:  # noqa: ANN401 - YAML holds anything
        """The value that begins with *text* on the line of its key, which stands at *indent*."""
        if text and text[0] != "#":
            value = self.inline(text, place)
            if self.at_content() and self.indent() > indent:
                raise _TooHard
            return value
        if text and not text.isprintable():
            raise _TooHard
        if not self.at_content():
            return None
        deeper = self.indent()
        if self.source[self.at][deeper:].startswith("- ") and deeper >= indent:
            return self.sequence(deeper, place)
        return self.mapping(deeper, place) if deeper > indent else None

    def sequence(self, indent: int, place: Place) -> list[Scalar]:
        """The list whose dashes stand at *indent*."""
        items: list[Scalar] = []
        while self.at_content() and self.indent() >= indent:
            line = self.source[self.at]
            if self.indent() > indent:
                raise _TooHard
            if not line[indent:].startswith("- "):
                break
            self.lines[(*place, len(items))] = self.first_line + self.at
            self.at += 1
            items.append(self.scalar(line[indent + 2 :].strip(" ")))
        return items

    def inline(self, text: str, place: Place) -> Any:  # noqa: ANN401 - YAML holds anything
        """A scalar or a flow list that ends on its line."""
        if text[0] != "[":
            return self.scalar(text)
        match = _FLOW_LIST.fullmatch(text)
        if match is None or not text.isprintable():
            raise _TooHard
        items = [item.strip(" ") for item in match[1].split(",")]
        if items[-1] == "":
            items.pop()
        if not all(is_safe_plain(item, flow=True) for item in items):
            raise _TooHard
        line = self.first_line + self.at - 1
        self.lines.update({(*place, index): line for index in range(len(items))})
        return [plain_value(item) for item in items]

    @staticmethod
    def scalar(text: str) -> Scalar:
        """A plain or quoted scalar, with or without a comment behind it."""
        if not text.replace("\u00a0", "").isprintable():
            raise _TooHard
        quoted = _QUOTED.fullmatch(text)
        if quoted is not None:
            return quoted[2] if quoted[2] is not None else quoted[3]
        plain = text.partition(" #")[0].rstrip(" ")
        is_negative = plain[:1] == "-" and plain[1:2].isdigit()
        if not is_safe_plain(plain[1:] if is_negative else plain):
            raise _TooHard
        return plain_value(plain)
