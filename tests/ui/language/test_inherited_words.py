"""``self.tr`` asks for the words of the object's own class: a class that others inherit from must name its context."""

import ast
from pathlib import Path

import devlog_app

UI = Path(devlog_app.__file__).parent / "ui"


def test_no_class_with_words_of_its_own_is_inherited_from() -> None:
    """Qt for Python looks under the name of the subclass only, and finds nothing there."""
    classes = [
        node
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    bases = {ast.unparse(base).rpartition(".")[2] for node in classes for base in node.bases}
    assert [node.name for node in classes if node.name in bases and _asks_by_tr(node)] == []


def _asks_by_tr(node: ast.ClassDef) -> bool:
    calls = (inner.func for inner in ast.walk(node) if isinstance(inner, ast.Call))
    return any(isinstance(called, ast.Attribute) and called.attr == "tr" for called in calls)
