"""Faults on demand: what the server does wrong with the next requests of a kind."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class FaultKind(StrEnum):
    """What goes wrong."""

    DROP_BEFORE = "drop_before"
    """The connection is cut, the request was never carried out."""
    DROP_AFTER = "drop_after"
    """The request is carried out, then the connection is cut without an answer."""
    DELAY = "delay"
    """The request is carried out, its answer comes *seconds* later."""
    HANG = "hang"
    """The request is carried out and never answered, the connection stays."""
    SILENCE = "silence"
    """The request is neither carried out nor answered, the connection stays."""
    ERROR = "error"
    """The request is refused with *code* and *name*."""


@dataclass(slots=True)
class Fault:
    """One fault, for *times* requests called *request* (``SendMessage``) after the first *skip* of them."""

    request: str
    kind: FaultKind
    times: int = 1
    skip: int = 0
    seconds: float = 0
    code: int = 400
    name: str = ""


@dataclass(slots=True)
class Faults:
    """The faults still to come."""

    waiting: list[Fault] = field(default_factory=list)

    def add(
        self,
        request: str,
        kind: FaultKind | str,
        *,
        times: int = 1,
        skip: int = 0,
        seconds: float = 0,
        code: int = 400,
        name: str = "",
    ) -> None:
        """Ask for a fault; *request* is the TL name without its group and suffix: ``SendMedia``."""
        self.waiting.append(Fault(request, FaultKind(kind), times, skip, seconds, code, name))

    def error(self, request: str, name: str, *, code: int = 400, times: int = 1, skip: int = 0) -> None:
        """Refuse *request* with the error *name*."""
        self.add(request, FaultKind.ERROR, code=code, name=name, times=times, skip=skip)

    def flood(self, request: str, seconds: int, *, times: int = 1, skip: int = 0) -> None:
        """Make the client wait *seconds* before *request*."""
        self.error(request, f"FLOOD_WAIT_{seconds}", code=420, times=times, skip=skip)

    def take(self, request: str) -> Fault | None:
        """The fault that meets this *request*, if any; counts it down."""
        for fault in self._of(request):
            if fault.skip:
                fault.skip -= 1
                continue
            fault.times -= 1
            if not fault.times:
                self.waiting.remove(fault)
            return fault
        return None

    def _of(self, request: str) -> Iterator[Fault]:
        return iter([fault for fault in self.waiting if fault.request == request])
