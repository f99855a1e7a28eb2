"""A month begins with the sections that are wanted, what last month promised, and its post beside the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QRadioButton
from ui.probes import EditorProbe, TreeProbe, press
from ui.wizards.wizards_probe import WizardProbe

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.quick_list.quick_list import QuickList
from devlog_app.ui.wizards.beside import BesidePane

Eventually = Callable[[Callable[[], object]], None]
PROMISES = "Promises of last month"
LAST = "---\ntitle: October\n---\n# Октябрь\n- [ ] починить сборку\n- [x] выпустить\n## Что дальше\n- релиз летом\n"


@pytest.fixture
def wizard(workspace: Path, window: MainWindow, eventually: Eventually) -> WizardProbe:
    (workspace / "devlog/2026-10.md").write_text(LAST, "utf-8")
    eventually(lambda: any("October" in line for line in TreeProbe(window.tree).lines()))
    window.actions_table["new_month"].trigger()
    return WizardProbe(window)


def beside(window: MainWindow) -> BesidePane:
    [found] = [pane for pane in window.findChildren(BesidePane) if pane.isVisible()]
    return found


def the_month(wizard: WizardProbe) -> str:
    return str(wizard.named(QComboBox, "Month").currentData())


def test_a_month_is_made_with_what_is_wanted_and_last_months_post_beside_it(
    window: MainWindow, wizard: WizardProbe, workspace: Path
) -> None:
    month = the_month(wizard)
    assert month > "2026-10"
    shown = QLocale().standaloneMonthName(int(month[5:]))
    assert wizard.named(QComboBox, "Month").currentText() == f"{shown} {month[:4]}"
    assert wizard.list_items(PROMISES) == ["починить сборку", "релиз летом"]
    wizard.click_item(PROMISES, 1)
    wizard.box("В цифрах").setChecked(False)
    assert not (workspace / f"devlog/{month}.md").exists()
    wizard.press("Make")
    text = (workspace / f"devlog/{month}.md").read_text("utf-8")
    assert "## Что дальше\n- [ ] релиз летом\n" in text
    assert "починить сборку" not in text
    assert "В цифрах" not in text
    assert EditorProbe(window.editor).text == text
    assert beside(window).title.text() == "October"
    assert "релиз летом" in beside(window).text.toPlainText()
    assert beside(window).text.isReadOnly()
    press(beside(window), "✕")
    assert not [pane for pane in window.findChildren(BesidePane) if pane.isVisible()]
    window.actions_table["take_back"].trigger()
    assert not (workspace / f"devlog/{month}.md").exists()


def test_a_promise_is_taken_and_given_back_by_the_keyboard(wizard: WizardProbe) -> None:
    view = wizard.named(QListWidget, PROMISES)
    view.setFocus()
    view.setCurrentRow(0)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.item(0).checkState() == Qt.CheckState.Checked
    wizard.click_item(PROMISES, 0)
    assert view.item(0).checkState() == Qt.CheckState.Unchecked


def test_a_month_can_be_a_folder_for_a_series(wizard: WizardProbe, workspace: Path) -> None:
    month = the_month(wizard)
    [series] = [each for each in wizard.dialog.findChildren(QRadioButton) if "series" in each.text()]
    series.setChecked(True)
    wizard.press("Make")
    assert (workspace / f"devlog/{month}/intro.md").is_file()
    assert "series: [intro.md]" in (workspace / f"devlog/{month}/month.yaml").read_text("utf-8")


def test_an_earlier_month_has_another_one_before_it(wizard: WizardProbe) -> None:
    months = wizard.named(QComboBox, "Month")
    earlier = next(row for row in range(months.count()) if str(months.itemData(row)) < "2026-10")
    wizard.choose("Month", earlier)
    assert "There is no earlier month." in wizard.labels()
    assert wizard.list_items(PROMISES) == []


def test_escape_asks_only_when_a_promise_was_taken(window: MainWindow, wizard: WizardProbe) -> None:
    wizard.click_item(PROMISES, 0)
    wizard.escape()
    assert wizard.question() is not None
    assert wizard.dialog.isVisible()


def test_any_note_can_stand_beside_the_text_and_follows_its_file(window: MainWindow, eventually: Eventually) -> None:
    window.actions_table["show_beside"].trigger()
    [chooser] = window.findChildren(QuickList)
    field = chooser.findChild(QLineEdit)
    assert field is not None
    field.setText("evening")
    QTest.keyClick(field, Qt.Key.Key_Return)
    eventually(lambda: [pane for pane in window.findChildren(BesidePane) if pane.isVisible()])
    assert "An evening 😀" in beside(window).text.toPlainText()
    press(beside(window), "Open")
    editor = EditorProbe(window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("and a night")
    window.actions_table["save"].trigger()
    assert "and a night" in beside(window).text.toPlainText()
    text = window.findChild(BesidePane).findChild(QPlainTextEdit)  # type: ignore[union-attr]
    assert isinstance(text, QPlainTextEdit)
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert not [pane for pane in window.findChildren(BesidePane) if pane.isVisible()]
