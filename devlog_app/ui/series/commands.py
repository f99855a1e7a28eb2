"""The series page in the window: made when it is first shown, and shown for the conference or month at hand."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from devlog_app.model.note import GroupKind
from devlog_app.services.notes.grouping import GroupName
from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.tree.branches import BranchKind
from devlog_app.ui.workspace.session import Session

PAGE = "series"
SERIES_ROWS = (BranchKind.CONFERENCE, BranchKind.MONTH)


class SeriesCommands(QObject):
    """Makes the page, and turns it to what is meant whenever it is asked for."""

    def __init__(self, window: MainWindow, session: Session, desk: Desk) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._desk = desk
        window.pages.changed.connect(self._come)

    def carry_out(self, _command: str) -> None:
        """The page is wanted: for the row of the tree that has the focus, else for the open note."""
        if self._window.pages.current != PAGE:
            self._window.pages.show(PAGE)
        else:
            self._begin()

    def made_page(self) -> QWidget:
        """The series page, of which there is one in a session."""
        # What plans series is not imported before somebody does.
        from devlog_app.ui.preview.pane import local_now
        from devlog_app.ui.series.carrying_out import CarryingOut
        from devlog_app.ui.series.page import SeriesPage
        from devlog_app.ui.series.planning import SeriesPlanning
        from devlog_app.ui.series.running import SeriesRun

        session, window = self._session, self._window
        page = self._page = SeriesPage(window, local_now)
        self._planning = SeriesPlanning(session.services, session.bridge, session.catalogue, page, local_now)
        run = SeriesRun(session.services, session.bridge, page)
        carrying_out = self._carrying_out = CarryingOut(
            session.services, self._planning, run, session.open_notes, session.gate.reach, page
        )
        carrying_out.settled.connect(self._settle)
        carrying_out.over.connect(session.own_clock.start)
        carrying_out.over.connect(session.unfinished.look)
        # What the series goes on with by itself is not asked about meanwhile.
        session.unfinished.ask_also(run.takes_care_of)
        run.begun.connect(session.unfinished.look)
        # Links that were filled in change no row of the tree.
        session.watching.posts_changed.connect(self._planning.follow)
        session.watching.settings_changed.connect(self._planning.take_settings)
        page.series_chosen.connect(self._planning.begin)
        page.sign_in_wanted.connect(session.accounts.show)
        page.connect_wanted.connect(carrying_out.connect_again)
        page.menu_wanted.connect(self._show_menu)
        page.rows.open_wanted.connect(session.open_notes.open)
        page.model.order_wanted.connect(self._put_in_order)
        return page

    def _come(self, page: str) -> None:
        """The page is shown, whoever asked for it."""
        if page == PAGE:
            self._begin()

    def _begin(self) -> None:
        self._planning.begin(self._at_hand())
        self._page.rows.setFocus()

    def _at_hand(self) -> GroupName | None:
        row = self._window.tree.target
        if row is not None and row.kind in SERIES_ROWS and (self._desk.is_in_tree or self._desk.subject() is None):
            return GroupName(GroupKind(row.kind.value), row.name)
        subject = self._desk.subject()
        if subject is None:
            return None
        name = self._session.catalogue.group_of(subject)
        return name if name.has_series else None

    def _put_in_order(self, paths: tuple[str, ...]) -> None:
        if self._planning.name is not None:
            self._session.rearranging.put_in_order(self._planning.name, paths)
            self._planning.rearranged()

    def _settle(self, path: str) -> None:
        self._session.open_notes.look_at_disk(path)
        if (self._session.root / path).is_file():
            self._session.catalogue.update(self._session.services.library.row(path))

    def _show_menu(self, path: str, position: QPoint) -> None:
        page, carrying_out = self._page, self._carrying_out
        row = next((row for row in page.model.rows if row.path == path), None)
        if row is None:
            return
        menu = QMenu(page)
        menu.addAction(self.tr("Open the note")).triggered.connect(_bound(page.rows.open_wanted.emit, path))
        tried = self._planning.now_tried()
        for target, title in tried.led_to(path) if tried is not None else ():
            words = self.tr("Go to %1").replace("%1", title.replace("&", "&&"))
            menu.addAction(words).triggered.connect(_bound(page.rows.go_to, target))
        menu.addSeparator()
        menu.addAction(self.tr("Earlier in the series")).triggered.connect(_bound(page.model.shift, path, -1))
        menu.addAction(self.tr("Later in the series")).triggered.connect(_bound(page.model.shift, path, 1))
        menu.addSeparator()
        words = self.tr("Leave out of the series") if row.number is not None else self.tr("Take into the series")
        menu.addAction(words).triggered.connect(_bound(carrying_out.include, path, row.number is None))
        out = menu.addAction(self.tr("Take out of the queue and close up…"))
        out.triggered.connect(_bound(carrying_out.ask_to_take_out, path))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)


def _bound(function: Callable[..., object], *arguments: object) -> Callable[[], object]:
    """*function* for these *arguments*, whatever the action says of itself."""
    return lambda: function(*arguments)
