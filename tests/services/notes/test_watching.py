"""What other programs do to notes is news; what the library did itself is not."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path

from devlog_app.services.notes.library import Library
from devlog_app.services.notes.watching import OutsideEdit, outside_edits
from devlog_app.storage.notes.note_files import fingerprint
from devlog_app.storage.publications.ledger_names import ledger_note

PROMPT = 20
"""Seconds after which a change that is not noticed never will be."""


async def seen_after(library: Library, *actions: Callable[[], object], until: str) -> dict[str, str | None]:
    """What is noticed while *actions* happen, up to news of *until*."""
    news: dict[str, str | None] = {}
    watching = outside_edits(library.root, ignore=("drafts",), is_own=library.is_own_write)

    async def watch() -> None:
        async with aclosing(watching):
            async for edits in watching:
                news.update({edit.path: edit.fingerprint for edit in edits})
                if until in news:
                    return

    task = asyncio.create_task(watch())
    # The watcher tells of nothing before it is there, and nobody tells when it is: knock until it answers.
    while "posts/knock.md" not in news and not task.done():
        (library.root / "posts" / "knock.md").write_text(str(len(news)))
        await asyncio.sleep(0.05)
    for action in actions:
        action()
    await asyncio.wait_for(task, PROMPT)
    return news


def test_an_outside_edit_is_noticed_and_an_own_one_is_not(library: Library) -> None:
    theirs = library.root / "posts" / "вечер.md"
    news = asyncio.run(
        seen_after(
            library,
            lambda: library.save(library.open("devlog/2026-08.md"), "мой текст\n"),
            lambda: (library.root / "posts" / "picture.png").write_text("no note"),
            (library.root / ".git").mkdir,
            lambda: (library.root / ".git" / "x.md").write_text("hidden"),
            lambda: theirs.write_text("чужой текст\n"),
            until="posts/вечер.md",
        )
    )
    news.pop("posts/knock.md", None)
    assert news == {"posts/вечер.md": fingerprint("чужой текст\n".encode())}


def test_a_note_that_somebody_deleted_is_noticed(library: Library) -> None:
    news = asyncio.run(seen_after(library, (library.root / "posts" / "вечер.md").unlink, until="posts/вечер.md"))
    assert news["posts/вечер.md"] is None


def test_a_ledger_that_was_written_to_is_news_of_its_note(library: Library) -> None:
    path = ".devlog/ledger/01ARZ3NDEKTSV4RRFFQ69G5FAV.jsonl"

    def publish() -> None:
        (library.root / path).parent.mkdir(parents=True)
        (library.root / path).write_text("{}\n")

    news = asyncio.run(seen_after(library, publish, until=path))
    assert news[path] is not None
    assert ledger_note(path) == "01ARZ3NDEKTSV4RRFFQ69G5FAV"


def test_watching_ends_when_it_is_told_to(workspace: Path) -> None:
    async def watch() -> list[tuple[OutsideEdit, ...]]:
        stop = asyncio.Event()
        stop.set()
        return [edits async for edits in outside_edits(workspace, stop=stop)]

    assert asyncio.run(watch()) == []
