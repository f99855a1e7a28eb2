"""An update in place, disturbed: notes that are out, what they say next, and what the channel has to hold then."""

from collections.abc import Callable
from dataclasses import replace

from devlog_app.model.post import Post
from devlog_app.services.after_publication.reshaping import CONTINUED, with_link
from devlog_app.services.after_publication.updating import Updater
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.post_links import post_link
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.checkpoint import no_checkpoint
from devlog_app.services.publishing.publisher import Publisher
from faults.rehearsal import Stage, publish

SEPARATE = "---\nid: NOTE{}\npost: {{layout: separate}}\n---\n"
BEFORE = (
    ("kept", 'Начало\n\n![](a.png "зал")\n\nконец\n'),
    ("grown", "Первый день\n"),
)
AFTER = (
    ("kept", 'Начало, исправлено\n\n![](c.png "сцена")\n\nконец, исправлено\n'),
    ("grown", 'Первый день, исправлено\n\n![](b.png "афиша")\n\nвторой день\n'),
)
"""Words and a picture are edited in the first; the second gets two messages more, and a link to them."""


async def publish_notes(stage: Stage) -> None:
    """Publish both notes, then give their files the words that they are to have."""
    kind = "local" if stage.port is None else "telegram"
    channel = f"{stage.name}: {{kind: {kind}, ref: '@{stage.name}'}}"
    (stage.workspace / "devlog.yaml").write_text(f"version: 1\nchannels:\n  {channel}\n", "utf-8")
    _write(stage, BEFORE)
    await publish(stage.bench(), stage.name, of=_composed(stage))
    _write(stage, AFTER)


async def update_notes(stage: Stage, checkpoint: Callable[[str], None] = no_checkpoint) -> None:
    """Bring both posts up to date, as ``devlog update`` does."""
    bench = stage.bench(checkpoint)
    library = Library(stage.workspace)
    updater = Updater(bench, library, Composer(library), Publisher(bench))
    for name, _ in AFTER:
        for plan in await updater.plan(f"{name}.md", stage.name):
            async for _step in updater.update(plan):
                pass


def updated(stage: Stage) -> list[Post]:
    """What is to be in the channel, with the link that leads from a message to what was added behind it."""
    kept, grown = _composed(stage)
    ledger = stage.bench().ledger
    for publication in ledger.read("NOTEGROWN").publications[-1:]:
        first, *others = grown.messages
        if len(publication.refs) == len(grown.messages):
            first = with_link(first, post_link(publication.channel, publication.refs[1]), CONTINUED)
        grown = replace(grown, messages=(first, *others))
    return [kept, grown]


def _write(stage: Stage, notes: tuple[tuple[str, str], ...]) -> None:
    for name, text in notes:
        (stage.workspace / f"{name}.md").write_text(SEPARATE.format(name.upper()) + text, "utf-8")


def _composed(stage: Stage) -> list[Post]:
    library = Library(stage.workspace)
    notes = [library.open(f"{name}.md") for name, _ in AFTER]
    return [Composer(library).compose(note, note.text) for note in notes]
