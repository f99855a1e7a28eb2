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
    """One line that changes in place and is gone at the end; while a file is uploaded it has a bar."""
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    words = (SpinnerColumn(), TextColumn("{task.description}", markup=False))
    bar = BarColumn(bar_width=24)
    with Progress(*words, console=output.console(errors=True), transient=True) as progress:
        line = progress.add_task("", visible=False)

        def show(step: Step) -> None:
            if isinstance(step, Uploading):
                progress.columns = (*words, bar)
                progress.update(line, description=describe(step), completed=step.sent, total=step.total, visible=True)
            else:
                progress.columns = words
                progress.update(line, description=describe(step), visible=True)

        yield show
