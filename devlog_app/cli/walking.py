"""Going through the steps of a service while showing them."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from devlog_app.cli.output import Output
from devlog_app.cli.progress import shown_steps
from devlog_app.model.steps import Done, Step


async def walked(output: Output, steps: AsyncGenerator[Step, None]) -> tuple[Done, ...]:
    """Every end among *steps*; the others are shown as they come."""
    ends = []
    with shown_steps(output) as show:
        async with aclosing(steps):
            async for step in steps:
                if isinstance(step, Done):
                    ends.append(step)
                else:
                    show(step)
    return tuple(ends)
