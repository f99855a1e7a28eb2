"""What Enter, Tab and moving mean for lines of lists and quotes."""

import pytest

from devlog_app.ui.editor.list_lines import box_of, entered, ticked
from devlog_app.ui.editor.list_order import deeper, renumbered, shallower, swapped


def after_enter(text: str) -> str:
    """*text*, whose caret is ``|``, behind the Enter key."""
    lines = text.split("\n")
    place = next(number for number, line in enumerate(lines) if "|" in line)
    column = lines[place].index("|")
    lines[place] = lines[place].replace("|", "")
    wanted = entered(lines, place, column)
    if wanted is None:
        return "plain"
    lines[place : place + 1] = [wanted.here] if wanted.below is None else [wanted.here, wanted.below]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one|", "- one\n- "),
        ("* o|ne", "* o\n* ne"),
        ("+ one |two", "+ one \n+ two"),
        ("9. one|", "9. one\n10. "),
        ("1) one|", "1) one\n2) "),
        ("- [x] done|", "- [x] done\n- [ ] "),
        ("  - one|", "  - one\n  - "),
        ("> - one|", "> - one\n> - "),
        ("> words|", "> words\n> "),
        (">words|", ">words\n> "),
        ("> > words|", "> > words\n> > "),
        ("- 😀 да|", "- 😀 да\n- "),
        ("- |one", "- \n- one"),
        ("- |", ""),
        ("- [ ] |", ""),
        ("1. |", ""),
        ("- one\n  - |", "- one\n- "),
        ("1. one\n   - |", "1. one\n2. "),
        ("- one\n  - two\n    - |", "- one\n  - two\n  - "),
        ("> - |", "> "),
        ("> |", ""),
        ("> > |", "> "),
        ("|- one", "plain"),
        ("words|", "plain"),
        ("---|", "plain"),
    ],
)
def test_enter(before: str, after: str) -> None:
    assert after_enter(before) == after


@pytest.mark.parametrize(
    ("before", "place", "after"),
    [
        ("- one\n- two", 1, "- one\n  - two"),
        ("1. one\n2. two\n3. three", 1, "1. one\n   1. two\n2. three"),
        ("10. ten\n11. eleven", 1, "10. ten\n    1. eleven"),
        ("- one\n  1. a\n- two", 2, "- one\n  1. a\n  2. two"),
        ("- one\n- two\n  - below", 1, "- one\n  - two\n    - below"),
        ("- one", 0, "- one"),
        ("> - one\n> - two", 1, "> - one\n>   - two"),
        ("- one\n- [x] two", 1, "- one\n  - [x] two"),
    ],
)
def test_tab_puts_an_item_under_the_one_above(before: str, place: int, after: str) -> None:
    assert deeper(before.split("\n"), place, place) == after.split("\n")


@pytest.mark.parametrize(
    ("before", "place", "after"),
    [
        ("- one\n  - two", 1, "- one\n- two"),
        ("1. one\n   - two\n2. three", 1, "1. one\n2. two\n3. three"),
        ("1. one\n   1. a\n   2. b\n   3. c", 2, "1. one\n   1. a\n2. b\n   1. c"),
        ("- one", 0, "- one"),
        ("    - alone", 0, "- alone"),
        ("    words", 0, "  words"),
    ],
)
def test_shift_tab_brings_it_back(before: str, place: int, after: str) -> None:
    assert shallower(before.split("\n"), place, place) == after.split("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1. a\n3. b\n4. c", "1. a\n2. b\n3. c"),
        ("1. a\n1. b\n1. c", "1. a\n1. b\n1. c"),
        ("3. a\n3. b\n4. c", "3. a\n4. b\n5. c"),
        ("1. a\n   - x\n3. b", "1. a\n   - x\n2. b"),
        ("1. a\nwords\n5. b", "1. a\nwords\n5. b"),
        ("1. a\n\n3. b", "1. a\n\n2. b"),
        ("1. a\n2) b", "1. a\n2) b"),
    ],
)
def test_numbers_are_kept_in_step(before: str, after: str) -> None:
    assert renumbered(before.split("\n")) == after.split("\n")


def test_moving_an_item_keeps_the_numbers_where_they_are() -> None:
    lines = ["1. a", "2. b", "3. c"]
    assert swapped(lines, 1, 1, -1) == ["1. b", "2. a", "3. c"]
    assert swapped(lines, 0, 1, 1) == ["1. c", "2. a", "3. b"]
    assert swapped(lines, 0, 0, 1, counted=False) == ["2. b", "1. a", "3. c"]


def test_a_box_is_found_and_ticked() -> None:
    assert box_of("> - [ ] да") == (4, 7)
    assert box_of("- one") is None
    assert ticked("- [ ] да") == "- [x] да"
    assert ticked("- [Х] да") == "- [ ] да"
