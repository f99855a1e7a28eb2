"""The program's log: ``logs/devlog.log``, five files of a megabyte, nothing secret in them from the first line.

``logging.handlers`` could turn the files, too, but brings sockets and queues along: half a megabyte in every window.
"""

import contextlib
import logging
import re
import time
from io import TextIOWrapper
from pathlib import Path

from devlog_app.paths import AppPaths

FILE_SIZE = 1_000_000
OLDER_FILES = 4

SECRETS = (
    # a phone number, as people and Telethon write it
    (r"\+\d[\d \u00a0().-]{6,18}\d", "[phone]"),
    # name=value, name: 'value', "name": "value", for names that hold secrets
    (
        (
            r"(?i)(['\"]?\b(?:phone(?:_number|_code|_code_hash)?|code|password|passphrase|secret|token|bot_token|api_hash"
            r"|auth_key|access_hash|file_reference|hash|session)\b['\"]?\s*[=:]\s*)"
            r"(b?'[^']*'|b?\"[^\"]*\"|[^\s,)}\]]+)"
        ),
        r"\1[hidden]",
    ),
    # what a QR code shows to be signed in
    (r"(tg://login\?token=)[\w=-]+", r"\1[hidden]"),
    # a bot token
    (r"\b\d{6,12}:[A-Za-z0-9_-]{30,}", "[token]"),
    # api_hash, phone_code_hash, keys and digests in hexadecimal
    (r"\b[0-9a-fA-F]{16,}\b", "[hash]"),
    # a session string, or other binary in base64
    (r"[A-Za-z0-9+/_-]{60,}=*", "[secret]"),
)
"""What a secret looks like, and what is written instead; most windows log nothing, and compile none of these."""


def redacted(text: str) -> str:
    """*text* without phones, codes, tokens and hashes."""
    for pattern, instead in SECRETS:
        text = re.sub(pattern, instead, text)
    return text


class RedactingFormatter(logging.Formatter):
    """Writes a record in UTC and takes secrets out of all of it, the traceback too."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")
        self.converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class QuietFile(logging.FileHandler):
    """A log that is made private when it is first written to; that it cannot be written stops nobody's work.

    It holds *most* bytes; what is older is in the files ``.1`` (the newest) to ``.4`` beside it.
    """

    def __init__(self, path: Path, *, most: int = FILE_SIZE) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self._most = most

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(OSError):
            if Path(self.baseFilename).stat().st_size + len(f"{self.format(record)}\n".encode()) > self._most:
                self._begin_anew()
        with contextlib.suppress(OSError):
            super().emit(record)

    def _begin_anew(self) -> None:
        if self.stream is not None:
            self.stream.close()
            # What is written next opens the file again.
            self.stream = None
        older = [Path(f"{self.baseFilename}.{number}") for number in range(OLDER_FILES, 0, -1)]
        for before, after in zip((*older[1:], Path(self.baseFilename)), older, strict=True):
            with contextlib.suppress(FileNotFoundError):
                before.replace(after)

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own method
        """Say nothing: the disk may be full, and the user is being told about that elsewhere."""


def start_log(paths: AppPaths, level: int = logging.INFO) -> Path:
    """Begin to log into *paths*, once, and return the log's path; the file appears with the first line."""
    log = paths.logs / "devlog.log"
    root = logging.getLogger()
    if not any(isinstance(handler, QuietFile) and handler.baseFilename == str(log) for handler in root.handlers):
        handler = QuietFile(log)
        handler.setFormatter(RedactingFormatter())
        root.addHandler(handler)
        root.setLevel(level)
    return log
