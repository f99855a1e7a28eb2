"""The inline half of the parser: markdown-it's rules, asked only where their character stands."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    emphasis,
    entity,
    escape,
    html_inline,
    image,
    link,
    newline,
    strikethrough,
)

from devlog_app.render.parsing import marks, references

InlineRule = Callable[[StateInline, bool], bool]

RULES: Mapping[str, tuple[InlineRule, ...]] = MappingProxyType(
    {
        "\n": (newline,),
        "\\": (escape,),
        "`": (backtick,),
        "*": (emphasis.tokenize,),
        "_": (emphasis.tokenize,),
        "~": (strikethrough.tokenize, marks.raised),
        "^": (marks.raised,),
        "|": (marks.pair,),
        "+": (marks.pair,),
        "$": (marks.formula,),
        "[": (references.note_link, references.footnote_mark, link),
        "!": (references.embed, image),
        "<": (autolink, html_inline),
        "&": (entity,),
        "%": (marks.hidden,),
        "{": (references.snippet,),
        "]": (),
    }
)
STOPS = re.compile("[" + re.escape("".join(RULES)) + "]")
MARKED = re.compile("[" + re.escape("".join(char for char in RULES if char not in "\n]")) + "]")

# Deeper brackets than this stay as typed: each level costs several frames of Python's stack.
MAX_BRACKETS = 20


class InlineParser(ParserInline):
    """Like its base, with a table from a character to its rules in place of trying every rule everywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.terminator_re = STOPS
        self.ruler2.enableOnly(["balance_pairs", "strikethrough", "emphasis", "fragments_join"])
        self.ruler2.before("fragments_join", "pairs", marks.resolve_pairs)

    def skipToken(self, state: StateInline) -> None:  # noqa: N802
        """Step over one token without making it (markdown-it asks this while it looks for a link's end)."""
        start = state.pos
        known = state.cache.get(start)
        if known is not None:
            state.pos = known
            return
        if state.level >= MAX_BRACKETS:
            state.pos = state.posMax
        elif not self._step(state, silent=True):
            state.pos = start + 1
        state.cache[start] = state.pos

    def tokenize(self, state: StateInline) -> None:
        """Make the tokens between the state's position and its end."""
        source, end = state.src, state.posMax
        while state.pos < end:
            if state.level < MAX_BRACKETS and self._step(state, silent=False):
                continue
            state.append_pending(source[state.pos])
            state.pos += 1
        if state.pending:
            state.pushPending()

    def _step(self, state: StateInline, *, silent: bool) -> bool:
        source, start = state.src, state.pos
        stop = STOPS.search(source, start, state.posMax)
        end = stop.start() if stop else state.posMax
        if end > start:
            if not silent:
                state.append_pending(source[start:end])
            state.pos = end
            return True
        for rule in RULES[source[start]]:
            if silent:
                state.level += 1
                matched = rule(state, True)
                state.level -= 1
            else:
                matched = rule(state, False)
            if matched:
                return True
        return False
