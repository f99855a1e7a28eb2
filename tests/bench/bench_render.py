"""Rendering against its peers: whole notes, typing, splitting, and inputs made to be slow."""

import importlib.util
import random
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any

import telegramify_markdown
from markdown_it import MarkdownIt
from telethon.extensions import markdown as telethon_markdown
from telethon.utils import split_text as telethon_split

from devlog_app.model.capabilities import FREE_ACCOUNT
from devlog_app.render.arranging import split_all
from devlog_app.render.compose import PLAIN_SURROUNDINGS, assembled, lowered_blocks, parse, render
from devlog_app.render.incremental import IncrementalComposer
from devlog_app.render.splitting import Limits

PARSER = 'MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse'
ENDLESS = {
    "*a": "*a ",
    "[a](": "[a](",
    "`": "`",
    ">": ">",
    "nested lists": "",
    "||||": "||||",
    "[^1]": "[^1]",
}
KILOBYTE = 1000
"""Bytes."""
EXTRA = 0.05
"""Seconds that an endless input may cost beside twice the parser's own time."""


def rows() -> list[dict[str, Any]]:
    """The rows of this benchmark; times are milliseconds."""
    corpus = _corpus()
    return [
        *_whole_notes(corpus),
        *_typing(corpus),
        *_splitting(corpus),
        *_endless(),
    ]


def _corpus() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus", Path(__file__).with_name("corpus.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _row(name: str, ours: float, peer: float, peer_name: str, goal: float) -> dict[str, Any]:
    return {
        "name": name,
        "ours": ours * 1000,
        "peer": peer * 1000,
        "peer_name": peer_name,
        "ratio": ours / peer,
        "goal": goal,
    }


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _both(ours: Callable[[], object], peer: Callable[[], object], times: int) -> tuple[float, float]:
    """Medians of both, taken in turns."""
    pairs = [(_timed(ours), _timed(peer)) for _ in range(times)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def _whole_notes(corpus: ModuleType) -> Iterator[dict[str, Any]]:
    notes = corpus.notes(200)
    parser = _parser()
    ours, peer = _both(lambda: [render(note) for note in notes], lambda: [parser.parse(note) for note in notes], 5)
    yield _row("convert and split 200 notes of 1–12 KB", ours, peer, PARSER, 1.5)


def _typing(corpus: ModuleType) -> Iterator[dict[str, Any]]:
    note = corpus.long_note(12 * KILOBYTE)
    parser = _parser()
    parsing = median(_timed(lambda: parser.parse(note)) for _ in range(20))
    keys = _keys(note, 200)
    yield _row("a key in a 12 KB note, median", median(keys), parsing, PARSER, 0.5)
    yield _row("a key in a 12 KB note, 95th percentile", _percentile(keys, 95), parsing, PARSER, 1.0)
    large = corpus.long_note(KILOBYTE * KILOBYTE)
    converting = median(_timed(lambda: telegramify_markdown.convert(large)) for _ in range(3))
    yield _row("a key in a 1 MB note, median", median(_keys(large, 40)), converting, "telegramify convert", 0.05)


def _keys(text: str, count: int) -> list[float]:
    chance = random.Random(3)
    composer = IncrementalComposer()
    composer.compose(text)
    times = []
    for _ in range(count):
        place = chance.randrange(len(text))
        text = text[:place] + chance.choice("абвxy .\n*") + text[place:]
        times.append(_timed(partial(composer.compose, text)))
    return times


def _percentile(values: Sequence[float], percent: int) -> float:
    return sorted(values)[len(values) * percent // 100]


def _splitting(corpus: ModuleType) -> Iterator[dict[str, Any]]:
    large = corpus.long_note(KILOBYTE * KILOBYTE)
    flow = _flow(large)
    limits = Limits(FREE_ACCOUNT.text_limit, FREE_ACCOUNT.entity_limit)
    text, entities = telegramify_markdown.convert(large)
    ours, peer = _both(
        lambda: split_all(flow, limits), lambda: telegramify_markdown.split_entities(text, entities, limits.units), 5
    )
    yield _row("split 1 MB", ours, peer, "telegramify split_entities", 1.0)
    telethon_text, telethon_entities = telethon_markdown.parse(large)
    slow = _timed(lambda: list(telethon_split(telethon_text, telethon_entities)))
    yield _row("split 1 MB", ours, slow, "Telethon split_text", 0.1)


def _flow(text: str) -> Sequence[Any]:
    """The flow that `render` would split."""
    seen: list[Sequence[Any]] = []
    document = parse(text)
    lowered, placed, help_ = lowered_blocks(document, PLAIN_SURROUNDINGS, FREE_ACCOUNT)

    def remember(flow: Sequence[Any], limits: Limits) -> Sequence[Any]:
        seen.append(flow)
        return split_all(flow, limits)

    assembled(document, lowered, placed, help_, remember)
    return seen[0]


def _endless() -> Iterator[dict[str, Any]]:
    parser = _parser()
    for name, pattern in ENDLESS.items():
        text = (pattern * (100 * KILOBYTE // len(pattern))) if pattern else _nested()
        ours, peer = _both(partial(render, text), partial(parser.parse, text), 3)
        yield _row(f"100 KB of {name}", ours, 2 * peer + EXTRA, "twice the parser + 50 ms", 1.0)


def _nested() -> str:
    lines: list[str] = []
    length = 0
    while length < 100 * KILOBYTE:
        lines.append("  " * len(lines) + "- a")
        length += len(lines[-1]) + 1
    return "\n".join(lines)
