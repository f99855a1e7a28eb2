"""The child that finds links to notes that moved: ``python -P -m devlog_app.services.links.rewriting_process ROOT``.

Its input is ``{"moved": {old: new}, "later": [{old: new}, …], "former": {path: text}}``, its output a line of JSON for
each note that is to say something else, ``{"path": …, "before": …, "after": …, "lost": n}``, and at last
``{"ended": true}`` or ``{"error": …}``.
"""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from devlog_app.asker import Asker, AskerGoneError
from devlog_app.model.errors import DevlogError
from devlog_app.model.told_errors import told
from devlog_app.services.links.rewriting import rewritings


def main(arguments: Sequence[str], asked: TextIO | None = None, output: TextIO | None = None) -> int:
    """Look through the workspace that *arguments* name; returns the exit code."""
    asker = Asker(asked, output)
    try:
        wants = asker.wants()
        for one in rewritings(Path(arguments[0]), wants["moved"], wants["later"], wants["former"]):
            asker.tell({"path": one.path, "before": one.before, "after": one.after, "lost": one.lost})
        asker.tell({"ended": True})
    except AskerGoneError:
        return 1
    except DevlogError as error:
        asker.tell({"error": told(error)})
        return 1
    return 0


if __name__ == "__main__":
    # Texts and names are no garbage, and the process is soon over.
    gc.disable()
    sys.exit(main(sys.argv[1:]))
