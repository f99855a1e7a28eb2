"""A series is planned and sent on one page, before a channel on this computer."""

from pathlib import Path

from PySide6.QtCore import Qt
from ui.series.probe import SeriesProbe

TITLES = ["Привёз конспекты", "Генерация данных", "LLM как судья", "Агенты", "Фото"]
ALT = Qt.KeyboardModifier.AltModifier
FILE = Path("conferences/2026-09-pml/conference.yaml")


def test_every_post_stands_at_its_time(series: SeriesProbe) -> None:
    assert series.titles() == TITLES
    assert "Mon 1 Mar 2027, 10:00 MSK" in series.line("Привёз")
    assert "Fri 5 Mar 2027, 10:00 MSK" in series.line("Фото")
