"""Markdown written back from a message is read as exactly that message."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import TextMessage
from devlog_app.render.compose import render
from devlog_app.render.markdown_writer import NoteAddress, markdown_of, reads_alike
from devlog_app.render.parsing.block_rules import Reading
from devlog_app.render.surroundings import NoteTarget, Surroundings

ANYTHING = Capabilities(text_limit=10**9, entity_limit=10**9, custom_emoji=True)
READINGS: tuple[Reading, ...] = ("chat", "commonmark")
SPEC = Path(__file__).parent / "real_world" / "commonmark-spec.txt"

NOTES = (
    "Привёз с **Practical ML** конспекты 🎉\n\n- раз\n- два\n  - глубже\n    и ещё строка\n- [x] сделано\n- [ ] нет",
    "# Итоги\n\nСлово _курсив_, ++подчёркнуто++, ~~нет~~, ||тайна||.\n\n> цитата\n> **жирно**\n\nпосле",
    "1. раз\n2. два\n   - внутри\n\n5. пять\n\n———\n\nC++ и a || b, $5, x_y_z, 2 * 3 * 4",
    "```python\nprint('`')\n\n    x\n```\nсразу после\n```\nещё\n```",
    "[ссылка **жирная**](https://example.org/a_b(c)?x=1&amp;y=2) и `код ``с`` обратными` и <https://example.org>",
    "![👍](tg://emoji?id=5368324170671202286) [Анна](tg://user?id=42) [14 сентября](tg://time?unix=1789000000&format=wD)",
    "> [!expandable]\n> Скрытое\n>\n> - раз\n>\n> ```\n> код\n> ```",
    "<details><summary>Заголовок</summary>\nвнутри\n</details>",
    "Термин\n: значение\n: другое\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$x^2$$\n\nx^2^ и H~2~O, $\\alpha$",
    "сло**во**м и **жир_курс_ив**но, **жирно *оба* ++три++**, ~~**a** b~~\n**строка\nвторая**",
    "Сноска[^1] и ещё[^2].\n\n[^1]: раз\n[^2]: два",
    "\\*не жирно\\* &lt;b&gt; \\# не заголовок\n\\- не пункт\n1\\. не номер\n\\> не цитата",
    "строка<br><br><br>через пустые\n- пункт\nтекст под списком\n2) номер\n1) меньше",
)


def texts(markdown: str, reading: Reading) -> list[TextMessage]:
    messages = render(markdown, Surroundings(reading=reading), ANYTHING).messages
    return [message for message in messages if isinstance(message, TextMessage)]


def assert_lossless(message: TextMessage, reading: Reading) -> None:
    written = markdown_of(message.text, message.entities, reading=reading)
    assert written is not None, f"no Markdown for {message.text!r} {message.entities}"
    [again] = texts(written, reading)
    assert reads_alike(again.text, again.entities, message.text, message.entities), written


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("note", NOTES)
def test_what_people_write_comes_back(note: str, reading: Reading) -> None:
    for message in texts(note, reading):
        assert_lossless(message, reading)


@pytest.mark.parametrize("reading", READINGS)
def test_every_example_of_the_commonmark_specification_comes_back(reading: Reading) -> None:
    examples = re.findall(r"^`{32} example\n(.*?)^\.\n", SPEC.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert len(examples) > 600
    for example in examples:
        for message in texts(example.replace("→", "\t"), reading):
            assert_lossless(message, reading)


@pytest.mark.parametrize(
    "markdown",
    [
        "Привет, мир",
        "**Жирно** и _курсив_",
        "- раз\n- два\n  - глубже",
        "1. раз\n2. два",
        "C++ и a || b за $5, x_y_z",
        "> цитата\n\nпосле",
        "```python\nx = 1\n```",
        "# Итоги\n\nТекст со [ссылкой](https://example.org/)",
        "- [x] готово\n- [ ] нет",
        "https://example.org/a_b_c и @name",
    ],
)
def test_simple_things_are_written_as_people_write_them(markdown: str) -> None:
    [message] = texts(markdown, "chat")
    assert markdown_of(message.text, message.entities) == markdown


def test_a_link_to_a_notes_post_becomes_a_link_to_the_note() -> None:
    notes = {"talk": NoteTarget("Доклад", "https://t.me/c/1/77")}
    known = Surroundings(notes=notes.get)
    link = Entity(type=EntityType.TEXT_LINK, offset=4, length=6, url="https://t.me/c/1/77")
    written = markdown_of("см. доклад", [link], surroundings=known, notes=[NoteAddress("talk", "https://t.me/c/1/77")])
    assert written == "см. [[talk|доклад]]"


def test_what_overlaps_is_written_in_pieces_that_look_the_same() -> None:
    entities = (
        Entity(type=EntityType.BOLD, offset=0, length=7),
        Entity(type=EntityType.ITALIC, offset=4, length=9),
        Entity(type=EntityType.TEXT_LINK, offset=8, length=5, url="https://example.org/"),
        Entity(type=EntityType.SPOILER, offset=10, length=7),
    )
    assert_lossless(TextMessage("one two and three", entities), "chat")


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("code here", Entity(type=EntityType.PRE, offset=0, length=4)),
        ("a quote", Entity(type=EntityType.BLOCKQUOTE, offset=2, length=5)),
        ("two\nlines", Entity(type=EntityType.CODE, offset=0, length=9)),
    ],
    ids=["code block in a line", "quote in a line", "code over two lines"],
)
def test_what_no_markdown_says_is_not_written_otherwise(text: str, entity: Entity) -> None:
    assert markdown_of(text, [entity]) is None


WORDS = st.sampled_from(
    (*"aя1 .,:!()-_*~|+$^`[]<>&#%{}\\\n•◦", "  ", "   ", "\n\n", "слово", "word", "👍", "**", "||", "~~", "++", "&lt;",
     "———", "<u>", "[x](y)", "- ", "1. ", "https://example.org/a_b", "{{index}}")
)  # fmt: skip
PLAIN = st.lists(WORDS, min_size=1, max_size=12).map("".join)
STYLES = st.sampled_from(
    [EntityType.BOLD, EntityType.ITALIC, EntityType.UNDERLINE, EntityType.STRIKETHROUGH, EntityType.SPOILER]
)


@st.composite
def styled(draw: st.DrawFn) -> TextMessage:
    """Words as Telegram keeps them, with styles and links anywhere."""
    text = draw(PLAIN).strip()
    count = len(text.encode("utf-16-le")) // 2
    entities = []
    for _ in range(draw(st.integers(0, 3)) if count else 0):
        start = draw(st.integers(0, count - 1))
        length = draw(st.integers(1, count - start))
        entities.append(Entity(type=draw(STYLES), offset=start, length=length))
    return TextMessage(text or "x", tuple(entities))


@pytest.mark.parametrize("reading", READINGS)
@settings(max_examples=600, deadline=None)
@given(message=styled())
def test_any_words_in_any_styles_come_back(reading: Reading, message: TextMessage) -> None:
    assert_lossless(message, reading)


LINES = st.sampled_from(
    (
        *(
            "- a",
            "  - b",
            "    - c",
            "* d",
            "1. e",
            "2. f",
            "7) g",
            "   h",
            "- [x] i",
            "• j",
            "- ```",
            "  ```",
            "```",
            "",
            "",
        ),
        *(
            "> k",
            "> - l",
            "> > m",
            "> [!note] n",
            "> ```",
            "    o",
            "p\\",
            "q  ",
            "r",
            ": s",
            "---",
            "***",
            "# t",
            "## u",
        ),
        *("| v | w |", "|---|---|", "x **y** z", "**a", "b**", "[^1]: c", "d[^1]", "<details>", "</details>", "$$x$$"),
        *(
            "[e]: https://e.org",
            "[e]",
            "<!-- f -->",
            "g<br>h",
            "`i` `j`",
            "_k_**l**_m_",
            "++n++ ~~o~~ ||p||",
            "![q](r.png)",
        ),
    )
)


@pytest.mark.parametrize("reading", READINGS)
@settings(max_examples=60, deadline=None)
@given(lines=st.lists(LINES, min_size=1, max_size=9))
def test_any_note_comes_back(reading: Reading, lines: list[str]) -> None:
    for message in texts("\n".join(lines), reading):
        assert_lossless(message, reading)


FIXTURES = Path(__file__).parent / "fixtures"
CASE = re.compile(r"[^\n]+\n\.\n(?P<note>.*?)\n?^\.\n.*?\n?^\.$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("file", sorted(FIXTURES.glob("*.md")), ids=lambda file: file.stem)
def test_every_way_of_writing_that_is_shown_comes_back(file: Path, reading: Reading) -> None:
    for case in CASE.finditer(file.read_text("utf-8")):
        for message in texts(case["note"], reading):
            assert_lossless(message, reading)
