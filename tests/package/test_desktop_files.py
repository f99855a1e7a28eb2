"""What a desktop needs to know of the program says one and the same thing."""

import configparser
import xml.etree.ElementTree as ET
from pathlib import Path

from devlog_app.ui.app import DESKTOP_ID

DESKTOP = Path(__file__).parents[2] / "resources" / "desktop"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry() -> configparser.SectionProxy:
    """The desktop entry's keys."""
    parser = configparser.RawConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their case
    parser.read(DESKTOP / f"{DESKTOP_ID}.desktop", "utf-8")
    return parser["Desktop Entry"]


def test_the_window_belongs_to_the_desktop_entry() -> None:
    """A desktop finds name and icon of a window by this id."""
    assert entry()["StartupWMClass"] == DESKTOP_ID
    assert (DESKTOP / f"{entry()['Icon']}.svg").is_file()


def test_name_and_comment_are_there_in_russian() -> None:
    assert entry()["Comment[ru]"]
    assert entry()["GenericName[ru]"]


def test_the_file_of_a_workspace_is_a_type_that_opens_in_the_program() -> None:
    (kind,) = ET.parse(DESKTOP / "devlog-mime.xml").iter(f"{MIME}mime-type")
    assert [glob.get("pattern") for glob in kind.iter(f"{MIME}glob")] == ["devlog.yaml"]
    assert kind.get("type") in entry()["MimeType"].split(";")


def test_the_store_page_launches_the_desktop_entry() -> None:
    page = ET.parse(DESKTOP / "devlog.metainfo.xml").getroot()
    assert page.findtext("launchable") == f"{DESKTOP_ID}.desktop"
    assert page.findtext("project_license") == "MIT"
    offered = {kind.text for kind in page.iter("mediatype")}
    assert offered <= set(entry()["MimeType"].split(";"))
