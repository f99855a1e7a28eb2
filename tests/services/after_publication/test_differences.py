"""A note is compared with its live post by line, formatting and all."""

import pytest
from house import House
from PIL import Image

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import PublishError

BODY = "---\ntitle: Вечер\n---\nПервый\n\nВторой\n\nТретий\n"


def test_a_note_in_step_with_its_post_has_no_difference(house: House) -> None:
    house.write(BODY)
    house.publish()
    assert house.said() == []


def test_lines_are_told_by_whose_they_are(house: House) -> None:
    house.write(BODY)
    house.publish()
    house.rewrite("Второй", "Другой")
    house.edit_there(0, "Первый\n\nВторой\n\nЧужой")
    assert house.said() == [" Первый", " ", "-Второй", "+Другой", " ", "-Чужой", "+Третий"]


def test_offline_it_is_compared_with_what_was_last_published(house: House) -> None:
    house.write(BODY)
    house.publish()
    house.edit_there(0, "Первый\n\nВторой\n\nЧужой")
    house.connected.clear()
    assert house.said(offline=True) == []
    assert house.connected == []
    house.rewrite("Третий", "Иной")
    assert "-Третий" in house.said(offline=True)


def test_formatting_shows(house: House) -> None:
    house.write("Слово и дело\n")
    house.publish()
    house.edit_there(0, "Слово и дело", Entity(type=EntityType.BOLD, offset=0, length=5))
    assert house.said() == ["-**Слово** и дело", "+Слово и дело"]


def test_another_picture_shows_although_the_words_are_the_same(house: House) -> None:
    house.write("![](a.png)\n\nПодпись\n")
    house.publish()
    assert house.said() == []
    Image.new("RGB", (64, 48), "navy").save(house.workspace / "posts" / "a.png")
    assert house.said() == ["+[another photo: posts/a.png]"]


def test_a_message_that_is_gone_is_told(house: House) -> None:
    house.write("Слова\n\n![](a.png)\n![](b.png)\n\nЕщё слова\n")
    house.publish()
    house.delete_there(3)
    assert house.said() == ["+Ещё слова"]


def test_a_note_that_is_nowhere_has_nothing_to_be_compared_with(house: House) -> None:
    house.write(BODY)
    with pytest.raises(PublishError) as caught:
        house.difference()
    assert caught.value.code == "not_published"
