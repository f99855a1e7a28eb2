"""The scenes: what a user has done before a picture is taken, by the names of the pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from screenshots.of_accounts import (
    at_bot,
    at_code,
    at_page,
    at_password,
    at_phone,
    choosing_passphrase,
    naming_account,
    signed_in,
    signing_in,
    trying_proxy,
)
from screenshots.of_publishing import (
    failed,
    held,
    interrupted,
    joined,
    joining,
    post_page,
    post_tab,
    published,
    publishing,
    pulling,
    uploading,
    waiting,
    wishing,
)
from screenshots.of_the_window import (
    adding_channel,
    asked,
    at_the_end,
    calendar,
    channel_page,
    commanding,
    comparing_draft,
    completing,
    counting,
    crashed,
    deleted,
    everywhere,
    filtering,
    finding_setting,
    giving,
    in_conflict,
    licences,
    link_question,
    list_of_notices,
    more_talks,
    new_conference,
    new_month,
    nothing_more,
    noticing,
    planning,
    profile,
    recordings,
    recordings_in_posts,
    recovering,
    remembering,
    sample_place,
    searching,
    sending_series,
    settling,
    settling_at,
    touring,
)
from screenshots.props import (
    DATA,
    EVENING,
    INTRO,
    MONTH,
    TALK,
    Props,
    changed_on_both_sides,
    coming_series,
    filled_calendar,
    left_draft,
    linked_series,
    log_of_a_day,
    no_props,
    published_posts,
    several_channels,
    telegram,
)
from screenshots.stage import Play

from devlog_app.ui.calendar.spans import View
from devlog_app.ui.post_page.page import Wish


@dataclass(frozen=True, slots=True)
class Scene:
    """The *note* that is open at first (None: no workspace), what happens then, and what was there before.

    Scenes that change nothing *share* a stage with those before them that began the same way.
    """

    note: str | None
    play: Play
    props: Props = no_props
    share: bool = False


def quiet(play: Play, note: str = TALK, props: Props = no_props) -> Scene:
    """A scene that leaves nothing behind when its dialog is closed."""
    return Scene(note, play, props, share=True)


SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "start": Scene(None, nothing_more),
        "sample": Scene(None, sample_place),
        "window": quiet(nothing_more),
        "settings": quiet(settling("window")),
        "keyboard": quiet(settling("keyboard")),
        "keyboard-overview": quiet(giving("keyboard")),
        "settings-publishing": quiet(settling_at(1)),
        "settings-telegram": quiet(settling_at(2)),
        "settings-search": quiet(finding_setting),
        "licences": quiet(licences),
        "log": quiet(giving("show_log"), props=log_of_a_day),
        "about": quiet(giving("about")),
        "crash": quiet(crashed),
        "link-question": quiet(link_question),
        "new-post": quiet(asked("new_post", "Осенний хакатон")),
        "new-talk": quiet(giving("new_talk")),
        "rename": Scene(TALK, giving("rename")),
        "move": quiet(giving("move")),
        "plan": quiet(giving("plan_note")),
        "conference": quiet(new_conference),
        "add-talks": quiet(more_talks),
        "month": quiet(new_month),
        "recordings": quiet(recordings),
        "everywhere": quiet(everywhere),
        "publish": quiet(publishing),
        "commands": Scene(TALK, commanding),
        "go-to-note": Scene(TALK, asked("go_to_note", "разм")),
        "recent": Scene(TALK, giving("open_recent")),
        "headings": Scene(TALK, giving("go_to_heading")),
        "completion": Scene(TALK, completing),
        "beside": Scene(TALK, giving("show_beside")),
        "link": Scene(TALK, giving("link")),
        "properties": Scene(TALK, giving("properties")),
        "outline": Scene(TALK, giving("outline")),
        "focus": Scene(TALK, giving("focus_mode", "typewriter_mode")),
        "find": Scene(TALK, asked("replace", "разметк")),
        "search": Scene(TALK, searching),
        "tour": Scene(TALK, touring),
        "cards": Scene(TALK, noticing),
        "notices": Scene(TALK, list_of_notices),
        "album": Scene(MONTH, at_the_end),
        "series-intro": Scene(INTRO, nothing_more),
        "conflict": Scene(EVENING, in_conflict),
        "history": Scene(EVENING, remembering),
        "deleted": Scene(EVENING, deleted),
        "recovery": Scene(EVENING, recovering, left_draft),
        "draft": Scene(EVENING, comparing_draft, left_draft),
        "published": Scene(TALK, published),
        "publish-held": quiet(held, props=several_channels),
        "publish-uploading": quiet(uploading, props=several_channels),
        "publish-waiting": quiet(waiting, props=several_channels),
        "publish-failed": quiet(failed, props=several_channels),
        "channels": quiet(profile, props=several_channels),
        "add-channel": quiet(adding_channel, props=several_channels),
        "unfinished": Scene(TALK, interrupted, several_channels),
        "accounts": Scene(TALK, signing_in, telegram),
        "sign-in-key": quiet(at_page(lambda dialog: dialog.show_page(dialog.program))),
        "sign-in-phone": quiet(at_page(at_phone)),
        "sign-in-code": quiet(at_page(at_code)),
        "sign-in-password": quiet(at_page(at_password)),
        "sign-in-bot": quiet(at_page(at_bot)),
        "signed-in": quiet(at_page(signed_in)),
        "new-account": quiet(naming_account),
        "passphrase": quiet(choosing_passphrase),
        "proxy": quiet(trying_proxy),
        "filter": quiet(filtering),
        "counts": quiet(counting),
        "undo-offer": Scene(EVENING, giving("trash")),
        "calendar-month": quiet(calendar(View.MONTH), props=filled_calendar),
        "calendar-week": quiet(calendar(View.WEEK), props=filled_calendar),
        "calendar-agenda": quiet(calendar(View.AGENDA), props=filled_calendar),
        "series": quiet(planning, props=coming_series),
        "series-sheet": quiet(sending_series, props=coming_series),
        "series-links": quiet(planning, props=linked_series),
        "post-first": Scene(TALK, post_page),
        "post": quiet(post_page, DATA, published_posts),
        "post-versions": quiet(post_tab(1), DATA, published_posts),
        "post-numbers": quiet(post_tab(2), DATA, published_posts),
        "post-card": quiet(post_tab(3), DATA, published_posts),
        "update": quiet(wishing(Wish.UPDATE), DATA, published_posts),
        "withdraw": quiet(wishing(Wish.WITHDRAW), DATA, published_posts),
        "pull": quiet(pulling, DATA, published_posts),
        "join": quiet(joining, DATA, changed_on_both_sides),
        "join-result": quiet(joined, DATA, changed_on_both_sides),
        "recordings-posts": Scene(DATA, recordings_in_posts, published_posts),
        "channel": quiet(channel_page, DATA, published_posts),
    }
)

OF_COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "new_post": "new-post",
        "new_talk": "new-talk",
        "new_conference": "conference",
        "new_month": "month",
        "add_talks": "add-talks",
        "open_sample": "sample",
        "rename": "rename",
        "move": "move",
        "history": "history",
        "deleted_notes": "deleted",
        "find": "find",
        "replace": "find",
        "go_to_heading": "headings",
        "go_to_note": "go-to-note",
        "find_everywhere": "everywhere",
        "link": "link",
        "show_writing": "window",
        "show_calendar": "calendar-month",
        "show_series": "series",
        "show_post": "post",
        "show_beside": "beside",
        "publish": "publish",
        "plan_note": "plan",
        "show_channel": "channel",
        "channels": "channels",
        "recordings": "recordings",
        "accounts": "accounts",
        "settings": "settings",
        "open_recent": "recent",
        "command_palette": "commands",
        "show_log": "log",
        "notices": "notices",
        "tour": "tour",
        "keyboard": "keyboard-overview",
        "about": "about",
    }
)
"""Which scene shows what a command opens."""

OF_THE_SYSTEM = frozenset({"open_folder"})
"""Commands whose dialog is the system's own."""
