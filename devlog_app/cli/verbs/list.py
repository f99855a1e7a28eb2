"""``devlog list``: the notes of a workspace."""

from typing import Annotated

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AsJson, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.standing import place_words, style_of
from devlog_app.model.note import Group, NoteState, NoteSummary
from devlog_app.services.notes.grouping import grouped

TITLE_WIDTH = 40
"""The most columns a title gets; a longer one is cut."""


def list_notes(
    context: typer.Context,
    state: Annotated[NoteState | None, typer.Option(help="Only notes in this state.")] = None,
    tag: Annotated[str | None, typer.Option(help="Only notes with this tag.")] = None,
    channel: Annotated[str | None, typer.Option(metavar="NAME", help="Only notes for this channel.")] = None,
    as_json: AsJson = False,
) -> int:
    """List the notes of a workspace, each with its state."""
    session = session_of(context)
    library = session.services().library
    notes = [
        note
        for note in library.notes()
        if state in {None, note.state} and channel in {None, note.channel} and (tag is None or _has(note, tag))
    ]
    if as_json:
        session.output.document([_row(note) for note in notes])
        return ExitCode.DONE
    groups = grouped(notes, library.conferences(), library.months())
    width = min(max((_columns(note.title) for note in notes), default=0), TITLE_WIDTH)
    for number, group in enumerate(group for group in groups if group.notes):
        if number:
            session.output.say()
        _show(session.output, group, width)
    return ExitCode.DONE


def _has(note: NoteSummary, tag: str) -> bool:
    return _bare(tag) in map(_bare, note.tags)


def _bare(tag: str) -> str:
    return tag.removeprefix("#").casefold()


def _row(note: NoteSummary) -> dict[str, object]:
    return {
        "id": note.id,
        "path": note.path,
        "title": note.title,
        "kind": note.kind,
        "conference": note.conference,
        "month": note.month,
        "state": note.state.value,
        "planned": note.planned,
        "channel": note.channel,
        "reach": note.reach.value,
    }


def _show(output: Output, group: Group, width: int) -> None:
    output.say(output.styled("strong", group.title))
    for note in group.notes:
        state = output.styled(style_of(note.state, note.reach), f"{note.state.value:<13}")
        output.say(f"  {state} {_in_columns(note.title, width)}  {place_words(output, note.path, note.reach)}")
        if note.error:
            output.say(f"  {'':<13} {output.styled('error', note.error)}")


def _in_columns(title: str, width: int) -> str:
    """*title* in exactly *width* columns."""
    while _columns(title) > width:
        title = f"{title.removesuffix('…')[:-1]}…"
    return title + " " * (width - _columns(title))


def _columns(title: str) -> int:
    """The columns that *title* takes on a terminal: an ideograph or emoji takes two."""
    from wcwidth import wcswidth

    return max(wcswidth(title), 0)


def add_to(application: typer.Typer) -> None:
    """Add the verb ``list``."""
    application.command("list")(list_notes)
