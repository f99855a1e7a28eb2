"""Sentences about the program's own databases and kept files."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "database_newer": Words(
            "{path} was written by a newer Devlog (format {version}).", "Update Devlog to use this folder."
        ),
        "database_full": Words(
            "{path} cannot be written: the disk is full.", "Make room and try again: nothing was lost."
        ),
        "database_busy": Words(
            "{path} is in use by another Devlog ({reason}).", "Try again when the other one has finished."
        ),
        "database_read_only": Words(
            "{path} cannot be opened for writing ({reason}).",
            "Check who owns the folder, or name another --basedir.",
            in_window="Check who owns the folder.",
        ),
        "database_damaged": Words(
            "{path} is damaged ({reason}).",
            "Move it away, keep it, and start again: posts already out are not touched.",
        ),
        "drafts_not_kept": Words(
            "What you type is not protected against a crash: {reason}", "Notes are still saved into their own files."
        ),
        "version_gone": Words("This version is not kept any more: it was thinned out with age."),
        "version_damaged": Words(
            "This version in {path} is damaged and cannot be read.", "The other versions are not touched by that."
        ),
        "database_failed": Words("{path} cannot be used: {reason}."),
        "search_index_failed": Words(
            "The words of the notes cannot be indexed for search: {reason}.",
            "Make room on the disk, and look at who may write the program's own folder.",
        ),
        "file_not_kept": Words("A copy of {path} cannot be kept: {reason}.", "Make room on the disk and try again."),
    }
)
