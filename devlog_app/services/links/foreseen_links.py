"""Links as they will be when notes that are not out yet have come out."""

from collections.abc import Mapping
from dataclasses import field

from devlog_app.model.values import dataclass
from devlog_app.services.links.note_links import NoteLinks


@dataclass(frozen=True, slots=True)
class ForeseenLinks(NoteLinks):
    """As ``NoteLinks``, and stand-ins for the addresses *to_come*, by the paths of notes."""

    to_come: Mapping[str, str] = field(default_factory=dict)

    def url_of(self, path: str | None, note_id: str | None) -> str | None:
        """The address of the note's post, or what stands for it until it is out."""
        there = NoteLinks.url_of(self, path, note_id)
        return there if there is not None or path is None else self.to_come.get(path)


def stand_ins(paths: tuple[str, ...], username: str | None) -> dict[str, str]:
    """An address for each of *paths* that no post has; who follows it finds the channel."""
    return {path: f"https://t.me/{username or 'channel'}?note={number}" for number, path in enumerate(paths, 1)}
