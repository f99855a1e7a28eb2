"""What is on the clipboard as Markdown: from Telegram's desktop client, from browsers and office programs."""

from collections.abc import Mapping

from devlog_app.render.clipboard import HTML_TYPE, TAGS_TYPE, TEXT_TYPE
from devlog_app.render.from_html.markdown import markdown_from_html
from devlog_app.render.from_telegram import markdown_from_telegram

RICH_TYPES = (TEXT_TYPE, TAGS_TYPE, HTML_TYPE)
"""The forms that say more than plain text does."""


def markdown_from(formats: Mapping[str, bytes]) -> str | None:
    """The Markdown of what the clipboard holds in *formats* (bytes by media type); None: its plain text says it all."""
    if formats.get(TEXT_TYPE) and formats.get(TAGS_TYPE):
        found = markdown_from_telegram(formats[TEXT_TYPE].decode("utf-8", "replace"), formats[TAGS_TYPE])
        if found is not None:
            return found
    html = formats.get(HTML_TYPE)
    return markdown_from_html(_text(html)) if html else None


def _text(html: bytes) -> str:
    """The words of *html*: some programs write UTF-16."""
    if html.startswith((b"\xff\xfe", b"\xfe\xff")):
        return html.decode("utf-16", "replace")
    return html.decode("utf-8", "replace").replace("\x00", "")
