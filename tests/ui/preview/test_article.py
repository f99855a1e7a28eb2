"""An article in the preview: every block is there, looks like what it is, and does what readers expect."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.preview.probe import BubbleProbe, PreviewProbe, expected_runs
from ui.preview.writing import post_of

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import RichMessage, Target
from devlog_app.render.compose import render
from devlog_app.render.surroundings import Surroundings, media_by_name
from devlog_app.ui.preview.article.rich_flow import formula_family
from devlog_app.ui.preview.article.stack import Fold, Item
from devlog_app.ui.preview.article.table import TableGroup
from devlog_app.ui.preview.media_grid import MediaGrid
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.preview.parts_inside import every_part
from devlog_app.ui.preview.text_document import fragments, rectangles
from devlog_app.ui.preview.text_flow import TextFlow


def article(note: str) -> RichMessage:
    surroundings = Surroundings(target=Target.RICH, media=media_by_name)
    [message] = render(note, surroundings, Capabilities(rich=True, custom_emoji=True)).messages
    assert isinstance(message, RichMessage)
    return message


@pytest.fixture
def shown(pane: PreviewPane, workspace: Path) -> "Shown":
    return Shown(pane, workspace)


class Shown:
    """Shows notes as articles."""

    def __init__(self, pane: PreviewPane, workspace: Path) -> None:
        self.pane = pane
        self.workspace = workspace

    def __call__(self, note: str) -> BubbleProbe:
        self.pane.show_post(post_of(article(note)), "Channel", self.workspace)
        return PreviewProbe(self.pane).bubbles()[0]


def flows(bubble: BubbleProbe) -> dict[str, TextFlow]:
    """The texts in sight by their words."""
    return {flow.text: flow for flow in bubble.bubble.content.flows}


def size(flow: TextFlow) -> int:
    return next(fragments(flow.sections[0].document))[2].font().pixelSize()


def formats(flow: TextFlow) -> dict[str, QTextCharFormat]:
    document = flow.sections[0].document
    raw = document.toRawText()
    return {raw[at : at + length]: form for at, length, form in fragments(document)}


def click(bubble: BubbleProbe, flow: TextFlow, words: str) -> None:
    section = flow.sections[0]
    at = section.section.text.index(words)
    box = next(rectangles(section.document, at, at + len(words)))
    QTest.mouseClick(bubble.bubble, Qt.MouseButton.LeftButton, pos=box.translated(section.origin).center().toPoint())


def test_every_block_is_read_out_in_order(shown: Shown) -> None:
    bubble = shown("# Раз\n\nдва\n\n- три\n- [x] четыре\n\n5. пять\n\n| a | b |\n|--|--|\n| c | d |\n\n---\n\nшесть")
    read = bubble.bubble.accessibleName().split("\n")
    assert read == ["Раз", "два", "• три", "☑ четыре", "5. пять", "a | b", "c | d", "шесть"]


def test_headings_grow_towards_the_first_level(shown: Shown) -> None:
    found = flows(shown("\n\n".join(f"{'#' * level} h{level}" for level in range(1, 7)) + "\n\nслова"))
    sizes = [size(found[f"h{level}"]) for level in range(1, 7)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes[:4])) == 4
    assert sizes[0] > size(found["слова"]) * 1.4


def test_words_keep_their_styles(shown: Shown) -> None:
    bubble = shown("ab **жир** `код` [сайт](https://x.org)")
    assert bubble.runs == expected_runs(
        bubble.text,
        [
            Entity(type=EntityType.BOLD, offset=3, length=3),
            Entity(type=EntityType.CODE, offset=7, length=3),
            Entity(type=EntityType.TEXT_LINK, offset=11, length=4, url="https://x.org/"),
        ],
    )


def test_letters_are_raised_and_lowered_and_formulas_set_apart(shown: Shown) -> None:
    [flow] = flows(shown("H~2~O x^5^ $y_1$")).values()
    found = formats(flow)
    assert found["2"].verticalAlignment() is QTextCharFormat.VerticalAlignment.AlignSubScript
    assert found["5"].verticalAlignment() is QTextCharFormat.VerticalAlignment.AlignSuperScript
    assert found["y_1"].fontFamilies()[0] == formula_family()


def test_lists_stand_behind_their_marks_and_inside_one_another(shown: Shown) -> None:
    bubble = shown("9. a\n10. b\n    - c")
    items = [part for part in every_part(bubble.bubble.content.parts) if isinstance(part, Item)]
    assert [item.mark for item in items] == ["9.", "10.", "•"]
    found = flows(bubble)
    assert found["a"].rect.x() == found["b"].rect.x() < found["c"].rect.x()


def test_tasks_show_whether_they_are_done(shown: Shown) -> None:
    bubble = shown("- [ ] a\n- [x] b")
    items = [part for part in every_part(bubble.bubble.content.parts) if isinstance(part, Item)]
    assert [(item.mark, item.checked) for item in items] == [("", False), ("", True)]
    image = bubble.bubble.grab().toImage()
    ratio = image.devicePixelRatio()
    accent = bubble.bubble.content.parts[1].look.colours.accent  # type: ignore[attr-defined]
    painted = []
    for item in items:
        left, middle = item.rect.x() + 4, item.rect.y() + item.rect.height() / 2 + 4
        painted.append(image.pixelColor(int(left * ratio), int(middle * ratio)) == accent)
    assert painted == [False, True]


def test_tables_align_their_columns(shown: Shown) -> None:
    bubble = shown("| модель | балл |\n|:--|--:|\n| а | 1 |\n| длинное имя | 100 |")
    found = flows(bubble)
    [table] = [part for part in bubble.bubble.content.parts if isinstance(part, TableGroup)]
    assert [len(row) for row in table.rows] == [2, 2, 2]
    assert found["модель"].rect.x() == found["а"].rect.x() == found["длинное имя"].rect.x()
    ends = [_right_end(found[words]) for words in ("балл", "1", "100")]
    assert max(ends) - min(ends) < 1.5


def _right_end(flow: TextFlow) -> float:
    section = flow.sections[0]
    return max(box.right() for box in rectangles(section.document, 0, len(flow.text))) + section.origin.x()


def test_a_wide_table_stays_in_the_bubble(shown: Shown) -> None:
    row = "|" + " очень длинная ячейка |" * 8
    bubble = shown(f"{row}\n|{'--|' * 8}\n{row}")
    body = bubble.bubble.content.body
    assert all(body.contains(part.rect) for part in every_part(bubble.bubble.content.parts))
    assert body.right() <= bubble.bubble.width()


def test_details_open_and_stay_open_while_the_note_is_typed(shown: Shown) -> None:
    note = "<details><summary>Ещё</summary>скрыто</details>\n\nслово"
    bubble = shown(note)
    before = bubble.bubble.height()
    assert "скрыто" not in flows(bubble)
    click(bubble, flows(bubble)["Ещё"], "Ещё")
    assert "скрыто" in flows(bubble)
    assert bubble.bubble.height() > before
    again = shown(note + " и ещё")
    assert "скрыто" in flows(again)


def test_open_details_are_open_at_first(shown: Shown) -> None:
    bubble = shown("<details open><summary>Ещё</summary>видно</details>")
    assert "видно" in flows(bubble)
    click(bubble, flows(bubble)["Ещё"], "Ещё")
    assert "видно" not in flows(bubble)


def test_space_opens_what_is_folded(shown: Shown) -> None:
    bubble = shown("<details><summary>Ещё</summary>скрыто</details>")
    QTest.keyClick(bubble.bubble, Qt.Key.Key_Space)
    assert "скрыто" in flows(bubble)


def test_a_footnote_leads_to_its_note_and_back(shown: Shown, qtbot: QtBot) -> None:
    bubble = shown("начало[^1]\n\n" + "абзац\n\n" * 60 + "[^1]: сноска")
    bar = shown.pane.column.verticalScrollBar()
    bar.setValue(0)
    [mark] = [flow for text, flow in flows(bubble).items() if text.startswith("начало")]
    click(bubble, mark, "1")
    qtbot.waitUntil(lambda: bar.value() > 500)
    bubble = PreviewProbe(shown.pane).bubbles()[0]
    click(bubble, flows(bubble)["1. сноска"], "1.")
    qtbot.waitUntil(lambda: bar.value() < 100)


def test_pictures_and_files_are_shown_with_their_captions(shown: Shown) -> None:
    bubble = shown('![](media/red.png "Зал")\n\nслова\n\n![](media/red.png)\n![](media/blue.png)\n\n[Слайды](s.pdf)')
    assert bubble.pictures == ["media/red.png", "media/red.png", "media/blue.png", "s.pdf"]
    grids = [part for part in bubble.bubble.content.parts if isinstance(part, MediaGrid)]
    assert [len(grid.media) for grid in grids] == [1, 2]
    assert {"Зал", "Слайды"} <= flows(bubble).keys()


def test_everything_is_copied_when_nothing_is_chosen(shown: Shown) -> None:
    bubble = shown("# Раз\n\n- два\n\n> три")
    bubble.bubble.select_all()
    assert bubble.bubble.selected_text() == "Раз\nдва\nтри"


def test_it_is_painted_by_day_and_by_night(shown: Shown) -> None:
    note = "# Раз\n\n| a | b |\n|--|--|\n| c | d |\n\n- [x] два\n\n---"
    day = shown(note).bubble.grab().toImage()
    shown.pane.setPalette(QPalette(QColor("#1b2733")))
    night = shown(note).bubble.grab().toImage()
    middle = QPointF(day.width() / 2, 60)
    assert day.pixelColor(middle.toPoint()).lightness() > 200
    assert night.pixelColor(middle.toPoint()).lightness() < 90


def test_a_fold_in_a_list_answers_the_mouse(shown: Shown) -> None:
    bubble = shown("> <details><summary>Ещё</summary>скрыто</details>\n>\n> - пункт")
    assert [part for part in every_part(bubble.bubble.content.parts) if isinstance(part, Fold)]
    click(bubble, flows(bubble)["Ещё"], "Ещё")
    assert "скрыто" in flows(bubble)
