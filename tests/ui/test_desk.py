"""A note that is opened is meant for its own channel, its conference's, or everybody's, in this order."""

from collections.abc import Callable
from pathlib import Path

import pytest

from devlog_app.ui.program import Program

FILES = {
    "devlog.yaml": "version: 1\ndefault_channel: all\nchannels:\n"
    + "".join(f"  {name}: {{kind: local}}\n" for name in ("all", "event", "own")),
    "conferences/2026-09-ml/conference.yaml": "version: 1\nchannel: event\n",
    "conferences/2026-09-ml/talk.md": "# Доклад\n",
    "conferences/2026-09-ml/other.md": "---\nchannel: own\n---\n# Другой\n",
    "conferences/2026-10-broken/conference.yaml": "version: [\n",
    "conferences/2026-10-broken/talk.md": "# Третий\n",
    "posts/note.md": "# Заметка\n",
}


@pytest.mark.parametrize(
    ("path", "channel"),
    [
        ("conferences/2026-09-ml/talk.md", "event"),
        ("conferences/2026-09-ml/other.md", "own"),
        ("conferences/2026-10-broken/talk.md", "all"),
        ("posts/note.md", "all"),
    ],
)
def test_a_note_is_meant_for_the_nearest_channel_that_is_named(
    program: Program, tmp_path: Path, eventually: Callable[[Callable[[], object]], None], path: str, channel: str
) -> None:
    for name, text in FILES.items():
        (tmp_path / "space" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "space" / name).write_text(text, "utf-8")
    program.open_first(tmp_path / "space" / path)
    eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
    assert program.window.publish.channel == channel
