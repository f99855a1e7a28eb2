"""HTML from the clipboard as Markdown: paragraphs, headings, lists, quotes, code, tables; pictures only as links."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from devlog_app.render.from_html.tree import Element, tree_of
from devlog_app.render.from_html.words import NONE, Styles, Words, address_of, styles_of

LARGEST = 1_000_000
"""Code points of HTML; what is larger is pasted as plain text."""

_BLOCKS = frozenset(
    {
        *("p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "center", "address", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "dl", "dt", "dd"),
        *("table", "tr", "td", "th", "tbody", "thead", "tfoot", "figure", "figcaption", "details", "summary"),
    }
)
_LANGUAGE = re.compile(r"(?:language|lang|highlight-source|brush:)[-_ ]?([\w+#-]+)")
_WORD_LEVEL = re.compile(r"level(\d)")
_TICKS = re.compile("`{3,}")
_NUMBERED = re.compile(r"[\[(]?\w{1,4}[.)\]]")

Lines = list[str]


def markdown_from_html(html: str) -> str | None:
    """*html* as Markdown; None where there is nothing to be said, or too much of it."""
    if len(html) > LARGEST:
        return None
    blocks = _Blocks()
    blocks.walk(tree_of(html), NONE, None)
    return blocks.finished() or None


class _Blocks:
    """Blocks one below another; a *tight* one follows without an empty line."""

    def __init__(self) -> None:
        self._written: list[tuple[str, bool]] = []
        self._words = Words()
        self._tight = False

    def finished(self) -> str:
        self.end()
        text = ""
        for block, tight in self._written:
            text += ("" if not text else "\n" if tight else "\n\n") + block
        return text

    def lines(self) -> Lines:
        return self.finished().split("\n")

    def end(self, *, tight: bool = False) -> None:
        """The words gathered so far are a paragraph."""
        said = self._words.markdown()
        self._words = Words()
        if said:
            self._written.append((said, self._tight))
        self._tight = tight

    def put(self, block: str, *, tight: bool = False) -> None:
        self.end()
        if block:
            self._written.append((block, tight))
        self._tight = False

    def walk(self, element: Element, styles: Styles, url: str | None) -> None:
        """Write what stands in *element*."""
        for child in element.children:
            if isinstance(child, str):
                self._words.add(child.replace("\n", " "), styles, url)
            else:
                self._element(child, styles, url)

    def _element(self, child: Element, styles: Styles, url: str | None) -> None:
        write = _WRITERS.get(child.tag)
        if child.tag == "mso-mark":
            return
        if _word_level(child):
            self.put(_word_item(child), tight=bool(self._written) and _is_item(self._written[-1][0]))
        elif write is not None:
            write(self, child)
        elif child.tag == "br":
            self._words.add("\n", NONE, None)
        elif child.tag == "img":
            self._picture(child, styles, url)
        elif child.tag in _BLOCKS:
            # A div is a line, whatever else is a paragraph.
            is_line = child.tag == "div"
            self.end(tight=is_line and bool(self._written))
            self.walk(child, styles_of(child, styles), url)
            self.end(tight=is_line)
        else:
            self.walk(child, styles_of(child, styles), address_of(child) or url)

    def _picture(self, image: Element, styles: Styles, url: str | None) -> None:
        """Pictures of other pages are never loaded: their address is kept as a link."""
        source = image.attributes.get("src", "")
        words = " ".join(image.attributes.get("alt", "").split())
        if urlsplit(source).scheme in {"http", "https"}:
            name = unquote(urlsplit(source).path.rpartition("/")[2])
            self._words.add(words or name or source, styles, url or source)
        elif words:
            self._words.add(words, styles, url)


def _heading(blocks: _Blocks, element: Element) -> None:
    inside = _Blocks()
    # A heading is bold by itself.
    inside.walk(_without_bold(element), NONE, None)
    said = " ".join(line for line in inside.lines() if line)
    blocks.put(f"{'#' * int(element.tag[1])} {said}" if said else "")


def _without_bold(element: Element) -> Element:
    children: list[Element | str] = []
    for child in element.children:
        if isinstance(child, str):
            children.append(child)
            continue
        tag = "span" if child.tag in {"b", "strong"} else child.tag
        attributes = dict(child.attributes)
        attributes["style"] = re.sub(r"font-weight[^;]*;?", "", attributes.get("style", ""))
        children.append(_without_bold(Element(tag, attributes, child.children)))
    return Element(element.tag, element.attributes, children)


def _quote(blocks: _Blocks, element: Element) -> None:
    inside = _Blocks()
    inside.walk(element, NONE, None)
    lines = inside.lines()
    blocks.put("\n".join(f"> {line}".rstrip() for line in lines) if any(lines) else "")


def _code_block(blocks: _Blocks, element: Element) -> None:
    code = element.words().replace("\r\n", "\n").strip("\n")
    if not code:
        return
    named = [element, *(child for child in element.children if isinstance(child, Element))]
    found = (_LANGUAGE.search(one.attributes.get("class", "")) for one in named)
    language = next((match[1] for match in found if match is not None), "")
    fence = "`" * (max((len(ticks) for ticks in _TICKS.findall(code)), default=2) + 1)
    blocks.put(f"{fence}{language}\n{code}\n{fence}")


def _rule(blocks: _Blocks, _element: Element) -> None:
    blocks.put("---")


def _list(blocks: _Blocks, element: Element) -> None:
    blocks.put("\n".join(_list_lines(element)))


def _list_lines(element: Element) -> Iterator[str]:
    start = element.attributes.get("start", "1")
    number = int(start) if start.isdecimal() and len(start) <= len("99999") else 1
    width = 2
    for child in element.children:
        if not isinstance(child, Element):
            continue
        if child.tag in {"ul", "ol"}:
            # Google's documents put a list beside the item that it belongs to.
            yield from (" " * width + line for line in _list_lines(child))
            continue
        mark = f"{number}. " if element.tag == "ol" else "- "
        number += 1
        width = len(mark)
        yield from _item_lines(child, mark)


def _item_lines(item: Element, mark: str) -> Iterator[str]:
    box = _box(item)
    inside = _Blocks()
    inside.walk(item, NONE, None)
    lines = [line for line in inside.lines() if line.strip()] or [""]
    yield f"{mark}{box}{lines[0]}"
    yield from (" " * len(mark) + line for line in lines[1:])


def _box(item: Element) -> str:
    """The box of a task, as Obsidian and GitHub draw it."""
    for child in item.children:
        if isinstance(child, Element):
            if child.tag == "input" and child.attributes.get("type") == "checkbox":
                return "[x] " if "checked" in child.attributes else "[ ] "
            if child.tag in {"p", "label", "span"} and (box := _box(child)):
                return box
    return ""


def _table(blocks: _Blocks, element: Element) -> None:
    rows = [[_cell(cell) for cell in row] for row in _rows(element)]
    rows = [row for row in rows if any(row)]
    width = max((len(row) for row in rows), default=0)
    if width <= 1:
        # What lays a page out is no table.
        blocks.end()
        blocks.walk(element, NONE, None)
        blocks.end()
        return
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
    blocks.put("\n".join([lines[0], "|" + " --- |" * width, *lines[1:]]))


def _rows(element: Element) -> Iterator[list[Element]]:
    for child in element.children:
        if not isinstance(child, Element):
            continue
        if child.tag == "tr":
            yield [cell for cell in child.children if isinstance(cell, Element) and cell.tag in {"td", "th"}]
        elif child.tag in {"tbody", "thead", "tfoot"}:
            yield from _rows(child)


def _cell(cell: Element) -> str:
    words = Words()
    _gather(cell, words, NONE, None)
    return words.markdown(on_one_line=True)


def _gather(element: Element, words: Words, styles: Styles, url: str | None) -> None:
    for child in element.children:
        if isinstance(child, str):
            words.add(child.replace("\n", " "), styles, url)
        elif child.tag in _BLOCKS or child.tag == "br":
            words.add(" ", NONE, None)
            _gather(child, words, styles_of(child, styles), url)
            words.add(" ", NONE, None)
        else:
            _gather(child, words, styles_of(child, styles), address_of(child) or url)


def _word_level(element: Element) -> int:
    """How deep an item of one of Word's lists stands, which are paragraphs; 0 for what is none."""
    said = element.style().get("mso-list", "")
    found = _WORD_LEVEL.search(said)
    return int(found[1]) if found is not None and element.tag == "p" else 0


def _word_item(element: Element) -> str:
    marks = [mark.words().strip() for mark in _marks(element)]
    sign = next((mark for mark in marks if mark), "")
    inside = _Blocks()
    inside.walk(element, NONE, None)
    said = " ".join(line for line in inside.lines() if line)
    mark = (f"{sign[:-1]}. " if sign[:-1].isdecimal() else "1. ") if _NUMBERED.fullmatch(sign) else "- "
    return f"{'  ' * (_word_level(element) - 1)}{mark}{said}"


def _marks(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            if child.tag == "mso-mark":
                yield child
            else:
                yield from _marks(child)


def _is_item(block: str) -> bool:
    return re.match(r"[ ]*(?:-|\d+\.) ", block.rpartition("\n")[2]) is not None


_WRITERS: Mapping[str, Callable[[_Blocks, Element], None]] = MappingProxyType(
    {
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
        "blockquote": _quote,
        "pre": _code_block,
        "hr": _rule,
        "ul": _list,
        "ol": _list,
        "table": _table,
    }
)
