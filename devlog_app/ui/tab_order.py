"""Where Tab comes to what was made later than the rest of its window."""

from PySide6.QtWidgets import QWidget


def stand_behind(before: QWidget, made: QWidget) -> None:
    """Let Tab come to *made* behind *before*, each with all in it.

    Of itself, what is made last is last in its window.
    """
    last = before
    while (each := last.nextInFocusChain()) is not None and before.isAncestorOf(each) and each is not made:
        last = each
    inside = [made]
    while (each := inside[-1].nextInFocusChain()) is not None and made.isAncestorOf(each):
        inside.append(each)
    for each in inside:
        QWidget.setTabOrder(last, each)
        last = each
