"""Something about a note or post that its author should know."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from devlog_app.model.values import dataclass
from devlog_app.model.words import hint_for, message_for

NO_VALUES: Mapping[str, object] = MappingProxyType({})


class Severity(StrEnum):
    """error: it cannot be published so; warning: readers will notice; info: good to know."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: a stable *code*, the *line* in the file (from 1; None for the whole note), named *values*."""

    severity: Severity
    code: str
    line: int | None = None
    values: Mapping[str, object] = field(default_factory=lambda: NO_VALUES)

    @property
    def message(self) -> str:
        """The English sentence."""
        return message_for(self.code, self.values)

    @property
    def hint(self) -> str | None:
        """What to do about it, if there is more to say than the sentence says."""
        return hint_for(self.code, self.values)


def problem(severity: Severity, code: str, line: int | None = None, **values: object) -> Problem:
    """A problem with its *values* given by name."""
    return Problem(severity, code, line, MappingProxyType(values))
