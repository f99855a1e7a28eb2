"""What is changed from the page of a post: said before, asked about, done step by step; nothing unseen is lost."""

import weakref
from collections.abc import AsyncIterator, Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.after_publication import BothChanged, Pulled, UpdatePlan
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError, PublishError
from devlog_app.model.note_text import source_digest
from devlog_app.model.post_page import KnownPost
from devlog_app.model.steps import Done, Step
from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.editor.faithful import replace_text
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.post_page import loop_work
from devlog_app.ui.post_page.opening import Opening
from devlog_app.ui.post_page.words import place_of
from devlog_app.ui.threads.bridge import Bridge, Task

if TYPE_CHECKING:
    from devlog_app.ui.post_page.join_dialog import JoinDialog
    from devlog_app.ui.post_page.page import PostPage
    from devlog_app.ui.workspace.session import Session


class PostChanges(QObject):
    """Updates and withdraws the post at hand, and takes its words into the note; one at a time."""

    done = Signal(object)
    """The ``Done`` of an update or a withdrawal."""
    over = Signal()
    """Something came to its end, whichever way: note and post may be others now."""

    def __init__(self, session: "Session", bridge: Bridge, opening: Opening, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._services = session.services
        self._bridge = bridge
        self._opening = opening
        self._window = window
        self._page: PostPage | None = None
        self._path: str | None = None
        self._post: KnownPost | None = None
        self._working: Task | None = None

    def serve(self, page: "PostPage") -> None:
        """Say on *page* what happens."""
        self._page = page

    def concern(self, path: str | None, post: KnownPost | None) -> None:
        """The note at *path* and its *post* are at hand now."""
        self._path, self._post = path, post

    def update_post(self) -> None:
        """Make the post say what the note says, after it was shown what will happen."""
        if self._post is not None:
            self._opening.run(self._post.channel.kind, partial(self._read, loop_work.plan, self._ask_before_updating))

    def pull(self) -> None:
        """Make the note say what the channel says, after it was shown what will change."""
        if self._post is not None:
            self._opening.run(self._post.channel.kind, partial(self._read, loop_work.pulled, self._ask_before_taking))

    def put_together(self) -> None:
        """Make note and post say what is taken of both, after it was chosen and looked at."""
        if self._post is not None:
            self._opening.run(self._post.channel.kind, partial(self._read, loop_work.both, self._ask_to_choose))

    def withdraw(self) -> None:
        """Delete the post, after it was asked."""
        self._read(loop_work.linking, self._ask_before_withdrawing)

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._working is not None:
            self._working.cancel()

    # Update and withdrawal

    def _ask_before_updating(self, plan: UpdatePlan) -> None:
        from devlog_app.ui.post_page.update_dialog import UpdateDialog

        self._end()
        if plan.path != self._path or self._post is None:
            return
        channel = self._post.channel
        is_local = channel.kind is ChannelKind.LOCAL
        dialog = UpdateDialog(
            plan, place_of(channel), self._window, is_local=is_local, title_of=self._session.catalogue.title
        )
        dialog.accepted.connect(partial(self._update, plan))
        dialog.open()

    def _update(self, plan: UpdatePlan) -> None:
        self._save()
        if plan.anew and self._text_digest() != plan.post.source_digest:
            self._show_failure(PublishError("update_note_changed", path=plan.path))
            return
        self._go_through(loop_work.updated(self._services, plan))

    def _ask_before_withdrawing(self, linked_from: tuple[str, ...]) -> None:
        self._end()
        post = self._post
        if post is None or self._path is None or not post.is_live:
            return
        words = self.tr("Delete %n message(s) from %1?", "", len(post.messages))
        hints = [self.tr("The note stays, and so does the memory that it was published.")]
        if post.channel.kind is not ChannelKind.LOCAL:
            hints.insert(0, self.tr("Views, reactions and comments go with them; this cannot be undone in Telegram."))
        if linked_from:
            said = self.tr("Links in %n note(s) break: %1.", "", len(linked_from))
            titles = [quoted(self._session.catalogue.title(path)) for path in linked_from]
            hints.insert(0, said.replace("%1", QLocale().createSeparatedList(titles)))
        asked = words.replace("%1", place_of(post.channel))
        box = question(self.tr("Withdraw"), asked, " ".join(hints), self.tr("Withdraw"), self._window)
        withdraw = partial(self._withdraw, self._path, post.channel.name)
        box.accepted.connect(partial(self._opening.run, post.channel.kind, withdraw))
        box.open()

    def _withdraw(self, path: str, channel: str) -> None:
        self._go_through(loop_work.withdrawn(self._services, path, channel))

    def _go_through(self, steps: AsyncIterator[Step]) -> None:
        if self._working is not None or self._page is None:
            return
        self._page.begin(self.tr("Preparing …"))
        self._working = self._bridge.step(steps)
        self._working.stepped.connect(self._take_step)
        self._working.failed.connect(self._show_failure)
        self._working.ended.connect(self._finish)

    def _take_step(self, step: Step) -> None:
        if self._page is not None:
            self._page.show_step(step)
        if isinstance(step, Done):
            self.done.emit(step)

    def _finish(self) -> None:
        """It is over, whichever way: what is there now is looked at."""
        self._end()
        self.over.emit()

    # Taking the channel's words into the note

    def _ask_before_taking(self, pulled: Pulled) -> None:
        from devlog_app.ui.post_page.pull_dialog import PullDialog

        self._end()
        if pulled.path != self._path or self._post is None or self._page is None:
            return
        if pulled.is_same:
            self._take(pulled)
            return
        dialog = PullDialog(pulled, place_of(self._post.channel), self._window)
        dialog.accepted.connect(partial(self._take, pulled))
        dialog.open()

    def _take(self, pulled: Pulled) -> None:
        if not self._write(pulled.path, pulled.before, pulled.text):
            return
        task = self._bridge.run(loop_work.remembered(self._services, pulled))
        task.finished.connect(self._say_taken)
        task.failed.connect(self._show_failure)
        task.ended.connect(self.over)

    def _say_taken(self) -> None:
        if self._page is not None:
            self._page.say(self.tr("The note says what the channel says. Undo in the note brings the old text back."))

    # Putting both together

    def _ask_to_choose(self, both: BothChanged) -> None:
        from devlog_app.ui.post_page.join_dialog import JoinDialog

        self._end()
        if both.path != self._path or self._post is None:
            return
        title = self._session.catalogue.title(both.path)
        dialog = JoinDialog(both, title, place_of(self._post.channel), self._session.root, self._window)
        dialog.plan_wanted.connect(partial(self._plan_joining, weakref.proxy(dialog)))
        dialog.agreed.connect(self._join)
        dialog.open()

    def _plan_joining(self, dialog: "JoinDialog", both: BothChanged, text: str) -> None:
        task = self._bridge.run(loop_work.plan_of(self._services, both, text))
        task.finished.connect(dialog.show_plan)
        task.failed.connect(dialog.show_failure)

    def _join(self, both: BothChanged, text: str, plan: UpdatePlan) -> None:
        """The note first, where it can be undone; then the post, unless that has to be published anew."""
        if not self._write(both.path, both.mine, text):
            return
        if plan.anew:
            self.over.emit()
        else:
            self._go_through(loop_work.updated(self._services, plan))

    # What the others share

    def _write(self, path: str, before: str, text: str) -> bool:
        """Write *text* through the editor, so that it can be undone in one step, over what is still *before*."""
        note = self._session.open_notes.open_note(path)
        if note is None or note.pane.text() != before:
            self._show_failure(PublishError("pull_note_changed", path=path))
            return False
        replace_text(note.pane.edit.document(), text)
        # Where saving fails the bar above the text says why.
        return note.save()

    def _read(
        self,
        work: "Callable[[Any, str, str], Coroutine[Any, Any, object]]",
        show: Callable[[Any], None],
    ) -> None:
        """Read something of the post that a question depends on; the note is saved first."""
        if self._working is not None or self._page is None or self._post is None or self._path is None:
            return
        if not self._save():
            return
        self._page.begin(self.tr("The channel is being read …"))
        self._working = self._bridge.run(work(self._services, self._path, self._post.channel.name))
        self._working.finished.connect(show)
        self._working.failed.connect(self._show_failure)
        self._working.ended.connect(self._end)

    def _end(self) -> None:
        self._working = None
        if self._page is not None:
            self._page.end()

    def _save(self) -> bool:
        """Save the note; the writing is shown where that fails, for the reason stands there."""
        if self._path is None or self._session.open_notes.save_note(self._path):
            return True
        self._session.open_notes.open(self._path)
        return False

    def _text_digest(self) -> str:
        note = self._session.open_notes.open_note(self._path or "")
        return source_digest(note.pane.text()) if note is not None else ""

    def _show_failure(self, error: DevlogError) -> None:
        if self._page is not None:
            self._page.show_failure(error)
