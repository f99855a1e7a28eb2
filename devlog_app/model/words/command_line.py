"""Sentences that the command line and the start of the program say."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "api_id_no_number": Words("“{value}” is no api_id.", "It is a number like 1234567."),
        "channel_stays": Words("The channel “{name}” is always there and cannot be removed."),
        "day_unreadable": Words("“{written}” is not a day.", "Write it as 2026-09-14."),
        "declined": Words("Nothing was done."),
        "folder_missing": Words("There is no such folder.", "Name a folder that is there, or make it first."),
        "input_ended": Words(
            "There was no answer on standard input to: {question}",
            "Run the command in a terminal, or give it the answers one a line.",
        ),
        "interrupted": Words("Interrupted."),
        "no_display": Words(
            "There is no display to open a window on.", "Everything works without one too: devlog --help"
        ),
        "one_way_in": Words("Choose one way to sign in: --qr, --phone or --bot."),
        "question_refused": Words(
            "This needs an answer, and there is no terminal to ask on: {question}", "Say yes beforehand with --yes."
        ),
        "system_refused": Words("The system refused: {reason}"),
        "unexpected": Words(
            "Something went wrong inside Devlog: {what}",
            "The details are in {log}. With --verbose before the verb they are shown here.",
        ),
        "usage": Words("{problem}", "Try: {command} --help"),
        "window_libraries": Words(
            "The window cannot start, a library is missing: {reason}",
            "On Debian or Ubuntu: sudo apt install libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 "
            "libdbus-1-3",
        ),
    }
)
