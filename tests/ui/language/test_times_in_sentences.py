"""The times that sentences of services name are written in the window's language."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from devlog_app.model.errors import UsageError
from devlog_app.model.named_time import NamedTime
from devlog_app.ui.language.wording import sentence

PAST = UsageError("time_past", time=NamedTime(datetime(2026, 9, 20, 7, tzinfo=UTC), "Europe/Moscow"))


@pytest.fixture
def russian() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("ru_RU"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("russian")
def test_a_russian_window_names_days_and_months_in_russian() -> None:
    assert "вс 20 сент. 2026 10:00 Europe/Moscow (+03:00)" in sentence(PAST)


def test_the_terminal_names_them_in_english() -> None:
    assert "Sun 20 Sep 2026 10:00 Europe/Moscow (+03:00)" in PAST.message
