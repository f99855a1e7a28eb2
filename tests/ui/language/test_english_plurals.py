"""In an English window one file is “1 file”: said by the translator that the program really installs."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from translation_files import ENGLISH

from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, NoteRef, Post, SendOptions, Target
from devlog_app.model.problem import Problem, Severity
from devlog_app.ui.language.language import Language
from devlog_app.ui.publish.preflight_page import PreflightPage

NOW = datetime(2026, 9, 14, 12, 34, tzinfo=UTC)
WRONG_OF_ONE = re.compile(r"\(e?s\)|\b1 (\w+ )?(are|were|have)\b|\b1 \w{2,}s\b")
"""What is said of several: nouns in the plural, and verbs that go with them."""


@pytest.fixture
def in_english(application: QApplication) -> None:
    Language(application, "en")


def _counted() -> Iterator[tuple[str, str, str]]:
    """The context, the source and the comment of every text that counts something."""
    for context in ET.parse(ENGLISH).iter("context"):
        for message in context.iter("message"):
            if message.get("numerus") == "yes":
                name, source = context.findtext("name"), message.findtext("source")
                yield name or "", source or "", message.findtext("comment") or ""


def _said(text: tuple[str, str, str], number: int) -> str:
    return QCoreApplication.translate(*text, number)


@pytest.mark.usefixtures("in_english")
def test_what_is_counted_is_one_thing_or_several() -> None:
    texts = list(_counted())
    assert len(texts) > 50
    assert [_said(text, 1) for text in texts if WRONG_OF_ONE.search(_said(text, 1))] == []
    for number in (0, 2, 21):
        assert [said for text in texts if re.search(r"\(e?s\)", said := _said(text, number))] == []
    # Whoever names a plural in the code has two forms.
    assert [text for text in texts if "s)" in text[1] and _said(text, 1) == _said(text, 2).replace("2", "1")] == []


@pytest.mark.usefixtures("in_english")
def test_one_message_one_file_and_one_problem_stand_in_the_sheet(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    page = PreflightPage(parent, lambda: NOW)
    photo = Media(type=MediaType.PHOTO, path="media/hall.jpg", size=2_000_000, width=1280, height=960)
    page.show_post(
        Post(
            note=NoteRef(None, "Note", "note.md"),
            channel=None,
            target=Target.CLASSIC,
            source_digest="",
            messages=(MediaMessage((photo,), "Зал"),),
            options=SendOptions(),
            problems=(Problem(Severity.WARNING, "formatting_dropped", values={"type": "bold", "text": "Зал"}),),
        )
    )
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "1 message, 1 file" in said
    assert "1 problem; choose one to go to its line" in said
