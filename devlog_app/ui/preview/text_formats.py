"""The character formats of Qt that stand for Telegram's entities."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtGui import QFont, QTextCharFormat, QTextFormat

from devlog_app.model.detected import Detected
from devlog_app.model.entity import Entity, EntityType
from devlog_app.ui.preview.look import Look

SPOILER = QTextFormat.Property.UserProperty.value + 1
"""True where the text is hidden until clicked."""

ENTITY = QTextFormat.Property.UserProperty.value + 2
"""The type of the link-like entity or detected thing that an anchor stands for."""

EXTRA = QTextFormat.Property.UserProperty.value + 3
"""What that entity carries beside its text: an id or a time."""

Formatter = Callable[[QTextCharFormat, Entity, Look], None]


def plain_format(look: Look, font: QFont | None = None) -> QTextCharFormat:
    """Text without any entity."""
    form = QTextCharFormat()
    form.setFont(font or look.text)
    form.setForeground(look.colours.bubble_text)
    return form


def formatted(base: QTextCharFormat, entities: tuple[Entity, ...], look: Look) -> QTextCharFormat:
    """*base* with everything that *entities* add to it."""
    form = QTextCharFormat(base)
    # Code brings a font of its own, which everything else changes.
    for entity in sorted(entities, key=_is_no_code):
        FORMATTERS.get(entity.type, _nothing)(form, entity, look)
    return form


def _is_no_code(entity: Entity) -> bool:
    return entity.type is not EntityType.CODE


def link(form: QTextCharFormat, kind: str, target: str | None, look: Look) -> None:
    """Make *form* a link of Telegram's: coloured, not underlined; without *target* it leads nowhere from here."""
    if target:
        form.setAnchor(True)
        form.setAnchorHref(target)
    form.setForeground(look.colours.bubble_link)
    form.setProperty(ENTITY, str(kind))


def found_format(found: Detected, look: Look) -> QTextCharFormat:
    """What is laid over a stretch that Telegram makes a link by itself."""
    form = QTextCharFormat()
    link(form, found.kind, found.url, look)
    return form


def _bold(form: QTextCharFormat, _entity: Entity, _look: Look) -> None:
    form.setFontWeight(QFont.Weight.Bold)


def _italic(form: QTextCharFormat, _entity: Entity, _look: Look) -> None:
    form.setFontItalic(True)


def _underline(form: QTextCharFormat, _entity: Entity, _look: Look) -> None:
    form.setFontUnderline(True)


def _strike(form: QTextCharFormat, _entity: Entity, _look: Look) -> None:
    form.setFontStrikeOut(True)


def _spoiler(form: QTextCharFormat, _entity: Entity, _look: Look) -> None:
    form.setProperty(SPOILER, True)


def _code(form: QTextCharFormat, _entity: Entity, look: Look) -> None:
    form.setFont(look.mono)
    form.setFontFixedPitch(True)
    form.setForeground(look.colours.bubble_code)
    form.setBackground(look.colours.bubble_code_fill)


def _pre(form: QTextCharFormat, entity: Entity, look: Look) -> None:
    form.setFont(look.mono)
    form.setFontFixedPitch(True)
    form.setForeground(look.colours.bubble_code)
    form.setProperty(ENTITY, str(entity.type))
    form.setProperty(EXTRA, entity.language or "")


def _text_link(form: QTextCharFormat, entity: Entity, look: Look) -> None:
    link(form, entity.type, entity.url, look)


def _text_mention(form: QTextCharFormat, entity: Entity, look: Look) -> None:
    link(form, entity.type, f"tg://user?id={entity.user_id}", look)
    form.setProperty(EXTRA, str(entity.user_id))


def _custom_emoji(form: QTextCharFormat, entity: Entity, _look: Look) -> None:
    form.setProperty(ENTITY, str(entity.type))
    form.setProperty(EXTRA, entity.custom_emoji_id)


def _date_time(form: QTextCharFormat, entity: Entity, look: Look) -> None:
    form.setForeground(look.colours.bubble_link)
    form.setProperty(ENTITY, str(entity.type))
    form.setProperty(EXTRA, str(entity.unix_time))


def _nothing(_form: QTextCharFormat, _entity: Entity, _look: Look) -> None:
    """Quotes are frames, not formats."""


FORMATTERS: Mapping[EntityType, Formatter] = MappingProxyType(
    {
        EntityType.BOLD: _bold,
        EntityType.ITALIC: _italic,
        EntityType.UNDERLINE: _underline,
        EntityType.STRIKETHROUGH: _strike,
        EntityType.SPOILER: _spoiler,
        EntityType.CODE: _code,
        EntityType.PRE: _pre,
        EntityType.TEXT_LINK: _text_link,
        EntityType.TEXT_MENTION: _text_mention,
        EntityType.CUSTOM_EMOJI: _custom_emoji,
        EntityType.DATE_TIME: _date_time,
    }
)
