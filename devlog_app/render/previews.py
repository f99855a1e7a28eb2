"""The link preview of a post: the first message has one, or none does."""

from collections.abc import Sequence

from devlog_app.model.detected import DetectedKind, detected
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.front_matter import LinkPreviewChoice, PostOptions
from devlog_app.model.post import LinkPreview, PreviewSize

LINK_SIGNS = (".", "://")


def link_preview(text: str, entities: Sequence[Entity], options: PostOptions) -> LinkPreview | None:
    """The preview under a message of *text*: the author's choice, or Telegram's own, of the first link."""
    choice = options.link_preview
    if isinstance(choice, LinkPreviewChoice):
        return LinkPreview(choice.url, PreviewSize(choice.size) if choice.size else None, choice.above_text)
    if choice == "off":
        return None
    url = first_link(text, entities)
    return None if url is None else LinkPreview(url)


def first_link(text: str, entities: Sequence[Entity]) -> str | None:
    """The first web address in *text*, written by the author or found by Telegram."""
    links = [(entity.offset, entity.url) for entity in entities if entity.type is EntityType.TEXT_LINK and entity.url]
    if any(sign in text for sign in LINK_SIGNS):
        links += [
            (found.offset, found.url)
            for found in detected(text, entities)
            if found.kind is DetectedKind.URL and found.url
        ]
    web = [link for link in links if link[1].startswith(("http://", "https://"))]
    return min(web)[1] if web else None
