"""What import-linter cannot say about the house: no mutable globals, imports that wait, a table with every sentence."""

import ast
import os
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import devlog_app
from devlog_app.model import errors
from devlog_app.model.words import terms
from devlog_app.model.words.table import WORDS

HOME = Path(devlog_app.__file__).parent
MODULES = sorted(HOME.rglob("*.py"))
MUTABLE_LITERALS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MUTABLE_TYPES = frozenset(
    {"list", "dict", "set", "bytearray", "defaultdict", "OrderedDict", "deque", "Counter", "count", "cycle", "local"}
)
ERROR_CLASSES = frozenset(
    name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.DevlogError)
)
BEFORE_THE_FIRST_PAINT = (
    "devlog_app.__main__",
    "devlog_app.bootstrap",
    "devlog_app.services.accounts.channel_directory",
    "devlog_app.services.notes.grouping",
    *(
        f"devlog_app.model.{name}"
        for name in (
            "post", "entity", "media", "problem", "reference", "note", "steps", "errors", "words", "utf16",
            "capabilities", "posted", "front_matter", "workspace_config", "validation",
        )
    ),
)  # fmt: skip


def name_of(path: Path) -> str:
    return path.relative_to(HOME.parent).as_posix()


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in MODULES:
        yield name_of(path), ast.parse(path.read_text("utf-8"))


def called(node: ast.expr) -> str | None:
    """The last name of what *node* calls: ``deque`` for ``collections.deque(…)``."""
    if not isinstance(node, ast.Call):
        return None
    return getattr(node.func, "attr", None) or getattr(node.func, "id", None)


def values_of(body: list[ast.stmt]) -> Iterator[tuple[int, ast.expr]]:
    """The values that the statements of a module or class *body* bind to names, but for Python's own ``__all__``."""
    for statement in body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            target = statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]
            if not (isinstance(target, ast.Name) and target.id == "__all__"):
                yield statement.lineno, statement.value


def loaded_by(code: str) -> set[str]:
    """The top-level packages that are loaded when a new interpreter has run *code*."""
    # Measured for coverage, the interpreter would load what the measuring needs.
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    listed = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nsys.stderr.write('\\n'.join(sys.modules))"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=50,
        env=unmeasured,
    )
    return {name.partition(".")[0] for name in listed.stderr.split()}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_or_class_holds_a_mutable_object(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    bodies = [tree.body, *(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    found = [
        f"line {line}"
        for body in bodies
        for line, value in values_of(body)
        if isinstance(value, MUTABLE_LITERALS) or called(value) in MUTABLE_TYPES
    ]
    found += [f"line {node.lineno}" for node in ast.walk(tree) if isinstance(node, ast.Global)]
    assert not found, f"{name_of(path)}: what a thing needs, it is given; mutable at {', '.join(found)}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_first_line_of_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), name_of(path)


def test_what_the_window_needs_before_its_first_paint_is_in_the_standard_library() -> None:
    packages = loaded_by(f"import {', '.join(BEFORE_THE_FIRST_PAINT)}")
    # what the environment's own start-up files bring is not ours
    ours = packages - loaded_by("pass") - set(sys.stdlib_module_names) - {"devlog_app"}
    assert not ours


def test_rendering_loads_only_what_it_needs(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text("---\ntitle: Заметка\n---\n**Привет**\n", "utf-8")
    packages = loaded_by(
        "from devlog_app.__main__ import main\n"
        f"assert main(['--basedir', {str(tmp_path)!r}, 'render', {str(note)!r}]) == 0"
    )
    heavy = {"pydantic", "typer", "rich", "telethon", "sqlite3", "ruamel", "jinja2", "PIL", "dateparser", "watchfiles"}
    heavy |= {"asyncio", "PySide6"}
    assert not packages & heavy


def codes_used() -> Iterator[tuple[str, str, set[str] | None]]:
    """Each code that is raised or reported as it stands: where, which, and the values given (None: not all known)."""
    for name, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            position = 1 if called(node) in {"problem", "Problem"} else 0
            if position == 0 and called(node) not in ERROR_CLASSES | {"failure"}:
                continue
            code = node.args[position] if len(node.args) > position else None
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                given = {keyword.arg for keyword in node.keywords if keyword.arg}
                complete = len(given) == len(node.keywords) and called(node) != "Problem"
                yield f"{name}:{node.lineno}", code.value, given if complete else None


def test_every_code_has_its_words() -> None:
    missing = [f"{place}: {code}" for place, code, _ in codes_used() if code not in WORDS]
    assert not missing


def test_every_sentence_gets_the_values_it_names() -> None:
    short = []
    for place, code, given in codes_used():
        if code in WORDS and given is not None:
            template = WORDS[code].message + (WORDS[code].hint or "")
            wanted = {field for _, field, _, _ in string.Formatter().parse(template) if field}
            if wanted - given - {"path", "line"}:
                short.append(f"{place}: {code} lacks {', '.join(sorted(wanted - given))}")
    assert not short


def test_every_sentence_is_said_somewhere() -> None:
    said = {
        node.value
        for name, tree in trees()
        if "/words/" not in name
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    # A term is said by what it is called.
    unsaid = sorted(set(WORDS) - set(terms.WORDS) - said)
    assert not unsaid


def test_no_code_stands_in_two_tables() -> None:
    tables = [path for path in MODULES if path.parent.name == "words"]
    codes = [
        key.value
        for path in tables
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    ]
    assert sorted(set(codes)) == sorted(codes)
