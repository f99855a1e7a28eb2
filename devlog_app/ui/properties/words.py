"""What the form calls the keys and the values, and what it says about them."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

Place = tuple[str, ...]
CONTEXT = "Properties"

LABELS: MappingProxyType[str, object] = MappingProxyType(
    {
        "": QT_TRANSLATE_NOOP("Properties", "Note"),
        "id": QT_TRANSLATE_NOOP("Properties", "Id"),
        "title": QT_TRANSLATE_NOOP("Properties", "Title"),
        "kind": QT_TRANSLATE_NOOP("Properties", "Kind"),
        "status": QT_TRANSLATE_NOOP("Properties", "Status"),
        "date": QT_TRANSLATE_NOOP("Properties", "Date"),
        "conference": QT_TRANSLATE_NOOP("Properties", "Conference"),
        "month": QT_TRANSLATE_NOOP("Properties", "Month"),
        "speaker": QT_TRANSLATE_NOOP("Properties", "Speaker"),
        "tags": QT_TRANSLATE_NOOP("Properties", "Tags"),
        "channel": QT_TRANSLATE_NOOP("Properties", "Channel"),
        "planned": QT_TRANSLATE_NOOP("Properties", "Planned for"),
        "markdown": QT_TRANSLATE_NOOP("Properties", "Kind of Markdown"),
        "recording": QT_TRANSLATE_NOOP("Properties", "Recording"),
        "recording.youtube": QT_TRANSLATE_NOOP("Properties", "YouTube"),
        "recording.rutube": QT_TRANSLATE_NOOP("Properties", "Rutube"),
        "recording.vk": QT_TRANSLATE_NOOP("Properties", "VK Video"),
        "index": QT_TRANSLATE_NOOP("Properties", "List of notes"),
        "index.of": QT_TRANSLATE_NOOP("Properties", "What it lists"),
        "post": QT_TRANSLATE_NOOP("Properties", "Post"),
        "post.format": QT_TRANSLATE_NOOP("Properties", "Form"),
        "post.layout": QT_TRANSLATE_NOOP("Properties", "Text and pictures"),
        "post.link_preview": QT_TRANSLATE_NOOP("Properties", "Link preview"),
        "post.caption_above": QT_TRANSLATE_NOOP("Properties", "Caption above the pictures"),
        "post.silent": QT_TRANSLATE_NOOP("Properties", "Without a sound"),
        "post.pin": QT_TRANSLATE_NOOP("Properties", "Pin it"),
        "post.numbered": QT_TRANSLATE_NOOP("Properties", "Number the parts"),
        "post.reply_chain": QT_TRANSLATE_NOOP("Properties", "Parts answer one another"),
        "post.send_as": QT_TRANSLATE_NOOP("Properties", "Send as"),
        "post.header": QT_TRANSLATE_NOOP("Properties", "Header (snippet)"),
        "post.footer": QT_TRANSLATE_NOOP("Properties", "Footer (snippet)"),
    }
)
"""Labels by the dotted place of the key, and of the groups."""

ADVICE: MappingProxyType[str, object] = MappingProxyType(
    {
        "id": QT_TRANSLATE_NOOP("Properties", "Given once, and never changed: the channel knows the note by it."),
        "title": QT_TRANSLATE_NOOP("Properties", "For the list of notes and for links; never printed in the post."),
        "status": QT_TRANSLATE_NOOP("Properties", "How far you are; publishing asks about it and is never blocked."),
        "tags": QT_TRANSLATE_NOOP("Properties", "Separated by commas."),
        "planned": QT_TRANSLATE_NOOP("Properties", "A date, or date and time, in figures or in words."),
        "month": QT_TRANSLATE_NOOP("Properties", "Year and month, as in 2026-09."),
        "date": QT_TRANSLATE_NOOP("Properties", "As in 2026-09-14."),
        "markdown": QT_TRANSLATE_NOOP("Properties", "Whether a line end is a line end (chat) or a space (commonmark)."),
        "post.format": QT_TRANSLATE_NOOP("Properties", "Messages as everybody sends them, or an article."),
        "post.header": QT_TRANSLATE_NOOP("Properties", "The name of a file in snippets, put above each post."),
        "post.footer": QT_TRANSLATE_NOOP("Properties", "The name of a file in snippets, put below each post."),
    }
)
"""What a tool tip says beside the label."""

CHOICES: MappingProxyType[str, object] = MappingProxyType(
    {
        "talk": QT_TRANSLATE_NOOP("Properties", "talk"),
        "devlog": QT_TRANSLATE_NOOP("Properties", "dev-log"),
        "intro": QT_TRANSLATE_NOOP("Properties", "introduction"),
        "index": QT_TRANSLATE_NOOP("Properties", "list of notes"),
        "post": QT_TRANSLATE_NOOP("Properties", "post"),
        "idea": QT_TRANSLATE_NOOP("Properties", "idea"),
        "draft": QT_TRANSLATE_NOOP("Properties", "draft"),
        "review": QT_TRANSLATE_NOOP("Properties", "in review"),
        "ready": QT_TRANSLATE_NOOP("Properties", "ready"),
        "chat": QT_TRANSLATE_NOOP("Properties", "chat"),
        "commonmark": QT_TRANSLATE_NOOP("Properties", "CommonMark"),
        "conference": QT_TRANSLATE_NOOP("Properties", "the conference"),
        "month": QT_TRANSLATE_NOOP("Properties", "the month"),
        "classic": QT_TRANSLATE_NOOP("Properties", "messages"),
        "rich": QT_TRANSLATE_NOOP("Properties", "article"),
        "auto": QT_TRANSLATE_NOOP("Properties", "automatic"),
        "caption": QT_TRANSLATE_NOOP("Properties", "text as the caption"),
        "separate": QT_TRANSLATE_NOOP("Properties", "pictures on their own"),
        "split": QT_TRANSLATE_NOOP("Properties", "in the order of the note"),
        "link_preview": QT_TRANSLATE_NOOP("Properties", "picture as a link preview"),
        "off": QT_TRANSLATE_NOOP("Properties", "off"),
        "true": QT_TRANSLATE_NOOP("Properties", "yes"),
        "false": QT_TRANSLATE_NOOP("Properties", "no"),
    }
)
"""What the values of choices are called."""


def label(place: Place) -> str:
    """What the key at *place* is called; its own name where it has no other."""
    return _said(LABELS, ".".join(place)) or place[-1]


def advice(place: Place) -> str:
    """What there is to know about the key at *place*; empty where nothing is."""
    return _said(ADVICE, ".".join(place))


def choice(value: str) -> str:
    """What a value of a choice is called."""
    return _said(CHOICES, value) or value


def _said(words: MappingProxyType[str, object], name: str) -> str:
    source = words.get(name)
    return QCoreApplication.translate(CONTEXT, str(source)) if source is not None else ""
