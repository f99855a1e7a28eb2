"""Show what a publication is doing: a live line on a terminal, a line a step elsewhere; always on standard error."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from devlog_app.cli.output import Output
from devlog_app.model.steps import Step, Uploading, describe

Show: TypeAlias = Callable[[Step], None]


@contextmanager
def shown_steps(output: Output) -> Iterator[Show]:
    """A function that shows each step for as long as the block lasts."""
    if output.colour_errors:
        with _live_line(output) as show:
            yield show
    else:

        def remark(step: Step) -> None:
            if not isinstance(step, Uploading) or step.sent == step.total:
                output.remark(describe(step))

        yield remark


@contextmanager
def _live_line(output: Output) -> Iterator[Show]:
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(bar_width=24))
    with Progress(*columns, console=output.console(errors=True), transient=True) as progress:
        line = progress.add_task("", total=None)

        def show(step: Step) -> None:
            sent, total = (step.sent, step.total) if isinstance(step, Uploading) else (0, None)
            progress.update(line, description=describe(step), completed=sent, total=total)

        yield show
