"""Links follow a note to its new name, and nothing else in a text changes."""

import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devlog_app.render.parsing.block_rules import Reading
from devlog_app.services.composing.lookups import Lookups
from devlog_app.services.links.following import Moves, changed, changes
from devlog_app.services.links.note_names import NoteNames
from devlog_app.services.links.note_rows import NoteRows
from devlog_app.services.links.written_links import likely_links
from devlog_app.storage.media.names import MediaNames
from devlog_app.storage.media.paths import locate

PATHS = ("posts/old.md", "posts/b.md", "deep/x/old.md", "Имя.md", "posts/ёлка.md", "posts/a.b+c(1)$.md", "top.markdown")
RENAMED = {"posts/old.md": "posts/new.md"}


def followed(
    text: str,
    moved: Mapping[str, str] = RENAMED,
    *,
    of: str = "posts/b.md",
    paths: tuple[str, ...] = PATHS,
    former: Mapping[str, str] | None = None,
    reading: Reading = "chat",
) -> str:
    """*text* of the note *of* after *moved*."""
    before = NoteNames(paths)
    moves = Moves(moved, before, NoteNames(moved.get(path, path) for path in paths), former or {})
    return changed(text, changes(of, text, moves, moves.endings, lambda: reading))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("[[old]]", "[[new]]"),
        ("[[old|свои слова]]", "[[new|свои слова]]"),
        ("[[old#Глава]] [[old#Глава|там]]", "[[new#Глава]] [[new#Глава|там]]"),
        ("[[OLD]] [[ old ]] [[old.md]]", "[[new]] [[ new ]] [[new.md]]"),
        ("[[posts/old]] [[posts\\old]]", "[[posts/new]] [[posts/new]]"),
        ("[a](old.md) [b](./old.md) [c](../posts/old.md)", "[a](new.md) [b](./new.md) [c](../posts/new.md)"),
        ("[a](posts/old.md#h) [b](<old.md> 'title')", "[a](posts/new.md#h) [b](<new.md> 'title')"),
        ("[a](old%2Emd)", "[a](new.md)"),
        ("[alone](old.md)\n", "[alone](new.md)\n"),
        ("| a | b |\n|---|---|\n| [[old\\|w]] | [[old]] |\n", "| a | b |\n|---|---|\n| [[new\\|w]] | [[new]] |\n"),
        ("> - **[[old]]** ||[[old]]||\n", "> - **[[new]]** ||[[new]]||\n"),
        ("# [[old]]\n\ntext[^1]\n\n[^1]: see [[old]]\n", "# [[new]]\n\ntext[^1]\n\n[^1]: see [[new]]\n"),
    ],
)
def test_a_link_to_a_renamed_note_leads_to_it_again(text: str, after: str) -> None:
    assert followed(text) == after


@pytest.mark.parametrize("reading", ["chat", "commonmark"])
def test_an_address_that_stands_below_is_followed_where_it_is_one(reading: Reading) -> None:
    text = "[x][way]\n\n[way]: old.md 'title'\n[none]: <old.md>\n"
    assert followed(text, reading=reading) == "[x][way]\n\n[way]: new.md 'title'\n[none]: <old.md>\n"


@pytest.mark.parametrize(
    "text",
    [
        "`[[old]]` and ``[a](old.md)``",
        "```\n[[old]]\n```\n",
        "---\ntitle: '[[old]]'\n---\ntext\n",
        "%%[[old]]%% <!-- [[old]] -->",
        "\\[[old]] and \\[a](old.md)",
        "![[old]] ![a](old.md)",
        "[[x/old]] [[older]] [[old one]] [[#old]]",
        "[a](https://example.org/old.md) [b](mailto:old.md) [c](/old.md) [d](#old)",
        "[[old]",
        "[[елка]]",
    ],
)
def test_what_is_no_link_to_it_stays(text: str) -> None:
    assert followed(text, {**RENAMED, "posts/ёлка.md": "posts/сосна.md"}) == text


def test_a_name_is_found_in_any_case_and_in_any_form() -> None:
    moved = {"Имя.md": "Другое.md"}
    assert followed("[[имя]] [[ИМЯ|x]]", moved) == "[[Другое]] [[Другое|x]]"
    moved = {"posts/ёлка.md": "posts/ель.md"}
    written = unicodedata.normalize("NFD", "[[ёлка]] [a](ёлка.md)")
    assert followed(written, moved) == "[[ель]] [a](ель.md)"
    assert followed(followed(written, moved), {"posts/ель.md": "posts/ёлка.md"}, paths=("posts/ель.md",)) == (
        "[[ёлка]] [a](ёлка.md)"
    )


