"""A new month begins with what is wanted of its template, and with what the last one promised and did not keep."""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Sequence

from devlog_app.model.note import NoteSummary
from devlog_app.model.values import dataclass

LOOKED_BACK = 12
"""Months in which a missing one is still offered."""

_SECTION = re.compile(r"^##\s+(\S.*?)\s*#*\s*$")
_TAGS = re.compile(r"\s*(?:#[^\s#]+\s*)+")
_OPEN_TASK = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+\[ \]\s+(\S.*?)\s*$")
_KEPT_TASK = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+\[[xXхХ]\]")
_HEADING = re.compile(r"^\s*(?:#{1,6}\s+(\S.*?)|\*\*(\S.*?)\*\*:?|([^\W\d_][^:.!?]{1,40}):)\s*#*\s*$")
_NEXT = re.compile(
    r"(?i)\b(?:что\s+)?дальше\b|\bпланы?\b|\bобеща|\bвпереди\b|\bnext\b|\bplans?\b|\bpromise|\bupcoming\b"
)
_ITEM = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+(\S.*?)\s*$")
_NOTHING = re.compile(r"[\W_]*")
_FENCE = re.compile(r"^\s*(?:```|~~~)")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a month's template: its *title*, and its *text* with the heading."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class MonthOutline:
    """A filled template, cut at its headings: what stands before them, the *sections*, the tags behind them."""

    head: str
    sections: tuple[Section, ...]
    tail: str


def outlined(text: str) -> MonthOutline:
    """*text*, a month's filled template, cut at its second-level headings."""
    lines = text.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if _SECTION.match(line)]
    if not starts:
        return MonthOutline(text, (), "")
    end = len(lines)
    while end > starts[-1] + 1 and (not lines[end - 1].strip() or _TAGS.fullmatch(lines[end - 1])):
        end -= 1
    ends = [*starts[1:], end]
    sections = []
    for start, until in zip(starts, ends, strict=True):
        heading = _SECTION.match(lines[start])
        assert heading is not None
        sections.append(Section(heading[1], "".join(lines[start:until])))
    return MonthOutline("".join(lines[: starts[0]]), tuple(sections), "".join(lines[end:]))


def drafted(text: str, sections: Collection[str], promises: Sequence[str] = ()) -> str:
    """*text*, a month's filled template, with only the *sections* of these titles, and *promises* as open tasks.

    They stand in the section that tells what comes next, else at the end of the first one; without sections at the
    end of the text.
    """
    outline = outlined(text)
    kept = [section for section in outline.sections if section.title in sections]
    tasks = "".join(f"- [ ] {promise}\n" for promise in promises)
    if tasks and kept:
        place = next((number for number, section in enumerate(kept) if _NEXT.search(section.title)), 0)
        kept[place] = Section(kept[place].title, _with_tasks(kept[place].text, tasks))
    body = "".join(section.text for section in kept)
    if tasks and not kept:
        head = outline.head if outline.head.endswith("\n") or not outline.head else f"{outline.head}\n"
        return head + tasks + outline.tail
    return outline.head + body + outline.tail


def unkept_promises(text: str) -> tuple[str, ...]:
    """What *text*, a month's note, left open: open tasks, and the lines of a part that tells what comes next."""
    found: list[str] = []
    is_next = in_code = False
    for line in text.split("\n"):
        if _FENCE.match(line):
            in_code = not in_code
        if in_code:
            continue
        if (heading := _HEADING.match(line)) and not _ITEM.match(line):
            is_next = _NEXT.search(heading[1] or heading[2] or heading[3]) is not None
            continue
        promise = _promise(line, is_next=is_next)
        if promise and promise not in found:
            found.append(promise)
    return tuple(found)


def months_to_make(there: Iterable[str], today: dt.date) -> tuple[str, ...]:
    """The months (``YYYY-MM``) without a dev-log, the next missing one first.

    That is the one behind the newest that is there, at most next month; then the gaps of the last year, and what is
    to come.
    """
    known = set(there)
    here = today.year * 12 + today.month - 1
    reachable = [_month(number) for number in range(here - LOOKED_BACK + 1, here + 4)]
    missing = [month for month in reachable if month not in known]
    now, following = _month(here), _month(here + 1)
    past = sorted(month for month in known if month <= now)
    if past:
        behind = [month for month in missing if past[-1] < month <= following]
        first = behind[0] if behind else following
    else:
        first = now
    rest = sorted((month for month in missing if month != first), key=lambda month: (month > now, _order(month, now)))
    return (first, *rest) if first in missing else tuple(rest)


def month_before(notes: Iterable[NoteSummary], month: str) -> NoteSummary | None:
    """The dev-log that came last before *month*: its note, or of a month that is a series its first."""
    of_months = [note for note in notes if note.month and note.month < month and note.conference is None]
    if not of_months:
        return None
    latest = max(note.month or "" for note in of_months)
    # The month's own note stands for it, then an intro, then whatever comes first.
    ranks = {f"devlog/{latest}.md": 0, f"devlog/{latest}/intro.md": 1}
    return min(
        (note for note in of_months if note.month == latest), key=lambda note: (ranks.get(note.path, 2), note.path)
    )


def _with_tasks(section: str, tasks: str) -> str:
    lines = section.splitlines(keepends=True)
    # The empty item of the template is what the tasks take the place of.
    empty = next((at for at, line in enumerate(lines[1:], start=1) if line.strip() in {"-", "*", "- [ ]"}), None)
    if empty is not None:
        return "".join([*lines[:empty], tasks, *lines[empty + 1 :]])
    return f"{section.rstrip()}\n{tasks}"


def _promise(line: str, *, is_next: bool) -> str | None:
    if found := _OPEN_TASK.match(line):
        return _said(found[1])
    if not is_next or _KEPT_TASK.match(line) or _TAGS.fullmatch(line):
        return None
    found = _ITEM.match(line)
    return _said(found[1] if found else line.strip())


def _said(words: str) -> str | None:
    return None if _NOTHING.fullmatch(words) or words.startswith(("%%", "{{", "![")) else words


def _month(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02}"


def _order(month: str, now: str) -> int:
    """Gaps from the newest, months to come from the nearest."""
    number = int(month[:4]) * 12 + int(month[5:])
    return number if month > now else -number
