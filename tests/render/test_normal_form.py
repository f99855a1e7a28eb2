"""Text is brought into Telegram's normal form before anything is counted."""

import pytest

from devlog_app.model.post import TextMessage
from devlog_app.render.compose import render
from devlog_app.render.normal_form import expanded, normal_form


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("просто слова 🙂\nвторая", "просто слова 🙂\nвторая"),
        ("таб\tи\x07звонок\x0b", "таб и звонок "),
        ("a\rb", "ab"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("a\u202db\u202ec", "abc"),
        ("A\u030a a\u030a я\u030a", "Å å я"),
        ("a\u0333b\u033fc", "abc"),
        ("a\u200e\u200eb\u200f\u200f\u200fc", "a\u200c\u200eb\u200c\u200c\u200fc"),
        ("\ud83d", "\ufffd"),
        ("é\u0301\u200b\xa0", "é\u0301\u200b\xa0"),
    ],
)
def test_characters_are_what_the_server_makes_of_them(text: str, kept: str) -> None:
    assert normal_form(text) == kept


def test_tabs_of_code_stay_an_indent() -> None:
    assert expanded("\tx\n\t\ty") == "    x\n        y"


def test_windows_line_ends_are_line_ends() -> None:
    (message,) = render("Раз\r\nдва\r\n\r\n- три\rчетыре").messages
    assert isinstance(message, TextMessage)
    assert message.text == "Раз\nдва\n\n• три\nчетыре"


@pytest.mark.parametrize("text", ["", "   \n\t\n  ", "\u2028", "<!-- x -->", "[a]: https://x.org", "&nbsp;"])
def test_nothing_to_see_is_nothing_to_send(text: str) -> None:
    post = render(text)
    assert post.messages == ()
    assert any(problem.code == "nothing_to_send" for problem in post.problems)
