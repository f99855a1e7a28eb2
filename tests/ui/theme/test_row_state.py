"""What our delegates say of a row is what Qt says of it, whatever the keyboard and the pointer do."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QStringListModel, Qt
from PySide6.QtGui import (
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from devlog_app.ui.theme.row_state import has_keyboard, is_chosen, is_pointed

ROWS = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa")
State = tuple[bool, bool, bool]
"""Chosen, pointed, with the keyboard."""
NOTHING: State = (False, False, False)


class Telling(QStyledItemDelegate):
    """Keeps what was said of each row when it was painted last: by Qt, and by us."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.by_qt: dict[str, State] = {}
        self.by_us: dict[str, State] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        flags, state = QStyle.StateFlag, option.state
        self.by_qt[index.data()] = (
            bool(state & flags.State_Selected),
            bool(state & flags.State_MouseOver),
            bool(state & flags.State_HasFocus),
        )
        self.by_us[index.data()] = (is_chosen(option, index), is_pointed(option, index), has_keyboard(option, index))


class Stage:
    """A window with a view of rows and a field beside it."""

    def __init__(self, view: QAbstractItemView) -> None:
        self.view = view
        self.telling = Telling(view)
        view.setItemDelegate(self.telling)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.window = QWidget()
        self.field = QLineEdit(self.window)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.field)
        layout.addWidget(view)
        self.window.resize(300, 150)

    def place(self, word: str) -> QPoint:
        """The middle of a row, in the viewport."""
        return self.view.visualRect(self.find(word)).center()

    def find(self, word: str) -> QModelIndex:
        return self.view.model().match(
            self.view.model().index(0, 0),
            Qt.ItemDataRole.DisplayRole,
            word,
            1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )[0]

    def point(self, word: str) -> None:
        self.point_at(self.view.viewport().mapTo(self.window, self.place(word)))

    def point_at(self, place: QPoint) -> None:
        # What QTest sends leaves the pointer where it is.
        QCursor.setPos(self.window.mapToGlobal(place))
        QApplication.processEvents()

    def click(self, word: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.point(word)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, keys, self.place(word))

    def seen(self, word: str) -> State:
        """What is said of the row after all that Qt wanted to paint again has been painted."""
        QApplication.processEvents()
        assert self.telling.by_us == self.telling.by_qt
        return self.telling.by_us[word]

    def seen_anew(self, word: str) -> State:
        """What is said of it when everything is painted again."""
        self.view.viewport().update()
        return self.seen(word)


def listed() -> QAbstractItemView:
    view = QListView()
    view.setModel(QStringListModel(ROWS, view))
    return view


def branched() -> QAbstractItemView:
    view = QTreeView()
    model = QStandardItemModel(view)
    for word in ROWS[:2]:
        model.appendRow(QStandardItem(word))
    for word in ROWS[2:]:
        model.item(0).appendRow(QStandardItem(word))
    view.setModel(model)
    view.setHeaderHidden(True)
    view.setRootIsDecorated(False)
    view.expandAll()
    return view


@pytest.fixture(params=[listed, branched])
def stage(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Stage]:
    made: Callable[[], QAbstractItemView] = request.param
    stage = Stage(made())
    qtbot.addWidget(stage.window)
    with qtbot.waitActive(stage.window):
        stage.window.show()
        stage.window.activateWindow()
    stage.field.setFocus()
    stage.point_at(stage.field.geometry().center())
    yield stage
    stage.window.hide()


def test_a_row_that_nobody_touched_is_nothing(stage: Stage) -> None:
    assert stage.seen("gamma") == NOTHING


def test_the_row_under_the_pointer_is_pointed_until_the_pointer_goes(stage: Stage) -> None:
    stage.point("gamma")
    assert stage.seen("gamma") == (False, True, False)
    stage.point("delta")
    assert stage.seen("gamma") == NOTHING
    assert stage.seen("delta") == (False, True, False)
    stage.point_at(stage.field.geometry().center())
    assert stage.seen("delta") == NOTHING


