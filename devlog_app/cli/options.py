"""What typer is told for several verbs alike: their options, and where the session is."""

from typing import Annotated

import typer

from devlog_app.cli.session import Session

AsJson = Annotated[bool, typer.Option("--json", help="Print the result as one JSON document.")]
ChannelName = Annotated[
    str | None, typer.Option("--channel", metavar="NAME", help="A channel of the workspace, or local.")
]
AccountName = Annotated[str, typer.Option("--account", metavar="NAME", help="Our name for the account.")]
Offline = Annotated[bool, typer.Option("--offline", help="Ask no channel: tell what is known here.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Answer every question with yes.")]


def session_of(context: typer.Context) -> Session:
    """The session of this run, which typer's *context* carries to the verb."""
    session = context.obj
    assert isinstance(session, Session)
    return session
