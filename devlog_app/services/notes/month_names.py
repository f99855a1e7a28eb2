"""Names of the months, as titles of dev-logs use them."""

from typing import Literal

_NAMES = (
    ("январь", "January"),
    ("февраль", "February"),
    ("март", "March"),
    ("апрель", "April"),
    ("май", "May"),
    ("июнь", "June"),
    ("июль", "July"),
    ("август", "August"),
    ("сентябрь", "September"),
    ("октябрь", "October"),
    ("ноябрь", "November"),
    ("декабрь", "December"),
)


def month_name(month: str, language: Literal["ru", "en"]) -> str:
    """The name of *month* (``YYYY-MM``)."""
    russian, english = _NAMES[int(month[5:7]) - 1]
    return russian if language == "ru" else english


def devlog_title(month: str, language: Literal["ru", "en"]) -> str:
    """What the dev-log of *month* (``YYYY-MM``) is called until its author finds better."""
    prefix = "Дев-лог" if language == "ru" else "Dev-log"
    return f"{prefix}, {month_name(month, language)} {month[:4]}"
