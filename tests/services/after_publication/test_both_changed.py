"""Where note and post were both changed, the two changes are told against what both said before."""

import asyncio

import pytest
from house import House

from devlog_app.model.after_publication import BothChanged
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import PublishError
from devlog_app.model.note import Note
from devlog_app.services.after_publication.pulling import Puller
from devlog_app.services.notes.merging import merged, pieces

NOTE = "---\ntitle: Вечер\n---\nПервый *абзац*.\n\n<!-- себе -->\n* раз\n* два\n\nПоследний.\n"
POST = "Первый абзац.\n\n• раз\n• два\n\nПоследний."
ITALIC = Entity(type=EntityType.ITALIC, offset=7, length=5)


def both(house: House, kept: str | None = None) -> BothChanged:
    """*kept* is what the history has of the note as it was published."""

    def find(_note: Note, _digest: str) -> str | None:
        return kept

    return asyncio.run(Puller(house.bench(), house.library, house.composer, find).both("posts/note.md", "main"))


def test_changes_that_do_not_touch_are_put_together(house: House) -> None:
    house.write(NOTE)
    house.publish()
    published = house.text()
    house.rewrite("Последний.", "Последний, дописанный.")
    house.edit_there(0, POST.replace("два", "три"), ITALIC)
    found = both(house)
    assert found.mine == house.text()
    assert found.base == published
    assert merged(found.base, found.mine, found.theirs) == house.text().replace("* два", "- три")


def test_a_place_that_both_changed_is_left_to_somebody(house: House) -> None:
    house.write(NOTE)
    house.publish()
    house.rewrite("Последний.", "Последний здесь.")
    house.edit_there(0, POST.replace("Последний", "Последний там"), ITALIC)
    found = both(house)
    [disputed] = [piece for piece in pieces(found.base, found.mine, found.theirs) if piece.is_disputed]
    assert disputed.base.startswith("Последний.")
    assert "здесь" in disputed.mine
    assert "там" in disputed.theirs


def test_the_version_that_was_kept_is_the_base(house: House) -> None:
    house.write(NOTE)
    house.publish()
    published = house.text()
    # So much that it is no single message any more, and cannot be written back line by line.
    house.rewrite("Последний.", "Последний.\n\n" + "Много слов. " * 500)
    house.edit_there(0, POST.replace("два", "три"), ITALIC)
    with pytest.raises(PublishError, match="No Markdown"):
        both(house)
    found = both(house, published)
    assert found.base == published
    assert merged(found.base, found.mine, found.theirs) == house.text().replace("* два", "- три")


def test_an_update_can_be_planned_for_a_text_that_is_not_saved_yet(house: House) -> None:
    house.write(NOTE)
    house.publish()
    text = house.text()
    [plan] = asyncio.run(house.updater().plan("posts/note.md", "main", text=text.replace("раз", "четыре")))
    assert [work.work for work in plan.works] == ["edit"]
    assert house.text() == text
