"""A chart says its numbers to everybody: painted, hovered over, walked through by keys, read aloud."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from devlog_app.ui.post_page.chart import LineChart, Reading
from devlog_app.ui.theme import Scheme, colours, qt_palette

DAY = datetime(2026, 9, 14, 12, tzinfo=UTC)
NOTHING = "Not counted yet."


@pytest.fixture
def chart(qtbot: QtBot) -> Iterator[LineChart]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    chart = LineChart("Views")
    qtbot.addWidget(chart)
    chart.resize(400, 160)
    chart.show_readings(
        [Reading(DAY + timedelta(days=day), value) for day, value in enumerate((10, 300, 1204))], NOTHING
    )
    chart.show()
    yield chart
    QLocale.setDefault(before)


def inked(chart: LineChart) -> int:
    """How many pixels the line takes."""
    image: QImage = chart.grab().toImage()
    ink = colours(chart.palette()).accent.rgb()
    return sum(image.pixel(x, y) == ink for x in range(image.width()) for y in range(image.height()))


def test_it_is_told_at_a_glance(chart: LineChart) -> None:
    assert chart.accessibleName() == "Views: 1,204 on 9/16/26, from 10 on 9/14/26"


def test_keys_go_from_reading_to_reading(chart: LineChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleName().startswith("Views: 1,204 on 9/16/26")
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleName().startswith("Views: 300 on 9/15/26")
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleName().startswith("Views: 10 on")
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.toolTip().startswith("1,204 on")


def test_the_pointer_reads_what_is_nearest(chart: LineChart) -> None:
    QTest.mouseMove(chart, QPoint(210, 80))
    assert chart.toolTip().startswith("300 on")


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_line_is_painted_in_both_themes(chart: LineChart, scheme: Scheme) -> None:
    chart.setPalette(qt_palette(colours(scheme)))
    assert inked(chart) > 100


@pytest.mark.parametrize("values", [(), (0,), (7,), (0, 0), (2**31, 2**33)])
def test_few_and_strange_numbers_are_painted(chart: LineChart, values: tuple[int, ...]) -> None:
    chart.show_readings([Reading(DAY + timedelta(hours=hour), value) for hour, value in enumerate(values)], NOTHING)
    assert not chart.grab().isNull()
    assert (NOTHING in chart.accessibleName()) is (not values)


def test_readings_of_one_moment_stand_where_they_can_be_seen(chart: LineChart) -> None:
    chart.show_readings([Reading(DAY, 1), Reading(DAY, 2)], NOTHING)
    assert inked(chart) > 0
