"""What a row of the tree says: to a screen reader, and as a tip."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime

from devlog_app.ui.times import date_form
from devlog_app.ui.tree.badges import look_of
from devlog_app.ui.tree.branches import Branch, BranchKind

if TYPE_CHECKING:
    from devlog_app.model.note import NoteSummary


def spoken(branch: Branch) -> str:
    """A row as it is read aloud: "Synthetic data, published, 2 warnings", "Practical ML, 12 notes"."""
    note = branch.note
    if note is None:
        if branch.kind in (BranchKind.SECTION, BranchKind.POSTS):
            return branch.title
        return ", ".join((branch.title, QCoreApplication.translate("Tree", "%n note(s)", "", branch.count)))
    state = look_of(note.state, broken=note.error is not None, reach=note.reach)
    return ", ".join((branch.title, state.spoken, *_counted(note)))


def described(branch: Branch) -> str:
    """What there is to say beyond the row itself."""
    note = branch.note
    if note is None:
        return ""
    said = look_of(note.state, broken=note.error is not None, reach=note.reach).explanation
    if note.error is None or note.line is None:
        return said
    line = QCoreApplication.translate("Tree", "line %1").replace("%1", QLocale().toString(note.line))
    return f"{said} ({line})"


def tip(branch: Branch) -> str | None:
    """What is shown while the pointer rests on a row; the title in full first, which a narrow column cuts."""
    note = branch.note
    if note is None:
        return branch.title
    counted = ", ".join(_counted(note))
    return "\n".join(filter(None, (note.title, note.path, described(branch), _planned(note), counted, _shared(note))))


def _counted(note: "NoteSummary") -> list[str]:
    translate = QCoreApplication.translate
    counts = []
    if note.errors:
        counts.append(translate("Tree", "%n error(s)", "", note.errors))
    if note.warnings:
        counts.append(translate("Tree", "%n warning(s)", "", note.warnings))
    return counts


def _planned(note: "NoteSummary") -> str:
    if not note.planned:
        return ""
    return QCoreApplication.translate("Tree", "Planned for %1").replace("%1", _moment(note.planned))


def _moment(planned: str) -> str:
    """A plan, a day or a moment, as the user's own locale writes it."""
    day, _, time = planned.replace(" ", "T").partition("T")
    date, at = QDate.fromString(day, Qt.DateFormat.ISODate), QTime.fromString(time[:5], "HH:mm")
    if not date.isValid() or (time and not at.isValid()):
        return planned
    words = QLocale().toString(date, date_form())
    return f"{words} {QLocale().toString(at, QLocale.FormatType.ShortFormat)}" if time else words


def _shared(note: "NoteSummary") -> str:
    if not note.same_id:
        return ""
    return QCoreApplication.translate("Tree", "Has the same id as %1").replace("%1", ", ".join(note.same_id))
