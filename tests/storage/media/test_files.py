"""What a note's references to pictures and files lead to."""

import io
import os
import struct
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import MediaError
from devlog_app.model.media import Media, MediaType
from devlog_app.storage.media.files import MediaFiles
from devlog_app.storage.media.header import read_header
from devlog_app.storage.media.preparing import prepare

KINDS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF", "AVIF")
NOTE = "conferences/2026-ml/keynote.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    workspace = tmp_path / "workspace"
    (workspace / "conferences" / "2026-ml").mkdir(parents=True)
    return workspace


@pytest.fixture
def files(root: Path) -> MediaFiles:
    return MediaFiles(root)


def picture(path: Path, size: tuple[int, int] = (30, 20), **options: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, "teal").save(path, **options)  # type: ignore[arg-type]
    return path


def refusal(files: MediaFiles, reference: str) -> str:
    with pytest.raises(MediaError) as caught:
        files.find(reference, NOTE)
    assert caught.value.message
    return caught.value.code


def test_a_picture_is_looked_for_beside_the_note_first(root: Path, files: MediaFiles) -> None:
    picture(root / "conferences/2026-ml/media/stage.png", (30, 20))
    picture(root / "media/stage.png", (1, 1))
    assert files.find("media/stage.png", NOTE).media == Media(
        type=MediaType.PHOTO,
        path="conferences/2026-ml/media/stage.png",
        width=30,
        height=20,
        size=(root / "conferences/2026-ml/media/stage.png").stat().st_size,
    )


def test_a_picture_is_looked_for_from_the_top_of_the_workspace_next(root: Path, files: MediaFiles) -> None:
    picture(root / "media/stage.png")
    assert files.find("media/stage.png", NOTE).media.path == "media/stage.png"
    assert files.find("../../media/stage.png", NOTE).media.path == "media/stage.png"


@pytest.mark.parametrize(
    ("on_disk", "written"),
    [
        ("фото зала.png", "%D1%84%D0%BE%D1%82%D0%BE%20%D0%B7%D0%B0%D0%BB%D0%B0.png"),
        ("фото зала.png", "фото зала.png"),
        ("100%.png", "100%25.png"),
        ("a%20b.png", "a%20b.png"),
        ("Stage.PNG", "stage.png"),
        ("stage.png", "STAGE.png"),
        ("media/stage.png", r"media\stage.png"),
        ("media/stage.png", "./media/./stage.png"),
        (unicodedata.normalize("NFD", "йод.png"), unicodedata.normalize("NFC", "йод.png")),
        (unicodedata.normalize("NFC", "йод.png"), unicodedata.normalize("NFD", "йод.png")),
    ],
)
def test_a_name_may_be_written_in_any_usual_way(root: Path, files: MediaFiles, on_disk: str, written: str) -> None:
    picture(root / "conferences/2026-ml" / on_disk)
    assert files.find(written, NOTE).media.path == f"conferences/2026-ml/{on_disk}"


def test_of_names_that_differ_in_case_only_the_exact_one_is_taken(root: Path, files: MediaFiles) -> None:
    picture(root / "Stage.png")
    picture(root / "stage.png")
    assert files.find("stage.png", NOTE).media.path == "stage.png"


@pytest.mark.parametrize(
    "reference",
    [
        "../../../secret.png",
        "../../../../../../../../etc/passwd",
        "media/../../../../secret.png",
        "%2e%2e/%2e%2e/%2e%2e/secret.png",
        "..%2f..%2f..%2fsecret.png",
        r"..\..\..\secret.png",
        "/etc/passwd",
        "//server/share/secret.png",
        r"\\server\share\secret.png",
        r"C:\Users\me\secret.png",
        "C:secret.png",
        "file:///etc/passwd",
        "~/secret.png",
    ],
)
def test_nothing_outside_the_workspace_is_used(root: Path, files: MediaFiles, reference: str) -> None:
    picture(root.parent / "secret.png")
    assert refusal(files, reference) == "media_outside_workspace"


def test_symbolic_links_are_followed_inside_the_workspace_only(root: Path, files: MediaFiles) -> None:
    picture(root.parent / "secret.png")
    picture(root / "media/stage.png")
    (root / "out.png").symlink_to(root.parent / "secret.png")
    (root / "out").symlink_to(root.parent)
    (root / "in.png").symlink_to(root / "media/stage.png")
    assert refusal(files, "out.png") == "media_outside_workspace"
    assert refusal(files, "../../out.png") == "media_outside_workspace"
    assert refusal(files, "../../out/secret.png") == "media_outside_workspace"
    assert files.find("in.png", NOTE).media.path == "in.png"


