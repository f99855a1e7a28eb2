"""The fault matrix: one scene, disturbed at each of its points in turn, and what was there in the end."""

import asyncio
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import copytree

from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import sign_in

from devlog_app.model.errors import DevlogError
from faults.dying import Dying, act, before
from faults.rehearsal import Stage, Verdict, edited, judged, posts, publish, resume
from faults.updating import updated


@dataclass
class Tally:
    """What a whole row of the matrix came to."""

    name: str
    points: int = 0
    bad: list[tuple[str, Verdict]] = field(default_factory=list)

    def take(self, point: str, verdict: Verdict) -> None:
        self.points += 1
        if not verdict.is_good:
            self.bad.append((point, verdict))

    @property
    def figures(self) -> tuple[int, int, int, int, int, int]:
        """Points, and the sums of what was lost, doubled, out of order, told otherwise by a ledger, left over."""
        verdicts = [verdict for _, verdict in self.bad]
        return (
            self.points,
            sum(one.lost for one in verdicts),
            sum(one.doubled for one in verdicts),
            sum(one.disordered for one in verdicts),
            sum(one.ledger for one in verdicts),
            sum(one.unfinished for one in verdicts),
        )


class Place:
    """Stages of one kind: local channels, or channels of one loopback server that somebody is signed in to."""

    def __init__(self, folder: Path, server: TelegramServer | None) -> None:
        self.kind = "local" if server is None else "telegram"
        self.server = server
        self._folder = folder
        self._count = 0
        self._template = Stage(folder / "template", "news", None if server is None else server.port)
        self._template.prepare()
        if server is not None:
            server.write_key(self._template.folder)
            asyncio.run(sign_in(self._template.connections(), server.world.accounts[0]))

    def stage(self) -> Stage:
        """A fresh one."""
        self._count += 1
        stage = replace(self._template, folder=self._folder / f"stage{self._count}", name=f"news{self._count}")
        copytree(self._template.folder, stage.folder)
        if self.server is not None:
            world = self.server.world
            self.server.in_loop(lambda: world.add_channel(stage.name, world.accounts[0]))
        return stage

    def forget_ids(self, stage: Stage) -> None:
        """Let the server forget which random ids it has seen in the channel of *stage*."""
        assert self.server is not None
        self.server.in_loop(self.server.channel(stage.name).answered.clear)


@contextmanager
def places() -> Iterator[tuple[Place, ...]]:
    """A local place and one of Telegram's."""
    world = TelegramWorld()
    world.add_account()
    with tempfile.TemporaryDirectory() as folder, TelegramServer(world) as server:
        yield Place(Path(folder) / "local", None), Place(Path(folder) / "telegram", server)


def points_of(stage: Stage, scene: str) -> tuple[str, ...]:
    """The points that an undisturbed run passes."""
    before(stage, scene)
    passed: list[str] = []
    act(stage, scene, passed.append)
    assert verdict_on(stage, scene).is_good, verdict_on(stage, scene)
    return tuple(passed)


def verdict_on(stage: Stage, scene: str) -> Verdict:
    """What is there after *scene*."""
    if scene == "edit":
        return asyncio.run(judged(stage, [edited(posts()[-1])], queue=True))
    if scene == "update":
        return asyncio.run(judged(stage, updated(stage)))
    return asyncio.run(judged(stage, posts()))


def finish(stage: Stage, scene: str) -> None:
    """What a user does after a restart: resume what was interrupted, then ask for the same once more."""
    asyncio.run(resume(stage.bench()))
    if scene == "publish":
        asyncio.run(publish(stage.bench(), stage.name))
    else:
        act(stage, scene, lambda _point: None)


def killed(
    place: Place, dying: Dying, scene: str, chosen: Sequence[int] | None = None, *, forgetful: bool = False
) -> Tally:
    """Kill a process at each of the points (the *chosen* ones), restart, resume, judge.

    A *forgetful* server does not know the random ids of before any more, as nobody has promised for how long it does.
    """
    names = points_of(place.stage(), scene)
    tally = Tally(f"{scene}, killed, {place.kind}{', ids forgotten' if forgetful else ''}")
    for point in chosen or range(1, len(names) + 1):
        if point > len(names):
            break
        stage = place.stage()
        before(stage, scene)
        code, passed = dying.play(stage, scene, point)
        assert (code, len(passed)) == (-9, point), (place.kind, scene, point, code, passed)
        if forgetful:
            place.forget_ids(stage)
        finish(stage, scene)
        tally.take(f"{point} {names[point - 1]}", verdict_on(stage, scene))
    return tally


def cut_off(place: Place, scene: str, chosen: Sequence[int] | None = None) -> Tally:
    """Cut every connection at each of the points, go on as the program does, judge."""
    server = place.server
    assert server is not None
    names = points_of(place.stage(), scene)
    tally = Tally(f"{scene}, cut off, {place.kind}")
    for point in chosen or range(1, len(names) + 1):
        if point > len(names):
            break
        stage = place.stage()
        before(stage, scene)
        try:
            act(stage, scene, _at(point, server.cut_connections))
        except DevlogError:
            finish(stage, scene)
        tally.take(f"{point} {names[point - 1]}", verdict_on(stage, scene))
    return tally


def _at(point: int, deed: Callable[[], None]) -> Callable[[str], None]:
    count = 0

    def checkpoint(_name: str) -> None:
        nonlocal count
        count += 1
        if count == point:
            deed()

    return checkpoint
