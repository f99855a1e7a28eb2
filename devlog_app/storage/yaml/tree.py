"""Read any YAML 1.2 mapping by ruamel's parser into a small tree that knows the place of everything in its source.

Only ruamel's events are used: what plain scalars mean is decided in ``yaml_plain``, once for both readers.
Aliases and tags are refused (a few lines of aliases can mean gigabytes), and so is a key that stands twice.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from devlog_app.model.errors import FormatError
from devlog_app.model.values import dataclass
from devlog_app.storage.yaml.plain import Scalar, plain_value
from devlog_app.storage.yaml.reading import Place, YamlReading

_DEEPEST = 24
# What people get wrong, by ruamel's words for it; the table of words says it in ours.
_USUAL_FAULTS = (
    ("mapping values are not allowed", "yaml_second_colon"),
    ("stream end", "yaml_not_closed"),
    ("unexpected end of stream", "yaml_not_closed"),
    ("unexpected document separator", "yaml_not_closed"),
    ("'\\t'", "yaml_tab"),
    ("expected ',' or", "yaml_comma"),
    ("expected <block end>", "yaml_out_of_line"),
    ("could not find expected ':'", "yaml_no_colon"),
    ("sequence entries are not allowed", "yaml_item"),
    ("expected the node content", "yaml_no_value"),
    ("cannot start any token", "yaml_first_character"),
    ("expected alphabetic or numeric character", "yaml_first_character"),
    ("undefined tag handle", "yaml_first_character"),
    ("unknown escape character", "yaml_escape"),
    ("hexdecimal numbers", "yaml_escape"),
    ("indentation indicator", "yaml_block_mark"),
    ("expected a comment or a line break", "yaml_block_mark"),
)
_BEYOND_UNICODE = re.compile(r"\\U(?!0010|000)[0-9A-Fa-f]{8}")
_TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str"})


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A scalar; *start* and *end* are offsets of its source, *is_block* tells of ``|`` and ``>``."""

    value: Scalar
    source: str
    start: int
    end: int
    is_block: bool = False


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list; *end* is where its last item (or its bracket) ends."""

    items: "tuple[Node, ...]"
    start: int
    end: int
    is_flow: bool


@dataclass(frozen=True, slots=True)
class MappingNode:
    """A mapping, its *entries* in order."""

    entries: "tuple[tuple[ScalarNode, Node], ...]"
    start: int
    end: int
    is_flow: bool

    def find(self, key: str) -> "tuple[ScalarNode, Node] | None":
        """The entry called *key*."""
        return next((entry for entry in self.entries if entry[0].source == key), None)


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def read_tree(text: str, *, first_line: int = 1) -> MappingNode:
    """The mapping that is *text*'s only document; an empty text is an empty mapping.

    Raises ``FormatError`` with the line, counted from *first_line*, on which *text* begins.
    """
    builder = _Builder(text, first_line)
    try:
        return builder.document()
    except MarkedYAMLError as error:
        reason = str(error.problem or error.context)
        code = next((code for words, code in _USUAL_FAULTS if words in reason), "yaml_broken")
        raise builder.fault(code, _place_of(error, text, code), reason=reason) from error
    except (OverflowError, ValueError) as error:
        # An escape such as \UFFFFFFFF, which ruamel hands to chr() as it is.
        beyond = _BEYOND_UNICODE.search(text)
        raise builder.fault("yaml_character", beyond.start() if beyond else 0) from error
    except YAMLError as error:
        # The only unmarked one: a character that YAML does not allow.
        raise builder.fault("yaml_character", int(getattr(error, "position", 0))) from error


def read_full(text: str, *, first_line: int = 1) -> YamlReading:
    """The mapping that *text* spells out; raises ``FormatError`` as ``read_tree``."""
    lines: dict[Place, int] = {}
    tree = read_tree(text, first_line=first_line)
    return YamlReading(_data(tree, (), lines, _Lines(text, first_line)), lines)


def data_of(node: Node) -> Any:  # noqa: ANN401 - YAML holds anything
    """*node* as plain Python values."""
    match node:
        case ScalarNode():
            return node.value
        case SequenceNode():
            return [data_of(item) for item in node.items]
        case MappingNode():
            return {key.source: data_of(value) for key, value in node.entries}


class _Builder:
    """Builds the tree from the parser's events."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line
        self.events: Iterator[Event] = iter(YAML(typ="safe", pure=True).parse(text))

    def fault(self, code: str, offset: int, **values: object) -> FormatError:
        line = self.text.count("\n", 0, offset) + self.first_line
        return FormatError(code, path=None, line=line, **values)

    def document(self) -> MappingNode:
        event = next(self.events)
        while not isinstance(event, DocumentStartEvent | StreamEndEvent):
            event = next(self.events)
        if isinstance(event, StreamEndEvent):
            return MappingNode((), 0, 0, is_flow=False)
        if event.version is not None or event.tags:
            raise self.fault("yaml_directive", event.start_mark.index)
        node = self.node(next(self.events), 0)
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                raise self.fault("yaml_many_documents", event.start_mark.index)
        if isinstance(node, ScalarNode) and node.value is None:
            return MappingNode((), node.start, node.end, is_flow=False)
        if not isinstance(node, MappingNode):
            raise self.fault("yaml_no_mapping", node.start)
        return node

    def node(self, event: Event, depth: int) -> Node:
        start = event.start_mark.index
        if depth > _DEEPEST:
            raise self.fault("yaml_too_deep", start)
        if isinstance(event, AliasEvent):
            raise self.fault("yaml_alias", start)
        assert isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent)
        tag = None if event.tag is None else str(event.tag)
        if tag is not None and not (isinstance(event, ScalarEvent) and tag in _TEXT_TAGS):
            raise self.fault("yaml_tag", start, tag=tag)
        match event:
            case ScalarEvent():
                return self.scalar(event, is_text=tag is not None)
            case SequenceStartEvent():
                return self.sequence(event, depth)
            case MappingStartEvent():
                return self.mapping(event, depth)

    def scalar(self, event: ScalarEvent, *, is_text: bool) -> ScalarNode:
        start, end = event.start_mark.index, event.end_mark.index
        is_plain = event.style in {None, ""} and not is_text
        source = event.value if event.value.isascii() else self.whole_characters(event.value, start)
        value = plain_value(source) if is_plain else source
        is_block = event.style in {"|", ">"}
        if is_block:
            end = start + len(self.text[start:end].rstrip())
        return ScalarNode(value, source, start, end, is_block)

    def whole_characters(self, value: str, offset: int) -> str:
        """*value* with the two halves of a character, as JSON escapes them, made one; a half alone is refused."""
        try:
            return value.encode("utf-16", "surrogatepass").decode("utf-16")
        except UnicodeDecodeError as error:
            raise self.fault("yaml_character", offset) from error

    def sequence(self, start: SequenceStartEvent, depth: int) -> SequenceNode:
        items: list[Node] = []
        for event in self.events:
            if isinstance(event, SequenceEndEvent):
                end = event.end_mark.index if start.flow_style else max((item.end for item in items), default=0)
                return SequenceNode(tuple(items), start.start_mark.index, end, bool(start.flow_style))
            item = self.node(event, depth + 1)
            if _is_nothing(item) and not start.flow_style:
                after_dash = self.text.rfind("-", 0, item.start) + 1
                item = ScalarNode(None, "", after_dash, after_dash)
            items.append(item)
        raise AssertionError("the parser ends every sequence")

    def mapping(self, start: MappingStartEvent, depth: int) -> MappingNode:
        entries: dict[str, tuple[ScalarNode, Node]] = {}
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                end = event.end_mark.index
                if not start.flow_style:
                    end = max((max(key.end, value.end) for key, value in entries.values()), default=0)
                return MappingNode(tuple(entries.values()), start.start_mark.index, end, bool(start.flow_style))
            key = self.node(event, depth + 1)
            if not isinstance(key, ScalarNode):
                raise self.fault("yaml_key", key.start)
            if key.source in entries:
                raise self.fault("yaml_double_key", key.start, key=key.source)
            value = self.node(next(self.events), depth + 1)
            if _is_nothing(value):
                # The parser puts what is not there before the next thing that is.
                value = ScalarNode(None, "", key.end, key.end)
            entries[key.source] = key, value
        raise AssertionError("the parser ends every mapping")


