"""Inline marks of ours: spoilers, underline, raised and lowered letters, formulas, hidden words."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from devlog_app.render.raised_letters import subscript, superscript

PAIRS: Mapping[int, str] = MappingProxyType({ord("|"): "spoiler", ord("+"): "underline"})
RAISED = re.compile(r"([\^~])(?!\1)([^\s^~]{1,40})\1")
FORMULA = re.compile(r"\$(?![\s$])([^$\n]+)(?<![\s\\])\$(?!\w)")
HAS_MATH_SIGN = re.compile(r"[\\^_={}<>]")
IS_LATIN_ONLY = re.compile(r"[^а-яёА-ЯЁ]*[a-zA-Zα-ωΑ-Ω][^а-яёА-ЯЁ]*")
HIDDEN = re.compile(r"%%.*?%%", re.DOTALL)


def pair(state: StateInline, silent: bool) -> bool:
    """``||spoiler||`` and ``++underline++``: no space inside, no word character outside."""
    source, start = state.src, state.pos
    char = source[start]
    end = start + 1
    while end < state.posMax and source[end] == char:
        end += 1
    if silent or end == start + 1:
        return False
    token = state.push("text", "", 0)
    token.content = source[start:end]
    if end == start + 2:
        before = source[start - 1] if start else " "
        after = source[end] if end < state.posMax else " "
        state.delimiters.append(
            Delimiter(
                marker=ord(char),
                length=0,
                token=len(state.tokens) - 1,
                end=-1,
                open=not after.isspace() and not _is_word(before),
                close=not before.isspace() and not _is_word(after),
            )
        )
    state.pos = end
    return True


def resolve_pairs(state: StateInline) -> None:
    """Turn the matched marks of `pair` into opening and closing tokens."""
    for delimiters in _delimiter_lists(state):
        for opener in delimiters:
            name = PAIRS.get(opener.marker)
            if name is None or opener.end < 0:
                continue
            _retype(state, opener, f"{name}_open", 1)
            _retype(state, delimiters[opener.end], f"{name}_close", -1)


def _delimiter_lists(state: StateInline) -> Iterator[list[Delimiter]]:
    yield state.delimiters
    for meta in state.tokens_meta:
        if meta and "delimiters" in meta:
            yield meta["delimiters"]


def _retype(state: StateInline, delimiter: Delimiter, name: str, nesting: int) -> None:
    token = state.tokens[delimiter.token]
    token.type = name
    token.nesting = 1 if nesting > 0 else -1
    token.markup = token.content
    token.content = ""


def raised(state: StateInline, silent: bool) -> bool:
    """``x^2^`` and ``H~2~O``: letters that Unicode has raised or lowered, without a space between the marks."""
    match = RAISED.match(state.src, state.pos, state.posMax)
    if match is None or (superscript(match[2]) if match[1] == "^" else subscript(match[2])) is None:
        return False
    if not silent:
        token = state.push("raised", "", 0)
        token.markup = match[1]
        token.content = match[2]
    state.pos = match.end()
    return True


def formula(state: StateInline, silent: bool) -> bool:
    """``$x^2$``: a formula, but not the sums in "from $5 to 10$"."""
    source, start = state.src, state.pos
    if start and (_is_word(source[start - 1]) or source[start - 1] == "$"):
        return False
    match = FORMULA.match(source, start, state.posMax)
    if match is None or not (HAS_MATH_SIGN.search(match[1]) or IS_LATIN_ONLY.fullmatch(match[1])):
        return False
    if not silent:
        token = state.push("formula", "", 0)
        token.content = match[1]
    state.pos = match.end()
    return True


def hidden(state: StateInline, silent: bool) -> bool:
    """``%%words for the author only%%``."""
    source, start = state.src, state.pos
    if not source.startswith("%%", start) or source.rfind("%%", start + 2, state.posMax) < 0:
        return False
    match = HIDDEN.match(source, start, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("hidden", "", 0).content = match[0]
    state.pos = match.end()
    return True


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
