"""Words are the same word in every form that people write."""

import pytest

from devlog_app.storage.search.stems import LONGEST_WORD, Stems, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("доклады", "докладе"),
        ("Доклад", "ДОКЛАДАМИ"),
        ("ещё", "еще"),
        ("модель", "моделями"),
        ("написанный", "написанное"),
        ("models", "model"),
        ("Testing", "tested"),
        ("cafe\u0301", "café"),
        ("и\u0306од", "йод"),
        ("за\u0301мок", "замок"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    stems = Stems()
    assert [stems[word] for word in words_of(one)] == [stems[word] for word in words_of(other)]


@pytest.mark.parametrize(
    ("one", "other"), [("доклад", "докладчик"), ("мир", "мера"), ("GPT4", "GPT5"), ("2025", "2026")]
)
def test_other_words_do_not(one: str, other: str) -> None:
    stems = Stems()
    assert stems[words_of(one)[0]] != stems[words_of(other)[0]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("asyncio.run(main_loop)", ["asyncio", "run", "main", "loop"]),
        ("Готово ✅🎉!", ["готово", "✅", "🎉"]),
        ("👍🏽 да", ["👍", "да"]),
        ("#теги и @имена", ["теги", "и", "имена"]),
        ("при\u00adмер", ["пример"]),
        ("***", []),
        ("x" * 500, ["x" * LONGEST_WORD]),
    ],
)
def test_words_are_found_in_prose_and_code(text: str, words: list[str]) -> None:
    assert words_of(text) == words