def _place_of(error: MarkedYAMLError, text: str, code: str) -> int:
    """The offset to look at: of what is wrong, but of what begins there where its other part is missing."""
    last = len(text.rstrip())
    if code == "yaml_no_colon" and error.context_mark is not None:
        return min(last, int(error.context_mark.index))
    if error.problem_mark is not None and (error.problem_mark.index < last or error.context_mark is None):
        return min(last, int(error.problem_mark.index))
    return last if error.context_mark is None else min(last, int(error.context_mark.index))


def _is_nothing(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.start == node.end


class _Lines:
    """Lines of ever later offsets of *text*, each counted from where the last one was found."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.offset = 0
        self.line = first_line

    def at(self, offset: int) -> int:
        self.line += self.text.count("\n", self.offset, offset)
        self.offset = offset
        return self.line


def _data(node: Node, place: Place, lines: dict[Place, int], counter: _Lines) -> Any:  # noqa: ANN401 - YAML holds anything
    match node:
        case ScalarNode():
            return node.value
        case SequenceNode():
            items = []
            for index, item in enumerate(node.items):
                lines[(*place, index)] = counter.at(item.start)
                items.append(_data(item, (*place, index), lines, counter))
            return items
        case MappingNode():
            data = {}
            for key, value in node.entries:
                lines[(*place, key.source)] = counter.at(key.start)
                data[key.source] = _data(value, (*place, key.source), lines, counter)
            return data
