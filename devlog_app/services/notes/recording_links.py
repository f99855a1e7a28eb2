"""Links to recordings as people paste them, told apart by host and number alone: nothing is asked of the network."""

import re
from collections.abc import Iterator
from enum import StrEnum
from urllib.parse import parse_qs, urlsplit

from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.values import dataclass

MOST_LINKS = 1_000
"""Links that one paste may bring."""
LONGEST_LINE = 20_000
"""Code points of a line that are looked at."""


class Host(StrEnum):
    """Where a recording is; the names of the keys below ``recording``."""

    YOUTUBE = "youtube"
    RUTUBE = "rutube"
    VK = "vk"


@dataclass(frozen=True, slots=True)
class RecordingLink:
    """An address, cleaned of what follows people around. *is_list*: of a playlist, so of the whole event."""

    host: Host
    url: str
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class PastedLink:
    """A link, the *words* that stand with it, and the *number* before them; *line* counts from 1.

    *block* is the same for links that belong together: those of one line, or of lines under one line of words.
    """

    link: RecordingLink
    line: int
    words: str = ""
    number: int | None = None
    block: int = 0


@dataclass(frozen=True, slots=True)
class PastedLinks:
    """What a pasted text holds: *links*, and a problem with its line for each address that cannot be used."""

    links: tuple[PastedLink, ...] = ()
    refused: tuple[Problem, ...] = ()


_ADDRESS = re.compile(r"(?:https?://|(?<![\w./@])(?=(?:[\w-]+\.)+(?:com|be|ru|cc|co|ly|gl|at|link)/))[^\s<>\"'«»|,;]+")
_BARE_HOSTS = re.compile(r"(?i)^(?:www\.|m\.|music\.)")
_NUMBER = re.compile(r"^\s*(?:[-*+•]\s+)?(?:№|#)?\s*(\d{1,3})\s*(?:[.):]|[-–—]|$)\s*")
_LABEL = re.compile(
    r"(?i)\b(?:youtube|rutube|vk(?:\s?(?:video|видео))?|вк(?:\s?видео)?|ютуб\w*|рутуб\w*|запись|видео|recording|video)\b\s*:?"
)
_EDGES = " \t-–—:·•|*,;()[]<>\"'«»."
_YOUTUBE_ID = re.compile(r"[\w-]{6,20}")
_LIST_ID = re.compile(r"[\w-]{10,64}")
_RUTUBE_ID = re.compile(r"[0-9a-f]{32}")
_VK_VIDEO = re.compile(r"(?:video|clip)(-?\d+_\d+)")
_VK_LIST = re.compile(r"(?:playlist/|videos?)(-?\d+)(?:_(\d+))?")
_SECONDS = re.compile(r"\d+(?:h\d+)?(?:m\d+)?s?")
_SHORTENERS = frozenset(
    {"t.co", "bit.ly", "clck.ru", "goo.gl", "tinyurl.com", "vk.cc", "is.gd", "ow.ly", "cutt.ly", "u.to", "rb.gy"}
)


def read_links(text: str) -> PastedLinks:
    """The links to recordings in *text*, each with the title or number that stands before or behind it.

    What is shortened, of another host, or no video is refused in words; text without an address is no fault.
    """
    links: list[PastedLink] = []
    refused: list[Problem] = []
    block, heading, is_fresh = 0, "", True
    for line, written in enumerate(text.replace("\r", "\n").split("\n"), start=1):
        written = written[:LONGEST_LINE]  # noqa: PLW2901 - the line as far as it counts
        addresses = list(_ADDRESS.finditer(written))
        words = _words_of(_ADDRESS.sub(" ", written))
        if not addresses:
            # Words alone are the title of what stands below them; an empty line ends that.
            if words or not written.strip():
                block, heading, is_fresh = block + 1, words if words or is_fresh else "", True
                heading = words
            continue
        if words:
            block, heading = block + 1, ""
        for found in addresses:
            read = _recording(found[0].rstrip(".)]!?*"))
            if isinstance(read, str):
                refused.append(problem(Severity.ERROR, read, line, address=found[0]))
            elif len(links) < MOST_LINKS:
                number, rest = _numbered(words or heading)
                links.append(PastedLink(read, line, rest, number, block))
    return PastedLinks(tuple(_once(links)), tuple(refused))


