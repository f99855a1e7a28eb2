"""The running window: opens workspaces one after another, and ends in order."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from devlog_app.paths import AppPaths
from devlog_app.ui.appearance import Appearance, plain_choice
from devlog_app.ui.commands.editing import connect_editing
from devlog_app.ui.commands.program import ProgramCommands
from devlog_app.ui.language.language import Language
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.start.beginning import Beginning
from devlog_app.ui.start.first_look import FirstLook
from devlog_app.ui.start.first_moment import FirstMoment
from devlog_app.ui.start.first_view import FirstView, FirstViewChild
from devlog_app.ui.theme.theme import Theme
from devlog_app.ui.timing import Timing
from devlog_app.ui.window_state import WindowState
from devlog_app.ui.writing.renderer import Renderer

if TYPE_CHECKING:
    from devlog_app.services.accounts.secrets import SecretStore
    from devlog_app.services.settings import SettingsStore
    from devlog_app.ui.crash.reporter import CrashReporter
    from devlog_app.ui.desk import Desk
    from devlog_app.ui.threads.bridge import Bridge
    from devlog_app.ui.threads.io_thread import IoThread
    from devlog_app.ui.workspace.session import Session
    from devlog_app.ui.writing.returning import Returning

PATIENCE = 2.0
"""Seconds that the disk gets to keep what is typed, before a report of a mistake is shown."""
LOOK_AGAIN = 4
"""Milliseconds between two looks whether the child is done."""
LOOKED_THROUGH = 4_000
"""Milliseconds that keys wait at most for the first note of a folder, however long looking through takes."""


class Standing(NamedTuple):
    """Where the user is: the open workspace as the tree shows it, and the page that is shown."""

    view: FirstView | None
    page: str


class Program(QObject):
    """Shows the window first, and brings it to life when it stands."""

    drawn = Signal()
    """Everything is drawn that can be without the services, which are imported now."""
    alive = Signal()
    """Everything is imported and works."""
    workspace_opened = Signal()
    """Another workspace is open, or the same one anew."""
    renewed = Signal()
    """Another window has taken the place of the first: in another language."""

    def __init__(self, app: QApplication, paths: AppPaths) -> None:
        super().__init__(app)
        self._app = app
        self._paths = paths
        self._timing = Timing(self)
        self._state = WindowState(paths.window)
        wanted = plain_choice(paths.settings)
        self._language = Language(app, wanted.language)
        self._theme = Theme(app, wanted.theme, wanted.text_size)
        self._session: Session | None = None
        self._kept_secrets: SecretStore | None = None
        self._desk: Desk | None = None
        self._returning: Returning | None = None
        self._bridge: Bridge | None = None
        self._io: IoThread | None = None
        self._crashes: CrashReporter | None = None
        self.first_folder: Path | None = None
        self._child: FirstViewChild | None = None
        self._view: FirstView | None = None
        self._look = FirstLook(paths, self._state)
        self._waiting = QTimer(self, interval=LOOK_AGAIN)
        self._waiting.timeout.connect(self._look_at_child)
        self._theme.changed.connect(self._draw)
        self.first_moment = FirstMoment(self)
        self.renderer = Renderer(self)
        self.window = MainWindow(self._state)
        self._appearance = self._connected()

    def open_first(self, folder: Path | None, child: FirstViewChild | None = None) -> None:
        """Show the window; when it stands, show what *child* found, and then open *folder* in earnest."""
        self.first_folder = folder
        self._child = child
        self.window.first_painted.connect(self._go_on)
        if folder is None and child is None:
            self.window.show_start(None)
        self.window.show()
        self.first_moment.begin(self.window)

    def open_workspace(self, folder: Path) -> None:
        """Show another workspace, after what is open is safe."""
        if self._bridge is None:
            self.first_moment.then(partial(self.open_workspace, folder))
            return
        self._keep_view()
        if not self._may_leave(partial(self.open_workspace, folder)):
            return
        if self._session is not None and not self._session.close():
            self._ask_before_losing(self._session, partial(self.open_workspace, folder))
            return
        self._begin(folder)

    def speak(self, choice: str) -> None:
        """Open the window anew if *choice*, one of the languages, is another; what stands in it stays as it is."""
        session = self._session
        if not self._language.would_change(choice):
            self._language.choose(choice)
        elif self._bridge is None:
            self.first_moment.then(partial(self.speak, choice))
        elif session is not None and session.publishing.is_busy:
            self.window.say(self.tr("A post is on its way: the other language comes with the next start."))
        else:
            # The command that wanted it belongs to the window that goes.
            QTimer.singleShot(0, self, partial(self._speak, choice))

    def _speak(self, choice: str) -> None:
        session = self._session
        view = FirstView(root=session.root, groups=session.catalogue.groups) if session is not None else None
        place = Standing(view, self.window.pages.current)
        self._keep_view()
        if session is None or session.close():
            self._renew(choice, place)
        else:
            self._ask_before_losing(session, partial(self._renew, choice, place))

    def _renew(self, choice: str, place: Standing) -> None:
        """Make the window anew in the language *choice*; everything is saved by now."""
        old, self._desk = self.window, None
        old.remember()
        self._appearance.deleteLater()
        self._language.choose(choice)
        self.window = MainWindow(self._state)
        self._appearance = self._connected()
        self.window.complete()
        self._draw()
        if self._crashes is not None:
            self._crashes.stand_over(self.window)
        self._show_view(place.view)
        if place.view is not None:
            self._begin(place.view.root)
        else:
            self.window.show_start(None)
        if self._paths.settings.exists():
            self._appearance.read()
        if not old.windowState():
            # What is restored is fitted to the screen; the old one stood where its user wanted it.
            self.window.setGeometry(old.geometry())
        self.window.show()
        if self.window.pages.offers(place.page):
            self.window.pages.show(place.page)
        # Not before: the program ends with its last window.
        old.hide()
        old.deleteLater()
        self.renewed.emit()

    def _begin(self, folder: Path) -> None:
        """Show the workspace around *folder*; none is open any more."""
        from devlog_app.bootstrap import open_services, workspace_around
        from devlog_app.ui.wiring import connect
        from devlog_app.ui.workspace.session import Session
        from devlog_app.ui.writing.returning import Returning

        assert self._bridge is not None
        assert self._io is not None
        root = workspace_around(folder)
        services = open_services(self._paths, root, secrets=self.secrets)
        self._look.show_tree_of(root, self.window)
        self._session = Session(services, self._bridge, self._io, self.renderer, self.window)
        self._desk = connect(self.window, self._session)
        self._returning = Returning(self._session, self._desk, self.window, self._state)
        self._session.catalogue.scanned.connect(self._keep_view)
        self._state.remember(root)
        if self._view is not None and self._view.root == root:
            self._session.catalogue.begin_with(self._view.groups, self._view.as_of)
            self._look.begin_with(self._view)
        self._session.start()
        self.workspace_opened.emit()
        view, self._view = self._view, None
        self._returning.begin(view, folder if folder.is_file() else None)

    def come_forward(self, folder: str) -> None:
        """Stand before the other windows; with *folder*, which another start of the program wanted, if there is one."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        # An open form belongs to the workspace that it was opened in.
        if folder and QApplication.activeModalWidget() is None and not self._shows(Path(folder)):
            self.open_workspace(Path(folder))

    def _shows(self, folder: Path) -> bool:
        from devlog_app.bootstrap import workspace_around

        return self._session is not None and self._session.root == workspace_around(folder)

    def end(self) -> None:
        """Let go of the loop; everything is saved by now."""
        if self._child is not None:
            self._child.stop()
        if self._bridge is not None:
            self._bridge.stop()
        if self._io is not None:
            self._io.stop()
        if self._crashes is not None:
            self._crashes.end()

    def _connected(self) -> Appearance:
        """Let the window's commands be heard that are no session's, and its looks be as the settings say."""
        actions = self.window.actions_table
        actions["quit"].triggered.connect(self.window.close)
        connect_editing(actions)
        Beginning(self.window, self)
        ProgramCommands(self.window, self)
        self.window.closing.connect(self._close)
        appearance = Appearance(self._theme, self._language, actions, self.settings, self)
        appearance.refused.connect(self.window.show_error)
        appearance.language_wanted.connect(self.speak)
        return appearance

    def _go_on(self) -> None:
        self._timing.mark("first_paint")
        # The paint event has to end before anything long begins.
        QTimer.singleShot(0, self, self._complete)

    def _complete(self) -> None:
        self.window.complete()
        self._draw()
        if self._child is not None:
            self._waiting.start()
            return
        if self.first_folder is not None:
            self._show_view(self._look.kept(self.first_folder))
        QTimer.singleShot(0, self, self._bring_to_life)

    def _look_at_child(self) -> None:
        if self._child is None or not self._child.is_done:
            return
        self._waiting.stop()
        child, self._child = self._child, None
        self._show_view(child.view())
        QTimer.singleShot(0, self, self._bring_to_life)

    def _keep_view(self) -> None:
        """Keep what the window shows for the next start."""
        if self._session is None or self._desk is None:
            return
        self._state.set_tree(self._session.root, self.window.tree.memory)
        if self._returning is not None:
            self._returning.keep()
        # Better what was kept than a look at no note.
        if not self._session.composing.is_awaited:
            self._look.keep(self._desk.view())

    def _show_view(self, view: FirstView | None) -> None:
        self._view = view
        if view is not None:
            self._look.show(view, self.window)
            self._timing.mark_painted("all_drawn", self.window)

    def _bring_to_life(self) -> None:
        self.drawn.emit()
        try:
            self._start_services()
        finally:
            # Behind a mistake too: a window that never hears its keys would be worse than the mistake.
            self._end_first_moment()

    def _end_first_moment(self) -> None:
        """Let what was pressed be carried out: now, or when the folder was looked through for a note to show."""
        session = self._session
        if session is None or session.open_notes.path is not None:
            self.first_moment.end()
        else:
            session.catalogue.scanned.connect(self.first_moment.end)
            session.catalogue.failed.connect(self.first_moment.end)
            QTimer.singleShot(LOOKED_THROUGH, self.first_moment, self.first_moment.end)

    def _start_services(self) -> None:
        from devlog_app.ui.crash.reporter import CrashReporter
        from devlog_app.ui.theme.focus_ring import FocusRing
        from devlog_app.ui.threads.bridge import Bridge
        from devlog_app.ui.threads.io_thread import IoThread

        FocusRing(self._app, self)
        self._bridge = Bridge(self)
        self._io = IoThread(self)
        self.first_moment.leave_the_mouse()
        self.renderer.wait_for_somebody(self.window.windowHandle())
        self._crashes = CrashReporter(self.window, self._save, self._paths.logs)
        self._crashes.left_behind.connect(self._crashes.show_left_behind)
        self._crashes.install()
        self._bridge.crashed.connect(self._crashes.report)
        self._io.crashed.connect(self._crashes.report)
        if self.first_folder is not None:
            self.open_workspace(self.first_folder)
        if self._paths.settings.exists():
            self._appearance.read()
        self.alive.emit()

    def _save(self) -> bool:
        """Make what is typed safe; whether all of it is in its files."""
        is_saved = True
        if self._session is not None:
            is_saved = self._session.open_notes.save_all()
            self._session.journalling.keep_all()
        if self._io is not None:
            self._io.flush(PATIENCE)
        return is_saved

    def _close(self, event: QCloseEvent) -> None:
        session = self._session
        is_seen_only = self._bridge is None and self._view is not None
        if self.first_moment.is_waited_for or (is_seen_only and self.window.editor.is_modified):
            # What was pressed and typed before belongs into the note, and that into its file.
            event.ignore()
            self.first_moment.then(self.window.close)
            return
        if session is None:
            return
        if not self._may_leave(self.window.close):
            event.ignore()
            return
        self._keep_view()
        if session.close():
            self._session = None
            return
        event.ignore()
        self._ask_before_losing(session, self.window.close)

    def _may_leave(self, go_on: Callable[[], object]) -> bool:
        """Whether nothing is on its way to a channel; else that is asked about, and *go_on* follows a yes."""
        if self._session is None:
            return True
        from devlog_app.ui.publish.leaving import may_leave

        return may_leave(self._session.publishing, self.window, go_on)

    def _ask_before_losing(self, session: "Session", go_on: Callable[[], object]) -> None:
        """Some notes of *session* cannot be saved: *go_on* without them if the user says so."""
        from devlog_app.ui.writing.losing import ask_before_losing

        ask_before_losing(session, self.window, partial(self._go_on_without, session, go_on))

    def _go_on_without(self, session: "Session", go_on: Callable[[], object]) -> None:
        if session is self._session:
            self._session = None
            session.abandon()
            go_on()

    def settings(self) -> "SettingsStore":
        """The program's settings."""
        from devlog_app.bootstrap import open_services

        root = self._session.root if self._session is not None else None
        return open_services(self._paths, root, secrets=self.secrets).settings

    @property
    def paths(self) -> AppPaths:
        """Where the program keeps its own files."""
        return self._paths

    @property
    def state(self) -> WindowState:
        """What the window remembers."""
        return self._state

    @property
    def appearance(self) -> Appearance:
        """How the window looks, and what keys it knows."""
        return self._appearance

    @property
    def io(self) -> "IoThread | None":
        """The thread for the disk; None before the window is alive."""
        return self._io

    @property
    def session(self) -> "Session | None":
        """The open workspace."""
        return self._session

    def secrets(self) -> "SecretStore":
        """Those of all workspaces: their passphrase is asked for once a run."""
        if self._kept_secrets is None:
            from devlog_app.bootstrap import open_services

            self._kept_secrets = open_services(self._paths, None).secrets
        return self._kept_secrets

    @property
    def bridge(self) -> "Bridge | None":
        """The way to the asyncio thread; None before the window is alive."""
        return self._bridge

    def _draw(self) -> None:
        self.window.draw(self._theme.colours)
