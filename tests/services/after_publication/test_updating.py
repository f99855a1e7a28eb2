"""A post is brought up to date in place: only what differs is touched, and once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from house import NOTE, House
from telethon.tl import types

from devlog_app.model.after_publication import PartWork, Work
from devlog_app.model.errors import PublishError
from devlog_app.model.ledger import EventType, Standing
from devlog_app.model.note import NoteState
from devlog_app.model.steps import Outcome
from devlog_app.services.publishing.checkpoint import no_checkpoint

THREE = "Первый\n\n![](a.png)\n\nВторой\n"
LONG = "слово " * 600
"""Nearly a message of its own: two of them are cut apart."""


def edited_since(house: House) -> list[int]:
    """Which posts Telegram says were edited."""
    assert house.server is not None
    posts = house.server.channel("news").posts
    return [number for number, post in enumerate(posts) if post.edit_date is not None]


def test_only_the_message_that_differs_is_edited(telegram: House) -> None:
    telegram.write(THREE)
    telegram.publish()
    telegram.rewrite("Второй", "Другой")
    assert telegram.update().outcome is Outcome.UPDATED
    assert telegram.texts() == ["Первый", "", "Другой"]
    assert edited_since(telegram) == [2]


def test_the_numbers_stay_and_the_ledger_knows_why(house: House) -> None:
    house.write(THREE)
    house.publish()
    before = [posted.ref for posted in house.posts()]
    house.rewrite("Второй", "Другой **жирно**")
    house.update()
    assert [posted.ref for posted in house.posts()] == before
    last = house.events()[-1]
    assert last.type is EventType.EDITED
    assert last.contents is not None
    assert last.contents.reason == "update"
    assert house.state() is NoteState.PUBLISHED


def test_an_update_of_nothing_asks_the_channel_for_nothing(telegram: House) -> None:
    telegram.write(THREE)
    telegram.publish()
    assert telegram.update().outcome is Outcome.UNCHANGED
    assert edited_since(telegram) == []
    assert len(telegram.events()) == 1


def test_a_comment_of_the_author_brings_the_note_in_step_and_edits_nothing(telegram: House) -> None:
    telegram.write(THREE)
    telegram.publish()
    telegram.rewrite("Первый", "<!-- подумать -->\nПервый")
    assert telegram.state() is NoteState.CHANGED
    telegram.update()
    assert edited_since(telegram) == []
    assert telegram.state() is NoteState.PUBLISHED


def test_a_picture_keeps_its_file_when_only_its_words_change(house: House) -> None:
    house.write("![](a.png)\n\nПодпись\n")
    house.publish()
    house.rewrite("Подпись", "Другая подпись")
    house.update()
    [posted] = house.posts()
    assert (posted.kind, posted.text) == ("photo", "Другая подпись")
    if house.server is not None:
        assert "SaveFilePart" not in list(house.server.world.calls)[-6:]


def test_a_text_gets_a_picture(house: House) -> None:
    house.write("Слова\n")
    house.publish()
    [before] = house.posts()
    house.rewrite("Слова", "![](a.png)\n\nСлова")
    house.update()
    [after] = house.posts()
    assert (after.ref, after.kind, after.text) == (before.ref, "photo", "Слова")


def test_an_album_changes_one_picture_and_its_words(house: House) -> None:
    house.write("![](a.png)\n![](b.png)\n\nЗал\n")
    house.publish()
    before = [posted.ref for posted in house.posts()]
    house.write(house.text().replace("Зал", "Большой зал").replace("![](b.png)", "![](a.png)"))
    house.update()
    assert [posted.ref for posted in house.posts()] == before
    assert house.texts() == ["Большой зал", ""]
    assert house.state() is NoteState.PUBLISHED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("![](a.png)\n\nСлова\n", "Слова\n"),
        ("![](a.png)\n![](b.png)\n", "![](a.png)\n"),
        ("![](a.png)\n", "![](a.png)\n![](b.png)\n"),
        ("![](a.png)\n\nСлова\n\n![](b.png)\n\nЕщё\n", "Слова\n\n![](a.png)\n\nЕщё\n"),
    ],
    ids=["a picture to a text", "a smaller album", "a larger album", "another order"],
)
def test_what_telegram_cannot_edit_is_said_before_and_can_be_published_anew(
    house: House, before: str, after: str
) -> None:
    house.write(before)
    house.publish()
    old = {posted.ref for posted in house.posts()}
    front = house.text().removesuffix(before)
    house.write(front + after)
    assert house.plan().anew
    with pytest.raises(PublishError) as caught:
        house.update()
    assert caught.value.code == "shape_differs"
    assert {posted.ref for posted in house.posts()} == old
    assert house.replace().outcome is Outcome.PUBLISHED
    assert not old & {posted.ref for posted in house.posts()}
    assert (house.publication().number, house.state()) == (2, NoteState.PUBLISHED)


def test_links_that_would_break_are_named(telegram: House) -> None:
    telegram.write("![](a.png)\n\nСлова\n")
    telegram.publish()
    telegram.write("См. [[note]]\n", "posts/other.md")
    telegram.publish("posts/other.md")
    telegram.rewrite("![](a.png)\n\n", "")
    plan = telegram.plan()
    assert (plan.anew, plan.linked_from) == (True, ("posts/other.md",))


def test_more_messages_are_sent_as_answers_and_the_last_one_links_to_them(house: House) -> None:
    house.write(f"{LONG}\n")
    house.publish()
    house.rewrite(LONG, f"{LONG}\n\nКонец истории {LONG}")
    assert [one.work for one in house.plan().works] == [Work.ADD]
    house.update()
    first, second = house.posts()
    assert second.text.startswith("Конец истории")
    assert second.reply_to == first.ref.id
    if house.is_telegram:
        assert first.text.endswith("\n\nПродолжение →")
        assert first.entities[-1].url == f"https://t.me/news/{second.ref.id}"
    assert house.state() is NoteState.PUBLISHED
    assert house.said() == []
    assert house.update().outcome is Outcome.UNCHANGED


def test_a_later_update_keeps_the_link_to_what_was_added(telegram: House) -> None:
    telegram.write(f"{LONG}\n")
    telegram.publish()
    telegram.rewrite(LONG, f"{LONG}\n\nКонец {LONG}")
    telegram.update()
    telegram.rewrite("слово слово", "дело слово")
    telegram.update()
    first, _ = telegram.posts()
    assert first.text.startswith("дело слово")
    assert first.text.endswith("Продолжение →")


def test_messages_that_are_too_many_are_deleted(house: House) -> None:
    house.write("Первый\n\n![](a.png)\n\nВторой\n\n![](b.png)\n\nТретий\n")
    house.publish()
    house.rewrite("\n\n![](b.png)\n\nТретий", "")
    assert [one.work for one in house.plan().works] == [Work.DELETE, Work.DELETE]
    house.update()
    assert house.texts() == ["Первый", "", "Второй"]
    assert len(house.publication().contents.messages) == 3


def test_what_was_taken_away_may_be_added_again(house: House) -> None:
    whole, short = "Первый\n\n![](a.png)\n\nВторой\n", "Первый\n"
    house.write(whole)
    house.publish()
    for _ in range(2):
        house.rewrite(whole, short)
        house.update()
        assert [posted.kind for posted in house.posts()] == ["text"]
        house.rewrite(short, whole)
        house.update()
        assert [posted.kind for posted in house.posts()] == ["text", "photo", "text"]


def test_a_message_too_many_that_others_link_to_becomes_a_link_to_the_first(telegram: House) -> None:
    telegram.write("---\npost: {layout: separate}\n---\nПервый\n\n![](a.png)\n\nВторой\n")
    telegram.publish()
    first, *_, last = telegram.posts()
    telegram.write(f"[сюда](https://t.me/news/{last.ref.id})\n", "posts/other.md")
    telegram.publish("posts/other.md")
    telegram.rewrite("\n\nВторой", "")
    assert PartWork(2, Work.POINT) in telegram.plan().works
    telegram.update()
    pointer = telegram.posts()[2]
    assert (pointer.ref, pointer.text) == (last.ref, "↑ Весь пост")
    assert pointer.entities[0].url == f"https://t.me/news/{first.ref.id}"
    assert telegram.state() is NoteState.PUBLISHED
    assert telegram.said() == []
    assert telegram.update().outcome is Outcome.UNCHANGED


def test_a_queued_post_is_updated_in_the_queue_and_keeps_its_time(house: House) -> None:
    at = house.at_another_time(5)
    house.write("Первый\n\n![](a.png)\n\nВторой\n")
    house.publish(at=at)
    house.rewrite("Второй", "Другой")
    house.update()
    assert house.posts() == []
    assert [(posted.text, posted.date) for posted in house.queue()] == [("Первый", at), ("", at), ("Другой", at)]
    assert house.publication().standing is Standing.SCHEDULED


def test_what_somebody_else_changed_is_not_overwritten_unasked(house: House) -> None:
    house.write("Слова\n")
    house.publish()
    house.edit_there(0, "Чужие слова")
    assert house.plan().changed_there
    with pytest.raises(PublishError) as caught:
        house.update()
    assert caught.value.code == "update_changed_there"
    assert house.texts() == ["Чужие слова"]
    house.update(over=True)
    assert house.texts() == ["Слова"]
    assert house.state() is NoteState.PUBLISHED


def test_buttons_card_and_place_of_the_words_survive_an_edit(telegram: House) -> None:
    telegram.write("---\npost: {caption_above: true}\n---\n![](a.png)\n\nПодпись\n")
    telegram.publish()
    telegram.write(
        "---\npost: {link_preview: {url: 'https://example.org/', size: small, above_text: true}}\n---\n"
        "Слова https://example.org/\n",
        "posts/card.md",
    )
    telegram.publish("posts/card.md")
    assert telegram.server is not None
    button = types.KeyboardInlineButton("Да", types.InlineButtonTypeUrl("https://example.org"))
    buttons = types.ReplyInlineMarkup([types.KeyboardInlineButtonRow([button])])
    for stored in telegram.server.channel("news").posts:
        stored.buttons = buttons
    telegram.rewrite("Подпись", "Другая подпись")
    telegram.rewrite("Слова", "Другие слова", "posts/card.md")
    telegram.update()
    telegram.update("posts/card.md")
    photo, card = telegram.server.channel("news").posts
    assert photo.buttons is not None
    assert card.buttons is not None
    assert (photo.text, photo.invert_media) == ("Другая подпись", True)
    assert card.preview is not None
    assert (card.preview.url, card.preview.small, card.invert_media) == ("https://example.org/", True, True)


def test_a_note_with_errors_is_not_updated(house: House) -> None:
    house.write("Слова\n")
    house.publish()
    house.rewrite("Слова", "![](nowhere.png)")
    with pytest.raises(PublishError) as caught:
        house.plan()
    assert caught.value.code == "post_has_errors"
    assert house.texts() == ["Слова"]


def test_the_file_of_the_note_is_left_alone(house: House) -> None:
    house.write("Слова\n")
    house.publish()
    house.rewrite("Слова", "Дела")
    before = Path(house.workspace / NOTE).read_bytes()
    house.update()
    assert Path(house.workspace / NOTE).read_bytes() == before


class Killed(BaseException):
    """The process ends here."""


def killing_at(point: int) -> tuple[list[str], Callable[[str], None]]:
    passed: list[str] = []

    def step(name: str) -> None:
        passed.append(name)
        if len(passed) == point:
            raise Killed

    return passed, step


BEFORE = f"{LONG}\n"
AFTER = f"Начало {LONG}\n\nКонец истории {LONG}\n\n![](a.png)\n\nИ последнее\n"


@pytest.mark.parametrize(("before", "after"), [(BEFORE, AFTER), (AFTER, BEFORE)], ids=["grows", "shrinks"])
def test_an_update_that_was_killed_anywhere_is_finished_once(house: House, before: str, after: str) -> None:
    """At every durable step, one run after the other, until none is left to die at."""
    front = ""
    point, died = 0, True
    while died:
        point += 1
        house.write(front + before)
        house.publish()
        front = house.text().removesuffix(before)
        house.write(front + after)
        passed, house.checkpoint = killing_at(point)
        try:
            house.update()
            died = False
        except Killed:
            died = True
        house.checkpoint = no_checkpoint
        house.resume()
        house.update()
        wanted = ["text"] if after is BEFORE else ["text", "text", "photo", "text"]
        assert [posted.kind for posted in house.posts()] == wanted, passed
        assert house.state() is NoteState.PUBLISHED, passed
        assert [ref.id for ref in house.publication().refs] == [posted.ref.id for posted in house.posts()], passed
        house.withdraw()
        assert house.posts() == []
    assert point > 5
