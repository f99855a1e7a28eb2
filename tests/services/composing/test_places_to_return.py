"""What somebody marked to come back to is listed with its line, and never published."""

from devlog_app.render.compose import render
from devlog_app.services.composing.places_to_return import places_to_return

BODY = """# Talk
- words %%? 12:40%% more
%%? photo 12:41%%
`%%? no%%`
```
%%? no%%
```
%%12:42%% said
"""


def test_marks_are_found_with_their_lines() -> None:
    assert [(one.line, one.message) for one in places_to_return(BODY, 5)] == [
        (6, "To come back to: 12:40."),
        (7, "To come back to: photo 12:41."),
    ]


def test_marks_and_times_never_reach_a_reader() -> None:
    said = str(render(BODY.partition("`%%")[0] + "%%12:42%% said\n").messages)
    assert "12:4" not in said
    assert "photo" not in said
    assert "words more" in said
    assert "said" in said
