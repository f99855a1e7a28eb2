"""``devlog render NOTE``: the post that a note becomes."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from devlog_app.cli.options import AsJson, ChannelName, session_of
from devlog_app.cli.rendering import Rendering, rendered


def render(
    context: typer.Context,
    note: Annotated[Path, typer.Argument(metavar="NOTE", help="The note's file.")],
    *,
    form: Annotated[
        Literal["text", "json", "html"], typer.Option("--format", help="As it will look, for scripts, or as a page.")
    ] = "text",
    target: Annotated[
        Literal["auto", "classic", "rich"], typer.Option(help="Messages, or one article; auto: as the note says.")
    ] = "auto",
    channel: ChannelName = None,
    as_json: AsJson = False,
) -> int:
    """Show the post that a note becomes. Nothing is sent and nothing is written."""
    return rendered(session_of(context), Rendering(note, "json" if as_json else form, target, channel))


def add_to(application: typer.Typer) -> None:
    """Add the verb ``render``."""
    application.command("render")(render)
