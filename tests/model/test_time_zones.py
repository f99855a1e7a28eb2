"""Which names of time zones a workspace may say: all that Python knows, wherever the system keeps them."""

import subprocess
import sys
import zoneinfo
from pathlib import Path

import pytest

from devlog_app.model import workspace_config
from devlog_app.model.plain_reading import read_plainly
from devlog_app.model.workspace_config import ZONES, WorkspaceConfig

NO_ZONES = ("Mars/Base", "../zoneinfo/Europe/Moscow", "/Europe/Moscow", "Europe", "zone.tab", "tzdata.zi", " ", "")


def is_taken(name: str) -> bool:
    return read_plainly(WorkspaceConfig, {"time_zone": name}) is not None


def test_every_zone_is_taken() -> None:
    names = zoneinfo.available_timezones()
    assert len(names) > 400
    assert [name for name in names if not is_taken(name)] == []


@pytest.mark.parametrize("name", NO_ZONES)
def test_nothing_else_is_taken(name: str) -> None:
    assert not is_taken(name)


def test_zones_that_stand_elsewhere_are_known_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Mars").write_bytes(b"no zone")
    monkeypatch.setattr(workspace_config, "ZONES", tmp_path)
    assert is_taken("Europe/Moscow")
    assert not is_taken("Mars")


@pytest.mark.skipif(not (ZONES / "Europe/Moscow").exists(), reason="zones stand elsewhere here")
def test_a_zone_of_the_system_is_known_without_pythons_library_of_zones() -> None:
    look = (
        "import sys; from devlog_app.model.plain_reading import read_plainly; "
        "from devlog_app.model.workspace_config import WorkspaceConfig; "
        "print(read_plainly(WorkspaceConfig, {'time_zone': 'Europe/Moscow'}).time_zone, 'zoneinfo' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", look], text=True) == "Europe/Moscow False\n"
