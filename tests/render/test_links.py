"""Addresses are judged as Telegram judges them."""

import pytest

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.post import TextMessage
from devlog_app.render.compose import render
from devlog_app.render.links import judge
from devlog_app.render.surroundings import Surroundings, latest_date


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://x.org", "https://x.org/"),
        ("HTTPS://X.Org/Path", "https://x.org/Path"),
        ("http://x.org?q=1", "http://x.org/?q=1"),
        ("https://x.org#a", "https://x.org/#a"),
        ("https://пример.рф/путь", "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C"),
        ("https://x.org/a b", "https://x.org/a%20b"),
        ("https://x.org/%D0%B0", "https://x.org/%D0%B0"),
        ("https://user:word@x.org:8080/", "https://user:word@x.org:8080/"),
        ("https://[::1]/x", "https://[::1]/x"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("tg:resolve?domain=x", "tg://resolve?domain=x"),
        ("tg://settings", "tg://settings/"),
        ("ton://transfer/x", "ton://transfer/x"),
    ],
)
def test_what_telegram_keeps_is_sent_in_its_form(address: str, url: str) -> None:
    assert judge(address).url == url


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("mailto:a@b.org", "link_mail"),
        ("notes/x.md", "link_relative"),
        ("#a", "link_relative"),
        ("example.org/x", "link_relative"),
        ("http://localhost/x", "link_no_dot"),
        ("https:///x", "link_no_host"),
        ("https://x.org:99999/", "link_no_host"),
        ("javascript:alert(1)", "link_scheme"),
        ("ftp://x.org/", "link_scheme"),
        ("tg://x y", "link_scheme"),
    ],
)
def test_what_telegram_drops_has_its_reason(address: str, code: str) -> None:
    assert judge(address) == (None, None, code)


def test_a_users_address_is_a_mention() -> None:
    assert judge("tg://user?id=42").user_id == 42


def test_a_date_may_be_three_years_ahead_and_no_more() -> None:
    last = latest_date(1_700_000_000)
    near, far = (f"[тогда](tg://time?unix={moment}&format=D)" for moment in (last, last + 1))
    (message,) = render(near, Surroundings(latest_date=last)).messages
    assert isinstance(message, TextMessage)
    assert [entity.unix_time for entity in message.entities] == [last]
    post = render(far, Surroundings(latest_date=last))
    assert [problem.code for problem in post.problems] == ["date_too_far"]


@pytest.mark.parametrize("source", ["![x](tg://emoji?id=1)", "![🙂🙂](tg://emoji?id=1)", "![🙂](tg://emoji?id=0)"])
def test_what_is_no_custom_emoji_stays_as_it_is(source: str) -> None:
    post = render(source, capabilities=Capabilities(custom_emoji=True))
    assert [problem.code for problem in post.problems] == ["custom_emoji_unlike"]
