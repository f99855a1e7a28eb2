"""A few letters are enough to name what is meant."""

import pytest

from devlog_app.ui.quick_list.matching import Names, marks_in, prepared

TITLES = (
    "Synthetic data",
    "Оценка языковых моделей",
    "Data drift",
    "Update of the database",
    "Новости: ещё одна модель",
    "Practical ML Conf 2026",
)
NAMES = Names([prepared(title) for title in TITLES])


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("data", ["Data drift", "Synthetic data", "Update of the database"]),
        ("DATA sy", ["Synthetic data"]),
        ("модел", ["Оценка языковых моделей", "Новости: ещё одна модель"]),
        ("еще", ["Новости: ещё одна модель"]),
        ("оям", ["Оценка языковых моделей"]),
        ("pmc", ["Practical ML Conf 2026"]),
        ("pracml", ["Practical ML Conf 2026"]),
        ("xyz", []),
        ("(*", list(TITLES)),
        ("", list(TITLES)),
    ],
)
def test_letters_find_names(typed: str, titles: list[str]) -> None:
    assert [TITLES[number] for number in NAMES.best(typed, 10)] == titles


def test_no_more_are_named_than_wanted() -> None:
    assert len(NAMES.best("a", 2)) == 2


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("Ещё один доклад", "еще докл", ["Ещё", "докл"]),
        ("Update of the data", "data", ["data"]),
        ("База", "аз", ["аз"]),
        ("Straße", "stras", []),
    ],
)
def test_the_letters_meant_are_marked(name: str, typed: str, meant: list[str]) -> None:
    assert [name[start:end] for start, end in marks_in(name, typed)] == meant
