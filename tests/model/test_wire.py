"""A post as JSON: the shape scripts rely on, and nothing lost on the way back."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import FormatError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import (
    LinkPreview,
    MediaMessage,
    Message,
    NoteRef,
    Post,
    PreviewSize,
    SendOptions,
    Target,
    TextMessage,
)
from devlog_app.model.wire import canonical, from_json, to_json

TEXTS = st.text(max_size=30)
NUMBERS = st.integers(min_value=0, max_value=2**31)
ENTITIES = st.builds(
    Entity,
    type=st.sampled_from(EntityType),
    offset=NUMBERS,
    length=NUMBERS,
    url=st.none() | TEXTS,
    language=st.none() | TEXTS,
    user_id=st.none() | NUMBERS,
    custom_emoji_id=st.none() | TEXTS,
    unix_time=st.none() | NUMBERS,
    date_time_format=st.none() | TEXTS,
)
ENTITY_LISTS = st.lists(ENTITIES, max_size=3).map(tuple)
MEDIA = st.builds(
    Media,
    type=st.sampled_from(MediaType),
    path=st.none() | TEXTS,
    url=st.none() | TEXTS,
    alt=TEXTS,
    spoiler=st.booleans(),
    width=st.none() | NUMBERS,
    height=st.none() | NUMBERS,
    size=st.none() | NUMBERS,
)
CAPTIONED = st.builds(
    lambda media, caption, entities: replace(media, caption=caption, caption_entities=entities),
    MEDIA,
    st.text(min_size=1, max_size=10),
    ENTITY_LISTS,
)
PREVIEWS = st.none() | st.builds(LinkPreview, TEXTS, st.none() | st.sampled_from(PreviewSize), st.booleans())
MESSAGES = st.one_of(
    st.builds(TextMessage, TEXTS, ENTITY_LISTS, PREVIEWS, NUMBERS),
    st.builds(
        MediaMessage,
        st.lists(MEDIA | CAPTIONED, min_size=1, max_size=3).map(tuple),
        TEXTS,
        ENTITY_LISTS,
        st.booleans(),
        NUMBERS,
    ),
)
POSTS = st.builds(
    Post,
    note=st.builds(NoteRef, st.none() | TEXTS, TEXTS, TEXTS),
    channel=st.none() | TEXTS,
    target=st.sampled_from(Target),
    source_digest=TEXTS,
    messages=st.lists(MESSAGES, max_size=3).map(tuple),
    options=st.builds(SendOptions, st.booleans(), st.booleans(), st.booleans(), st.none() | TEXTS),
)


def a_post(*messages: Message) -> Post:
    return Post(
        note=NoteRef(None, "Заметка", "notes/a.md"),
        channel=None,
        target=Target.CLASSIC,
        source_digest="0" * 64,
        messages=messages,
    )


@settings(max_examples=150, deadline=None)
@given(POSTS)
def test_a_post_survives_json(post: Post) -> None:
    assert from_json(json.loads(json.dumps(to_json(post)))) == post


def test_a_text_message_is_written_as_the_contract_says() -> None:
    bold = Entity(type=EntityType.BOLD, offset=0, length=2)
    mention = Entity(type=EntityType.TEXT_MENTION, offset=3, length=1, user_id=7)
    preview = LinkPreview("https://example.org", PreviewSize.LARGE, above_text=True)
    assert to_json(a_post(TextMessage("👍 x", (bold, mention), preview)))["messages"] == [
        {
            "kind": "text",
            "text": "👍 x",
            "entities": [
                {"type": "bold", "offset": 0, "length": 2},
                {"type": "text_mention", "offset": 3, "length": 1, "user": {"id": 7}},
            ],
            "link_preview": {"url": "https://example.org", "size": "large", "above_text": True},
            "length": 4,
            "limit": 4096,
        }
    ]


def test_an_album_names_the_captions_of_its_items_only_where_they_have_one() -> None:
    first = Media(type=MediaType.PHOTO, path="a.jpg", width=4, height=3, size=9)
    second = Media(type=MediaType.PHOTO, path="b.jpg", caption="Зал")
    [album] = to_json(a_post(MediaMessage((first, second), "Фото")))["messages"]
    assert album["kind"] == "album"
    assert (album["length"], album["limit"]) == (4, 1024)
    assert "caption" not in album["media"][0]
    assert album["media"][1]["caption"] == "Зал"


def test_equal_values_have_one_canonical_text() -> None:
    assert canonical({"б": [1, None], "a": "ё"}) == canonical({"a": "ё", "б": [1, None]}) == '{"a":"ё","б":[1,null]}'


@pytest.mark.parametrize(
    "damage",
    [
        {"messages": [{"kind": "photo", "media": [], "caption": "", "caption_entities": []}]},
        {"messages": [{"kind": "text"}]},
        {"messages": 5},
        {"target": "fancy"},
        {"note": None},
    ],
)
def test_a_damaged_post_is_refused_in_words(damage: dict[str, Any]) -> None:
    with pytest.raises(FormatError, match="cannot be read"):
        from_json({**to_json(a_post(TextMessage("x"))), **damage})


def test_a_post_of_a_newer_version_is_refused_in_words() -> None:
    with pytest.raises(FormatError, match="newer Devlog"):
        from_json({**to_json(a_post()), "version": 2})