@pytest.mark.parametrize(
    "reference",
    ["none.png", "none/none.png", "", "%00.png", "x" * 5000 + ".png", "broken-link.png", "keynote.md/x.png"],
)
def test_a_file_that_is_not_there_is_said_to_be_missing(root: Path, files: MediaFiles, reference: str) -> None:
    (root / "conferences/2026-ml/broken-link.png").symlink_to("nowhere.png")
    (root / NOTE).write_text("text")
    assert refusal(files, reference) in {"media_missing", "media_is_folder"}


def test_other_things_than_files_are_refused_without_waiting_for_them(root: Path, files: MediaFiles) -> None:
    (root / "media").mkdir()
    os.mkfifo(root / "pipe.png")
    (root / "empty.png").touch()
    assert refusal(files, "media") == "media_is_folder"
    assert refusal(files, "pipe.png") == "media_unreadable"
    assert refusal(files, "empty.png") == "media_empty"


@pytest.mark.parametrize("scheme", ["data:image/png;base64,AAAA", "javascript:alert(1)", "ftp://x/y.png"])
def test_other_addresses_are_refused(files: MediaFiles, scheme: str) -> None:
    assert refusal(files, scheme) == "media_address_unsupported"


@pytest.mark.parametrize(
    ("name", "content"),
    [("notes.png", b"just text"), ("paper.pdf", b"%PDF-1.7 \x00"), ("program.jpg", b"MZ\x90\x00\x03")],
)
def test_what_a_file_is_called_does_not_make_it_a_picture(
    root: Path, files: MediaFiles, name: str, content: bytes
) -> None:
    (root / name).write_bytes(content)
    assert refusal(files, name) == "not_a_picture"
    assert files.find_file(name, NOTE).media == Media(type=MediaType.DOCUMENT, path=name, size=len(content))


def test_a_name_without_an_extension_can_be_a_picture(root: Path, files: MediaFiles) -> None:
    picture(root / "stage.png").rename(root / "stage")
    assert files.find("stage", NOTE).media.type is MediaType.PHOTO


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_width_and_height_are_those_of_the_picture_as_it_is_shown(
    root: Path, files: MediaFiles, kind: str, turn: int
) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    picture(root / "turned", (40, 10), format=kind, exif=exif)
    media = files.find("turned", NOTE).media
    assert (media.width, media.height) == ((40, 10) if turn < 5 else (10, 40))


@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_format_is_measured(root: Path, files: MediaFiles, kind: str) -> None:
    picture(root / "stage", (123, 45), format=kind)
    found = files.find("stage", NOTE)
    assert (found.media.type, found.media.width, found.media.height) == (MediaType.PHOTO, 123, 45)
    assert [remark.code for remark in found.remarks] == ([] if kind in {"PNG", "JPEG"} else ["photo_converted"])


@pytest.mark.parametrize(
    "options", [{"progressive": True}, {"quality": 100, "subsampling": 0}, {"comment": b"x" * 60000}]
)
def test_jpeg_of_every_make_is_measured(root: Path, files: MediaFiles, options: dict[str, object]) -> None:
    picture(root / "stage.jpg", (321, 45), **options)
    media = files.find("stage.jpg", NOTE).media
    assert (media.width, media.height) == (321, 45)


def test_a_lossless_and_a_transparent_webp_are_measured(root: Path, files: MediaFiles) -> None:
    picture(root / "lossless.webp", (321, 45), lossless=True)
    Image.new("RGBA", (12, 345), (1, 2, 3, 4)).save(root / "clear.webp")
    assert (files.find("lossless.webp", NOTE).media.width, files.find("clear.webp", NOTE).media.height) == (321, 345)


@pytest.mark.parametrize(("kind", "type_"), [("GIF", MediaType.ANIMATION), ("WEBP", MediaType.DOCUMENT)])
def test_moving_pictures_are_told_from_still_ones(root: Path, files: MediaFiles, kind: str, type_: MediaType) -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    frames[0].save(root / "moving", format=kind, save_all=True, append_images=frames[1:])
    frames[0].save(root / "still", format=kind)
    assert files.find("moving", NOTE).media.type is type_
    assert files.find("still", NOTE).media.type is MediaType.PHOTO


