"""Who hears whom about what a crash left: the bar, which comes with the first of it, and what puts drafts back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.model.draft import LeftDraft


class RecoveryHearing(QObject):
    """Belongs to a session; offers above the writing what is found in its journal, if there is any."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        session.recovery.offered.connect(self._offer)
        session.recovery.compare_wanted.connect(self._ask)
        session.recovery.failed.connect(window.show_error)

    def _offer(self, left: "LeftDraft | None", more: int) -> None:
        if left is None:
            return
        from devlog_app.ui.recovering.bar import RecoveryBar

        recovery = self._session.recovery
        recovery.offered.disconnect(self._offer)
        bar = RecoveryBar(self._session.catalogue.title, self._window)
        self._window.put_above(bar)
        recovery.destroyed.connect(bar.deleteLater)
        recovery.offered.connect(bar.show_offer)
        self._session.catalogue.scanned.connect(bar.show_title)
        bar.restore_wanted.connect(recovery.restore)
        bar.compare_wanted.connect(self._ask)
        bar.discard_wanted.connect(recovery.discard)
        bar.show_offer(left, more)

    def _ask(self, left: "LeftDraft") -> None:
        from devlog_app.ui.recovering.dialog import DraftDialog

        dialog = DraftDialog(left, self._session.catalogue.title(left.draft.path), self._window)
        dialog.draft_chosen.connect(self._session.recovery.take_draft)
        dialog.both_chosen.connect(self._session.recovery.keep_both)
        dialog.discard_chosen.connect(self._session.recovery.discard)
        dialog.open()
