"""The first look at a workspace in the window: what it showed last is kept, and shown again at the next start."""

from dataclasses import replace
from pathlib import Path

from devlog_app.paths import AppPaths
from devlog_app.ui.editor.places import Place, return_to
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.start.first_view import FirstView, ShownNote, kept_view
from devlog_app.ui.tree.branches import branches_of
from devlog_app.ui.window_state import WindowState


class FirstLook:
    """Keeps views of workspaces, and shows them as *state* remembers the window."""

    def __init__(self, paths: AppPaths, state: WindowState) -> None:
        self._indexes = paths.indexes
        self._accounts = paths.accounts
        self._state = state
        self._kept: FirstView | None = None

    def kept(self, folder: Path) -> FirstView | None:
        """What the window showed of *folder* when it was open last, as far as it is still so."""
        from devlog_app.ui.start.first_view_json import read_view

        try:
            view = read_view(kept_view(self._indexes, folder).read_bytes())
        except OSError:
            return None
        if view is None or view.note is None:
            return view
        is_last = view.note.path == self._state.last_note(view.root)
        return replace(view, note=self._named(view.note) if is_last else None)

    def begin_with(self, view: FirstView) -> None:
        """*view* is what is kept: ten thousand rows that are as they were need not be written again."""
        self._kept = view

    def keep(self, view: FirstView) -> None:
        """Keep *view* for the next start; a folder that cannot be written keeps nothing."""
        if view == self._kept:
            return
        # A workspace is left, or the window closed: no start needs this.
        from PySide6.QtCore import QDir, QSaveFile

        from devlog_app.ui.start.first_view_json import written_view

        self._kept = view
        file = kept_view(self._indexes, view.root)
        QDir().mkpath(str(file.parent))
        saving = QSaveFile(str(file))
        if saving.open(QSaveFile.OpenModeFlag.WriteOnly):
            saving.write(written_view(view))
            saving.commit()

    def show(self, view: FirstView, window: MainWindow) -> None:
        """Show what was kept or found; commands and the publish button wait for the services."""
        self.show_tree_of(view.root, window)
        window.tree.show_tree(branches_of(view.groups))
        if view.note is not None:
            window.show_note(view.note.title)
            from devlog_app.model.note import Note

            window.editor.show_first(Note(path=view.note.path, text=view.note.text), view.note.title)
            self._return_to_place(view.root, view.note.path, window)
            window.tree.follow(view.note.path)
            window.preview.show_post(view.note.post, view.note.channel_title, view.root)
            window.editor.setFocus()

    def show_tree_of(self, root: Path, window: MainWindow) -> None:
        """Of each workspace the tree remembers what was open in it."""
        tree = window.tree
        if tree.root is not None:
            self._state.set_tree(tree.root, tree.memory)
        tree.belong_to(root, self._state.tree(root))

    def _named(self, note: ShownNote) -> ShownNote:
        """*note* with its channel called as it is known now: it may have been asked, or given up, meanwhile."""
        if note.account is None or note.ref is None:
            return note
        from devlog_app.services.accounts.channel_titles import title_found

        return replace(note, channel_title=title_found(self._accounts, note.account, note.ref))

    def _return_to_place(self, root: Path, note: str, window: MainWindow) -> None:
        """Who types at once goes on where he was."""
        for kept in self._state.tabs(root):
            if kept.path == note:
                return_to(window.editor.edit, Place(kept.caret, kept.anchor, kept.top))
