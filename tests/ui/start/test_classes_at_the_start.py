"""Of each value class one form is there when the services are imported: the one that it was made from is gone."""

import os
import subprocess
import sys
from pathlib import Path

LOOK = """
import os, sys
from collections import Counter
from pathlib import Path

from devlog_app.paths import AppPaths
from devlog_app.ui.app import run_window
from devlog_app.ui.program import Program


class Looking(Program):
    def open_first(self, *arguments):
        self.drawn.connect(self.look)
        super().open_first(*arguments)

    def look(self):
        kinds = Counter(
            f"{kind.__module__}.{kind.__qualname__}"
            for kind in object.__subclasses__()
            if kind.__module__.startswith("devlog_app.model") and hasattr(kind, "__dataclass_fields__")
        )
        print(sum(kinds.values()), *(name for name, number in kinds.items() if number > 1), flush=True)
        os._exit(0)


sys.modules[Program.__module__].Program = Looking
run_window(AppPaths.under(Path(sys.argv[1])), Path(sys.argv[2]))
"""


def test_no_value_class_is_held_twice(workspace: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", LOOK, str(tmp_path / "base"), str(workspace)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    number, *doubled = subprocess.check_output(command, text=True, env=environment).split()
    assert int(number) > 10
    assert doubled == []
