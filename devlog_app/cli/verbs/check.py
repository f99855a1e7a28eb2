"""``devlog check PATH…``: what is wrong with notes, before readers find it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.located import all_located, as_seen
from devlog_app.cli.options import AsJson, session_of
from devlog_app.cli.problem_lines import problem_lines
from devlog_app.model.problem import Severity

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.composing.checker import Report

KINDS = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def check(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Notes, or folders with all that is in them.")],
    *,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Give a copied note an id of its own.")] = False,
    as_json: AsJson = False,
) -> int:
    """Tell what is wrong with notes, by file and line. Nothing is written but by --fix."""
    session = session_of(context)
    output = session.output
    checked = list(_checked(all_located(session, paths), fix=fix))
    if as_json:
        from devlog_app.model.wire import problem_to_json

        output.document(
            [
                {"path": report.path, "problems": [problem_to_json(problem) for problem in report.problems]}
                for _, report in checked
            ]
        )
    else:
        for services, report in checked:
            for line in problem_lines(output, as_seen(services.root, report.path), report.problems):
                output.say(line)
    found = [problem.severity for _, report in checked for problem in report.problems]
    if not as_json:
        output.remark(_summary(len(checked), found))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return ExitCode.REFUSED if failing & set(found) else ExitCode.DONE


def _checked(located: "Iterable[tuple[Services, str]]", *, fix: bool) -> "Iterator[tuple[Services, Report]]":
    """The reports of each workspace, which is looked through once for all of its paths."""
    wanted: dict[Path, tuple[Services, list[str]]] = {}
    for services, path in located:
        wanted.setdefault(services.root, (services, []))[1].append(path)
    for services, paths in wanted.values():
        for report in services.checker.check(paths, fix=fix):
            yield services, report


def _summary(notes: int, found: Sequence[Severity]) -> str:
    counts = [f"{found.count(kind)} {_plural(found.count(kind), kind)}" for kind in KINDS if kind in found]
    return f"{notes} {_plural(notes, 'note')}: {', '.join(counts) or 'nothing to say'}"


def _plural(count: int, thing: str) -> str:
    return thing if count == 1 or thing == Severity.INFO else f"{thing}s"


def add_to(application: typer.Typer) -> None:
    """Add the verb ``check``."""
    application.command("check")(check)
