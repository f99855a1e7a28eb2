"""What differs between a message of a note and the one in its channel, beside the words: formatting, files, cards."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import LinkPreview, MediaMessage, Message, TextMessage, media_of
from devlog_app.model.utf16 import code_point_index
from devlog_app.model.words import Phrase

FORMATS: Mapping[EntityType, str] = MappingProxyType(
    {
        EntityType.BOLD: "format_bold",
        EntityType.ITALIC: "format_italic",
        EntityType.UNDERLINE: "format_underline",
        EntityType.STRIKETHROUGH: "format_strikethrough",
        EntityType.SPOILER: "format_spoiler",
        EntityType.CODE: "format_code",
        EntityType.PRE: "format_pre",
        EntityType.TEXT_LINK: "format_text_link",
        EntityType.TEXT_MENTION: "format_text_mention",
        EntityType.CUSTOM_EMOJI: "format_custom_emoji",
        EntityType.BLOCKQUOTE: "format_blockquote",
        EntityType.EXPANDABLE_BLOCKQUOTE: "format_expandable_blockquote",
        EntityType.DATE_TIME: "format_date_time",
    }
)
FILES: Mapping[MediaType, str] = MappingProxyType(
    {
        MediaType.PHOTO: "file_photo",
        MediaType.VIDEO: "file_video",
        MediaType.ANIMATION: "file_animation",
        MediaType.AUDIO: "file_audio",
        MediaType.DOCUMENT: "file_document",
    }
)
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "text": "kind_text",
        "photo": "kind_photo",
        "video": "kind_video",
        "animation": "kind_animation",
        "audio": "kind_audio",
        "document": "kind_document",
        "album": "kind_album",
        "rich": "kind_rich",
    }
)
LONGEST = 60
"""Code points of the words that a remark names."""

_Stretch = tuple[EntityType, str, str]
"""What an entity is, the words under it, and where it leads."""


def remarks(here: Message | None, there: Message | None, others: Sequence[Media], *, was_there: bool) -> list[Phrase]:
    """What is to be said of a message; *others* are the files that are not those that were sent.

    *was_there*: there was such a message in the channel.
    """
    if here is None:
        return [Phrase("side_surplus")] if there is not None else []
    if there is None:
        return [Phrase("side_gone" if was_there else "side_new")]
    found = [Phrase("side_other_file", {"kind": Phrase(FILES[one.type]), "name": _name(one)}) for one in others]
    if here.kind != there.kind:
        found.append(Phrase("side_kind", {"here": Phrase(KINDS[here.kind]), "there": Phrase(KINDS[there.kind])}))
    return [*found, *_files(here, there), *_cards(here, there), *_formats(here, there)]


def _name(media: Media) -> str:
    return (media.path or media.url or "").rpartition("/")[2]


def _files(here: Message, there: Message) -> Iterator[Phrase]:
    mine, theirs = media_of(here), media_of(there)
    if len(mine) != len(theirs):
        yield Phrase("side_items", {"here": len(mine), "there": len(theirs)})
    for number, (one, other) in enumerate(zip(mine, theirs, strict=False), start=1):
        if one.spoiler != other.spoiler:
            yield Phrase("side_spoiler_here" if one.spoiler else "side_spoiler_there", {"number": number})
    if isinstance(here, MediaMessage) and isinstance(there, MediaMessage) and here.caption and there.caption:
        if here.caption_above and not there.caption_above:
            yield Phrase("side_above_here")
        if there.caption_above and not here.caption_above:
            yield Phrase("side_above_there")


def _cards(here: Message, there: Message) -> Iterator[Phrase]:
    mine, theirs = _card(here), _card(there)
    if mine == theirs:
        return
    if mine is not None:
        yield Phrase("side_card_here", {"url": mine.url})
    elif theirs is not None:
        yield Phrase("side_card_there", {"url": theirs.url})


def _card(message: Message) -> LinkPreview | None:
    """The card that somebody has chosen; whether Telegram itself shows one is for Telegram to find out."""
    card = message.link_preview if isinstance(message, TextMessage) else None
    return card if card is not None and (card.size is not None or card.above_text) else None


def _formats(here: Message, there: Message) -> Iterator[Phrase]:
    """Formatting that only one side has, of words that both have: the other words are seen to differ anyway."""
    (mine, own), (theirs, others) = _words(here), _words(there)
    ours, foreign = Counter(_stretches(mine, own)), Counter(_stretches(theirs, others))
    for kind, words, url in ours - foreign:
        if words in theirs:
            yield Phrase("side_format_here", {"format": _format(kind, url), "words": _short(words)})
    for kind, words, url in foreign - ours:
        if words in mine:
            yield Phrase("side_format_there", {"format": _format(kind, url), "words": _short(words)})


def _format(kind: EntityType, url: str) -> Phrase:
    return Phrase(FORMATS[kind], {"url": url} if kind is EntityType.TEXT_LINK else {})


def _stretches(text: str, entities: Sequence[Entity]) -> Iterator[_Stretch]:
    for entity in entities:
        words = text[code_point_index(text, entity.offset) : code_point_index(text, entity.end)].strip()
        if words:
            yield entity.type, words, (entity.url or "").rstrip("/")


def _words(message: Message) -> tuple[str, tuple[Entity, ...]]:
    match message:
        case TextMessage():
            return message.text, message.entities
        case MediaMessage():
            return message.caption, message.caption_entities
    return "", ()


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
