"""Text and media of a flow as messages, as the post's layout says."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.front_matter import PostOptions
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import LinkPreview, MediaMessage, Message, PreviewSize, TextMessage
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.utf16 import utf16_length
from devlog_app.render.albums import albums
from devlog_app.render.flow import Placed
from devlog_app.render.places import Making
from devlog_app.render.previews import link_preview
from devlog_app.render.splitting import BEGINNING, Limits, Part, Place, part_at, split

Splitter = Callable[[Sequence[Placed], Limits], Sequence[Part]]
"""Cuts a stretch of text into parts; the editor's one remembers what it cut before."""

CAPTION_ABOVE = frozenset({MediaType.PHOTO, MediaType.VIDEO, MediaType.ANIMATION})
NUMBER_GAP = "\n\n"


class Stretch(NamedTuple):
    """Consecutive blocks of one sort: all text, or all media."""

    blocks: tuple[Placed, ...]
    media: tuple[Media, ...]


class Group(NamedTuple):
    """Media that stand in one message: *media* from the item *first* of a *stretch* on."""

    media: tuple[Media, ...]
    stretch: Stretch
    first: int


class Arranged(NamedTuple):
    """The messages of a post, what each was made of, and what there is to say about its layout."""

    messages: tuple[Message, ...]
    made: tuple[Making, ...]
    problems: tuple[Problem, ...]


def split_all(flow: Sequence[Placed], limits: Limits) -> Sequence[Part]:
    """The parts of *flow*, cut anew."""
    return list(split(flow, limits))


def arrange(
    flow: Sequence[Placed], options: PostOptions, capabilities: Capabilities, splitter: Splitter = split_all
) -> Arranged:
    """The messages that *flow* becomes."""
    stretches = _stretches(flow)
    arranger = _Arranger(options, capabilities, splitter)
    messages = arranger.messages(stretches)
    texts = _texts(messages)
    if options.numbered and texts > 1:
        numbered, reserve = texts, 0
        while reserve < _number_length(numbered):
            reserve = _number_length(numbered)
            arranger = _Arranger(options, capabilities, splitter, reserve)
            messages = arranger.messages(stretches)
            numbered = _texts(messages)
        messages = _with_numbers(messages, numbered)
    shown = _with_preview(messages, options, arranger.picture)
    return Arranged(shown, tuple(arranger.made), tuple(arranger.problems))


def _stretches(flow: Sequence[Placed]) -> list[Stretch]:
    if not any(placed.lowered.media for placed in flow):
        return [Stretch(tuple(flow), ())] if flow else []
    stretches = []
    for is_media, blocks in groupby(flow, key=lambda placed: bool(placed.lowered.media)):
        together = tuple(blocks)
        media = tuple(item for placed in together for item in placed.lowered.media) if is_media else ()
        stretches.append(Stretch(together, media))
    return stretches


