"""What the front-matter models make of what was written."""

import pytest
from pydantic import ValidationError

from devlog_app.model.front_matter import FrontMatter, PostOptions


def test_unknown_keys_are_other_programs_business() -> None:
    assert FrontMatter.model_validate({"cssclass": "wide", "id": "x", "empty": None}).unknown == {
        "cssclass": "wide",
        "empty": None,
    }


def test_a_key_left_empty_is_not_set() -> None:
    said = FrontMatter.model_validate({"tags": None, "post": {"silent": None, "pin": True}})
    assert said.tags == ()
    assert said.post.model_fields_set == {"pin"}


def test_a_note_over_its_channel_over_its_workspace() -> None:
    workspace = PostOptions.model_validate({"silent": True, "header": "top"})
    channel = PostOptions.model_validate({"silent": False, "pin": True, "header": None})
    note = PostOptions.model_validate({"pin": False, "header": False})
    options = note.over(channel).over(workspace)
    assert (options.silent, options.pin, options.header) == (False, False, False)


def test_an_option_said_twice_removed_is_inherited() -> None:
    workspace = PostOptions.model_validate({"silent": True})
    assert PostOptions().over(PostOptions()).over(workspace).silent is True


@pytest.mark.parametrize("month", ["2026-9", "2026-13", "202609", "2026-09-01", "2026-09\n"])
def test_what_is_no_month(month: str) -> None:
    with pytest.raises(ValidationError):
        FrontMatter.model_validate({"month": month})
