"""The front matter of a text that is being written: what it says, what is wrong with it, single values changed."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from devlog_app.model.front_matter import FrontMatter
from devlog_app.model.problem import Problem
from devlog_app.model.said import Said
from devlog_app.model.values import dataclass
from devlog_app.storage.notes.front_matter_read import read_front_matter
from devlog_app.storage.yaml.plain import plain_value

if TYPE_CHECKING:
    from devlog_app.storage.yaml.writing import Value

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class WrittenFrontMatter:
    """What the keys are and mean: *values* of those that can be used, *wrong* by place (``post.layout``) what cannot.

    *written* is every key as YAML reads it, ours or not, used or not. *broken*: nothing could be read at all.
    """

    values: FrontMatter
    written: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    wrong: Mapping[str, Problem] = field(default_factory=lambda: NOTHING)
    broken: Problem | None = None

    def said_at(self, place: tuple[str, ...]) -> Any:  # noqa: ANN401 - YAML holds anything
        """What is written at *place* (keys from the top), None where nothing is."""
        value: Any = self.written
        for key in place:
            if not isinstance(value, Mapping):
                return None
            value = value.get(key)
        return value


def read_written(text: str) -> WrittenFrontMatter:
    """The front matter at the top of *text* (lines end with ``\\n``; the body may be left out)."""
    reading = read_front_matter(text)
    if reading.front_matter is None:
        return WrittenFrontMatter(FrontMatter(), broken=reading.problems[0] if reading.problems else None)
    wrong = {str(problem.values.get("key", "")): problem for problem in reading.problems}
    return WrittenFrontMatter(reading.front_matter, reading.written, MappingProxyType(wrong))


def changed_front_matter(text: str, place: tuple[str, ...], value: "Value") -> str:
    """*text* with *value* at *place* of its front matter, None: with nothing there; other lines stay as they are.

    A text without front matter gets some. Raises ``FormatError`` where it is broken, and ``yaml_not_editable``
    where the change would take rewriting what is around it.
    """
    # Writing needs a parser that costs time and memory, and most notes are only read.
    from devlog_app.storage.notes.front_matter_edit import set_places

    return set_places(text, {place: value})


def as_yaml_reads(text: str) -> "Value":
    """What *text*, written behind a key without quotes, means: a number where it is one, else the text."""
    return plain_value(text)


def as_yaml_writes(value: object) -> str:
    """*value* on one line, text without quotes."""
    if isinstance(value, str):
        return value
    from devlog_app.storage.yaml.writing import written

    plain: Any = value.to_json() if isinstance(value, Said) else value
    return written(plain)
