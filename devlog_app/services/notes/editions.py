"""Which conferences are editions of one another: joined by ``previous:``, or of one title but for its year."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
        name = _folded(_without_year(config.title or folder))
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
            found.update(dict.fromkeys(family, _without_year(title) or title))
    return found


def _without_year(title: str) -> str:
    return _SPACES.sub(" ", _YEAR.sub(" ", title)).strip(_LOOSE)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
