"""Long posts are cut where a reader would pause, and no message is ever refused."""

import pytest

from devlog_app.model.capabilities import FREE_ACCOUNT, Capabilities
from devlog_app.model.post import TextMessage
from devlog_app.render.compose import render

PREMIUM = Capabilities(text_limit=8192, caption_limit=4096)


def parts(text: str, allowed: Capabilities = FREE_ACCOUNT) -> list[TextMessage]:
    return [message for message in render(text, capabilities=allowed).messages if isinstance(message, TextMessage)]


def test_a_text_that_fits_exactly_is_one_message() -> None:
    (message,) = parts("x" * 4096)
    assert message.length == message.limit == 4096


def test_one_character_more_is_two_messages() -> None:
    assert [part.length for part in parts("слово " * 682 + "слово")] == [4091, 5]


def test_an_emoji_counts_as_two() -> None:
    assert [part.length for part in parts("😀" * 2049)] == [4096, 2]


def test_a_premium_account_writes_longer() -> None:
    assert len(parts("x" * 8192, PREMIUM)) == 1
    assert len(parts("x" * 8192)) == 2


def test_a_heading_begins_the_next_message_rather_than_standing_in_the_middle_of_this_one() -> None:
    text = f"{'а' * 3000}\n\n## Дальше\n\n{'б' * 500}\n\n{'в' * 1000}"
    assert parts(text)[1].text.startswith("Дальше\n\nб")


def test_a_heading_goes_with_the_begin_of_a_text_too_long_for_one_message() -> None:
    first, *_ = parts(f"# Заголовок\n\n{'Предложение за предложением. ' * 300}")
    assert first.text.startswith("Заголовок\n\nПредложение")


def test_code_that_fits_one_message_is_never_cut() -> None:
    code = "\n".join(f"строка {number}" for number in range(250))
    found = parts(f"{'слово ' * 300}\n\n```py\n{code}\n```\n\n{'слово ' * 300}")
    assert sum(1 for part in found for entity in part.entities if entity.type == "pre") == 1


def test_more_entities_than_a_message_takes_go_into_the_next() -> None:
    found = parts(" ".join(f"**{number}** *{number}*" for number in range(130)))
    assert [len(part.entities) for part in found] == [100, 100, 60]


def test_entities_of_one_place_are_never_parted_from_their_words() -> None:
    found = parts(" ".join("***x***" for _ in range(80)))
    assert all(len(part.entities) <= 100 for part in found)
    assert sum(len(part.entities) for part in found) == 160


@pytest.mark.parametrize("character", ["👨‍👩‍👧", "🇷🇺", "e\u0301", "👍🏽"])
def test_what_readers_see_as_one_character_is_not_cut(character: str) -> None:
    for part in parts(character * 2500):
        assert part.text.replace(character, "") == ""


def test_a_hundred_kilobytes_without_a_space_arrive_whole() -> None:
    text = "абв" * 33_000
    assert "".join(part.text for part in parts(text)) == text
