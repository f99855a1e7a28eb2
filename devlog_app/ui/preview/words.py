"""The preview's own words, where no widget is at hand to translate them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from devlog_app.ui.preview.workspace_file import Absent

if TYPE_CHECKING:
    from devlog_app.model.media import Media


def why_absent(reason: Absent) -> str:
    """Why a picture is not shown."""
    translate = QCoreApplication.translate
    match reason:
        case Absent.MISSING:
            return translate("Preview", "File not found")
        case Absent.OUTSIDE:
            return translate("Preview", "Outside the workspace: not opened")
        case Absent.REMOTE:
            return translate("Preview", "Telegram will load it from")
        case Absent.UNREADABLE:
            return translate("Preview", "Not a picture that can be shown")


def name_of(media: "Media") -> str:
    """The file's own name, or its address."""
    return (media.path or media.url or "").rsplit("/", 1)[-1] or media.url or ""


def size_of(media: "Media") -> str:
    """The file's size as people read it."""
    return (
        ""
        if media.size is None
        else QLocale().formattedDataSize(media.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    )


def card_words() -> str:
    """What stands where a link's title will be."""
    return QCoreApplication.translate("Preview", "Telegram adds the page’s title and picture here")


def video_words() -> str:
    return QCoreApplication.translate("Preview", "Video")


def spoken_media(media: "Media") -> str:
    """What a screen reader says of a picture or a video."""
    from devlog_app.model.media import MediaType

    is_video = media.type is MediaType.VIDEO
    words = (
        QCoreApplication.translate("Preview", "Video: %1")
        if is_video
        else QCoreApplication.translate("Preview", "Picture: %1")
    )
    return words.replace("%1", media.alt or name_of(media))
