"""Options that several verbs have."""

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print the result as one JSON document.")]
ChannelName = Annotated[
    str | None, typer.Option("--channel", metavar="NAME", help="A channel of the workspace, or local.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Answer every question with yes.")]
