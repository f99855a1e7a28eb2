"""One window a base directory: a second start hands its folder to the first window, and ends."""

import contextlib
import hashlib
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 5.0
"""Seconds for the other window, which may be starting just now; without an answer this one opens."""
LOOK_AGAIN = 0.05
LONGEST = 64 * 1024
"""Bytes that are listened to; no folder has a longer name."""


class OnlyWindow(QObject):
    """The claim of one process to be the window of *base*; it ends with the process, however that ends."""

    asked = Signal(str)
    """Another start wanted this folder shown; empty: just the window."""

    def __init__(self, base: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locks = base / "locks"
        self._name = server_name(base)
        self._lock = QLockFile(str(self._locks / "window.lock"))
        # However long the program runs: only the lock of a dead process is taken away.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Be the window; False if another process is. Where no lock can be written, nobody is turned away."""
        with contextlib.suppress(OSError):
            self._locks.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def hand_over(self, folder: Path | None) -> bool:
        """Let the other window show *folder*, or just itself; False if it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(int(PATIENCE * 1000)):
                socket.write(quote(os.fsencode(folder or "")).encode() + b"\n")
                # It hangs up when it has read; a window that is busy now reads later.
                socket.waitForDisconnected(int(PATIENCE * 1000))
                return True
            time.sleep(LOOK_AGAIN)
        return False

    def listen(self) -> None:
        """Hear of other starts from now on."""
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer

        # What a killed process has left there is in the way; the lock says that nobody else listens.
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def release(self) -> None:
        """The window is closed: the next start opens one."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._read)
            self._take(socket)

    def _read(self) -> None:
        socket = self.sender()
        self._take(socket)  # type: ignore[arg-type]  # only sockets are connected

    def _take(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        line = bytes(socket.readLine().data())
        socket.disconnectFromServer()
        self.asked.emit(os.fsdecode(unquote_to_bytes(line.rstrip())))


def server_name(base: Path) -> str:
    """Where the window of *base* listens."""
    return f"devlog-{hashlib.sha256(os.fsencode(os.path.realpath(base))).hexdigest()[:16]}"
