"""The table of all sentences is read in parts."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from devlog_app.model.words import message_for, table
from devlog_app.model.words.table import PARTS, WORDS


def test_every_module_of_words_is_a_part() -> None:
    modules = {path.stem for path in Path(table.__file__).parent.glob("*.py")}
    assert sorted(PARTS) == sorted(modules - {"__init__", "table", "words"})


def test_no_code_has_two_sentences() -> None:
    assert [code for code, times in Counter(iter(WORDS)).items() if times > 1] == []
    assert len(WORDS) == len(set(WORDS))


def test_a_sentence_is_found_wherever_it_stands() -> None:
    assert message_for("unexpected", {"what": "ValueError: 5", "log": "devlog.log"})
    with pytest.raises(KeyError):
        message_for("unheard_of", {})


def test_what_is_said_of_a_note_brings_no_sentences_of_channels() -> None:
    look = """
        import sys
        from devlog_app.model.words import message_for
        message_for("link_no_dot", {"text": "here", "url": "http://x"})
        print(*(name for name in sys.modules if name.startswith("devlog_app.model.words.")))
    """
    code = "\n".join(line.strip() for line in look.splitlines())
    read = set(subprocess.check_output([sys.executable, "-c", code], text=True).split())
    assert "devlog_app.model.words.rendering" in read
    assert not read & {"devlog_app.model.words.channels", "devlog_app.model.words.storage"}