def test_signs_that_mean_something_elsewhere_are_letters_of_a_name() -> None:
    moved = {"posts/a.b+c(1)$.md": "posts/\\1.md"}
    assert followed("[[a.b+c(1)$]] [[aXb+c(1)$]]", {**moved, "posts/a.b+c(1)$.md": "posts/$&.md"}) == (
        "[[$&]] [[aXb+c(1)$]]"
    )
    assert followed("[x](a.b+c\\(1\\)$.md) [y](a.b+c%281%29$.md)", {"posts/a.b+c(1)$.md": "posts/два слова.md"}) == (
        "[x](два%20слова.md) [y](два%20слова.md)"
    )


def test_of_two_notes_of_one_name_the_other_is_named_with_its_folder() -> None:
    # The nearer one took its new name from under the deeper one.
    moved = {"posts/b.md": "posts/deep-name.md"}
    paths = ("posts/b.md", "posts/c.md", "conferences/pml/deep-name.md")
    assert followed("[[deep-name]] [[b]]", moved, of="posts/c.md", paths=paths) == ("[[pml/deep-name]] [[deep-name]]")


def test_a_name_that_somebody_else_has_gets_its_folder() -> None:
    moved = {"posts/old.md": "conferences/pml/old.md"}
    assert followed("[[old]]", moved) == "[[old]]"
    moved = {"posts/old.md": "deep/x/y/old.md"}
    assert followed("[[old]] [[posts/old]]", moved) == "[[y/old]] [[y/old]]"


def test_what_led_nowhere_is_nobody_s_business() -> None:
    assert followed("[[new]] [[gone]] [x](new.md) [y](gone.md)") == "[[new]] [[gone]] [x](new.md) [y](gone.md)"


def test_of_thousands_of_links_none_is_left() -> None:
    assert followed("[[old]] и [x](old.md)\n\n" * 2000) == "[[new]] и [x](new.md)\n\n" * 2000


def test_a_note_names_itself() -> None:
    assert followed("[[old]] [x](old.md)", of="posts/new.md") == "[[new]] [x](new.md)"


def test_notes_that_move_together_still_lead_to_one_another() -> None:
    moved = {"posts/old.md": "devlog/old.md", "deep/x/old.md": "devlog/old-2.md"}
    before = "[x](../../posts/old.md) [y](old.md) [[x/old]]"
    text = followed(before, moved, of="devlog/old-2.md", former={"devlog/old-2.md": before})
    assert text == "[x](old.md) [y](old-2.md) [[devlog/old-2]]"


WORDS = st.sampled_from(["a", "б", "a b", "ё", "c.d", "Имя", "x(1)", "z_z", "e%20f"])
NOTES = st.lists(st.tuples(st.sampled_from(["", "p/", "p/q/", "б/"]), WORDS), min_size=2, max_size=6, unique=True)


@given(notes=NOTES, into=st.sampled_from(["", "p/", "r/s/"]), name=WORDS)
def test_every_link_leads_where_it_led(notes: list[tuple[str, str]], into: str, name: str) -> None:
    paths = tuple(f"{folder}{stem}.md" for folder, stem in notes)
    goal = f"{into}{name}.md"
    if goal.casefold() in {path.casefold() for path in paths}:
        return
    moved = {paths[0]: goal}
    before = NoteNames(paths)
    after = before.before({goal: paths[0]})
    text = " ".join(f"[[{folder}{stem}]] [[{stem}]] [w](<{folder}{stem}.md>)" for folder, stem in notes)
    links, now = list(likely_links(text)), list(likely_links(followed(text, moved, of="home.md", paths=paths)))
    for link, other in zip(links, now, strict=True):
        led_to = before.called(link.target) if link.is_name else before.at(link.target, "")
        leads_to = after.called(other.target) if link.is_name else after.at(other.target, "")
        assert led_to is None or leads_to == moved.get(led_to, led_to)


@pytest.mark.parametrize(
    "target", ["old", "OLD.md", "x/old", "top", "имя", "deep/x/old", "елка", "a.b+c(1)$", "posts\\b", "none", "../b"]
)
def test_a_name_means_what_it_means_to_the_composer(tmp_path: Path, target: str) -> None:
    for path in PATHS:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(f"---\ntitle: {path}\n---\n", "utf-8")
    meant = Lookups(tmp_path, NoteRows(tuple)).note(target)
    names = NoteNames(MediaNames(tmp_path).all())
    assert names.called(target) == (None if meant is None else meant.title)
    assert names.at(target, "posts") == (
        found if (found := locate(tmp_path, "posts/b.md", target)) is not None and "." in found else None
    )
