"""SHA-256 without OpenSSL, whose 4 MB a window would hold for telling texts apart."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        # Python's own, which its ``random`` imports in the same way; ``hashlib`` always brings OpenSSL along.
        from _sha256 import sha256
    except ImportError:
        from hashlib import sha256

__all__ = ["sha256"]
