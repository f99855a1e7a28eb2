"""Pictures are taken into a workspace small, upright and without a word of where they were taken."""

import datetime as dt
import io
from pathlib import Path

import pytest
from PIL import Image

from devlog_app.model.errors import MediaError
from devlog_app.storage.media.keeping import planned, take_in

AT = dt.datetime(2026, 9, 14, 12, 40, 5, tzinfo=dt.UTC)
NOTE = "conferences/ml/доклад.md"


def photo(path: Path, size: tuple[int, int], kind: str = "JPEG", **options: object) -> Path:
    Image.new("RGB", size, "teal").save(path, kind, **options)
    return path


def kept(root: Path, source: Path) -> tuple[str, Image.Image]:
    path = take_in(root, planned(source, NOTE, AT, lambda name: (root / name).exists()))
    return path, Image.open(io.BytesIO((root / path).read_bytes()))


def test_a_photo_is_turned_shrunk_and_freed_of_its_place(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x8825] = {1: "N", 2: (55.0, 45.0, 0.0)}
    source = photo(tmp_path / "IMG_1.jpg", (4000, 3000), exif=exif)
    path, image = kept(tmp_path, source)
    assert path == "conferences/ml/media/доклад-20260914-124005.jpg"
    assert image.size == (1920, 2560)
    assert not image.getexif()
    assert b"Exif" not in (tmp_path / path).read_bytes()


def test_names_never_collide(tmp_path: Path) -> None:
    source = photo(tmp_path / "a.jpg", (40, 30))
    names = [kept(tmp_path, source)[0].rpartition("/")[2] for _ in range(3)]
    stem = "доклад-20260914-124005"
    assert names == [f"{stem}.jpg", f"{stem}-2.jpg", f"{stem}-3.jpg"]


def test_a_name_that_was_taken_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    plan = planned(photo(tmp_path / "a.jpg", (40, 30)), NOTE, AT, lambda _: False)
    first, second = take_in(tmp_path, plan), take_in(tmp_path, plan)
    assert first != second
    assert (tmp_path / first).exists()
    assert (tmp_path / second).exists()


@pytest.mark.parametrize(
    ("kind", "suffix"), [("PNG", ".png"), ("BMP", ".png"), ("WEBP", ".jpg"), ("TIFF", ".jpg"), ("JPEG", ".jpg")]
)
def test_a_picture_becomes_what_telegram_shows(tmp_path: Path, kind: str, suffix: str) -> None:
    path, image = kept(tmp_path, photo(tmp_path / "a.bin", (300, 200), kind))
    assert path.endswith(suffix)
    assert image.format == {".png": "PNG", ".jpg": "JPEG"}[suffix]


def test_another_file_is_copied_as_it_is(tmp_path: Path) -> None:
    source = tmp_path / "Мои Слайды.PDF"
    source.write_bytes(b"%PDF-1.7")
    plan = planned(source, NOTE, AT, lambda _: False)
    assert (plan.is_photo, plan.is_shown) == (False, False)
    assert take_in(tmp_path, plan) == "conferences/ml/media/мои-слайды.pdf"
    assert (tmp_path / plan.path).read_bytes() == b"%PDF-1.7"


def test_heic_is_refused_in_words(tmp_path: Path) -> None:
    source = tmp_path / "a.heic"
    source.write_bytes(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(64))
    with pytest.raises(MediaError) as caught:
        planned(source, NOTE, AT, lambda _: False)
    assert caught.value.code == "picture_heic"


def test_a_picture_that_breaks_off_leaves_nothing_behind(tmp_path: Path) -> None:
    source = photo(tmp_path / "a.jpg", (400, 300))
    source.write_bytes(source.read_bytes()[:300])
    with pytest.raises(MediaError):
        kept(tmp_path, source)
    assert not (tmp_path / "conferences").exists()
