"""What is tried here is how a window begins: nobody has done anything in it yet, and its renderer is not loaded."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from devlog_app.ui.program import Program


@pytest.fixture
def program(cold_program: "Program") -> "Program":
    """The program as it starts."""
    return cold_program
