"""A sentence and its hint, as templates."""

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """*message* says what is so, *hint* what to do about it; both are ``str.format`` templates of named values.

    *in_window* is the hint in the window, where *hint* speaks of the command line; empty: there is none.
    """

    message: str
    hint: str | None = None
    in_window: str | None = None
