"""What stands on the stage before the window opens: published posts, plans, channels, a Telegram on loopback."""

import asyncio
import datetime as dt
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import settings_for

from devlog_app.bootstrap import open_services
from devlog_app.model.clock import utc_now
from devlog_app.model.post import TextMessage
from devlog_app.model.posted import Outgoing
from devlog_app.paths import AppPaths
from devlog_app.services.notes.drafts import Drafts
from devlog_app.services.notes.history import History
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.publisher import PublishRequest
from devlog_app.storage.settings_file import write_settings
from devlog_app.ui.appearance import plain_choice

Props = Callable[[Path, AppPaths], None]
"""Does something with a workspace and the program's own folders before the window is opened."""

CONFERENCE = "conferences/2026-09-тёплый-код"
INTRO = f"{CONFERENCE}/intro.md"
DATA = f"{CONFERENCE}/синтетические-данные.md"
TALK = f"{CONFERENCE}/разметка-без-боли.md"
METRICS = f"{CONFERENCE}/метрики-для-людей.md"
MONTH = "devlog/2026-10.md"
EVENING = "posts/вечер-после-доклада.md"

CHANNELS = """channels:
  main: {kind: telegram, ref: "@mayak_devlog", role: production, colour: "#c0392b"}
  rehearsal: {kind: local, colour: "#8e5cc4"}
"""

LOG = """2026-11-17T06:02:11.412Z INFO devlog_app.ui.program: started
2026-11-17T06:02:11.973Z INFO devlog_app.services.notes.watching: 6 notes
2026-11-17T06:40:25.008Z INFO devlog_app.services.publishing.publisher: published in local, 1 message
2026-11-17T07:15:02.650Z WARNING devlog_app.channels.telegram.calls: Telegram asks to wait 12 s
2026-11-17T07:15:14.803Z INFO devlog_app.services.publishing.publisher: published in main, 3 messages
2026-11-17T08:31:40.127Z ERROR devlog_app.channels.telegram.calls: no answer from 149.154.167.51, trying again
2026-11-17T08:31:44.390Z INFO devlog_app.channels.telegram.calls: connected again
"""


def no_props(_root: Path, _paths: AppPaths) -> None:
    """The sample as it comes."""


def published_posts(root: Path, paths: AppPaths) -> None:
    """The intro and a talk are out in the channel of this computer; the talk was changed since."""
    for note in (EVENING, INTRO, DATA):
        _publish(root, paths, note, None)
    _change(root / DATA, "дёшево", "очень дёшево")


def changed_on_both_sides(root: Path, paths: AppPaths) -> None:
    """A talk that is out was changed in its channel and here; one line is among both changes."""
    published_posts(root, paths)
    _edit_last(root, paths, {"дёшево": "выгода", "10 000": "20 000"})


def filled_calendar(root: Path, paths: AppPaths) -> None:
    """Posts that are out, that wait, that are planned, and one of another admin."""
    _publish(root, paths, EVENING, None)
    _publish(root, paths, INTRO, _at(1, 10))
    _publish(root, paths, DATA, _at(2, 10))
    _plan(root / TALK, f"{_at(3, 10):%Y-%m-%dT%H:%M}")
    _plan(root / METRICS, f"{_at(4, 0):%Y-%m-%d}")
    _foreign(root, paths, "Ищем докладчиков на весну: пишите до пятницы", _at(2, 15))


def coming_series(root: Path, _paths: AppPaths) -> None:
    """The plan of the conference begins next week."""
    file = root / CONFERENCE / "conference.yaml"
    [begun] = re.findall(r"start: [^,]+", file.read_text("utf-8"))
    _change(file, begun, f"start: {_at(1, 10):%Y-%m-%dT%H:%M}")


def linked_series(root: Path, paths: AppPaths) -> None:
    """The intro of the coming conference links to its talks."""
    coming_series(root, paths)
    for title, path in (("Синтетические данные", DATA), ("Разметка без боли", TALK), ("Метрики для людей", METRICS)):
        _change(root / INTRO, f"{title}:", f"[[{path.rpartition('/')[2].removesuffix('.md')}|{title}]]:")


def log_of_a_day(_root: Path, paths: AppPaths) -> None:
    """What a day's work left in the log."""
    paths.logs.mkdir(parents=True, exist_ok=True)
    (paths.logs / "devlog.log").write_text(LOG, "utf-8")


def several_channels(root: Path, _paths: AppPaths) -> None:
    """A channel in Telegram and one for rehearsals beside the usual one."""
    file = root / "devlog.yaml"
    file.write_text(file.read_text("utf-8") + CHANNELS, "utf-8")


def left_draft(root: Path, paths: AppPaths) -> None:
    """A crash left something that was typed and never saved."""
    library, history = Library(root), History(root, paths.histories)
    drafts = Drafts(root, paths.journals, history)
    note = library.open(EVENING)
    drafts.keep(note, note.text + "И ещё один закат, уже без конференции.\n")
    drafts.close()


def telegram(root: Path, paths: AppPaths) -> None:
    """A Telegram on loopback that gives out QR codes; it ends with the process."""
    world = TelegramWorld()
    world.add_account("79990001122", first_name="Анна", username="anna")
    server = TelegramServer(world)
    server.__enter__()
    chosen = plain_choice(paths.settings)
    settings = settings_for(server, root.parent)
    write_settings(paths.settings, settings.model_copy(update={"theme": chosen.theme, "language": chosen.language}))


def _publish(root: Path, paths: AppPaths, path: str, at: dt.datetime | None) -> None:
    async def go() -> None:
        services = open_services(paths, root)
        note = services.library.open(path)
        post = services.composer.compose(note, note.text, channel="local")
        async for _ in services.publisher.publish(PublishRequest(post=post, channel="local", at=at)):
            pass

    asyncio.run(go())


def _edit_last(root: Path, paths: AppPaths, words: Mapping[str, str]) -> None:
    """Another admin puts other *words*, as long as those before, into the last post."""

    async def go() -> None:
        async with open_services(paths, root).channels.connected("local") as channel:
            (posted,) = await channel.history(1)
            text = posted.text
            for before, after in words.items():
                assert before in text, before
                text = text.replace(before, after, 1)
            await channel.edit(posted.ref, Outgoing(message=TextMessage(text, posted.entities), random_ids=(78,)))

    asyncio.run(go())


def _foreign(root: Path, paths: AppPaths, words: str, at: dt.datetime) -> None:
    async def go() -> None:
        async with open_services(paths, root).channels.connected("local") as channel:
            async for _ in channel.send(Outgoing(message=TextMessage(words), random_ids=(77,), at=at)):
                pass

    asyncio.run(go())


def _at(days: int, hour: int) -> dt.datetime:
    """An hour of Moscow's clock, so many days from now."""
    moscow = dt.timezone(dt.timedelta(hours=3))
    day = utc_now().astimezone(moscow) + dt.timedelta(days=days)
    return day.replace(hour=hour, minute=0, second=0, microsecond=0)


def _plan(file: Path, planned: str) -> None:
    _change(file, "\nkind: talk\n", f"\nkind: talk\nplanned: {planned}\n")


def _change(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text, (file.name, before)
    file.write_text(text.replace(before, after, 1), "utf-8")
