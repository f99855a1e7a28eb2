"""Notices as they are kept for later: a small file beside the workspace's index; nothing in it is precious."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDir, QSaveFile

from devlog_app.ui.notices.notice import Notice, NoticeKind
from devlog_app.ui.start.first_view import kept_view

VERSION = 1
MOST = 100
"""Notices that are kept."""


def notices_file(indexes: Path, root: Path) -> Path:
    """Where the notices of the workspace in *root* are."""
    view = kept_view(indexes, root)
    return view.with_name(view.name.replace(".view.", ".notices."))


def read_notices(file: Path) -> tuple[Notice, ...]:
    """What *file* keeps, the newest first; nothing where it cannot be read."""
    try:
        said = json.loads(file.read_bytes())
        if said["version"] != VERSION:
            return ()
        return tuple(_from_json(one) for one in said["notices"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def keep_notices(file: Path, notices: Sequence[Notice]) -> None:
    """Write *notices* into *file*; where that cannot be done, they are gone with the window."""
    said = {"version": VERSION, "notices": [_to_json(one) for one in notices[:MOST]]}
    QDir().mkpath(str(file.parent))
    saving = QSaveFile(str(file))
    if saving.open(QSaveFile.OpenModeFlag.WriteOnly):
        saving.write(json.dumps(said, ensure_ascii=False).encode("utf-8", "replace"))
        saving.commit()


def _to_json(notice: Notice) -> dict[str, str | None]:
    return {
        "kind": notice.kind.value,
        "at": notice.at.isoformat(),
        "title": notice.title,
        "words": notice.words,
        "path": notice.path,
        "link": notice.link,
    }


def _from_json(said: dict[str, str]) -> Notice:
    return Notice(
        kind=NoticeKind(said["kind"]),
        at=datetime.fromisoformat(said["at"]),
        title=str(said["title"]),
        words=str(said["words"]),
        path=said["path"],
        link=said["link"],
    )
