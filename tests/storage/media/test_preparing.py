"""Files as they are sent: photos upright and without metadata, everything else byte by byte."""

import hashlib
import io
import random
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from devlog_app.model.capabilities import FREE_ACCOUNT, Capabilities
from devlog_app.model.errors import MediaError
from devlog_app.model.media import Media, MediaType
from devlog_app.storage.media.files import MediaFiles
from devlog_app.storage.media.preparing import PreparedMedia, prepare

SMALL = Capabilities(photo_size=20_000, photo_side_sum=300)
SECRET = b"55.7558 N, 37.6173 E"


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    return tmp_path / "outbox" / "media"


def noise(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """A picture that no encoder can make small."""
    content = random.Random(1).randbytes(size[0] * size[1] * len(mode))
    return Image.frombytes(mode, size, content)


def sent(source: Path, outbox: Path, capabilities: Capabilities = FREE_ACCOUNT) -> tuple[PreparedMedia, Image.Image]:
    """What becomes of the photo *source*, found as a note finds it."""
    found = MediaFiles(source.parent).find(source.name, "note.md", capabilities)
    assert found.media.type is MediaType.PHOTO
    prepared = prepare(source, found.media, outbox, capabilities)
    with Image.open(prepared.path) as image:
        image.load()
    assert (prepared.width, prepared.height) == image.size
    assert prepared.size == prepared.path.stat().st_size <= capabilities.photo_size
    assert prepared.sha256 == hashlib.sha256(prepared.path.read_bytes()).hexdigest() == prepared.path.name
    assert image.format in {"JPEG", "PNG"}
    return prepared, image


def with_secrets(turn: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = turn
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[2] = (55.0, 45.0, 20.0)
    return exif


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize("turn", [1, 6])
def test_a_photo_leaves_without_the_place_where_it_was_taken(
    tmp_path: Path, outbox: Path, kind: str, turn: int
) -> None:
    Image.new("RGB", (40, 30), "teal").save(tmp_path / "stage", kind, exif=with_secrets(turn))
    assert SECRET in (tmp_path / "stage").read_bytes()
    prepared, image = sent(tmp_path / "stage", outbox)
    assert SECRET not in prepared.path.read_bytes()
    assert not image.getexif()


def test_comments_and_texts_leave_with_no_photo_either(tmp_path: Path, outbox: Path) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", SECRET.decode())
    texts.add_itxt("Place", SECRET.decode(), zip=False)
    Image.new("RGB", (40, 30)).save(tmp_path / "a.png", pnginfo=texts)
    Image.new("RGB", (40, 30)).save(tmp_path / "b.jpg", comment=SECRET)
    noise((300, 200)).save(tmp_path / "c.jpg", comment=SECRET, quality=100)
    for name in ("a.png", "b.jpg"):
        assert SECRET not in sent(tmp_path / name, outbox)[0].path.read_bytes()
    assert SECRET not in sent(tmp_path / "c.jpg", outbox, SMALL)[0].path.read_bytes()


def test_what_phones_hang_behind_a_photo_is_cut_off(tmp_path: Path, outbox: Path) -> None:
    for name in ("a.jpg", "a.png"):
        noise((40, 30)).save(tmp_path / name)
        with (tmp_path / name).open("ab") as file:
            file.write(b"\xff\xd8" + SECRET)
        assert SECRET not in sent(tmp_path / name, outbox)[0].path.read_bytes()


@pytest.mark.parametrize(
    "options", [{"quality": 90}, {"progressive": True}, {"quality": 100, "restart_marker_rows": 1}]
)
def test_a_jpeg_within_the_limits_keeps_every_pixel(tmp_path: Path, outbox: Path, options: dict[str, object]) -> None:
    noise((64, 48)).save(tmp_path / "stage.jpg", exif=with_secrets(), **options)  # type: ignore[arg-type]
    with Image.open(tmp_path / "stage.jpg") as original:
        pixels = original.tobytes()
    assert sent(tmp_path / "stage.jpg", outbox)[1].tobytes() == pixels


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1", "I;16"])
def test_a_png_within_the_limits_keeps_every_pixel_and_its_transparency(
    tmp_path: Path, outbox: Path, mode: str
) -> None:
    original = noise((64, 48), "RGBA").convert("RGB" if mode in {"P", "L", "1", "I;16"} else mode)
    original = (
        original.convert("I;16" if mode == "I;16" else mode) if mode != "I;16" else original.convert("L").convert(mode)
    )
    original.save(tmp_path / "stage.png")
    _, image = sent(tmp_path / "stage.png", outbox)
    assert (image.mode, image.tobytes()) == (mode, original.tobytes())


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_a_photo_is_sent_the_way_up_it_was_taken(tmp_path: Path, outbox: Path, kind: str, turn: int) -> None:
    """The picture is red above and blue below when seen as its orientation says."""
    seen = Image.new("RGB", (60, 40), "blue")
    seen.paste("red", (0, 0, 60, 20))
    undo = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[turn]
    stored = seen if undo is None else seen.transpose(undo)
    exif = Image.Exif()
    exif[0x0112] = turn
    stored.save(tmp_path / "stage", kind, exif=exif)
    _, image = sent(tmp_path / "stage", outbox)
    top, bottom = (image.convert("RGB").getpixel((30, y)) for y in (5, 35))
    assert image.size == (60, 40)
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[0] - top[2] > 200
    assert bottom[2] - bottom[0] > 200


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_photo_over_the_limits_is_made_to_fit(tmp_path: Path, outbox: Path, mode: str) -> None:
    noise((400, 300), "RGB").convert(mode).save(tmp_path / "stage.jpg", quality=100)
    prepared, image = sent(tmp_path / "stage.jpg", outbox, SMALL)
    assert sum(image.size) <= 300
    assert abs(image.width / image.height - 4 / 3) < 0.05
    assert prepared.size > 5_000, "no smaller than it must be"


def test_a_large_transparent_drawing_stays_transparent_as_long_as_it_fits(tmp_path: Path, outbox: Path) -> None:
    drawing = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    drawing.paste((200, 0, 0, 255), (50, 50, 200, 200))
    drawing.save(tmp_path / "drawing.png")
    noise((140, 140), "RGBA").save(tmp_path / "noise.png")
    assert sent(tmp_path / "drawing.png", outbox, SMALL)[1].mode == "RGBA"
    assert sent(tmp_path / "noise.png", outbox, SMALL)[1].mode == "RGB"


def test_where_transparency_must_go_white_stands_behind(tmp_path: Path, outbox: Path) -> None:
    clear = noise((140, 140), "RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 70, 140))
    clear.putalpha(clear.getchannel("A").point(lambda value: value // 128 * 255))
    clear.paste((0, 0, 0, 0), (0, 0, 40, 140))
    clear.save(tmp_path / "clear.png")
    _, image = sent(tmp_path / "clear.png", outbox, Capabilities(photo_size=15_000))
    corner = image.convert("L").getpixel((2, 2))
    assert image.mode == "RGB"
    assert isinstance(corner, float | int)
    assert corner > 240


def test_sixteen_bits_of_grey_become_eight(tmp_path: Path, outbox: Path) -> None:
    Image.new("I;16", (400, 300), 40_000).save(tmp_path / "scan.png")
    assert sent(tmp_path / "scan.png", outbox, SMALL)[1].getpixel((5, 5)) == 40_000 // 256


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "BMP", "TIFF", "AVIF"])
def test_other_formats_become_the_same_picture(tmp_path: Path, outbox: Path, kind: str) -> None:
    picture = Image.new("RGB", (40, 30), (200, 30, 30))
    picture.save(tmp_path / "stage", kind)
    colour = sent(tmp_path / "stage", outbox)[1].convert("RGB").getpixel((20, 15))
    assert isinstance(colour, tuple)
    assert max(abs(one - other) for one, other in zip(colour, (200, 30, 30), strict=True)) < 8


def test_colours_of_a_wide_profile_are_turned_into_those_of_the_web(tmp_path: Path, outbox: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (400, 300), "teal").save(tmp_path / "stage.png", icc_profile=profile)
    Image.new("RGB", (400, 300), "teal").save(tmp_path / "odd.png", icc_profile=b"no profile at all")
    for name in ("stage.png", "odd.png"):
        _, image = sent(tmp_path / name, outbox, SMALL)
        assert image.convert("RGB").getpixel((5, 5)) == (0, 128, 128)
        assert "icc_profile" not in image.info


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_same_picture_gives_the_same_bytes(tmp_path: Path, outbox: Path, kind: str) -> None:
    noise((400, 300)).save(tmp_path / "stage", kind)
    assert sent(tmp_path / "stage", outbox, SMALL)[0] == sent(tmp_path / "stage", outbox, SMALL)[0]
    assert len(list(outbox.iterdir())) == 1


@pytest.mark.parametrize("type_", [MediaType.VIDEO, MediaType.AUDIO, MediaType.ANIMATION, MediaType.DOCUMENT])
def test_everything_but_a_photo_is_sent_byte_by_byte(tmp_path: Path, outbox: Path, type_: MediaType) -> None:
    content = random.Random(2).randbytes(3_000_000)
    (tmp_path / "talk").write_bytes(content)
    media = Media(type=type_, path="talk", width=19, height=20, size=len(content))
    prepared = prepare(tmp_path / "talk", media, outbox, FREE_ACCOUNT)
    assert prepared.path.read_bytes() == content
    assert (prepared.sha256, prepared.size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert (prepared.width, prepared.height) == (19, 20)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "AVIF"])
def test_a_photo_that_breaks_off_is_refused_in_words(tmp_path: Path, outbox: Path, kind: str) -> None:
    buffer = io.BytesIO()
    noise((64, 64)).save(buffer, kind)
    whole = buffer.getvalue()
    for length in range(1, len(whole) - 64, 613):
        (tmp_path / "cut").write_bytes(whole[:length])
        with pytest.raises(MediaError) as caught:
            prepare(tmp_path / "cut", Media(type=MediaType.PHOTO, path="cut"), outbox, FREE_ACCOUNT)
        assert caught.value.code == "media_broken"
        assert "cut" in str(caught.value)
    assert not outbox.exists() or not list(outbox.iterdir())


def test_a_file_that_is_no_longer_the_one_in_the_preview_is_not_sent(tmp_path: Path, outbox: Path) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "stage.png")
    found = MediaFiles(tmp_path).find("stage.png", "note.md")
    noise((40, 30)).save(tmp_path / "stage.png")
    with pytest.raises(MediaError, match="changed"):
        prepare(tmp_path / "stage.png", found.media, outbox, FREE_ACCOUNT)
    (tmp_path / "stage.png").unlink()
    with pytest.raises(MediaError, match="no file"):
        prepare(tmp_path / "stage.png", found.media, outbox, FREE_ACCOUNT)


def test_a_full_disk_is_said_in_words_and_leaves_nothing_behind(tmp_path: Path, outbox: Path) -> None:
    (tmp_path / "talk.mp4").write_bytes(b"x" * 300_000)
    script = f"""
import resource
from pathlib import Path
from devlog_app.model.capabilities import FREE_ACCOUNT
from devlog_app.model.errors import MediaError
from devlog_app.model.media import Media, MediaType
from devlog_app.storage.media.preparing import prepare
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    media = Media(type=MediaType.VIDEO, path="talk.mp4")
    prepare(Path({str(tmp_path / "talk.mp4")!r}), media, Path({str(outbox)!r}), FREE_ACCOUNT)
except MediaError as error:
    print(error.code, error.message)
"""
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert answer.startswith("media_no_room")
    assert str(outbox) in answer
    assert not list(outbox.iterdir())


def test_a_destination_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "talk.mp4").write_bytes(b"x")
    (tmp_path / "file").touch()
    with pytest.raises(MediaError, match="cannot be kept"):
        prepare(tmp_path / "talk.mp4", Media(type=MediaType.VIDEO), tmp_path / "file" / "media", FREE_ACCOUNT)


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path, outbox: Path) -> None:
    Image.new("1", (30_000, 30_000)).save(tmp_path / "bomb.png")
    with pytest.raises(MediaError, match="pixels"):
        prepare(
            tmp_path / "bomb.png",
            Media(type=MediaType.PHOTO, path="bomb.png", width=30_000, height=30_000),
            outbox,
            FREE_ACCOUNT,
        )
