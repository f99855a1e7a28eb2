"""An account on the terminal and in JSON."""

from devlog_app.cli.output import Output
from devlog_app.cli.post_labels import file_size
from devlog_app.model.account import Account

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
    limits = account.limits
    facts = f"Texts to {limits.text_limit}, captions to {limits.caption_limit}, files to {file_size(limits.file_size)}"
    output.say(output.styled("dim", f"  {facts}; stored under the name {account.account}"))
