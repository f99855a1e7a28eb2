"""Composing while typing gives what composing at once gives, key by key."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.front_matter import PostOptions
from devlog_app.render.compose import render
from devlog_app.render.incremental import IncrementalComposer
from devlog_app.render.surroundings import Surroundings

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |"
BLOCKS = (
    *("# Заголовок", "## Второй", "Слова и слова.", "Плюсы:", "- раз", "- два\n  - под", "1. один", "2. два", "4. ---"),
    *("> цитата", "> > две", "```py", "code()", "```", "---", "", "", "", "    отступ", TABLE, "Смотри [ref] и [^1]."),
    *("[ref]: https://x.org", "[^1]: Сноска", "  висит", "<details>", "</details>", "<!--", "-->", "term", ": meaning"),
    *("%%", "![](a.png)", "[[note]]", "{{snippet:x}}", "**жирно", "$$", "слово " * 120),
)
EDITS = (
    *("", "", "x", " ", "\n", "\n\n", "\n- ", "\n# ", "```\n", "> ", "**", "[ref]", "[ref]: https://y.org\n", "[^1]"),
    *("-->", "</details>", "😀"),
)


def edited(chance: random.Random, text: str) -> str:
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + chance.choice((0, 0, 1, 1, 3, 40)))
    return text[:start] + chance.choice(EDITS) + text[end:]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(("chat", "commonmark")), st.booleans(), st.integers(1, 60))
def test_every_edit_gives_what_composing_anew_gives(seed: int, reading: str, numbered: bool, size: int) -> None:
    chance = random.Random(seed)
    surroundings = Surroundings(
        reading=reading,  # type: ignore[arg-type]
        first_line=chance.choice((1, 7)),
        options=PostOptions(numbered=numbered),
        snippets={"x": "из **сниппета**"}.get,
    )
    composer = IncrementalComposer()
    text = "\n".join(chance.choice(BLOCKS) for _ in range(size))
    for _ in range(8):
        assert composer.compose(text, surroundings) == render(text, surroundings)
        text = edited(chance, text)


def test_a_changed_definition_changes_those_who_use_it() -> None:
    composer = IncrementalComposer()
    before = "[слова][a]\n\nмежду\n\n[a]: https://x.org\n"
    after = before.replace("x.org", "y.org")
    composer.compose(before)
    assert composer.compose(after) == render(after)


def test_a_block_that_is_read_again_for_a_name_still_knows_what_is_never_closed() -> None:
    composer = IncrementalComposer()
    before = "слова\n\n[ref]: https://x.org\n\n- р[ref]аз\n    отступ\n<details>\nслова"
    composer.compose(before)
    after = before.replace("x.org", "y.org")
    problems = composer.compose(after).problems
    assert problems == render(after).problems
    assert [problem.line for problem in problems if problem.code == "never_closed"] == [7]


def test_closing_a_comment_far_below_hides_what_was_shown() -> None:
    composer = IncrementalComposer()
    before = "<!-- начало\n\n" + "слова\n\n" * 200 + "конец"
    composer.compose(before)
    assert composer.compose(before + "\n-->") == render(before + "\n-->")


def test_a_change_above_moves_the_lines_of_problems_below() -> None:
    composer = IncrementalComposer()
    composer.compose("раз\n\n- ...")
    (problem,) = composer.compose("раз\n\nдва\n\n- ...").problems
    assert problem.line == 5


def test_new_surroundings_are_looked_at() -> None:
    composer = IncrementalComposer()
    text = "{{snippet:x}}"
    composer.compose(text, Surroundings(snippets={"x": "раз"}.get))
    surroundings = Surroundings(snippets={"x": "два"}.get)
    assert composer.compose(text, surroundings) == render(text, surroundings)


@pytest.mark.parametrize("key", ["x", "\n", " ", "*"])
def test_typing_through_a_long_note_stays_true(key: str) -> None:
    composer = IncrementalComposer()
    chance = random.Random(1)
    text = "\n\n".join(chance.choice(BLOCKS) or "…" for _ in range(400))
    composer.compose(text)
    for _ in range(5):
        place = chance.randrange(len(text))
        text = text[:place] + key + text[place:]
        assert composer.compose(text) == render(text)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(("chat", "commonmark")), st.integers(0, 60))
def test_a_note_that_was_read_on_step_by_step_gives_the_same(seed: int, reading: str, stop: int) -> None:
    chance = random.Random(seed)
    surroundings = Surroundings(reading=reading)  # type: ignore[arg-type]
    account = Capabilities(text_limit=300)
    text = "\n\n".join(chance.choice(BLOCKS) for _ in range(400))
    composer = IncrementalComposer()
    for step, _ in enumerate(composer.read_on(text, surroundings, account)):
        if step == stop:
            text = edited(chance, text)
            break
    for _ in composer.read_on(text, surroundings, account):
        pass
    assert composer.compose(text, surroundings, account) == render(text, surroundings, account)


def test_a_long_note_is_read_in_many_steps() -> None:
    text = "\n\n".join(f"Абзац {number}. " + "слово " * 60 for number in range(300))
    assert sum(1 for _ in IncrementalComposer().read_on(text)) > 30
