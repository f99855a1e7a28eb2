"""A workspace in a temporary folder, and the library that has it open."""

import datetime as dt
from pathlib import Path

import pytest

from devlog_app.services.notes.library import Library

NOW = dt.datetime(2026, 9, 20, 22, 30, tzinfo=dt.UTC)
"""In Moscow it is tomorrow already."""

FILES = {
    "devlog.yaml": "version: 1\ntime_zone: Europe/Moscow  # ours\n",
    "conferences/2026-09-pml/conference.yaml": (
        'version: 1\ntitle: Practical ML\nhashtag: "#pml"\n# the order of posting\nseries: [intro.md, b.md, a.md]\n'
    ),
    "conferences/2026-09-pml/intro.md": "---\nid: 0I\ntitle: Привёз конспекты\n---\nСкоро.\n",
    "conferences/2026-09-pml/a.md": "---\nid: 0A\ntitle: Доклад A\nstatus: ready\n---\n![x](media/зал.png)\n",
    "conferences/2026-09-pml/b.md": "---\nid: 0B\n# mine\ntitle: Доклад B\n---\n# Б\n",
    "conferences/2026-09-pml/media/зал.png": "png",
    "devlog/2026-08.md": "# Дев-лог августа\n",
    "posts/вечер.md": "Просто текст\n",
    "plain/2026-03-07 встреча.md": "# Встреча\n",
}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A conference with an intro and two talks, a month, a post and a note somewhere else."""
    root = tmp_path / "workspace"
    for path, text in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root


@pytest.fixture
def library(workspace: Path, tmp_path: Path) -> Library:
    """The workspace, opened."""
    return Library(workspace, indexes=tmp_path / "base" / "index", now=lambda: NOW)
