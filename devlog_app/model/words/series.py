"""Sentences about series, and about links and indexes that keep themselves current."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        # The rhythm
        "gap_unreadable": Words("{text!r} is no gap between posts.", "Write 1d, 2h, 30m, 1w or 1d12h."),
        "days_unreadable": Words("{text!r} is no weekday.", "Write mon,tue,wed,thu,fri or mon-fri."),
        "quiet_unreadable": Words("{text!r} are no quiet hours.", "Write 22:00-09:00."),
        "series_start_missing": Words(
            "The series has a gap or days, but no start.",
            "Give --start, or write it into plan: of {path}.",
            in_window="Choose when it starts.",
        ),
        # The series
        "series_unknown": Words(
            "{folder} is no series: neither a conference nor a month that is a folder.",
            "Name a folder below conferences/ or devlog/.",
        ),
        "series_empty": Words("There is no note in {folder}."),
        "series_note_unknown": Words("{path} is no note of the series {folder}."),
        "insert_needs_before": Words("--insert and --before go together: which note, and before which.", in_window=""),
        "series_slot_past": Words(
            "{path} was to go out on {time}, which is past.",
            "Give another --start; what is there already stays.",
            in_window="Choose a later start; what is there already stays.",
        ),
        "series_waits": Words(
            "{other} waits in the queue, so {path} does not go out now, ahead of its turn.",
            "Say --start: {time} is where what waits begins. Or publish the note by itself.",
            in_window="Choose a start: {time} is where what waits begins. Or publish the note by itself.",
        ),
        "series_slot_taken": Words(
            "{path} is to go out on {time}, but {other} waits in the queue for that time.",
            "--shift moves what waits in the queue to its place in the plan.",
            in_window="Shifting moves what waits in the queue to its place in the plan.",
        ),
        "series_queue_full": Words(
            "The series needs {coming} places in the queue of {channel}, of which {left} of {limit} are free.",
            "Each picture of an album takes one. Schedule fewer notes, or wait until some are out.",
        ),
        "series_too_far": Words(
            "{path} would go out on {time}; the queue of {channel} reaches {days} days ahead.",
            "Choose an earlier start or a shorter gap.",
        ),
        "series_own_clock": Words(
            "{channel} has no queue for this account: Devlog sends each post itself at its time, if it is running then."
        ),
        "series_no_place": Words(
            "There is no place left for it: the series needs {coming} in the queue, {left} of {limit} are free.",
            "Each picture of an album takes one. Schedule fewer notes, or wait until some are out.",
        ),
        "series_time_shared": Words("Another post waits in the channel's queue for the same time, {time}."),
        "series_clocks_change": Words("Clocks change before this post; it goes out on {time}."),
        "series_begun": Words("It was begun and not finished; going on sends only what is missing."),
        # Links and indexes
        "links_filled": Words("{note} in {channel}: links to notes that are out now were filled in"),
        "index_refreshed": Words("{note} in {channel}: its list of notes was brought up to date"),
        "refresh_changed_there": Words(
            "{note} in {channel} was changed there by somebody else, so its links were left as they are"
        ),
        "refresh_refused": Words("{note} in {channel} could not be brought up to date: {why}"),
        "refresh_busy": Words("{note} is being published by another Devlog, its links are filled in later"),
        "index_of_nothing": Words(
            "The index lists nothing: the note belongs to no conference and no month.",
            "Say in the front matter what it lists, for example index: {{of: {{tag: python}}}}.",
        ),
    }
)
