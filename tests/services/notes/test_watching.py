"""What other programs do to notes is news; what the library did itself is not."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from devlog_app.services.notes.library import Library
from devlog_app.services.notes.watching import OutsideEdits
from devlog_app.storage.notes.note_files import fingerprint
from devlog_app.storage.publications.ledger_names import ledger_note

PROMPT = 20
"""Seconds after which a change that is not noticed never will be."""


class Listener:
    """Somebody who writes down the news of a workspace, in a thread that waits for them."""

    def __init__(self, edits: OutsideEdits) -> None:
        self.news: dict[str, str | None] = {}
        self._edits = edits
        self._thread = threading.Thread(target=self._listen)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._edits.stop()
        self._thread.join(PROMPT)
        assert not self._thread.is_alive()

    def wait_for(self, path: str, knock: Callable[[], object] = lambda: None) -> None:
        """Wait for news of the note at *path*, calling *knock* until they come."""
        end = time.monotonic() + PROMPT
        while path not in self.news:
            assert time.monotonic() < end
            knock()
            time.sleep(0.05)

    def _listen(self) -> None:
        for edits in self._edits:
            self.news.update({edit.path: edit.fingerprint for edit in edits})


def seen_after(library: Library, *actions: Callable[[], object], until: str) -> dict[str, str | None]:
    """What is noticed while *actions* happen, up to news of *until*."""
    edits = OutsideEdits(library.root, ignore=lambda: library.known_config.ignore, is_own=library.is_own_write)
    knocking = library.root / "posts" / "knock.md"
    with Listener(edits) as listener:
        # The watcher tells of nothing before it is there, and nobody tells when it is: knock until it answers.
        listener.wait_for("posts/knock.md", lambda: knocking.write_text(str(time.monotonic())))
        for action in actions:
            action()
        listener.wait_for(until)
    return listener.news


def test_an_outside_edit_is_noticed_and_an_own_one_is_not(library: Library) -> None:
    theirs = library.root / "posts" / "вечер.md"
    news = seen_after(
        library,
        lambda: library.save(library.open("devlog/2026-08.md"), "мой текст\n"),
        lambda: (library.root / "posts" / "picture.png").write_text("no note"),
        (library.root / ".git").mkdir,
        lambda: (library.root / ".git" / "x.md").write_text("hidden"),
        lambda: theirs.write_text("чужой текст\n"),
        until="posts/вечер.md",
    )
    news.pop("posts/knock.md", None)
    assert news == {"posts/вечер.md": fingerprint("чужой текст\n".encode())}


def test_a_note_that_somebody_deleted_is_noticed(library: Library) -> None:
    news = seen_after(library, (library.root / "posts" / "вечер.md").unlink, until="posts/вечер.md")
    assert news["posts/вечер.md"] is None


def test_a_ledger_that_was_written_to_is_news_of_its_note(library: Library) -> None:
    path = ".devlog/ledger/01ARZ3NDEKTSV4RRFFQ69G5FAV.jsonl"

    def publish() -> None:
        (library.root / path).parent.mkdir(parents=True)
        (library.root / path).write_text("{}\n")

    news = seen_after(library, publish, until=path)
    assert news[path] is not None
    assert ledger_note(path) == "01ARZ3NDEKTSV4RRFFQ69G5FAV"


def test_devlog_yaml_is_news_and_what_it_leaves_out_from_then_on_is_none(library: Library) -> None:
    said = library.root / "devlog.yaml"
    news = seen_after(library, lambda: said.write_text("version: 1\nignore: [drafts]\n"), until="devlog.yaml")
    assert news["devlog.yaml"] == fingerprint(said.read_bytes())
    (library.root / "drafts").mkdir()
    news = seen_after(
        library,
        lambda: (library.root / "drafts" / "a.md").write_text("no news"),
        lambda: (library.root / "posts" / "b.md").write_text("news"),
        until="posts/b.md",
    )
    assert "drafts/a.md" not in news


def test_watching_that_was_stopped_before_tells_nothing(workspace: Path) -> None:
    edits = OutsideEdits(workspace)
    edits.stop()
    assert list(edits) == []


def test_a_folder_that_may_not_be_read_does_not_keep_the_others_from_being_watched(library: Library) -> None:
    closed = library.root / "closed"
    closed.mkdir()
    closed.chmod(0)
    theirs = library.root / "posts" / "вечер.md"
    try:
        news = seen_after(library, lambda: theirs.write_text("чужой текст\n"), until="posts/вечер.md")
    finally:
        closed.chmod(0o700)
    assert "posts/вечер.md" in news


def test_the_package_finds_the_same_watcher_afterwards(library: Library) -> None:
    from watchfiles import watch

    stopped = threading.Event()
    stopped.set()
    seen_after(library, (library.root / "posts" / "вечер.md").unlink, until="posts/вечер.md")
    assert list(watch(library.root, stop_event=stopped)) == []
