"""The services are assembled lazily, belong together and touch nothing until they are told to."""

import asyncio
from pathlib import Path

import pytest

from devlog_app.bootstrap import Services, open_services, workspace_around
from devlog_app.model.errors import StorageError
from devlog_app.paths import AppPaths
from devlog_app.services.publishing.publisher import PublishRequest

NOTE = "---\ntitle: Вечер\n---\nПривет\n"


@pytest.fixture
def services(tmp_path: Path) -> Services:
    """The services of a workspace with one note and a channel of Telegram."""
    root = tmp_path / "space"
    root.mkdir()
    (root / "note.md").write_text(NOTE, "utf-8")
    (root / "devlog.yaml").write_text("version: 1\nchannels:\n  main: {kind: telegram, ref: '@beacon'}\n", "utf-8")
    return open_services(AppPaths.under(tmp_path / "base"), root)


def test_assembling_everything_reads_and_writes_nothing(services: Services, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    for name in (
        "settings", "library", "composer", "checker", "channels", "publisher", "sign_in", "connections",
    ):  # fmt: skip
        assert getattr(services, name) is getattr(services, name), name
    assert sorted(tmp_path.rglob("*")) == before


def test_they_are_services_of_one_workspace(services: Services) -> None:
    assert services.library.root == services.root
    assert [note.path for note in services.library.notes()] == ["note.md"]
    assert services.channels.entry("main").ref == "@beacon"


def test_without_a_workspace_it_is_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert open_services(AppPaths.under(tmp_path), None).root == tmp_path


def test_publishing_gives_a_note_its_id_and_changes_nothing_else(services: Services) -> None:
    note = services.library.open("note.md")
    post = services.composer.compose(note, note.text, channel="local")

    async def publish() -> None:
        async for _ in services.publisher.publish(PublishRequest(post=post, channel="local")):
            pass

    asyncio.run(publish())
    published = services.library.open("note.md")
    assert published.id is not None
    assert published.text.replace(f"id: {published.id}\n", "") == NOTE


def test_a_channel_that_was_never_open_has_the_limits_of_a_free_account(services: Services) -> None:
    note = services.library.open("note.md")
    (message,) = services.composer.compose(note, note.text, channel="main").messages
    assert message.limit == 4096


@pytest.mark.parametrize(
    "damage", ["{", "[]", '{"version": 99}', '{"version": 1, "accounts": {"default": 5}, "channels": []}']
)
def test_posts_are_composed_while_the_file_of_accounts_is_damaged(services: Services, damage: str) -> None:
    services.paths.accounts.parent.mkdir(parents=True, exist_ok=True)
    services.paths.accounts.write_text(damage)
    (services.root / "other.md").write_text("[[note]]\n", "utf-8")
    note = services.library.open("other.md")
    post = services.composer.compose(note, note.text, channel="main")
    assert [message.limit for message in post.messages] == [4096]
    with pytest.raises(StorageError) as caught:
        services.channels.known_limits("main")
    assert caught.value.code.startswith("accounts_")


def test_the_workspace_around_a_note_is_found_upwards(services: Services) -> None:
    deep = services.root / "posts" / "deep"
    deep.mkdir(parents=True)
    assert workspace_around(deep / "note.md") == services.root
