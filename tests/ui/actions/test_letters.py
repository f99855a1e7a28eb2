"""The letters of menus lead to one entry each."""

from devlog_app.ui.actions.letters import shared_out


def test_a_letter_stays_where_it_is_wanted_first() -> None:
    texts = {"new": "&New", "note": "&Note"}
    assert shared_out(texts, [("new", "note")]) == {"new": "&New", "note": "N&ote"}


def test_a_letter_that_is_marked_is_not_taken_by_who_lost_another() -> None:
    texts = {"save": "&Save", "settings": "&Settings each", "every": "&Every"}
    shared = shared_out(texts, [tuple(texts)])
    assert shared == {"save": "&Save", "settings": "Se&ttings each", "every": "&Every"}


def test_beginnings_of_words_come_before_other_letters() -> None:
    assert shared_out({"a": "&Move", "b": "&Move note"}, [("a", "b")])["b"] == "Move &note"


def test_menus_that_share_an_entry_keep_apart_all_they_hold() -> None:
    texts = {"trash": "&Trash", "tab": "&Tab", "time": "&Time"}
    shared = shared_out(texts, [("trash", "tab"), ("time",)])
    assert shared == {"trash": "&Trash", "tab": "T&ab", "time": "&Time"}


def test_who_finds_no_letter_stands_without() -> None:
    assert shared_out({"a": "&A", "b": "&A"}, [("a", "b")]) == {"a": "&A", "b": "A"}


def test_russian_is_shared_out_alike() -> None:
    texts = {"new": "&Новая заметка", "settings": "&Настройки…"}
    assert shared_out(texts, [tuple(texts)])["settings"] == "Н&астройки…"
