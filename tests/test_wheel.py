"""The wheel is the whole program: what it needs beside Python comes inside."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=PROJECT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_templates_icons_and_the_sample(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    shipped = {str(path.relative_to(PROJECT)) for path in files_of("resources") | files_of("templates")}
    assert shipped
    assert shipped == {name.removeprefix("devlog_app/") for name in names if is_shipped(name)}
    assert not [name for name in names if name.startswith("tests/")]


def test_the_program_installed_from_the_wheel_publishes_the_sample_and_prints_it(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    # Before the checkout's own entry on the path, and away from the checkout itself.
    surroundings = os.environ | {"PYTHONPATH": str(site), "PYTHONUTF8": "1", "TMPDIR": str(tmp_path)}
    where = [sys.executable, "-c", "import devlog_app; print(devlog_app.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=surroundings, check=True, capture_output=True, text=True)
    assert Path(found.stdout.strip()).is_relative_to(site)

    demo = [sys.executable, "-m", "devlog_app", "--basedir", str(tmp_path / "base"), "demo", "--no-window"]
    shown = subprocess.run(
        demo, cwd=tmp_path, env=surroundings, check=True, capture_output=True, text=True, encoding="utf-8"
    )
    assert "Привёз конспекты с «Тёплого кода»" in shown.stdout
    assert "[photo: Набережная Казанки на закате" in shown.stdout


def files_of(folder: str) -> set[Path]:
    """Every file below the project's *folder*."""
    return {path for path in (PROJECT / folder).rglob("*") if path.is_file()}


def is_shipped(name: str) -> bool:
    """Whether the wheel's file *name* is one of those that come beside the code."""
    return name.startswith(("devlog_app/resources/", "devlog_app/templates/"))
