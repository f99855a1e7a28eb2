"""What a terminal says about the parts of a post that it cannot show: pictures, link cards, lengths."""

from devlog_app.model.media import Media
from devlog_app.model.post import LinkPreview, MediaMessage, Message, Post, RichMessage, TextMessage

UNITS = ("bytes", "KB", "MB", "GB")
STEP = 1000
RULE_WIDTH = 64


def headline(post: Post, number: int) -> str:
    """Which message this is: ``2 of 3 · photo · 812 of 1024``; *number* counts from 1."""
    message = post.messages[number - 1]
    parts = [message.kind, f"{message.length} of {message.limit}"]
    if len(post.messages) > 1:
        parts.insert(0, f"{number} of {len(post.messages)}")
    return " · ".join(parts)


def rule(text: str) -> str:
    """*text* in a line that parts one message from the next."""
    return f"{f'── {text} ':─<{RULE_WIDTH}}"


def media_label(media: Media) -> str:
    """A picture or file in words: ``[photo: Зал · media/зал.jpg · 1280×720 · 32 KB]``."""
    facts = [media.alt, media.path or media.url or ""]
    if media.width and media.height:
        facts.append(f"{media.width}×{media.height}")
    if media.size is not None:
        facts.append(file_size(media.size))
    if media.spoiler:
        facts.append("hidden until tapped")
    return f"[{media.type.value}: {' · '.join(fact for fact in facts if fact)}]"


def file_size(size: int) -> str:
    """*size* bytes as people say it."""
    value, power = float(size), 0
    while value >= STEP and power < len(UNITS) - 1:
        value, power = value / STEP, power + 1
    return f"{value:.3g} {UNITS[power]}"


def card_label(preview: LinkPreview) -> str:
    """A link's card in words."""
    size = f"{preview.size.value} " if preview.size else ""
    return f"[{size}link preview: {preview.url}]"


def around(message: Message) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The labelled lines that stand above and below the message's own text."""
    match message:
        case TextMessage(link_preview=preview):
            card = (card_label(preview),) if preview else ()
            return (card, ()) if preview and preview.above_text else ((), card)
        case MediaMessage():
            labels = tuple(line for media in message.media for line in _labels_of(media))
            return ((), labels) if message.caption_above else (labels, ())
        case RichMessage():
            from devlog_app.cli.article_lines import article_lines

            return tuple(article_lines(message.blocks)), ()


def _labels_of(media: Media) -> tuple[str, ...]:
    return (media_label(media), media.caption) if media.caption else (media_label(media),)
