"""Which addresses Telegram keeps as links, and in what form."""

import re
from typing import NamedTuple
from urllib.parse import quote

SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
WEB = re.compile(r"(https?)://([^/?#]*)(.*)", re.IGNORECASE | re.DOTALL)
TELEGRAM = re.compile(
    r"(tg|ton|tonsite):(?://)?([\w-]+(?:\.[\w-]+)*)((?:[/?#].*)?)", re.IGNORECASE | re.DOTALL | re.ASCII
)
USER = re.compile(r"tg:(?://)?user/?\?id=(\d{1,19})", re.IGNORECASE)
HOST = re.compile(r"(?:[^@\s]*@)?(\[[0-9a-fA-F:.]+\]|(?:[\w!$&'()*+,.;=~-]|[^\s!-~])+)(?::(\d{1,5}))?")
LAST_PORT = 65_535
USERS_END = 1 << 40
SAFE = "!#$%&'()*+,/:;=?@[]~-._"


class Verdict(NamedTuple):
    """What Telegram makes of an address: *url* to be sent, or the *user_id* it mentions, or the code of a *problem*."""

    url: str | None = None
    user_id: int | None = None
    problem: str | None = None


def judge(address: str) -> Verdict:
    """What Telegram (by TDLib's ``check_link``) makes of *address*."""
    address = address.strip()
    user = USER.fullmatch(address)
    if user:
        number = int(user[1])
        return Verdict(user_id=number) if 0 < number < USERS_END else Verdict(problem="link_no_user")
    if web := WEB.fullmatch(address):
        return _web(web[1].lower(), web[2], web[3])
    if telegram := TELEGRAM.fullmatch(address):
        return Verdict(url=f"{telegram[1].lower()}://{telegram[2].lower()}{_quoted(telegram[3]) or '/'}")
    scheme = SCHEME.match(address)
    if scheme is None:
        return Verdict(problem="link_relative")
    return Verdict(problem="link_mail" if scheme[1].lower() == "mailto" else "link_scheme")


def _web(scheme: str, authority: str, rest: str) -> Verdict:
    match = HOST.fullmatch(authority)
    if match is None or int(match[2] or "1") not in range(1, LAST_PORT + 1):
        return Verdict(problem="link_no_host")
    host = _ascii_host(match[1])
    if host is None or ("." not in host.strip(".") and not host.startswith("[")):
        return Verdict(problem="link_no_dot")
    before, _, after = authority.partition(match[1])
    if not rest.startswith("/"):
        rest = "/" + rest
    return Verdict(url=f"{scheme}://{_quoted(before)}{host}{after}{_quoted(rest)}")


def _ascii_host(host: str) -> str | None:
    host = host.lower()
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return None


def _quoted(rest: str) -> str:
    """The part behind the host, with everything percent-encoded that is not plain ASCII; ``%`` stays as typed."""
    return quote(rest, safe=SAFE) if rest else rest
