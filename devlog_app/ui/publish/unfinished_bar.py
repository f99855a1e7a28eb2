"""The bar that asks what is to become of an interrupted publication."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar

if TYPE_CHECKING:
    # Most windows have nothing to ask.
    from devlog_app.ui.publish.course import Interrupted


class UnfinishedBar(NoticeBar):
    """Hidden while there is nothing to decide.

    Signals:
        finish_wanted, take_back_wanted: what shall become of the ``Interrupted`` that was shown.
        left: nothing now; the id of its job.
    """

    finish_wanted = Signal(object)
    take_back_wanted = Signal(object)
    left = Signal(str)

    def __init__(self, parent: QWidget, behind: QWidget) -> None:
        super().__init__(Gravity.WARNING, parent, behind=behind)
        self._found: Interrupted | None = None
        self.add_choice(self.tr("Continue"), self._finish, self.tr("What is missing is sent, nothing comes twice"))
        self._take_back = self.add_choice(
            self.tr("Take back"), self._delete, self.tr("What is there already is deleted from the channel")
        )
        self.add_choice(self.tr("Later"), self._leave)

    def show_offer(self, found: "Interrupted | None") -> None:
        """Ask about *found*, or be silent."""
        if found is None:
            self.hide()
            return
        self._found = found
        self._take_back.offer(not found.job.is_leaving)
        self.say(self._sentence(found), self._hint(found))

    def _sentence(self, found: "Interrupted") -> str:
        from devlog_app.ui.times import shown_time

        job = found.job
        title, when = job.post.note.title, shown_time(job.created)
        if job.is_leaving:
            return self.tr("“{title}” was being taken back from {channel}.").format(title=title, channel=job.channel)
        return self.tr(
            "“{title}” was interrupted on its way to {channel} ({when}): {there} of {of} messages are there."
        ).format(title=title, channel=job.channel, when=when, there=found.messages_there, of=len(job.parts))

    def _hint(self, found: "Interrupted") -> str | None:
        if found.job.is_leaving:
            return None
        if found.is_old and found.job.date is not None:
            return self.tr("Its time has passed: it would come out at once.")
        if found.is_old:
            return self.tr("That was long ago: is it still wanted?")
        if found.job.is_in_doubt:
            return self.tr("Whether one more arrived is not known; it does not come twice.")
        return None

    def _finish(self) -> None:
        self.hide()
        self.finish_wanted.emit(self._found)

    def _delete(self) -> None:
        self.hide()
        self.take_back_wanted.emit(self._found)

    def _leave(self) -> None:
        self.hide()
        if self._found is not None:
            self.left.emit(self._found.job.id)
