"""A moment on the clocks of a named zone, for sentences: each front end says it in its own language."""

from datetime import datetime

from devlog_app.model.values import dataclass

# Not strftime: its names follow the system's language.
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class NamedTime:
    """The aware moment *at*, in *zone* or with its own offset; as text it is English, in full."""

    at: datetime
    zone: str | None = None

    def __str__(self) -> str:
        from zoneinfo import ZoneInfo

        local = self.at.astimezone(ZoneInfo(self.zone)) if self.zone else self.at
        offset = local.strftime("%z")
        offset = f"{offset[:3]}:{offset[3:5]}"
        day = f"{_DAYS[local.weekday()]} {local.day} {_MONTHS[local.month - 1]} {local.year} {local:%H:%M}"
        return f"{day} {self.zone} ({offset})" if self.zone else f"{day} {offset}"
