"""Rich messages: what the server takes, keeps and gives back; its limits as far as they are known."""

from collections.abc import Iterator
from typing import Any

from telethon.tl import TLObject, types

from telegram_server import answers, uploads
from telegram_server.calls import Call
from telegram_server.world import RpcError, StoredArticle

REFUSED = (
    types.PageBlockTitle,
    types.PageBlockSubtitle,
    types.PageBlockHeader,
    types.PageBlockSubheader,
    types.PageBlockKicker,
    types.PageBlockAuthorDate,
    types.PageBlockCover,
    types.PageBlockRelatedArticles,
    types.PageBlockEmbed,
    types.PageBlockEmbedPost,
    types.PageBlockChannel,
    types.PageBlockUnsupported,
    types.PageBlockMap,
    types.TextImage,
    types.TextDiff,
    types.TextAutoUrl,
    types.TextAutoEmail,
    types.TextAutoPhone,
    types.TextHashtag,
    types.TextMention,
)
"""What only pages of the web are made of, or what the server itself finds."""
LONGEST = 32768
MEDIA_NUMBERS = ("photo_id", "video_id", "audio_id", "document_id")


def stored(call: Call, given: Any) -> StoredArticle:
    """The article that a client *given* is kept as; refused as Telegram refuses."""
    if not (call.account.premium or call.account.bot):
        raise RpcError(400, "RICH_MESSAGE_UNSUPPORTED")
    if not given.blocks:
        raise RpcError(400, "RICH_MESSAGE_EMPTY")
    photos = tuple(uploads.known_file(call, photo) for photo in given.photos or ())
    documents = tuple(uploads.known_file(call, document) for document in given.documents or ())
    for user in given.users or ():
        require_known_user(call, user)
    _check(given, {file.id for file in (*photos, *documents)})
    return StoredArticle(tuple(given.blocks[: call.world.article_blocks]), photos, documents)


def require_known_user(call: Call, wanted: Any) -> None:
    """Refuse a mention of somebody by a wrong access hash."""
    known = ((account.id, account.access_hash) for account in call.world.accounts)
    if (wanted.user_id, wanted.access_hash) not in known:
        raise RpcError(400, "ENTITY_MENTION_USER_INVALID")


def _check(given: Any, files: set[int]) -> None:
    length = 0
    users = {user.user_id for user in given.users or ()}
    for part in _parts(given.blocks):
        if isinstance(part, REFUSED):
            raise RpcError(400, "RICH_VALIDATE_CTOR_NOT_ALLOWED")
        if any(getattr(part, name, None) not in {*files, None} for name in MEDIA_NUMBERS):
            raise RpcError(400, "RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND")
        if isinstance(part, types.TextMentionName) and part.user_id not in users:
            raise RpcError(400, "ENTITY_MENTION_USER_INVALID")
        if isinstance(part, types.TextPlain):
            length += len(part.text.encode("utf-16-le")) // 2
    if length > LONGEST:
        raise RpcError(400, "RICH_MESSAGE_TEXT_TOO_LONG")


def _parts(value: Any) -> Iterator[Any]:
    """Every TL object in *value*, however deep."""
    if isinstance(value, list | tuple):
        for each in value:
            yield from _parts(each)
    elif isinstance(value, TLObject):
        yield value
        for each in vars(value).values():
            yield from _parts(each)


def shown(article: StoredArticle | None, blocks: int | None = None) -> Any:
    """The article as readers' clients get it, its first *blocks* (None: all)."""
    if article is None:
        return None
    part = blocks is not None and blocks < len(article.blocks)
    return types.RichMessage(
        blocks=list(article.blocks[:blocks]),
        photos=[answers.file_media(file).photo for file in article.photos],
        documents=[answers.file_media(file).document for file in article.documents],
        part=part or None,
    )
