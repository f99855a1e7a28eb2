"""How much differs between two texts, as a number that people understand."""

from devlog_app.model.stretch import characters_changed

LARGEST_COMPARED = 12_000
"""Code points of a text that is compared line by line: that takes a thread of the window not more than some ms."""


def characters_differing(before: str, after: str) -> int:
    """How many characters differ; in long texts, how long the stretch is in which all differences lie."""
    if max(len(before), len(after)) > LARGEST_COMPARED:
        return characters_changed(before, after)
    # The window opens sooner without it.
    from devlog_app.services.notes.comparing import compared

    return sum(characters_changed(left, right) for left, right in compared(before, after).differences)
