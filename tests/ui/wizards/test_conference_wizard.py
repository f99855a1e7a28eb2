"""A conference is made on one page, with its talks as pasted; nothing is written before, all is taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.probes import EditorProbe, TreeProbe, press
from ui.wizards.wizards_probe import WizardProbe, tab_stops

from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]
PROGRAMME = "10:00 Генерация данных (Анна Ким)\n\nМетрики — Пётр Ли\nОбед\nметрики\n"
TEXT, TABLE = "Talks, one a line", "Talks as they were understood"


def files(root: Path) -> list[str]:
    return sorted(
        str(file.relative_to(root)) for file in root.rglob("*") if file.is_file() and ".devlog" not in file.parts
    )


@pytest.fixture
def wizard(window: MainWindow) -> WizardProbe:
    window.actions_table["new_conference"].trigger()
    return WizardProbe(window)


def test_a_conference_is_made_with_its_talks_and_opens_at_its_intro(
    window: MainWindow, wizard: WizardProbe, workspace: Path, eventually: Eventually
) -> None:
    before = files(workspace)
    wizard.fill("Name", "Practical ML Conf 2027")
    wizard.fill("Dates", "14–15 сентября 2027")
    wizard.fill("City", "Казань")
    wizard.paste(TEXT, PROGRAMME)
    eventually(lambda: wizard.rows(TABLE))
    assert wizard.rows(TABLE) == [
        ("Генерация данных", "Анна Ким", "10:00"),
        ("Метрики", "Пётр Ли", ""),
        ("-", "Обед", "", ""),
    ]
    said = "   ".join(wizard.labels())
    assert "1 empty line" in said
    assert "“метрики”" in said
    assert "2027" in wizard.said_at("Dates")
    assert wizard.line("Hashtag") == "#practicalmlconf"
    assert files(workspace) == before
    wizard.press("Make")
    folder = "conferences/2027-09-practical-ml-conf-2027"
    assert sorted(set(files(workspace)) - set(before)) == [
        f"{folder}/conference.yaml",
        f"{folder}/intro.md",
        f"{folder}/генерация-данных.md",
        f"{folder}/метрики.md",
    ]
    facts = (workspace / folder / "conference.yaml").read_text("utf-8")
    assert "previous: 2026-09-ml" in facts
    assert "series: [intro.md, генерация-данных.md, метрики.md]" in facts
    assert "[[conferences/2026-09-ml/intro.md|Practical ML Conf 2026]]" in EditorProbe(window.editor).text
    eventually(lambda: any("Генерация данных, draft" in line for line in TreeProbe(window.tree).lines()))
    window.actions_table["take_back"].trigger()
    eventually(lambda: not any("2027" in line for line in TreeProbe(window.tree).lines()))
    assert files(workspace) == before


def test_the_last_edition_is_offered_and_may_be_declined(wizard: WizardProbe, workspace: Path) -> None:
    wizard.fill("Name", "practical ml conf")
    assert "Practical ML Conf 2026" in wizard.box("Continues").text()
    wizard.box("Continues").setChecked(False)
    wizard.press("Make")
    [facts] = [file for file in workspace.rglob("conference.yaml") if "2026-09-ml" not in str(file)]
    assert "previous" not in facts.read_text("utf-8")


def test_what_was_understood_wrongly_is_mended_in_the_table_and_stays(
    wizard: WizardProbe, eventually: Eventually
) -> None:
    wizard.paste(TEXT, "Данные\nМетрики — Пётр")
    eventually(lambda: len(wizard.rows(TABLE)) == 2)
    wizard.edit(TABLE, 0, 0, "Большие данные")
    wizard.edit(TABLE, 0, 2, "9:30")
    wizard.edit(TABLE, 1, 2, "noon")
    wizard.toggle(TABLE, 1)
    wizard.paste(TEXT, "Данные\nМетрики — Пётр\nРазметка")
    eventually(lambda: len(wizard.rows(TABLE)) == 3)
    assert wizard.rows(TABLE) == [("Большие данные", "", "09:30"), ("-", "Метрики", "Пётр", ""), ("Разметка", "", "")]


def test_titles_and_speakers_are_exchanged(wizard: WizardProbe, eventually: Eventually) -> None:
    wizard.paste(TEXT, "Данные — Анна\nМетрики")
    eventually(lambda: wizard.rows(TABLE))
    wizard.press("Swap title and speaker")
    assert wizard.rows(TABLE) == [("Анна", "Данные", ""), ("Метрики", "", "")]


def test_days_that_cannot_be_read_are_said_beside_their_field(wizard: WizardProbe) -> None:
    wizard.fill("Name", "PyCon")
    assert wizard.may_press("Make")
    wizard.fill("Dates", "скоро")
    assert "“скоро” names no day." in wizard.said_at("Dates")
    assert not wizard.may_press("Make")
    wizard.fill("Dates", "завтра")
    wizard.fill("Site", "example.org")
    assert "https://" in wizard.said_at("Site")
    assert not wizard.may_press("Make")


def test_a_name_without_a_letter_is_refused_at_its_field(wizard: WizardProbe, workspace: Path) -> None:
    before = files(workspace)
    wizard.fill("Name", "!?")
    wizard.press("Make")
    assert "title" in wizard.said_at("Name")
    assert wizard.dialog.isVisible()
    assert files(workspace) == before


def test_a_name_that_is_there_already_is_said(wizard: WizardProbe) -> None:
    wizard.fill("Name", "practical ML conf 2026")
    assert "There is a conference of this name" in wizard.said_at("Name")
    wizard.fill("Name", "practical ML conf 2027")
    assert wizard.said_at("Name") == ""


def test_escape_asks_only_when_something_was_typed(window: MainWindow, wizard: WizardProbe) -> None:
    wizard.escape()
    assert not wizard.dialog.isVisible()
    window.actions_table["new_conference"].trigger()
    again = WizardProbe(window)
    again.paste(TEXT, "Данные")
    again.escape()
    question = again.question()
    assert question is not None
    assert again.dialog.isVisible()
    press(question, "Cancel")
    again.escape()
    question = again.question()
    assert question is not None
    press(question, "Leave")
    assert not again.dialog.isVisible()


def test_the_keyboard_comes_by_every_field(wizard: WizardProbe, eventually: Eventually) -> None:
    wizard.paste(TEXT, "Данные")
    eventually(lambda: wizard.rows(TABLE))
    wizard.fill("Name", "X")
    stops = tab_stops(wizard.dialog)
    wanted = ["Name", "Dates", "City", "Hashtag", "Site", "Channel", "Recordings are expected", TEXT]
    assert [stop for stop in stops if stop in wanted] == wanted
    assert "" not in stops


@pytest.mark.parametrize(
    ("command", "field"),
    [("new_conference", "Name"), ("new_month", "Month"), ("add_talks", TEXT), ("recordings", "Links to recordings")],
)
def test_who_types_at_once_types_into_the_first_field(window: MainWindow, command: str, field: str) -> None:
    window.actions_table[command].trigger()
    focused = WizardProbe(window).dialog.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == field


def test_return_makes_and_control_return_does_from_the_text(wizard: WizardProbe, workspace: Path) -> None:
    wizard.fill("Name", "PyCon")
    wizard.paste(TEXT, "Данные")
    text = wizard.dialog.focusWidget()
    assert text is not None
    QTest.keyClick(wizard.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [file.name for file in workspace.rglob("данные.md")] == ["данные.md"]


def test_talks_are_added_to_a_conference_later(window: MainWindow, workspace: Path, eventually: Eventually) -> None:
    TreeProbe(window.tree).click("Synthetic data")
    window.actions_table["add_talks"].trigger()
    wizard = WizardProbe(window)
    assert not wizard.may_press("Make")
    wizard.paste(TEXT, "Synthetic data\nReal data — Bob Smith\n")
    eventually(lambda: wizard.may_press("Make"))
    assert wizard.rows(TABLE) == [("Real data", "Bob Smith", "")]
    wizard.press("Make")
    assert "speaker: Bob Smith" in (workspace / "conferences/2026-09-ml/real-data.md").read_text("utf-8")
    window.actions_table["take_back"].trigger()
    assert not (workspace / "conferences/2026-09-ml/real-data.md").exists()
