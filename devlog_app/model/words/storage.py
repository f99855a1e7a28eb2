"""Sentences about files, front matter, workspaces and settings."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

_FILE_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "note_missing": Words(
            "There is no note {path}.",
            "Notes are .md files; `devlog list` shows those of the workspace.",
            in_window="It may have been moved or deleted by another program.",
        ),
        "note_too_large": Words(
            "The note has {size}; Devlog opens notes of up to {limit}.",
            "Split it, or keep large data in a file of its own.",
        ),
        "name_not_utf8": Words(
            "The file's name is not UTF-8, so it cannot be opened.", "Rename it in your file manager."
        ),
        "not_a_file": Words("{path} is not a file."),
        "not_a_folder": Words("{path} is not a folder.", "Name an existing folder."),
        "not_utf8": Words(
            "This is not UTF-8 text: byte {byte} at offset {offset} of the file belongs to no character.",
            "Open it in the program that wrote it and save it as UTF-8; Devlog has not changed it.",
        ),
        "half_a_character": Words(
            "The text holds half of a character and cannot be saved so.",
            "Delete the box on this line and type it again.",
        ),
        "outside_workspace": Words(
            "{path} is outside the workspace.", "Open its own folder, or copy the file into the workspace."
        ),
        "note_changed_on_disk": Words(
            "{path} was changed by another program since it was opened; it was not overwritten.",
            "Open it again to see the other version; your text is kept until you do.",
        ),
        "note_gone": Words(
            "{path} is no longer there: another program moved or deleted it.",
            "Save the text under a new name, or put the file back.",
        ),
        "file_exists": Words("{path} is already there.", "Choose another name."),
        "cannot_read": Words("{path} cannot be read: permission denied.", "Check the file's permissions."),
        "read_failed": Words("{path} cannot be read: {reason}.", "Try again; check the disk if it stays so."),
        "cannot_write": Words(
            "{path} cannot be written: {reason}.",
            "Check the permissions of the file and its folder. What was there is unchanged.",
        ),
        "disk_full": Words(
            "{path} cannot be written: {reason}.",
            "Free some space and save again. What was there is unchanged.",
        ),
        "folder_gone": Words(
            "{path} cannot be written: its folder is not there.", "Put the folder back and try again."
        ),
        "name_too_long": Words("{path} cannot be written: the name is too long.", "Choose a shorter name."),
        "write_failed": Words("{path} cannot be written: {reason}.", "What was there is unchanged; try again."),
        "file_is_read_only": Words("The file is marked read-only.", "Allow writing to it to edit it here."),
        "folder_is_read_only": Words(
            "The folder is read-only, nothing can be saved in it.", "Allow writing to the folder, or copy it elsewhere."
        ),
        "separators_kept": Words(
            "The text holds characters that an editor cannot keep (U+FDD0 or U+FDD1), so it opens read-only.",
            "Remove them in another program; they stand for no letter.",
        ),
        "no_trash": Words(
            "{path} cannot be put into the trash: {reason}.", "Nothing was deleted; delete it with your file manager."
        ),
    }
)

_YAML_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "yaml_broken": Words(
            "The YAML cannot be read here: “{reason}”.", 'Text with a colon, # or quotes in it stands in quotes: "…".'
        ),
        "yaml_second_colon": Words(
            "There is a second colon on the line, or the line is indented too far.",
            'Put text that holds “: ” in quotes: title: "Part 2: the end".',
        ),
        "yaml_comma": Words("A comma or a closing bracket is missing.", "Write a list as [one, two], all in brackets."),
        "yaml_out_of_line": Words(
            "The line does not go on from what stands above it.",
            "Keys begin below one another, and nothing stands behind a closing quote or bracket.",
        ),
        "yaml_no_colon": Words("There is no colon behind the key.", "Write “key: value”."),
        "yaml_item": Words("A list item cannot stand here.", "Put it on a line of its own, below its key."),
        "yaml_no_value": Words("A value is missing here.", "Write it, or take out the comma or bracket."),
        "yaml_first_character": Words("No value can begin with this character.", 'Put the value in quotes: "…".'),
        "yaml_escape": Words(
            "A backslash stands before a character for which YAML has no use.",
            "Write two of them, or put the value in single quotes.",
        ),
        "yaml_block_mark": Words(
            "Something stands on the line behind | or >.", "Begin the text on the next line, indented."
        ),
        "yaml_not_closed": Words("What begins here is never closed.", "Close the bracket or the quote."),
        "yaml_tab": Words("There is a tab where YAML wants spaces.", "Indent with spaces."),
        "yaml_character": Words("There is a character that YAML does not allow.", "Delete it; it may be invisible."),
        "yaml_directive": Words("YAML directives (% lines) are not read.", "Delete the line."),
        "yaml_many_documents": Words("A second YAML document begins here.", "Keep one, without --- inside."),
        "yaml_no_mapping": Words("These are not “key: value” lines.", "Write one key and its value a line."),
        "yaml_too_deep": Words("The YAML is nested too deeply.", "Nothing of Devlog's needs so many levels."),
        "yaml_alias": Words("YAML aliases (*name) are not read.", "Write the value out."),
        "yaml_tag": Words("The YAML tag {tag} is not read.", "Write the plain value, in quotes if it is text."),
        "yaml_key": Words("A key must be plain text.", "Write “key: value”."),
        "yaml_double_key": Words("“{key}” stands twice.", "Keep one of them."),
        "yaml_too_large": Words("The file has {size}; YAML files of up to {limit} are read."),
        "yaml_not_editable": Words(
            "“{key}” cannot be changed here without rewriting the rest.", "Change it in the text, by hand."
        ),
        "front_matter_unclosed": Words(
            "The front matter has no end.", "Close it with a line of --- after its last key."
        ),
        "front_matter_too_large": Words(
            "The front matter is longer than {limit} KB.", "Close it with a line of ---, or move data elsewhere."
        ),
        "value_not_offered": Words("“{key}” cannot be “{value}”.", "Write {choices}."),
        "value_not_bool": Words("“{key}” cannot be “{value}”.", "Write true or false."),
        "value_not_text": Words("“{key}” must be text, not “{value}”.", 'Put it in quotes: "…".'),
        "value_not_date": Words("“{key}” must be a date, not “{value}”.", "Write it as 2026-09-14."),
        "value_not_month": Words("“{key}” must be a month, not “{value}”.", "Write it as 2026-09."),
        "value_not_colour": Words("“{key}” must be a colour, not “{value}”.", 'Write it as "#c0392b", in quotes.'),
        "value_not_number": Words("“{key}” must be a whole number, not “{value}”."),
        "value_out_of_range": Words("“{key}” cannot be {value}.", "It may lie between {lowest} and {highest}."),
        "value_not_list": Words("“{key}” must be a list, not “{value}”.", "Write it as [one, two]."),
        "value_not_mapping": Words("“{key}” must hold keys of its own, not “{value}”.", "Indent them below it."),
        "value_missing": Words("“{key}” is missing.", "Add it."),
        "value_unusable": Words("“{key}” cannot be used: {reason}."),
        "unknown_time_zone": Words("There is no time zone “{value}”.", "Write one such as Europe/Moscow."),
    }
)

_WORKSPACE_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "workspace_newer": Words(
            "devlog.yaml was written by a newer Devlog; this one reads the workspace and changes nothing in it.",
            "Update Devlog to edit here.",
        ),
        "settings_newer": Words(
            "{path} was written by a newer Devlog and was not changed.", "Update Devlog to change settings."
        ),
        "title_empty": Words("A title is needed.", "Give it at least one letter or digit."),
        "month_unclear": Words("“{month}” is not a month.", "Write it as 2026-09."),
        "conference_missing": Words(
            "There is no conference “{conference}”.",
            "Make it with `devlog new conference`, or name one of the folders in conferences/.",
            in_window="Make it with New conference, or name one of the folders in conferences/.",
        ),
        "days_unclear": Words("“{text}” names no day.", "Write 2026-09-14, 14–15 September 2026, or “tomorrow”."),
        "recording_shortened": Words(
            "{address} is a shortened address, and what it leads to cannot be told without the network.",
            "Open it in a browser and paste the address of the video itself.",
        ),
        "recording_unknown_host": Words(
            "{address} is on none of YouTube, RUTUBE and VK Video.", "Write such a link into the note's text."
        ),
        "recording_no_video": Words("{address} leads to no video and no playlist.", "Paste the video's own address."),
        "conference_dates": Words("The conference would end on {ends}, before it starts on {starts}."),
        "channel_exists": Words("There already is a channel “{name}”.", "Choose another name."),
        "channel_unknown": Words(
            "There is no channel “{name}” in devlog.yaml.",
            "`devlog channel list` shows them.",
            in_window="Add it under Channels, or choose another.",
        ),
        "template_broken": Words(
            "The template cannot be used: {reason}.", "Mend it, or delete it to use Devlog's own."
        ),
        "template_too_large": Words("The template has {size}; up to {limit} are read."),
        "template_missing": Words("There is no template “{name}”.", "Install Devlog again."),
        "folder_not_empty": Words("{path} is not empty.", "Name a folder that does not exist yet."),
        "sample_not_made": Words("The sample workspace could not be made in {path}: {reason}."),
        "resources_missing": Words("A part of Devlog is missing: {name}.", "Install Devlog again."),
        "scan_stopped": Words("Looking through the notes broke off.", "Open the folder again. Nothing was changed."),
    }
)

WORDS: Mapping[str, Words] = MappingProxyType({**_FILE_WORDS, **_YAML_WORDS, **_WORKSPACE_WORDS})
