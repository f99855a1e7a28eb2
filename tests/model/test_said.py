"""A value knows what was said, keeps what is not ours, and cannot be changed."""

import datetime as dt
import pickle
from typing import Any

import pytest

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.front_matter import FrontMatter, IndexOf, NoteKind, PostOptions
from devlog_app.model.workspace_config import ChannelConfig, ConferenceConfig, SeriesConfig, WorkspaceConfig

FOREIGN: dict[str, Any] = {"cssclass": "wide"}


def test_what_is_not_said_is_understood_but_not_said() -> None:
    options = PostOptions(layout="caption", silent=False)
    assert (options.layout, options.silent, options.pin) == ("caption", False, False)
    assert options.said == {"layout": "caption", "silent": False}


def test_saying_what_is_understood_anyway_changes_no_meaning() -> None:
    assert PostOptions(pin=False) == PostOptions()
    assert hash(PostOptions(pin=False)) == hash(PostOptions())
    assert PostOptions(pin=True) != PostOptions()
    assert PostOptions() != FrontMatter()


def test_keys_that_are_not_ours_make_a_difference() -> None:
    assert FrontMatter(**FOREIGN) != FrontMatter()
    awkward: dict[str, Any] = {"said": 1, "self": 2}
    assert FrontMatter(**awkward).unknown == awkward


def test_a_value_cannot_be_changed() -> None:
    options = PostOptions()
    with pytest.raises(AttributeError):
        options.pin = True  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del options.pin
    with pytest.raises(TypeError):
        options.said["pin"] = True  # type: ignore[index]
    assert options == PostOptions()


def test_a_value_goes_to_another_process_whole() -> None:
    said = FrontMatter(kind=NoteKind.TALK, post=PostOptions(pin=True), **FOREIGN)
    there = pickle.loads(pickle.dumps(said))
    assert there == said
    assert there.post.said == {"pin": True}
    assert there.unknown == FOREIGN


def test_a_template_sees_every_key_and_what_it_means() -> None:
    seen = FrontMatter(title="Т", post=PostOptions(pin=True), **FOREIGN).values()
    assert (seen["title"], seen["speaker"], seen["cssclass"]) == ("Т", None, "wide")
    assert (seen["post"]["pin"], seen["post"]["layout"]) == (True, "auto")


def test_json_holds_what_was_said_and_no_more() -> None:
    conference = ConferenceConfig(title="PML", starts=dt.date(2026, 9, 14), series=("a.md",), **FOREIGN)
    assert conference.to_json() == {"title": "PML", "starts": "2026-09-14", "series": ["a.md"], **FOREIGN}
    workspace = WorkspaceConfig(channels={"main": ChannelConfig(kind=ChannelKind.LOCAL)})
    assert workspace.to_json() == {"channels": {"main": {"kind": "local"}}}


def test_a_kind_has_the_keys_of_what_it_is_a_kind_of() -> None:
    assert {*SeriesConfig.fields} < {*ConferenceConfig.fields}
    assert IndexOf.required == {"of"}
