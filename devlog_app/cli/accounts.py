"""An account on the terminal and in JSON: who it is, and what it may do."""

from collections.abc import Sequence

from devlog_app.cli.output import Output
from devlog_app.cli.post_labels import file_size
from devlog_app.model.account import Account, ProxyWorks
from devlog_app.model.capabilities import Capabilities

LIMITS = (
    "text_limit",
    "caption_limit",
    "entity_limit",
    "album_limit",
    "photo_size",
    "file_size",
    "queue_limit",
    "queue_days",
)
"""What an account may do in every channel; lengths are UTF-16 units, sizes bytes."""


def show_account(output: Output, account: Account, *, as_json: bool) -> None:
    """Say who is signed in, and what the account allows."""
    if as_json:
        output.document(
            {
                "account": account.account,
                "kind": account.kind,
                "premium": account.premium,
                "limits": {name: getattr(account.limits, name) for name in LIMITS},
            }
        )
        return
    username = f" (@{account.username})" if account.username else ""
    premium = ", Telegram Premium" if account.premium else ""
    output.say(f"{output.styled('good', '✓')} Signed in as {account.name}{username}: {account.kind}{premium}")
    output.say(output.styled("dim", f"  {limits_in_words(account.limits)}; Devlog calls it {account.account}"))


def show_others(output: Output, accounts: Sequence[Account], shown: str) -> None:
    """Say which other accounts are signed in."""
    others = [f"{account.account} ({account.name})" for account in accounts if account.account != shown]
    if others:
        output.say(output.styled("dim", f"  Signed in as well: {', '.join(others)}"))


def show_proxy(output: Output, works: ProxyWorks, *, as_json: bool) -> None:
    """Say that the proxy works."""
    if as_json:
        output.document({"proxy": works.address, "seconds": round(works.seconds, 3)})
        return
    good = output.styled("good", "✓")
    output.say(f"{good} Telegram answers through the proxy {works.address}, in {works.seconds:.1f} s")


def limits_in_words(limits: Capabilities) -> str:
    """The limits that a writer meets."""
    return f"Texts to {limits.text_limit}, captions to {limits.caption_limit}, files to {file_size(limits.file_size)}"


def rights_in_words(limits: Capabilities) -> str:
    """What *limits* let an account do in a channel."""
    may = {
        "post": limits.can_post,
        "schedule": limits.can_schedule,
        "edit": limits.can_edit,
        "delete": limits.can_delete,
    }
    allowed = [name for name, is_allowed in may.items() if is_allowed]
    return f"may {', '.join(allowed)}" if allowed else "may only read"
