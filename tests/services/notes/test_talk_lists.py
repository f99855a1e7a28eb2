"""A programme is understood in the forms in which people paste it, and nothing of it is lost in silence."""

import pytest

from devlog_app.services.notes.talk_lists import Talk, read_talks, swapped


@pytest.mark.parametrize(
    ("line", "title", "speaker", "time"),
    [
        ("Генерация данных", "Генерация данных", None, None),
        ("Генерация данных — Анна Иванова", "Генерация данных", "Анна Иванова", None),
        ("Генерация данных - Анна", "Генерация данных", "Анна", None),
        ("Анна Иванова — генерация данных", "генерация данных", "Анна Иванова", None),
        ("Анна Иванова: Генерация данных", "Генерация данных", "Анна Иванова", None),
        ("10:00 Генерация данных (Анна Иванова)", "Генерация данных", "Анна Иванова", "10:00"),
        ("9.30 – 10.15 Метрики | А. Петров и Б. Ли", "Метрики", "А. Петров и Б. Ли", "09:30"),
        ("1. Разметка (без боли)", "Разметка (без боли)", None, None),
        ("12) [10:40] **Разметка**", "Разметка", None, "10:40"),
        ("- «Разметка» — Ольга Ким, Яндекс", "Разметка", "Ольга Ким, Яндекс", None),
        ("RAG — новая нефть", "RAG — новая нефть", None, None),
        ("Keynote: the future of RAG", "Keynote: the future of RAG", None, None),
        ("Synthetic Data: why not", "Synthetic Data: why not", None, None),
        ("Data at scale — Anna O'Neil", "Data at scale", "Anna O'Neil", None),
        ("2024 год в ML", "2024 год в ML", None, None),
        ("Talk 😀 — Анна Иванова", "Talk 😀", "Анна Иванова", None),
        ("Как мы — и не только мы — учили БЯМ", "Как мы — и не только мы — учили БЯМ", None, None),
    ],
)
def test_a_line_is_a_talk(line: str, title: str, speaker: str | None, time: str | None) -> None:
    [talk] = read_talks(line).talks
    assert (talk.title, talk.speaker, talk.time) == (title, speaker, time)


def test_many_lines_agree_that_names_stand_before_the_colon() -> None:
    found = read_talks("Anna Smith: Data\nJohn Doe: Metrics\nMary Major: Labels")
    assert [talk.speaker for talk in found.talks] == ["Anna Smith", "John Doe", "Mary Major"]


@pytest.mark.parametrize(
    "text",
    [
        "10:00\tГенерация данных без боли\tАнна Иванова\n11:00\tМетрики для всех людей\tПётр Ли",
        "Время\tСпикер\tДоклад\n10:00\tАнна Иванова\tГенерация данных без боли\n11:00\tПётр Ли\tМетрики для всех людей",
        "Доклад;Спикер;Время\nГенерация данных без боли;Анна Иванова;10:00\nМетрики для всех людей;Пётр Ли;11:00",
        'title,speaker,time\n"Генерация данных без боли",Анна Иванова,10:00\nМетрики для всех людей,Пётр Ли,11:00',
        "| 10:00 | Генерация данных без боли | Анна Иванова |\r\n|---|---|\r\n|11:00|Метрики для всех людей|Пётр Ли|",
    ],
)
def test_a_table_is_read_by_its_columns(text: str) -> None:
    assert read_talks(text).talks == (
        Talk(title="Генерация данных без боли", speaker="Анна Иванова", time="10:00"),
        Talk(title="Метрики для всех людей", speaker="Пётр Ли", time="11:00"),
    )


def test_days_are_counted_and_breaks_told_apart() -> None:
    talks = read_talks("День 1\n10:00 Данные\nОбед\nДень 2: зал А\n10:00 Метрики").talks
    assert [(talk.title, talk.day, talk.is_break) for talk in talks] == [
        ("Данные", 1, False),
        ("Обед", 1, True),
        ("Метрики", 2, False),
    ]


def test_what_makes_no_talk_is_told() -> None:
    found = read_talks("Данные\n\nдаННые\n\n\nМетрики\nЁж\n" + "x" * 301, known=["ЕЖ"])
    assert [talk.title for talk in found.talks] == ["Данные", "Метрики"]
    assert (found.empty, found.repeated, found.too_long) == (3, ("даННые", "Ёж"), (8,))


def test_who_pastes_a_book_is_told_what_was_passed_over() -> None:
    found = read_talks("".join(f"Доклад {number}\n" for number in range(2_100)))
    assert (len(found.talks), found.beyond) == (500, 1_600)


def test_nothing_is_no_talk() -> None:
    assert read_talks("").talks == read_talks(" \n\t\n").talks == ()


def test_title_and_speaker_are_exchanged() -> None:
    assert swapped(Talk(title="Анна", speaker="Данные")) == Talk(title="Данные", speaker="Анна")
    assert swapped(Talk(title="Данные")) == Talk(title="Данные")
