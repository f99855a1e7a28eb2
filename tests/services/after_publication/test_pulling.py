"""What was changed in the channel is taken into the note, and nothing else of the note is touched."""

import asyncio
from dataclasses import replace

import pytest
from house import House

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import PublishError
from devlog_app.model.ledger import EventType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.note import NoteState
from devlog_app.model.post import MediaMessage
from devlog_app.model.posted import Outgoing
from devlog_app.model.steps import Outcome
from devlog_app.services.after_publication.pulling import Puller

FRONT = "---\n# порядок мой\ntags:   [радио,  чай]\ntitle: 'Вечер'\n"
BODY = "---\nПервый *абзац*.\n\n<!-- себе -->\n* раз\n* два\n\nПоследний.\n"
NOTE = FRONT + BODY
POST = "Первый абзац.\n\n• раз\n• два\n\nПоследний."
ITALIC = Entity(type=EntityType.ITALIC, offset=7, length=5)


def test_the_changed_line_is_taken_and_every_other_byte_stays(house: House) -> None:
    house.write(NOTE)
    house.publish()
    before = house.text()
    house.edit_there(0, POST.replace("два", "три"), ITALIC)
    house.pull()
    assert house.text() == before.replace("* два", "- три")
    assert FRONT.removeprefix("---\n") in house.text()


def test_formatting_that_was_made_there_becomes_markdown(house: House) -> None:
    house.write("Слово и дело\n")
    house.publish()
    link = Entity(type=EntityType.TEXT_LINK, offset=8, length=4, url="https://example.org/")
    house.edit_there(0, "Слово и дело", Entity(type=EntityType.BOLD, offset=0, length=5), link)
    house.pull()
    assert house.text().endswith("---\n**Слово** и [дело](https://example.org/)\n")


def test_afterwards_both_are_in_step_and_the_ledger_has_the_revision(house: House) -> None:
    house.write(NOTE)
    house.publish()
    house.edit_there(0, "Чужие слова")
    house.pull()
    assert house.state() is NoteState.PUBLISHED
    assert house.said() == []
    assert house.update().outcome is Outcome.UNCHANGED
    last = house.events()[-1]
    assert last.contents is not None
    assert (last.type, last.contents.reason) == (EventType.EDITED, "pull")


def test_nothing_to_take_writes_nothing(house: House) -> None:
    house.write(NOTE)
    house.publish()
    before = house.text()
    assert house.pulled().is_same
    house.pull()
    assert house.text() == before


def test_line_ends_and_the_mark_at_the_beginning_of_a_file_stay(house: House) -> None:
    (house.workspace / "posts" / "note.md").write_bytes("\ufeffРаз\r\n\r\nДва\r\n".encode())
    house.publish()
    house.edit_there(0, "Раз\n\nТри")
    house.pull()
    text = (house.workspace / "posts" / "note.md").read_bytes().decode()
    assert text.startswith("\ufeff---\r\n")
    assert text.endswith("Раз\r\n\r\nТри\r\n")


def test_a_caption_is_taken_and_its_picture_stays(house: House) -> None:
    house.write("![вид из зала](a.png)\n\nПодпись\n")
    house.publish()
    [photo] = house.posts()
    caption = MediaMessage((Media(type=MediaType.PHOTO),), "Другая подпись")
    house.channel(lambda channel: channel.edit(photo.ref, Outgoing(message=caption, random_ids=(1,))))
    house.pull()
    assert house.text().endswith("![вид из зала](a.png)\n\nДругая подпись\n")
    assert house.state() is NoteState.PUBLISHED


def test_words_of_a_post_of_several_messages_are_taken_where_they_belong(house: House) -> None:
    house.write("Первый\n\n![](a.png)\n\nВторой\n\n![](b.png)\n\nТретий\n")
    house.publish()
    house.edit_there(2, "Другой")
    house.pull()
    assert house.text().endswith("Первый\n\n![](a.png)\n\nДругой\n\n![](b.png)\n\nТретий\n")


def test_links_between_parts_that_devlog_made_are_not_taken_into_the_note(telegram: House) -> None:
    long = ("слово " * 600).strip()
    telegram.write(f"{long}\n")
    telegram.publish()
    telegram.rewrite(long, f"{long}\n\nКонец {long}")
    telegram.update()
    before = telegram.text()
    assert telegram.pulled().is_same
    telegram.edit_there(1, telegram.texts()[1].replace("Конец", "Финал"))
    telegram.pull()
    assert telegram.text() == before.replace("Конец", "Финал")
    assert telegram.texts()[0].endswith("Продолжение →")
    assert telegram.state() is NoteState.PUBLISHED


def test_a_link_to_a_note_survives(telegram: House) -> None:
    telegram.write("Слова\n", "posts/talk.md")
    telegram.publish("posts/talk.md")
    telegram.write("Раньше: [[talk|доклад]].\n\nПодробности\n")
    telegram.publish()
    post = telegram.posts()[-1]
    telegram.edit_there(
        1, post.text.replace("Раньше", "До того"), *(replace(one, offset=one.offset + 1) for one in post.entities)
    )
    telegram.pull()
    assert telegram.text().endswith("До того: [[talk|доклад]].\n\nПодробности\n")


def test_changes_of_ones_own_are_known_to_be_lost(house: House) -> None:
    house.write(NOTE)
    house.publish()
    assert not house.pulled().changed_here
    house.rewrite("Последний", "Мой")
    pulled = house.pulled()
    assert pulled.changed_here
    assert "Последний" in pulled.text


def test_a_note_that_was_saved_meanwhile_is_not_overwritten(house: House) -> None:
    house.write("Слова\n")
    house.publish()
    house.edit_there(0, "Чужие слова")
    pulled = house.pulled()
    house.rewrite("Слова", "Дела")
    with pytest.raises(PublishError) as caught:
        asyncio.run(Puller(house.bench(), house.library, house.composer).take(pulled))
    assert caught.value.code == "pull_note_changed"
    assert house.text().endswith("Дела\n")


def test_of_a_post_that_is_partly_gone_nothing_is_taken(house: House) -> None:
    house.write("Первый\n\n![](a.png)\n\nВторой\n")
    house.publish()
    house.delete_there(1)
    with pytest.raises(PublishError) as caught:
        house.pulled()
    assert caught.value.code == "pull_gone"


def test_what_no_markdown_gives_is_refused_and_the_note_stays(house: House) -> None:
    house.write("Слова и код\n")
    house.publish()
    before = house.text()
    house.edit_there(0, "Слова и код", Entity(type=EntityType.PRE, offset=8, length=3))
    with pytest.raises(PublishError) as caught:
        house.pulled()
    assert caught.value.code == "pull_impossible"
    assert house.text() == before
