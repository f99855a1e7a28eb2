"""A note's body that says what its messages say in the channel now; lines that say the same stay as they were typed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.entity import Entity
from devlog_app.model.post import MediaMessage, Message, RichMessage, TextMessage
from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass
from devlog_app.render.arranging import NUMBER_GAP
from devlog_app.render.compose import render
from devlog_app.render.lowering.ink import Run
from devlog_app.render.markdown_writer import NoteAddress, reads_alike, runs_of
from devlog_app.render.rewriting import Care, Rewriting, Wanted
from devlog_app.render.source_map import Block, source_map
from devlog_app.render.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The new *body*. Where it is not *exact* the words are the channel's, and only cuts between messages differ."""

    body: str
    exact: bool


def taken_over(
    body: str,
    messages: Sequence[Message],
    surroundings: Surroundings,
    capabilities: Capabilities,
    notes: Iterable[NoteAddress] = (),
) -> TakenOver | None:
    """*body* changed so that it becomes *messages*, their media left alone; None where no Markdown says so.

    *messages* are the channel's, one for each that *body* makes now.
    """
    now = render(body, surroundings, capabilities).messages
    if len(now) != len(messages) or any(isinstance(one, RichMessage) for one in (*now, *messages)):
        return None
    mapped = source_map(body, surroundings, capabilities)
    stretches = _stretches(mapped.blocks, now, messages, numbered=surroundings.options.numbered)
    if stretches is None:
        return None
    known = tuple(notes)
    second_best = None
    for care in Care:
        written = Rewriting(mapped, surroundings, known, care).body(stretches)
        if written is None:
            continue
        after = render(written, surroundings, capabilities).messages
        if len(after) == len(messages) and all(map(say_alike, after, messages)):
            return TakenOver(written, exact=True)
        if second_best is None and _letters(after) == _letters(messages):
            second_best = TakenOver(written, exact=False)
    return second_best


def words_of(message: Message) -> tuple[str, tuple[Entity, ...]]:
    """The text or caption of *message* with its entities."""
    match message:
        case TextMessage():
            return message.text, message.entities
        case MediaMessage():
            return message.caption, message.caption_entities
    return "", ()


def say_alike(one: Message, other: Message) -> bool:
    """Whether two messages say the same words in the same styles."""
    return reads_alike(*words_of(one), *words_of(other))


def _letters(messages: Iterable[Message]) -> str:
    return "".join("".join(words_of(message)[0].split()) for message in messages)


@dataclass(frozen=True, slots=True)
class _Pair:
    """What one message says here and there."""

    here: str
    there: str
    runs: tuple[Run, ...]
    same: bool


def _stretches(
    blocks: Sequence[Block], now: Sequence[Message], there: Sequence[Message], *, numbered: bool
) -> list[Wanted] | None:
    """Text blocks with no media between them, each stretch with the text and runs that it is to have.

    Stretches that stay as they are are left out. None where a change is in no block's words, as a picture's title is.
    """
    groups = [
        tuple(found) for is_media, found in groupby(blocks, key=lambda one: bool(one.lowered.media)) if not is_media
    ]
    pairs = list(_pairs(now, there, numbered=numbered))
    found = []
    for group in groups:
        text = _text(group)
        pieces: list[str] = []
        runs: list[Run] = []
        at, changed = 0, False
        while pairs:
            start = text.find(pairs[0].here, at)
            if start < 0:
                break
            pair = pairs.pop(0)
            pieces += [text[at:start], pair.there]
            shift = sum(map(len, pieces)) - len(pair.there)
            runs += [run._replace(start=run.start + shift, end=run.end + shift) for run in pair.runs]
            at, changed = start + len(pair.here), changed or not pair.same
        if changed:
            found.append(Wanted(group, "".join([*pieces, text[at:]]), tuple(runs)))
        while pairs and pairs[0].same and not any(pairs[0].here in _text(other) for other in groups):
            # A title of a picture stands in no block's words.
            pairs.pop(0)
    return None if any(not pair.same for pair in pairs) else found


def _pairs(now: Sequence[Message], there: Sequence[Message], *, numbered: bool) -> Iterator[_Pair]:
    count = sum(1 for message in now if words_of(message)[0])
    number = 0
    for mine, other in zip(now, there, strict=True):
        text, (words, entities) = words_of(mine)[0], words_of(other)
        if not text and not words:
            continue
        number += bool(text)
        suffix = f"{NUMBER_GAP}{number}/{count}" if numbered and count > 1 else ""
        if suffix and words.endswith(suffix):
            words = words.removesuffix(suffix)
            entities = tuple(one for one in entities if one.end <= utf16_length(words))
        yield _Pair(text.removesuffix(suffix), words, runs_of(words, entities), say_alike(mine, other))


def _text(blocks: Sequence[Block]) -> str:
    first, *rest = blocks
    return first.lowered.text + "".join(block.gap + block.lowered.text for block in rest)
