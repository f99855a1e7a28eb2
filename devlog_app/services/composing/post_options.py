"""How a note becomes a post: what its author chose, over the channel's ways, over the workspace's."""

from typing import TYPE_CHECKING

from devlog_app.model.front_matter import FrontMatter, PostOptions

if TYPE_CHECKING:
    from devlog_app.model.workspace_config import ChannelConfig, WorkspaceConfig


def merged_options(
    note: FrontMatter | None, channel: "ChannelConfig | None", workspace: "WorkspaceConfig"
) -> PostOptions:
    """The options that hold: those of the *note*, else of the *channel*, else of the *workspace*, else built in.

    A header or footer that is named nowhere (or is null) is not there; ``false`` says that there is to be none.
    """
    levels = [
        *([note.post] if note else []),
        *([channel.post, PostOptions(header=channel.header, footer=channel.footer)] if channel else []),
        workspace.post,
    ]
    merged = PostOptions()
    for level in reversed(levels):
        merged = _set(level).over(merged)
    return merged


def _set(options: PostOptions) -> PostOptions:
    """*options* without what is null: a null header is none of its own, and leaves the channel's."""
    return PostOptions(**{name: value for name, value in options.said.items() if value is not None})
