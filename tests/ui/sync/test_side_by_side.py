"""Text and preview side by side: each scrolls after the other, and a click leads to where the word was typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot
from ui.preview.probe import BubbleProbe, FlowProbe, PreviewProbe

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.note import Note
from devlog_app.model.places import Places
from devlog_app.model.post import Post, Target
from devlog_app.model.utf16 import utf16_length, utf16_slice
from devlog_app.render.incremental import IncrementalComposer
from devlog_app.render.surroundings import Surroundings
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.preview.media_grid import MediaGrid
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.sync.side_by_side import SideBySide
from devlog_app.ui.sync.text_view import line_at
from devlog_app.ui.sync.words import same_place

LONG = "\n\n".join(
    f"## Раздел {number}\n\nСлова раздела {number}, довольно **много** слов, чтобы они заняли место.\n\n- раз\n- два"
    for number in range(80)
)

Eventually = Callable[[Callable[[], object]], None]


class Desk:
    """An editor and a preview of what stands in it, composed at once."""

    def __init__(self, qtbot: QtBot, root: Path) -> None:
        self.widget = QWidget()
        self.widget.resize(1000, 600)
        qtbot.addWidget(self.widget)
        self.editor = EditorTabs(self.widget)
        self.preview = PreviewPane(self.widget)
        row = QHBoxLayout(self.widget)
        row.addWidget(self.editor, 1)
        row.addWidget(self.preview, 1)
        self.root = root
        self.target = Target.CLASSIC
        self.footer = ""
        self.composer = IncrementalComposer()
        self.places: Places | None = None
        self.sides = SideBySide(self.editor, self.preview, lambda: self.places, self.widget)
        self.editor.text_edited.connect(self.compose)

    def show(self, text: str) -> None:
        pane = self.editor.take_pane()
        pane.show_note(Note(path="note.md", text=text))
        self.editor.show_pane(pane)
        self.widget.show()
        self.compose()
        QApplication.processEvents()

    def compose(self) -> None:
        surroundings = Surroundings(target=self.target, footer=self.footer)
        post, self.places = self.composer.composed(self.editor.text(), surroundings, Capabilities(rich=True))
        self.preview.show_post(post, "Channel", self.root)
        self.sides.look()

    @property
    def post(self) -> Post:
        assert self.preview.post is not None
        return self.preview.post

    def bubble(self, number: int = 0) -> BubbleProbe:
        return PreviewProbe(self.preview).bubbles()[number]

    def caret(self) -> tuple[int, str]:
        """The line of the caret (from 1), and what stands behind it on that line."""
        cursor = self.editor.edit.textCursor()
        line = cursor.block().text()
        return cursor.blockNumber() + 1, utf16_slice(line, cursor.positionInBlock(), utf16_length(line))

    def wheel(self, widget: QWidget, steps: int) -> None:
        place = QPointF(widget.rect().center())
        event = QWheelEvent(
            place,
            QPointF(widget.mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, -120 * steps),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def words_in_sight(self) -> str:
        """What the preview shows, from the first line in sight to the last."""
        column = self.preview.column
        top = column.verticalScrollBar().value()
        seen = [column.touch_at(top + share * column.viewport().height()) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
        words = []
        for found in seen:
            assert found is not None
            _, touch = found
            at = touch.offset
            words.append(touch.words[max(at - 60, 0) : at + 60])
        return " … ".join(words)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


@pytest.mark.parametrize(
    ("note", "word", "behind"),
    [
        ("раз\n\nдва **слово** и", "слово", (3, "слово** и")),
        ("# Заголовок\n- один\n- [ссылка](https://x.org)", "один", (2, "один")),
        ("> цитата\n> вторая 😀 строка", "строка", (2, "строка")),
        ("слово\nслово", "слово", (1, "слово")),
        ("```py\nодин = 1\nдва = 2\n```", "два", (3, "два = 2")),
        ("| имя | год |\n|---|---|\n| Анна | 2026 |", "Анна", (3, "Анна | 2026 |")),
    ],
)
def test_a_click_puts_the_caret_into_the_word_that_was_typed(
    desk: Desk, note: str, word: str, behind: tuple[int, str]
) -> None:
    desk.show(note)
    desk.bubble().click_at(desk.bubble().start_of(word))
    assert desk.caret() == behind
    assert desk.editor.edit.hasFocus()


@pytest.mark.parametrize(
    ("note", "word", "behind"),
    [
        ("## Раздел\n\nдва **слово**", "слово", (3, "слово**")),
        ("- раз\n- два\n  - три", "три", (3, "три")),
        ("| имя | год |\n|---|---|\n| 7 | 2026 |\n| 8 | 2026 |", "8", (4, "8 | 2026 |")),
        ("> [!note] Важно\n> и это", "это", (2, "это")),
        ("```py\nодин = 1\nдва = 2\n```", "два", (3, "два = 2")),
    ],
)
def test_a_click_in_an_article_does_the_same(desk: Desk, note: str, word: str, behind: tuple[int, str]) -> None:
    desk.target = Target.RICH
    desk.show(note)
    bubble = desk.bubble()
    flow = next(flow for flow in bubble.bubble.content.flows if word in flow.text)
    bubble.click_at(FlowProbe(bubble.bubble, flow).start_of(word))
    assert desk.caret() == behind


def test_a_click_on_a_picture_leads_to_its_line(desk: Desk) -> None:
    desk.show("раз\n\n![](a.png)\n![](b.png)\n\nдва")
    album = desk.bubble(1)
    grid = next(part for part in album.bubble.content.parts if isinstance(part, MediaGrid))
    album.click_at(grid.tiles[1].center())
    assert desk.caret()[0] == 4


def test_a_click_on_a_footer_of_the_channel_moves_nothing(desk: Desk) -> None:
    desk.footer = "подвал канала"
    desk.show("раз\n\nдва")
    desk.bubble().click_on("подвал")
    assert desk.caret()[0] in (1, 3)


def test_the_preview_scrolls_after_the_text(desk: Desk, eventually: Eventually) -> None:
    desk.show(LONG)
    desk.wheel(desk.editor.edit.viewport(), 40)
    bar = desk.editor.edit.verticalScrollBar()
    eventually(lambda: bar.value() > 0)
    top = int(line_at(desk.editor.edit, bar.value() / bar.maximum() * desk.editor.edit.viewport().height()))
    section = next(line for line in reversed(LONG.split("\n")[:top]) if line.startswith("## ")).removeprefix("## ")
    eventually(lambda: section in desk.words_in_sight())


def test_nothing_glides_where_the_system_wants_windows_still(desk: Desk, eventually: Eventually) -> None:
    still = Still("Fusion")
    desk.preview.column.setStyle(still)
    desk.show(LONG)
    passed: list[int] = []
    desk.preview.column.verticalScrollBar().valueChanged.connect(passed.append)
    desk.wheel(desk.editor.edit.viewport(), 3)
    eventually(lambda: passed)
    QTest.qWait(150)
    assert len(passed) == 1


class Still(QProxyStyle):
    """What Qt's style says where its user turned animations off."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returned)


