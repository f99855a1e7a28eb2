"""What the translators' tool reads out of the window's code is all that the window says."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import devlog_app

UI = Path(devlog_app.__file__).parent / "ui"
TRANSLATING = frozenset(("tr", "translate", "QT_TRANSLATE_NOOP"))
TABLES = frozenset(("actions/actions.py", "actions/command.py", "language/wording.py", "language/field_words.py"))
"""Modules that say words which another one marks, or which are gathered from the model."""
SHOWING = frozenset(
    (
        *("setText", "setToolTip", "setStatusTip", "setAccessibleName", "setAccessibleDescription", "setWhatsThis"),
        *("setWindowTitle", "setTitle", "setPlaceholderText", "setInformativeText", "setHtml", "setLabelText"),
        *("addAction", "addMenu", "addItem", "addRow", "addTab", "setTabText", "setItemText", "addButton"),
        *("QLabel", "QPushButton", "QMenu", "QAction", "QCheckBox", "QRadioButton", "QToolBar", "QGroupBox"),
        *("QDockWidget", "QFileDialog", "QuickRow", "showMessage", "say", "add_row", "text_row", "add_choice"),
    )
)
"""What shows its arguments to the user."""
NAMES = re.compile(r"<[^>]*>|\[\*\]|\bDevlog\b|https?://|%\d|%n")
"""What is the same in every language: names, marks, addresses."""
NOT_SAID = frozenset(("needed.hint",))
"""Values that are called so and are somebody else's words: a password's hint is its owner's."""
OF_A_POST = re.compile(r"(^|\.)(entry|spot|\[.*\])$|^entries|entry$|spot$")
"""What holds the number or the value of a post's message."""


@pytest.fixture(scope="module")
def modules() -> dict[str, ast.Module]:
    """The window's modules by their place below ``ui``."""
    return {path.relative_to(UI).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(UI.rglob("*.py"))}


def test_what_is_translated_is_written_out(modules: dict[str, ast.Module]) -> None:
    """The tool sees texts in the code only; a text that is computed has no translation."""
    assert _found(modules, _computed_texts) == []


def test_translating_is_called_by_its_name(modules: dict[str, ast.Module]) -> None:
    """The tool knows three names."""
    assert _found(modules, _aliases) == []


def test_nothing_is_shown_that_is_not_translated(modules: dict[str, ast.Module]) -> None:
    assert _found(modules, _plain_texts) == []


def test_errors_and_problems_speak_the_windows_language(modules: dict[str, ast.Module]) -> None:
    """Their own sentences are English, for the terminal: ``language/wording.py`` says them here."""
    assert _found(modules, _english_sentences) == []


def test_quotation_marks_are_those_of_the_windows_language(modules: dict[str, ast.Module]) -> None:
    """``language/quoting.py`` puts a title between them where it is no part of a sentence."""
    assert _found(modules, _quotation_marks) == []


@pytest.mark.parametrize(
    ("look", "code"),
    [
        ("computed", "self.tr(f'{count} notes')"),
        ("computed", "self.tr('a ' + name)"),
        ("computed", "QCoreApplication.translate('Tree', words)"),
        ("alias", "said = QCoreApplication.translate"),
        ("alias", "_ = self.tr"),
        ("plain", "label.setText('Open')"),
        ("plain", "QLabel(f'{count} notes')"),
        ("english", "bar.say(error.message, error.hint)"),
        ("quotes", "names = [f'“{title}”' for title in titles]"),
    ],
)
def test_the_look_at_the_code_finds(look: str, code: str) -> None:
    looks = {
        "computed": _computed_texts,
        "alias": _aliases,
        "plain": _plain_texts,
        "english": _english_sentences,
        "quotes": _quotation_marks,
    }
    assert _found({"some/pane.py": ast.parse(code)}, looks[look]) != []


Look = Callable[[str, ast.Module], Iterator[tuple[int, str]]]


def _found(modules: dict[str, ast.Module], look: Look) -> list[str]:
    return [f"{name}:{line}: {said}" for name, tree in modules.items() for line, said in look(name, tree)]


def _computed_texts(name: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    # A module that marks the words of a table says them from there.
    has_table = name in TABLES or any(_called(call) == "QT_TRANSLATE_NOOP" for call in _calls(tree))
    for call in _calls(tree):
        if not _translates(call) or (has_table and _called(call) == "translate"):
            continue
        texts_of = call.args[:1] if _called(call) == "tr" else call.args[:2]
        if not all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts_of):
            yield call.lineno, ast.unparse(call)


def _aliases(_name: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Name | ast.Attribute):
            continue
        meant = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
        if meant in TRANSLATING and ast.unparse(node.targets[0]) != meant:
            yield node.lineno, ast.unparse(node)


def _plain_texts(_name: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for call in _calls(tree):
        if _called(call) not in SHOWING:
            continue
        # What a row stands for comes last in a box.
        shown = call.args[:-1] if _called(call) == "addItem" and len(call.args) > 1 else call.args
        for argument in shown:
            if any(character.isalpha() for character in NAMES.sub("", _literal(argument))):
                yield call.lineno, ast.unparse(call)


def _english_sentences(name: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if name == "language/wording.py" or not isinstance(node, ast.Attribute) or node.attr not in {"message", "hint"}:
            continue
        said = ast.unparse(node)
        if said not in NOT_SAID and not OF_A_POST.search(ast.unparse(node.value)):
            yield node.lineno, said


def _quotation_marks(_name: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and "“" in _literal(node):
            yield node.lineno, ast.unparse(node)


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _translates(call: ast.Call) -> bool:
    # Painters and transforms translate, too.
    if isinstance(call.func, ast.Attribute) and call.func.attr == "translate":
        return ast.unparse(call.func.value) == "QCoreApplication"
    return _called(call) in TRANSLATING


def _literal(argument: ast.expr) -> str:
    """What stands in *argument* in so many words."""
    match argument:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(_literal(part) for part in parts if isinstance(part, ast.Constant))
    return ""
