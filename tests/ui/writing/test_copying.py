"""What the window puts on the clipboard, as other programs find it there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray, QDataStream, QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from ui.preview.writing import Writing, post_of
from ui.probes import EditorProbe

from devlog_app.model.entity import EntityType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.writing.copying import copy_for_telegram

WORDS = Writing().add("Привет ").add("👍 мир", EntityType.BOLD).add(" тут", EntityType.TEXT_LINK, url="https://x.org/")


@pytest.fixture
def clipboard(qapp: QGuiApplication) -> QClipboard:
    found = qapp.clipboard()
    found.clear()
    return found


def tags_of(data: QMimeData) -> list[tuple[int, int, str]]:
    """The tags, read as Telegram's desktop client reads them."""
    stream = QDataStream(QByteArray(data.data("application/x-td-field-tags")))
    stream.setVersion(QDataStream.Version.Qt_5_1)
    return [(stream.readInt32(), stream.readInt32(), stream.readQString()) for _ in range(stream.readInt32())]


def test_telegram_finds_the_words_and_their_formatting(clipboard: QClipboard) -> None:
    copy_for_telegram(post_of(WORDS.message()))
    data = clipboard.mimeData()
    assert bytes(data.data("application/x-td-field-text").data()).decode() == "Привет 👍 мир тут"
    assert tags_of(data) == [(7, 6, "**"), (13, 4, "https://x.org/")]


def test_other_programs_find_text_and_html(clipboard: QClipboard) -> None:
    copy_for_telegram(post_of(WORDS.message()))
    assert clipboard.text() == "Привет 👍 мир тут"
    assert clipboard.mimeData().html() == 'Привет <b>👍 мир</b><a href="https://x.org/"> тут</a>'


def test_messages_of_one_post_are_copied_one_below_another(clipboard: QClipboard) -> None:
    photo = Media(type=MediaType.PHOTO, path="a.png")
    caption = MediaMessage((photo,), WORDS.text, tuple(WORDS.entities))
    copy_for_telegram(post_of(WORDS.message(), MediaMessage((photo,)), caption))
    assert clipboard.text() == f"{WORDS.text}\n\n{WORDS.text}"
    assert [offset for offset, _, _ in tags_of(clipboard.mimeData())] == [7, 13, 26, 32]


def test_a_post_without_formatting_is_plain_text(clipboard: QClipboard) -> None:
    copy_for_telegram(post_of(Writing().add("просто").message()))
    assert clipboard.text() == "просто"
    assert clipboard.mimeData().data("application/x-td-field-tags").isEmpty()


def test_the_window_copies_an_article_as_messages(
    window: MainWindow, clipboard: QClipboard, eventually: Callable[[Callable[[], object]], None]
) -> None:
    editor = EditorProbe(window.editor)
    editor.edit.selectAll()
    editor.edit.insertPlainText("---\npost: {format: rich}\n---\n\n# Раз\n\n- **два**")
    window.actions_table["copy_post"].trigger()
    assert clipboard.text() == "Раз\n\n• два"
    eventually(lambda: "Copied" in window.statusBar().currentMessage())
