"""Publications in a row over a connection that keeps failing, always in the same random way."""

import asyncio
import random
from contextlib import suppress
from dataclasses import replace

from telegram_server import FaultKind, TelegramServer

from devlog_app.channels.telegram.patience import Patience
from devlog_app.model.errors import DevlogError
from devlog_app.model.post import NoteRef, Post, TextMessage
from devlog_app.services.publishing.workbench import Workbench
from faults.matrix import Place, Tally
from faults.rehearsal import Stage, judged, posts, publish, resume

SEED = 20260920
HASTY = Patience(answer=0.4, connection=5, attempts=3, pause=1)
REQUESTS = ("SendMessage", "SendMessage", "SendMessage", "GetHistory", "GetScheduledHistory", "GetChannels")


def disturbed(place: Place, count: int) -> Tally:
    """Publish *count* notes, each in its turn, about two in three of them disturbed, and judge all at the end."""
    server = place.server
    assert server is not None
    stage = replace(place.stage(), patience=HASTY)
    notes = [_note(number) for number in range(count)]
    tally = Tally(f"{count} in a row, disturbed, {place.kind}")
    asyncio.run(_all(stage, server, notes))
    tally.take("all", asyncio.run(judged(stage, notes, limit=2 * count)))
    tally.points = count
    return tally


async def _all(stage: Stage, server: TelegramServer, notes: list[Post]) -> None:
    chance = random.Random(SEED)
    bench = stage.bench()
    async with bench.connected(stage.name):
        # Held open, as a window holds it.
        for note in notes:
            for _ in range(chance.choice((0, 0, 1, 1, 1, 2))):
                _disturb(server, chance)
            while True:
                try:
                    await publish(bench, stage.name, of=[note])
                except DevlogError:
                    await _resumed(bench)
                else:
                    break
            server.world.faults.waiting.clear()


async def _resumed(bench: Workbench) -> None:
    # What cannot be finished now is finished by the next try.
    with suppress(DevlogError):
        await resume(bench)


def _disturb(server: TelegramServer, chance: random.Random) -> None:
    faults, request = server.world.faults, chance.choice(REQUESTS)
    times, skip = chance.choice((1, 1, 2, 4)), chance.choice((0, 0, 0, 1))
    kind = chance.choice(("cut", "cut", "cut", "late", "silent", "busy", "duplicate"))
    if kind == "cut":
        faults.add(request, chance.choice((FaultKind.DROP_BEFORE, FaultKind.DROP_AFTER)), times=times, skip=skip)
    elif kind == "late":
        faults.add(request, FaultKind.DELAY, seconds=chance.choice((0.05, 0.1)), skip=skip)
    elif kind == "silent":
        faults.add(request, chance.choice((FaultKind.HANG, FaultKind.SILENCE)), skip=skip)
    else:
        name = "RANDOM_ID_DUPLICATE" if kind == "duplicate" else "INTERNAL"
        faults.add("SendMessage", FaultKind.ERROR, code=500, name=name)


def _note(number: int) -> Post:
    intro = posts()[0]
    name = f"n{number}"
    return replace(intro, note=NoteRef(None, name, f"{name}.md"), messages=(TextMessage(f"Заметка {number}"),))
