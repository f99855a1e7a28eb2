"""C1, the month: a dev-log from its template to a post that was mended twice, once here and once in Telegram."""

from pathlib import Path

import pytest
from stories.conftest import Telegram
from window.conftest import OpenWindow

pytestmark = [pytest.mark.story, pytest.mark.timeout(600)]


def test_a_month_is_written_scheduled_mended_and_pulled(
    open_window: OpenWindow, workspace: Path, telegram: Telegram
) -> None:
    with open_window(workspace) as person:
        person.turns_to("Devlog")
        assert telegram.posts == []
