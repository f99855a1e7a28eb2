"""Places in a note that its author wants to come back to: comments that begin with a question mark."""

import re
from collections.abc import Iterator

from devlog_app.model.problem import Problem, Severity, problem

_SIGN = "%%?"
_MARK = re.compile(r"%%\?(.*?)%%")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_FENCE = re.compile(r"[ >]*(`{3,}|~{3,})")


def places_to_return(body: str, first_line: int) -> Iterator[Problem]:
    """A warning for each ``%%? words%%`` of *body*, which begins on *first_line*; those in code are code."""
    if _SIGN not in body:
        return
    fence = ""
    for number, line in enumerate(body.split("\n"), first_line):
        found = _FENCE.match(line)
        if found is not None and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        elif not fence and _SIGN in line:
            without_code = _CODE.sub("", line)
            for mark in _MARK.finditer(without_code):
                yield problem(Severity.WARNING, "come_back", number, text=mark[1].strip() or "?")
