"""``devlog series FOLDER``: a whole conference or month, planned and published as one action."""

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from devlog_app.cli.ends import remark_problems, row_of, say_end
from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AsJson, ChannelName, Yes, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.problem_lines import problem_lines
from devlog_app.cli.progress import shown_steps
from devlog_app.cli.questions import confirm
from devlog_app.cli.session import Session
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import PublishError, UsageError
from devlog_app.model.problem import Severity
from devlog_app.model.series import Refreshed, Stage
from devlog_app.model.steps import Done, Outcome, Step
from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.series.desk import Rehearsal, SeriesRequest

READY = "ready"


def series(
    context: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="conferences/NAME, devlog/YYYY-MM, or the name.")],
    *,
    start: Annotated[
        str | None, typer.Option(metavar="TIME", help="When the first note goes out; without it, and no plan, now.")
    ] = None,
    gap: Annotated[str | None, typer.Option(metavar="GAP", help="Between two notes: 1d, 2h, 30m. Default 1d.")] = None,
    days: Annotated[str | None, typer.Option(metavar="DAYS", help="Only on these: mon,wed or mon-fri.")] = None,
    quiet: Annotated[str | None, typer.Option(metavar="HOURS", help="Nothing goes out then: 22:00-09:00.")] = None,
    channel: ChannelName = None,
    shift: Annotated[bool, typer.Option("--shift", help="Also move what waits to its place in the plan.")] = False,
    insert: Annotated[
        Path | None,
        typer.Option(metavar="NOTE", help="Put this note before the one named by --before; shift the rest."),
    ] = None,
    before: Annotated[Path | None, typer.Option(metavar="NOTE", help="The note that --insert goes before.")] = None,
    remove: Annotated[
        Path | None, typer.Option(metavar="NOTE", help="Take this note out of the queue; the others close up.")
    ] = None,
    write_plan: Annotated[
        bool, typer.Option("--write-plan", help="Only write the times into the notes, as planned.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show every note at its time; send nothing.")] = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> int:
    """Publish or schedule all notes of a conference, or of a month that is a folder: each once, in their order.

    What is there already stays as it is. The flags go over plan: in conference.yaml or month.yaml.
    """
    from devlog_app.services.series.desk import SeriesRequest
    from devlog_app.services.series.reading import note_in, put_before, read_series, rhythm_of

    session = session_of(context)
    services = _services(session, folder)
    found = read_series(services.library, _named(services, Path(folder)))
    if (insert is None) != (before is None):
        raise UsageError("insert_needs_before")
    if insert is not None and before is not None:
        found, shift = put_before(found, _named(services, insert), _named(services, before)), True
    rhythm, reading = rhythm_of(
        services.library, found, datetime.now(UTC), start=start, gap=gap, days=days, quiet=quiet
    )
    if reading is not None:
        session.output.remark(f"From {reading.echo}")
    name = services.channels.entry(channel or found.channel or services.channels.default).name
    asked = SeriesRequest(series=found, channel=name, rhythm=rhythm, shift=shift)
    run = _Run(output=session.output, services=services, asked=asked, yes=yes, as_json=as_json)
    with asyncio.Runner() as runner:
        if remove is not None:
            path = note_in(found, _named(services, remove)).path
            return run.taken_out(runner, path)
        rehearsal = runner.run(services.series.rehearse(asked))
        run.show(rehearsal, as_result=dry_run or write_plan)
        if dry_run:
            return run.told(_rehearsed(asked, rehearsal))
        if write_plan:
            return run.told(services.series.write_plan(rehearsal.channel, rehearsal.plan))
        return run.published(runner, rehearsal, in_new_order=insert is not None)


def _services(session: Session, folder: str) -> "Services":
    place = Path(folder)
    return session.services(near=place if place.exists() else None)


def _named(services: "Services", place: Path) -> str:
    """How the workspace names *place*: meant from here if it exists, else from the workspace, or from the series."""
    return services.library.path_of(place) if place.exists() else place.as_posix()


