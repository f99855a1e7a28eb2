"""Problems as lines: ``file:line: severity: message``, with the hint under it."""

from collections.abc import Iterable, Iterator

from devlog_app.cli.output import Output
from devlog_app.model.problem import Problem, Severity


def problem_lines(output: Output, path: str, problems: Iterable[Problem], *, errors: bool = False) -> Iterator[str]:
    """The lines that tell of *problems* in the note at *path*; *errors*: they are for standard error."""
    for problem in problems:
        place = path if problem.line is None else f"{path}:{problem.line}"
        severity = output.styled(problem.severity.value, f"{problem.severity}:", errors=errors)
        yield f"{place}: {severity} {problem.message}"
        if problem.hint:
            yield output.styled("dim", f"  {problem.hint}", errors=errors)


def has_error(problems: Iterable[Problem]) -> bool:
    """Whether any of *problems* keeps the note from being published."""
    return any(problem.severity is Severity.ERROR for problem in problems)
