"""The block half of the parser: markdown-it's loop, one top-level block at a time, with nothing lost in the depths."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from devlog_app.render.parsing.block_rules import BlockRules
from devlog_app.render.parsing.names import LinkDefinition

# Each level costs two of Python's frames here and three when the block is read; the interpreter allows a thousand.
MAX_DEPTH = 126


class RawSection(NamedTuple):
    """The tokens of one top-level block, its lines [*first*, *end*) of the source that was given.

    *unclosed* is the line where something begins that was looked for in all the text behind it, and not found.
    """

    first: int
    end: int
    tokens: list[Token]
    links: Mapping[str, LinkDefinition]
    footnotes: tuple[str, ...]
    unclosed: int | None


class BlockParser(ParserBlock):
    """Like its base, but what is nested too deeply becomes plain lines instead of vanishing.

    *rules* are those of a reading; a line is shown to those only that its first character may concern.
    """

    def __init__(self, rules: BlockRules) -> None:
        self._rules = rules
        self.ruler = rules  # type: ignore[assignment]

    def sections(self, state: StateBlock) -> Iterator[RawSection]:
        """Read top-level blocks one by one; *state*'s line stands behind the block that was yielded."""
        end_line = state.lineMax
        places: dict[str, object] = {}
        line = state.skipEmptyLines(state.line)
        while line < end_line:
            state.tokens = []
            env = state.env = {"references": {}, "footnotes": [], "unclosed": None, "places": places}
            state.line = line
            self._read(state, line, end_line)
            after = state.line
            last = after
            while last > line + 1 and state.isEmpty(last - 1):
                last -= 1
            yield RawSection(line, last, state.tokens, env["references"], tuple(env["footnotes"]), env["unclosed"])
            line = state.skipEmptyLines(after)
        state.line = line

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Make the tokens of a container's lines."""
        line = startLine
        has_empty_lines = False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= MAX_DEPTH:
                line = self._plain(state, line, endLine)
            else:
                self._read(state, line, endLine)
                line = state.line
            state.tight = not has_empty_lines
            # A paragraph may have taken the empty line behind it.
            if line - 1 < endLine and state.isEmpty(line - 1):
                has_empty_lines = True
            if line < endLine and state.isEmpty(line):
                has_empty_lines = True
                line += 1
                state.line = line

    def _read(self, state: StateBlock, line: int, end_line: int) -> None:
        sign = state.src[state.bMarks[line] + state.tShift[line]]
        for rule in self._rules.by_sign.get(sign, self._rules.for_words):
            if rule(state, line, end_line, False):
                break

    def _plain(self, state: StateBlock, start: int, end_line: int) -> int:
        line = start + 1
        while line < end_line and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
            line += 1
        token = state.push("too_deep", "", 0)
        token.content = state.getLines(start, line, state.blkIndent, False).strip()
        token.map = [start, line]
        state.line = line
        return line
