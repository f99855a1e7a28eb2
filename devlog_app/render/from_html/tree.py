"""HTML as a tree of elements and words, however broken it is; nothing is loaded, nothing is run."""

from collections.abc import Mapping
from dataclasses import field
from html.parser import HTMLParser
from types import MappingProxyType

from devlog_app.model.values import dataclass

DEEPEST = 60
"""Elements inside one another; what is nested deeper stands beside its parent."""

_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr", "source", "embed"})
_UNSEEN = frozenset({"style", "script", "head", "title", "template", "noscript", "object", "svg", "math", "select"})
_CLOSED_BY: Mapping[str, frozenset[str]] = MappingProxyType(
    {"li": frozenset({"ul", "ol"}), "tr": frozenset({"table"}), "td": frozenset({"tr", "table"})}
)
_ALIKE: Mapping[str, str] = MappingProxyType({"th": "td"})


@dataclass(slots=True)
class Element:
    """An element: its *tag*, *attributes*, and what stands inside."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element | str]" = field(default_factory=list)

    def words(self) -> str:
        """All words inside, as they are typed."""
        return "".join(
            child if isinstance(child, str) else "\n" if child.tag == "br" else child.words() for child in self.children
        )

    def style(self) -> dict[str, str]:
        """What the style attribute says, by property."""
        pairs = (part.partition(":") for part in self.attributes.get("style", "").split(";"))
        return {name.strip().lower(): value.strip().lower() for name, _, value in pairs if value}


def tree_of(html: str) -> Element:
    """The tree of *html*."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("body")
        self._open = [self.root]
        self._unseen = 0
        self._list_mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if self._unseen or tag in {"html", "body"}:
            return
        self._close_alike(tag)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID and len(self._open) < DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)
            if tag not in _VOID:
                self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._list_mark:
            # The sign that Word draws before an item of a list.
            mark = Element("mso-mark", {}, [data])
            self._open[-1].children.append(mark)
            return
        self._open[-1].children.append(data)

    def unknown_decl(self, data: str) -> None:
        if "supportLists" in data:
            self._list_mark = True
        elif data.startswith("endif"):
            self._list_mark = False

    def handle_comment(self, data: str) -> None:
        if "!supportLists" in data:
            self._list_mark = True
        elif data.startswith("[endif]"):
            self._list_mark = False

    def _close_alike(self, tag: str) -> None:
        """``<li>`` ends the item before, ``<p>`` the paragraph, ``<td>`` the cell, where nobody said so."""
        kind = _ALIKE.get(tag, tag)
        if kind == "p":
            if self._open[-1].tag == "p" and len(self._open) > 1:
                self._open.pop()
            return
        stops = _CLOSED_BY.get(kind)
        if stops is None:
            return
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag in stops:
                return
            if _ALIKE.get(self._open[place].tag, self._open[place].tag) == kind:
                del self._open[place:]
                return
