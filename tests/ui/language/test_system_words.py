"""The operating system speaks English, or its own language: what it says of files is said in the window's."""

import errno
import os

from PySide6.QtWidgets import QApplication

from devlog_app.model.errors import StorageError
from devlog_app.ui.language.language import Language
from devlog_app.ui.language.wording import sentence


def failure(code: int) -> StorageError:
    return StorageError("write_failed", path="talk.md", reason=os.strerror(code))


def test_a_reason_is_said_in_the_windows_language(application: QApplication) -> None:
    assert sentence(failure(errno.EROFS)) == "talk.md cannot be written: the disk can only be read."
    Language(application, "ru")
    assert sentence(failure(errno.EROFS)).endswith("диск только для чтения.")


def test_a_reason_that_nobody_knows_stays_as_it_is() -> None:
    assert "Level 2" in sentence(failure(errno.EL2HLT))
