"""Write down every form that the dictionaries know: ``python tests/dictionary_forms.py FOLDER``.

Hunspell takes 14 MB for the words and the rules for their forms. All forms, written down as the smallest automaton that
accepts them, are a file of one megabyte, and ``devlog_app/services/spelling/known_forms.py`` looks words up where they
lie. What Hunspell calls right is right there, and a few more: plurals that are capitals throughout, CDS as well as CDs.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from dictionary_packing import ENCODINGS

from devlog_app.services.spelling.known_forms import ENCODING, HEADER, ONLY_IN_CAPITALS, SIGNATURE

_UNDERSTOOD = frozenset(("SET", "AF", "TRY", "PFX", "SFX", "NOSUGGEST", "REP", "WORDCHARS"))
_ABOUT_DIGITS = frozenset(("COMPOUNDMIN", "ONLYINCOMPOUND", "COMPOUNDRULE"))
_LAST, _LETTERS = 0x80, 0x7F


@dataclass(frozen=True, slots=True)
class Affix:
    """What takes the place of *instead_of* at the beginning or the end of the words that *condition* fits."""

    instead_of: str
    added: str
    condition: re.Pattern[str]
    crosses: bool


@dataclass(slots=True)
class Rules:
    """What an ``.aff`` file says of the flags: the affixes of each, and the flags that each number stands for."""

    prefixes: dict[str, list[Affix]] = field(default_factory=dict)
    suffixes: dict[str, list[Affix]] = field(default_factory=dict)
    aliases: list[str] = field(default_factory=list)


@dataclass(slots=True)
class State:
    """A state of the automaton: what may follow, and whether a word may end here."""

    is_last: bool = False
    following: "dict[int, State]" = field(default_factory=dict)
    address: int = 0


def write_forms(folder: Path) -> None:
    """Write ``LANGUAGE.forms`` beside the dictionaries in *folder*."""
    for language in ENCODINGS:
        (folder / f"{language}.forms").write_bytes(written(folder, language))


def written(folder: Path, language: str) -> bytes:
    """What ``.forms`` holds of the dictionary of a *language* in *folder*."""
    automaton = smallest_automaton(sorted({form.encode(ENCODING) for form in forms(folder, language)}))
    states = bytearray()
    _write(automaton, states, {})
    header = HEADER.pack(SIGNATURE, origin(folder, language), HEADER.size + len(states), automaton.address)
    return header + bytes(states)


def origin(folder: Path, language: str) -> bytes:
    """What tells this dictionary from every other."""
    return sha256(b"".join((folder / f"{language}.{end}").read_bytes() for end in ("aff", "dic"))).digest()


def forms(folder: Path, language: str) -> Iterator[str]:
    """All that is right: the words and what the rules make of them."""
    rules = read_rules((folder / f"{language}.aff").read_text(ENCODINGS[language]))
    for line in (folder / f"{language}.dic").read_text(ENCODINGS[language]).splitlines()[1:]:
        word, slash, number = line.partition("/")
        # Numerals are no words, whatever is made of them: the window leaves what has digits alone.
        if word and not any(letter.isdigit() for letter in word):
            yield from forms_of(word, rules.aliases[int(number) - 1] if slash else "", rules)


def forms_of(word: str, flags: str, rules: Rules) -> Iterator[str]:
    """A *word* and what its *flags* make of it."""
    yield from _with_affixes(word, flags, rules)
    has_capitals_inside = word[1:] != word[1:].lower()
    if has_capitals_inside and (flags or not word.isupper()):
        for form in _with_affixes(word.capitalize(), flags, rules):
            yield ONLY_IN_CAPITALS + form


def _with_affixes(word: str, flags: str, rules: Rules) -> Iterator[str]:
    yield word
    for flag in flags:
        for prefix in rules.prefixes.get(flag, ()):
            if prefix.condition.match(word):
                yield prefix.added + word.removeprefix(prefix.instead_of)
        for suffix in rules.suffixes.get(flag, ()):
            if suffix.condition.search(word) and len(suffix.instead_of) < len(word):
                form = word.removesuffix(suffix.instead_of) + suffix.added
                yield form
                if suffix.crosses:
                    yield from _before(form, flags, rules)


def _before(form: str, flags: str, rules: Rules) -> Iterator[str]:
    for flag in flags:
        for prefix in rules.prefixes.get(flag, ()):
            if prefix.crosses and prefix.condition.match(form):
                yield prefix.added + form.removeprefix(prefix.instead_of)


def read_rules(text: str) -> Rules:
    """The rules in an ``.aff`` file's *text*. Raises ``ValueError`` where it says what is not understood here."""
    rules = Rules()
    crosses: dict[str, bool] = {}
    for line in text.splitlines():
        match line.partition("#")[0].split():
            case ["AF", count] if count.isdecimal():
                pass
            case ["AF", flags]:
                rules.aliases.append(flags)
            case ["PFX" | "SFX", flag, ("Y" | "N") as crossing, count] if count.isdecimal():
                crosses[flag] = crossing == "Y"
            case ["PFX", flag, instead_of, added, condition]:
                rules.prefixes.setdefault(flag, []).append(
                    Affix(_letters(instead_of), _letters(added), re.compile(condition), crosses[flag])
                )
            case ["SFX", flag, instead_of, added, condition]:
                rules.suffixes.setdefault(flag, []).append(
                    Affix(_letters(instead_of), _letters(added), re.compile(f"(?:{condition})$"), crosses[flag])
                )
            case [name, *_] if name not in _UNDERSTOOD | _ABOUT_DIGITS:
                raise ValueError(line)
    return rules


def _letters(affix: str) -> str:
    return "" if affix == "0" else affix


def smallest_automaton(words: Sequence[bytes]) -> State:
    """The first state of the smallest automaton that accepts *words*, which are in their order, and no others."""
    path, before = [State()], b""
    known: dict[tuple[bool, tuple[tuple[int, int], ...]], State] = {}
    for word in words:
        _share(path, _common(before, word), known)
        for letter in word[len(path) - 1 :]:
            path[-1].following[letter] = State()
            path.append(path[-1].following[letter])
        path[-1].is_last = True
        before = word
    _share(path, 0, known)
    return path[0]


def _common(one: bytes, other: bytes) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length


def _share(path: list[State], length: int, known: dict[tuple[bool, tuple[tuple[int, int], ...]], State]) -> None:
    """Go back on *path* to *length* letters; what lies behind is complete, and one with its like."""
    while len(path) > length + 1:
        state = path.pop()
        letter = next(reversed(path[-1].following))
        looks = (state.is_last, tuple((letter, id(after)) for letter, after in state.following.items()))
        path[-1].following[letter] = known.setdefault(looks, state)


def _write(state: State, states: bytearray, written: dict[int, int]) -> None:
    """Append *state* behind all that may follow it."""
    for after in state.following.values():
        if id(after) not in written:
            _write(after, states, written)
    state.address = written[id(state)] = HEADER.size + len(states)
    states.append(len(state.following) | (_LAST if state.is_last else 0))
    states += bytes(state.following)
    for after in state.following.values():
        states += after.address.to_bytes(3, "little")


if __name__ == "__main__":
    write_forms(Path(sys.argv[1]))
