"""What a row of the tree says: to a screen reader, and as a tip."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

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
    return ", ".join((branch.title, look_of(note.state, broken=note.error is not None).label, *_counted(note)))


def described(branch: Branch) -> str:
    """What there is to say beyond the row itself."""
    note = branch.note
    return "" if note is None else note.error or look_of(note.state).explanation


def tip(branch: Branch) -> str | None:
    """What is shown while the pointer rests on a row; the title in full first, which a narrow column cuts."""
    note = branch.note
    if note is None:
        return branch.title
    counted = ", ".join(_counted(note))
    return "\n".join(filter(None, (note.title, note.path, described(branch), _planned(note), counted, _shared(note))))


def _counted(note: "NoteSummary") -> list[str]:
    said = QCoreApplication.translate
    counts = []
    if note.errors:
        counts.append(said("Tree", "%n error(s)", "", note.errors))
    if note.warnings:
        counts.append(said("Tree", "%n warning(s)", "", note.warnings))
    return counts


def _planned(note: "NoteSummary") -> str:
    if not note.planned:
        return ""
    return QCoreApplication.translate("Tree", "Planned for %1").replace("%1", note.planned)


def _shared(note: "NoteSummary") -> str:
    if not note.same_id:
        return ""
    return QCoreApplication.translate("Tree", "Has the same id as %1").replace("%1", ", ".join(note.same_id))
