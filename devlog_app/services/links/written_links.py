"""Where a text names other notes: what looks like a link, and what of it the reader of Markdown takes for one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from devlog_app.model.values import dataclass
from devlog_app.render.document import Attachment, Link, NoteLink
from devlog_app.render.parsing.block_rules import Reading
from devlog_app.render.parsing.reading import Parser

# Behind a bar in a table stands a backslash, which is not part of the name.
_NAME = r"\[\[(?P<name>[^\[\]|#\n]+?)(?=\\?\||#|\]\])"
_ADDRESS = r"\]\(\s*(?:<(?P<angled>[^<>\n#]+)|(?P<address>(?:[^\s()<>#]|\([^\s()<>#]*\))+))"
_DEFINED = r"^[ >]*\[[^\]\n^][^\]\n]*\]:[ \t]*(?:<(?P<angled_there>[^<>\n#]+)|(?P<defined>[^\s<>#]+))"
_LINK = re.compile(f"{_NAME}|{_ADDRESS}|{_DEFINED}", re.MULTILINE)
_NOT_OURS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|[/#]|~/")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SIGNS = "\ue000\ue001\ue002\uf8ff"


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """A reference at *start* to *end* (code points) of a text: *target* as it is read, without a heading, which stays.

    *is_name*: it stands between double brackets; *angled*: its address between ``<>``.
    """

    start: int
    end: int
    target: str
    is_name: bool
    angled: bool = False


def likely_links(text: str, start: int = 0) -> Iterator[WrittenLink]:
    """What looks like a link to a file in *text* from *start* on, wherever it stands; web addresses are passed over."""
    for found in _LINK.finditer(text, start):
        kind = found.lastgroup or ""
        target = found[kind] if kind == "name" else _ESCAPED.sub(r"\1", found[kind])
        if kind == "name" or not _NOT_OURS.match(target):
            yield WrittenLink(found.start(kind), found.end(kind), target, kind == "name", kind.startswith("angled"))


def real_links(body: str, links: Sequence[WrittenLink], reading: Reading = "chat") -> tuple[WrittenLink, ...]:
    """Those of *links*, which look like links of *body*, that are read as such: not in code, comments and the like."""
    sign = next((sign for sign in _SIGNS if sign not in body), None)
    if sign is None or not links:
        return ()
    marked = []
    end = 0
    for number, link in enumerate(links):
        marked += [body[end : link.end], f"{sign}{number}{sign}"]
        end = link.end
    document = Parser(reading).parse("".join((*marked, body[end:])))
    mark = re.compile(f"{sign}([0-9]+){sign}")
    real = {
        int(found[1])
        for target, is_name in _targets(document)
        for found in mark.finditer(target)
        if _leads_by(target, found, links[int(found[1])], is_name=is_name)
    }
    return tuple(link for number, link in enumerate(links) if number in real)


def _leads_by(target: str, mark: re.Match[str], link: WrittenLink, *, is_name: bool) -> bool:
    """Whether the *mark* behind *link* stands in a *target* that is the link's own."""
    if not is_name or not link.is_name:
        return is_name is link.is_name
    # The mark stands in a name that is read otherwise where something else became part of it.
    is_last = target[mark.end() : mark.end() + 1] in {"", "#"}
    return is_last and target[: mark.start()].strip() == link.target.strip()


def _targets(node: object) -> Iterator[tuple[str, bool]]:
    """What the links in *node* and in all that is in it lead to, and whether they name it between double brackets."""
    match node:
        case NoteLink(target=target):
            yield target, True
        case Link(url=target) | Attachment(source=target):
            yield target, False
    if isinstance(node, tuple):
        for each in node:
            yield from _targets(each)
    elif is_dataclass(node) and not isinstance(node, type):
        for field in fields(node):
            yield from _targets(getattr(node, field.name))