@pytest.mark.parametrize("content", [b"<svg xmlns='x'/>", b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><svg/>"])
def test_a_drawing_goes_as_a_file_and_its_author_is_told(root: Path, files: MediaFiles, content: bytes) -> None:
    (root / "scheme.svg").write_bytes(content)
    found = files.find("scheme.svg", NOTE)
    assert found.media.type is MediaType.DOCUMENT
    assert [remark.code for remark in found.remarks] == ["format_as_file"]
    assert "scheme.svg" in found.remarks[0].message


def test_a_phone_s_heic_goes_as_a_file_and_its_author_is_told(root: Path, files: MediaFiles) -> None:
    (root / "stage.heic").write_bytes(struct.pack(">I4s4sI4s", 20, b"ftyp", b"heic", 0, b"mif1") + b"\x00" * 40)
    found = files.find("stage.heic", NOTE)
    assert (found.media.type, found.remarks[0].code) == (MediaType.DOCUMENT, "format_as_file")


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def film(width: int, height: int, *, turned: bool = False) -> bytes:
    matrix = struct.pack(">9i", *((0, 1, 0, -1, 0, 0, 0, 0, 1) if turned else (1, 0, 0, 0, 1, 0, 0, 0, 1)))
    track = box(b"tkhd", b"\x00" * 40 + matrix + struct.pack(">2I", width << 16, height << 16))
    sound = box(b"tkhd", b"\x00" * 40 + matrix + struct.pack(">2I", 0, 0))
    movie = box(b"moov", box(b"mvhd", b"\x00" * 100) + box(b"trak", sound) + box(b"trak", track))
    return box(b"ftyp", b"isom\x00\x00\x02\x00isommp41") + box(b"mdat", b"\x00" * 5000) + movie


def test_a_film_is_measured_wherever_its_header_stands(root: Path, files: MediaFiles) -> None:
    (root / "talk.mp4").write_bytes(film(1920, 1080))
    (root / "phone.mov").write_bytes(film(1920, 1080, turned=True))
    talk, phone = (files.find(name, NOTE).media for name in ("talk.mp4", "phone.mov"))
    assert (talk.type, talk.width, talk.height) == (MediaType.VIDEO, 1920, 1080)
    assert (phone.width, phone.height) == (1080, 1920)


@pytest.mark.parametrize(
    "content", [b"ID3\x04" + b"\x00" * 30, b"\xff\xfb\x90\x64" + b"\x00" * 30, b"OggS\x00\x02", b"fLaC\x00\x00\x00\x22"]
)
def test_sounds_are_recognised(root: Path, files: MediaFiles, content: bytes) -> None:
    (root / "talk.mp3").write_bytes(content)
    assert files.find("talk.mp3", NOTE).media.type is MediaType.AUDIO


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_breaks_off_anywhere_is_an_error_in_words_or_measured(
    root: Path, files: MediaFiles, kind: str
) -> None:
    whole = picture(root / "whole", (64, 64), format=kind).read_bytes()
    for length in {*range(1, 64), *range(64, len(whole), 97)}:
        (root / f"cut{length}").write_bytes(whole[:length])
        try:
            found = files.find(f"cut{length}", NOTE)
        except MediaError as error:
            assert error.code in {"media_broken", "not_a_picture"}  # noqa: PT017
        else:
            assert (found.media.width, found.media.height) in {(64, 64), (None, None)}


def test_a_picture_too_long_and_narrow_goes_as_a_file(root: Path, files: MediaFiles) -> None:
    picture(root / "banner.png", (2100, 100))
    picture(root / "strip.png", (2000, 100))
    assert files.find("strip.png", NOTE).media.type is MediaType.PHOTO
    found = files.find("banner.png", NOTE)
    assert (found.media.type, found.remarks[0].code) == (MediaType.DOCUMENT, "photo_as_file")


def test_a_picture_over_the_limits_is_announced_to_shrink(root: Path, files: MediaFiles) -> None:
    picture(root / "wide.png", (9000, 1200))
    assert [remark.code for remark in files.find("wide.png", NOTE).remarks] == ["photo_shrunk"]


def test_a_picture_that_would_fill_the_memory_is_refused(root: Path, files: MediaFiles) -> None:
    content = bytearray(picture(root / "bomb.png").read_bytes())
    struct.pack_into(">II", content, 16, 60_000, 60_000)
    (root / "bomb.png").write_bytes(content)
    assert refusal(files, "bomb.png") == "media_too_many_pixels"


def test_a_file_larger_than_the_account_may_send_is_refused(root: Path, files: MediaFiles) -> None:
    with (root / "talk.mp4").open("wb") as file:
        file.write(film(1920, 1080))
        file.truncate(3 * 1024**3)
    with pytest.raises(MediaError, match=r"3072 MB.*2000 MB"):
        files.find("talk.mp4", NOTE)
    with pytest.raises(MediaError, match="3072 MB"):
        files.find_file("talk.mp4", NOTE)
    premium = Capabilities(file_size=8000 * 512 * 1024)
    assert files.find_file("talk.mp4", NOTE, premium).media.size == 3 * 1024**3


def test_a_picture_drawn_anew_is_measured_anew(root: Path, files: MediaFiles) -> None:
    picture(root / "stage.png", (30, 20))
    assert files.find("stage.png", NOTE).media.width == 30
    picture(root / "stage.png", (31, 200))
    assert files.find("stage.png", NOTE).media.width == 31


def test_a_name_alone_is_found_anywhere_in_the_workspace_nearest_to_the_top(root: Path, files: MediaFiles) -> None:
    picture(root / "posts/deep/down/stage.png", (1, 1))
    picture(root / "posts/stage.png", (2, 2))
    picture(root / ".trash/other.png")
    assert files.find_by_name("Stage.png", NOTE).media.path == "posts/stage.png"
    assert files.find_by_name("down/stage.png", NOTE).media.path == "posts/deep/down/stage.png"
    with pytest.raises(MediaError, match="no file"):
        files.find_by_name("other.png", NOTE)


def test_a_name_alone_is_found_beside_the_note_before_anywhere_else(root: Path, files: MediaFiles) -> None:
    picture(root / "stage.png")
    picture(root / "conferences/2026-ml/stage.png")
    assert files.find_by_name("stage.png", NOTE).media.path == "conferences/2026-ml/stage.png"


def test_names_follow_what_happens_on_the_disk(root: Path, files: MediaFiles) -> None:
    def found() -> str | None:
        try:
            return files.find_by_name("stage.png", NOTE).media.path
        except MediaError:
            return None

    def renamed() -> None:
        (root / "posts").rename(root / "older")

    steps: list[tuple[Callable[[], object], str | None]] = [
        (lambda: None, None),
        (lambda: picture(root / "posts/2026/stage.png"), "posts/2026/stage.png"),
        (renamed, "older/2026/stage.png"),
        ((root / "older/2026/stage.png").unlink, None),
    ]
    for change, expected in steps:
        change()
        assert found() == expected


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff" + b"\xff" * 9_000_000,
        b"\xff\xd8" + b"\xff\xe0\x00\x02" * 2_000_000,
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00" + b"\x21\xf9\x00" * 3_000_000,
        b"RIFF\xff\xff\xff\xffWEBPVP8X\x0a\x00\x00\x00\x08" + b"\x00" * 9_000_000,
        b"\x00\x00\x00\x10ftypisom\x00\x00\x00\x00" + b"\x00\x00\x00\x08free" * 1_000_000,
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 9_000_000,
    ],
    ids=["fill bytes", "empty segments", "empty extensions", "empty chunks", "empty boxes", "zeros"],
)
def test_a_file_made_to_keep_us_busy_does_not(root: Path, files: MediaFiles, content: bytes) -> None:
    (root / "trap").write_bytes(content)
    reads = CountingReads(root / "trap")
    with reads:
        read_header(reads, len(content))
    assert reads.count < 250_000


