"""Where a note goes when it is renamed or moved, and what has to be written for it to stay itself."""

import re
from pathlib import Path, PurePosixPath

from devlog_app.model.errors import UsageError
from devlog_app.model.note import Note
from devlog_app.services.links.relinking import relinked
from devlog_app.storage.notes.file_names import LONGEST_NAME, free_name, slug
from devlog_app.storage.notes.front_matter_edit import set_keys
from devlog_app.storage.notes.note_titles import title_of
from devlog_app.storage.workspaces.placing import place_of
from devlog_app.storage.workspaces.workspace import located
from devlog_app.storage.yaml.writing import Value

_DATED = re.compile(r"((?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?)(?!\d)")
_INTRO = "intro"


def renamed_path(root: Path, path: str, title: str) -> str:
    """The path of the note *path* under the new *title*; raises ``UsageError`` for a title without a word.

    Names that say what a note is stay: a month's, an intro's, and the date before a name.
    """
    words = slug(title)
    if not words:
        raise UsageError("title_empty")
    old = PurePosixPath(path)
    dated = _DATED.match(old.stem)
    if old.stem.casefold() == _INTRO or (dated is not None and dated[1] == old.stem):
        return path
    prefix = f"{dated[1]}-" if dated and not words.startswith(dated[1]) else ""
    stem = prefix + slug(title, room=LONGEST_NAME - len(prefix) - len(old.suffix))
    return path if stem == old.stem else _free(root, str(old.parent), stem, old.suffix)


def moved_path(root: Path, path: str, folder: str) -> str:
    """The path of the note *path* in *folder*, under another name where its own is taken there."""
    old = PurePosixPath(path)
    return path if str(old.parent) == folder else _free(root, folder, old.stem, old.suffix)


def copied_path(root: Path, path: str) -> str:
    """A free path for a copy of the note *path*, beside it."""
    old = PurePosixPath(path)
    return _free(root, str(old.parent), f"{old.stem}-copy", old.suffix)


def text_of_copy(note: Note) -> str:
    """The text of *note* without its id, which belongs to one note only; broken front matter is not touched."""
    return set_keys(note.text, {"id": None}) if note.id else note.text


def titled_text(note: Note, title: str, path: str) -> str:
    """The text of *note* with *title* in its front matter, unless it is called so at *path* without.

    Front matter that is broken is not touched.
    """
    has_no_room = note.front_matter is None and note.problems
    is_called_so = not (note.front_matter and note.front_matter.title) and _title_at(note, path) == title
    return note.text if has_no_room or is_called_so else set_keys(note.text, {"title": title})


def text_elsewhere(root: Path, note: Note, target: str) -> str:
    """The text of *note* for its new path *target*: front matter that says where it belongs, links that still lead.

    Front matter that is broken is not touched.
    """
    old_folder, new_folder = note.path.rpartition("/")[0], target.rpartition("/")[0]
    front = note.text[: len(note.text) - len(note.body)]
    body = relinked(note.body, old_folder, new_folder, lambda path: located(root, path).is_file())
    said = note.front_matter
    if said is None:
        return front + body
    conference, month = place_of(target, None, None)
    belongs: dict[str, Value] = {}
    if said.conference not in {None, conference}:
        belongs["conference"] = conference
    if said.month not in {None, month}:
        belongs["month"] = month
    return set_keys(front + body, belongs)


def _title_at(note: Note, path: str) -> str:
    return title_of(Note(path=path, text=note.text, front_matter=note.front_matter))


def _free(root: Path, folder: str, stem: str, suffix: str) -> str:
    prefix = "" if folder in {"", "."} else f"{folder}/"
    return prefix + free_name(stem, suffix, lambda name: located(root, f"{prefix}{name}").exists())