def test_the_pointer_points_at_what_is_scrolled_below_it(stage: Stage) -> None:
    stage.point("gamma")
    bar = stage.view.verticalScrollBar()
    bar.setValue(bar.value() + stage.view.visualRect(stage.find("gamma")).height())
    assert stage.seen_anew("gamma") == NOTHING
    assert [state[1] for state in stage.telling.by_us.values()].count(True) == 1


def test_clicks_choose_and_bring_the_keyboard(stage: Stage) -> None:
    stage.click("gamma")
    assert stage.seen("gamma") == (True, True, True)
    stage.click("epsilon", Qt.KeyboardModifier.ControlModifier)
    assert stage.seen("gamma") == (True, False, False)
    assert stage.seen("epsilon") == (True, True, True)
    stage.click("epsilon", Qt.KeyboardModifier.ControlModifier)
    assert stage.seen("epsilon") == (False, True, True)


def test_arrows_take_the_keyboard_from_row_to_row(stage: Stage) -> None:
    stage.click("gamma")
    stage.point_at(stage.field.geometry().center())
    QTest.keyClick(stage.view, Qt.Key.Key_Down)
    assert stage.seen("gamma") == NOTHING
    assert stage.seen("delta") == (True, False, True)
    QTest.keyClick(stage.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert stage.seen("delta") == (True, False, False)
    assert stage.seen("epsilon") == (False, False, True)


def test_the_keyboard_leaves_the_rows_with_the_focus(stage: Stage) -> None:
    stage.click("gamma")
    stage.field.setFocus()
    assert stage.seen_anew("gamma") == (True, True, False)
    stage.view.setFocus()
    assert stage.seen_anew("gamma") == (True, True, True)


def test_a_window_behind_another_keeps_its_rows(stage: Stage, qtbot: QtBot) -> None:
    stage.click("gamma")
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert stage.seen_anew("gamma")[0]


@pytest.mark.parametrize("stage", [branched], indirect=True)
def test_a_row_that_cannot_be_chosen_can_be_pointed_at(stage: Stage) -> None:
    model = stage.view.model()
    assert isinstance(model, QStandardItemModel)
    model.itemFromIndex(stage.find("delta")).setEnabled(False)
    stage.click("delta")
    stage.view.selectAll()
    assert stage.seen_anew("delta") == (False, True, False)
    assert stage.seen_anew("gamma")[0]


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_rows_below_an_open_menu_are_not_pointed_at(stage: Stage) -> None:
    stage.point("gamma")
    menu = QMenu(stage.window)
    menu.addAction("Rename")
    menu.popup(stage.view.viewport().mapToGlobal(stage.place("epsilon")))
    assert not stage.seen_anew("gamma")[1]
    menu.close()


def test_what_is_dragged_points_at_the_row_below_it(stage: Stage) -> None:
    stage.view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
    dragged = stage.view.model().mimeData([stage.find("beta")])
    viewport, place = stage.view.viewport(), stage.place("gamma")
    # A drag has events of its own only.
    viewport.setMouseTracking(False)
    viewport.setAttribute(Qt.WidgetAttribute.WA_Hover, False)
    actions, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QDragEnterEvent(place, actions, dragged, button, none))
    stage.point("gamma")
    QApplication.sendEvent(viewport, QDragMoveEvent(place, actions, dragged, button, none))
    assert stage.seen("gamma") == (False, True, False)
    stage.point_at(stage.field.geometry().center())
    QApplication.sendEvent(viewport, QDragLeaveEvent())
    assert stage.seen("gamma") == NOTHING


def test_the_field_in_which_a_row_is_edited_has_the_pointer_for_itself(stage: Stage) -> None:
    stage.click("gamma")
    stage.view.edit(stage.find("gamma"))
    stage.point("gamma")
    stage.view.viewport().update()
    QApplication.processEvents()
    assert not stage.telling.by_us["gamma"][1]
