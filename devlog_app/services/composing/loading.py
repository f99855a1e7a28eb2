"""Import what composing notes needs, a little at a time."""

from collections.abc import Iterator
from importlib import import_module

from devlog_app.render.pieces import PIECES

OWN_PIECES = ("devlog_app.services.composing.lookups", "devlog_app.services.composing.note_composer")


def loading() -> Iterator[None]:
    """Import a piece at a step: a few milliseconds each, but for two of ten that nobody can divide."""
    for name in (*PIECES, *OWN_PIECES):
        import_module(name)
        yield
