"""What a person types into a search field, as a query: words, "phrases", -words, tag: channel: state:."""

import re

from devlog_app.model.folding import folded
from devlog_app.model.search import Query, Term
from devlog_app.storage.search.stems import words_of

_PART = re.compile(
    r'(?P<minus>-)?(?:(?P<filter>tag|channel|state):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))', re.IGNORECASE
)


def parsed(typed: str, *, is_finished: bool = False) -> Query:
    """The query that *typed* means; unless *is_finished*, its last word may be the beginning of one."""
    wanted: list[Term] = []
    unwanted: list[Term] = []
    filters: dict[str, set[str]] = {"tag": set(), "channel": set(), "state": set()}
    for part in _PART.finditer(typed):
        said = part["word"] if part["phrase"] is None else part["phrase"]
        if part["filter"]:
            filters[part["filter"].lower()].add(folded(said.lstrip("#@")))
            continue
        words = tuple(words_of(said))
        if words:
            goes_on = part["phrase"] is None and part.end() == len(typed) and not is_finished
            (unwanted if part["minus"] else wanted).append(Term(words, goes_on))
    return Query(
        tuple(wanted),
        tuple(unwanted),
        frozenset(filters["tag"]),
        frozenset(filters["channel"]),
        frozenset(filters["state"]),
    )
