"""What the tests of files share."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that a process of another user can reach (pytest's own are closed to others)."""
    outer = Path(tempfile.mkdtemp())
    outer.chmod(0o755)
    folder = outer / "folder"
    folder.mkdir()
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(outer)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file under the temporary folder, with the folders that it is in."""

    def written(path: str, content: str | bytes = "") -> Path:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        # A scan trusts its index only for files that have been left alone for a while.
        os.utime(file, (1_700_000_000, 1_700_000_000))
        return file

    return written
