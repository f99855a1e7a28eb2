"""Fill the templates that new notes begin as; they may compute, and reach nothing."""

from collections.abc import Mapping
from pathlib import Path

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.storage.file_reading import read_limited
from devlog_app.storage.notes.text_layout import text_of
from devlog_app.storage.resources import template_folder
from devlog_app.storage.yaml.plain import written

TEMPLATE_LIMIT = 256 * 1024
"""Longest template, in bytes."""


class Templates:
    """Templates by name: the workspace's own in the folder *own*, else those that come with Devlog."""

    def __init__(self, own: Path) -> None:
        self._own = own

    def fill(self, name: str, variables: Mapping[str, object]) -> str:
        """The template ``<name>.md`` with its *variables*; the filter ``yaml`` makes front matter of any text.

        Raises ``StorageError`` with the template's file and line where it is broken or names an unknown variable.
        """
        # Jinja2 is slow to import, and only new notes need it.
        from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        path, source = self._source(name)
        environment = ImmutableSandboxedEnvironment(
            undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False
        )
        environment.filters["yaml"] = written
        try:
            return environment.from_string(source).render(variables)
        except TemplateSyntaxError as error:
            raise _broken(path, error.lineno, error) from error
        except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            # Whatever an expression of the template's author can go wrong with.
            raise _broken(path, _line_in_template(error), error) from error

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


def _line_in_template(error: Exception) -> int | None:
    """The template's line that was being filled; Jinja2 names the frames of its templates ``<template>``."""
    line = None
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == "<template>":
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
