"""Check what was read from YAML against a model: quickly where it is plainly right, else by pydantic."""

from typing import TYPE_CHECKING, TypeVar

from devlog_app.model.plain_reading import read_plainly
from devlog_app.model.said import Said
from devlog_app.storage.yaml.reading import YamlReading

if TYPE_CHECKING:
    from pydantic import BaseModel

    from devlog_app.storage.yaml.findings import Finding

AnyModel = TypeVar("AnyModel", bound="Said | BaseModel")


def checked(model: type[AnyModel], reading: YamlReading) -> "tuple[AnyModel, tuple[Finding, ...]]":
    """*reading* as a *model*, without the top-level keys that cannot be used; what was wrong, by line.

    Raises pydantic's ``ValidationError`` only for a model that is not even valid empty.
    """
    if issubclass(model, Said):
        plain = read_plainly(model, reading.data)
        if plain is not None:
            return plain, ()
    from devlog_app.storage.yaml.findings import thoroughly_checked

    return thoroughly_checked(model, reading)
