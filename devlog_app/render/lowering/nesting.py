"""Telegram's nesting rules, applied to runs in one place.

Quotes hold anything but quotes. Links, mentions and custom emoji hold styles and not one another. Code, fenced code and
dates hold nothing, and stand in quotes only. Styles hold everything else and are cut where code begins.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from devlog_app.model.entity import EntityType
from devlog_app.render.lowering.ink import Run

QUOTES = frozenset({EntityType.BLOCKQUOTE, EntityType.EXPANDABLE_BLOCKQUOTE})
LINKS = frozenset({EntityType.TEXT_LINK, EntityType.TEXT_MENTION, EntityType.CUSTOM_EMOJI})
SOLIDS = frozenset({EntityType.CODE, EntityType.PRE, EntityType.DATE_TIME})


class Loss(NamedTuple):
    """A run that could not stay as it was meant: *dropped* altogether, or only cut around something."""

    run: Run
    dropped: bool


def settle(runs: Sequence[Run], text: str) -> tuple[tuple[Run, ...], tuple[Loss, ...]]:
    """The *runs* over *text* as Telegram accepts them, in order, and what had to be given up."""
    if not runs:
        return (), ()
    losses: list[Loss] = []
    quotes = _outermost([run for run in runs if run.type in QUOTES], losses)
    links = _outermost([run for run in runs if run.type in LINKS], losses)
    solids = [run for run in runs if run.type in SOLIDS]
    styles = _merged(
        [run for run in runs if run.type not in QUOTES and run.type not in LINKS and run.type not in SOLIDS]
    )
    if solids:
        hidden = [run for run in styles if run.type is EntityType.SPOILER]
        solids = _clear_of(_clear_of(_outermost(solids, losses), links, losses), hidden, losses)
        styles = _cut(styles, solids, losses)
    settled = (_trimmed(run, text) for run in (*quotes, *links, *solids, *styles))
    kept = [run for run in settled if run.start < run.end]
    kept.sort(key=_place)
    return tuple(kept), tuple(losses)


def _place(run: Run) -> tuple[int, int, bool, str]:
    return run.start, -run.end, run.type not in QUOTES, run.type


def _outermost(runs: list[Run], losses: list[Loss]) -> list[Run]:
    kept: list[Run] = []
    for run in sorted(runs, key=_place):
        if kept and run.start < kept[-1].end:
            losses.append(Loss(run, dropped=True))
        else:
            kept.append(run)
    return kept


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Runs of one type that overlap, as one."""
    kept: list[Run] = []
    last: dict[EntityType, int] = {}
    for run in sorted(runs, key=_place):
        index = last.get(run.type)
        if index is not None and run.start < kept[index].end:
            kept[index] = kept[index]._replace(end=max(kept[index].end, run.end))
        else:
            last[run.type] = len(kept)
            kept.append(run)
    return kept


def _clear_of(runs: list[Run], others: list[Run], losses: list[Loss]) -> list[Run]:
    """Those of *runs* that none of *others* (in order, apart from one another) touches."""
    if not others:
        return runs
    starts = [run.start for run in others]
    kept = []
    for run in runs:
        index = bisect_right(starts, run.end - 1) - 1
        if index >= 0 and others[index].end > run.start:
            losses.append(Loss(run, dropped=True))
        else:
            kept.append(run)
    return kept


def _cut(styles: list[Run], solids: list[Run], losses: list[Loss]) -> list[Run]:
    """*styles* with the stretches of *solids* (in order, apart from one another) taken out."""
    starts = [run.start for run in solids]
    pieces: list[Run] = []
    for style in styles:
        at = style.start
        index = max(bisect_right(starts, style.start) - 1, 0)
        was_cut = False
        while index < len(solids) and solids[index].start < style.end:
            solid = solids[index]
            index += 1
            if solid.end <= style.start:
                continue
            was_cut = True
            if solid.start > at:
                pieces.append(style._replace(start=at, end=solid.start))
            at = max(at, solid.end)
        if at < style.end:
            pieces.append(style._replace(start=at))
        if was_cut:
            losses.append(Loss(style, dropped=False))
    return pieces


def _trimmed(run: Run, text: str) -> Run:
    """*run* without white space at its ends; code keeps its indent."""
    start, end = run.start, run.end
    while end > start and text[end - 1].isspace():
        end -= 1
    if run.type is EntityType.PRE or run.type in QUOTES:  # a quote may begin with code
        while start < end and text[start] == "\n":
            start += 1
    elif run.type is not EntityType.CODE:
        while start < end and text[start].isspace():
            start += 1
    return run if (start, end) == (run.start, run.end) else run._replace(start=start, end=end)
