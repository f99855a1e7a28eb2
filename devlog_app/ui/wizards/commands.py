"""Opens the wizards over the window and carries out what they answer; shows another note beside the text."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import GroupKind, Note
from devlog_app.services.notes.grouping import GroupName

if TYPE_CHECKING:
    # The wizards are imported when one is wanted.
    from devlog_app.services.notes.library import Library
    from devlog_app.services.notes.new_notes import ConferencePlan
    from devlog_app.ui.desk import Desk
    from devlog_app.ui.main_window import MainWindow
    from devlog_app.ui.wizards.add_talks import MoreTalks
    from devlog_app.ui.wizards.beside import BesidePane
    from devlog_app.ui.wizards.month_wizard import MonthPlan
    from devlog_app.ui.wizards.wizard import WizardDialog
    from devlog_app.ui.workspace.session import Session


class WizardCommands(QObject):
    """One for a session; what a wizard makes can be taken back in one step."""

    def __init__(self, window: "MainWindow", session: "Session", desk: "Desk") -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._desk = desk
        self._beside: BesidePane | None = None
        self._works = MappingProxyType(
            {
                "new_conference": self.new_conference,
                "add_talks": self.add_talks,
                "new_month": self.new_month,
                "recordings": self.recordings,
                "show_beside": self.choose_beside,
            }
        )
        session.open_notes.changed.connect(self._renew_beside)

    def carry_out(self, command: str) -> None:
        """Open what *command* asks for."""
        self._works[command]()

    def new_conference(self) -> None:
        """Ask for a conference and its talks, and make them."""
        from devlog_app.ui.wizards.conference_wizard import ConferenceWizard

        try:
            channels = [entry.name for entry in self._session.services.channels.names()]
        except DevlogError as error:
            self._window.show_error(error)
            return
        wizard = ConferenceWizard(self._session.catalogue.conferences, channels, _today(), self._window)
        self._ask(wizard, self._make_conference)

    def add_talks(self) -> None:
        """Ask for more talks of the conference at hand, and make them."""
        from devlog_app.ui.wizards.add_talks import AddTalksWizard

        offered = self._conferences()
        if not offered:
            self.new_conference()
            return
        wizard = AddTalksWizard(offered, self._desk.conference(), self._titles_of, self._window)
        self._ask(wizard, self._make_talks)

    def new_month(self) -> None:
        """Ask for a month and make it, with last month's note beside it."""
        from devlog_app.services.notes.month_drafts import months_to_make, outlined
        from devlog_app.ui.wizards.month_wizard import MonthWizard

        there = {note.month for note in self._session.catalogue.notes if note.month and note.conference is None}
        months = months_to_make(there, _today())
        try:
            text = self._library.maker().month_text(months[0] if months else f"{_today():%Y-%m}")
        except DevlogError as error:
            self._window.show_error(error)
            return
        sections = [section.title for section in outlined(text).sections]
        wizard = MonthWizard(months, sections, self._last_before, self._session.catalogue.title, self._window)
        self._ask(wizard, self._make_month)

    def recordings(self) -> None:
        """Ask for the links to recordings of the conference at hand, and write them into its notes and posts."""
        from devlog_app.ui.wizards.recordings_wizard import RecordingsWizard

        offered = self._conferences()
        if not offered:
            self._window.say(self.tr("There is no conference whose recordings could arrive."))
            return
        chosen = self._desk.conference() or self._waiting_for_recordings()
        wizard = RecordingsWizard(self._session, offered, chosen, self._window)
        wizard.open()

    def choose_beside(self) -> None:
        """Ask for the note that shall stand beside the text."""
        self._session.go_to.ask(self.tr("Show a note beside the text"), self.show_beside)

    def show_beside(self, path: str) -> None:
        """Show the note at *path* beside the text, to be read."""
        from devlog_app.ui.wizards.beside import BesidePane

        try:
            note = self._library.open(path)
        except DevlogError as error:
            self._window.show_error(error)
            return
        if self._beside is None:
            self._beside = BesidePane(self._window)
            # A note of this workspace stands beside no other's.
            self._session.destroyed.connect(self._beside.deleteLater)
            self._window.place_properties(self._beside)
            self._beside.closed.connect(self._close_beside)
            self._beside.opened.connect(self._session.open_notes.open)
        self._beside.show_note(note, self._session.catalogue.title(path))

    # What is answered

    def _make_conference(self, plan: "ConferencePlan") -> str:
        from devlog_app.services.links.previous_edition import as_edition

        last = as_edition(self._library, plan.previous) if plan.previous else None
        words = self.tr("Made the conference “%1”").replace("%1", plan.title)
        done = self._session.rearranging.make(lambda: self._library.maker().conference(plan, last), words)
        # The conference itself becomes known by its file.
        self._session.catalogue.scan()
        return done.change.added[0].path

    def _make_talks(self, more: "MoreTalks") -> str:
        words = self.tr("Made %n talk note(s)", "", len(more.talks))
        make = partial(self._library.maker().talks, more.talks, conference=more.conference)
        return self._session.rearranging.make(make, words).change.added[0].path

    def _make_month(self, plan: "MonthPlan") -> str:
        from devlog_app.services.notes.month_drafts import drafted

        maker = self._library.maker()
        draft = partial(drafted, sections=plan.sections, promises=plan.promises)
        words = self.tr("Made the dev-log of %1").replace("%1", plan.month)
        make = partial(maker.month, plan.month, is_series=plan.is_series, draft=draft)
        done = self._session.rearranging.make(make, words)
        if plan.is_series:
            self._session.catalogue.scan()
        if plan.beside is not None:
            self.show_beside(plan.beside)
        return done.change.added[0].path

    def _ask(self, wizard: "WizardDialog", carry_out: Callable[..., str]) -> None:
        def submitted(answer: object) -> None:
            try:
                path = carry_out(answer)
            except DevlogError as error:
                wizard.refuse(error)
                return
            wizard.accept()
            self._session.open_notes.open(path)

        wizard.submitted.connect(submitted)
        wizard.open()

    def _conferences(self) -> Sequence[tuple[str, str]]:
        conferences = self._session.catalogue.conferences
        offered = [(folder, config.title or folder) for folder, config in conferences.items()]
        return sorted(offered, reverse=True)

    def _waiting_for_recordings(self) -> str | None:
        """The latest conference whose recordings are still to come."""
        conferences = self._session.catalogue.conferences
        return max((folder for folder, config in conferences.items() if config.recordings_expected), default=None)

    def _titles_of(self, folder: str) -> Sequence[str]:
        members = self._session.catalogue.members(GroupName(GroupKind.CONFERENCE, folder))
        return [note.title for note in members]

    def _last_before(self, month: str) -> Note | None:
        from devlog_app.services.notes.month_drafts import month_before

        last = month_before(self._session.catalogue.notes, month)
        return self._library.open(last.path) if last is not None else None

    def _renew_beside(self, note: Note) -> None:
        if self._beside is not None and self._beside.isVisible() and self._beside.path == note.path:
            self._beside.show_note(note, self._session.catalogue.title(note.path))

    def _close_beside(self) -> None:
        if self._beside is not None:
            self._beside.hide()
            self._window.editor.setFocus()

    @property
    def _library(self) -> "Library":
        return self._session.services.library


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
