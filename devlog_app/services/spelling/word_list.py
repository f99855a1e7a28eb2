"""A list of words, as people write it down."""


def listed(text: str) -> tuple[str, ...]:
    """The words of a list: one a line, ``#`` begins a remark."""
    lines = (line.partition("#")[0].strip() for line in text.lstrip("\ufeff").splitlines())
    return tuple(line for line in lines if line)
