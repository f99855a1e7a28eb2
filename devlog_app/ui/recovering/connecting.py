"""Who hears whom about what a crash left: the bar, the dialog, and what puts drafts back."""

from functools import partial
from typing import TYPE_CHECKING

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.recovering.bar import RecoveryBar
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.model.draft import LeftDraft


def connect_recovery(window: MainWindow, session: Session) -> None:
    """Offer above the writing what *session* finds in its journal."""
    recovery = session.recovery
    bar = RecoveryBar(session.catalogue.title, window)
    window.put_above(bar)
    recovery.destroyed.connect(bar.deleteLater)
    ask = partial(_ask, window, session)
    recovery.offered.connect(bar.show_offer)
    session.catalogue.scanned.connect(bar.show_title)
    recovery.compare_wanted.connect(ask)
    recovery.failed.connect(window.show_error)
    bar.restore_wanted.connect(recovery.restore)
    bar.compare_wanted.connect(ask)
    bar.discard_wanted.connect(recovery.discard)


def _ask(window: MainWindow, session: Session, left: "LeftDraft") -> None:
    from devlog_app.ui.recovering.dialog import DraftDialog

    dialog = DraftDialog(left, session.catalogue.title(left.draft.path), window)
    dialog.draft_chosen.connect(session.recovery.take_draft)
    dialog.both_chosen.connect(session.recovery.keep_both)
    dialog.discard_chosen.connect(session.recovery.discard)
    dialog.open()
