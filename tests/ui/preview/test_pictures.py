"""Pictures are shown from the workspace only, and never make the window wait."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from ui.preview.probe import PreviewProbe
from ui.preview.writing import post_of

from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.preview.picture_reading import read_picture, shown_size
from devlog_app.ui.preview.pictures import Pictures
from devlog_app.ui.preview.workspace_file import Absent, workspace_file


def photo(path: str) -> Media:
    return Media(type=MediaType.PHOTO, path=path)


def colour_shown(pane: PreviewPane) -> QColor:
    """The colour in the middle of the first picture."""
    probe = PreviewProbe(pane).bubbles()[0]
    return probe.bubble.grab().toImage().pixelColor(probe.bubble.content.parts[-1].rect.center().toPoint())


def test_a_picture_is_shown_once_it_has_been_read(pane: PreviewPane, workspace: Path, qtbot: QtBot) -> None:
    pane.show_post(post_of(MediaMessage((photo("media/red.png"),))), "", workspace)
    qtbot.waitUntil(lambda: colour_shown(pane) == QColor("#c03030"))


def test_a_picture_that_is_replaced_is_read_again(pane: PreviewPane, workspace: Path, qtbot: QtBot) -> None:
    post = post_of(MediaMessage((photo("media/red.png"),)))
    pane.show_post(post, "", workspace)
    qtbot.waitUntil(lambda: colour_shown(pane) == QColor("#c03030"))
    (workspace / "media" / "blue.png").replace(workspace / "media" / "red.png")
    pane.show_post(post, "", workspace)
    qtbot.waitUntil(lambda: colour_shown(pane) == QColor("#3030c0"))


def test_while_typing_a_shown_picture_does_not_flicker(pane: PreviewPane, workspace: Path, qtbot: QtBot) -> None:
    picture = photo("media/red.png")
    pane.show_post(post_of(MediaMessage((picture,), "Под")), "", workspace)
    media = PreviewProbe(pane).bubbles()[0].bubble.content.parts[-2].rect.center().toPoint()

    def shown() -> QColor:
        return PreviewProbe(pane).bubbles()[0].bubble.grab().toImage().pixelColor(media)

    qtbot.waitUntil(lambda: shown() == QColor("#c03030"))
    pane.show_post(post_of(MediaMessage((picture,), "Подпись")), "", workspace)
    assert shown() == QColor("#c03030")


@pytest.mark.parametrize("path", ["../secret.png", "media/../../secret.png", "link.png", "folder/secret.png"])
def test_nothing_outside_the_workspace_is_opened(workspace: Path, path: str) -> None:
    secret = workspace.parent / "secret.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(secret))
    (workspace / "link.png").symlink_to(secret)
    (workspace / "folder").symlink_to(workspace.parent)
    assert workspace_file(workspace, path) is Absent.OUTSIDE


def test_an_absolute_path_is_outside(workspace: Path) -> None:
    assert workspace_file(workspace, "/etc/passwd") is Absent.OUTSIDE


@pytest.mark.parametrize("path", ["media/none.png", "media", "a\0b.png", "x" * 5000])
def test_what_is_no_file_is_missing(workspace: Path, path: str) -> None:
    assert workspace_file(workspace, path) is Absent.MISSING


def test_a_remote_picture_is_a_placeholder(pane: PreviewPane, workspace: Path) -> None:
    media = Media(type=MediaType.PHOTO, url="https://example.org/a.png")
    pane.show_post(post_of(MediaMessage((media,))), "", workspace)
    assert PreviewProbe(pane).bubbles()[0].pictures == ["https://example.org/a.png"]
    assert pane.column.pictures.picture(media, QSize(10, 10)) is Absent.REMOTE


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("text.png", b"not a picture"),
        ("empty.jpg", b""),
        ("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/x"/></svg>'),
        ("drawing.png", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
)
def test_what_is_not_a_photo_is_not_read(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert read_picture(tmp_path / name, QSize(50, 50)).isNull()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_a_picture_is_read_whatever_its_name_says(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "picture.txt"
    Image.new("RGB", (40, 30), "red").save(file, kind)
    picture = read_picture(file, QSize(40, 30))
    assert picture.size() == QSize(40, 30)
    assert picture.pixelColor(20, 15).red() > 200
    assert shown_size(file) == QSize(40, 30)


def test_an_unreadable_picture_becomes_a_placeholder(pane: PreviewPane, workspace: Path, qtbot: QtBot) -> None:
    (workspace / "bad.png").write_bytes(b"no picture")
    media = photo("bad.png")
    pane.show_post(post_of(MediaMessage((media,))), "", workspace)
    qtbot.waitUntil(lambda: pane.column.pictures.picture(media, QSize(10, 10)) is Absent.UNREADABLE)
    PreviewProbe(pane).bubbles()[0].bubble.grab()


@pytest.mark.qt_log_ignore("Corrupt JPEG")
def test_a_cut_off_jpeg_does_no_harm(pane: PreviewPane, workspace: Path, qtbot: QtBot) -> None:
    whole = workspace / "whole.jpg"
    QImage(str(workspace / "media" / "red.png")).save(str(whole))
    (workspace / "cut.jpg").write_bytes(whole.read_bytes()[:700])
    assert read_picture(workspace / "cut.jpg", QSize(50, 50)).width() in {0, 80}


def test_pictures_are_read_no_larger_than_shown(workspace: Path) -> None:
    assert read_picture(workspace / "media" / "red.png", QSize(32, 20)).size() == QSize(32, 20)


def test_the_pane_may_go_while_a_picture_is_being_read(workspace: Path, qtbot: QtBot) -> None:
    pane = PreviewPane()
    pictures = Pictures(pane)
    pictures.look_in(workspace)
    assert pictures.picture(photo("media/red.png"), QSize(64, 64)) is None
    with qtbot.waitSignal(pane.destroyed):
        pane.deleteLater()
    del pictures
    qtbot.wait(50)


def test_a_spoilered_picture_is_blurred_until_clicked(pane: PreviewPane, workspace: Path, qtbot: QtBot) -> None:
    media = Media(type=MediaType.PHOTO, path="media/red.png", spoiler=True)
    with qtbot.waitSignal(pane.column.pictures.ready):
        pane.show_post(post_of(MediaMessage((media,))), "", workspace)
    probe = PreviewProbe(pane).bubbles()[0]
    middle = probe.bubble.content.parts[-1].rect.center()
    before = probe.bubble.grab().toImage()
    probe.click_at(middle)
    assert colour_shown(pane) == QColor("#c03030")
    assert probe.bubble.grab().toImage() != before


def test_captions_stand_above_when_the_post_says_so(pane: PreviewPane, workspace: Path) -> None:
    picture = photo("media/red.png")
    above = MediaMessage((picture,), "caption", (), caption_above=True)
    below = MediaMessage((picture,), "caption", ())
    pane.show_post(post_of(above, below), "", workspace)
    tops = [(probe.flow.rect.top(), probe.bubble.content.body.center().y()) for probe in PreviewProbe(pane).bubbles()]
    assert tops[0][0] < tops[0][1]
    assert tops[1][0] > tops[1][1]


def test_an_albums_only_own_caption_is_shown_under_it(pane: PreviewPane, workspace: Path) -> None:
    own = Media(type=MediaType.PHOTO, path="media/red.png", caption="красный")
    other = Media(type=MediaType.PHOTO, path="media/blue.png", caption="синий")
    pane.show_post(post_of(MediaMessage((own, photo("media/blue.png"))), MediaMessage((own, other))), "", workspace)
    assert [probe.text for probe in PreviewProbe(pane).bubbles()] == ["красный", ""]
