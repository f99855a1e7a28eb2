"""What the front-matter models make of what was written."""

import pytest
from pydantic import ValidationError

from devlog_app.model.front_matter import FrontMatter, PostOptions
from devlog_app.model.validation import validated


def test_unknown_keys_are_other_programs_business() -> None:
    assert validated(FrontMatter, {"cssclass": "wide", "id": "x", "empty": None}).unknown == {
        "cssclass": "wide",
        "empty": None,
    }


def test_a_key_left_empty_is_not_set() -> None:
    said = validated(FrontMatter, {"tags": None, "post": {"silent": None, "pin": True}})
    assert said.tags == ()
    assert said.post.said == {"pin": True}


def test_a_note_over_its_channel_over_its_workspace() -> None:
    workspace = validated(PostOptions, {"silent": True, "header": "top"})
    channel = validated(PostOptions, {"silent": False, "pin": True, "header": None})
    note = validated(PostOptions, {"pin": False, "header": False})
    options = note.over(channel).over(workspace)
    assert (options.silent, options.pin, options.header) == (False, False, False)


def test_an_option_said_twice_removed_is_inherited() -> None:
    workspace = validated(PostOptions, {"silent": True})
    assert PostOptions().over(PostOptions()).over(workspace).silent is True


@pytest.mark.parametrize("month", ["2026-9", "2026-13", "202609", "2026-09-01", "2026-09\n"])
def test_what_is_no_month(month: str) -> None:
    with pytest.raises(ValidationError):
        validated(FrontMatter, {"month": month})
