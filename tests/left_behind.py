"""What starting processes must not leave behind: pipes that are open, and ended processes that nobody asked about."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def no_trace() -> Iterator[None]:
    """What is done in here leaves none of them."""
    before = _open_pipes() | _ended_children()
    yield
    # A file that nobody closed complains now, which is an error here.
    gc.collect()
    assert _open_pipes() | _ended_children() <= before


def _open_pipes() -> frozenset[str]:
    opened = set()
    for each in Path("/proc/self/fd").iterdir():
        # Going through them opens one more.
        with suppress(FileNotFoundError):
            opened.add(str(each.readlink()))
    return frozenset(name for name in opened if name.startswith("pipe:"))


def _ended_children() -> frozenset[str]:
    ended = set()
    for each in Path("/proc").glob("[0-9]*/stat"):
        # Others end meanwhile.
        with suppress(FileNotFoundError, ProcessLookupError):
            state, parent = each.read_text("utf-8", "replace").rpartition(")")[2].split()[:2]
            if (state, parent) == ("Z", str(os.getpid())):
                ended.add(each.parent.name)
    return frozenset(ended)
