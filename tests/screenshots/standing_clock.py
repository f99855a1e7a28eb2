"""A clock that hardly moves, so that pictures drawn on another day are the same pictures."""

import datetime as dt
import importlib
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from types import ModuleType, SimpleNamespace
from unittest import mock

import devlog_app

ZONE = "Europe/Moscow"
"""That of the sample, so that this computer's clock says the same."""
BEGINNING = datetime(2027, 2, 16, 9, 41, tzinfo=UTC)
"""A Tuesday: four days later it is the same week, wherever weeks begin.

Not past yet: what the program does in processes of its own is done by the computer's clock.
"""
SLOWNESS = 50
"""What happens in a scene happens one thing after another, and all of it within a minute."""
FOLDERS = ("model", "services", "storage", "channels", "ui")


@contextmanager
def clock_stands() -> Iterator[None]:
    """Every module of the program that looks at the clock sees a time shortly after ``BEGINNING``."""
    start = time.monotonic()

    class Standing(datetime):
        """Made like any other; now is then."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # no need to be of this kind
            moment = datetime.fromtimestamp(BEGINNING.timestamp() + (time.monotonic() - start) / SLOWNESS, UTC)
            return moment.astimezone(tz) if tz else moment.astimezone().replace(tzinfo=None)

    os.environ["TZ"] = ZONE
    time.tzset()
    standing = SimpleNamespace(**(vars(dt) | {"datetime": Standing}))
    with ExitStack() as stack:
        for module in _looking_at_clock():
            name, value = ("dt", standing) if hasattr(module, "dt") else ("datetime", Standing)
            stack.enter_context(mock.patch.object(module, name, value))
        yield


def _looking_at_clock() -> list[ModuleType]:
    root = Path(devlog_app.__file__).parent
    files = [file for folder in FOLDERS for file in sorted((root / folder).rglob("*.py"))]
    looking = [file for file in files if "datetime.now(" in file.read_text("utf-8")]
    names = [".".join(file.relative_to(root.parent).with_suffix("").parts) for file in looking]
    return [importlib.import_module(name) for name in names]
