"""``devlog publish NOTE…``: to a channel, now or at a time."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from devlog_app.cli.ends import remark_problems, row_of, say_end
from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.located import all_located
from devlog_app.cli.options import AsJson, ChannelName, Yes, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.posts import show_post
from devlog_app.cli.problem_lines import problem_lines
from devlog_app.cli.publication import Publication, published
from devlog_app.model.errors import PublishError
from devlog_app.model.post import Post
from devlog_app.model.problem import Severity
from devlog_app.model.steps import Outcome

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


def publish(
    context: typer.Context,
    notes: Annotated[list[Path], typer.Argument(metavar="NOTE", help="The notes' files, in the order to publish.")],
    *,
    channel: ChannelName = None,
    at: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="2026-09-20T10:00+03:00, 2026-09-20 10:00 or “tomorrow at 10:00”."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would go out, where and when.")] = False,
    yes: Yes = False,
    force: Annotated[bool, typer.Option("--force", help="Also what is there already, as a new post.")] = False,
    silent: Annotated[bool, typer.Option("--silent", help="Without a sound on subscribers' phones.")] = False,
    as_json: AsJson = False,
) -> int:
    """Publish notes: each once, and only once.

    Without --channel a note goes to the channel that it names itself, else to the workspace's default.
    """
    session = session_of(context)
    output = session.output
    publications = [
        _composed(services, path, channel=channel, at=at, dry_run=dry_run, force=force, silent=silent)
        for services, path in all_located(session, notes)
    ]
    for publication in publications:
        _refuse_errors(output, publication.request.post)
    _echo_time(output, publications[0])
    rows = _published(output, publications, yes=yes, as_json=as_json)
    if as_json:
        output.document(rows)
    return ExitCode.DONE


def _composed(
    services: "Services",
    path: str,
    *,
    channel: str | None,
    at: str | None,
    dry_run: bool,
    force: bool,
    silent: bool,
) -> Publication:
    """The publication of the note at *path*: its channel and time found, its post made."""
    from devlog_app.services.publishing.publisher import PublishRequest
    from devlog_app.services.times import read_time

    note = services.library.open(path)
    name = services.channels.entry(channel or services.library.channel_of(note) or services.channels.default).name
    time = None if at is None else read_time(at, services.library.config.time_zone, datetime.now(UTC))
    request = PublishRequest(
        post=services.composer.compose(note, note.text, channel=name),
        channel=name,
        at=time.at if time else None,
        force=force,
        silent=True if silent else None,
        dry_run=dry_run,
    )
    status = note.front_matter.status if note.front_matter else None
    return Publication(services=services, request=request, at=time, status=status)


def _refuse_errors(output: Output, post: Post) -> None:
    """Say everything that was noticed; raise ``PublishError`` (``post_has_errors``) if it cannot be published so."""
    for line in problem_lines(output, post.note.path, post.problems, errors=True):
        output.remark(line)
    errors = [problem for problem in post.problems if problem.severity is Severity.ERROR]
    if errors:
        # That a note is empty follows from what stands at a line.
        first = min(errors, key=lambda problem: problem.line is None)
        raise PublishError("post_has_errors", path=post.note.path, line=first.line, first=first.message)


def _echo_time(output: Output, publication: Publication) -> None:
    """How the time was understood: always said, since a wrong reading would be public."""
    if publication.at is not None:
        output.remark(f"At {publication.at.echo}")
        if publication.at.remark is not None:
            output.remark(publication.at.remark.message)


def _published(
    output: Output, publications: Sequence[Publication], *, yes: bool, as_json: bool
) -> list[dict[str, object]]:
    """Publish them, say of each how it ended, and return the rows for ``--json``."""
    posts = {publication.request.post.note.path: publication.request.post for publication in publications}
    rows = []
    for done in published(output, publications, yes=yes):
        rows.append(row_of(done))
        if not as_json:
            if done.outcome is Outcome.PLANNED:
                show_post(output, posts[done.note])
            say_end(output, done)
        remark_problems(output, done)
    return rows


def add_to(application: typer.Typer) -> None:
    """Add the verb ``publish``."""
    application.command("publish")(publish)
