"""Words of an article as Telegram's rich text, and back."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from telethon.tl import types

from devlog_app.channels.telegram.entities import DATE_FLAGS
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.rich import RichPiece, RichStyle, RichText, joined

STYLES: Mapping[RichStyle, type] = MappingProxyType(
    {
        RichStyle.BOLD: types.TextBold,
        RichStyle.ITALIC: types.TextItalic,
        RichStyle.UNDERLINE: types.TextUnderline,
        RichStyle.STRIKETHROUGH: types.TextStrike,
        RichStyle.SPOILER: types.TextSpoiler,
        RichStyle.CODE: types.TextFixed,
        RichStyle.SUBSCRIPT: types.TextSubscript,
        RichStyle.SUPERSCRIPT: types.TextSuperscript,
    }
)
"""Those that other words stand in; a formula is text of its own kind."""
STYLES_BACK: Mapping[type, RichStyle] = MappingProxyType({theirs: ours for ours, theirs in STYLES.items()})
MAIL, PHONE = "mailto:", "tel:"
NO_WORDS = RichPiece(text="")


class Wrapper(NamedTuple):
    """One thing that words stand in: the name of a piece's field or ``style``, and its value."""

    kind: str
    value: object
    extra: str | None = None


def text_to_telegram(text: RichText) -> TL:
    """*text* as one TL RichText; neighbours in the same link or style share it. Never absent: ``TextEmpty``."""
    return _nested([(_wrappers(piece), piece) for piece in text])


def _wrappers(piece: RichPiece) -> tuple[Wrapper, ...]:
    """What *piece* stands in, outermost first."""
    around = []
    if piece.anchor is not None:
        around.append(Wrapper("anchor", piece.anchor))
    if piece.url is not None:
        around.append(Wrapper("url", piece.url))
    if piece.user_id is not None:
        around.append(Wrapper("user", piece.user_id))
    if piece.unix_time is not None:
        around.append(Wrapper("date", piece.unix_time, piece.date_time_format))
    around += [Wrapper("style", style) for style in piece.styles if style in STYLES]
    return tuple(around)


def _nested(pieces: Sequence[tuple[tuple[Wrapper, ...], RichPiece]]) -> TL:
    made = []
    for wrapper, together in groupby(pieces, key=_outermost):
        held = list(together)
        if wrapper is None:
            made += [_leaf(piece) for _, piece in held]
        else:
            made.append(_wrapped(wrapper, _nested([(around[1:], piece) for around, piece in held])))
    if len(made) == 1:
        return made[0]
    return types.TextConcat(made) if made else types.TextEmpty()


def _outermost(piece: tuple[tuple[Wrapper, ...], RichPiece]) -> Wrapper | None:
    around, _ = piece
    return around[0] if around else None


def _leaf(piece: RichPiece) -> TL:
    if RichStyle.MATH in piece.styles:
        return types.TextMath(piece.text)
    if piece.custom_emoji_id is not None:
        return types.TextCustomEmoji(int(piece.custom_emoji_id), piece.text)
    return types.TextPlain(piece.text)


def _wrapped(wrapper: Wrapper, text: TL) -> TL:
    match wrapper:
        case Wrapper("anchor", str(name)):
            return types.TextAnchor(text, name)
        case Wrapper("url", str(url)):
            return _link(text, url)
        case Wrapper("user", int(number)):
            return types.TextMentionName(text, number)
        case Wrapper("date", int(unix), letters):
            flags = {DATE_FLAGS[letter]: True for letter in letters or ""}
            return types.TextDate(text, dt.datetime.fromtimestamp(unix, dt.UTC), **flags)
        case Wrapper("style", RichStyle() as style):
            return STYLES[style](text)
    raise TypeError(wrapper)


def _link(text: TL, url: str) -> TL:
    if url.startswith(MAIL):
        return types.TextEmail(text, url.removeprefix(MAIL))
    if url.startswith(PHONE):
        return types.TextPhone(text, url.removeprefix(PHONE))
    return types.TextUrl(text, url, webpage_id=0)


def text_from_telegram(text: TL) -> RichText:
    """The pieces of a TL RichText; what Telegram found by itself (addresses, tags) is plain text again."""
    return joined(_pieces(text, NO_WORDS))


def _pieces(text: TL, look: RichPiece) -> Iterator[RichPiece]:
    match text:
        case types.TextPlain(text=words):
            yield replace(look, text=words)
        case types.TextMath(source=source):
            yield replace(look, text=source, styles=(*look.styles, RichStyle.MATH))
        case types.TextCustomEmoji(document_id=number, alt=words):
            yield replace(look, text=words, custom_emoji_id=str(number))
        case types.TextConcat(texts=texts):
            for each in texts:
                yield from _pieces(each, look)
        case types.TextAnchor(text=inner, name=name):
            yield from _anchored(inner, look, name)
        case _ if hasattr(text, "text"):
            yield from _pieces(text.text, _looking_like(text, look))


def _anchored(inner: TL, look: RichPiece, name: str) -> Iterator[RichPiece]:
    """The words of *inner*, the first of them with the place, which stays where there are none."""
    first, *others = [*_pieces(inner, look)] or [look]
    yield replace(first, anchor=name)
    yield from others


def _looking_like(text: TL, look: RichPiece) -> RichPiece:
    style = STYLES_BACK.get(type(text))
    if style is not None:
        return look if style in look.styles else replace(look, styles=(*look.styles, style))
    match text:
        case types.TextUrl(url=url):
            return replace(look, url=url)
        case types.TextEmail(email=email):
            return replace(look, url=MAIL + email)
        case types.TextPhone(phone=phone):
            return replace(look, url=PHONE + phone)
        case types.TextMentionName(user_id=number):
            return replace(look, user_id=number)
        case types.TextDate(date=dt.datetime() as date):
            letters = "".join(letter for letter, flag in DATE_FLAGS.items() if getattr(text, flag))
            return replace(look, unix_time=int(date.timestamp()), date_time_format=letters or None)
    return look


def users_in(text: RichText) -> Iterator[int]:
    """The users that *text* mentions by id."""
    return (piece.user_id for piece in text if piece.user_id is not None)
