"""The block rules of the two readings, and a table from a line's first character to those that may take it."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from markdown_it import rules_block as stock
from markdown_it.rules_block import StateBlock

from devlog_app.model.values import dataclass
from devlog_app.render.parsing import chat, containers

Reading = Literal["chat", "commonmark"]
Rule = Callable[[StateBlock, int, int, bool], bool]

DIGITS = "0123456789"
ANYWHERE = ("paragraph", "reference", "blockquote", "list")


class BlockRule(NamedTuple):
    """A rule: the first characters of the lines that it may take (None: any), and what it may interrupt."""

    name: str
    rule: Rule
    signs: str | None = None
    interrupts: tuple[str, ...] = ()


OURS = (
    BlockRule("comment", containers.comment, "<%", ANYWHERE),
    BlockRule("details", containers.details, "<", ANYWHERE),
    BlockRule("footnote", containers.footnote, "[", ("paragraph", "reference")),
)
CHAT = (
    *OURS,
    BlockRule("table", stock.table, None, ("paragraph", "reference")),
    BlockRule("fence", stock.fence, "`~", ANYWHERE),
    BlockRule("blockquote", chat.quote, ">", ANYWHERE),
    BlockRule("hr", chat.rule_line, "-*_", ANYWHERE),
    BlockRule("list", chat.list_block, "-*+•" + DIGITS, ("paragraph", "reference", "blockquote")),
    BlockRule("reference", chat.link_definition, "[", ("paragraph",)),
    BlockRule("heading", stock.heading, "#", ("paragraph", "reference", "blockquote")),
    BlockRule("definitions", containers.definitions, None, ("paragraph",)),
    BlockRule("paragraph", chat.paragraph),
)
COMMONMARK = (
    *OURS,
    BlockRule("table", stock.table, None, ("paragraph", "reference")),
    BlockRule("code", stock.code),
    BlockRule("fence", stock.fence, "`~", ANYWHERE),
    BlockRule("blockquote", stock.blockquote, ">", ANYWHERE),
    BlockRule("hr", stock.hr, "-*_", ANYWHERE),
    BlockRule("list", stock.list_block, "-*+" + DIGITS, ("paragraph", "reference", "blockquote")),
    BlockRule("reference", stock.reference, "["),
    BlockRule("heading", stock.heading, "#", ("paragraph", "reference", "blockquote")),
    BlockRule("lheading", stock.lheading),
    BlockRule("definitions", containers.definitions, None, ("paragraph",)),
    BlockRule("paragraph", stock.paragraph),
)


@dataclass(frozen=True, slots=True)
class BlockRules:
    """All rules of a reading, by what they may interrupt (``""``: nothing) and by the first character of a line.

    It answers the two questions that markdown-it's own rules put to a ruler.
    """

    names: tuple[str, ...]
    chains: Mapping[str, tuple[Rule, ...]]
    by_sign: Mapping[str, tuple[Rule, ...]]
    for_words: tuple[Rule, ...]

    def getRules(self, chain: str = "") -> tuple[Rule, ...]:  # noqa: N802
        """The rules that may interrupt *chain*."""
        return self.chains.get(chain, ())

    def get_active_rules(self) -> tuple[str, ...]:
        """The names of all rules."""
        return self.names


def _compiled(rules: Iterable[BlockRule]) -> BlockRules:
    rules = tuple(rules)
    chains = {chain: tuple(each.rule for each in rules if chain in each.interrupts) for chain in ANYWHERE}
    signs = frozenset("".join(each.signs or "" for each in rules))
    return BlockRules(
        names=tuple(each.name for each in rules),
        chains=MappingProxyType({**chains, "": tuple(each.rule for each in rules)}),
        by_sign=MappingProxyType(
            {sign: tuple(each.rule for each in rules if each.signs is None or sign in each.signs) for sign in signs}
        ),
        for_words=tuple(each.rule for each in rules if each.signs is None),
    )


READINGS: Mapping[Reading, BlockRules] = MappingProxyType(
    {"chat": _compiled(CHAT), "commonmark": _compiled(COMMONMARK)}
)
