"""What has to be said above a text: a bar for each kind of thing that may be the matter with its note."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.wording import advice, sentence

if TYPE_CHECKING:
    from devlog_app.model.errors import DevlogError
    from devlog_app.model.problem import Problem
    from devlog_app.ui.editor.pane import EditorPane


class PaneNotices(QWidget):
    """The bars of *pane*, each hidden until it has something to say; the pane's signals tell what was chosen."""

    line_wanted = Signal()
    """Show the line of the front matter that is wrong."""

    def __init__(self, pane: "EditorPane") -> None:
        super().__init__(pane)
        self._conflict = NoticeBar(Gravity.WARNING, self)
        theirs_tip = self.tr("What you typed since the last save is dropped")
        mine_tip = self.tr("Yours is saved, theirs is kept beside it as a copy")
        self._while_writing = (
            self._conflict.add_choice(self.tr("Compare"), pane.compare_wanted.emit),
            self._conflict.add_choice(self.tr("Load theirs"), pane.theirs_wanted.emit, theirs_tip),
            self._conflict.add_choice(self.tr("Keep mine"), pane.mine_wanted.emit, mine_tip),
        )
        self._lost = NoticeBar(Gravity.WARNING, self)
        self._anew = self._lost.add_choice(self.tr("Save it again"), pane.anew_wanted.emit)
        self._copy = self._lost.add_choice(self.tr("Save as a copy"), pane.copy_wanted.emit)
        self._lost.add_choice(self.tr("Close"), pane.close_wanted.emit)
        self._failure = NoticeBar(Gravity.ERROR, self)
        self._failure.add_choice(self.tr("Try again"), pane.retry_wanted.emit)
        self._broken = NoticeBar(Gravity.WARNING, self)
        self._show_line = self._broken.add_choice(self.tr("Show"), self.line_wanted.emit)
        self._read_only = NoticeBar(Gravity.NOTICE, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self._failure, self._lost, self._conflict, self._broken, self._read_only):
            column.addWidget(bar)

    def hush(self) -> None:
        """The text is saved: nothing is the matter with its file."""
        self._failure.hide()
        self._lost.hide()
        self._conflict.hide()

    def say_broken(self, problem: "Problem | None") -> None:
        """Say what is wrong with the front matter; None: nothing is."""
        if problem is None:
            self._broken.hide()
            return
        line = QLocale().toString(problem.line) if problem.line else ""
        where = self.tr("Front matter, line %1: ").replace("%1", line) if line else ""
        self._broken.say(where + sentence(problem), advice(problem))
        self._show_line.offer(problem.line is not None)

    def say_conflict(self) -> None:
        """Say that another program changed the file under an unsaved text."""
        self._failure.hide()
        self._lost.hide()
        self._conflict.say(
            self.tr("Another program changed this note where you did. Nothing is written until you have chosen.")
        )

    def offer_choices(self, on: bool) -> None:  # a value, not a mode
        """Offer what can be done in a conflict while one goes on writing."""
        for choice in self._while_writing:
            choice.offer(on)

    def say_gone(self) -> None:
        """Say that the file is not there any more; the text is."""
        self._failure.hide()
        said = self.tr("The file of this note is gone: deleted or moved by another program. Your text is kept here.")
        self._lost.say(said)
        self._anew.offer()
        self._copy.offer(False)

    def say_unreadable(self, error: "DevlogError") -> None:
        """Say why what another program wrote cannot be shown."""
        self._failure.hide()
        said = self.tr("Another program changed this note's file. %1 Your text is kept here.")
        self._lost.say(said.replace("%1", sentence(error)), advice(error))
        self._anew.offer(False)
        self._copy.offer()

    def say_found(self) -> None:
        """The file is there, and can be read."""
        self._lost.hide()

    @property
    def is_lost(self) -> bool:
        """Whether it is said that the text stands nowhere but in the pane."""
        return not self._lost.isHidden()

    def say_failure(self, error: "DevlogError") -> None:
        """Say why the text could not be saved; it stays in the pane."""
        said = self.tr("Not saved: %1 Your text is kept here, and in the journal.").replace("%1", sentence(error))
        self._failure.say(said, advice(error))

    def tell_where_kept(self, folder: str) -> None:
        """What cannot be saved is in the journal in *folder*, should the program end."""
        said = self.tr("The journal is in %1; what is in it is offered at the next start.").replace("%1", folder)
        self._failure.setToolTip(said)

    def say_read_only(self, reason: "Problem | None") -> None:
        """Say that the note can only be read: because of *reason*, or for characters that no editor can keep."""
        if reason is not None:
            self._read_only.say(sentence(reason), advice(reason))
        else:
            self._read_only.say(self.tr("Some characters of this note cannot be kept by an editor: it is read-only."))

    def say_writable(self) -> None:
        """The note can be written."""
        self._read_only.hide()
