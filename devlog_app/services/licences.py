"""Whose work is in the program: the packages it is built on, the dictionaries, and under which licences they come."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import devlog_app
from devlog_app.model.values import dataclass
from devlog_app.storage.resources import resource_folder

OURS = "devlog-app"
LONGEST_NAMED = 120
"""Code points; some packages write the whole licence where its name belongs."""
_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_IS_LICENCE = re.compile(r"(?i)(^|/)(licen[cs]e|copying|notice)[^/]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that comes with the program: the *licence* by its name, its full words in *texts*."""

    name: str
    version: str
    licence: str
    address: str = ""
    texts: tuple[Path, ...] = ()

    def words(self) -> str:
        """The licence in full; empty where the part brings none."""
        found = (path.read_text("utf-8", "replace") for path in self.texts if path.is_file())
        return "\n\n".join(text.strip() for text in found)


def shipped_parts() -> tuple[Part, ...]:
    """The program first, then what it is built on, by name; as far as the installation says it."""
    dictionaries = resource_folder() / "dictionaries"
    words = (
        Part(name="Hunspell ru_RU", version="3.0.0", licence="BSD", texts=(dictionaries / "ru.LICENSE",)),
        Part(name="Hunspell en_US", version="4.0.0", licence="MIT AND BSD", texts=(dictionaries / "en.LICENSE",)),
    )
    parts = {part.name.lower(): part for part in (*_packages(), *words)}
    return tuple(sorted(parts.values(), key=lambda part: (part.name != OURS, part.name.lower())))


def _packages() -> Iterator[Part]:
    """The installed packages that the program needs, and those that they need."""
    waiting, seen = [OURS], set[str]()
    while waiting:
        name = waiting.pop()
        plain = re.sub(r"[-_.]+", "-", name).lower()
        if plain in seen:
            continue
        seen.add(plain)
        try:
            found = distribution(name)
        except PackageNotFoundError:
            # Needed on another system only.
            continue
        yield _part(found)
        waiting += [match[0] for need in found.requires or () if "extra ==" not in need if (match := _NAME.match(need))]


def _part(found: Distribution) -> Part:
    texts = [Path(str(found.locate_file(file))) for file in found.files or () if _IS_LICENCE.search(str(file))]
    name = str(found.metadata["Name"])
    if name == OURS and not texts:
        texts = [Path(devlog_app.__file__).resolve().parents[1] / "LICENSE"]
    return Part(
        name=name,
        version=found.version,
        licence=_licence(found),
        address=_address(found),
        texts=tuple(sorted(texts)),
    )


def _licence(found: Distribution) -> str:
    stated = _said(found, "License-Expression") or _said(found, "License")
    stated = " ".join(stated.split())
    if stated and len(stated) <= LONGEST_NAMED:
        return stated.rpartition(" :: ")[2]
    classifiers = found.metadata.get_all("Classifier") or []
    return ", ".join(each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::"))


def _said(found: Distribution, name: str) -> str:
    return str(next(iter(found.metadata.get_all(name) or []), ""))


def _address(found: Distribution) -> str:
    addresses = [each.partition(", ")[2] for each in found.metadata.get_all("Project-URL") or []]
    return _said(found, "Home-page") or next(iter(addresses), "")
