"""The list of problems: a row each, with its severity, its line, its words and its hint."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from devlog_app.model.problem import Problem, Severity
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.theme import Colours, colours
from devlog_app.ui.theme.row_ring import draw_row_ring
from devlog_app.ui.theme.row_state import is_chosen, is_pointed

Index = QModelIndex | QPersistentModelIndex

LEFT = 8
RIGHT = 12
UP = 4
ROUND = 1.1
"""The sign before a problem, in lines of its text."""


class ProblemRole(IntEnum):
    """What the rows know beside their text."""

    PROBLEM = Qt.ItemDataRole.UserRole


class ProblemModel(QAbstractListModel):
    """The problems of the shown post, errors first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is listed."""
        return self._problems

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List *problems*; nothing moves when they are the same."""
        ordered = tuple(sorted(problems, key=lambda each: (list(Severity).index(each.severity), each.line or 0)))
        if ordered == self._problems:
            return
        self.beginResetModel()
        self._problems = ordered
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._problems[index.row()]
        match role:
            case ProblemRole.PROBLEM:
                return found
            case Qt.ItemDataRole.DisplayRole:
                return sentence(found)
            case Qt.ItemDataRole.AccessibleTextRole:
                gravity, place = severity_words(found.severity), place_words(found)
                first = f"{gravity}, {place}" if place else f"{gravity}:"
                return " ".join(filter(None, (first, sentence(found), advice(found))))
        return None


class ProblemDelegate(QStyledItemDelegate):
    """Draws a sign for the severity, the line, the words, and the hint below in a quieter colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(ProblemRole.PROBLEM)
        look = colours(option.palette)
        painter.save()
        place = QRect(option.rect)
        selected = is_chosen(option, index)
        if selected:
            painter.fillRect(place, look.selection)
        elif is_pointed(option, index):
            painter.fillRect(place, look.hover)
        side = _side(option.fontMetrics)
        _paint_sign(painter, QRect(place.left() + LEFT, place.top() + UP, side, side), found.severity, look)
        inside = place.adjusted(_before(option.fontMetrics), UP, -RIGHT, -UP)
        words = _first_line(found)
        needed = _height(option.fontMetrics, words, inside.width())
        painter.setPen(look.selection_text if selected else look.text)
        painter.drawText(inside, _FLAGS, words)
        hint = advice(found)
        if hint:
            painter.setPen(look.selection_text if selected else look.text_muted)
            painter.drawText(inside.adjusted(0, needed, 0, 0), _FLAGS, hint)
        draw_row_ring(painter, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        found = index.data(ProblemRole.PROBLEM)
        view = option.widget
        width = (view.viewport().width() if hasattr(view, "viewport") else option.rect.width()) - RIGHT
        width -= _before(option.fontMetrics)
        height = _height(option.fontMetrics, _first_line(found), width)
        hint = advice(found)
        if hint:
            height += _height(option.fontMetrics, hint, width)
        return QSize(width, height + 2 * UP)


_FLAGS = int(Qt.AlignmentFlag.AlignTop) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


def severity_words(severity: Severity) -> str:
    """The severity in a word."""
    translate = QCoreApplication.translate
    match severity:
        case Severity.ERROR:
            return translate("Problems", "Error")
        case Severity.WARNING:
            return translate("Problems", "Warning")
        case Severity.INFO:
            return translate("Problems", "Note")


def place_words(found: Problem) -> str:
    """The line it is about, or nothing where it is about the whole note."""
    if found.line is None:
        return ""
    return QCoreApplication.translate("Problems", "Line {line}:").format(line=QLocale().toString(found.line))


def severity_colour(severity: Severity, look: Colours) -> QColor:
    """The colour of a severity as text."""
    return {Severity.ERROR: look.error, Severity.WARNING: look.warning, Severity.INFO: look.notice}[severity]


def _first_line(found: Problem) -> str:
    return f"{place_words(found)} {sentence(found)}".strip()


def _height(metrics: QFontMetrics, words: str, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, max(width, 40), 10_000), _FLAGS, words).height()


def _side(metrics: QFontMetrics) -> int:
    return round(ROUND * metrics.height())


def _before(metrics: QFontMetrics) -> int:
    """How far from the left the words begin."""
    return 2 * LEFT + _side(metrics)


def _paint_sign(painter: QPainter, disc: QRect, severity: Severity, look: Colours) -> None:
    """A disc with the sign that goes with the severity: never the colour alone."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(severity_colour(severity, look))
    painter.drawEllipse(disc)
    painter.setPen(look.base)
    sign = {Severity.ERROR: "✕", Severity.WARNING: "!", Severity.INFO: "i"}[severity]
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, sign)
