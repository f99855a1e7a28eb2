"""Marks typed with one key while somebody speaks."""

import re
from collections.abc import Callable

import pytest
from ui.editor.typist import Typist

from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]


@pytest.mark.parametrize(
    ("command", "mark"),
    [
        ("stamp_time", r"%%\d\d:\d\d%%"),
        ("mark_question", r"%%\? \d\d:\d\d%%"),
        ("mark_photo", r"%%\? photo \d\d:\d\d%%"),
        ("mark_check", r"%%\? check \d\d:\d\d%%"),
    ],
)
def test_a_mark_is_typed_in_one_step(window: MainWindow, command: str, mark: str) -> None:
    typist = Typist(window.editor.edit)
    typist.show("- 😀 слово|")
    window.actions_table[command].trigger()
    assert re.fullmatch(rf"- 😀 слово {mark} \|", typist.seen())
    typist.undo()
    assert typist.edit.text() == "- 😀 слово"
    typist.show("```\ncode|\n```")
    window.actions_table[command].trigger()
    assert typist.edit.text() == "```\ncode\n```"


def test_the_list_of_problems_leads_back(window: MainWindow, eventually: Eventually) -> None:
    typist = Typist(window.editor.edit)
    typist.edit.go_to_line(9)
    window.actions_table["mark_photo"].trigger()

    def problems() -> list[tuple[int | None, str]]:
        post = window.publish.post
        return [(one.line, one.code) for one in post.problems] if post is not None else []

    eventually(lambda: (9, "come_back") in problems())
    assert "photo" not in str(window.publish.post.messages if window.publish.post else "")
