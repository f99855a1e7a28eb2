"""What a new edition of a conference can lead back to: where the last one's notes are listed."""

import re
from collections.abc import Mapping, Sequence

from devlog_app.model.note import NoteSummary
from devlog_app.model.series import PreviousEdition
from devlog_app.model.workspace_config import ConferenceConfig
from devlog_app.services.links.indexes import members_of
from devlog_app.services.links.note_links import NoteLinks
from devlog_app.services.notes.library import Library
from devlog_app.storage.workspaces.workspace import comparable

_DATE = re.compile(r"^(?:19|20)\d\d(?:-\d\d)*[-_ ]*|[-_ ]*(?:19|20)\d\d$")
"""What tells one edition's folder from the next: ``2025-09-practical-ml``, ``pycon-2025``."""

_FIRST_CHOICE = ("index", "intro")


def previous_edition(library: Library, folder: str, links: NoteLinks | None = None) -> PreviousEdition | None:
    """The index, else the intro, of the edition before the conference in *folder*; None where none is known.

    The edition is the one that ``previous:`` names, else the latest earlier folder of the same name but for its
    date. *links* lead to its post. Raises ``StorageError``, ``FormatError``.
    """
    conferences = library.conferences()
    last = _named(conferences, folder) or _alike(conferences, folder)
    return None if last is None else as_edition(library, last, links)


def as_edition(library: Library, last: str, links: NoteLinks | None = None) -> PreviousEdition | None:
    """The index, else the intro, of the conference in the folder *last*; None where it has neither. Raises as above."""
    conferences = library.conferences()
    notes = members_of(library.root, last, None, library.notes())
    listing = _listing(notes)
    if listing is None:
        return None
    title = conferences[last].title or last if last in conferences else last
    words = re.sub(r"[\[\]|]", " ", title).strip()
    return PreviousEdition(
        folder=last,
        title=title,
        path=listing.path,
        markdown=f"[[{listing.path}|{words}]]",
        url=links.url(listing.id) if links is not None and listing.id is not None else None,
    )


def _named(conferences: Mapping[str, ConferenceConfig], folder: str) -> str | None:
    own = conferences.get(folder)
    return own.previous if own is not None else None


def _alike(conferences: Mapping[str, ConferenceConfig], folder: str) -> str | None:
    name = _DATE.sub("", comparable(folder))
    earlier = [other for other in conferences if other < folder and _DATE.sub("", comparable(other)) == name != ""]
    return max(earlier, default=None)


def _listing(notes: Sequence[NoteSummary]) -> NoteSummary | None:
    for kind in _FIRST_CHOICE:
        found = next((note for note in notes if note.kind == kind), None)
        if found is not None:
            return found
    return None