class CountingReads(io.FileIO):
    """A file that counts how often it is read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.count = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.count += 1
        return super().read(size) or b""


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(KINDS), st.data())
def test_a_damaged_picture_is_found_and_prepared_or_refused_in_words(
    tmp_path: Path, kind: str, data: st.DataObject
) -> None:
    content = bytearray(whole_picture(kind))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    (tmp_path / "damaged").write_bytes(content)
    try:
        media = MediaFiles(tmp_path).find("damaged", "note.md").media
        prepare(tmp_path / "damaged", media, tmp_path / "outbox", Capabilities())
    except MediaError as error:
        assert error.message  # noqa: PT017


@cache
def whole_picture(kind: str) -> bytes:
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("teal", "red")]
    if kind == "GIF":
        frames[0].save(buffer, kind, save_all=True, append_images=frames[1:])
    else:
        frames[0].save(buffer, kind, exif=exif)
    return buffer.getvalue()


def test_common_pictures_are_measured_without_pillow(root: Path) -> None:
    for kind in ("PNG", "JPEG", "GIF", "WEBP", "BMP"):
        picture(root / kind, format=kind)
    code = (
        "import sys, pathlib; from devlog_app.storage.media.files import MediaFiles;"
        f"files = MediaFiles(pathlib.Path({str(root)!r}));"
        "[files.find(kind, 'note.md') for kind in ('PNG', 'JPEG', 'GIF', 'WEBP', 'BMP')];"
        "sys.exit('PIL' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
