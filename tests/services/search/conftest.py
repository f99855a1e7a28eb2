"""A small workspace with its index."""

from pathlib import Path

import pytest

from devlog_app.services.search.search import Search

NOTES = {
    "posts/keynote.md": "---\nid: 01K00000000000000000000001\ntitle: Ключевой доклад\ntags: [ml]\n---\n"
    "# Ключевой доклад\n\nО чём говорили в докладе про модели.\n\nЕщё было кофе ☕ и `asyncio.run(main)`.\n",
    "posts/english.md": "# Data drift\n\nWe tested several models, and the models drifted.\n",
    "posts/mixed.md": "# Заметки\n\n- всякое\n- запустили fine-tuning модели на GPU 🎉\n- потом доклады доклады\n",
    "conferences/2026-ml/intro.md": "Вступление без заголовка, ежедневно.\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "workspace"
    for name, text in NOTES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


@pytest.fixture
def search(root: Path, tmp_path: Path) -> Search:
    search = Search(root, tmp_path / "index")
    search.catch_up()
    return search
