"""The underlined letters of menus: in no menu does one stand twice, in whatever language."""

from collections.abc import Iterable, Mapping, Sequence

MARK = "&"


def shared_out(texts: Mapping[str, str], menus: Iterable[Sequence[str]]) -> dict[str, str]:
    """*texts* by their names, each with a letter marked that no other one has in any of the *menus* it stands in.

    The letter that is marked already goes to the first who wants it; others get the beginning of a word, or any letter
    that is left, or none.
    """
    beside: dict[str, set[str]] = {name: set() for name in texts}
    for menu in menus:
        for name in menu:
            beside.setdefault(name, set()).update(other for other in menu if other != name)
    chosen: dict[str, int] = {}
    for wanted in (_marked, _beginnings, _letters):
        for name, text in texts.items():
            if name in chosen:
                continue
            taken = {_plain(texts[other])[chosen[other]].casefold() for other in beside[name] if other in chosen}
            free = (at for at in wanted(text) if _plain(text)[at].casefold() not in taken)
            if (at := next(free, None)) is not None:
                chosen[name] = at
    return {name: _with_mark(_plain(text), chosen.get(name)) for name, text in texts.items()}


def _plain(text: str) -> str:
    return text.replace(MARK, "")


def _with_mark(text: str, at: int | None) -> str:
    return text if at is None else f"{text[:at]}{MARK}{text[at:]}"


def _marked(text: str) -> list[int]:
    return [text.index(MARK)] if MARK in text[:-1] else []


def _beginnings(text: str) -> list[int]:
    plain = _plain(text)
    return [at for at in _letters(text) if at == 0 or not plain[at - 1].isalpha()]


def _letters(text: str) -> list[int]:
    return [at for at, letter in enumerate(_plain(text)) if letter.isalpha()]
