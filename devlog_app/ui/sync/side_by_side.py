"""The text and the preview follow one another: the side that somebody uses leads."""

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer

from devlog_app.model.places import Places, Stretch
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.preview.sources import Touch
from devlog_app.ui.sync.text_view import bring_line_to, line_at

if TYPE_CHECKING:
    # Wanted when something is scrolled.
    from devlog_app.ui.sync.gliding import Gliding

AROUND = 0.12
"""What stays in sight above and below the block at the caret, in heights of the preview."""
USING = frozenset({QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin})

WhichPlaces = Callable[[], Places | None]
"""The places of the post that is shown; None while there is none."""


class Side(Enum):
    """Who leads."""

    TEXT = auto()
    PREVIEW = auto()


class SideBySide(QObject):
    """Scrolls each side after the other, shows the block at the caret, and leads from the preview into the text."""

    def __init__(self, editor: EditorTabs, preview: PreviewPane, places: WhichPlaces, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._preview = preview
        self._places = places
        self._follows = True
        self._leader = Side.TEXT
        self._leading = False
        """While the preview moves the text's caret and scroll bar, which tell nothing of its user then."""
        self._shows_caret = False
        """Whether the preview glides to the block at the caret, not to what stands at the text's height."""
        self._known: WeakSet[MarkdownEdit] = WeakSet()
        self._watches_column = False
        self._gliding: Gliding | None = None
        self._scrolled = QTimer(self, singleShot=True)
        self._scrolled.timeout.connect(self._follow)
        self._moved = QTimer(self, singleShot=True)
        self._moved.timeout.connect(self._show_caret)
        preview.touched.connect(self.go_to)
        editor.caret_moved.connect(self._caret_moved)

    @property
    def follows(self) -> bool:
        """Whether one side scrolls with the other; a click leads into the text in any case."""
        return self._follows

    def set_following(self, on: bool) -> None:  # a value, not a mode
        """Let the sides follow one another, or not."""
        self._follows = on
        if on:
            self._scrolled.start()

    def look(self, *_shown: object) -> None:
        """Another post is shown: keep the block at the caret in sight while somebody types."""
        self._watch()
        if self._leader is Side.TEXT:
            self._moved.start()

    def go_to(self, number: int, touch: Touch) -> None:
        """Put the caret where *touch* of the message *number* (from 0) was typed."""
        places, post = self._places(), self._preview.post
        if places is None or post is None or number >= len(post.messages):
            return
        from devlog_app.ui.sync.where_typed import where_typed

        edit = self._editor.edit
        stretch = places.at(number, touch.surface, touch.at)
        cursor = None if stretch is None else where_typed(edit.document(), post.messages[number], stretch, touch)
        if cursor is None:
            return
        self._leader = Side.PREVIEW
        self._leading = True
        edit.setTextCursor(cursor)
        edit.settle()
        edit.ensureCursorVisible()
        edit.setFocus()
        self._leading = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody uses the preview. (Whoever uses the text moves its caret or its scroll bar.)"""
        if event.type() in USING:
            if self._gliding is not None:
                self._gliding.stop()
            self._leader = Side.PREVIEW
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        """Hear of what is used: the text that is shown now, and the preview's column once there is one."""
        edit = self._editor.edit
        if edit not in self._known:
            self._known.add(edit)
            edit.verticalScrollBar().valueChanged.connect(self._text_scrolled)
        if not self._watches_column:
            self._watches_column = True
            column = self._preview.column
            for used in (column, column.viewport(), column.verticalScrollBar()):
                used.installEventFilter(self)
            column.verticalScrollBar().valueChanged.connect(self._preview_scrolled)

    def _text_scrolled(self) -> None:
        if not self._leading:
            self._leader = Side.TEXT
            if self._follows:
                self._scrolled.start()

    def _preview_scrolled(self) -> None:
        if self._leader is Side.PREVIEW and self._follows:
            self._scrolled.start()

    def _caret_moved(self) -> None:
        if not self._leading:
            self._leader = Side.TEXT
            if self._follows:
                self._moved.start()

    def _follow(self) -> None:
        """Bring the other side to where the leading one is."""
        self._shows_caret = False
        places = self._places()
        if places is None or self._preview.post is None or not self._preview.isVisible():
            return
        if self._leader is Side.TEXT:
            self._preview_follows(places)
        else:
            self._leading = True
            self._text_follows(places)
            self._leading = False

    def _preview_follows(self, places: Places) -> None:
        """What stands at the same share of both heights is the same: the top at the top, the end at the end."""
        edit, column = self._editor.edit, self._preview.column
        bar = edit.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        if share in (0.0, 1.0):
            self._glide_to(0 if share == 0 else column.verticalScrollBar().maximum())
            return
        line = line_at(edit, share * edit.height())
        spot = places.of_line(int(line))
        if spot is None:
            self._glide_to(0)
            return
        place = column.place_of(spot.message, spot.stretch)
        if place is not None:
            y = place.top() + place.height() * _share_of(spot.stretch, line)
            self._glide_to(round(y - share * column.viewport().height()))

    def _text_follows(self, places: Places) -> None:
        edit, column = self._editor.edit, self._preview.column
        bar = column.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        if share in (0.0, 1.0):
            edit.verticalScrollBar().setValue(0 if share == 0 else edit.verticalScrollBar().maximum())
            return
        y = bar.value() + share * column.viewport().height()
        found = column.touch_at(y)
        if found is None:
            return
        number, touch = found
        stretch = places.at(number, touch.surface, touch.at)
        place = None if stretch is None else column.place_of(number, stretch)
        if stretch is not None and place is not None:
            into = max(0.0, min((y - place.top()) / place.height(), 0.999))
            line = stretch.first + into * (stretch.last - stretch.first + 1)
            bring_line_to(edit, line, share * edit.height())

    def _show_caret(self) -> None:
        """Scroll the preview as little as needed to show the block at the caret."""
        self._shows_caret = True
        places = self._places()
        if places is None or not self._follows or not self._preview.isVisible() or self._preview.post is None:
            return
        spot = places.of_line(self._editor.edit.line())
        place = None if spot is None else self._preview.column.place_of(spot.message, spot.stretch)
        if place is not None:
            self._bring_into_sight(place)

    def _bring_into_sight(self, place: QRectF) -> None:
        column = self._preview.column
        view = column.viewport().height()
        room = view * AROUND
        if place.top() - room < self._top:
            self._glide_to(round(place.top() - room))
        elif place.bottom() + room > self._top + view:
            self._glide_to(round(min(place.bottom() + room - view, place.top() - room)))

    @property
    def _top(self) -> int:
        """Where the preview's top is, or is about to be."""
        return self._preview.column.verticalScrollBar().value() if self._gliding is None else self._gliding.target

    def _glide_to(self, value: int) -> None:
        bar = self._preview.column.verticalScrollBar()
        target = max(0, min(value, bar.maximum()))
        if self._gliding is None and target == bar.value():
            return
        if self._gliding is None:
            from devlog_app.ui.sync.gliding import Gliding

            self._gliding = Gliding(self._preview.column, self)
            self._gliding.arrived.connect(self._look_once_more)
        self._gliding.go(target)

    def _look_once_more(self) -> None:
        """The heights of bubbles were guesses until they came into sight on the way."""
        self._show_caret() if self._shows_caret else self._follow()


def _share_of(stretch: Stretch, line: float) -> float:
    return min(max((line - stretch.first) / (stretch.last - stretch.first + 1), 0.0), 1.0)
