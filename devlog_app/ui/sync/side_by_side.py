"""The text and the preview follow one another: the side that somebody uses leads."""

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import QTextCursor

from devlog_app.model.places import Places, Stretch, Surface
from devlog_app.model.post import MediaMessage, Message, TextMessage
from devlog_app.model.utf16 import utf16_length, utf16_slice
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.preview.sources import Touch
from devlog_app.ui.sync.text_view import bring_line_to, line_at
from devlog_app.ui.sync.words import same_place

if TYPE_CHECKING:
    # Wanted when something is scrolled.
    from PySide6.QtCore import QVariantAnimation

GLIDE = 110
"""Milliseconds in which the preview comes to where the text is."""
FAR = 3
"""What is so many heights of the preview away is not glided to."""
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
        self._glide: QVariantAnimation | None = None
        self._arriving = False
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
        stretch = places.at(number, touch.surface, touch.at)
        if stretch is None:
            return
        edit = self._editor.edit
        stretch = _row_of(stretch, touch)
        document = edit.document()
        begin = document.findBlockByNumber(stretch.first - 1)
        end = document.findBlockByNumber(stretch.last - 1)
        if not begin.isValid():
            return
        until = end.position() + end.length() - 1 if end.isValid() else document.characterCount() - 1
        source = _between(edit, begin.position(), until)
        here, offset = _shown(post.messages[number], stretch, touch)
        cursor = QTextCursor(document)
        cursor.setPosition(begin.position() + utf16_length(source[: same_place(here, offset, source)]))
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
            self._stop_gliding()
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
            self._glide_from_here(0 if share == 0 else column.verticalScrollBar().maximum())
            return
        line = line_at(edit, share * edit.height())
        spot = places.of_line(int(line))
        if spot is None:
            self._glide_from_here(0)
            return
        place = column.place_of(spot.message, spot.stretch)
        if place is not None:
            y = place.top() + place.height() * _share_of(spot.stretch, line)
            self._glide_from_here(round(y - share * column.viewport().height()))

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
        top = self._target if self._is_gliding else column.verticalScrollBar().value()
        if place.top() - room < top:
            self._glide_from_here(round(place.top() - room))
        elif place.bottom() + room > top + view:
            self._glide_from_here(round(min(place.bottom() + room - view, place.top() - room)))

    @property
    def _is_gliding(self) -> bool:
        return self._glide is not None and self._glide.state() is self._glide.State.Running

    @property
    def _target(self) -> int:
        return int(self._glide.endValue()) if self._glide is not None else 0

    @property
    def _is_still(self) -> bool:
        """Whether the system asks for windows in which nothing moves by itself."""
        from PySide6.QtWidgets import QStyle

        return not self._preview.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)

    def _glide_from_here(self, value: int) -> None:
        bar = self._preview.column.verticalScrollBar()
        target = max(0, min(value, bar.maximum()))
        if self._is_gliding and self._target == target:
            return
        self._stop_gliding()
        way = abs(target - bar.value())
        if self._arriving:
            bar.setValue(target)
        elif way and (way > FAR * self._preview.column.viewport().height() or self._is_still):
            bar.setValue(target)
            self._arrive()
        elif way:
            if self._glide is None:
                self._glide = self._new_glide()
            self._glide.setStartValue(bar.value())
            self._glide.setEndValue(target)
            self._glide.start()

    def _new_glide(self) -> "QVariantAnimation":
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        glide = QVariantAnimation(self, duration=GLIDE, easingCurve=QEasingCurve(QEasingCurve.Type.OutCubic))
        glide.valueChanged.connect(self._glide_to)
        glide.finished.connect(self._arrive)
        return glide

    def _stop_gliding(self) -> None:
        if self._glide is not None:
            self._glide.stop()

    def _arrive(self) -> None:
        """Look once more: the heights of bubbles were guesses until they came into sight on the way."""
        self._arriving = True
        self._show_caret() if self._shows_caret else self._follow()
        self._arriving = False

    def _glide_to(self, value: int) -> None:
        self._preview.column.verticalScrollBar().setValue(int(value))


def _row_of(stretch: Stretch, touch: Touch) -> Stretch:
    """The line of the table's row that was touched: below the first row there is a line of dashes."""
    if touch.row is None:
        return stretch
    line = min(stretch.first + touch.row + (1 if touch.row else 0), stretch.last)
    return stretch._replace(first=line, last=line)


def _shown(message: Message, stretch: Stretch, touch: Touch) -> tuple[str, int]:
    """The words of *stretch* as they are shown, and the code point of them that was touched."""
    if touch.surface is not Surface.TEXT:
        return touch.words, len(utf16_slice(touch.words, 0, touch.offset))
    match message:
        case TextMessage(text=text) | MediaMessage(caption=text):
            words = utf16_slice(text, stretch.start, stretch.end)
            return words, len(utf16_slice(text, stretch.start, max(touch.at, stretch.start)))
    return "", 0


def _share_of(stretch: Stretch, line: float) -> float:
    return min(max((line - stretch.first) / (stretch.last - stretch.first + 1), 0.0), 1.0)


def _between(edit: MarkdownEdit, begin: int, end: int) -> str:
    cursor = QTextCursor(edit.document())
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")
