"""An article with pictures is published, stays in step with its note, and is brought up to date, as any post."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from house import House
from PIL import Image
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import connections_to, sign_in

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.note import NoteState
from devlog_app.model.rich import media_in
from devlog_app.model.steps import Outcome
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.note_links import NoteLinks

CONFIG = "version: 1\ntime_zone: Europe/Moscow\ndefault_channel: main\nchannels:\n  main: "
TEXT = "---\npost: {format: rich}\n---\n\n# Раз\n\n![](a.png)\n\n| x | y |\n|--|--|\n| 1 | 2 |\n\n![](b.png)\n\nслова\n"
PREMIUM = Capabilities(rich=True, premium=True)


class RichHouse(House):
    """A house whose account may post articles."""

    @property
    def composer(self) -> Composer:
        return Composer(self.library, lambda _: PREMIUM, lambda name: NoteLinks(self.workspace, name))


@pytest.fixture(params=["local", "telegram"])
def rich(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RichHouse]:
    world = TelegramWorld()
    anna = world.add_account(premium=True)
    world.add_channel("news", anna)
    is_local = request.param == "local"
    space = tmp_path / "space"
    (space / "posts").mkdir(parents=True)
    for name, colour in (("a.png", "teal"), ("b.png", "orange")):
        Image.new("RGB", (64, 48), colour).save(space / "posts" / name)
    (space / "devlog.yaml").write_text(CONFIG + ("{kind: local}" if is_local else "{kind: telegram, ref: '@news'}"))
    if is_local:
        yield RichHouse(space, tmp_path / "base")
        return
    with TelegramServer(world) as server:
        asyncio.run(sign_in(connections_to(server, tmp_path), anna))
        yield RichHouse(space, tmp_path / "base", server)


def test_it_is_one_message_with_its_pictures(rich: RichHouse) -> None:
    rich.write(TEXT)
    done = rich.publish()
    assert (done.outcome, done.problems) == (Outcome.PUBLISHED, ())
    [posted] = rich.posts()
    assert posted.kind == "rich"
    assert len(list(media_in(posted.blocks))) == 2
    [message] = rich.publication().contents.messages
    assert [bool(media.sha256) for media in message.media] == [True, True]
    assert rich.state() is NoteState.PUBLISHED


def test_it_waits_in_the_queue(rich: RichHouse) -> None:
    rich.write(TEXT)
    assert rich.publish(at=rich.at_another_time(5)).outcome is Outcome.SCHEDULED
    [waiting] = rich.queue()
    assert len(list(media_in(waiting.blocks))) == 2
    assert rich.state() is NoteState.SCHEDULED


def test_other_words_are_brought_up_to_date_and_the_pictures_stay(rich: RichHouse) -> None:
    rich.write(TEXT)
    rich.publish()
    rich.rewrite("слова", "другие слова")
    assert rich.state() is NoteState.CHANGED
    assert rich.update().outcome is Outcome.UPDATED
    assert rich.state() is NoteState.PUBLISHED
    if rich.server is not None:
        assert len(rich.server.world.files) == 2


def test_another_picture_and_one_less_are_brought_up_to_date(rich: RichHouse) -> None:
    rich.write(TEXT)
    rich.publish()
    rich.rewrite("![](a.png)", "![](b.png)")
    assert rich.update().outcome is Outcome.UPDATED
    rich.rewrite("![](b.png)\n\nслова", "слова")
    assert rich.update().outcome is Outcome.UPDATED
    [posted] = rich.posts()
    assert len(list(media_in(posted.blocks))) == 1
    assert rich.state() is NoteState.PUBLISHED


def test_an_interrupted_article_is_sent_once_with_its_pictures(rich: RichHouse) -> None:
    rich.write(TEXT)

    def cut(point: str) -> None:
        if point == "message 1 is there":
            raise InterruptedError(point)

    rich.checkpoint = cut
    with pytest.raises(InterruptedError):
        rich.publish()
    again = RichHouse(rich.workspace, rich.base, rich.server)
    again.resume()
    [posted] = again.posts()
    assert len(list(media_in(posted.blocks))) == 2
    assert again.state() is NoteState.PUBLISHED


@pytest.mark.parametrize("rich", ["telegram"], indirect=True)
def test_what_telegram_kept_of_it_is_told(rich: RichHouse) -> None:
    assert rich.server is not None
    rich.server.world.article_blocks = 3
    rich.write(TEXT)
    [remark] = rich.publish().problems
    assert remark.code == "rich_cut"
