"""How a publication ended: where the post is, or why there is none."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.model.steps import Done, Outcome
from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.wording import advice, sentence, step_sentence

NOBODY_SIGNED_IN = frozenset({"not_signed_in", "signed_out", "session_doubled", "api_id_missing"})
"""Failures that signing in mends."""


class OutcomeBars(QWidget):
    """A bar for the good end and one for the bad; both hidden until there is something to say."""

    sign_in_wanted = Signal()
    """The failure is that nobody is signed in, and somebody will."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._link = ""
        self._done = NoticeBar(Gravity.NOTICE, self)
        self._copy = self._done.add_choice(self.tr("Copy link"), self._copy_link)
        self._open = self._done.add_choice(self.tr("Open"), self._open_link)
        self._short_of_wishes = NoticeBar(Gravity.WARNING, self)
        self._failed = NoticeBar(Gravity.ERROR, self)
        self._sign_in = self._failed.add_choice(self.tr("Sign in…"), self._want_sign_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for bar in (self._done, self._short_of_wishes, self._failed):
            column.addWidget(bar)
        self.hide()

    def show_done(self, done: Done, zone: str | None) -> None:
        """Say what became of the note, with its link and what did not go as asked; times are said in *zone*."""
        self.clear()
        self._link = next((message.link for message in done.messages if message.link), "")
        self._copy.setVisible(bool(self._link))
        self._open.setVisible(bool(self._link))
        self._done.say(f"{step_sentence(done)}{':' if self._link else '.'}", self._link or self._when(done, zone))
        for found in done.problems:
            self._short_of_wishes.say(sentence(found), advice(found))
        self.show()

    def show_failure(self, error: DevlogError) -> None:
        """Say why it failed, and what to do."""
        self.clear()
        self._sign_in.setVisible(error.code in NOBODY_SIGNED_IN)
        self._failed.say(sentence(error), advice(error))
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        for bar in (self._done, self._short_of_wishes, self._failed):
            bar.hide()
        self.hide()

    def _when(self, done: Done, zone: str | None) -> str | None:
        if done.date is None or done.outcome is not Outcome.SCHEDULED:
            return None
        from devlog_app.services.times import said

        return self.tr("It goes out on {time}.").format(time=said(done.date.astimezone(), zone))

    def _want_sign_in(self) -> None:
        self.sign_in_wanted.emit()

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._link)

    def _open_link(self) -> None:
        QDesktopServices.openUrl(QUrl(self._link))
