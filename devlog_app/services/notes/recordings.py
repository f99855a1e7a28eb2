"""Recordings that arrived: which talk each belongs to, and what the note says then."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from devlog_app.model.folding import folded
from devlog_app.model.values import dataclass
from devlog_app.services.notes.front_matter import changed_front_matter, read_written
from devlog_app.services.notes.recording_links import Host, PastedLink, RecordingLink

MARK = "{{snippet:recording}}"
"""Stands in a note's body where the recording's line shall be."""

ENOUGH = 0.5
"""The part of the words in common from which on a title is meant."""

_WORD = re.compile(r"[^\W_]+")
_TAGS = re.compile(r"\s*(?:#[^\s#]+\s*)+")
_PICTURES = re.compile(r"\s*(?:!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])\s*)+")
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class TalkNote:
    """A note that may have a recording: its *title*, and the addresses that it has."""

    path: str
    title: str
    speaker: str = ""
    recording: Mapping[Host, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Named:
    """A *talk*, and the words of its title and of who speaks."""

    talk: TalkNote
    title: frozenset[str]
    speaker: frozenset[str]


@dataclass(frozen=True, slots=True)
class Matched:
    """Whose the links are: by path and host, and those of which nobody can tell (*left*)."""

    recordings: Mapping[str, Mapping[Host, str]]
    left: tuple[PastedLink, ...] = ()


def matched(links: Sequence[PastedLink], talks: Sequence[TalkNote], others: Sequence[TalkNote] = ()) -> Matched:
    """Which of *talks*, in their order, each of *links* belongs to.

    The words with a link tell, then its number; those without either go by their order among the talks that have none
    of that host yet. A playlist goes to every talk, and to the *others* of the event, that
    have nothing better.
    """
    found: dict[str, dict[Host, str]] = {}
    left: list[PastedLink] = []
    nameless: list[PastedLink] = []
    of_block: dict[int, TalkNote] = {}
    named = [_Named(talk, _folded_words(talk.title), _folded_words(talk.speaker)) for talk in talks]
    singles = [one for one in links if not one.link.is_list]
    for one in singles:
        talk = of_block.get(one.block) if one.block and one.words else None
        talk = talk or _by_words(one.words, named) or _by_number(one, talks)
        if talk is None:
            (left if one.words else nameless).append(one)
        elif not _give(found, talk, one.link):
            left.append(one)
        else:
            of_block[one.block] = talk
    for one in nameless:
        free = next((talk for talk in talks if one.link.host not in found.get(talk.path, {})), None)
        # One link for a lone host of a block stays with what its neighbours went to.
        free = of_block.get(one.block, free) if one.block else free
        if free is None or not _give(found, free, one.link):
            left.append(one)
    for one in links:
        if one.link.is_list:
            for talk in (*talks, *others):
                if one.link.host not in {**talk.recording, **found.get(talk.path, {})}:
                    _give(found, talk, one.link)
    return Matched(found, tuple(left))


def with_recording(text: str, recording: Mapping[Host, str | None]) -> str:
    """*text*, a note's, with *recording* in its front matter, and its line in the body if it has none.

    None takes an address away. Raises ``FormatError`` as ``changed_front_matter`` does.
    """
    before = recording_of(text)
    for host, url in recording.items():
        if before.get(host) != url:
            text = changed_front_matter(text, ("recording", str(host)), url)
    return with_mark(text) if recording_of(text) else text


def recording_of(text: str) -> Mapping[Host, str]:
    """The addresses in the front matter of *text*."""
    recording = read_written(text).values.recording
    if recording is None:
        return {}
    return {host: url for host in Host if (url := getattr(recording, host.value))}


def with_mark(text: str) -> str:
    """*text* with the place for the recording's line: before the tags and pictures at its end.

    Behind a picture it would be a message of its own, which no edit of the post can add.
    """
    found = _FRONT_MATTER.match(text)
    start = found.end() if found else 0
    body = text[start:]
    if MARK in body:
        return text
    lines = body.rstrip().split("\n")
    end = len(lines)
    while end > 0 and _stays_last(lines[end - 1]):
        end -= 1
    # Marks of headings are no tags, and a note of nothing but tags gets its line above them.
    said, last = "\n".join(lines[:end]).rstrip(), "\n".join(lines[end:]).strip("\n")
    parts = [part for part in (said, MARK, last) if part]
    return text[:start] + "\n\n".join(parts) + "\n"


def _stays_last(line: str) -> bool:
    return any(kind.fullmatch(line) for kind in (_TAGS, _PICTURES)) or not line.strip()


def _give(found: dict[str, dict[Host, str]], talk: TalkNote, link: RecordingLink) -> bool:
    """Let *talk* have *link*; False where it was given another one of that host already."""
    given = found.setdefault(talk.path, {})
    return given.setdefault(link.host, link.url) == link.url


def _by_number(one: PastedLink, talks: Sequence[TalkNote]) -> TalkNote | None:
    if one.number is None or one.words or not 0 < one.number <= len(talks):
        return None
    return talks[one.number - 1]


def _by_words(words: str, talks: Iterable[_Named]) -> TalkNote | None:
    """The talk whose title, or speaker and title, *words* say best; None where none or several do."""
    meant = _folded_words(words)
    if not meant:
        return None
    ranked = sorted(
        ((_likeness(meant, one), one.talk.path, one.talk) for one in talks), reverse=True, key=lambda one: one[:2]
    )
    if not ranked or ranked[0][0] < ENOUGH or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][2]


def _likeness(meant: frozenset[str], one: _Named) -> float:
    title, speaker = one.title, one.speaker
    of_title = len(meant & title) / max(1, len(title | (meant - speaker)))
    of_speaker = len(meant & speaker) / len(speaker) if speaker else 0.0
    # Of two talks with like titles, who speaks tells; and a speaker alone may stand for the talk.
    return max(of_title + of_speaker / 10, of_speaker * ENOUGH if meant <= speaker | title else 0.0)


def _folded_words(words: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(words)))
