"""The tree shows every note once, in an order that a reader would choose."""

import datetime as dt
from typing import Any

import pytest

from devlog_app.model.note import Group, GroupKind, NoteSummary
from devlog_app.model.workspace_config import ConferenceConfig, MonthConfig
from devlog_app.services.notes.grouping import Groups, grouped
from devlog_app.services.notes.library import Library


def note(path: str, **facts: Any) -> NoteSummary:
    return NoteSummary(path=path, title=path, **facts)


def shown(groups: tuple[Group, ...]) -> list[tuple[str, list[str]]]:
    return [(group.title, [member.path for member in group.notes]) for group in groups]


def test_the_workspace_as_a_tree(library: Library) -> None:
    assert shown(grouped(library.notes(), library.conferences(), library.months())) == [
        ("Practical ML", [f"conferences/2026-09-pml/{name}.md" for name in ("intro", "b", "a")]),
        ("2026-08", ["devlog/2026-08.md"]),
        ("2026-03", ["plain/2026-03-07 встреча.md"]),
        ("posts", ["posts/вечер.md"]),
    ]


def test_conferences_and_months_are_shown_newest_first() -> None:
    conferences = {
        "a": ConferenceConfig(title="Old", starts=dt.date(2025, 1, 1)),
        "2026-09-b": ConferenceConfig(title="New"),
        "c": ConferenceConfig(title="Middle", starts=dt.date(2026, 1, 1)),
    }
    notes = [note("x.md", month="2026-01"), note("y.md", month="2026-02"), note("z/z.md"), note("a/a.md")]
    titles = [group.title for group in grouped(notes, conferences)]
    assert titles == ["New", "Middle", "Old", "2026-02", "2026-01", "a", "z"]


def test_a_conference_that_waits_for_its_notes_is_shown() -> None:
    assert shown(grouped([], {"2026-09-pml": ConferenceConfig(title="PML")})) == [("PML", [])]


def test_a_conference_without_a_file_is_shown_by_its_folder() -> None:
    (group,) = grouped([note("conferences/x/a.md", conference="x")], {})
    assert (group.kind, group.key, group.title) == (GroupKind.CONFERENCE, "x", "x")


def test_front_matter_names_a_conference_in_any_case() -> None:
    groups = grouped([note("posts/a.md", conference="2026-09-PML")], {"2026-09-pml": ConferenceConfig(title="PML")})
    assert shown(groups) == [("PML", ["posts/a.md"])]


@pytest.mark.parametrize(
    ("series", "order"),
    [
        ((), ["intro", "a", "a-2", "b"]),
        (("b.md",), ["b", "intro", "a", "a-2"]),
        (("B.MD", "gone.md", "a-2.md"), ["b", "a-2", "intro", "a"]),
    ],
)
def test_the_series_orders_its_notes_and_the_rest_follow_by_name(series: tuple[str, ...], order: list[str]) -> None:
    names = ("b", "a-2", "a", "intro")
    notes = [
        note(f"conferences/x/{name}.md", conference="x", kind="intro" if name == "intro" else "talk") for name in names
    ]
    (group,) = grouped(notes, {"x": ConferenceConfig(series=series)})
    assert [member.path.removeprefix("conferences/x/").removesuffix(".md") for member in group.notes] == order


def test_a_month_that_is_a_folder_has_its_title_and_order() -> None:
    notes = [note(f"devlog/2026-10/{name}.md", month="2026-10") for name in ("a", "b")]
    (group,) = grouped(notes, {}, {"2026-10": MonthConfig(title="Октябрь", series=("b.md",))})
    assert group.title == "Октябрь"
    assert [member.path for member in group.notes] == ["devlog/2026-10/b.md", "devlog/2026-10/a.md"]


def test_every_note_stands_in_exactly_one_group() -> None:
    notes = [
        note("a.md"),
        note("posts/b.md"),
        note("posts/deep/c.md"),
        note("d.md", month="2026-01"),
        note("e.md", conference="x"),
    ]
    members = [member.path for group in grouped(notes, {}) for member in group.notes]
    assert sorted(members) == sorted(each.path for each in notes)


def test_only_what_is_touched_is_made_anew() -> None:
    groups = Groups()
    groups.arrange_by({"x": ConferenceConfig(title="X")})
    for each in (note("conferences/x/a.md", conference="x"), note("posts/b.md"), note("posts/c.md")):
        groups.put(each)
    conference, posts = groups.all()
    groups.put(note("posts/c.md", status="ready"))
    assert groups.all()[0] is conference
    assert groups.all()[1] is not posts
    groups.take("posts/b.md")
    groups.put(note("posts/c.md", conference="x"))
    assert shown(groups.all()) == [("X", ["conferences/x/a.md", "posts/c.md"])]
