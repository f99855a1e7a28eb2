"""Make of any picture a photo that Telegram takes: upright, without metadata, within the limits."""

import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.values import dataclass
from devlog_app.storage.media.decoding import PictureTooLarge, opened
from devlog_app.storage.media.exif import ORIENTATION_TAG, UPRIGHT
from devlog_app.storage.media.stripping import jpeg_without_metadata, png_without_metadata
from devlog_app.storage.media.treatment import PIXEL_LIMIT

_QUALITIES = (95, 90, 85, 80, 70)
_SCALES = (1.0, 0.75, 0.5, 0.35, 0.25, 0.125)
_LOSSLESS = frozenset({"PNG", "GIF", "BMP", "TIFF"})
_WHITE = "white"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo as it will be uploaded: its bytes, *width* and *height* in pixels."""

    content: bytes
    width: int
    height: int


def photo_from(source: Path, capabilities: Capabilities) -> Photo:
    """The photo that the picture file *source* becomes; the same file always gives the same bytes.

    A JPEG or PNG within the limits keeps its pixels as they are stored; anything else is encoded anew, transparency
    kept as long as it fits. ``BrokenPicture``, ``PictureTooLarge``, or ``OSError`` of the disk.
    """
    content = source.read_bytes() if source.stat().st_size <= capabilities.photo_size else None
    with opened(source if content is None else io.BytesIO(content)) as image:
        if image.width * image.height > PIXEL_LIMIT:
            raise PictureTooLarge
        if content is not None and _fits_as_it_is(image, capabilities):
            image.load()  # a file that breaks off must fail here, not on the server
            return Photo(_stripped(content, image.format), image.width, image.height)
        return _encoded(_upright(image, capabilities), image.format in _LOSSLESS, capabilities)


def _fits_as_it_is(image: Image.Image, capabilities: Capabilities) -> bool:
    is_plain = image.format == "PNG" or (image.format in {"JPEG", "MPO"} and image.mode in {"RGB", "L"})
    turn = image.getexif().get(ORIENTATION_TAG, UPRIGHT)
    return is_plain and turn == UPRIGHT and sum(image.size) <= capabilities.photo_side_sum


def _stripped(content: bytes, kind: str | None) -> bytes:
    return png_without_metadata(content) if kind == "PNG" else jpeg_without_metadata(content)


def _upright(image: Image.Image, capabilities: Capabilities) -> Image.Image:
    """*image* turned as it was taken, in the colours of the web, its sides within the limit."""
    size = _within(image.size, capabilities.photo_side_sum)
    image.draft(None, size)  # a JPEG much too large is decoded smaller, which saves memory
    turned = _in_plain_mode(_in_web_colours(ImageOps.exif_transpose(image)))
    turned.info.clear()  # encoders write comments and profiles found here
    size = _within(turned.size, capabilities.photo_side_sum)
    return turned if size == turned.size else turned.resize(size, Image.Resampling.LANCZOS)


def _within(size: tuple[int, int], side_sum: int) -> tuple[int, int]:
    return size if sum(size) <= side_sum else _scaled(size, side_sum / sum(size))


def _scaled(size: tuple[int, int], scale: float) -> tuple[int, int]:
    return max(1, int(size[0] * scale)), max(1, int(size[1] * scale))


def _in_web_colours(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "RGBA", "CMYK"}:
        return image
    mode = "RGB" if image.mode == "CMYK" else image.mode
    try:
        converted = ImageCms.profileToProfile(
            image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError):  # a profile that nobody can read changes nothing
        return image
    return converted or image


def _in_plain_mode(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        with_alpha = image.convert("RGBA")
        return with_alpha if with_alpha.getchannel("A").getextrema() != (255, 255) else with_alpha.convert("RGB")
    if image.mode.startswith("I"):  # 16 bits of grey, which a plain conversion would cut at 8
        image = image.convert("I").point(lambda value: value * (1 / 256))
    return image.convert("L" if image.mode in {"1", "L", "I", "F"} else "RGB")


def _encoded(image: Image.Image, is_lossless: bool, capabilities: Capabilities) -> Photo:
    for scale in _SCALES:
        smaller = image if scale == 1 else image.resize(_scaled(image.size, scale), Image.Resampling.LANCZOS)
        for content in _encodings(smaller, is_lossless):
            if len(content) <= capabilities.photo_size:
                return Photo(content, smaller.width, smaller.height)
    raise PictureTooLarge


def _encodings(image: Image.Image, is_lossless: bool) -> Iterator[bytes]:
    """The encodings to try, best first."""
    if is_lossless or image.mode == "RGBA":
        yield _saved(image, "PNG")
    if image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, _WHITE), image).convert("RGB")
    for quality in _QUALITIES:
        yield _saved(image, "JPEG", quality)


def _saved(image: Image.Image, kind: str, quality: int = 0) -> bytes:
    buffer = io.BytesIO()
    options = {"quality": quality, "optimize": True, "subsampling": 0} if kind == "JPEG" else {}
    image.save(buffer, kind, **options)
    return buffer.getvalue()
