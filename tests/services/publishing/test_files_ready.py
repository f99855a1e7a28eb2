"""Files are made ready to be sent: large photos in a process of their own, in the post's order, and all or none."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from PIL import Image

from devlog_app import children
from devlog_app.model.capabilities import FREE_ACCOUNT
from devlog_app.model.errors import MediaError
from devlog_app.model.media import Media, MediaType
from devlog_app.services.publishing.files_ready import files_ready
from devlog_app.storage.media.preparing import prepare

LARGE, SMALL = (900, 600), (60, 40)
TURNED = 6
ORIENTATION = 0x0112


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with two photos of a phone that was held upright, one of them small, and a file."""
    for name, size in (("large.jpg", LARGE), ("small.jpg", SMALL)):
        exif = Image.Exif()
        exif[ORIENTATION] = TURNED
        Image.effect_noise(size, 60).save(tmp_path / name, exif=exif)
    (tmp_path / "slides.pdf").write_bytes(b"%PDF slides")
    return tmp_path


def photo(name: str, size: tuple[int, int]) -> Media:
    return Media(type=MediaType.PHOTO, path=name, width=size[1], height=size[0])


ALL = (
    photo("large.jpg", LARGE),
    Media(type=MediaType.DOCUMENT, path="slides.pdf"),
    Media(type=MediaType.PHOTO, url="https://example.org/far.jpg"),
    photo("small.jpg", SMALL),
)


def test_every_file_is_as_it_would_be_sent_and_in_its_place(workspace: Path, tmp_path: Path) -> None:
    ready = asyncio.run(files_ready(ALL, workspace, tmp_path / "kept", FREE_ACCOUNT))
    alone = [
        None if media.path is None else prepare(workspace / media.path, media, tmp_path / "kept", FREE_ACCOUNT)
        for media in ALL
    ]
    assert list(ready) == alone
    assert all(one is None or one.path.stat().st_size == one.size for one in ready)


def test_a_photo_that_is_broken_is_told_by_its_name(workspace: Path, tmp_path: Path) -> None:
    (workspace / "large.jpg").write_bytes((workspace / "large.jpg").read_bytes()[:2000])
    with pytest.raises(MediaError) as refused:
        asyncio.run(files_ready(ALL, workspace, tmp_path / "kept", FREE_ACCOUNT))
    assert refused.value.code == "media_broken"
    assert refused.value.values["reference"] == "large.jpg"


def test_a_photo_that_changed_since_it_was_composed_is_refused(workspace: Path, tmp_path: Path) -> None:
    changed = Media(type=MediaType.PHOTO, path="large.jpg", width=600, height=900, size=1)
    with pytest.raises(MediaError) as refused:
        asyncio.run(files_ready([changed], workspace, tmp_path / "kept", FREE_ACCOUNT))
    assert refused.value.code == "media_changed"


def test_a_process_that_ends_early_is_told_of(workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A module that does nothing when it is run.
    ending: Mapping[str, str] = MappingProxyType({"preparing": "bisect"})
    monkeypatch.setattr(children, "PROCESSES", ending)
    with pytest.raises(MediaError) as refused:
        asyncio.run(files_ready(ALL[:1], workspace, tmp_path / "kept", FREE_ACCOUNT))
    assert refused.value.code == "preparing_stopped"
    assert refused.value.values["reference"] == "large.jpg"


def test_who_is_stopped_leaves_no_process_behind(workspace: Path, tmp_path: Path) -> None:
    async def stopped() -> None:
        task = asyncio.create_task(files_ready(ALL, workspace, tmp_path / "kept", FREE_ACCOUNT))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    # A process that is left, or a pipe, would be a warning, and so an error.
    asyncio.run(stopped())
