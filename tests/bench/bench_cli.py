"""How long a command takes from a cold start, beside the imports that it cannot do without."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

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


def rows() -> list[dict[str, Any]]:
    """Medians in milliseconds, the processes interleaved so that a busy moment hits all of them alike."""
    with tempfile.TemporaryDirectory() as folder:
        note = Path(folder) / "note.md"
        note.write_text(_five_kilobytes(), "utf-8")
        devlog = (sys.executable, "-m", "devlog_app", "--basedir", folder)
        commands = {
            "cold devlog render of a 5 KB note, ms": (*devlog, "render", str(note)),
            "cold devlog render --format json of it, ms": (*devlog, "render", str(note), "--format", "json"),
            "cold devlog list, ms": (*devlog, "-w", folder, "list"),
            "cold devlog --help, ms": (*devlog, "--help"),
        }
        times = _interleaved([PEER, *commands.values()])
    peer = times[PEER]
    return [
        {
            "name": name,
            "ours": times[command],
            "peer": peer,
            "peer_name": "import markdown_it, pydantic, typer",
            "ratio": times[command] / peer,
            "goal": GOAL if " render " in name else None,
        }
        for name, command in commands.items()
    ]


def _five_kilobytes() -> str:
    head, _, body = NOTE.partition("---\n#")
    text = head + "---\n"
    while len(text.encode()) < 5 * 1024:
        text += "#" + body
    return text


def _interleaved(commands: Sequence[Sequence[str]]) -> Mapping[Sequence[str], float]:
    """The median time of each of *commands* in milliseconds; the first round fills the caches and is not counted."""
    times: dict[Sequence[str], list[float]] = {command: [] for command in commands}
    for round_number in range(ROUNDS + 1):
        for command, seconds in _timed(commands):
            if round_number:
                times[command].append(seconds)
    return {command: statistics.median(found) * 1000 for command, found in times.items()}


def _timed(commands: Sequence[Sequence[str]]) -> Iterator[tuple[Sequence[str], float]]:
    # An installed program has compiled modules; a checkout under this setting would compile them every time.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for command in commands:
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
        yield command, time.perf_counter() - started
