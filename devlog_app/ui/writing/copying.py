"""A post on the clipboard, ready to be pasted into Telegram."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from devlog_app.model.post import Post


def copy_for_telegram(post: Post) -> None:
    """Put *post*, of classic messages, on the clipboard in every form that somebody may paste."""
    from devlog_app.services.composing.copying import clipboard_of

    data = QMimeData()
    for kind, content in clipboard_of(post).items():
        data.setData(kind, content)
    QGuiApplication.clipboard().setMimeData(data)
