"""Front matter that is right is read, and what is wrong is said with its line, never by an exception."""

import datetime as dt

import pytest

from devlog_app.model.front_matter import LinkPreviewChoice, NoteKind
from devlog_app.storage.notes.front_matter_read import FRONT_MATTER_LIMIT, read_front_matter


def test_everything_that_formats_md_promises_is_read() -> None:
    reading = read_front_matter(
        "---\nid: 01K\ntitle: Разметка: без боли\n---\n".replace("Разметка: без боли", '"Разметка: без боли"')
    )
    assert reading.problems == ()
    assert reading.front_matter is not None
    assert reading.front_matter.title == "Разметка: без боли"
    assert reading.body_line == 5


def test_the_whole_of_front_matter() -> None:
    reading = read_front_matter(
        "---\n"
        "kind: talk\nstatus: ready\ndate: 2026-09-14\nmonth: 2026-09\ntags: [a, 2026]\nplanned: 2026-09-20T10:00\n"
        "recording: {youtube: , rutube: https://rutube.ru/x, vk: }\nindex: {of: {tag: ml}}\n"
        "post:\n  link_preview: {url: https://example.org, size: large}\n  header: false\n  footer: null\n"
        "cssclass: wide\n"
        "---\n"
    )
    said = reading.front_matter
    assert reading.problems == ()
    assert said is not None
    assert said.kind is NoteKind.TALK
    assert said.date == dt.date(2026, 9, 14)
    assert said.tags == ("a", "2026")
    assert said.planned == "2026-09-20T10:00"
    assert said.recording is not None
    assert said.recording.youtube is None
    assert said.post.link_preview == LinkPreviewChoice(url="https://example.org", size="large")
    assert said.post.header is False
    assert "footer" not in said.post.said
    assert said.unknown == {"cssclass": "wide"}


@pytest.mark.parametrize(
    "text", ["", "text", "\n---\na: 1\n---\n", "---\n\nA rule above.\n", "--- \nno end\n", "----\na: 1\n---\n"]
)
def test_a_note_without_front_matter_has_none(text: str) -> None:
    reading = read_front_matter(text)
    assert (reading.front_matter, reading.problems, reading.body_line) == (None, (), 1)


@pytest.mark.parametrize(
    ("front", "code", "line"),
    [
        ("title: a: b", "yaml_second_colon", 2),
        ("a: 1\nb: *x", "yaml_alias", 3),
        ("a: &x [b]\nb: *x", "yaml_alias", 3),
        ("words", "yaml_no_mapping", 2),
        ("a: 1\na: 2", "yaml_double_key", 3),
        ("x: " + "y" * FRONT_MATTER_LIMIT, "front_matter_too_large", 1),
    ],
)
def test_broken_front_matter_is_a_problem_at_its_line(front: str, code: str, line: int) -> None:
    reading = read_front_matter(f"---\n{front}\n---\nbody\n")
    assert reading.front_matter is None
    assert [(found.code, found.line) for found in reading.problems] == [(code, line)]
    assert reading.body_line == front.count("\n") + 4
    assert reading.problems[0].message


def test_front_matter_that_never_ends_is_not_taken_for_a_post() -> None:
    reading = read_front_matter("---\ntitle: x\n\nText.\n")
    assert [found.code for found in reading.problems] == ["front_matter_unclosed"]


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("status: finished", "value_not_offered", "“status” cannot be “finished”."),
        ("date: 14.09.2026", "value_not_date", "“date” must be a date, not “14.09.2026”."),
        ("month: 2026-13", "value_not_month", "“month” must be a month, not “2026-13”."),
        ("title: true", "value_not_text", "“title” must be text, not “true”."),
        ("tags: {a: b}", "value_not_list", "“tags” must be a list, not “{a: b}”."),
        ("post: silent", "value_not_mapping", "“post” must hold keys of its own, not “silent”."),
        ("post: {silent: maybe}", "value_not_bool", "“post.silent” cannot be “maybe”."),
        (
            "post: {link_preview: {size: huge, url: x}}",
            "value_not_offered",
            "“post.link_preview.size” cannot be “huge”.",
        ),
        ("post: {link_preview: {size: small}}", "value_missing", "“post.link_preview.url” is missing."),
    ],
)
def test_a_value_that_cannot_be_used_is_named_and_the_rest_is_kept(line: str, code: str, sentence: str) -> None:
    reading = read_front_matter(f"---\nid: 01K\n{line}\n---\n")
    assert [(found.code, found.line, found.message) for found in reading.problems] == [(code, 3, sentence)]
    assert reading.front_matter is not None
    assert reading.front_matter.id == "01K"


def test_every_wrong_value_is_told_in_order() -> None:
    reading = read_front_matter("---\ndate: soon\nid: x\nstatus: y\n---\n")
    assert [found.line for found in reading.problems] == [2, 4]


@pytest.mark.parametrize("line", ["tags:", "post:", "recording: {youtube: }", "title:", "conference: ~", "index:"])
def test_a_key_that_was_left_empty_is_as_good_as_none(line: str) -> None:
    assert read_front_matter(f"---\n{line}\n---\n").problems == ()


@pytest.mark.parametrize(
    ("written", "title"), [("007", "007"), ("1.10", "1.10"), ("2026", "2026"), ("no", "no"), ("1_000", "1_000")]
)
def test_a_title_that_looks_like_a_number_stays_as_it_was_typed(written: str, title: str) -> None:
    said = read_front_matter(f"---\ntitle: {written}\n---\n").front_matter
    assert said is not None
    assert said.title == title


def test_tags_on_one_line_are_a_list_too() -> None:
    said = read_front_matter("---\ntags: python, ml\n---\n").front_matter
    assert said is not None
    assert said.tags == ("python", "ml")
