"""Links to notes follow where the notes go: in a note's text, those that would lead elsewhere are written anew."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from urllib.parse import unquote

from devlog_app.model.note_text import split_note
from devlog_app.model.values import dataclass
from devlog_app.render.parsing.block_rules import Reading
from devlog_app.services.links.note_names import NoteNames, last_names
from devlog_app.services.links.written_links import WrittenLink, likely_links, real_links
from devlog_app.storage.media.paths import same_name


@dataclass(frozen=True, slots=True)
class Change:
    """``text[start:end]`` (code points) is to be *words*; None where no words lead to the note any more."""

    start: int
    end: int
    words: str | None


@dataclass(frozen=True, slots=True)
class Moves:
    """Notes that moved: the new path of each old one, and the *names* of all notes *before* and *after* that.

    *former* is what the notes said before that moved to another folder, by their new paths: their own addresses were
    written for the old one.
    """

    moved: Mapping[str, str]
    before: NoteNames
    after: NoteNames
    former: Mapping[str, str] = field(default_factory=dict)

    @property
    def endings(self) -> frozenset[str]:
        """What a reference that may lead elsewhere now ends in."""
        return frozenset(name for pair in self.moved.items() for path in pair for name in last_names(path))


@dataclass(frozen=True, slots=True)
class _Reference:
    """A *link* that led to the note at *path*, and leads to *now*; *from_top*: not by a way from the note's folder."""

    link: WrittenLink
    path: str
    from_top: bool


def changes(
    path: str, text: str, moves: Moves, endings: frozenset[str], reading: Callable[[], Reading]
) -> tuple[Change, ...]:
    """What is to be changed in the *text* of the note at *path* (after the *moves*), so that each link leads as before.

    *endings* are those of *moves*; *reading* tells how the note is read, where that has to be known.
    """
    body_start = len(text) - len(split_note(text).body)
    led = list(_led_elsewhere(path, text, body_start, moves, endings))
    if not led:
        return ()
    shifted = [_shifted(one.link, -body_start) for one in led]
    real = set(real_links(text[body_start:], shifted, reading()))
    folder = path.rpartition("/")[0]
    return tuple(
        Change(one.link.start, one.link.end, _words(one, folder, moves.after))
        for one, link in zip(led, shifted, strict=True)
        if link in real
    )


def changed(text: str, found: tuple[Change, ...]) -> str:
    """*text* with what was *found* changed in it."""
    parts = []
    end = 0
    for change in found:
        if change.words is not None:
            parts += [text[end : change.start], change.words]
            end = change.end
    return "".join((*parts, text[end:]))


def _led_elsewhere(path: str, text: str, start: int, moves: Moves, endings: frozenset[str]) -> Iterator[_Reference]:
    links = list(likely_links(text, start))
    if not links:
        return
    folder = path.rpartition("/")[0]
    came_from = {new: old for old, new in moves.moved.items()}.get(path, path)
    has_moved = came_from.rpartition("/")[0] != folder
    old_folder, former = came_from.rpartition("/")[0], links
    if has_moved and path in moves.former:
        before = moves.former[path]
        former = list(likely_links(before, len(before) - len(split_note(before).body)))
    if [link.is_name for link in former] != [link.is_name for link in links]:
        # It was written in since: its addresses are those of where it is.
        former, old_folder = links, folder
    for link, was in zip(links, former, strict=True):
        if not has_moved and not _endings(link) & endings:
            continue
        led_to = moves.before.called(was.target) if was.is_name else moves.before.at(was.target, old_folder)
        if led_to is None:
            continue
        goal = moves.moved.get(led_to, led_to)
        now = moves.after.called(link.target) if link.is_name else moves.after.at(link.target, folder)
        if now != goal and goal in moves.after.paths:
            from_top = not was.is_name and moves.before.beside(was.target, old_folder) is None
            yield _Reference(link, goal, from_top)


def _endings(link: WrittenLink) -> frozenset[str]:
    """What the reference ends in, as it stands there and, in an address, as its percent signs are read."""
    readings = (link.target,) if link.is_name else (link.target, unquote(link.target))
    return frozenset(same_name(one.strip().replace("\\", "/").rstrip("/").rpartition("/")[2]) for one in readings)


def _words(one: _Reference, folder: str, names: NoteNames) -> str | None:
    link = one.link
    if not link.is_name:
        return names.address_for(one.path, link.target, folder, angled=link.angled, from_top=one.from_top)
    name = names.name_for(one.path, link.target)
    if name is None:
        return None
    bare = link.target.strip()
    return link.target.replace(bare, name, 1)


def _shifted(link: WrittenLink, by: int) -> WrittenLink:
    return WrittenLink(link.start + by, link.end + by, link.target, link.is_name, link.angled)
