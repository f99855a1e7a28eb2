"""A month begins with the sections that are wanted, and nothing that was promised is forgotten."""

import datetime as dt

import pytest

from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.services.notes.month_drafts import drafted, month_before, months_to_make, outlined, unkept_promises

TEMPLATE = "---\nkind: devlog\n---\n# Месяц\n## Что сделали\n- \n## Что дальше\n- \n## Спасибо\n- \n#devlog\n"
TODAY = dt.date(2026, 11, 22)


def test_a_template_is_cut_at_its_headings() -> None:
    outline = outlined(TEMPLATE)
    assert [section.title for section in outline.sections] == ["Что сделали", "Что дальше", "Спасибо"]
    assert outline.tail == "#devlog\n"
    assert outline.head + "".join(section.text for section in outline.sections) + outline.tail == TEMPLATE


def test_sections_that_are_not_wanted_stay_away_and_the_tags_stay() -> None:
    assert drafted(TEMPLATE, {"Что сделали"}) == "---\nkind: devlog\n---\n# Месяц\n## Что сделали\n- \n#devlog\n"
    assert drafted(TEMPLATE, {"Что сделали", "Что дальше", "Спасибо"}) == TEMPLATE


def test_promises_stand_as_open_tasks_under_what_comes_next() -> None:
    text = drafted(TEMPLATE, {"Что сделали", "Что дальше"}, ["релиз", "статья"])
    assert "## Что дальше\n- [ ] релиз\n- [ ] статья\n#devlog\n" in text
    assert "## Что сделали\n- [ ] релиз\n" in drafted(TEMPLATE, {"Что сделали"}, ["релиз"])
    assert drafted("# Месяц\n", (), ["релиз"]) == "# Месяц\n- [ ] релиз\n"


@pytest.mark.parametrize(
    ("text", "promises"),
    [
        ("# A\n- [ ] релиз\n- [x] статья\n- [ ] ...\n", ("релиз",)),
        (
            "## Что дальше\n- релиз летом\n- \n1. статья\nплоское обещание\n\n#devlog\n",
            ("релиз летом", "статья", "плоское обещание"),
        ),
        ("**Next:**\n- release\n\n## Thanks\n- Bob\n", ("release",)),
        ("Дальше:\n- релиз\n- релиз\n- [x] готово\n", ("релиз",)),
        ("## Планируем обед\n- суп\n", ()),
        ("```\n- [ ] code\n```\n", ()),
        ("", ()),
    ],
)
def test_what_was_not_kept_is_found(text: str, promises: tuple[str, ...]) -> None:
    assert unkept_promises(text) == promises


@pytest.mark.parametrize(
    ("there", "first"),
    [
        ((), "2026-11"),
        (("2026-10",), "2026-11"),
        (("2026-09",), "2026-10"),
        (("2026-10", "2026-11"), "2026-12"),
        (("2026-08", "2027-01"), "2026-09"),
        (("2020-01",), "2025-12"),
    ],
)
def test_the_next_missing_month_comes_first(there: tuple[str, ...], first: str) -> None:
    offered = months_to_make(there, TODAY)
    assert offered[0] == first
    assert not set(offered) & set(there)
    assert len(set(offered)) == len(offered)


def _note(path: str, month: str | None) -> NoteSummary:
    return NoteSummary(
        id=None, path=path, title=path, kind="devlog", conference=None, month=month, state=NoteState.DRAFT
    )


def test_the_month_before_is_found_across_a_gap() -> None:
    notes = [_note("devlog/2026-08.md", "2026-08"), _note("posts/x.md", None), _note("devlog/2026-11.md", "2026-11")]
    found = month_before(notes, "2026-11")
    assert found is not None
    assert found.path == "devlog/2026-08.md"
    assert month_before(notes, "2026-08") is None


def test_a_month_that_is_a_series_is_told_by_its_intro() -> None:
    notes = [_note("devlog/2026-08/a.md", "2026-08"), _note("devlog/2026-08/intro.md", "2026-08")]
    found = month_before(notes, "2026-09")
    assert found is not None
    assert found.path == "devlog/2026-08/intro.md"
