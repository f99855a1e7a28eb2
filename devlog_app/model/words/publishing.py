"""Sentences about publishing, times and the steps on the way."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        # Steps
        "step_connecting": Words("Reaching {channel} …"),
        "step_resuming": Words("Finishing an earlier publication of {note} that was interrupted …"),
        "step_left_undone": Words(
            "{note} was interrupted long ago, or its time has passed: {sent} of {of} messages are there. "
            "It is left so until you decide."
        ),
        "step_uploading": Words("Uploading file {number} of {of}: {percent} %"),
        "step_waiting": Words("Waiting {seconds} s: {reason}"),
        "step_sent": Words("Message {number} of {of} is there"),
        "step_published": Words("{note} is published in {channel}"),
        "step_scheduled": Words("{note} waits in the queue of {channel}"),
        "step_unchanged": Words("{note} is in {channel} already, unchanged: nothing was sent"),
        "step_planned": Words("{note} would be published in {channel}"),
        "step_taken_back": Words("{note} was taken back: nothing of it is in {channel}"),
        "step_updated": Words("{note} says in {channel} what it says here now"),
        "wait_undo": Words("nothing has left yet, cancel to keep it so"),
        "wait_own_time": Words("Devlog sends it itself at its time"),
        "found_fired": Words("{path} came out in {channel} ({date})"),
        "found_moved": Words("{path} was moved in the queue of {channel}: it comes out on {date} now"),
        "found_changed": Words("{path} was changed in {channel} by somebody else"),
        "found_restored": Words("{path} reads in {channel} as it was published again"),
        "found_deleted": Words("{path} is not in {channel} any more"),
        "found_late": Words("{path} still waits in the queue of {channel}, though its time was {date}"),
        "wait_no_answer": Words("no answer came, the same message is sent again"),
        # Times
        "time_unreadable": Words(
            "{text!r} cannot be understood as a time.",
            'Write 2026-09-20 10:00, 2026-09-20T10:00+03:00, or words: "tomorrow at 10:00", «завтра в 10:00».',
        ),
        "time_zone_missing": Words(
            "{text!r} could be anywhere: no time zone is set.",
            "Write time_zone: Europe/Moscow (or yours) in devlog.yaml, or give an offset: 2026-09-20T10:00+03:00.",
        ),
        "time_of_day_missing": Words("{text!r} does not say at what time.", 'Add it: "tomorrow at 10:00".'),
        "time_skipped": Words(
            "There is no {text} in {zone}: clocks are put forward over it.", "Choose an hour earlier or later."
        ),
        "time_twice": Words("Clocks are put back over {time}: the first of the two is meant."),
        # A post as JSON
        "post_newer": Words(
            "The stored post was written by a newer Devlog (format {version}).", "Update Devlog to read it."
        ),
        "post_unreadable": Words("The stored post cannot be read: {reason}."),
        # Ledger and locks
        "ledger_unreadable": Words("The ledger {path} cannot be read: {reason}."),
        "ledger_newer": Words(
            "A newer Devlog has written in {path}; this one may only read it.", "Update Devlog to publish this note."
        ),
        "ledger_read_only": Words(
            "{path} cannot be written, so it could not be remembered what was published: nothing was sent.",
            "Make the folder .devlog in the workspace writable.",
        ),
        "note_id_unusable": Words(
            "The note's id {id!r} cannot name a file.", "Remove the line id: from its front matter; it gets a new one."
        ),
        "note_in_use": Words(
            "{what} is being published by another Devlog (process {pid}).", "Wait until it has finished."
        ),
        "account_in_use": Words(
            "The account {what} is in use by another Devlog (process {pid}).", "Close it, or publish from there."
        ),
        "lock_failed": Words("{path} cannot be locked: {reason}."),
        # Refusals to publish
        "post_has_errors": Words(
            "{path} cannot be published so: {first}",
            "Correct it; devlog check tells more.",
            in_window="Correct it: the list of problems tells more.",
        ),
        "post_empty": Words("{path} has nothing to publish.", "Write something below the front matter."),
        "time_past": Words("{time} is past, or only seconds ahead.", "Choose a later time, or publish now."),
        "already_published": Words(
            "{path} is in {channel} already, and has changed since ({date}).",
            "--force publishes it a second time, as a new post.",
            in_window="Publishing it again makes a second, new post.",
        ),
        "already_scheduled": Words(
            "{path} waits in the queue of {channel} for {date} already.",
            "--force publishes it a second time, as a new post.",
            in_window="Publishing it again makes a second, new post.",
        ),
        "stopped_halfway": Words(
            "{path} stopped after {sent} of {of} messages: {reason}",
            "Mend the cause and publish again: what is missing is sent, nothing twice. "
            "--force gives up this attempt and publishes anew.",
            in_window="Mend the cause and publish again: what is missing is sent, nothing twice.",
        ),
        "outcome_unknown": Words(
            "It is not known whether {path} arrived: {reason}", "Publish it again: it is never posted twice that way."
        ),
        "interrupted_long_ago": Words(
            "{path} was interrupted on {since} with {sent} of {of} messages there.",
            "devlog resume finishes it or takes it back; publish it again after that.",
            in_window="Finish it or take it back; publish it again after that.",
        ),
        "taken_back_in_part": Words(
            "Whether a message of {path} arrived is not known, and it was not found in the channel.",
            "Look there, and delete it by hand should it turn up.",
        ),
        "shape_differs": Words(
            "{path} has more, fewer or other messages now than the post that is there: they cannot be edited into it.",
            "Remove the post and publish the note anew.",
        ),
        "post_gone": Words("The post of {path} is not in {channel} any more."),
        "is_out_already": Words("{path} is out already in {channel}: its time cannot be changed any more."),
        "queue_differs": Words(
            "{path} was changed, but what is there now is not what was meant.",
            "Look at it in Telegram, and try again.",
        ),
        "queue_entry_unknown": Words(
            "Nothing in the queue of {channel} has the number {id}.",
            "devlog queue lists what is there.",
            in_window="Read the queue again: somebody else may have removed it.",
        ),
        "queue_entry_foreign": Words(
            "Number {id} in the queue of {channel} is no note of this workspace.", "Edit its words in Telegram."
        ),
        "queue_changed_there": Words(
            "{path} was changed in the queue of {channel} by somebody else.",
            "--yes puts the note's words in place of theirs.",
            in_window="Compare the two: the note's words can take the place of theirs.",
        ),
        "channel_changed": Words(
            "{channel} is another channel now than the one that {path} was on its way to.",
            "Give the earlier channel back its name in devlog.yaml.",
        ),
        "channel_not_checked": Words(
            "The channel is {channel} now, another one than was checked: nothing of {path} was sent.",
            "Look at the channel again before you publish.",
        ),
        "cannot_post": Words("This account may not post in {channel}.", "Ask its owner for the right to post."),
        "kept_file_gone": Words("A file of {path} was cleared away while it was being prepared.", "Publish it again."),
        # What is odd about an address that a post leads to
        "link_unreadable": Words("No browser could open the address {url}."),
        "link_scheme_unknown": Words("Telegram does not open addresses that begin with {scheme}."),
        "link_at_home": Words("Only this computer or its network knows {host}: readers get nowhere."),
        "link_members_only": Words("Only members of that channel can open {url}."),
        # What did not go as asked, or should be known, although all is well
        "adopted": Words(
            "The same post was in {channel} already, not sent from here: it counts as this note's from now on.",
            "--force publishes it a second time, as a new post.",
            in_window="Publishing it again makes a second, new post.",
        ),
        "sent_while_running": Words(
            "A bot has no queue: Devlog sends {path} itself at its time, if it is running then.",
        ),
        "pin_refused": Words("The post is there, but could not be pinned: {reason}"),
        "pin_not_queued": Words("A post in the queue cannot be pinned.", "Pin it when it is published."),
        "replies_not_queued": Words("Messages in the queue cannot answer one another: they will stand side by side."),
    }
)
