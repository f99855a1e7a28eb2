"""What pydantic finds wrong in what was read from YAML, in our own words and by line."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from devlog_app.model.said import Said
from devlog_app.model.validation import thoroughly_validated
from devlog_app.model.values import dataclass
from devlog_app.storage.yaml.reading import Place, YamlReading
from devlog_app.storage.yaml.writing import written

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

AnyModel = TypeVar("AnyModel", bound="Said | BaseModel")

_LONGEST_SHOWN = 60

_CODES: Mapping[str, str] = MappingProxyType(
    {
        "literal_error": "value_not_offered",
        "enum": "value_not_offered",
        "bool_parsing": "value_not_bool",
        "bool_type": "value_not_bool",
        "string_type": "value_not_text",
        "date_parsing": "value_not_date",
        "date_type": "value_not_date",
        "date_from_datetime_parsing": "value_not_date",
        "date_from_datetime_inexact": "value_not_date",
        "int_parsing": "value_not_number",
        "int_type": "value_not_number",
        "int_from_float": "value_not_number",
        "greater_than_equal": "value_out_of_range",
        "less_than_equal": "value_out_of_range",
        "tuple_type": "value_not_list",
        "list_type": "value_not_list",
        "dict_type": "value_not_mapping",
        "model_type": "value_not_mapping",
        "missing": "value_missing",
        "month_form": "value_not_month",
        "colour_form": "value_not_colour",
        "unknown_time_zone": "unknown_time_zone",
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One value that cannot be used: *key* stands at the top of the file, *values* are for the sentence of *code*."""

    code: str
    line: int
    key: str
    values: Mapping[str, object]


def thoroughly_checked(model: type[AnyModel], reading: YamlReading) -> tuple[AnyModel, tuple[Finding, ...]]:
    """*reading* as a *model*, without the top-level keys that cannot be used; what was wrong, by line.

    Raises pydantic's ``ValidationError`` only for a model that is not even valid empty.
    """
    from pydantic import ValidationError

    data = dict(reading.data)
    findings: dict[str, Finding] = {}
    while True:
        try:
            value = thoroughly_validated(model, data)
            return value, tuple(sorted(findings.values(), key=lambda finding: finding.line))
        except ValidationError as error:
            found = [finding_of(details, reading) for details in error.errors(include_url=False)]
            # Of the members of a union the one that came furthest is the one that was meant.
            found.sort(key=lambda finding: str(finding.values["key"]).count("."), reverse=True)
            removable = [finding for finding in found if finding.key in data]
            if not removable:
                raise
            for finding in removable:
                findings.setdefault(finding.key, finding)
                data.pop(finding.key, None)


def finding_of(details: "ErrorDetails", reading: YamlReading) -> Finding:
    """What pydantic found in *reading*, as one of our codes with its values."""
    place = details["loc"]
    named = _named_part(place, reading.data, is_missing=details["type"] == "missing")
    context = details.get("ctx", {})
    values = {
        "key": ".".join(str(part) for part in named),
        "value": _shown(details["input"]),
        "choices": context.get("expected", ""),
        "lowest": context.get("ge", ""),
        "highest": context.get("le", ""),
        "reason": details["msg"],
    }
    code = _CODES.get(details["type"], "value_unusable")
    return Finding(code, reading.line_of(named), str(place[0]) if place else "", MappingProxyType(values))


def _named_part(place: Place, data: Any, *, is_missing: bool) -> Place:  # noqa: ANN401 - YAML holds anything
    """*place* without what pydantic adds to it to tell the members of a union apart."""
    named: list[str | int] = []
    for part in place:
        if isinstance(data, Mapping):
            is_there = part in data
        else:
            is_there = isinstance(data, list) and isinstance(part, int) and part < len(data)
        if is_there:
            data = data[part]
            named.append(part)
    return (*named, place[-1]) if is_missing else tuple(named)


def _shown(value: object) -> str:
    if isinstance(value, dict | list | bool) or value is None:
        value = written(value)
    shown = " ".join(str(value).split())
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[: _LONGEST_SHOWN - 1]}…"
