"""Files: their parts, and the media that messages make of them."""

from collections.abc import Mapping
from hashlib import md5
from types import MappingProxyType
from typing import Any

from telethon.tl import functions, types

from telegram_server import answers
from telegram_server.calls import Call, Handler
from telegram_server.world import RpcError, StoredFile, StoredMedia

LARGEST_PART = 512 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024


def save_part(call: Call) -> Any:
    call.account  # noqa: B018 - refuses those who are not signed in
    request = call.request
    if not request.bytes:
        raise RpcError(400, "FILE_PART_EMPTY")
    if len(request.bytes) > LARGEST_PART:
        raise RpcError(400, "FILE_PART_TOO_BIG")
    call.world.parts.setdefault(request.file_id, {})[request.file_part] = request.bytes
    return True


def _assembled(call: Call, given: Any) -> bytes:
    parts = call.world.parts.get(given.id, {})
    for number in range(given.parts):
        if number not in parts:
            raise RpcError(400, f"FILE_PART_{number}_MISSING")
    content = b"".join(parts[number] for number in range(given.parts))
    digest = getattr(given, "md5_checksum", "")
    if digest and digest != md5(content).hexdigest():
        raise RpcError(400, "MD5_CHECKSUM_INVALID")
    return content


def upload_media(call: Call) -> Any:
    media = stored_media(call, call.request.media)
    return answers.file_media(media.file, spoiler=media.spoiler)


def stored_media(call: Call, given: Any) -> StoredMedia:
    """What a message will show for the media that a client names."""
    return StoredMedia(_file(call, given), bool(given.spoiler))


def _file(call: Call, given: Any) -> StoredFile:
    match given:
        case types.InputMediaUploadedPhoto(file=file):
            return _keep(call, "photo", _assembled(call, file), name=file.name)
        case types.InputMediaUploadedDocument(file=file):
            return _keep(
                call,
                "document",
                _assembled(call, file),
                name=file.name,
                mime_type=given.mime_type,
                attributes=tuple(given.attributes),
                force_file=bool(given.force_file),
            )
        case types.InputMediaPhoto(id=known) | types.InputMediaDocument(id=known):
            return known_file(call, known)
        case types.InputMediaPhotoExternal(url=url):
            return _keep(call, "photo", _fetched(call, url), url=url)
        case types.InputMediaDocumentExternal(url=url):
            return _keep(call, "document", _fetched(call, url), url=url, mime_type="application/octet-stream")
    raise RpcError(400, "MEDIA_INVALID")


def _keep(call: Call, kind: str, content: bytes, **values: Any) -> StoredFile:
    if kind == "photo":
        _check_photo(content)
    file = StoredFile(call.world.new_id(), kind, content, **values)
    call.world.files[file.id] = file
    return file


def _check_photo(content: bytes) -> None:
    if len(content) > LARGEST_PHOTO:
        raise RpcError(400, "PHOTO_SAVE_FILE_INVALID")
    try:
        width, height = answers.picture_size(content)
    except OSError:
        raise RpcError(400, "IMAGE_PROCESS_FAILED") from None
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise RpcError(400, "PHOTO_INVALID_DIMENSIONS")


def known_file(call: Call, wanted: Any) -> StoredFile:
    """The file that an InputPhoto or InputDocument names."""
    file = call.world.files.get(wanted.id)
    if file is None or file.access_hash != wanted.access_hash:
        raise RpcError(400, "MEDIA_EMPTY")
    if file.file_reference != wanted.file_reference:
        raise RpcError(400, "FILE_REFERENCE_EXPIRED")
    return file


def _fetched(call: Call, url: str) -> bytes:
    content = call.world.web.get(url)
    if content is None:
        raise RpcError(400, "WEBPAGE_CURL_FAILED")
    return content


HANDLERS: Mapping[type, Handler] = MappingProxyType(
    {
        functions.upload.SaveFilePartRequest: save_part,
        functions.upload.SaveBigFilePartRequest: save_part,
        functions.messages.UploadMediaRequest: upload_media,
    }
)
