"""What was copied for Telegram comes back as the Markdown that it was."""

import pytest

from devlog_app.render.compose import render
from devlog_app.services.composing.copying import clipboard_of
from devlog_app.services.composing.pasting import markdown_from


@pytest.mark.parametrize(
    "markdown",
    [
        "**bold** and _slanted_ 😀",
        "[words](https://example.org/a)",
        "> a quote\n> of two lines",
        "```py\nx = 1\n```",
        "++a++ ~~b~~ ||c|| `d`",
    ],
)
def test_what_telegram_copied_is_pasted_as_it_was(markdown: str) -> None:
    formats = clipboard_of(render(markdown))
    pasted = markdown_from(formats)
    assert pasted is not None
    assert render(pasted).messages == render(markdown).messages


def test_broken_tags_leave_the_html() -> None:
    formats = {"application/x-td-field-text": b"a", "application/x-td-field-tags": b"\x00\x00\x00\x05x"}
    assert markdown_from(formats) is None
    assert markdown_from({**formats, "text/html": b"<b>a</b>"}) == "**a**"


def test_html_in_another_encoding_is_read() -> None:
    assert markdown_from({"text/html": "<b>да</b>".encode("utf-16")}) == "**да**"


def test_plain_text_is_left_alone() -> None:
    assert markdown_from({"text/plain": b"**a**"}) is None
