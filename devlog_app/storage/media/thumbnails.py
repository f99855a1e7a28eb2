"""Small pictures to stand inside a page."""

import base64
from pathlib import Path

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import MediaError
from devlog_app.storage.media.decoding import BrokenPicture, PictureTooLarge
from devlog_app.storage.media.photo import photo_from

_PNG = b"\x89PNG"


def thumbnail(source: Path, side: int) -> str:
    """The picture in the file *source* as a ``data:`` address, its width and height together at most twice *side*.

    ``MediaError`` where it cannot be read.
    """
    try:
        photo = photo_from(source, Capabilities(photo_side_sum=2 * side))
    except (BrokenPicture, PictureTooLarge, OSError) as error:
        raise MediaError("media_broken", reference=source.name, format="picture") from error
    kind = "png" if photo.content.startswith(_PNG) else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(photo.content).decode()}"