class _Arranger:
    """Makes the messages of a post's stretches, keeping *reserve* units of each free."""

    def __init__(self, options: PostOptions, capabilities: Capabilities, splitter: Splitter, reserve: int = 0) -> None:
        self._options = options
        self._capabilities = capabilities
        self._splitter = splitter
        self._text = Limits(capabilities.text_limit - reserve, capabilities.entity_limit)
        self._caption = Limits(capabilities.caption_limit - reserve, capabilities.entity_limit)
        self.made: list[Making] = []
        self.problems: list[Problem] = []
        self.picture: str | None = None

    def messages(self, stretches: list[Stretch]) -> list[Message]:
        """The messages of *stretches*, in the note's order."""
        layout = self._options.layout
        if layout == "link_preview":
            stretches, layout = self._without_picture(stretches), "auto"
        if layout == "auto":
            layout = "caption" if self._is_caption(stretches) else "separate"
        return list(self._paired(stretches) if layout in ("caption", "split") else self._apart(stretches))

    def _is_caption(self, stretches: list[Stretch]) -> bool:
        """Whether the post is one picture or album with a text that fits its caption, before or behind it."""
        media = [stretch for stretch in stretches if stretch.media]
        texts = [stretch for stretch in stretches if not stretch.media]
        if len(media) != 1 or len(texts) != 1 or len(stretches) != len(media) + len(texts):
            return False
        groups = albums(media[0].media, self._capabilities.album_limit)
        if len(groups) != 1 or not _can_take(groups[0]):
            return False
        part = part_at(texts[0].blocks, BEGINNING, self._caption)
        if part.next.block >= len(texts[0].blocks):
            return True
        self.problems.append(self._too_long(texts[0], "picture first, then the text"))
        return False

    def _too_long(self, text: Stretch, chosen: str) -> Problem:
        length = sum(len(placed.gap) + placed.lowered.units for placed in text.blocks) - len(text.blocks[0].gap)
        limit = self._capabilities.caption_limit
        return problem(Severity.INFO, "text_over_caption", length=length, limit=limit, chosen=chosen)

    def _without_picture(self, stretches: list[Stretch]) -> list[Stretch]:
        """*stretches* without the web picture that becomes a link preview, joined where it stood."""
        media = [item for stretch in stretches for item in stretch.media]
        if len(media) != 1 or media[0].url is None or len(stretches) == 1:
            self.problems.append(problem(Severity.WARNING, "layout_needs_web_picture"))
            return stretches
        self.picture = media[0].url
        text = tuple(placed for stretch in stretches if not stretch.media for placed in stretch.blocks)
        return [Stretch(text, ())]

    def _apart(self, stretches: list[Stretch]) -> Iterator[Message]:
        for stretch in stretches:
            yield from self._media(stretch) if stretch.media else self._texts(stretch.blocks)

    def _paired(self, stretches: list[Stretch]) -> Iterator[Message]:
        """Every group of media takes the text behind it; the last of the post, when none is left, the one before."""
        index = 0
        while index < len(stretches):
            stretch = stretches[index]
            following = stretches[index + 1] if index + 1 < len(stretches) else None
            if following is not None and (stretch.media or index + 2 == len(stretches)):
                yield from self._captioned(stretch, following) if stretch.media else self._under(stretch, following)
                index += 2
            else:
                yield from self._media(stretch) if stretch.media else self._texts(stretch.blocks)
                index += 1

    def _captioned(self, media: Stretch, text: Stretch) -> Iterator[Message]:
        """Media first: its caption is the text, or what fits of it, and the rest follows."""
        groups = self._groups(media)
        if not _can_take(groups[-1].media):
            yield from self._apart([media, text])
            return
        part = part_at(text.blocks, BEGINNING, self._caption)
        for group in groups[:-1]:
            yield self._message(group)
        yield self._message(groups[-1], part, text)
        if part.next.block < len(text.blocks):
            if self._options.layout == "caption":
                self.problems.append(self._too_long(text, "caption and rest"))
            yield from self._texts(text.blocks, part.next)

    def _under(self, text: Stretch, media: Stretch) -> Iterator[Message]:
        """Media last: the text, or its last part, stands above it."""
        groups = self._groups(media)
        parts = self._splitter(text.blocks, self._text)
        last = parts[-1]
        if not _can_take(groups[0].media) or utf16_length(last.text) > self._caption.units:
            if self._options.layout == "caption":
                self.problems.append(self._too_long(text, "text first, then the picture"))
            yield from self._apart([text, media])
            return
        for part in parts[:-1]:
            yield self._text_message(part, text.blocks)
        yield self._message(groups[0], last, text, above=True)
        for group in groups[1:]:
            yield self._message(group)

    def _texts(self, blocks: Sequence[Placed], place: Place = BEGINNING) -> Iterator[Message]:
        if place == BEGINNING:
            for part in self._splitter(blocks, self._text):
                yield self._text_message(part, blocks)
            return
        while place.block < len(blocks):
            part = part_at(blocks, place, self._text)
            yield self._text_message(part, blocks)
            place = part.next

    def _text_message(self, part: Part, blocks: Sequence[Placed]) -> TextMessage:
        self.made.append(Making(blocks, part))
        return TextMessage(part.text, part.entities, limit=self._capabilities.text_limit)

    def _groups(self, stretch: Stretch) -> list[Group]:
        first, groups = 0, []
        for media in albums(stretch.media, self._capabilities.album_limit):
            groups.append(Group(media, stretch, first))
            first += len(media)
        return groups

    def _media(self, stretch: Stretch) -> Iterator[Message]:
        for group in self._groups(stretch):
            yield self._message(group)

    def _message(
        self, taken: Group, part: Part | None = None, text: Stretch | None = None, *, above: bool = False
    ) -> MediaMessage:
        group = taken.media
        self.made.append(Making(text.blocks if text else (), part, taken.stretch.blocks, taken.first, len(group)))
        caption, entities = (part.text, part.entities) if part else ("", ())
        if len(group) == 1 and not part:
            caption, entities = group[0].caption, group[0].caption_entities
        if len(group) == 1:
            group = (replace(group[0], caption="", caption_entities=()),)
        above = (above or self._options.caption_above) and bool(caption) and group[0].type in CAPTION_ABOVE
        return MediaMessage(group, caption, entities, above, self._capabilities.caption_limit)


def _can_take(group: tuple[Media, ...]) -> bool:
    """Whether *group* can have a caption from the text: its items have none of their own."""
    return not any(item.caption for item in group)


def _texts(messages: Sequence[Message]) -> int:
    return sum(1 for message in messages if isinstance(message, TextMessage) or _is_captioned(message))


def _is_captioned(message: Message) -> bool:
    return isinstance(message, MediaMessage) and bool(message.caption)


def _number_length(count: int) -> int:
    return len(f"{NUMBER_GAP}{count}/{count}")


def _with_numbers(messages: list[Message], count: int) -> list[Message]:
    numbered: list[Message] = []
    number = 0
    for message in messages:
        number += 1 if isinstance(message, TextMessage) or _is_captioned(message) else 0
        suffix = f"{NUMBER_GAP}{number}/{count}"
        match message:
            case TextMessage():
                numbered.append(replace(message, text=message.text + suffix))
            case MediaMessage(caption=caption) if caption:
                numbered.append(replace(message, caption=caption + suffix))
            case _:
                numbered.append(message)
    return numbered


def _with_preview(messages: list[Message], options: PostOptions, picture: str | None) -> tuple[Message, ...]:
    """*messages*, the first text among them with its link preview."""
    for index, message in enumerate(messages):
        if isinstance(message, TextMessage):
            if picture is not None:
                preview: LinkPreview | None = LinkPreview(picture, PreviewSize.LARGE, above_text=True)
            else:
                preview = link_preview(message.text, message.entities, options)
            if preview is not None:
                messages[index] = replace(message, link_preview=preview)
            break
    return tuple(messages)
