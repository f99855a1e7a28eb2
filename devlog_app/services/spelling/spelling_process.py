"""The child that knows the dictionaries: ``python -m devlog_app.services.spelling.spelling_process FOLDER``.

Hunspell holds Python's lock for up to a third of a second, which no window may wait. Questions and answers are lines
of fields with tabs between them: ``team WORD…``; ``check WORD…``, answered by ``wrong WORD…``; ``suggest WORD``,
answered by ``meant WORD…``. ``failed REASON`` answers where the dictionaries cannot be read. It ends with its input.
"""

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from devlog_app.services.spelling.spellings import Spellings


def main(arguments: Sequence[str]) -> int:
    """Answer until the input ends, and return the exit code."""
    try:
        return _answer_all(arguments[0])
    except BrokenPipeError:
        # The window is gone. What other children tell theirs by is half a megabyte, for as long as a window is open.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _answer_all(folder: str) -> int:
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is the process's own
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        spellings = Spellings(folder)
    except OSError as error:
        return _fail(error)
    answers: Mapping[str, Callable[[list[str]], tuple[str, ...] | None]] = {
        "team": spellings.teach,
        "check": lambda words: ("wrong", *(word for word in words if not spellings.is_right(word))),
        "suggest": lambda words: ("meant", *spellings.suggestions(words[0])),
    }
    for line in sys.stdin:
        question, *words = line.rstrip("\n").split("\t")
        try:
            answer = answers[question](words)
        except OSError as error:
            return _fail(error)
        if answer is not None:
            _say(*answer)
    return 0


def _fail(error: OSError) -> int:
    _say("failed", str(error))
    return 1


def _say(*fields: str) -> None:
    sys.stdout.write("\t".join(fields) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
