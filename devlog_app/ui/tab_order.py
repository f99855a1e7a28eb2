"""Where Tab comes to what was made later than the rest of its window."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stand_behind(before: QWidget, made: QWidget) -> None:
    """Let Tab come to *made*, and what is in it, behind *before*, and what is in that.

    Of itself, what is made last is last in its window.
    """
    inside = [each for each in _with_all_in(made) if _takes_tab(each)]
    last = None
    for each in _with_all_in(before):
        if each is made:
            break
        last = each if _takes_tab(each) else last
    for each in inside:
        # Qt reads a part that takes no keys itself as the last one in it that does.
        QWidget.setTabOrder(last or _taker_before(before), each)
        last = each


def _with_all_in(part: QWidget) -> Iterator[QWidget]:
    """*part* and all in it, in the order of the Tab key."""
    yield part
    each = part.nextInFocusChain()
    while each is not None and part.isAncestorOf(each):
        yield each
        each = each.nextInFocusChain()


def _taker_before(part: QWidget) -> QWidget:
    """What takes keys and stands before *part*; its window where nothing does."""
    each = part.previousInFocusChain()
    while each is not None and not each.isWindow() and not _takes_tab(each):
        each = each.previousInFocusChain()
    return each or part.window()


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
