"""The scenes: what a user has done before a picture is taken, by the names of the pictures."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QPushButton
from screenshots.stage import Stage

CONFERENCE = "conferences/2026-09-тёплый-код"
TALK = f"{CONFERENCE}/разметка-без-боли.md"
INTRO = f"{CONFERENCE}/intro.md"
MONTH = "devlog/2026-10.md"
EVENING = "posts/вечер-после-доклада.md"

Scene = tuple[str | None, Callable[[Stage], None]]
"""The note that is open at first (None: no workspace), and what happens then."""


def nothing_more(_stage: Stage) -> None:
    """The window as it opens."""


def giving(*actions: str) -> Callable[[Stage], None]:
    """Give these commands one after another."""

    def play(stage: Stage) -> None:
        for action in actions:
            stage.do(action)

    return play


def searching(stage: Stage) -> None:
    """A word in the search field."""
    stage.do("find_note")
    stage.write("данные")
    stage.settle(2)


def finding(stage: Stage) -> None:
    """Find and replace in the note."""
    stage.do("replace")
    stage.write("разметк")
    stage.settle(0.5)


def commanding(stage: Stage) -> None:
    """A few letters of a command."""
    stage.do("command_palette")
    stage.write("пред" if "ru" in stage.paths.settings.read_text("utf-8") else "prev")
    stage.settle(0.5)


def in_conflict(stage: Stage) -> None:
    """Another program has changed the line that is being written."""
    stage.window.editor.setFocus()
    file = stage.root / EVENING
    stage.write("Моё начало. ")
    file.write_text(file.read_text("utf-8").replace("\n\n", "\n\nЧужое начало. ", 1), "utf-8")
    stage.settle(2.5)


def remembering(stage: Stage) -> None:
    """Two versions of a note."""
    stage.window.editor.setFocus()
    for sentence in ("Ещё одна мысль. ", "И вторая. "):
        stage.write(sentence)
        stage.do("save")
        stage.settle(1.5)
    stage.do("history")
    stage.settle(1)


def publishing(stage: Stage) -> None:
    """All that is known before a post goes out."""
    stage.do("publish")
    stage.settle(1.5)


def published(stage: Stage) -> None:
    """How a post arrived, step by step."""
    publishing(stage)
    stage.window.findChildren(QPushButton, "publish_now")[-1].click()
    stage.settle(2)


SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "start": (None, nothing_more),
        "window": (TALK, nothing_more),
        "album": (MONTH, nothing_more),
        "series-intro": (INTRO, nothing_more),
        "properties": (TALK, giving("properties")),
        "focus": (TALK, giving("focus_mode", "typewriter_mode")),
        "find": (TALK, finding),
        "search": (TALK, searching),
        "everywhere": (TALK, giving("find_everywhere")),
        "commands": (TALK, commanding),
        "conflict": (EVENING, in_conflict),
        "history": (EVENING, remembering),
        "publish": (TALK, publishing),
        "published": (TALK, published),
    }
)
