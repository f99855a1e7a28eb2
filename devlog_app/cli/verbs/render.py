"""``devlog render NOTE``: the post that a note becomes."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from devlog_app.cli.failures import ExitCode
from devlog_app.cli.located import as_seen, located
from devlog_app.cli.options import AsJson, ChannelName
from devlog_app.cli.posts import show_post
from devlog_app.cli.problem_lines import has_error, problem_lines
from devlog_app.cli.session import session_of
from devlog_app.model.post import Target


def render(
    context: typer.Context,
    note: Annotated[Path, typer.Argument(metavar="NOTE", help="The note's file.")],
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
    session = session_of(context)
    output = session.output
    services, path = located(session, note)
    opened = services.library.open(path)
    chosen = None if target == "auto" else Target(target)
    post = services.composer.compose(opened, opened.text, channel=channel, target=chosen)
    if as_json or form == "json":
        from devlog_app.model.wire import to_json

        output.document(to_json(post))
        return ExitCode.REFUSED if has_error(post.problems) else ExitCode.DONE
    if form == "html":
        from devlog_app.services.pages import page_of

        output.say(page_of(post, services.root))
    else:
        show_post(output, post)
    for line in problem_lines(output, as_seen(services.root, path), post.problems, errors=True):
        output.remark(line)
    return ExitCode.REFUSED if has_error(post.problems) else ExitCode.DONE


def add_to(application: typer.Typer) -> None:
    """Add the verb ``render``."""
    application.command("render")(render)
