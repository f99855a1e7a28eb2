"""Everything that can be reached by keyboard has a name that is read aloud, and the Tab key comes round to it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSpinBox, QDialog, QWidget
from ui.accessibility.places import places

from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]


def controls(window: QWidget) -> list[QWidget]:
    """What the Tab key may stop at, as far as it is seen."""
    found = [each for each in window.findChildren(QWidget) if each.isVisibleTo(window) and each.window() is window]
    return [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls *widget*."""
    # A line inside a box or a spin box is spoken of as that.
    parent = widget.parentWidget()
    if isinstance(parent, QAbstractSpinBox) or (parent is not None and parent.focusProxy() is widget):
        return spoken(parent) or _name(widget)
    return _name(widget)


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None else ""
    return name or widget.accessibleName()


def nameless(window: QWidget) -> list[str]:
    """The controls of *window* without a name, by their classes and the names of what they stand in."""
    return [
        f"{type(each).__name__} {each.objectName()!r} in {[type(above).__name__ for above in _above(each)]}"
        for each in controls(window)
        if not spoken(each).strip() and not isinstance(each, QDialog)
    ]


def unreachable(window: QWidget) -> list[str]:
    """Controls that the Tab key does not come to on its way round *window*."""
    reached: set[int] = set()
    place = window.nextInFocusChain()
    while place is not None and id(place) not in reached:
        reached.add(id(place))
        place = place.nextInFocusChain()
    return [f"{type(each).__name__} {spoken(each)!r}" for each in controls(window) if id(each) not in reached]


def _above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    assert nameless(window) == []


def test_the_tab_key_comes_round_the_whole_window(window: MainWindow) -> None:
    assert unreachable(window) == []


def test_the_tab_key_goes_through_the_calendar_as_one_reads_it(window: MainWindow, eventually: Eventually) -> None:
    window.resize(1360, 860)
    window.actions_table["show_calendar"].trigger()
    eventually(lambda: window.pages.current == "calendar")
    page, place = window.pages.shown, window.nextInFocusChain()
    order = []
    while place is not None and place is not window:
        if page.isAncestorOf(place) and place.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(spoken(place))
        place = place.nextInFocusChain()
    wanted = ("Today", "Month", "No time yet", "Calendar", "Search notes without a time", "Notes without a time")
    assert [name for name in order if name in wanted] == list(wanted)


def test_every_control_of_every_place_has_a_name_and_is_reached(window: MainWindow) -> None:
    found = {name: (nameless(place), unreachable(place)) for name, place in places(window)}
    assert {name: wrong for name, wrong in found.items() if wrong != ([], [])} == {}


def test_buttons_with_a_drawing_only_are_named_by_words(window: MainWindow) -> None:
    bare = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and not each.text()]
    named = [each for each in bare if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert [each for each in named if not any(sign.isalpha() for sign in spoken(each))] == []


def test_the_editor_is_read_as_a_text_with_its_caret(window: MainWindow) -> None:
    edit = window.editor.edit
    edit.go_to_line(1)
    interface = QAccessible.queryAccessibleInterface(edit)
    assert interface is not None
    assert interface.role() is QAccessible.Role.EditableText
    assert "Two days, four halls." in interface.text(QAccessible.Text.Value)
    assert interface.state().multiLine
    text = interface.textInterface()
    assert text is not None
    assert text.cursorPosition() == edit.textCursor().position()


def test_the_tree_is_read_row_by_row(window: MainWindow) -> None:
    view = next(each for each in window.tree.findChildren(QAbstractItemView))
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Tree
    names = [interface.child(row).text(QAccessible.Text.Name) for row in range(interface.childCount())]
    assert any("Practical ML, ready" in name for name in names)


def test_the_preview_is_named_and_says_what_it_shows(window: MainWindow) -> None:
    reached = [each for each in controls(window) if window.preview.isAncestorOf(each)]
    assert reached
    assert [each for each in reached if not any(sign.isalpha() for sign in spoken(each))] == []
