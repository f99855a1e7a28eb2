"""All forms of all words of a dictionary, looked up in a file; a process holds the pages of it that it looked at."""

import mmap
import os
from struct import Struct

ENCODING = "cp1251"
"""A byte for each letter of both alphabets."""
SIGNATURE = b"forms 1\n"
HEADER = Struct("<8s32sII")
"""The signature; the dictionary's digest; the file's size and the address of the first state, in bytes."""
ONLY_IN_CAPITALS = "^"
"""Stands before what is right as the capitals of it: ``^Iphone`` for IPHONE, where Iphone is wrong."""
_COUNT, _LAST, _ADDRESS = 0x7F, 0x80, 3


class KnownForms:
    """The smallest automaton that accepts the forms of a dictionary, as ``tests/dictionary_forms.py`` writes it.

    A state is a byte that counts what may follow, with the highest bit set where a word may end; the letters that may
    follow; and for each the address of the state behind it, in three bytes. Raises ``OSError`` where it cannot be read.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        # Without pathlib, the child of a window is half a megabyte smaller.
        with open(path, "rb") as file:  # noqa: PTH123
            size = os.fstat(file.fileno()).st_size
            header = file.read(HEADER.size)
            if len(header) < HEADER.size or HEADER.unpack(header)[::2] != (SIGNATURE, size):
                raise OSError(f"{os.fspath(path)} is not whole")
            self._states = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._first: int = HEADER.unpack(header)[3]

    def __contains__(self, word: str) -> bool:
        """Whether *word* is one of the forms, in a case that it may be written in.

        A form may begin with a capital where it does not in the dictionary, and be in capitals throughout.
        """
        if word.startswith(ONLY_IN_CAPITALS):
            return False
        if self._accepts(word):
            return True
        small, capital = word.lower(), word.capitalize()
        if word == capital:
            return small != word and self._accepts(small)
        return word.isupper() and any(map(self._accepts, (capital, small, ONLY_IN_CAPITALS + capital)))

    def _accepts(self, form: str) -> bool:
        try:
            letters = form.encode(ENCODING)
        except UnicodeEncodeError:
            return False
        states, here = self._states, self._first
        for place in range(len(letters)):
            behind = here + 1 + (states[here] & _COUNT)
            found = states.find(letters[place : place + 1], here + 1, behind)
            if found < 0:
                return False
            address = behind + (found - here - 1) * _ADDRESS
            here = int.from_bytes(states[address : address + _ADDRESS], "little")
        return bool(states[here] & _LAST)
