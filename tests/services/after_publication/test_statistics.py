"""Posts are counted with few requests, and the numbers are kept over time."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta

from house import House

from devlog_app.model.after_publication import Measured

BODY = "Первый\n\n![](a.png)\n![](b.png)\n\nВторой\n"


def counted(house: House) -> tuple[Measured, ...]:
    return asyncio.run(house.statistics.measure())


def seen(house: House, *views: int) -> None:
    """Let the posts have been seen so often."""
    assert house.server is not None
    for post, number in zip(house.server.channel("news").posts, views, strict=False):
        post.views, post.forwards, post.comments = number, number // 10, 2
        post.reactions = (("👍", 3), ("🔥", 4))


def test_views_forwards_reactions_and_comments_are_told(telegram: House) -> None:
    telegram.write("Слова\n")
    telegram.publish()
    seen(telegram, 120)
    [one] = counted(telegram)
    assert one.path == "posts/note.md"
    numbers = one.numbers
    assert (numbers.views, numbers.forwards, numbers.reactions, numbers.comments) == (120, 12, 7, 2)


def test_each_kind_of_reaction_is_kept_with_the_most_first(telegram: House) -> None:
    telegram.write("Слова\n")
    telegram.publish()
    seen(telegram, 120)
    counted(telegram)
    [kept] = telegram.statistics.of_note(telegram.note_id())
    assert kept.numbers.kinds == (("🔥", 4), ("👍", 3))


def test_numbers_that_an_earlier_version_kept_are_still_there(telegram: House) -> None:
    telegram.write("Слова\n")
    telegram.publish()
    seen(telegram, 10)
    counted(telegram)
    with closing(sqlite3.connect(telegram.base / "stats.db")) as database:
        database.execute("ALTER TABLE numbers DROP COLUMN kinds")
        database.execute("PRAGMA user_version = 1")
    [kept] = telegram.statistics.kept()
    assert (kept.numbers.views, kept.numbers.kinds) == (10, ())


def test_one_note_is_counted_alone(telegram: House) -> None:
    telegram.write("Слова\n")
    telegram.publish()
    telegram.write("Ещё\n", "posts/more.md")
    telegram.publish("posts/more.md")
    [one] = asyncio.run(telegram.statistics.measure([telegram.note_id("posts/more.md")]))
    assert one.path == "posts/more.md"


def test_an_album_is_one_post(telegram: House) -> None:
    telegram.write(BODY)
    telegram.publish()
    seen(telegram, 10, 20, 20, 30)
    assert [one.numbers.views for one in counted(telegram)] == [10, 20, 30]


def test_a_hundred_posts_are_one_request(telegram: House) -> None:
    for number in range(5):
        telegram.write(f"Пост {number}\n", f"posts/{number}.md")
        telegram.publish(f"posts/{number}.md")
    assert telegram.server is not None
    calls = telegram.server.world.calls
    before = len([call for call in calls if call == "GetMessages"])
    assert len(counted(telegram)) == 5
    assert len([call for call in calls if call == "GetMessages"]) == before + 1


def test_numbers_are_kept_when_they_change_and_only_then(telegram: House) -> None:
    telegram.write("Слова\n")
    telegram.publish()
    for views, hours in ((10, 0), (10, 1), (25, 2)):
        seen(telegram, views)
        telegram.ahead = timedelta(hours=hours)
        counted(telegram)
    assert [one.numbers.views for one in telegram.statistics.kept()] == [10, 25]
    [latest] = telegram.statistics.latest()
    assert latest.numbers.views == 25


def test_what_was_deleted_or_waits_is_not_counted(telegram: House) -> None:
    telegram.write("Слова\n")
    telegram.publish()
    telegram.write("Потом\n", "posts/later.md")
    telegram.publish("posts/later.md", at=telegram.at_another_time(4))
    telegram.delete_there(0)
    assert counted(telegram) == ()


def test_a_channel_on_this_computer_has_no_readers(local: House) -> None:
    local.write("Слова\n")
    local.publish()
    assert counted(local) == ()
    assert local.statistics.kept() == ()
    assert not (local.base / "stats.db").exists()
