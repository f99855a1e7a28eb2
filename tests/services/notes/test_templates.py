"""Templates are filled with what is known; broken ones are named by line, and none reaches out of its box."""

import datetime as dt
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.services.notes.library import Library
from devlog_app.services.notes.templates import Templates
from devlog_app.storage.notes.front_matter_read import read_front_matter

CONFERENCE = {"title": 'A: "B"', "hashtag": "#x", "starts": None, "ends": None, "city": None, "folder": "2026-09-a"}
VARIABLES = {
    "title": 'Как: «мы» "искали" #людей',
    "speaker": "@ivan",
    "conference": CONFERENCE,
    "time": None,
    "previous": None,
    "month": "2026-09",
    "month_name": "сентябрь",
    "date": dt.date(2026, 9, 14),
    "id": "01M2Q9SCK0AB0Q7Y3ZP5ECF724",
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("name", ["conference-intro", "talk", "month", "post"])
def test_every_template_of_ours_makes_front_matter_that_can_be_read(own: Path, name: str) -> None:
    reading = read_front_matter(Templates(own).fill(name, VARIABLES))
    assert reading.problems == ()
    assert reading.front_matter is not None
    assert reading.front_matter.id == VARIABLES["id"]
    assert reading.front_matter.title


@pytest.mark.parametrize("title", ["a: b", "#x", "'", '"', "no", "- x", "{{ id }}", "a\nb: c", "---", "\\", "007"])
def test_any_title_is_safe_in_front_matter(own: Path, title: str) -> None:
    reading = read_front_matter(Templates(own).fill("talk", {**VARIABLES, "title": title}))
    assert reading.front_matter is not None
    assert reading.front_matter.title == title


def test_the_workspaces_own_template_wins(library: Library) -> None:
    folder = library.root / "templates"
    folder.mkdir()
    (folder / "post.md").write_text("---\r\ntitle: {{ title | yaml }}\r\n---\r\nНаш {{ date }}\r\n")
    note = library.open(library.new_post("Пост").path)
    assert note.text == "---\ntitle: Пост\n---\nНаш 2026-09-21\n"
    assert [row.path for row in library.notes() if "templates" in row.path] == []


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("a\n{% if %}", 2, "Expected an expression"),
        ("a\nb\n{{ speakr }}", 3, "'speakr' is undefined"),
        ("{{ title.missing.deeper }}", 1, "no attribute 'missing'"),
        ("a\n{{ 1 / 0 }}", 2, "division by zero"),
        ("{{ title | nofilter }}", 1, "No filter named 'nofilter'"),
        ("{% include '/etc/passwd' %}", 1, "no loader"),
        ("a\n{{ title.__class__.__mro__ }}", 2, "unsafe"),
        ("{{ ''.format.__globals__ }}", 1, "unsafe"),
        ("{{ conference.update({}) }}", 1, "unsafe"),
        ("{% for i in range(10000000) %}{% endfor %}", 1, "Range too big"),
    ],
)
def test_a_broken_template_is_named_by_file_and_line(own: Path, source: str, line: int, reason: str) -> None:
    (own / "post.md").write_text(source)
    with pytest.raises(StorageError) as caught:
        Templates(own).fill("post", VARIABLES)
    assert (caught.value.code, caught.value.path, caught.value.line) == ("template_broken", str(own / "post.md"), line)
    assert reason in caught.value.message


def test_nothing_is_made_of_a_broken_template(library: Library) -> None:
    (library.root / "templates").mkdir()
    (library.root / "templates" / "conference-intro.md").write_text("{{ oops }}")
    before = sorted(library.root.rglob("*"))
    with pytest.raises(StorageError):
        library.new_conference("X")
    assert sorted(library.root.rglob("*")) == before


def test_a_template_that_is_no_text_or_too_long_is_refused(own: Path) -> None:
    (own / "post.md").write_bytes(b"ok\n\xff")
    with pytest.raises(StorageError) as caught:
        Templates(own).fill("post", VARIABLES)
    assert (caught.value.code, caught.value.line) == ("not_utf8", 2)
    (own / "post.md").write_bytes(b"x" * 300_000)
    with pytest.raises(StorageError) as caught:
        Templates(own).fill("post", VARIABLES)
    assert caught.value.code == "template_too_large"
