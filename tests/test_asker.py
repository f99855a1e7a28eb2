"""A child does what it is asked for as long as somebody is there to hear of it, and ends in silence when nobody is."""

import shutil
import subprocess
from io import StringIO
from pathlib import Path

import pytest

from devlog_app.asker import Asker, AskerGoneError
from devlog_app.children import PROCESSES, child_command
from devlog_app.storage.resources import resource_folder

SAMPLE = Path(__file__).parents[1] / "resources" / "sample"
PATIENCE = 50
"""Seconds after which a child that has not ended never will."""


def arguments(name: str, workspace: Path, base: Path) -> list[str]:
    """What the child called *name* is started with."""
    match name:
        case "scan" | "taking_in":
            return [str(workspace)]
        case "index":
            return [str(workspace), str(base / "indexes")]
        case "preparing":
            return [str(base)]
        case "spelling":
            return [str(resource_folder() / "dictionaries")]
    return [str(base), "given", str(workspace)]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return shutil.copytree(SAMPLE, tmp_path / "sample")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        *((name, b"") for name in sorted(PROCESSES)),
        *((name, b'[{"path": "posts/') for name in sorted(PROCESSES.keys() - {"spelling"})),
        ("index", b"null"),
        ("spelling", "suggest\tслво\n".encode()),
    ],
)
def test_a_child_whose_window_is_gone_ends_in_silence(name: str, said: bytes, workspace: Path, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*child_command(name), *arguments(name, workspace, tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        child.stdin.write(said)
        child.stdin.close()
        complaint = child.stderr.read()
        assert child.wait(PATIENCE) in {0, 1}
    assert complaint == b""


def test_what_is_wanted_is_done_and_told() -> None:
    output = StringIO()
    asker = Asker(StringIO('["one", "ещё"]'), output)
    for each in asker.wants():
        asker.tell({"done": each})
    assert output.getvalue().splitlines() == ['{"done": "one"}', '{"done": "\\u0435\\u0449\\u0451"}']


def test_who_was_cut_off_is_gone() -> None:
    with pytest.raises(AskerGoneError):
        Asker(StringIO('["one", ')).wants()
