"""The sample workspace shows the program at work, so it must be a good one."""

import datetime as dt
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.services.notes.library import Library
from devlog_app.services.notes.sample import make_sample, sample_series


def test_the_sample_has_a_conference_with_an_intro_and_three_talks_a_month_and_a_picture_post(tmp_path: Path) -> None:
    notes = Library(make_sample(tmp_path / "sample")).notes()

    kinds = [note.kind for note in notes]
    assert sorted(kinds) == ["devlog", "intro", "post", "talk", "talk", "talk"]
    assert {note.conference for note in notes if note.kind in {"intro", "talk"}} == {"2026-09-тёплый-код"}
    assert [note.month for note in notes if note.kind == "devlog"] == ["2026-10"]


def test_no_note_of_the_sample_has_broken_front_matter(tmp_path: Path) -> None:
    library = Library(make_sample(tmp_path / "sample"))

    assert [note.path for note in library.notes() if note.error] == []
    assert len({note.id for note in library.notes()}) == len(library.notes())


def test_the_series_is_in_the_order_that_its_conference_names(tmp_path: Path) -> None:
    library = Library(make_sample(tmp_path / "sample"))
    folder = sample_series(library.root)

    series = library.conferences()[folder.name].series
    assert series[0] == "intro.md"
    assert all((folder / name).is_file() for name in series)


def test_the_series_is_planned_for_days_that_lie_ahead(tmp_path: Path) -> None:
    library = Library(make_sample(tmp_path / "sample"))
    plan = library.conferences()[sample_series(library.root).name].plan

    assert plan is not None
    assert dt.datetime.fromisoformat(plan.start or "") > dt.datetime.now()  # noqa: DTZ005 - written without a zone


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")

    with pytest.raises(StorageError, match="not empty"):
        make_sample(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.md"]
