"""What a note's lines hold for a reader, read line by line and kept while they change."""

import random
from collections.abc import Callable

import pytest

from devlog_app.model.line_reading import read_line, visible
from devlog_app.model.line_readings import Heading, LineReadings


class Text:
    """Lines that change, and their readings beside them."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
        self.readings = LineReadings()
        self.readings.change(0, 0, len(self.lines))

    def change(self, first: int, removed: int, *added: str) -> None:
        self.lines[first : first + removed] = added
        self.readings.change(first, removed, len(added))

    def read(self, seconds: float = 60) -> None:
        self.readings.read_on(self._from, seconds)

    def _from(self, line: int) -> Callable[[], str]:
        return iter(self.lines[line:]).__next__


@pytest.mark.parametrize(
    ("line", "seen", "words"),
    [
        ("Два слова", "Два слова", 2),
        ("## Заголовок **жирный** ##", "Заголовок жирный", 2),
        ("- [ ] дело с [ссылкой](https://example.org/a)", "дело с ссылкой", 3),
        ("> 1. цитата", "цитата", 1),
        ("![подпись](media/a.png)", "", 0),
        ("[[note|Имя]] и {{index}}", "Имя и ", 2),
        ("да <!-- нет --> да %% нет %%", "да  да ", 2),
        ("https://example.org/a/b?c=d", "https://example.org/a/b?c=d", 1),
        ("snake_case, dev-log, 3.5", "snake_case, dev-log, 3.5", 3),
        ("||спойлер|| ~~нет~~ ++да++ `код`", "спойлер нет да код", 4),
        ("* * *", "", 0),
        ("😀 да", "😀 да", 1),
    ],
)
def test_what_a_reader_sees_of_a_line(line: str, seen: str, words: int) -> None:
    assert visible(line) == seen
    assert read_line(line).words == words


@pytest.mark.parametrize(("line", "sentences"), [("Да. Нет! Кто?", 3), ("Без точки", 1), ("Раз… Два", 2), ("", 0)])
def test_sentences(line: str, sentences: int) -> None:
    assert read_line(line).sentences == sentences


def test_code_is_read_and_its_fences_are_not() -> None:
    text = Text("```python", "# no heading", "```", "после")
    text.read()
    assert text.readings.counts.words == 3
    assert text.readings.headings() == ()


def test_front_matter_and_comments_do_not_count() -> None:
    text = Text("---", "title: Три слова тут", "---", "Раз", "<!-- два", "три", "--> четыре")
    text.readings.set_front_matter(3)
    text.read()
    assert text.readings.counts.words == 2


def test_headings_have_their_lines() -> None:
    text = Text("# Один", "", "### Три")
    text.read()
    assert text.readings.headings() == (Heading(1, 1, "Один"), Heading(3, 3, "Три"))
    text.change(1, 0, "ещё", "ещё")
    text.read()
    assert text.readings.headings() == (Heading(1, 1, "Один"), Heading(5, 3, "Три"))


def test_an_opened_fence_is_felt_to_its_end_and_no_farther() -> None:
    text = Text("# Один", "x", "# Два", "```", "# Нет", "```", "# Три")
    text.read()
    text.change(1, 1, "```")
    text.read()
    assert [heading.title for heading in text.readings.headings()] == ["Один", "Нет"]
    text.change(1, 1)
    text.read()
    assert [heading.title for heading in text.readings.headings()] == ["Один", "Два", "Три"]


def test_a_change_while_there_is_still_something_to_read() -> None:
    text = Text(*["слово"] * 1000)
    text.read(0)
    assert not text.readings.is_complete
    text.change(500, 2, "два слова")
    text.change(0, 1, "три слова тут")
    for _ in range(len(text.lines)):
        text.read(0)
    assert text.readings.counts.words == 1002


def test_any_changes_leave_what_reading_anew_would_find() -> None:
    chance = random.Random(7)  # the same every time
    pool = ("# Заголовок", "слово и слово", "```", "", "<!--", "-->", "- дело", "~~~")
    text = Text(*chance.choices(pool, k=60))
    for _ in range(300):
        first = chance.randrange(len(text.lines) + 1)
        removed = min(chance.randrange(4), len(text.lines) - first)
        text.change(first, removed, *chance.choices(pool, k=chance.randrange(4)))
        if chance.random() < 0.3:
            text.read(0 if chance.random() < 0.5 else 60)
    text.read()
    anew = Text(*text.lines)
    anew.read()
    assert text.readings.counts == anew.readings.counts
    assert text.readings.headings() == anew.readings.headings()


def test_times_follow_from_words() -> None:
    text = Text(" ".join(["слово"] * 360))
    text.read()
    assert text.readings.counts.reading_seconds == 120
    assert text.readings.counts.speaking_seconds == 167