def test_the_text_scrolls_after_the_preview(desk: Desk, eventually: Eventually) -> None:
    desk.show(LONG)
    column = desk.preview.column
    desk.wheel(column.viewport(), 30)
    edit = desk.editor.edit
    eventually(lambda: edit.firstVisibleBlock().blockNumber() > 10)
    seen = desk.words_in_sight()
    first, last = line_at(edit, 0), line_at(edit, edit.viewport().height() - 1)
    shown = [line for line in LONG.split("\n")[int(first) - 1 : int(last)] if line.startswith("Слова")]
    assert any(line.split(",")[0] in seen for line in shown)


def test_the_ends_of_both_sides_belong_together(desk: Desk, eventually: Eventually) -> None:
    desk.show(LONG)
    QTest.keyClick(desk.editor.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    bar = desk.preview.column.verticalScrollBar()
    eventually(lambda: "Слова раздела 79" in desk.words_in_sight())
    QTest.keyClick(desk.editor.edit, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    eventually(lambda: bar.value() == 0)


def test_nothing_follows_when_it_was_switched_off(desk: Desk, qtbot: QtBot) -> None:
    desk.show(LONG)
    desk.sides.set_following(False)
    QTest.keyClick(desk.editor.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    desk.wheel(desk.editor.edit.viewport(), -5)
    qtbot.wait(50)
    assert desk.preview.column.verticalScrollBar().value() == 0


def test_the_block_that_is_typed_stays_in_sight(desk: Desk, eventually: Eventually) -> None:
    desk.show(LONG)
    desk.editor.go_to_line(LONG[: LONG.index("Слова раздела 40")].count("\n") + 1)
    QTest.keyClicks(desk.editor.edit, "typed")
    eventually(lambda: "typedСлова раздела 40" in desk.words_in_sight())


def test_a_line_that_is_gone_to_from_elsewhere_is_shown(desk: Desk, eventually: Eventually) -> None:
    desk.show(LONG)
    desk.editor.go_to_line(LONG[: LONG.index("Слова раздела 70")].count("\n") + 1)
    eventually(lambda: "Слова раздела 70" in desk.words_in_sight())


def test_the_preview_that_is_scrolled_is_left_alone_by_the_text_that_follows(desk: Desk, qtbot: QtBot) -> None:
    desk.show(LONG)
    bar = desk.preview.column.verticalScrollBar()
    desk.wheel(desk.preview.column.viewport(), 12)
    value = bar.value()
    qtbot.wait(250)
    assert bar.value() == value > 0


def test_a_selection_in_the_preview_keeps_the_focus_there(desk: Desk) -> None:
    desk.show("раз два три")
    desk.bubble().drag_over("два")
    assert desk.bubble().bubble.selected_text() == "два"
    assert desk.caret() == (1, "раз два три")


@pytest.mark.parametrize(
    ("here", "offset", "there", "expected"),
    [
        ("раз два раз", 8, "**раз** два _раз_", 13),
        ("раз два", 5, "[раз](x) два", 10),
        ("", 0, "  слово", 2),
        ("слово", 2, "", 0),
        ("нет такого слова", 5, "нет и слова", 3),
    ],
)
def test_words_find_themselves_in_what_was_typed(here: str, offset: int, there: str, expected: int) -> None:
    assert same_place(here, offset, there) == expected
