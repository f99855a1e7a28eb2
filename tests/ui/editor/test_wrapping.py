"""Marks around words: put there, found there and taken away, whatever stands beside them."""

import pytest

from devlog_app.ui.editor.marked_words import Style
from devlog_app.ui.editor.wrapping import Rewritten, is_marked, unwrapped, word_at, wrapped


def apart(text: str) -> tuple[str, int, int]:
    return text.replace("‹", "").replace("›", ""), text.index("‹"), text.index("›") - 1


def shown(found: Rewritten) -> str:
    line = found.line
    return f"{line[: found.start]}‹{line[found.start : found.end]}›{line[found.end :]}"


@pytest.mark.parametrize(
    ("style", "before", "after"),
    [
        (Style.BOLD, "a ‹word› b", "a **‹word›** b"),
        (Style.BOLD, "a‹ word ›b", "a **‹word›** b"),
        (Style.BOLD, "‹- слово 😀›", "- **‹слово 😀›**"),
        (Style.BOLD, "‹## title›", "## **‹title›**"),
        (Style.BOLD, "‹> - [ ] task›", "> - [ ] **‹task›**"),
        (Style.BOLD, "a ‹**b** c›", "a **‹b c›**"),
        (Style.BOLD, "a **b ‹c** d›", "a **‹b c d›**"),
        (Style.BOLD, "*‹word›*", "***‹word›***"),
        (Style.ITALIC, "**‹word›**", "***‹word›***"),
        (Style.ITALIC, "in‹cred›ible", "in*‹cred›*ible"),
        (Style.UNDERLINE, "in‹cred›ible", "++‹incredible›++"),
        (Style.SPOILER, "the ‹end›!", "the ||‹end›||!"),
        (Style.STRIKE, "‹old›", "~~‹old›~~"),
        (Style.CODE, "‹x = 1›", "`‹x = 1›`"),
        (Style.CODE, "‹a `b` c›", "``‹a `b` c›``"),
        (Style.CODE, "‹`b`›", "`` ‹`b`› ``"),
        (Style.BOLD, "‹   ›", "   ‹›"),
    ],
)
def test_words_are_marked(style: Style, before: str, after: str) -> None:
    assert shown(wrapped(*apart(before), style)) == after


@pytest.mark.parametrize(
    ("style", "before", "after"),
    [
        (Style.BOLD, "a **‹word›** b", "a ‹word› b"),
        (Style.BOLD, "a ‹**word**› b", "a ‹word› b"),
        (Style.BOLD, "__‹word›__", "‹word›"),
        (Style.BOLD, "**one ‹two› three**", "**one** ‹two› **three**"),
        (Style.BOLD, "**one ‹two›**", "**one** ‹two›"),
        (Style.BOLD, "***‹word›***", "*‹word›*"),
        (Style.ITALIC, "***‹word›***", "**‹word›**"),
        (Style.ITALIC, "_‹слово›_", "‹слово›"),
        (Style.UNDERLINE, "++‹word›++", "‹word›"),
        (Style.SPOILER, "||‹word›||", "‹word›"),
        (Style.CODE, "`` ‹`b`› ``", "‹`b`›"),
    ],
)
def test_marks_are_taken_away(style: Style, before: str, after: str) -> None:
    assert is_marked(*apart(before), style) is True
    assert shown(unwrapped(*apart(before), style)) == after


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("words", ["word", "два слова", "😀", "a, b", "x_y", "«да»"])
def test_marking_twice_changes_nothing(style: Style, words: str) -> None:
    line = f"- before {words} after"
    once = wrapped(line, 9, 9 + len(words), style)
    assert once.line != line
    assert unwrapped(once.line, once.start, once.end, style).line == line


def test_a_word_may_have_hyphens_inside() -> None:
    assert word_at("a что-то, b", 5) == (2, 8)
    assert word_at("a  b", 2) == (2, 2)
