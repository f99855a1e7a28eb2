"""The judge lets pass what Telegram takes and objects to everything that it would change."""

from typing import Any

import pytest

from devlog_app.model.detected import detected
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.utf16 import utf16_length

BOLD, ITALIC, CODE = EntityType.BOLD, EntityType.ITALIC, EntityType.CODE
PRE, QUOTE, FOLDED = EntityType.PRE, EntityType.BLOCKQUOTE, EntityType.EXPANDABLE_BLOCKQUOTE
LINK, MENTION, EMOJI, DATE = (
    EntityType.TEXT_LINK,
    EntityType.TEXT_MENTION,
    EntityType.CUSTOM_EMOJI,
    EntityType.DATE_TIME,
)


def on(type_: EntityType, start: int, end: int, **extras: Any) -> Entity:
    return Entity(type=type_, offset=start, length=end - start, **extras)


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Просто текст & <b>не тег</b> *как* есть, `так` и __так__ ||так|| [x](y)", []),
        ("🙂 жирный", [on(BOLD, 3, 9)]),
        ("оба стиля", [on(BOLD, 0, 9), on(ITALIC, 0, 3)]),
        ("код", [on(CODE, 0, 3)]),
        ("a\nprint(1)\nb", [on(PRE, 2, 10, language="python")]),
        ("до\nцитата\nпосле", [on(QUOTE, 3, 9)]),
        ("до\nцитата\nпосле", [on(FOLDED, 3, 9), on(BOLD, 3, 9)]),
        ("один\nдва", [on(QUOTE, 0, 4), on(QUOTE, 5, 8)]),
        ("слово", [on(LINK, 0, 5, url="https://example.org/a%20b?x=1&y=2#z")]),
        ("слово", [on(LINK, 0, 5, url="https://пример.рф/путь")]),
        ("слово", [on(LINK, 0, 5, url="tg://resolve?domain=x"), on(BOLD, 0, 5)]),
        ("слово", [on(MENTION, 0, 5, user_id=42)]),
        ("👍 так", [on(EMOJI, 0, 2, custom_emoji_id="5368324170671202286")]),
        ("6 Dec", [on(DATE, 0, 5, unix_time=1_700_000_000, date_time_format="wDT")]),
        ("6 Dec", [on(DATE, 0, 5, unix_time=1_700_000_000)]),
        ("a b c", [on(EntityType.UNDERLINE, 0, 1), on(EntityType.STRIKETHROUGH, 2, 3), on(EntityType.SPOILER, 4, 5)]),
    ],
)
def test_what_telegram_takes_passes(judge: Any, text: str, entities: list[Entity]) -> None:
    assert judge.differences(text, tuple(entities)) == []


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        (" начало", []),
        ("конец\n", []),
        ("таб\tв тексте", []),
        ("возврат\r\nкаретки", []),
        ("разделитель\u2028строк", []),
        ("жирный конец ", [on(BOLD, 0, 13)]),
        ("жирный конец x", [on(BOLD, 0, 13)]),
        ("ab", [on(BOLD, 0, 2), on(CODE, 0, 1)]),
        ("ab", [on(BOLD, 0, 2), on(PRE, 0, 2)]),
        ("ab", [on(LINK, 0, 2, url="https://x.org/"), on(CODE, 0, 2)]),
        ("ab cd", [on(QUOTE, 0, 5), on(QUOTE, 3, 5)]),
        ("слово", [on(LINK, 0, 5, url="https://Example.org/")]),
        ("слово", [on(LINK, 0, 5, url="https://example.org")]),
        ("слово", [on(LINK, 0, 5, url="https://example.org/a b")]),
        ("слово", [on(LINK, 0, 5, url="https://localhost/")]),
        ("слово", [on(LINK, 0, 5, url="mailto:a@b.org")]),
        ("слово", [on(LINK, 0, 5, url="file.md")]),
        ("слово", [on(LINK, 0, 5, url="tg://user?id=42")]),
        ("6 Dec", [on(DATE, 0, 5, unix_time=-5)]),
        ("6 Dec", [on(DATE, 0, 5, unix_time=5, date_time_format="rw")]),
        ("x" * 300, [on(BOLD, start, start + 1) for start in range(0, 300, 2)]),
        ("a b", [on(BOLD, 1, 2)]),
    ],
)
def test_what_telegram_would_change_is_objected_to(judge: Any, text: str, entities: list[Entity]) -> None:
    assert judge.differences(text, tuple(entities))


SENTENCES = """\
Запись: https://youtu.be/abc?t=10, слайды — https://example.org/a_(b). «https://x.com»
см. https://ya.ru/путь?x=1), почта a@b.ru, канал @durov, не канал @abc и x@durov
#pml #PyCon2026 #dev_log #день-2 c# C++ a#b #a#b # x #123 ул#тег
@durov, @durov. @durov! (@durov) /@durov @durovbot's
github.com/a/b#readme; docs.python.org/3/library/re.html#x t.me/durov.
и/или 1/2 and/or /help@botname and /x/y /start
x.ru, X.RU Привет.Как дела? т.е. и т.д. т.к. v1.2.3 3.14 a.b.c index.html main.py README.md
https://example.com/? https://example.com/#frag https://example.com:8080/x www.ya.ru
$5 $USD $usd 50% 2026.09.14 14.09.2026 12.5 192.168.0.1:80 1.2.3.4.5 10.0.0.1
https://t.me/c/123/4?single https://x.com/a_b_ <https://x.com> "https://x.com/y"
http://x https://a.b-c.com/~x/ https://en.wikipedia.org/wiki/A_(b)_(c)) [https://x.com/z]
🙂https://x.com🙂 🙂#тег🙂 🙂@durov🙂 https://пример.рф/ ftp://x.com/y tg://resolve?domain=x
http://localhost:80 http://x.y javascript:alert(1) file.md и (http://x.org)""".splitlines()

KINDS = {
    "url": "Url",
    "email": "EmailAddress",
    "mention": "Mention",
    "hashtag": "Hashtag",
    "cashtag": "Cashtag",
    "bot_command": "BotCommand",
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_we_colour_what_telegram_finds_by_itself(judge: Any, sentence: str) -> None:
    found = [(KINDS[each.kind], each.offset, each.length) for each in detected(sentence)]
    assert found == judge.detected(sentence)
    assert all(offset + length <= utf16_length(sentence) for _, offset, length in found)
