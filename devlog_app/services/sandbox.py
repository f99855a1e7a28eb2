"""Fill a text that somebody wrote as a template: it may compute, and reaches nothing."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from devlog_app.model.errors import StorageError

NO_FILTERS: Mapping[str, Callable[..., object]] = MappingProxyType({})


def filled(
    source: str,
    variables: Mapping[str, object],
    broken: Callable[[int | None, Exception], StorageError],
    filters: Mapping[str, Callable[..., object]] = NO_FILTERS,
) -> str:
    """*source* with its *variables*, null shown as no text; its last line end stays.

    Raises what *broken* makes of the line (from 1, None where it is not known) and the reason when the template cannot
    be read, names an unknown variable, or computes what cannot be computed.
    """
    # Jinja2 is slow to import, and most of what is written is plain text.
    from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False, finalize=_shown
    )
    environment.filters.update(filters)
    try:
        return environment.from_string(source).render(variables)
    except TemplateSyntaxError as error:
        raise broken(error.lineno, error) from error
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # Whatever an expression of the template's author can go wrong with.
        raise broken(_line_in_template(error), error) from error


def _shown(value: object) -> object:
    return "" if value is None else value


def _line_in_template(error: Exception) -> int | None:
    """The template's line that was being filled; Jinja2 names the frames of its templates ``<template>``."""
    line = None
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == "<template>":
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
