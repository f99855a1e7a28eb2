"""The renderer is loaded in pieces, and then it is there: all of it, and nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

from devlog_app.render.pieces import PIECES
from devlog_app.services.composing.loading import OWN_PIECES

RICH_NOTE = """---
title: Всё сразу
---
# Heading

A paragraph with **bold**, *italics*, ~~no~~, `code`, ||spoiler||, a [link](https://example.org/a?b=c), ==marked==,
https://example.org, a footnote[^1] and $x^2$. &copy; 😀

- one
  - two
- [ ] three

1. first
2. second

> a quote
> of two lines

| a | b |
|---|---|
| 1 | 2 |

```python
print()
```

---

[^1]: Said below. %%? come back%%
"""
COMPOSING = """
import sys
from pathlib import Path
from devlog_app.model.note import Note
from devlog_app.services.composing.composer import Composer
from devlog_app.services.notes.library import Library

library = Library(Path(sys.argv[1]))
composer = Composer(library)
library.config
if sys.argv[2] == "loaded":
    from devlog_app.services.composing.loading import loading
    list(loading())
before = set(sys.modules) if sys.argv[2] == "loaded" else set()
composing = composer.for_note(Note(path="posts/note.md", text=sys.argv[3]))
post = composing.compose(sys.argv[3])
assert len(post.messages[0].text) > 100, post
composing.places().of(0), composing.places().of_line(8)
print("\\n".join(sorted(set(sys.modules) - before)))
"""


def imported_by_composing(root: Path, *, is_loaded: bool) -> set[str]:
    """The modules that composing a note brings along, in a process of its own; a cold one tells all that it has."""
    arguments = [sys.executable, "-c", COMPOSING, str(root), "loaded" if is_loaded else "cold", RICH_NOTE]
    return set(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.split())


def test_whoever_loaded_it_composes_without_importing_anything_more(tmp_path: Path) -> None:
    assert {
        name for name in imported_by_composing(tmp_path, is_loaded=True) if not name.startswith("encodings")
    } == set()


def test_nothing_is_loaded_that_composing_does_not_need(tmp_path: Path) -> None:
    assert {*PIECES, *OWN_PIECES} - imported_by_composing(tmp_path, is_loaded=False) == set()


@pytest.mark.parametrize("name", PIECES)
def test_no_piece_is_named_behind_what_imports_it(name: str) -> None:
    later = PIECES[PIECES.index(name) + 1 :]
    code = f"import sys, {name}; print(*(set({later!r}) & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert found.stdout.split() == []
