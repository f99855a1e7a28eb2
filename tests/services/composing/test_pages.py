"""The page of a post is one file that shows its pictures without anything beside it."""

import base64
import io
import re
from pathlib import Path

import pytest
from PIL import Image

from devlog_app.services.composing.composer import Composer
from devlog_app.services.composing.pages import PICTURE_SIDE, page_of
from devlog_app.services.notes.library import Library


def page(root: Path, text: str) -> str:
    (root / "note.md").write_text(text, encoding="utf-8")
    library = Library(root)
    note = library.open("note.md")
    return page_of(Composer(library).compose(note, note.text), root)


def pictures(source: str) -> list[Image.Image]:
    found = re.findall(r'src="data:image/(?:png|jpeg);base64,([^"]*)"', source)
    return [Image.open(io.BytesIO(base64.b64decode(one))) for one in found]


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif"])
def test_pictures_stand_inside_no_larger_than_a_screen(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (4000, 3000), "teal").save(tmp_path / name)
    (shown,) = pictures(page(tmp_path, f"текст\n\n![]({name})\n"))
    assert sum(shown.size) <= 2 * PICTURE_SIDE
    assert abs(shown.width / shown.height - 4 / 3) < 0.01


def test_a_small_picture_is_left_as_it_is(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "teal").save(tmp_path / "a.png")
    assert [shown.size for shown in pictures(page(tmp_path, "![](a.png)\n"))] == [(40, 30)]


def test_a_picture_that_cannot_be_read_is_a_placeholder(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "teal").save(tmp_path / "a.png")
    (tmp_path / "a.png").write_bytes((tmp_path / "a.png").read_bytes()[:60])
    source = page(tmp_path, "![Сцена](a.png)\n")
    assert pictures(source) == []
    assert 'aria-label="Сцена"' in source
    assert 'viewBox="0 0 40 30"' in source


def test_films_sounds_and_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "план.pdf").write_bytes(b"%PDF-1.7")
    source = page(tmp_path, "текст\n\n[план.pdf](план.pdf)\n")
    assert "план.pdf" in source
    assert "8 B" in source
