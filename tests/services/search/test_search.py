"""Notes are found by their words, in whatever form these are typed."""

import sqlite3
from pathlib import Path

import pytest

from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.model.search import Snippet
from devlog_app.services.search.search import Search, fitting

KEYNOTE, ENGLISH, MIXED, INTRO = (
    "posts/keynote.md",
    "posts/english.md",
    "posts/mixed.md",
    "conferences/2026-ml/intro.md",
)


def found(search: Search, typed: str, *, is_finished: bool = True) -> list[str]:
    return [hit.path for hit in search.answer(search.query(typed, is_finished=is_finished)).hits]


def emphasised(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.marks]


def index_of(tmp_path: Path) -> Path:
    (index,) = (tmp_path / "index").glob("*.words.db")
    return index


@pytest.mark.parametrize(
    ("typed", "paths"),
    [
        ("доклады", {KEYNOTE, MIXED}),
        ("еще", {KEYNOTE}),
        ("ЕЩЁ", {KEYNOTE}),
        ("test model", {ENGLISH}),
        ("модель", {KEYNOTE, MIXED}),
        ("модель -gpu", {KEYNOTE}),
        ("модель -доклад", set()),
        ('"data drift"', {ENGLISH}),
        ('"drift data"', set()),
        ("fine-tuning", {MIXED}),
        ("asyncio.run", {KEYNOTE}),
        ("🎉", {MIXED}),
        ("keynote", {KEYNOTE}),
        ("status id title", set()),
        ("-доклад", set()),
        ("", set()),
        ('"', set()),
        ('NOT AND OR ( * ^ " :', set()),
        ("нетакогослова", set()),
    ],
)
def test_what_is_typed_finds(search: Search, typed: str, paths: set[str]) -> None:
    assert set(found(search, typed)) == paths


@pytest.mark.parametrize(
    ("typed", "paths"), [("докл", {KEYNOTE, MIXED}), ("testi", set()), ("drif", {ENGLISH}), ("drifte", {ENGLISH})]
)
def test_the_last_word_may_be_half_typed(search: Search, typed: str, paths: set[str]) -> None:
    assert set(found(search, typed, is_finished=False)) == paths


def test_a_note_called_so_comes_before_one_that_says_so(search: Search) -> None:
    assert found(search, "доклад") == [KEYNOTE, MIXED]


@pytest.mark.parametrize("typed", ["иголка", '"иголка в стогу"', "иголка -гвоздь", "иголка стогу"])
def test_of_many_notes_the_best_are_shown_and_all_are_counted(root: Path, search: Search, typed: str) -> None:
    for number in range(120):
        (root / f"posts/{number:03}.md").write_text(f"Иголка в стогу{' сена' * number}\n", "utf-8")
    (root / "posts/best.md").write_text("# Иголка в стогу\n\nИголка в стогу, опять иголка в стогу.\n", "utf-8")
    search.catch_up()
    answer = search.answer(search.query(typed, is_finished=True), limit=10)
    assert [hit.path for hit in answer.hits] == ["posts/best.md", *(f"posts/{number:03}.md" for number in range(9))]
    assert answer.total == 121


def test_a_find_far_down_a_long_note_is_shown(root: Path, search: Search) -> None:
    (root / "posts/far.md").write_text("сено\n" * 20_000 + "иголка\n", "utf-8")
    search.catch_up()
    (hit,) = search.answer(search.query("иголка")).hits
    assert (hit.snippet.line, hit.snippet.text) == (20_001, "иголка")


def test_a_snippet_shows_the_line_with_the_most_of_it(search: Search) -> None:
    (hit,) = search.answer(search.query("модели gpu")).hits
    assert hit.snippet.line == 4
    assert hit.snippet.text == "запустили fine-tuning модели на GPU 🎉"
    assert emphasised(hit.snippet) == ["модели", "GPU"]


def test_a_snippet_emphasises_words_as_they_are_written(search: Search) -> None:
    (hit,) = search.answer(search.query("еще")).hits
    assert emphasised(hit.snippet) == ["Ещё"]


def test_a_long_line_is_cut_around_the_find(root: Path, search: Search) -> None:
    (root / "posts/long.md").write_text("слово " * 400 + "иголка " + "слово " * 400, "utf-8")
    search.catch_up()
    (hit,) = search.answer(search.query("иголку")).hits
    assert emphasised(hit.snippet) == ["иголка"]
    assert hit.snippet.text.startswith("…")
    assert hit.snippet.text.endswith("…")
    assert len(hit.snippet.text) < 200


def test_only_what_changed_is_indexed_again_and_what_is_gone_is_forgotten(root: Path, search: Search) -> None:
    (root / KEYNOTE).write_text("Совсем о другом: велосипед\n", "utf-8")
    (root / MIXED).unlink()
    search.catch_up()
    assert found(search, "велосипеды") == [KEYNOTE]
    assert found(search, "доклады") == []


def test_filters_choose_among_the_notes(search: Search) -> None:
    query = search.query("доклад tag:ML state:draft channel:main")
    notes = (
        NoteSummary(path=KEYNOTE, title="", tags=("#ml",), channel="main"),
        NoteSummary(path=MIXED, title="", tags=("ml",), channel="main", state=NoteState.PUBLISHED),
        NoteSummary(path=ENGLISH, title="", channel="main"),
    )
    assert fitting(query, notes) == {KEYNOTE}
    assert [hit.path for hit in search.answer(query, fitting(query, notes)).hits] == [KEYNOTE]


def test_without_an_index_the_answer_says_so(root: Path, tmp_path: Path) -> None:
    search = Search(root, tmp_path / "elsewhere")
    assert not search.answer(search.query("доклад")).is_ready


@pytest.mark.parametrize("rubbish", [b"this is no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_index_is_told_and_made_anew(search: Search, tmp_path: Path, rubbish: bytes) -> None:
    index_of(tmp_path).write_bytes(rubbish)
    assert not search.answer(search.query("доклад")).is_ready
    search.catch_up()
    assert found(search, "доклад") == [KEYNOTE, MIXED]


def test_damage_in_the_middle_is_mended_by_the_next_look(search: Search, tmp_path: Path) -> None:
    index = index_of(tmp_path)
    data = bytearray(index.read_bytes())
    data[4096 : len(data)] = b"\xaa" * (len(data) - 4096)
    index.write_bytes(data)
    assert not search.answer(search.query("доклад")).is_ready
    search.catch_up()
    assert found(search, "доклад") == [KEYNOTE, MIXED]


def test_an_index_of_another_version_is_made_anew(search: Search, tmp_path: Path) -> None:
    with sqlite3.connect(index_of(tmp_path)) as database:
        database.execute("PRAGMA user_version = 999")
    database.close()
    assert not search.answer(search.query("доклад")).is_ready
    search.catch_up()
    assert found(search, "доклад") == [KEYNOTE, MIXED]


def test_odd_notes_do_not_end_the_indexing(root: Path, search: Search) -> None:
    (root / "posts/bytes.md").write_bytes(b"\xff\xfe\x00 needle \x80")
    (root / "posts/crlf.md").write_bytes("---\r\ntitle: Т\r\n---\r\nодна\r\nиголка\r\n".encode())
    (root / "posts/empty.md").write_bytes(b"")
    (root / "posts/folder.md").mkdir()
    search.catch_up()
    (hit,) = search.answer(search.query("иголка")).hits
    assert (hit.path, hit.snippet.line, hit.snippet.text) == ("posts/crlf.md", 5, "иголка")
    assert found(search, "needle") == ["posts/bytes.md"]
