"""The preview is the post: every note of the renderer's fixtures, read back from what is laid out to be painted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCharFormat
from render.test_fixtures import CASES, Case, composed
from ui.preview.probe import BubbleProbe, FlowProbe, PaintedRun, PreviewProbe, expected_runs, merged

from devlog_app.model.post import MediaMessage, RichMessage, TextMessage
from devlog_app.model.rich import (
    RichBlock,
    RichMath,
    RichPiece,
    RichPre,
    RichQuote,
    RichStyle,
    RichText,
    RichWords,
    inside,
    texts_of,
)
from devlog_app.model.utf16 import utf16_length
from devlog_app.ui.preview.article.rich_flow import formula_family
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.preview.text_document import fragments

Written = tuple[str, tuple[PaintedRun, ...]]
RAISED = {
    QTextCharFormat.VerticalAlignment.AlignSubScript: "subscript",
    QTextCharFormat.VerticalAlignment.AlignSuperScript: "superscript",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.stem}: {case.title}")
def test_what_is_painted_is_the_post(pane: PreviewPane, tmp_path: Path, case: Case) -> None:
    assert_painted(pane, tmp_path, case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.stem}: {case.title}")
def test_what_is_painted_is_the_post_as_an_article(pane: PreviewPane, tmp_path: Path, case: Case) -> None:
    assert_painted(pane, tmp_path, case._replace(title=f"{case.title.partition('[')[0]}[rich]"))


def assert_painted(pane: PreviewPane, root: Path, case: Case) -> None:
    post = composed(case)
    pane.show_post(post, "Channel", root)
    bubbles = PreviewProbe(pane).bubbles()
    assert len(bubbles) == len(post.messages)
    for bubble, message in zip(bubbles, post.messages, strict=True):
        match message:
            case TextMessage():
                assert bubble.text == message.text
                assert bubble.runs == expected_runs(message.text, message.entities)
            case MediaMessage():
                assert sorted(bubble.pictures) == sorted(each.path or each.url or "" for each in message.media)
                if message.caption:
                    shown = [flow for flow in bubble.bubble.content.flows if flow.text == message.caption]
                    probe = FlowProbe(bubble.bubble, shown[0])
                    assert probe.text == message.caption
                    assert probe.runs == expected_runs(message.caption, message.caption_entities)
            case RichMessage():
                assert painted_article(bubble) == [each for each in written(message.blocks) if each[0]]


def painted_article(bubble: BubbleProbe) -> list[Written]:
    """The texts of an article, its folds opened, with their formats."""
    for fold in bubble.bubble.content.folds:
        fold.is_open = True
    probes = [FlowProbe(bubble.bubble, flow) for flow in bubble.bubble.content.flows]
    return [(probe.text, with_raised(probe)) for probe in probes if probe.text]


def with_raised(probe: FlowProbe) -> tuple[PaintedRun, ...]:
    """The runs of a text with what only articles have: raised and lowered letters, formulas."""
    further = [(run.offset, run.length, set(run.formats)) for run in probe.runs]
    for section in probe.flow.sections:
        for at, length, form in fragments(section.document):
            names = {RAISED[form.verticalAlignment()]} if form.verticalAlignment() in RAISED else set()
            if (form.fontFamilies() or [""])[0] == formula_family():
                names.add("math")
            further.append((section.section.start + at, length, names))
    return tuple(
        replace(run, formats=run.formats - {"italic"}) if "math" in run.formats else run
        for run in merged(further, utf16_length(probe.text))
    )


def written(blocks: Sequence[RichBlock], around: frozenset[str] = frozenset()) -> Iterator[Written]:
    """What an article says, block by block; *around* is the frame that all of *blocks* stand in."""
    for block in blocks:
        yield from own(block, around)
        yield from written(inside(block), frame(block))


def frame(block: RichBlock) -> frozenset[str]:
    """A quote of one paragraph is painted as a classic message's: a frame around the text itself."""
    match block:
        case RichQuote(blocks=(RichWords(type="paragraph"),), collapsed=collapsed):
            return frozenset({"expandable_blockquote" if collapsed else "blockquote"})
    return frozenset()


def own(block: RichBlock, around: frozenset[str]) -> Iterator[Written]:
    match block:
        case RichPre(text=text, language=language):
            yield plain(text, f"pre {language}")
        case RichMath(source=source):
            yield looks((RichPiece(text=source, styles=(RichStyle.MATH,)),), around)
        case _:
            heading = frozenset({"bold"}) if block.type.startswith("heading") else frozenset()
            for words in texts_of(block):
                yield looks(words, around | heading)


def plain(text: str, name: str) -> Written:
    length = utf16_length(text)
    return text, merged([(0, length, {name})], length)


def looks(text: RichText, everywhere: frozenset[str]) -> Written:
    """*text* with the formats of its pieces, and those that it has *everywhere*."""
    words = "".join(piece.text for piece in text)
    stretches, at = [], 0
    for piece in text:
        length = utf16_length(piece.text)
        stretches.append((at, length, names(piece) | everywhere))
        at += length
    return words, merged(stretches, at)


def names(piece: RichPiece) -> set[str]:
    found = {str(style) for style in piece.styles}
    if "math" in found:
        found.discard("italic")
    said = (
        ("text_link", piece.url),
        ("text_mention", piece.user_id),
        ("custom_emoji", piece.custom_emoji_id),
        ("date_time", piece.unix_time),
    )
    return found | {f"{name} {value}" for name, value in said if value is not None}
