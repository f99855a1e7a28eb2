"""Expected failures as JSON: how the processes beside the window tell of them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from devlog_app.model.errors import DevlogError, FormatError, MediaError, StorageError

_KINDS = MappingProxyType({kind.__name__: kind for kind in (FormatError, MediaError, StorageError)})


def told(error: DevlogError) -> dict[str, Any]:
    """*error* as JSON; its values must be JSON, too."""
    values = {name: value for name, value in error.values.items() if name not in {"path", "line"}}
    return {"kind": type(error).__name__, "code": error.code, "path": error.path, "line": error.line, "values": values}


def heard(said: Mapping[str, Any]) -> DevlogError:
    """The error that :func:`told` told of."""
    kind = _KINDS.get(said["kind"], StorageError)
    return kind(said["code"], path=said["path"], line=said["line"], **said["values"])
