"""The pictures of the documentation show everything that the window can open, in both themes and languages."""

from itertools import product

import pytest
from screenshots.__main__ import IMAGES, LANGUAGES, THEMES
from screenshots.scenes import OF_COMMANDS, OF_THE_SYSTEM, SCENES

from devlog_app.ui.actions.table import COMMANDS

LARGEST = 120_000
"""Bytes of one picture."""
ALL_OF_THEM = 18_000_000
"""Bytes."""


def test_what_a_command_opens_has_its_picture() -> None:
    """A command whose words end with an ellipsis asks for something, one of the group “page” shows a page."""
    opening = {command.name for command in COMMANDS if command.text.endswith("…") or command.group == "page"}
    assert opening - OF_THE_SYSTEM <= OF_COMMANDS.keys()


def test_a_picture_belongs_to_a_command_that_is_there() -> None:
    assert OF_COMMANDS.keys() <= {command.name for command in COMMANDS}
    assert set(OF_COMMANDS.values()) <= SCENES.keys()


def test_the_pictures_are_those_of_the_scenes() -> None:
    wanted = {f"{name}-{theme}-{language}.png" for name, theme, language in product(SCENES, THEMES, LANGUAGES)}
    assert {file.name for file in IMAGES.iterdir()} == wanted


@pytest.mark.parametrize("name", SCENES)
def test_a_picture_is_small(name: str) -> None:
    assert all(file.stat().st_size < LARGEST for file in IMAGES.glob(f"{name}-*.png"))


def test_all_pictures_together_are_small() -> None:
    assert sum(file.stat().st_size for file in IMAGES.iterdir()) < ALL_OF_THEM
