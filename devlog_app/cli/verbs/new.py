"""``devlog new``: a conference, a talk note, a month or a post, from its template."""

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.located import as_seen
from devlog_app.cli.options import AsJson, session_of
from devlog_app.model.errors import StorageError, UsageError
from devlog_app.model.note import NoteSummary

if TYPE_CHECKING:
    from devlog_app.services.notes.library import Library
    from devlog_app.services.notes.talk_lists import Talk

Title = Annotated[str, typer.Argument(metavar="TITLE")]
Day = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD")]


def new_conference(
    context: typer.Context,
    title: Title,
    starts: Day = None,
    ends: Day = None,
    city: Annotated[str | None, typer.Option()] = None,
    hashtag: Annotated[str | None, typer.Option()] = None,
    talks: Annotated[
        Path | None,
        typer.Option(metavar="FILE", allow_dash=True, help="A file with its talks, one a line; - reads them."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Make a conference: its folder, conference.yaml, the intro note, and a note for each of its talks."""
    from devlog_app.services.notes.new_notes import ConferencePlan

    library = session_of(context).services().library
    plan = ConferencePlan(
        title=title,
        starts=_day(starts),
        ends=_day(ends),
        city=city,
        hashtag=hashtag,
        talks=_talks(context, talks) if talks is not None else (),
    )
    made = library.row(library.maker().conference(plan)[0])
    _offer_previous(context, library, made)
    return _show(context, library.root, made, as_json=as_json)


def new_talk(
    context: typer.Context,
    title: Title,
    conference: Annotated[str, typer.Option(metavar="FOLDER", help="The conference's folder under conferences/.")],
    speaker: Annotated[str | None, typer.Option()] = None,
    as_json: AsJson = False,
) -> int:
    """Make a note about a talk of a conference."""
    library = session_of(context).services().library
    made = library.new_talk(title, conference=conference, speaker=speaker)
    return _show(context, library.root, made, as_json=as_json)


def new_month(
    context: typer.Context, month: Annotated[str, typer.Argument(metavar="YYYY-MM")], as_json: AsJson = False
) -> int:
    """Make the dev-log of a month."""
    library = session_of(context).services().library
    return _show(context, library.root, library.new_month(month), as_json=as_json)


def new_post(context: typer.Context, title: Title, as_json: AsJson = False) -> int:
    """Make a note that stands for itself."""
    library = session_of(context).services().library
    return _show(context, library.root, library.new_post(title), as_json=as_json)


def _offer_previous(context: typer.Context, library: "Library", made: NoteSummary) -> None:
    """Say how the new edition leads back to the one before it, if there was one."""
    from devlog_app.services.links.previous_edition import previous_edition

    last = previous_edition(library, made.conference or "")
    if last is not None:
        output = session_of(context).output
        output.remark(f"The last edition is “{last.title}”. This line in the intro leads back to it:")
        output.remark(f"  {last.markdown}")


def _talks(context: typer.Context, file: Path) -> "tuple[Talk, ...]":
    """The talks that *file* lists; what made none of them is told."""
    from devlog_app.services.notes.talk_lists import read_talks

    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise StorageError("read_failed", path=str(file), reason=reason) from error
    found = read_talks(text)
    output = session_of(context).output
    for again in found.repeated:
        output.remark(f"“{again}” stands there twice; one note is made.")
    for number in found.too_long:
        output.remark(f"Line {number} is too long for a title; no note is made.")
    return tuple(talk for talk in found.talks if not talk.is_break)


def _day(written: str | None) -> dt.date | None:
    try:
        return None if written is None else dt.date.fromisoformat(written)
    except ValueError as error:
        raise UsageError("day_unreadable", written=written) from error


def _show(context: typer.Context, root: Path, made: NoteSummary, *, as_json: bool) -> int:
    output = session_of(context).output
    if as_json:
        output.document({"id": made.id, "path": made.path})
    else:
        output.say(as_seen(root, made.path))
    return ExitCode.DONE


def add_to(application: typer.Typer) -> None:
    """Add the verb ``new`` with what it can make."""
    new = typer.Typer(rich_markup_mode=application.rich_markup_mode, add_completion=False)
    for name, make in (("conference", new_conference), ("talk", new_talk), ("month", new_month), ("post", new_post)):
        new.command(name)(make)
    application.add_typer(new, name="new", help="Make a conference, a talk note, a month or a post.")
