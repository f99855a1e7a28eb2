"""The quick way to a value takes what people write, and never takes it otherwise than pydantic would."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.front_matter import FrontMatter, LinkPreviewChoice, NoteKind, PostOptions
from devlog_app.model.plain_reading import read_plainly
from devlog_app.model.said import Said
from devlog_app.model.validation import thoroughly_validated
from devlog_app.model.workspace_config import ChannelConfig, ConferenceConfig, SeriesPlan, WorkspaceConfig

WORDS = st.sampled_from(
    [
        "", "x", "talk", "draft", "2026-09", "2026-13", "2026-09\n", "2026-09-14", "2026-02-30", "0000-01-01",
        "20260914", "2026-W38-1", "٢٠٢٦-٠٩-١٤", "python, #ml", "chat", "commonmark", "auto", "off", "rich", "small",
        "conference", "telegram", "TELEGRAM", "true", "yes", "1", "#c0392b", "#c0392b\n", "Europe/Moscow", "../x",
        "mon", "ru", "\ud800", " talk", "22:00", "\0",
    ]
)  # fmt: skip
SCALARS = st.one_of(
    WORDS, st.none(), st.booleans(), st.sampled_from([0, 1, -1, 2026, 2**64, 1.0, 0.5]), st.text(max_size=3)
)
FILES: tuple[type[Said], ...] = (FrontMatter, WorkspaceConfig, ConferenceConfig)
BELOW: tuple[type[Said], ...] = (PostOptions, LinkPreviewChoice, ChannelConfig, SeriesPlan)
KEYS = sorted(
    {name for model in (*FILES, *BELOW) for name in model.fields}
    | {"of", "tag", "self", "said", "unknown", "fields", "cls", "over", "__dict__", "cssclass", "youtube"}
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
        st.dictionaries(st.one_of(WORDS, st.integers()), inner, max_size=2),
    ),
    max_leaves=6,
)


def plainly_and_thoroughly(model: type[Said], data: dict[str, Any]) -> bool:
    """Whether the quick way takes *data*; what it makes of it is what pydantic makes of it."""
    plain = read_plainly(model, data)
    if plain is None:
        return False
    thorough = thoroughly_validated(model, data)
    assert plain == thorough
    assert plain.to_json() == thorough.to_json()
    # Equal values may be of other types: 1 and True, a list and a tuple.
    assert repr(plain.values()) == repr(thorough.values())
    return True


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(FILES), st.data())
def test_both_ways_agree(model: type[Said], data: st.DataObject) -> None:
    keys = st.sampled_from([*model.fields, "cssclass", "self"])
    plainly_and_thoroughly(model, data.draw(st.dictionaries(keys, VALUES, max_size=3)))


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(BELOW), st.data())
def test_both_ways_agree_on_what_stands_below(model: type[Said], data: st.DataObject) -> None:
    plainly_and_thoroughly(model, data.draw(st.dictionaries(st.sampled_from(list(model.fields)), VALUES, max_size=3)))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(FILES), st.data())
def test_both_ways_agree_on_every_single_key(model: type[Said], data: st.DataObject) -> None:
    plainly_and_thoroughly(model, {data.draw(st.sampled_from(list(model.fields))): data.draw(SCALARS)})


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (
            FrontMatter,
            {
                "id": "01M2Q9SCK0AB0Q7Y3ZP5ECF724", "title": 2026, "kind": "talk", "status": "ready",
                "date": "2026-09-14", "month": "2026-09", "tags": ["данные", 2026], "speaker": None,
                "planned": "2026-09-20T10:00", "recording": {"youtube": None, "vk": "https://vk.com/x"},
                "index": {"of": {"tag": "ml"}}, "cssclass": "wide",
                "post": {"link_preview": {"url": "https://example.org", "size": "large"}, "header": False},
            },
        ),
        (FrontMatter, {"tags": "python, ml", "index": {"of": "month"}, "post": {"link_preview": "off", "pin": True}}),
        (
            WorkspaceConfig,
            {
                "version": 1, "title": "Команда", "time_zone": "Europe/Moscow", "post": {}, "ignore": [],
                "channels": {"main": {"kind": "telegram", "ref": 123, "colour": "#c0392b", "header": None, "post": {}}},
            },
        ),
        (
            ConferenceConfig,
            {
                "title": "PML", "starts": "2026-09-14", "hashtag": "#pml", "series": ["a.md"],
                "recordings_expected": True,
                "plan": {"start": "2026-09-20T10:00", "gap": "1d", "days": ["mon"], "quiet": ["22:00", "09:00"]},
            },
        ),
        (FrontMatter, {}),
    ],
)  # fmt: skip
def test_what_people_write_is_taken_the_quick_way(model: type[Said], data: dict[str, Any]) -> None:
    assert plainly_and_thoroughly(model, data)


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "lecture"}, {"kind": ["talk"]}, {"date": "14.09.2026"}, {"date": "2026-02-30"}, {"month": "2026-13"},
        {1: "x"}, {"\ud800": 1}, {"tags": {"a": 1}}, {"tags": [None]}, {"post": "silent"}, {"post": {"silent": "yes"}},
        {"post": {"header": True}}, {"post": {"link_preview": {"size": "small"}}}, {"index": {}}, {"title": True},
    ],
)  # fmt: skip
def test_what_may_be_wrong_is_left_to_pydantic(data: dict[str, Any]) -> None:
    assert read_plainly(FrontMatter, data) is None


def test_values_get_the_types_that_are_promised() -> None:
    said = read_plainly(FrontMatter, {"kind": "talk", "tags": ["a"], "post": {"pin": True}})
    assert said == FrontMatter(kind=NoteKind.TALK, tags=("a",), post=PostOptions(pin=True))
