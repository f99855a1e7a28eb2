"""A published note whose links followed others to their new names is still the published one."""

import asyncio
from pathlib import Path

import pytest

from devlog_app.bootstrap import Services, open_services
from devlog_app.model.note import NoteState
from devlog_app.model.steps import Step
from devlog_app.paths import AppPaths
from devlog_app.services.after_publication.revisions import revisions
from devlog_app.services.links.rewriting import rewritings
from devlog_app.services.links.rewritten_notes import Rewritten, RewrittenNotes
from devlog_app.services.publishing.publisher import PublishRequest

POST = "posts/post.md"
FILES = {
    "devlog.yaml": "version: 1\n",
    "posts/talk.md": "---\ntitle: Доклад\n---\nтекст\n",
    POST: "# Пост\n\nСмотрите [[talk|доклад]].\n",
}


@pytest.fixture
def services(tmp_path: Path) -> Services:
    for path, text in FILES.items():
        file = tmp_path / "ws" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return open_services(AppPaths.under(tmp_path / "base"), tmp_path / "ws")


def publish(services: Services) -> None:
    note = services.library.open(POST)
    request = PublishRequest(post=services.composer.compose(note, note.text, channel="local"), channel="local")

    async def steps() -> list[Step]:
        return [step async for step in services.publisher.publish(request)]

    asyncio.run(steps())


def state(services: Services) -> NoteState:
    return services.library.row(POST).state


def remember(services: Services, before: str) -> list[str]:
    async def told() -> list[str]:
        return [path async for path in services.same_posts.remember([(POST, before)])]

    return asyncio.run(told())


def follow(services: Services, title: str = "Другой") -> tuple[str, Rewritten]:
    """Rename the talk, and let the post's link follow; the result is what the post said before."""
    change = services.library.rename("posts/talk.md", title)
    moved = {old: note.path for old, note in change.moved}
    (one,) = rewritings(services.root, moved)
    note, done = RewrittenNotes(services.library).rewrite(one.path, one.before, one.after)
    return note.text, done


def test_a_post_that_reads_the_same_is_not_changed(services: Services) -> None:
    publish(services)
    before, done = follow(services)
    assert "[[другой|доклад]]" in services.library.open(POST).text
    assert state(services) is NoteState.CHANGED
    assert remember(services, before) == [POST]
    assert state(services) is NoteState.PUBLISHED
    note_id = services.library.open(POST).id
    assert note_id is not None
    assert [one.reason for one in revisions(services.workbench.ledger, note_id)] == [None, "name"]
    # And all the way back.
    after = services.library.open(POST).text
    RewrittenNotes(services.library).put_back(POST, done)
    assert remember(services, after) == [POST]
    assert state(services) is NoteState.PUBLISHED


def test_a_post_that_shows_the_new_title_is_a_changed_one(services: Services) -> None:
    file = services.root / POST
    file.write_text(file.read_text("utf-8").replace("|доклад", ""), "utf-8")
    publish(services)
    before, _ = follow(services)
    assert remember(services, before) == []
    assert state(services) is NoteState.CHANGED


def test_what_its_author_changed_before_stays_changed(services: Services) -> None:
    publish(services)
    note = services.library.open(POST)
    services.library.save(note, note.text + "P. S.\n")
    before, _ = follow(services)
    assert remember(services, before) == []
    assert state(services) is NoteState.CHANGED


def test_a_draft_needs_no_ledger(services: Services) -> None:
    before, _ = follow(services)
    assert remember(services, before) == []
    assert not services.library.has_publications
