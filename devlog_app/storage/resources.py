"""Find the files that come with the program: beside the package in a checkout, inside it when installed."""

import sys
from pathlib import Path

import devlog_app
from devlog_app.model.errors import StorageError


def resource_folder() -> Path:
    """The folder ``resources``; raises ``StorageError`` where the installation is not whole."""
    return _shipped("resources")


def template_folder() -> Path:
    """The folder ``templates``; raises ``StorageError`` where the installation is not whole."""
    return _shipped("templates")


def _shipped(name: str) -> Path:
    package = Path(devlog_app.__file__).resolve().parent
    # A bundle made by PyInstaller unpacks what it carries under sys._MEIPASS.
    bundle = getattr(sys, "_MEIPASS", None)
    places = [Path(bundle) / "devlog_app" / name, Path(bundle) / name] if bundle else []
    for place in (*places, package / name, package.parent / name):
        if place.is_dir():
            return place
    raise StorageError("resources_missing", name=name)
