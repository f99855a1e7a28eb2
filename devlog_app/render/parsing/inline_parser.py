"""The inline half of the parser: markdown-it's rules, asked only where their character stands."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    emphasis,
    entity,
    escape,
    fragments_join,
    html_inline,
    image,
    link,
    link_pairs,
    newline,
    strikethrough,
)
from markdown_it.token import Token
from markdown_it.utils import EnvType

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
SIGNS = re.compile("[" + re.escape("".join(sign for sign in RULES if sign not in "\n]")) + "]")
ALWAYS_MARKS = "".join(sign for sign in RULES if sign not in "\n]!|+%{$~^")
PAIRED_SIGNS = re.compile("[" + re.escape(ALWAYS_MARKS) + r"]|\|\||\+\+|%%|\{\{|[$~^]\S|!\[")


def is_marked(source: str) -> bool:
    """Whether there may be anything to parse in *source*: plain words need no parser."""
    return SIGNS.search(source) is not None and PAIRED_SIGNS.search(source) is not None


FINISHING: tuple[Callable[[StateInline], None], ...] = (
    link_pairs,
    strikethrough.postProcess,
    emphasis.postProcess,
    marks.resolve_pairs,
    fragments_join,
)

# Deeper brackets than this stay as typed: each level costs several frames of Python's stack.
MAX_BRACKETS = 20


class InlineParser(ParserInline):
    """Like its base, with a table from a character to its rules in place of trying every rule everywhere."""

    def __init__(self) -> None:
        # The base would set up two rulers, which nothing here asks.
        self.terminator_re = STOPS

    def skipToken(self, state: StateInline) -> None:  # noqa: N802
        """Step over one token without making it (markdown-it asks this while it looks for a link's end)."""
        start = state.pos
        known = state.cache.get(start)
        if known is not None:
            state.pos = known
            return
        if state.level >= MAX_BRACKETS:
            state.pos = state.posMax
        else:
            stop = STOPS.search(state.src, start, state.posMax)
            end = stop.start() if stop else state.posMax
            state.pos = end
            if end == start and not _matches(state, silent=True):
                state.pos = start + 1
        state.cache[start] = state.pos

    def tokenize(self, state: StateInline) -> None:
        """Make the tokens between the state's position and its end."""
        source, end, search, push = state.src, state.posMax, STOPS.search, state.append_pending
        can_nest = state.level < MAX_BRACKETS
        position = state.pos
        while position < end:
            stop = search(source, position, end)
            begin = stop.start() if stop else end
            if begin > position:
                push(source[position:begin])
                position = state.pos = begin
                if begin >= end:
                    break
            if can_nest and _matches(state, silent=False):
                position = state.pos
            else:
                push(source[position])
                position = state.pos = position + 1
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """The tokens of *src*, marks paired."""
        state = StateInline(src, md, env, tokens)
        self.tokenize(state)
        for finish in FINISHING:
            finish(state)
        return state.tokens


def _matches(state: StateInline, *, silent: bool) -> bool:
    """Whether a rule takes what stands at the state's position; then the position is behind it."""
    for rule in RULES[state.src[state.pos]]:
        if silent:
            state.level += 1
            matched = rule(state, True)
            state.level -= 1
        else:
            matched = rule(state, False)
        if matched:
            return True
    return False
