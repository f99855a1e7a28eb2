"""Plain text means what YAML 1.2 says it means, and what we write is read back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.storage.yaml.plain import Scalar, plain_value
from devlog_app.storage.yaml.tree import read_full
from devlog_app.storage.yaml.writing import written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("no", "no"),
        ("on", "on"),
        ("y", "y"),
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("1_000", "1_000"),
        ("007", "007"),
        ("1.10", "1.10"),
        ("0x10", "0x10"),
        ("1e3", "1e3"),
        ("12:30", "12:30"),
        ("2026-09-14", "2026-09-14"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_plain_text_means_what_its_author_meant(text: str, value: Scalar) -> None:
    assert plain_value(text) == value
    assert type(plain_value(text)) is type(value)


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=20)
    | st.sampled_from(["no", "1_0", "- a", "a: b", "a #b", "#a", "[x]", "012", "", " ", "null", "'"])
)
def test_any_text_that_is_written_is_read_back(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    source = f"a: {written(text)}\nb: {written([text, text])}\nc: {written({'k': text})}\n"
    assert read_full(source).data == {"a": text, "b": [text, text], "c": {"k": text}}


@pytest.mark.parametrize("text", ["Тёплый код 2026", "2026-09-14", "2026-09-20T10:00", "01M2Q9SCK0AB0Q7Y3ZP5ECF724"])
def test_ordinary_text_is_written_without_quotes(text: str) -> None:
    assert written(text) == text
