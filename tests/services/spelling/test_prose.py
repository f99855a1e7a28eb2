"""Which words are looked at for their spelling, and which are left alone."""

import pytest

from devlog_app.services.spelling.prose import words_of


def texts(line: str) -> list[str]:
    return [word.text for word in words_of(line)]


@pytest.mark.parametrize(
    "left_out",
    [
        "`кодд`",
        "``ко`дд``",
        "https://example.org/апечатка",
        "<https://example.org>",
        "someone@exampl.org",
        "exampl.org/pathh",
        "t.me/чанел",
        "метрики-для-людей.md",
        "~/nots/fil",
        "owner/repoo",
        "--basedirr",
        "runn()",
        "@someonne",
        "#тэгг",
        ":smilee:",
        "{{snippet:repoo}}",
        "[[inntro]]",
        "<!-- каммент -->",
        "%%каммент%%",
        "<b>",
        '<a href="ссылкка">',
        "$формулла$",
        "[^сноскка]",
        "&nbspp;",
        "GPT4о",
        "10-го",
        "snake_casse",
        "т.д.",
        "тыс.",
        "日本語",
        "про**грам**ист",
        "`code`-шный",
        "я",
    ],
)
def test_what_is_no_prose_is_left_out(left_out: str) -> None:
    assert texts(f"раз {left_out} два") == ["раз", "два"]


@pytest.mark.parametrize(
    ("line", "looked_at"),
    [
        ("[[intro|слова автора]]", ["слова", "автора"]),
        ("[текст ссылки](адрес.html 'подсказка')", ["текст", "ссылки", "подсказка"]),
        ("[текст](https://example.org/вот_(тут)) дальше", ["текст", "дальше"]),
        ("[сайт]: https://example.org", []),
        ("**жирно**, ||тайна||, ~~вон~~", ["жирно", "тайна", "вон"]),
        ("и/или", ["или"]),
        ("веб-сервис и e-mail", ["веб-сервис", "e-mail"]),
        ("don’t isnʼt", ["don't", "isn't"]),
        ("замо́к, про\u00adграм\u00adма, кто\u2011то", ["замок", "программа", "кто-то"]),
        ("и\u0306од", ["йод"]),
        ("😀 ёлка", ["ёлка"]),
    ],
)
def test_what_is_prose_is_looked_at_as_dictionaries_write_it(line: str, looked_at: list[str]) -> None:
    assert texts(line) == looked_at


@pytest.mark.parametrize(
    "line", ["Вчера Иванченко пришла", "«Вот» — Кафка", "им. Ленинна", "А. С. Пушкинн", "про Kubernettes"]
)
def test_a_capital_inside_a_sentence_means_a_name(line: str) -> None:
    assert not {word for word in texts(line) if word[0].isupper()} & {"Иванченко", "Кафка", "Ленинна", "Пушкинн"}
    assert "Kubernettes" not in texts(line)


@pytest.mark.parametrize(
    "line", ["Превет", "# Превет", "- [ ] Превет", "> Превет", "Да. Превет", "**Превет**", "3) Превет"]
)
def test_a_word_that_begins_a_sentence_is_no_name(line: str) -> None:
    assert texts(line)[-1] == "Превет"


def test_a_capital_with_foreign_letters_is_looked_at_anywhere() -> None:
    assert texts("пишу на Рython") == ["пишу", "на", "Рython"]


def test_words_know_where_they_stand() -> None:
    line = "😀 `a` про\u00adграмма"
    (word,) = words_of(line)
    assert line[word.start : word.end] == "про\u00adграмма"


def test_a_line_of_data_is_not_read() -> None:
    assert words_of("слово " * 10_000) == ()
