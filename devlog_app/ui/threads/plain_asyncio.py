"""asyncio without TLS: Telegram brings its own encryption, and OpenSSL would take 4 MB and a moment of each start."""

import sys

__all__ = ["asyncio"]

if "asyncio" in sys.modules or "ssl" in sys.modules:
    import asyncio
else:
    # This is how Python is told that a module is not there; asyncio knows to do without. Later imports find it again.
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio
    finally:
        del sys.modules["ssl"]
