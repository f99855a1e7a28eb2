"""What the editor can complete with: the workspace's notes and tags, people and channels, emoji by their names."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import NoteSummary
from devlog_app.model.values import dataclass
from devlog_app.ui.editor.completion_triggers import Asked, Kind
from devlog_app.ui.quick_list.matching import Names, prepared
from devlog_app.ui.search.note_names import NoteNames
from devlog_app.ui.threads.io_thread import IoThread
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.emoji_names import NamedEmoji

MOST = 40
"""Choices that are offered at once."""
FAR = 400
"""Notes among which those of the same conference are looked for."""
LINES_AROUND = 300
"""Lines of a note before and behind the caret in which tags and mentions are looked for."""
_TAG = re.compile(r"(?<![\w&/#])#((?=\w*[^\W\d])\w+)")
_MENTION = re.compile(r"(?<![\w@./])@([A-Za-z]\w{3,})")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_NO_TARGET = re.compile(r"[\[\]|#]")


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: *title* and a quiet *detail*; *text* stands in place of what was typed, or a link to *note* (a path)."""

    title: str
    detail: str = ""
    text: str = ""
    note: str = ""


class CompletionSources(QObject):
    """Knows what may be meant; notes and emoji are made ready when they are asked for the first time."""

    ready = Signal()
    """More is known than before: asking again may bring more."""

    def __init__(
        self,
        services: "Services",
        io: IoThread,
        names: NoteNames,
        catalogue: Catalogue,
        open_notes: OpenNotes,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._io = io
        self._names = names
        self._catalogue = catalogue
        self._tags: Counter[str] | None = None
        self._open_notes = open_notes
        self._emoji: tuple[NamedEmoji, ...] | None = None
        self._emoji_names = Names(())
        names.ready.connect(self.ready)
        catalogue.tree_changed.connect(self._forget)
        catalogue.note_changed.connect(self._forget)

    def choices(self, asked: Asked, document: QTextDocument, line: int) -> tuple[Choice, ...]:
        """What *asked* may mean, the likeliest first; *line* of *document*, from 0, is where it was typed."""
        if asked.kind is Kind.NOTE:
            return self._note_choices(asked.typed)
        if asked.kind is Kind.EMOJI:
            return self._emoji_choices(asked.typed)
        sign, pattern = ("#", _TAG) if asked.kind is Kind.TAG else ("@", _MENTION)
        counted = Counter(pattern.findall(_text_around(document, line)))
        counted[asked.typed] -= 1
        known = self._known_tags() if asked.kind is Kind.TAG else self._channels()
        words = [word for word, count in (counted + known).most_common() if word != asked.typed and count > 0]
        best = Names(prepared(word) for word in words).best(asked.typed, MOST)
        return tuple(Choice(sign + words[number], text=sign + words[number]) for number in best)

    def text_of(self, choice: Choice) -> str:
        """What *choice* writes: a link names a note by its file's name, by its path where others are called so too."""
        if not choice.note:
            return choice.text
        stem = _stem(choice.note)
        called_so = sum(_stem(note.path).casefold() == stem.casefold() for note in self._catalogue.notes)
        return f"[[{stem}]]" if called_so == 1 else f"[[{choice.note.rpartition('.')[0]}]]"

    def _note_choices(self, typed: str) -> tuple[Choice, ...]:
        here = self._open_notes.path
        found = [note for note in self._names.best(typed, FAR) if note.path != here]
        if not typed.strip():
            # Nothing was typed by which one could be better than another: the neighbours are likeliest.
            folder = (here or "").rpartition("/")[0]
            found.sort(key=lambda note: note.path.rpartition("/")[0] != folder)
        shown = (note for note in found if _NO_TARGET.search(_stem(note.path)) is None)
        return tuple(_note_choice(note) for note, _ in zip(shown, range(MOST), strict=False))

    def _emoji_choices(self, typed: str) -> tuple[Choice, ...]:
        if self._emoji is None:
            self._emoji = ()
            from devlog_app.services.emoji_names import named_emoji

            task = self._io.call(named_emoji)
            task.finished.connect(self._take_emoji)
            task.failed.connect(self._go_without_emoji)
        best = self._emoji_names.best(typed.replace("_", " "), MOST)
        in_russian = _CYRILLIC.search(typed) is not None
        return tuple(_emoji_choice(self._emoji[number], in_russian) for number in best)

    def _take_emoji(self, emoji: "tuple[NamedEmoji, ...]") -> None:
        self._emoji = emoji
        self._emoji_names = Names(prepared(" ".join((one.english, one.russian, *one.others))) for one in emoji)
        self.ready.emit()

    def _go_without_emoji(self, _error: DevlogError) -> None:
        self._emoji = ()

    def _known_tags(self) -> Counter[str]:
        if self._tags is None:
            self._tags = Counter(tag for note in self._catalogue.notes for tag in note.tags if " " not in tag)
        return self._tags

    def _forget(self) -> None:
        self._tags = None

    def _channels(self) -> Counter[str]:
        try:
            refs: Iterable[str] = (entry.ref or "" for entry in self._services.channels.names())
            return Counter(ref.removeprefix("@") for ref in refs if ref.startswith("@"))
        except DevlogError:
            return Counter()


def _note_choice(note: NoteSummary) -> Choice:
    stem = _stem(note.path)
    return Choice(note.title, detail=stem if stem != note.title else "", note=note.path)


def _emoji_choice(named: "NamedEmoji", in_russian: bool) -> Choice:  # a value, not a mode
    name = named.russian if in_russian and named.russian else named.english
    return Choice(f"{named.emoji}  {name}", text=named.emoji)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _text_around(document: QTextDocument, line: int) -> str:
    block = document.findBlockByNumber(max(0, line - LINES_AROUND))
    lines = []
    while block.isValid() and block.blockNumber() <= line + LINES_AROUND:
        lines.append(block.text())
        block = block.next()
    return "\n".join(lines)
