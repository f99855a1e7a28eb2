"""Put the items of a list in a YAML text into another order; each takes its line and the comments above it along."""

from collections.abc import Sequence

from devlog_app.model.errors import FormatError
from devlog_app.storage.yaml.edit import with_value
from devlog_app.storage.yaml.tree import ScalarNode, SequenceNode, data_of, read_full, read_tree
from devlog_app.storage.yaml.writing import written


def with_items(text: str, key: str, items: Sequence[str]) -> str:
    """*text* with the list *key* holding *items*, in their order; the rest of the text stays as it is.

    A list of one item a line keeps its lines, comments and all. Raises ``FormatError`` as ``with_value``.
    """
    entry = read_tree(text).find(key)
    node = entry[1] if entry is not None else None
    if entry is None or not isinstance(node, SequenceNode) or node.is_flow or not items:
        return with_value(text, (key,), list(items))
    lines = _lines_of(text, text.find(":", entry[0].end), node)
    if lines is None:
        return with_value(text, (key,), list(items))
    start, end, kept = lines
    indent = _indent(text, node)
    fresh = "".join(kept.pop(item, f"{indent}- {written(item)}\n") for item in items)
    changed = text[:start] + (fresh if text[end - 1 : end] == "\n" else fresh.removesuffix("\n")) + text[end:]
    try:
        agrees = read_full(changed).data == {**data_of(read_tree(text)), key: list(items)}
    except FormatError:
        agrees = False
    return changed if agrees else with_value(text, (key,), list(items))


def _lines_of(text: str, colon: int, node: SequenceNode) -> tuple[int, int, dict[str, str]] | None:
    """Where the list's lines begin and end, and the lines of each item; None where items share lines, or a name."""
    start = begin = text.find("\n", colon) + 1
    found: dict[str, str] = {}
    for item in node.items:
        end = text.find("\n", item.end) + 1 or len(text)
        if not isinstance(item, ScalarNode) or item.is_block or item.start < begin or str(item.value) in found:
            return None
        found[str(item.value)] = text[begin:end] if text[end - 1] == "\n" else f"{text[begin:end]}\n"
        begin = end
    return (start, begin, found) if found else None


def _indent(text: str, node: SequenceNode) -> str:
    """The space before the list's dashes."""
    first = node.items[0].start
    line = text[text.rfind("\n", 0, first) + 1 : first]
    return line.partition("-")[0]