def host_of(url: str) -> Host | None:
    """The host that a single address belongs to; None for what is no recording's."""
    read = _recording(url.strip())
    return None if isinstance(read, str) else read.host


def _once(links: list[PastedLink]) -> Iterator[PastedLink]:
    seen = set()
    for one in links:
        if (one.link, one.words, one.number) not in seen:
            seen.add((one.link, one.words, one.number))
            yield one


def _words_of(line: str) -> str:
    return " ".join(_LABEL.sub(" ", line).replace("](", " ").split()).strip(_EDGES.replace(".", ""))


def _numbered(words: str) -> tuple[int | None, str]:
    found = _NUMBER.match(words)
    if found is None:
        return (int(words), "") if words.isdigit() and len(words) <= 3 else (None, words.strip(_EDGES))  # noqa: PLR2004
    return int(found[1]), words[found.end() :].strip(_EDGES)


def _recording(address: str) -> RecordingLink | str:
    """What *address* leads to, or the code of why it cannot be used."""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
    except ValueError:
        return "recording_unknown_host"
    host = _BARE_HOSTS.sub("", (parts.hostname or "").lower())
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    path = parts.path.strip("/")
    if host in _SHORTENERS:
        return "recording_shortened"
    found: RecordingLink | None = None
    match host:
        case "youtu.be" | "youtube.com" | "youtube-nocookie.com":
            found = _youtube(host, path, query)
        case "rutube.ru":
            found = _rutube(path, query)
        case "vk.com" | "vk.ru" | "vkvideo.ru":
            found = _vk(path, query)
        case _:
            return "recording_unknown_host"
    return found or "recording_no_video"


def _youtube(host: str, path: str, query: dict[str, str]) -> RecordingLink | None:
    kind, _, rest = path.partition("/")
    number = path if host == "youtu.be" else query.get("v", "") if kind == "watch" else rest.partition("/")[0]
    if host == "youtu.be" or kind in {"watch", "live", "shorts", "embed", "v"}:
        if _YOUTUBE_ID.fullmatch(number):
            moment = query.get("t", "")
            behind = f"?t={moment}" if _SECONDS.fullmatch(moment) else ""
            return RecordingLink(Host.YOUTUBE, f"https://youtu.be/{number}{behind}")
        return None
    if kind == "playlist" and _LIST_ID.fullmatch(query.get("list", "")):
        return RecordingLink(Host.YOUTUBE, f"https://www.youtube.com/playlist?list={query['list']}", is_list=True)
    return None


def _rutube(path: str, query: dict[str, str]) -> RecordingLink | None:
    parts = path.split("/")
    if parts[0] == "video" and _RUTUBE_ID.fullmatch(parts[-1]):
        # Who may watch a private video is told by its key.
        key = f"?p={query['p']}" if "private" in parts and re.fullmatch(r"[\w-]{4,64}", query.get("p", "")) else ""
        return RecordingLink(Host.RUTUBE, f"https://rutube.ru/{'/'.join(parts)}/{key}")
    if parts[0] == "plst" and len(parts) > 1 and parts[1].isdigit():
        return RecordingLink(Host.RUTUBE, f"https://rutube.ru/plst/{parts[1]}/", is_list=True)
    return None


def _vk(path: str, query: dict[str, str]) -> RecordingLink | None:
    video = _VK_VIDEO.match(query.get("z", "")) or _VK_VIDEO.search(path)
    if video is not None:
        return RecordingLink(Host.VK, f"https://vkvideo.ru/video{video[1]}")
    listed = _VK_LIST.search(path)
    if listed is not None and listed[2]:
        return RecordingLink(Host.VK, f"https://vkvideo.ru/playlist/{listed[1]}_{listed[2]}", is_list=True)
    return None
