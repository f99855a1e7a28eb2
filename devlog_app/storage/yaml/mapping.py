"""Read a YAML mapping: the quick way where that is sure, else the full way."""

from devlog_app.storage.yaml.fast import read_fast
from devlog_app.storage.yaml.reading import YamlReading


def read_mapping(text: str, *, first_line: int = 1) -> YamlReading:
    """The mapping that *text* spells out, by YAML 1.2.

    Raises ``FormatError`` with the line, counted from *first_line*, on which *text* begins.
    """
    quick = read_fast(text, first_line=first_line)
    if quick is not None:
        return quick
    from devlog_app.storage.yaml.tree import read_full

    return read_full(text, first_line=first_line)
