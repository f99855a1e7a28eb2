"""``devlog demo``: the sample workspace, in the window or in the terminal."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import session_of
from devlog_app.cli.posts import show_post
from devlog_app.cli.publication import Publication, published
from devlog_app.cli.session import Session
from devlog_app.model.errors import DevlogError
from devlog_app.model.steps import describe
from devlog_app.paths import AppPaths

NO_WINDOW = frozenset({"no_display", "window_libraries"})


def demo(
    context: typer.Context,
    no_window: Annotated[
        bool, typer.Option("--no-window", help="Publish the sample to the local channel and print it here.")
    ] = False,
) -> int:
    """Try Devlog on a sample workspace.

    It is made in a temporary place and needs neither an account nor a network.
    """
    from devlog_app.services.notes.sample import make_sample

    session = session_of(context)
    place = Path(tempfile.mkdtemp(prefix="devlog-demo-"))
    workspace = make_sample(place / "sample")
    paths = session.paths if session.paths.given else AppPaths.under(place / "devlog")
    session.output.remark(f"The sample workspace is in {workspace}")
    if not no_window:
        try:
            return session.open_window(paths, workspace)
        except DevlogError as error:
            if error.code not in NO_WINDOW:
                raise
            session.output.remark(f"{error.message} Here is the sample in the terminal.")
    return _in_terminal(session, paths, workspace)


def _in_terminal(session: Session, paths: AppPaths, workspace: Path) -> int:
    """Publish every note of the sample, each conference in its order, and print the posts as they will look."""
    output, publications = session.output, list(_sample(paths, workspace))
    for publication, done in zip(publications, published(output, publications, yes=True), strict=True):
        show_post(output, publication.request.post)
        output.say(f"{output.styled('good', '✓')} {describe(done)}\n")
    return ExitCode.DONE


def _sample(paths: AppPaths, workspace: Path) -> Iterator[Publication]:
    from devlog_app.bootstrap import open_services
    from devlog_app.services.accounts.channel_directory import LOCAL
    from devlog_app.services.notes.grouping import grouped
    from devlog_app.services.publishing.publisher import PublishRequest

    services = open_services(paths, workspace)
    library = services.library
    for group in grouped(library.notes(), library.conferences(), library.months()):
        for summary in group.notes:
            note = library.open(summary.path)
            post = services.composer.compose(note, note.text, channel=LOCAL)
            yield Publication(services=services, request=PublishRequest(post=post, channel=LOCAL))


def add_to(application: typer.Typer) -> None:
    """Add the verb ``demo``."""
    application.command("demo")(demo)
