"""The addresses that a post leads its readers to, and what is odd about them without asking anybody."""

import ipaddress
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from devlog_app.model.detected import detected
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import MediaMessage, Message, Post, RichMessage, TextMessage
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.utf16 import utf16_slice
from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    from devlog_app.model.rich import RichBlock

WEB = frozenset({"http", "https"})
KNOWN = WEB | {"tg", "mailto", "tel", "ton"}
"""Schemes that Telegram opens."""


@dataclass(frozen=True, slots=True)
class OutgoingLink:
    """An address with the *words* that lead there (empty: the card below the text), and what is odd about it."""

    words: str
    url: str
    remark: Problem | None = None


def outgoing_links(post: Post) -> tuple[OutgoingLink, ...]:
    """The links of *post* in their order, each address once."""
    found: dict[str, OutgoingLink] = {}
    for message in post.messages:
        for words, url in _links_of(message):
            if url not in found:
                found[url] = OutgoingLink(words, url, remark_on(url))
    return tuple(found.values())


def remark_on(url: str) -> Problem | None:
    """What readers would meet at *url*, as far as the address alone tells; None where it looks as it should."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return problem(Severity.WARNING, "link_unreadable", url=url)
    if parts.scheme not in KNOWN:
        return problem(Severity.WARNING, "link_scheme_unknown", scheme=parts.scheme or url)
    if parts.scheme not in WEB:
        return None
    if _is_at_home(host):
        return problem(Severity.WARNING, "link_at_home", host=host)
    if "." not in host or " " in url or host.startswith(".") or ".." in host:
        return problem(Severity.WARNING, "link_unreadable", url=url)
    if host in {"t.me", "telegram.me"} and parts.path.startswith("/c/"):
        return problem(Severity.INFO, "link_members_only", url=url)
    return None


def _links_of(message: Message) -> Iterator[tuple[str, str]]:
    match message:
        case TextMessage(text, entities, preview):
            yield from _links_in(text, entities)
            if preview is not None:
                yield "", preview.url
        case MediaMessage():
            yield from _links_in(message.caption, message.caption_entities)
        case RichMessage(blocks=blocks):
            yield from _links_in_article(blocks)


def _links_in(text: str, entities: tuple[Entity, ...]) -> Iterator[tuple[str, str]]:
    for entity in entities:
        if entity.type is EntityType.TEXT_LINK and entity.url is not None:
            yield utf16_slice(text, entity.offset, entity.end), entity.url
    for found in detected(text, entities):
        if found.url is not None:
            yield utf16_slice(text, found.offset, found.end), found.url


def _links_in_article(blocks: "tuple[RichBlock, ...]") -> Iterator[tuple[str, str]]:
    from devlog_app.model.rich import every_text

    for text in every_text(blocks):
        for piece in text:
            # What begins so is a place within the article.
            if piece.url is not None and not piece.url.startswith("#"):
                yield piece.text, piece.url


def _is_at_home(host: str) -> bool:
    """Whether only the author's own computer or network knows *host*."""
    if host == "localhost" or host.endswith((".local", ".lan", ".internal", ".localhost")):
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False
