"""What a command costs from a cold start, beside the imports that it was thought it could not do without.

One process without threads computes for as long as it takes, so CPU time is what an idle computer's clock would show,
and it hardly depends on what else the computer does; the clock's own figures stand below.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROUNDS = 15
PEER = (sys.executable, "-c", "import markdown_it, pydantic, typer")
GOAL = 1.6
NOTE = """---
title: Синтетические данные
tags: [данные, конференция]
status: ready
---
# Синтетические данные

Доклад о том, **когда** синтетика помогает, а когда _врёт_: [запись](https://example.org/talk), `pip install sdv`.

- первый вывод, ради которого стоило прийти
- второй: ~~не~~ проверять на живых людях
  1. раз в месяц
  2. и после каждого релиза

> Модель учится на том, что ей дали, а не на том, что вы имели в виду.

```python
def honest(sample: list[float]) -> bool:
    return len(sample) > 30
```

"""


class Cost(NamedTuple):
    """What a process took, in milliseconds."""

    cpu: float
    clock: float


def rows() -> list[dict[str, Any]]:
    """Medians, the processes interleaved so that a busy moment hits all of them alike."""
    with tempfile.TemporaryDirectory() as folder:
        note = Path(folder) / "note.md"
        note.write_text(_five_kilobytes(), "utf-8")
        devlog = (sys.executable, "-m", "devlog_app", "--basedir", folder)
        commands = {
            "cold devlog render of a 5 KB note": (*devlog, "render", str(note)),
            "cold devlog render --format json of it": (*devlog, "render", str(note), "--format", "json"),
            "cold devlog list": (*devlog, "-w", folder, "list"),
            "cold devlog --help": (*devlog, "--help"),
        }
        times = _interleaved([PEER, *commands.values()])
    return [
        {
            "name": f"{name}, ms {measure}",
            "ours": times[command][column],
            "peer": times[PEER][column],
            "peer_name": "import markdown_it, pydantic, typer",
            "ratio": times[command][column] / times[PEER][column],
            "goal": GOAL if " render " in name else None,
        }
        for column, measure in enumerate(("of CPU", "by the clock"))
        for name, command in commands.items()
    ]


def _five_kilobytes() -> str:
    head, _, body = NOTE.partition("---\n#")
    text = head + "---\n"
    while len(text.encode()) < 5 * 1024:
        text += "#" + body
    return text


def _interleaved(commands: Sequence[Sequence[str]]) -> Mapping[Sequence[str], Cost]:
    """The medians of each of *commands*; the first round fills the caches and is not counted."""
    costs: dict[Sequence[str], list[Cost]] = {command: [] for command in commands}
    for round_number in range(ROUNDS + 1):
        for command, cost in _measured(commands):
            if round_number:
                costs[command].append(cost)
    return {command: Cost(*map(statistics.median, zip(*found, strict=True))) for command, found in costs.items()}


def _measured(commands: Sequence[Sequence[str]]) -> Iterator[tuple[Sequence[str], Cost]]:
    # An installed program has compiled modules; a checkout under this setting would compile them every time.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for command in commands:
        started, used = time.perf_counter(), _cpu_of_children()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
        yield command, Cost((_cpu_of_children() - used) * 1000, (time.perf_counter() - started) * 1000)


def _cpu_of_children() -> float:
    """Seconds that all processes started from here have computed, those that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
