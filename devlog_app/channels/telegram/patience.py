"""How long Telegram is waited for."""

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait for an answer and for a connection, and how often to ask.

    *pause* is the longest pause, in seconds, that a request without steps to show sits through; *qr* the least time
    that a QR code is shown, whatever this computer's clock says of its end.
    """

    answer: float = 30
    connection: float = 60
    attempts: int = 3
    pause: int = 10
    qr: float = 5
