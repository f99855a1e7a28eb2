"""Change single values in a YAML text; every other line, comment and space stays as it is."""

from collections.abc import Mapping
from typing import Any

from devlog_app.model.errors import FormatError
from devlog_app.storage.yaml.tree import MappingNode, Node, ScalarNode, data_of, read_full, read_tree
from devlog_app.storage.yaml.writing import Value, written

_INDENT = 2


def with_value(text: str, place: tuple[str, ...], value: Value, *, first_line: int = 1) -> str:
    """*text* with *value* at *place* (keys from the top), replaced or added; None removes the key.

    Raises ``FormatError`` with the line (counted from *first_line*) for YAML that cannot be read, and
    ``yaml_not_editable`` where the change would take rewriting what is around it.
    """
    tree = read_tree(text, first_line=first_line)
    if value is None:
        place = _without_husks(tree, place)
        changed = _without(text, tree, place)
    else:
        changed = _with(text, tree, place, value, indent=0)
    # What was meant must be what is read: a notation that nobody thought of is refused, not damaged.
    expected = data_of(tree)
    _put(expected, place, value)
    try:
        agrees = read_full(changed).data == _plain(expected)
    except FormatError:
        agrees = False
    if not agrees:
        line = first_line + text.count("\n", 0, tree.start)
        raise FormatError("yaml_not_editable", line=line, key=".".join(place))
    return changed


def _without_husks(tree: MappingNode, place: tuple[str, ...]) -> tuple[str, ...]:
    """What to remove so that *place* goes: a key whose only content it is goes with it."""
    node: Node = tree
    removed = place[:1]
    for depth, key in enumerate(place):
        if not isinstance(node, MappingNode) or (entry := node.find(key)) is None:
            return place
        if len(node.entries) > 1 or node.is_flow:
            removed = place[: depth + 1]
        node = entry[1]
    return removed


def _with(text: str, mapping: MappingNode, place: tuple[str, ...], value: Value, indent: int) -> str:
    key, *rest = place
    entry = mapping.find(key)
    if entry is None:
        for outer in reversed(rest):
            value = {outer: value}
        return _added(text, mapping, f"{written(key)}:{_behind_colon(value, indent)}", indent)
    node = entry[1]
    if not rest:
        return _replaced(text, entry, value, indent)
    if isinstance(node, MappingNode) and not node.is_flow and node.entries:
        return _with(text, node, tuple(rest), value, _column(text, node.entries[0][0].start))
    inner = data_of(node) if isinstance(node, MappingNode) else {}
    _put(inner, tuple(rest), value)
    return _replaced(text, entry, inner, indent)


def _without(text: str, mapping: MappingNode, place: tuple[str, ...]) -> str:
    key, *rest = place
    entry = mapping.find(key)
    if entry is None:
        return text
    node = entry[1]
    if rest and isinstance(node, MappingNode):
        if not node.is_flow:
            return _without(text, node, tuple(rest))
        inner = data_of(node)
        _put(inner, tuple(rest), None)
        return _spliced(text, node.start, node.end, written(inner))
    start = text.rfind("\n", 0, entry[0].start) + 1
    return _spliced(text, start, _line_end(text, max(entry[0].end, node.end)) + 1, "")


def _added(text: str, mapping: MappingNode, line: str, indent: int) -> str:
    """*text* with a *line* behind the last entry of *mapping*."""
    at = _line_end(text, mapping.end) + 1 if mapping.entries else len(text)
    before = text[:at]
    if before and not before.endswith("\n"):
        before += "\n"
    return f"{before}{' ' * indent}{line}\n{text[at:]}"


def _replaced(text: str, entry: tuple[ScalarNode, Node], value: Value, indent: int) -> str:
    """*text* with *value* in the place of the entry's value; a comment behind it stays."""
    key, node = entry
    colon = text.find(":", key.end) + 1
    if not colon:
        # "? key" without a value; what was not changed is then refused.
        return text
    if _stands_inline(node):
        if _is_block(value) and not (isinstance(node, MappingNode) and node.entries):
            return _spliced(text, colon, max(colon, node.end), _behind_colon(value, indent))
        if node.start == node.end:
            return _spliced(text, colon, colon, f" {written(value)}")
        return _spliced(text, node.start, node.end, written(value))
    end = _line_end(text, node.end)
    if isinstance(node, ScalarNode):
        return _spliced(text, node.start, end, written(value))
    first = _line_end(text, colon)
    if _is_block(value):
        return _spliced(text, first, end, _behind_colon(value, indent))
    return f"{text[:colon]} {written(value)}{text[colon:first]}{text[end:]}"


def _stands_inline(node: Node) -> bool:
    return not node.is_block if isinstance(node, ScalarNode) else node.is_flow


def _is_block(value: Value) -> bool:
    return isinstance(value, Mapping) and bool(value)


def _behind_colon(value: Value, indent: int) -> str:
    """*value* as it stands behind its key: on the same line, or as a block below it."""
    if not isinstance(value, Mapping) or not value:
        return f" {written(value)}"
    deeper = indent + _INDENT
    return "".join(f"\n{' ' * deeper}{written(key)}:{_behind_colon(item, deeper)}" for key, item in value.items())


def _put(data: dict[str, Any], place: tuple[str, ...], value: Value) -> None:
    """Change *data* as the text is to be changed; what lies on the way is made."""
    *way, last = place
    for key in way:
        inner = data.get(key)
        if not isinstance(inner, dict):
            if value is None:
                return
            inner = data[key] = {}
        data = inner
    if value is not None:
        data[last] = value
    elif last in data:
        del data[last]


def _plain(value: Any) -> Any:  # noqa: ANN401 - YAML holds anything
    """*value* as it is read back: lists for sequences, None for a mapping that lost its last key."""
    match value:
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case _:
            return value


def _column(text: str, offset: int) -> int:
    return offset - (text.rfind("\n", 0, offset) + 1)


def _line_end(text: str, offset: int) -> int:
    """Where the line of *offset* ends: at its ``\\n``, or at the end of *text*."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _spliced(text: str, start: int, end: int, middle: str) -> str:
    return text[:start] + middle + text[end:]
