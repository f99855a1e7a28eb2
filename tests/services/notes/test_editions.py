"""Editions of one conference are known by what they say, or by their title."""

import datetime as dt

import pytest

from devlog_app.model.workspace_config import ConferenceConfig
from devlog_app.services.notes.editions import headings


def test_one_title_in_several_years_is_one_conference() -> None:
    conferences = {
        "2024-pml": ConferenceConfig(title="Practical ML Conf 2024"),
        "2025-pml": ConferenceConfig(title="Practical ML Conf, 2025"),
        "2026-pml": ConferenceConfig(title="PRACTICAL ML CONF — 2026"),
        "2026-other": ConferenceConfig(title="Other 2026"),
    }
    found = headings(conferences)
    assert found == dict.fromkeys(("2024-pml", "2025-pml", "2026-pml"), "PRACTICAL ML CONF")


def test_a_conference_that_changed_its_name_says_what_it_was() -> None:
    conferences = {
        "old": ConferenceConfig(title="MLConf 2025", starts=dt.date(2025, 9, 1)),
        "new": ConferenceConfig(title="Practical ML 2026", starts=dt.date(2026, 9, 1), previous="OLD"),
    }
    assert headings(conferences) == {"old": "Practical ML", "new": "Practical ML"}


@pytest.mark.parametrize("previous", ["gone", "self"])
def test_an_edition_before_that_is_none_joins_nothing(previous: str) -> None:
    assert headings({"self": ConferenceConfig(title="Conf", previous=previous)}) == {}


def test_folders_without_titles_are_alike_but_for_their_dates() -> None:
    conferences = {"2025-09-pycon": ConferenceConfig(), "2026-09-pycon": ConferenceConfig()}
    assert headings(conferences) == dict.fromkeys(conferences, "pycon")


def test_a_title_that_is_only_a_year_is_nobodys_sister() -> None:
    assert headings({"a": ConferenceConfig(title="2025"), "b": ConferenceConfig(title="2026")}) == {}
