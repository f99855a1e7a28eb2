"""The team's own words: ``words.txt`` of the workspace, one a line, which people edit too."""

from pathlib import Path

from devlog_app.model.errors import FormatError
from devlog_app.services.spelling.word_list import listed
from devlog_app.storage.file_reading import read_limited

FILE = "words.txt"
LARGEST = 1024 * 1024
"""Bytes."""
_BOM = "\ufeff"

Stamp = tuple[int, int, int]


class TeamWords:
    """``words.txt`` in *root*; made with the first word that is added."""

    def __init__(self, root: Path) -> None:
        self._path = root / FILE

    def stamp(self) -> Stamp | None:
        """What changes when the file does; None where there is none."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def read(self) -> tuple[str, ...]:
        """The words as they are listed. Raises ``StorageError``."""
        return listed(self._text() or "")

    def add(self, word: str) -> None:
        """List *word* too, where the order of the others puts it; the other lines stay. Raises ``StorageError``."""
        from devlog_app.storage.atomic import create_file, replace_file

        text = self._text()
        if text is None:
            create_file(self._path, f"{word}\n".encode())
            return
        if word in listed(text):
            return
        ending = "\r\n" if "\r\n" in text else "\n"
        bom, lines = (_BOM if text.startswith(_BOM) else ""), text.removeprefix(_BOM).splitlines()
        lines.insert(_place_of(word, lines), word)
        replace_file(self._path, (bom + ending.join(lines) + ending).encode())

    def _text(self) -> str | None:
        data = read_limited(self._path, LARGEST, too_large="words_too_large")
        if data is None:
            return None
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise FormatError(
                "not_utf8", path=str(self._path), byte=hex(data[error.start]), offset=error.start
            ) from error


def _place_of(word: str, lines: list[str]) -> int:
    """Before the first that follows it in the alphabet, if the list is in its order; else at the end."""
    keys = [_key(line) for line in lines]
    if keys != sorted(keys):
        return len(lines)
    return next((place for place, key in enumerate(keys) if key > _key(word)), len(lines))


def _key(word: str) -> str:
    return word.strip().casefold().replace("ё", "е")
