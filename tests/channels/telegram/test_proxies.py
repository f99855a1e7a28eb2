"""A proxy is used as it was meant, or nothing is sent at all."""

import base64

import pytest
from pydantic import SecretStr

from devlog_app.channels.telegram.proxies import mtproxy_secret, route
from devlog_app.model.configuration import ProxySettings
from devlog_app.model.errors import SignInError

SECRET = bytes(range(200, 216))


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@pytest.mark.parametrize(
    "given",
    [SECRET.hex(), (b"\xdd" + SECRET).hex(), base64url(SECRET), base64url(b"\xdd" + SECRET), f" {SECRET.hex()}\n"],
)
def test_a_secret_is_read_in_every_form_of_links(given: str) -> None:
    assert mtproxy_secret(given) == SECRET.hex()


@pytest.mark.parametrize("given", [(b"\xee" + SECRET + b"example.org").hex(), base64url(b"\xee" + SECRET + b"ya.ru")])
def test_a_fake_tls_secret_is_refused_with_the_reason(given: str) -> None:
    with pytest.raises(SignInError) as refusal:
        mtproxy_secret(given)
    assert refusal.value.code == "proxy_fake_tls"


@pytest.mark.parametrize("given", ["", "abc", "zz" * 16, SECRET[:15].hex(), (SECRET + b"x").hex(), "секрет"])
def test_what_is_no_secret_is_refused(given: str) -> None:
    with pytest.raises(SignInError) as refusal:
        mtproxy_secret(given)
    assert refusal.value.code == "proxy_secret_wrong"


def test_names_are_looked_up_by_the_proxy_not_here() -> None:
    way = route(ProxySettings(kind="socks5", host="127.0.0.1", port=9050, user="u", secret=SecretStr("p")))
    assert way.proxy["rdns"] is True
    assert (way.proxy["username"], way.proxy["password"]) == ("u", "p")
