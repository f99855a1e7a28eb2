"""What the program runs on: the first line of every log and every report, and what *About* shows."""

import sys

from PySide6.QtCore import QSysInfo, qVersion

from devlog_app import __version__


def versions() -> tuple[str, ...]:
    """Devlog's, Python's and Qt's version, and the system as Qt knows it, which needs no module of Python for it."""
    python = sys.version.partition(" ")[0]
    kernel = f"{QSysInfo.kernelType()} {QSysInfo.kernelVersion()} {QSysInfo.currentCpuArchitecture()}"
    system = f"{QSysInfo.prettyProductName()} ({kernel})"
    return f"Devlog {__version__}", f"Python {python}", f"Qt {qVersion()}", system
