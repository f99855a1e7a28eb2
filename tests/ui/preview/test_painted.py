"""The preview is the post: what is laid out, read back, equals the text and the entities."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ui.preview.probe import PreviewProbe, expected_runs
from ui.preview.writing import Writing, post_of

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, RichMessage, TextMessage
from devlog_app.model.rich import RichBlock
from devlog_app.model.utf16 import utf16_length
from devlog_app.ui.preview.pane import PreviewPane

T = EntityType
EVERYTHING = (
    Writing()
    .add("Заголовок 🙂", T.BOLD, T.UNDERLINE)
    .add("\n\nСлово ")
    .add("курсив", T.ITALIC)
    .add(" и ")
    .add("нет", T.STRIKETHROUGH)
    .add(", ")
    .add("секрет", T.SPOILER)
    .add(", ")
    .add("pip install", T.CODE)
    .add(", ")
    .add("запись", T.BOLD, T.TEXT_LINK, url="https://example.org/talk")
    .add(", ")
    .add("Анна", T.TEXT_MENTION, user_id=42)
    .add(", ")
    .add("🎉", T.CUSTOM_EMOJI, custom_emoji_id="5368324170671202286")
    .add(" ")
    .add("6 декабря", T.DATE_TIME, unix_time=1796540400)
    .add("\n")
    .add("Цитата\nв две строки", T.BLOCKQUOTE)
    .add("\n")
    .add("x = 1\n\ny = 2", T.PRE, language="python")
    .add("\n")
    .add("Длинная\nцитата\nна\nпять\nстрок", T.EXPANDABLE_BLOCKQUOTE)
    .add("\nконец")
)


def test_every_entity_is_painted_where_the_post_has_it(pane: PreviewPane, tmp_path: Path) -> None:
    pane.show_post(post_of(EVERYTHING.message()), "Channel", tmp_path)
    bubble = PreviewProbe(pane).bubbles()[0]
    assert bubble.text == EVERYTHING.text
    assert bubble.runs == expected_runs(EVERYTHING.text, EVERYTHING.entities)


def test_a_caption_is_painted_like_a_text(pane: PreviewPane, workspace: Path) -> None:
    photo = Media(type=MediaType.PHOTO, path="media/red.png", width=320, height=200)
    message = MediaMessage((photo,), EVERYTHING.text, tuple(EVERYTHING.entities))
    pane.show_post(post_of(message), "Channel", workspace)
    bubble = PreviewProbe(pane).bubbles()[0]
    assert (bubble.text, bubble.pictures) == (EVERYTHING.text, ["media/red.png"])
    assert bubble.runs == expected_runs(EVERYTHING.text, EVERYTHING.entities)


def test_code_inside_a_quote_is_both(pane: PreviewPane, tmp_path: Path) -> None:
    text = "Сказано: x = 1, и всё"
    entities = (
        Entity(type=T.BLOCKQUOTE, offset=0, length=len(text)),
        Entity(type=T.PRE, offset=9, length=5, language="python"),
        Entity(type=T.BOLD, offset=16, length=1),
    )
    pane.show_post(post_of(TextMessage(text, entities)), "Channel", tmp_path)
    assert PreviewProbe(pane).bubbles()[0].runs == expected_runs(text, entities)


def test_what_telegram_finds_by_itself_is_coloured(pane: PreviewPane, tmp_path: Path) -> None:
    text = "Пишите @devlog_team про #pml: https://example.org/a?b=1."
    pane.show_post(post_of(TextMessage(text)), "Channel", tmp_path)
    bubble = PreviewProbe(pane).bubbles()[0]
    assert bubble.links == {
        "@devlog_team": "https://t.me/devlog_team",
        "#pml": None,
        "https://example.org/a?b=1": "https://example.org/a?b=1",
    }
    assert bubble.runs == ()


def test_markup_in_the_text_stays_text(pane: PreviewPane, tmp_path: Path) -> None:
    text = "<b>не жирно</b> &amp; <img src='file:///etc/passwd'> **тоже нет**"
    pane.show_post(post_of(TextMessage(text)), "Channel", tmp_path)
    bubble = PreviewProbe(pane).bubbles()[0]
    assert (bubble.text, bubble.runs) == (text, ())


@pytest.mark.parametrize("mark", ["\u00a0", "\u2028", "\u200b", "\ufeff", "\t", "👨‍👩‍👧"])
def test_odd_characters_keep_their_place(pane: PreviewPane, tmp_path: Path, mark: str) -> None:
    text = f"a{mark}b"
    entities = (Entity(type=T.BOLD, offset=1 + utf16_length(mark), length=1),)
    pane.show_post(post_of(TextMessage(text, entities)), "Channel", tmp_path)
    bubble = PreviewProbe(pane).bubbles()[0]
    assert bubble.text == text
    assert bubble.runs == expected_runs(text, entities)


STYLES = (T.BOLD, T.ITALIC, T.UNDERLINE, T.STRIKETHROUGH, T.SPOILER, T.CODE, T.PRE, T.BLOCKQUOTE)


@st.composite
def written(draw: st.DrawFn) -> Writing:
    writing = Writing()
    words = st.text(st.sampled_from("aяΩ🙂🎉 .\n"), min_size=1, max_size=12).map(lambda each: f"({each})")
    for _ in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from((None, *STYLES)))
        if kind is None:
            writing.add(draw(words))
        else:
            writing.add(draw(words), kind)
    return writing


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(writing=written())
def test_any_post_reads_back_equal(pane: PreviewPane, tmp_path: Path, writing: Writing) -> None:
    pane.show_post(post_of(writing.message()), "Channel", tmp_path)
    bubble = PreviewProbe(pane).bubbles()[0]
    assert bubble.text == writing.text
    assert bubble.runs == expected_runs(writing.text, writing.entities)


@pytest.mark.parametrize("message", [TextMessage(""), RichMessage((RichBlock("divider"),), 5), RichMessage((), 0)])
def test_an_empty_text_and_an_article_have_a_bubble_too(
    pane: PreviewPane, tmp_path: Path, message: TextMessage | RichMessage
) -> None:
    pane.show_post(post_of(message), "Channel", tmp_path)
    assert PreviewProbe(pane).bubbles()[0].bubble.height() > 20
