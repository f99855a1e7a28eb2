"""A note takes over what its post says in the channel, and keeps what was typed wherever nothing changed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.front_matter import PostOptions
from devlog_app.model.post import MediaMessage, Message, TextMessage
from devlog_app.render.compose import render
from devlog_app.render.markdown_writer import NoteAddress
from devlog_app.render.surroundings import NoteTarget, Surroundings
from devlog_app.render.taking_over import say_alike, taken_over

ACCOUNT = Capabilities(custom_emoji=True)
PLAIN = Surroundings()

NOTE = """# Итоги  дня

<!-- для себя -->
Первый абзац со [[talk|ссылкой]] и *звёздочками*.
Вторая строка.

* раз
* два
  * глубже

{{snippet:bye}}

[^1]: сноска
Последний[^1].
"""


def told(body: str, edited: str, around: Surroundings = PLAIN) -> str | None:
    """*body* after Telegram's post was edited to say what *edited* renders to."""
    messages = render(edited, around, ACCOUNT).messages
    taken = taken_over(body, messages, around, ACCOUNT)
    if taken is None:
        return None
    assert taken.exact
    assert all(map(say_alike, render(taken.body, around, ACCOUNT).messages, messages))
    return taken.body


AROUND = Surroundings(snippets={"bye": "**Пока**"}.get, notes={"talk": NoteTarget("Доклад", "https://t.me/x/7")}.get)


def test_a_changed_line_is_the_only_one_that_is_written_anew() -> None:
    assert told(NOTE, NOTE.replace("Вторая строка", "Вторая **новая** строка"), AROUND) == NOTE.replace(
        "Вторая строка", "Вторая **новая** строка"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("* два\n", "* другое\n"),
        ("* два\n", ""),
        ("  * глубже\n", "  * глубже\n* три\n"),
        ("# Итоги  дня\n", "# Итоги\n"),
        ("Первый абзац со [[talk|ссылкой]] и *звёздочками*.\n", "Иначе.\n"),
        ("\n* раз", "\nВставка между\n\n* раз"),
        ("Вторая строка.\n", "Вторая строка.\n\nЕщё абзац.\n\n> и цитата\n"),
    ],
)
def test_everything_else_stays_as_it_was_typed(before: str, after: str) -> None:
    taken = told(NOTE, NOTE.replace(before, after), AROUND)
    assert taken is not None
    untouched = [line for line in NOTE.replace(before, "").splitlines() if line]
    assert set(untouched) <= set(taken.splitlines())


def test_the_same_post_changes_no_byte() -> None:
    assert told(NOTE, NOTE, AROUND) == NOTE


def test_a_link_to_a_note_survives_in_a_line_that_changed() -> None:
    edited = NOTE.replace("Первый абзац", "Начальный абзац")
    messages = render(edited, AROUND, ACCOUNT).messages
    taken = taken_over(NOTE, messages, AROUND, ACCOUNT, [NoteAddress("talk", "https://t.me/x/7")])
    assert taken is not None
    assert "Начальный абзац со [[talk|ссылкой]]" in taken.body


def test_a_snippet_that_was_changed_there_becomes_words_of_the_note() -> None:
    taken = told(NOTE, NOTE.replace("{{snippet:bye}}", "До свидания"), AROUND)
    assert taken is not None
    assert "До свидания" in taken


def test_the_channels_footer_is_never_taken_into_the_note() -> None:
    around = Surroundings(footer="Подписывайтесь")
    assert told("Раз\n\nДва\n", "Раз\n\nТри\n", around) == "Раз\n\nТри\n"
    messages = render("Раз", Surroundings(footer="Отпишитесь"), ACCOUNT).messages
    assert taken_over("Раз\n", messages, around, ACCOUNT) is None


def test_words_around_a_picture_are_taken_and_the_picture_stays() -> None:
    body = "Раз\n\n![вид](a.jpg)\n\nДва\n"
    now = render(body, PLAIN, ACCOUNT).messages
    assert [type(one) for one in now] == [TextMessage, MediaMessage, TextMessage]
    edited: tuple[Message, ...] = (now[0], now[1], TextMessage("Три"))
    taken = taken_over(body, edited, PLAIN, ACCOUNT)
    assert taken is not None
    assert taken.body == "Раз\n\n![вид](a.jpg)\n\nТри\n"


def test_a_caption_is_taken() -> None:
    body = "![вид](a.jpg)\n\nПодпись\n"
    [photo] = render(body, PLAIN, ACCOUNT).messages
    assert isinstance(photo, MediaMessage)
    taken = taken_over(body, [replace(photo, caption="Другая подпись")], PLAIN, ACCOUNT)
    assert taken is not None
    assert taken.body == "![вид](a.jpg)\n\nДругая подпись\n"


def test_numbers_of_parts_are_not_taken_into_the_note() -> None:
    around = Surroundings(options=PostOptions(numbered=True))
    small = Capabilities(text_limit=40)
    body = "Первая часть поста о докладе\n\nВторая часть поста о докладе\n"
    first, second = render(body, around, small).messages
    assert isinstance(second, TextMessage)
    edited = replace(second, text=second.text.replace("Вторая", "Другая"))
    taken = taken_over(body, [first, edited], around, small)
    assert taken is not None
    assert taken.body == body.replace("Вторая", "Другая")


def test_words_that_grow_over_a_cut_are_taken_and_it_is_said_that_the_cut_moves() -> None:
    small = Capabilities(text_limit=30)
    body = "Раз два три четыре пять\n\nшесть семь\n"
    _, second = render(body, PLAIN, small).messages
    assert isinstance(second, TextMessage)
    taken = taken_over(body, [TextMessage("Раз"), second], PLAIN, small)
    assert taken is not None
    assert (taken.body, taken.exact) == ("Раз\n\nшесть семь\n", False)


PARAGRAPHS = st.sampled_from(
    ["Слово", "**Жирно** и _нет_", "- раз\n- два\n  - три", "1. a\n2. b", "> цитата\n> дальше", "```\nкод\n```",
     "# Глава", "строка\nстрока", "<!-- скрыто -->", "[ссылка](https://example.org)", "x_y_z C++ a || b",
     "Термин\n: смысл", "---"]
)  # fmt: skip
BODIES = st.lists(PARAGRAPHS, min_size=1, max_size=5).map(lambda found: "\n\n".join(["Начало", *found]) + "\n")


@settings(max_examples=80, deadline=None)
@given(body=BODIES, edited=BODIES)
def test_any_post_is_taken_over_exactly(body: str, edited: str) -> None:
    assert told(body, edited) is not None
