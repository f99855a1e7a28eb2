"""How long publishing takes beside bare Telethon, over a loopback server that answers after 20 ms."""

import asyncio
import multiprocessing
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.loopback import CHANNEL, PHONE, served, write_key
from faults.rehearsal import Stage, publish
from telegram_server import TelegramWorld
from telegram_server.fixtures import sign_in

from devlog_app.channels.telegram.uploads import upload
from devlog_app.model.post import NoteRef, Post, Target, TextMessage

ROUNDS = 3
POSTS = 100
ANSWER = 0.02
MEGABYTE = 1024 * 1024
DOCUMENT = 50 * MEGABYTE
SLOW = ("SendMessage", "SendMedia", "GetHistory", "GetScheduledHistory", "GetChannels", "GetUsers", "GetAppConfig")


def rows() -> list[dict[str, Any]]:
    """Medians in seconds, ours and Telethon's in turn."""
    with tempfile.TemporaryDirectory() as folder, served(dict.fromkeys(SLOW, ANSWER)) as port:
        stage = Stage(Path(folder), CHANNEL, port)
        stage.prepare()
        write_key(stage.folder)
        account = TelegramWorld().add_account(PHONE)
        asyncio.run(sign_in(stage.connections(), account))
        document = Path(folder) / "talk.bin"
        document.write_bytes(os.urandom(MEGABYTE) * (DOCUMENT // MEGABYTE))
        texts = in_turn(lambda turn: hundred_posts(stage, turn), lambda turn: hundred_requests(stage, turn))
        uploads = in_turn(lambda turn: our_upload(stage, document), lambda turn: telethons_upload(stage, document))
        small, large = memory_of(stage, document, 10), memory_of(stage, document, 50)
    return [
        row("100 text posts, outbox and ledger durable, s", texts, "100 raw SendMessage, Telethon", 1.3),
        row("a document of 50 MB, s", uploads, "Telethon's upload_file", 1.2),
        row("memory while 50 MB are uploaded, MB", (large, small), "the same for 10 MB", 1.1),
    ]


def row(name: str, figures: tuple[float, float], peer: str, goal: float) -> dict[str, Any]:
    ours, theirs = figures
    return {"name": name, "ours": ours, "peer": theirs, "peer_name": peer, "ratio": ours / theirs, "goal": goal}


def in_turn(ours: Callable[[int], Any], theirs: Callable[[int], Any]) -> tuple[float, float]:
    """The medians of both; a round before the first is not counted."""
    found: tuple[list[float], list[float]] = ([], [])
    for turn in range(ROUNDS + 1):
        for times, work in zip(found, (ours, theirs), strict=True):
            taken = asyncio.run(work(turn))
            if turn:
                times.append(taken)
    return statistics.median(found[0]), statistics.median(found[1])


async def hundred_posts(stage: Stage, turn: int) -> float:
    posts = [_note(turn, number) for number in range(POSTS)]
    bench = stage.bench()
    # Open already, as in a window.
    async with bench.connected(stage.name):
        began = time.perf_counter()
        await publish(bench, stage.name, of=posts)
        return time.perf_counter() - began


async def hundred_requests(stage: Stage, turn: int) -> float:
    async def work(client: Any, peer: Any) -> float:
        from telethon.tl.functions.messages import SendMessageRequest

        began = time.perf_counter()
        for number in range(POSTS):
            await client(SendMessageRequest(peer=peer, message=f"raw {turn} {number}", no_webpage=True))
        return time.perf_counter() - began

    return await with_client(stage, work)


async def our_upload(stage: Stage, document: Path) -> float:
    async with stage.connections().connected("default") as telegram:
        began = time.perf_counter()
        async for _ in upload(telegram, document, document.name):
            pass
        return time.perf_counter() - began


async def telethons_upload(stage: Stage, document: Path) -> float:
    async def work(client: Any, peer: Any) -> float:
        began = time.perf_counter()
        await client.upload_file(document)
        return time.perf_counter() - began

    return await with_client(stage, work)


async def with_client(stage: Stage, work: Callable[[Any, Any], Coroutine[Any, Any, float]]) -> float:
    """Do *work* with Telethon's own client of our session."""
    async with stage.connections().connected("default") as telegram:
        peer = await telegram.client.get_input_entity(stage.name)
        return await work(telegram.client, peer)


def memory_of(stage: Stage, document: Path, megabytes: int) -> float:
    """The most memory that a process takes to upload so much, in megabytes."""
    part = document.with_name(f"{megabytes}.bin")
    part.write_bytes(document.read_bytes()[: megabytes * MEGABYTE + 1])
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    child = context.Process(target=_measure, args=(stage, part, there))
    child.start()
    found: float = here.recv()
    child.join()
    return found


def _measure(stage: Stage, document: Path, answer: Any) -> None:
    asyncio.run(our_upload(stage, document))
    answer.send(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _note(turn: int, number: int) -> Post:
    name = f"n{turn}x{number}"
    text = TextMessage(f"Заметка {number} круга {turn}")
    note = NoteRef(None, name, f"{name}.md")
    return replace(
        Post(note=note, channel=None, target=Target.CLASSIC, source_digest="5" * 64, messages=()), messages=(text,)
    )
