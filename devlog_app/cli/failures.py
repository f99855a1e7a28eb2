"""Every way in which a command can fail, as one value: words, place and exit code."""

from collections.abc import Mapping

from devlog_app.cli.exit_code import ExitCode
from devlog_app.model.errors import DevlogError, UsageError
from devlog_app.model.values import dataclass
from devlog_app.model.words import hint_for, message_for


@dataclass(frozen=True, slots=True)
class Failure:
    """What is said about a failure; *path* and *line* say where it is."""

    code: str
    message: str
    hint: str | None = None
    path: str | None = None
    line: int | None = None
    exit_code: int = ExitCode.REFUSED

    def to_json(self) -> dict[str, object]:
        """The one document that stands on standard output instead of a result."""
        place = {"path": self.path, "line": self.line}
        return {"error": {"code": self.code, "message": self.message, "hint": self.hint, **place}}


def expected(error: DevlogError | OSError) -> Failure:
    """The failure that *error* is: ours has its own words, the system's reason is passed on."""
    if isinstance(error, DevlogError):
        exit_code = ExitCode.WRONG_USE if isinstance(error, UsageError) else ExitCode.REFUSED
        return Failure(error.code, error.message, error.hint, error.path, error.line, exit_code)
    path = None if error.filename is None else str(error.filename)
    return failure("system_refused", path=path, reason=error.strerror or str(error))


def failure(code: str, *, path: str | None = None, exit_code: int = ExitCode.REFUSED, **values: object) -> Failure:
    """The failure called *code*, in the words of the table."""
    named: Mapping[str, object] = {"path": path, **values}
    return Failure(code, message_for(code, named), hint_for(code, named), path, None, exit_code)
