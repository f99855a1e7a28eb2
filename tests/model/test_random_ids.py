"""Ids of messages: the same for the same thing on every machine, different for everything else."""

from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, TextMessage
from devlog_app.model.random_ids import random_ids

TEXT = TextMessage("Привет")
ALBUM = MediaMessage((Media(type=MediaType.PHOTO, path="a.jpg"), Media(type=MediaType.PHOTO, path="b.jpg")))


def test_an_id_depends_on_nothing_but_what_is_published_where() -> None:
    # Written down: another version that derives another id would post interrupted messages a second time.
    assert random_ids("01K5", 123, 1, 0, TEXT) == (1353300272297271263,)


def test_every_difference_gives_another_id() -> None:
    ids = [
        random_ids("01K5", 123, 1, 0, TEXT),
        random_ids("01K6", 123, 1, 0, TEXT),
        random_ids("01K5", 124, 1, 0, TEXT),
        random_ids("01K5", 123, 2, 0, TEXT),
        random_ids("01K5", 123, 1, 1, TEXT),
        random_ids("01K5", 123, 1, 0, TextMessage("Привет!")),
    ]
    assert len(set(ids)) == len(ids)


def test_each_picture_of_an_album_has_its_own() -> None:
    first, second = random_ids("01K5", 123, 1, 0, ALBUM)
    assert first != second


def test_ids_are_signed_64_bit() -> None:
    many = [random_ids("01K5", 123, 1, part, TEXT)[0] for part in range(200)]
    assert all(-(2**63) <= one < 2**63 and one != 0 for one in many)
    assert any(one < 0 for one in many)
