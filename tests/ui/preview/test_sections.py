"""A text is cut where boxes are drawn, and loses nothing but the line breaks that the boxes' edges make."""

import pytest

from devlog_app.model.entity import Entity, EntityType
from devlog_app.ui.preview.sections import SectionKind, sections

PLAIN, QUOTE, PRE = SectionKind


def box(offset: int, length: int, kind: EntityType = EntityType.BLOCKQUOTE) -> Entity:
    return Entity(type=kind, offset=offset, length=length)


@pytest.mark.parametrize(
    ("text", "boxes", "expected"),
    [
        ("", [], []),
        ("просто", [], [(PLAIN, "просто")]),
        ("до\nцитата\nпосле", [box(3, 6)], [(PLAIN, "до"), (QUOTE, "цитата"), (PLAIN, "после")]),
        ("цитата", [box(0, 6)], [(QUOTE, "цитата")]),
        ("до\n\nцитата", [box(4, 6)], [(PLAIN, "до\n"), (QUOTE, "цитата")]),
        ("раз\nдва", [box(0, 3), box(4, 3, EntityType.PRE)], [(QUOTE, "раз"), (PRE, "два")]),
        ("раз\n\nдва", [box(0, 3), box(5, 3)], [(QUOTE, "раз"), (PLAIN, ""), (QUOTE, "два")]),
        ("в строке", [box(2, 6)], [(PLAIN, "в "), (QUOTE, "строке")]),
        ("код в цитате", [box(0, 12), box(0, 3, EntityType.PRE)], [(QUOTE, "код в цитате")]),
        ("🙂\nцитата", [box(3, 6)], [(PLAIN, "🙂"), (QUOTE, "цитата")]),
        ("вне", [box(1, 90)], [(PLAIN, "вне")]),
    ],
)
def test_sections(text: str, boxes: list[Entity], expected: list[tuple[SectionKind, str]]) -> None:
    found = sections(text, boxes)
    assert [(each.kind, each.text) for each in found] == expected


def test_a_long_text_is_cut_at_empty_lines_and_nothing_of_it_is_lost() -> None:
    text = "\n\n".join(f"{number} " + "слово " * 30 for number in range(20))
    found = sections(text, ())
    assert len(found) > 5
    assert "\n".join(each.text for each in found) == text
    assert all(each.text.endswith("\n") for each in found[:-1])


def test_a_long_text_is_not_cut_under_a_style() -> None:
    text = "\n\n".join("слово " * 30 for _ in range(20))
    bold = Entity(type=EntityType.BOLD, offset=5, length=len(text) - 10)
    assert len(sections(text, (bold,))) == 1
