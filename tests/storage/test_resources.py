"""What comes with the program is found wherever it was installed."""

import sys
from pathlib import Path

import pytest

import devlog_app
from devlog_app.model.errors import StorageError
from devlog_app.storage.resources import resource_folder, template_folder


def test_templates_and_resources_are_found_here() -> None:
    assert (template_folder() / "talk.md").is_file()
    assert resource_folder().is_dir()


def test_a_wheel_carries_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "devlog_app" / "templates").mkdir(parents=True)
    monkeypatch.setattr(devlog_app, "__file__", str(tmp_path / "devlog_app" / "__init__.py"))
    assert template_folder() == tmp_path / "devlog_app" / "templates"
    with pytest.raises(StorageError) as caught:
        resource_folder()
    assert caught.value.code == "resources_missing"


def test_a_bundle_unpacks_them_in_its_own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "devlog_app" / "resources").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_folder() == tmp_path / "devlog_app" / "resources"
