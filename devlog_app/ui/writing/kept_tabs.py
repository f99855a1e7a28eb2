"""The tabs as they are kept from one start to the next: plain words for ``window.ini``."""

from collections.abc import Callable, Sequence

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class KeptTab:
    """One tab; *caret* and *anchor* in UTF-16 units, *top* the first visible line, from 0."""

    path: str
    caret: int = 0
    anchor: int = 0
    top: int = 0
    passing: bool = False


def written_tabs(tabs: Sequence[KeptTab]) -> str:
    """*tabs* in one line of ASCII."""
    import json

    return json.dumps([[tab.path, tab.caret, tab.anchor, tab.top, tab.passing] for tab in tabs], separators=(",", ":"))


def read_tabs(said: str) -> tuple[KeptTab, ...]:
    """What ``written_tabs`` wrote; nothing where it is anything else, for no tab is precious."""
    # The window is seen before there are tabs.
    import json

    try:
        return tuple(_tab(*row) for row in json.loads(said))
    except (ValueError, TypeError):
        return ()


def tabs_in(kept: Sequence[KeptTab], exists: Callable[[str], bool]) -> tuple[KeptTab, ...]:
    """Those of *kept* whose notes are still there."""
    return tuple(tab for tab in kept if exists(tab.path))


def _tab(path: object, caret: object, anchor: object, top: object, passing: object) -> KeptTab:
    if not isinstance(path, str) or not isinstance(passing, bool):
        raise TypeError(path)
    return KeptTab(path, _number(caret), _number(anchor), _number(top), passing)


def _number(said: object) -> int:
    if not isinstance(said, int) or said < 0:
        raise ValueError(said)
    return said
