"""Which conferences are editions of one another: joined by ``previous:``, or of one title but for its year."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    # The window groups notes before it has read what they are grouped by.
    from devlog_app.model.workspace_config import ConferenceConfig

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)(?:-\d\d){0,2}")
_LOOSE = " \t-–—_.,:;/()[]'’"
_SPACES = re.compile(r"\s+")


def headings(conferences: "Mapping[str, ConferenceConfig]") -> dict[str, str]:
    """For the folder of each conference that has other editions: what these are called together.

    That is the newest edition's title without its year.
    """
    parents = {folder: folder for folder in conferences}

    def first_of(folder: str) -> str:
        while parents[folder] != folder:
            folder = parents[folder]
        return folder

    folders = {_folded(folder): folder for folder in conferences}
    by_name: dict[str, str] = {}
    for folder, config in conferences.items():
        name = _folded(without_year(config.title or folder))
        alike = [by_name.setdefault(name, folder)] if name else []
        before = folders.get(_folded(config.previous or ""))
        for other in (*alike, *([before] if before is not None else [])):
            parents[first_of(folder)] = first_of(other)
    families: dict[str, list[str]] = defaultdict(list)
    for folder in conferences:
        families[first_of(folder)].append(folder)
    found: dict[str, str] = {}
    for family in families.values():
        if len(family) > 1:
            newest = max(family, key=lambda folder: (str(conferences[folder].starts or folder), folder))
            title = conferences[newest].title or newest
            found.update(dict.fromkeys(family, without_year(title) or title))
    return found


def edition_before(
    conferences: "Mapping[str, ConferenceConfig]", title: str, starts: "dt.date | None" = None
) -> str | None:
    """The folder of the newest conference that *title* is another edition of, by its name but for the year.

    With *starts* only those that began before. None where none is known.
    """
    name = _folded(without_year(title))
    alike = {
        folder: str(config.starts or folder)
        for folder, config in conferences.items()
        if name and _folded(without_year(config.title or folder)) == name
    }
    earlier = [folder for folder, began in alike.items() if starts is None or began < starts.isoformat()]
    return max(earlier, key=lambda folder: (alike[folder], folder), default=None)


def hashtag_of(title: str) -> str:
    """A hashtag for a conference called *title*: its letters and digits without the year; empty for none."""
    letters = "".join(re.findall(r"[^\W_]+", without_year(title))).casefold()
    # Telegram takes a number alone for no hashtag.
    return f"#{letters}" if letters and not letters.isdigit() else ""


def without_year(title: str) -> str:
    """*title* without the year, or the month of it, that tells it from other editions."""
    return _SPACES.sub(" ", _YEAR.sub(" ", title)).strip(_LOOSE)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
