"""The column makes only what is in sight, keeps what stays, and follows the theme and the size."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.preview.probe import PreviewProbe
from ui.preview.writing import post_of

from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, RichMessage, TextMessage
from devlog_app.model.rich import RichBlock
from devlog_app.ui.preview.entry import Mark
from devlog_app.ui.preview.look import ColumnWidth
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.theme import Scheme, colours, qt_palette

LONG = "Довольно длинное предложение, каких много в заметках. " * 60


def messages(count: int) -> list[TextMessage]:
    return [TextMessage(f"{number}. {LONG}") for number in range(count)]


def test_a_note_of_250_messages_makes_few_bubbles(pane: PreviewPane, tmp_path: Path) -> None:
    pane.show_post(post_of(*messages(250)), "Channel", tmp_path)
    assert 1 <= len(PreviewProbe(pane).made()) <= 6


def test_scrolling_makes_what_comes_into_sight_and_lets_go_of_the_rest(
    pane: PreviewPane, tmp_path: Path, qtbot: QtBot
) -> None:
    pane.show_post(post_of(*messages(60)), "Channel", tmp_path)
    bar = pane.column.verticalScrollBar()
    bar.setValue(bar.maximum())
    made = PreviewProbe(pane).made()
    assert made[-1].entry.title == "Message 60 of 60"
    assert len(made) <= 8


def test_the_end_can_be_reached_although_heights_were_guesses(pane: PreviewPane, tmp_path: Path) -> None:
    pane.show_post(post_of(*messages(40)), "Channel", tmp_path)
    bar = pane.column.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 400)
    last = PreviewProbe(pane).made()[-1]
    bottom = last.mapTo(pane.column.viewport(), last.rect().bottomLeft()).y()
    assert last.entry.title == "Message 40 of 40"
    assert bottom <= pane.column.viewport().height()


def test_a_jump_to_the_end_leads_to_the_very_end(pane: PreviewPane, tmp_path: Path) -> None:
    pane.show_post(post_of(*(TextMessage("строка\n" * 30) for _ in range(40))), "Channel", tmp_path)
    bar = pane.column.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    assert bar.value() == bar.maximum()
    assert PreviewProbe(pane).made()[-1].entry.title == "Message 40 of 40"


def test_bubbles_of_unchanged_messages_are_kept_while_typing(pane: PreviewPane, tmp_path: Path) -> None:
    short = [TextMessage(f"message {number}") for number in range(5)]
    pane.show_post(post_of(*short), "Channel", tmp_path)
    before = [(bubble, bubble.content) for bubble in PreviewProbe(pane).made()]
    short[2] = TextMessage("message 2, and more")
    pane.show_post(post_of(*short), "Channel", tmp_path)
    after = [(bubble, bubble.content) for bubble in PreviewProbe(pane).made()]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False, True, True]
    assert after[2][0] is before[2][0]


def test_typing_does_not_move_what_the_reader_looks_at(pane: PreviewPane, tmp_path: Path) -> None:
    parts = messages(30)
    pane.show_post(post_of(*parts), "Channel", tmp_path)
    pane.column.scroll_to(20)
    value = pane.column.verticalScrollBar().value()
    parts[20] = TextMessage(parts[20].text + "ещё")
    pane.show_post(post_of(*parts), "Channel", tmp_path)
    assert pane.column.verticalScrollBar().value() == value


def test_another_note_starts_at_its_top(pane: PreviewPane, tmp_path: Path) -> None:
    pane.show_post(post_of(*messages(20)), "Channel", tmp_path)
    pane.column.scroll_to(15)
    pane.show_post(post_of(*messages(20), path="other.md"), "Channel", tmp_path)
    assert pane.column.verticalScrollBar().value() == 0


def test_fewer_messages_leave_no_bubble_behind(pane: PreviewPane, tmp_path: Path, qtbot: QtBot) -> None:
    pane.show_post(post_of(TextMessage("a"), TextMessage("b"), TextMessage("c")), "Channel", tmp_path)
    pane.show_post(post_of(TextMessage("b")), "Channel", tmp_path)
    assert [probe.text for probe in PreviewProbe(pane).bubbles()] == ["b"]
    assert PreviewProbe(pane).bubbles()[0].bubble.entry.name == "Channel"
    pane.clear()
    assert PreviewProbe(pane).bubbles() == []


def test_bubbles_fit_a_narrow_window(pane: PreviewPane, tmp_path: Path) -> None:
    pane.resize(260, 500)
    pane.show_post(post_of(TextMessage(LONG)), "Channel", tmp_path)
    bubble = PreviewProbe(pane).bubbles()[0].bubble
    assert bubble.content.body.right() <= pane.column.viewport().width()


def test_a_wide_window_keeps_the_column_as_wide_as_a_phone(pane: PreviewPane, tmp_path: Path) -> None:
    pane.resize(1200, 500)
    pane.show_post(post_of(TextMessage(LONG)), "Channel", tmp_path)
    body = PreviewProbe(pane).bubbles()[0].bubble.content.body
    assert body.width() < pane.column.look.column
    assert abs(body.center().x() - pane.column.viewport().width() / 2) < 30


def test_the_scheme_can_change_under_a_shown_post(pane: PreviewPane, tmp_path: Path, qtbot: QtBot) -> None:
    pane.show_post(post_of(TextMessage("день и ночь")), "Channel", tmp_path)
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        pane.setPalette(qt_palette(colours(scheme)))
        QApplication.processEvents()
        bubble = PreviewProbe(pane).bubbles()[0].bubble
        body = bubble.content.body
        corner = bubble.grab().toImage().pixelColor(int(body.right()) - 14, int(body.top()) + 4)
        assert corner == colours(scheme).bubble


def test_larger_text_makes_larger_bubbles(pane: PreviewPane, tmp_path: Path) -> None:
    pane.resize(1000, 700)
    pane.show_post(post_of(TextMessage(LONG)), "Channel", tmp_path)
    before = PreviewProbe(pane).bubbles()[0].bubble.content.body.width()
    font = pane.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    pane.setFont(font)
    assert PreviewProbe(pane).bubbles()[0].bubble.content.body.width() > before * 1.3


def test_a_post_with_other_problems_only_paints_nothing_anew(pane: PreviewPane, tmp_path: Path) -> None:
    post = post_of(TextMessage("то же"))
    pane.show_post(post, "Channel", tmp_path)
    content = PreviewProbe(pane).made()[0].content
    pane.show_post(replace(post, source_digest="1" * 64), "Channel", tmp_path)
    assert PreviewProbe(pane).made()[0].content is content


def test_only_the_paragraph_that_changed_is_laid_out_again(pane: PreviewPane, tmp_path: Path) -> None:
    paragraphs = [f"{number}. " + "Довольно длинное предложение. " * 20 for number in range(6)]
    pane.show_post(post_of(TextMessage("\n\n".join(paragraphs))), "Channel", tmp_path)
    before = [section.document for section in PreviewProbe(pane).bubbles()[0].flow.sections]
    paragraphs[2] += "ещё"
    pane.show_post(post_of(TextMessage("\n\n".join(paragraphs))), "Channel", tmp_path)
    bubble = PreviewProbe(pane).bubbles()[0]
    after = [section.document for section in bubble.flow.sections]
    assert [one is other for one, other in zip(before, after, strict=True)].count(False) == 1
    assert bubble.text == "\n\n".join(paragraphs)


def test_a_desktop_shows_longer_lines_than_a_phone(pane: PreviewPane, tmp_path: Path) -> None:
    pane.resize(900, 600)
    pane.show_post(post_of(TextMessage(LONG)), "Channel", tmp_path)
    phone = PreviewProbe(pane).bubbles()[0].bubble.content.body.width()
    pane.set_width(ColumnWidth.DESKTOP)
    assert PreviewProbe(pane).bubbles()[0].bubble.content.body.width() > phone * 1.3
    pane.set_width(ColumnWidth.PHONE)
    assert PreviewProbe(pane).bubbles()[0].bubble.content.body.width() == phone


def test_a_post_that_waits_shows_its_day_and_a_clock(pane: PreviewPane, tmp_path: Path) -> None:
    pane.show_post(post_of(TextMessage("раз"), TextMessage("два")), "Channel", tmp_path)
    pane.set_time(datetime(2026, 12, 6, 9, 5, tzinfo=UTC))
    first, second = (probe.bubble.entry for probe in PreviewProbe(pane).bubbles())
    assert (first.stamp.mark, second.stamp.mark) == (Mark.QUEUED, Mark.QUEUED)
    assert first.day == "Scheduled for 6 December 2026"
    assert second.day is None
    pane.set_time(None)
    assert PreviewProbe(pane).bubbles()[0].bubble.entry.stamp.mark is Mark.SEEN


def test_where_a_text_was_cut_the_limit_is_named(pane: PreviewPane, tmp_path: Path) -> None:
    photo = MediaMessage((Media(type=MediaType.PHOTO, path="a.png"),), "подпись")
    alone = MediaMessage((Media(type=MediaType.PHOTO, path="a.png"),))
    post = post_of(photo, TextMessage("раз"), TextMessage("два"), alone, TextMessage("три"))
    pane.show_post(post, "Channel", tmp_path)
    words = [probe.bubble.entry.split.replace(",", "") for probe in PreviewProbe(pane).bubbles()]
    assert words == ["", "split here: a caption holds 1024", "split here: a message holds 4096", "", ""]


def test_every_counter_says_what_its_limit_is(pane: PreviewPane, tmp_path: Path) -> None:
    photo = Media(type=MediaType.PHOTO, path="a.png")
    for message, words in (
        (TextMessage("раз"), "3 / 4096"),
        (MediaMessage((photo,), "раз"), "caption 3 / 1024"),
        (RichMessage((RichBlock("divider"),), 5), "article 5 / 32768"),
    ):
        pane.show_post(post_of(message), "Channel", tmp_path)
        assert PreviewProbe(pane).bubbles()[0].counter.replace(",", "") == words
