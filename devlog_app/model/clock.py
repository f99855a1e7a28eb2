"""What time it is, for whoever is not told."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The time by the computer's clock, aware."""
    return datetime.now(UTC)