def _rehearsed(asked: "SeriesRequest", rehearsal: "Rehearsal") -> list[Done]:
    """How each note would end."""
    ends = []
    for slot in rehearsal.plan.slots:
        moves = asked.shift and slot.stage is Stage.SCHEDULED and slot.planned is not None
        is_planned = slot.stage is Stage.FRESH or moves
        outcome = Outcome.PLANNED if is_planned else Outcome.UNCHANGED
        ends.append(
            Done(note=slot.path, outcome=outcome, channel=rehearsal.channel, date=slot.planned if moves else slot.at)
        )
    return ends


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """One run of the verb: what is *asked*, and how its end is told."""

    output: Output
    services: "Services"
    asked: "SeriesRequest"
    yes: bool
    as_json: bool

    def show(self, rehearsal: "Rehearsal", *, as_result: bool) -> None:
        """Every note at its time, and what is wrong. Raises ``PublishError`` (``post_has_errors``)."""
        from devlog_app.cli.series_table import table

        zone = self.services.library.config.time_zone
        say = self.output.say if as_result and not self.as_json else self.output.remark
        for line in table(self.output, self.asked.series.title, rehearsal, zone, shift=self.asked.shift):
            say(line)
        for remark in rehearsal.remarks:
            self.output.remark(remark.message)
        for slot in rehearsal.plan.fresh:
            serious = [one for one in rehearsal.posts[slot.path].problems if one.severity is not Severity.INFO]
            for line in problem_lines(self.output, slot.path, serious, errors=True):
                self.output.remark(line)
            errors = [one for one in serious if one.severity is Severity.ERROR]
            if errors:
                raise PublishError("post_has_errors", path=slot.path, line=errors[0].line, first=errors[0].message)

    def published(self, runner: asyncio.Runner, rehearsal: "Rehearsal", *, in_new_order: bool) -> int:
        """Ask, publish, tell; a series *in_new_order* keeps it in its file."""
        from devlog_app.services.series.reading import keep_order

        if rehearsal.plan.fresh or (self.asked.shift and rehearsal.plan.shifted):
            self._confirm(rehearsal)
        if in_new_order:
            keep_order(self.services.library, self.asked.series)
        ends = runner.run(self._stepped(self.services.series.publish(self.asked)))
        if self.asked.rhythm is not None and self.services.publisher.waiting():
            # For a bot the program is the queue, for as long as it runs.
            ends += runner.run(self._stepped(self.services.publisher.keep_time()))
            ends += runner.run(self._stepped(self.services.link_keeper.fill(self.asked.channel)))
        return self.told(ends)

    def taken_out(self, runner: asyncio.Runner, path: str) -> int:
        """Take one note out of the queue."""
        if self._is_public():
            confirm(self.output, f"Take {path} out of the queue of {self.asked.channel}?", yes=self.yes)
        return self.told(runner.run(self._stepped(self.services.series.take_out(self.asked, path))))

    def told(self, ends: Iterable[Done]) -> int:
        """Say how each note ended, in the order of the series."""
        final: dict[str, Done] = {}
        for done in ends:
            # What was resumed or shifted comes up again as unchanged.
            if done.note not in final or done.outcome is not Outcome.UNCHANGED:
                final[done.note] = done
        order = [note.path for note in self.asked.series.notes]
        rows = sorted(final.values(), key=lambda done: order.index(done.note) if done.note in order else len(order))
        for done in rows:
            if not self.as_json and done.outcome is not Outcome.PLANNED:
                say_end(self.output, done)
            remark_problems(self.output, done)
        if self.as_json:
            self.output.document([{**row_of(done), "at": done.date and done.date.isoformat()} for done in rows])
        return ExitCode.DONE

    async def _stepped(self, steps: AsyncGenerator[Step | Refreshed, None]) -> list[Done]:
        ends = []
        with shown_steps(self.output) as show:
            async with aclosing(steps):
                async for step in steps:
                    match step:
                        case Done():
                            ends.append(step)
                        case Refreshed():
                            self.output.remark(step.message)
                        case _:
                            show(step)
        return ends

    def _confirm(self, rehearsal: "Rehearsal") -> None:
        if not self._is_public():
            return
        role = self.services.channels.entry(self.asked.channel).role
        status = {note.path: note.status for note in self.asked.series.notes}
        unready = [
            f"{slot.path} is marked {status[slot.path]}." for slot in rehearsal.plan.fresh if status[slot.path] != READY
        ]
        count, identity = len(rehearsal.plan.fresh), rehearsal.channel
        username = f" (@{identity.username})" if identity.username else ""
        what = f"{'Publish' if self.asked.rhythm is None else 'Schedule'} {count} note{'' if count == 1 else 's'}"
        moved = len(rehearsal.plan.shifted) if self.asked.shift else 0
        also = f" and move {moved}" if moved else ""
        question = f"{what}{also} in the {role} channel “{identity.title}”{username}?"
        confirm(self.output, " ".join([*unready, question]), yes=self.yes)

    def _is_public(self) -> bool:
        return self.services.channels.entry(self.asked.channel).kind is not ChannelKind.LOCAL


def add_to(application: typer.Typer) -> None:
    """Add the verb ``series``."""
    application.command("series")(series)
