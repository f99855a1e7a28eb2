"""The verbs of the command line, in the order in which help shows them."""

VERBS = (
    "open",
    "new",
    "list",
    "search",
    "check",
    "render",
    "publish",
    "series",
    "resume",
    "queue",
    "status",
    "diff",
    "update",
    "pull",
    "withdraw",
    "stats",
    "channel",
    "login",
    "logout",
    "account",
    "demo",
)
"""Each verb is the module of its name in ``cli/verbs``."""
