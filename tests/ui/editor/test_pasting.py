"""What is pasted into a note and dropped on it, and what becomes of it."""

import gc
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from ui.editor.typist import Typist

from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def typist(window: MainWindow, eventually: Eventually) -> Typist:
    typist = Typist(window.editor.edit)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/nowhere")])
    eventually(lambda: typist.edit.canInsertFromMimeData(files))
    return typist


def html(words: str, plain: str = "plain") -> QMimeData:
    data = QMimeData()
    data.setHtml(words)
    data.setText(plain)
    return data


def dropped(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def picture(path: Path, size: tuple[int, int] = (60, 40)) -> Path:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (55.0, 45.0, 0.0)}
    Image.new("RGB", size, "teal").save(path, exif=exif)
    return path


def paste(typist: Typist, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    typist.edit.paste()


def test_rich_text_becomes_markdown_in_one_step(typist: Typist) -> None:
    typist.show("before |")
    paste(typist, html("<b>bold</b> and <a href='https://a.org/'>link</a> 😀"))
    assert typist.seen() == "before **bold** and [link](https://a.org/) 😀|"
    typist.undo()
    assert typist.edit.text() == "before "


@pytest.mark.parametrize(
    ("before", "after"),
    [("- |", "## a|"), ("words|", "words\n## a|"), ("|words", "## a|words"), ("- one|", "- one\n## a|")],
)
def test_a_heading_begins_a_line(typist: Typist, before: str, after: str) -> None:
    typist.show(before)
    paste(typist, html("<h2>a</h2>"))
    assert typist.seen() == after


def test_plain_is_what_was_asked_for(window: MainWindow, typist: Typist) -> None:
    typist.show("|")
    QGuiApplication.clipboard().setMimeData(html("<b>bold</b>", "bold\r\nand two"))
    window.actions_table["paste_plain"].trigger()
    assert typist.seen() == "bold\nand two|"


@pytest.mark.parametrize("where", ["```\n|\n```", "---\ntitle: |\n---\n"])
def test_code_and_front_matter_take_plain_text(typist: Typist, where: str) -> None:
    typist.show(where)
    paste(typist, html("<b>x</b>", "x"))
    assert typist.seen() == where.replace("|", "x|")


def test_code_from_an_editor_keeps_its_indentation(typist: Typist) -> None:
    typist.show("|")
    code = "if x:\n    y"
    paste(typist, html("<div style='font-family: Menlo, monospace; white-space: pre;'><div>if x:</div></div>", code))
    assert typist.edit.text() == code


def test_an_address_over_words_makes_a_link_of_them(typist: Typist) -> None:
    typist.show("see ‹the talk› now")
    data = QMimeData()
    data.setText("https://example.org/a b".replace(" b", ""))
    paste(typist, data)
    assert typist.seen() == "see [the talk](https://example.org/a)| now"


def test_pictures_come_into_media_beside_the_note(
    typist: Typist, workspace: Path, tmp_path: Path, eventually: Eventually
) -> None:
    typist.show("words|")
    files = [picture(tmp_path / "IMG 1.jpg"), picture(tmp_path / "IMG 2.jpg", (4000, 3000))]
    typist.edit.insertFromMimeData(dropped(*files))
    found = re.findall(r"!\[\]\((media/[\w-]+\.jpg)\)", typist.edit.text())
    assert typist.edit.text() == f"words\n\n![]({found[0]})\n![]({found[1]})\n"
    media = [workspace / "conferences/2026-09-ml" / path for path in found]
    eventually(lambda: all(path.exists() for path in media))
    with Image.open(media[1]) as image:
        assert max(image.size) == 2560
        assert not image.getexif()
    typist.undo()
    assert typist.edit.text() == "words"


def test_a_picture_from_the_clipboard_has_no_name_of_its_own(
    typist: Typist, workspace: Path, eventually: Eventually
) -> None:
    typist.show("|")
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = QMimeData()
    data.setImageData(image)
    paste(typist, data)
    found = re.fullmatch(r"!\[\]\((media/intro-\d{8}-\d{6}\.png)\)\n", typist.edit.text())
    assert found is not None
    eventually((workspace / "conferences/2026-09-ml" / found[1]).exists)


def test_a_picture_that_is_broken_leaves_no_line_and_is_told(
    window: MainWindow, typist: Typist, tmp_path: Path, eventually: Eventually
) -> None:
    typist.show("words|")
    file = picture(tmp_path / "a.jpg", (300, 300))
    file.write_bytes(file.read_bytes()[:600])
    typist.edit.insertFromMimeData(dropped(file))
    eventually(window.error_said)
    assert "a.jpg" in window.error_said()
    assert "media/" not in typist.edit.text()


def test_heic_is_refused_in_words(window: MainWindow, typist: Typist, tmp_path: Path) -> None:
    file = tmp_path / "a.heic"
    file.write_bytes(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(64))
    typist.show("words|")
    typist.edit.insertFromMimeData(dropped(file))
    assert "HEIC" in window.error_said()
    assert typist.edit.text() == "words"


def test_a_note_becomes_a_link_and_another_file_a_document(
    typist: Typist, workspace: Path, tmp_path: Path, eventually: Eventually
) -> None:
    typist.show("see |")
    typist.edit.insertFromMimeData(dropped(workspace / "posts/evening.md"))
    assert typist.seen() == "see [[evening]]|"
    slides = tmp_path / "Слайды.pdf"
    slides.write_bytes(b"%PDF-1.7")
    typist.edit.insertFromMimeData(dropped(slides))
    assert typist.edit.text() == "see [[evening]]\n\n[Слайды](media/слайды.pdf)\n"
    eventually((workspace / "conferences/2026-09-ml/media/слайды.pdf").exists)


def test_a_picture_of_the_workspace_stays_where_it_is(typist: Typist, workspace: Path) -> None:
    (workspace / "media").mkdir()
    typist.show("|")
    typist.edit.insertFromMimeData(dropped(picture(workspace / "media/логотип.jpg")))
    assert typist.edit.text() == "![](../../media/логотип.jpg)\n"


def test_nothing_is_taken_by_a_note_that_is_read_only(typist: Typist, tmp_path: Path) -> None:
    typist.show("words")
    typist.edit.setReadOnly(True)
    paste(typist, html("<b>x</b>"))
    typist.edit.insertFromMimeData(dropped(picture(tmp_path / "a.jpg")))
    assert typist.edit.text() == "words"


def test_what_is_copied_in_a_note_comes_back_as_it_was(typist: Typist) -> None:
    said = "**bold** and\u00a0[link](https://e.org)\n- point 😀\n"
    typist.edit.selectAll()
    typist.edit.insert_text(said)
    typist.edit.selectAll()
    typist.edit.cut()
    assert typist.edit.text() == ""
    for _ in range(2):
        gc.collect()
        typist.edit.paste()
    assert typist.edit.text() == said * 2
