"""What a screen reader says: what a control is for, what a row is in a sentence, and what happened elsewhere."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QWidget
from ui.accessibility.places import close, dialogs, places, settle, until
from ui.accessibility.test_controls import controls
from ui.probes import press

from devlog_app.model.errors import DevlogError
from devlog_app.ui.dialogs.form import FormDialog
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.publish.outcome import OutcomeBars
from devlog_app.ui.spoken import announce

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What is read by itself while somebody listens, and whether at once."""
    heard: list[tuple[str, bool]] = []

    def listen(event: QAccessibleAnnouncementEvent) -> None:
        heard.append((event.message(), event.politeness() is QAccessible.AnnouncementPoliteness.Assertive))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return heard


def test_a_box_says_what_it_is_for(window: MainWindow) -> None:
    """Its name is what is chosen in it: the label that leads to it tells more, or its description."""
    silent = [
        f"{name}: {box.accessibleName()!r}"
        for name, place in places(window)
        for box in controls(place)
        if isinstance(box, QComboBox) and not _has_label(box, place) and not box.accessibleDescription()
    ]
    assert silent == []


def test_a_problem_is_read_as_a_sentence(window: MainWindow, eventually: Eventually) -> None:
    window.editor.edit.selectAll()
    window.editor.edit.insert_text("Words.\n\n![](no-such.png)\n")
    sentence = re.compile(r"(Error|Warning|Note), Line 3: [A-Z“].*[.”?]")
    eventually(lambda: any(sentence.fullmatch(row) for row in spoken_rows(window.problems)))


def test_a_picture_is_told_from_words(window: MainWindow, workspace: Path, eventually: Eventually) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0)
    picture.save(str(workspace / "conferences/2026-09-ml/hall.png"))
    window.editor.edit.selectAll()
    window.editor.edit.insert_text("![The hall](hall.png)\n")
    eventually(lambda: any(each.accessibleName() == "Picture: The hall" for each in controls(window)))


def test_what_went_wrong_in_a_form_is_said_at_once_and_again_in_its_fields(
    window: MainWindow, said: list[tuple[str, bool]]
) -> None:
    form = FormDialog("New post", "Make", window)
    title = form.text_row("Title:")
    form.refuse(DevlogError("asked_to_wait", seconds=30))
    (words, at_once) = said[-1]
    assert at_once
    assert title.accessibleDescription() == words
    title.setText("Another")
    assert title.accessibleDescription() == ""
    form.deleteLater()


def test_how_a_publication_ended_is_said_by_itself(window: MainWindow, said: list[tuple[str, bool]]) -> None:
    outcome = OutcomeBars(window)
    outcome.show_failure(DevlogError("asked_to_wait", seconds=30))
    assert [at_once for _, at_once in said] == [True]
    said.clear()
    window.actions_table["publish"].trigger()
    settle()
    (sheet,) = dialogs()
    press(sheet, "Publish on this computer only")
    until(lambda: any("published" in words.lower() for words, _ in said))
    close()


def test_nobody_is_told_where_nobody_listens(monkeypatch: pytest.MonkeyPatch, window: MainWindow) -> None:
    heard: list[object] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    announce(window, "Saved.")
    assert heard == []


def spoken_rows(pane: QWidget) -> list[str]:
    """The rows of the list in *pane* as they are read."""
    interface = QAccessible.queryAccessibleInterface(pane.findChild(QListView) or pane)
    assert interface is not None
    return [interface.child(row).text(QAccessible.Text.Name) for row in range(interface.childCount())]


def _has_label(box: QWidget, place: QWidget) -> bool:
    return any(label.buddy() in {box, box.parentWidget()} for label in place.findChildren(QLabel) if label.buddy())
