"""The pictures, videos, sounds and files of a workspace, as its notes refer to them."""

import os
import stat
from pathlib import Path

from devlog_app.model.capabilities import FREE_ACCOUNT, Capabilities
from devlog_app.model.media import FoundMedia, Media, MediaType
from devlog_app.storage.media.header import MediaFormat, MediaHeader, read_header
from devlog_app.storage.media.names import MediaNames
from devlog_app.storage.media.paths import locate
from devlog_app.storage.media.treatment import check_size, treatment, unusable

_MEASURED_BY_DECODER = frozenset({MediaFormat.TIFF, MediaFormat.AVIF})


class MediaFiles:
    """Looks references up in the workspace at *root*.

    Headers are read once for each version of a file (its time and size), so that asking at every key costs little.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._names = MediaNames(root)
        self._headers: dict[str, tuple[int, int, MediaHeader]] = {}

    def find(self, reference: str, note: str, capabilities: Capabilities = FREE_ACCOUNT) -> FoundMedia:
        """The media that ``![](reference)`` shows in the note at path *note*.

        ``MediaError`` where there is none, it may not be used, or it cannot be sent.
        """
        return self._picture(_there(locate(self._root, note, reference), reference), reference, capabilities)

    def find_by_name(self, name: str, note: str, capabilities: Capabilities = FREE_ACCOUNT) -> FoundMedia:
        """The media that ``![[name]]`` shows: as ``find``, else wherever in the workspace a file is called so."""
        path = locate(self._root, note, name) or self._names.find(name)
        return self._picture(_there(path, name), name, capabilities)

    def find_file(self, reference: str, note: str, capabilities: Capabilities = FREE_ACCOUNT) -> FoundMedia:
        """Whatever file *reference* names, to be sent as it is. Errors as in ``find``."""
        path = _there(locate(self._root, note, reference), reference)
        size = self._examined(path, reference).st_size
        check_size(reference, size, capabilities)
        return FoundMedia(Media(type=MediaType.DOCUMENT, path=path, size=size))

    def _picture(self, path: str, reference: str, capabilities: Capabilities) -> FoundMedia:
        status = self._examined(path, reference)
        header = self._header(path, reference, status)
        kind, remarks = treatment(reference, header, status.st_size, capabilities)
        media = Media(type=kind, path=path, width=header.width, height=header.height, size=status.st_size)
        return FoundMedia(media, remarks)

    def _examined(self, path: str, reference: str) -> os.stat_result:
        try:
            status = (self._root / path).stat()
        except OSError as error:
            raise unusable("media_unreadable", reference, reason=_reason(error)) from error
        if stat.S_ISDIR(status.st_mode):
            raise unusable("media_is_folder", reference)
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for its writer
            raise unusable("media_unreadable", reference, reason="it is not an ordinary file")
        if status.st_size == 0:
            raise unusable("media_empty", reference)
        return status

    def _header(self, path: str, reference: str, status: os.stat_result) -> MediaHeader:
        known = self._headers.get(path)
        if known is not None and known[:2] == (status.st_mtime_ns, status.st_size):
            return known[2]
        file = self._root / path
        try:
            with file.open("rb") as opened:
                header = read_header(opened, status.st_size)
            if header.format in _MEASURED_BY_DECODER:
                from devlog_app.storage.media.decoding import header_by_decoding

                header = header_by_decoding(file, header)
        except OSError as error:
            raise unusable("media_unreadable", reference, reason=_reason(error)) from error
        self._headers[path] = (status.st_mtime_ns, status.st_size, header)
        return header


def _there(path: str | None, reference: str) -> str:
    if path is None:
        raise unusable("media_missing", reference)
    return path


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
