"""Value classes are dataclasses in all that anybody sees of them, and weigh less."""

import dataclasses
import gc
import pickle
import re
import weakref
from dataclasses import FrozenInstanceError, field, fields, replace
from pathlib import Path
from typing import Any

import pytest

import devlog_app
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text."""

    line: int
    column: int = 0
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class NamedPlace(Place):
    """One that has a name, too."""

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One that says itself in its own way."""

    words: str

    def __repr__(self) -> str:
        return f"«{self.words}»"


def test_a_value_says_what_it_is_of() -> None:
    assert repr(Place(3, 4, "x")) == "Place(line=3, column=4)"
    assert repr(NamedPlace(3, name="end")) == "NamedPlace(line=3, column=0, name='end')"
    assert repr(Spoken(words="так")) == "«так»"


def test_values_of_equal_parts_are_equal_and_found_by_one_another() -> None:
    assert Place(3, 4) == Place(3, 4) != Place(3, 5)
    assert {Place(3, 4): "here"}[Place(3, 4)] == "here"
    assert Place(3) != NamedPlace(3)


@pytest.mark.parametrize("place", [Place(3, 4), NamedPlace(3, 4)])
@pytest.mark.parametrize("name", ["line", "unheard_of"])
def test_a_value_never_changes(place: Place, name: str) -> None:
    with pytest.raises(FrozenInstanceError, match=f"cannot assign to field '{name}'"):
        setattr(place, name, 5)
    with pytest.raises(FrozenInstanceError, match=f"cannot delete field '{name}'"):
        delattr(place, name)
    assert (place.line, place.column) == (3, 4)


def test_a_value_is_made_anew_with_other_parts() -> None:
    assert replace(NamedPlace(3, name="end"), line=5) == NamedPlace(5, name="end")


def test_a_value_is_matched_and_taken_apart() -> None:
    match Place(3, 4):
        case Place(line, column):
            assert (line, column) == (3, 4)
        case _:
            pytest.fail("not recognized")
    assert [part.name for part in fields(NamedPlace)] == ["line", "column", "secret", "name"]
    assert dataclasses.asdict(Spoken(words="so")) == {"words": "so"}


def test_a_value_travels_between_processes() -> None:
    assert pickle.loads(pickle.dumps(NamedPlace(3, 4, name="end"))) == NamedPlace(3, 4, name="end")


def test_the_class_that_had_no_slots_yet_does_not_stay() -> None:
    class Plain:
        part: int

    first = weakref.ref(Plain)
    made: Any = dataclass(frozen=True, slots=True)(Plain)
    del Plain
    gc.collect()
    assert first() is None
    assert made(5).part == 5


def test_every_value_class_of_ours_is_made_here() -> None:
    sources = Path(devlog_app.__file__).parent.rglob("*.py")
    others = [
        str(source)
        for source in sources
        if source.name != "values.py"
        and re.search(r"^\s*from dataclasses import (.*, )?dataclass\b", source.read_text("utf-8"), re.MULTILINE)
    ]
    assert others == []
