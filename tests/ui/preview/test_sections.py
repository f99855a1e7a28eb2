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
