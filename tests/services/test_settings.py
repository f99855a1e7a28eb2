"""The settings store gives what the file says now, and writes what it is told."""

from pathlib import Path

from devlog_app.services.settings import SettingsStore


def test_a_change_is_there_at_the_next_reading(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "base" / "settings.yaml")
    store.write(store.read().model_copy(update={"theme": "dark"}))
    assert store.read().theme == "dark"
    (tmp_path / "base" / "settings.yaml").write_text("theme: light\n")
    assert store.read().theme == "light"
