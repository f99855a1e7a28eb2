"""A post as one HTML file that can be kept, sent to a colleague, or printed."""

from pathlib import Path

from devlog_app.model.errors import MediaError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import Post
from devlog_app.render.html import page

PICTURE_SIDE = 1280
"""Pictures stand in the page with at most this many pixels a side."""


def page_of(post: Post, root: Path) -> str:
    """The HTML page of *post*, with the pictures of the workspace in *root* inside it.

    A picture that cannot be read is a placeholder: the page is printed with whatever problems the post has.
    """
    return page(
        post, pictures={item.path: source for item in post.media if item.path and (source := _source(item, root))}
    )


def _source(item: Media, root: Path) -> str | None:
    if item.type not in {MediaType.PHOTO, MediaType.ANIMATION}:
        return None
    from devlog_app.storage.media.thumbnails import thumbnail

    assert item.path is not None
    try:
        return thumbnail(root / item.path, PICTURE_SIDE)
    except MediaError:
        return None
