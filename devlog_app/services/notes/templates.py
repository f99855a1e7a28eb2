"""Fill the templates that new notes begin as; they may compute, and reach nothing."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.services.sandbox import filled
from devlog_app.storage.file_reading import read_limited
from devlog_app.storage.notes.text_layout import text_of
from devlog_app.storage.resources import template_folder
from devlog_app.storage.yaml.writing import written

TEMPLATE_LIMIT = 256 * 1024
"""Longest template, in bytes."""

YAML_FILTER: Mapping[str, Callable[..., object]] = MappingProxyType({"yaml": written})


class Templates:
    """Templates by name: the workspace's own in the folder *own*, else those that come with Devlog."""

    def __init__(self, own: Path) -> None:
        self._own = own

    def fill(self, name: str, variables: Mapping[str, object]) -> str:
        """The template ``<name>.md`` with its *variables*; the filter ``yaml`` makes front matter of any text.

        Raises ``StorageError`` with the template's file and line where it is broken or names an unknown variable.
        """
        path, source = self._source(name)
        return filled(source, variables, partial(_broken, path), YAML_FILTER)

    def _source(self, name: str) -> tuple[Path, str]:
        for folder in (self._own, template_folder()):
            path = folder / f"{name}.md"
            data = read_limited(path, TEMPLATE_LIMIT, too_large="template_too_large")
            if data is not None:
                try:
                    return path, text_of(data)[0]
                except FormatError as error:
                    raise error.at(str(path)) from error
        raise StorageError("template_missing", name=name)


def _broken(path: Path, line: int | None, error: Exception) -> StorageError:
    return StorageError("template_broken", path=str(path), line=line, reason=str(error).rstrip("."))
