"""What Telegram refuses with: each kind of refusal a class, each of its names a sentence (telegram.org error tables).

Nothing here imports Telethon, so that services may catch these by class.
"""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.errors import ChannelError, SignInError


class SignedOut(SignInError):
    """The session is not valid any more; only signing in again helps."""


class SignInRefused(SignInError):
    """A phone number, code or password was not taken."""


class PasswordWanted(SignInRefused):
    """The code was right, and the account has a password too."""


class RightsMissing(ChannelError):
    """The account may not do this in the channel."""


class NotForBots(RightsMissing):
    """Only people's accounts may do this: look through a channel, or use its queue."""


class AccessLost(ChannelError):
    """The channel is not there for this account."""


class AccountStopped(ChannelError):
    """Telegram has limited the account itself."""


class ContentRefused(ChannelError):
    """The message as it is will never be taken."""


class EditRefused(ChannelError):
    """The message that is there cannot be changed so."""


class ScheduleRefused(ChannelError):
    """The queue does not take the message."""


class FileRefused(ChannelError):
    """A picture or file is not taken."""


class UploadLost(ChannelError):
    """Telegram has forgotten a file on the way; uploading it again helps."""


class PremiumNeeded(ChannelError):
    """Only Telegram Premium may do this."""


class ChoiceStale(ChannelError):
    """Something chosen for the message (an answer, an author) does not exist any more."""


class AskedToWait(ChannelError):
    """Telegram asks for a pause of *seconds*, too long to sit through in silence; *reason* is a code of words."""

    def __init__(self, seconds: int, reason: str) -> None:
        super().__init__("asked_to_wait", seconds=seconds)
        self.seconds = seconds
        self.reason = reason


class OtherRefusal(ChannelError):
    """A refusal that Devlog knows no better words for than Telegram's name."""


REFUSALS: Mapping[str, tuple[type[ChannelError], str]] = MappingProxyType(
    {
        "AUTH_KEY_UNREGISTERED": (SignedOut, "signed_out"),
        "AUTH_KEY_INVALID": (SignedOut, "signed_out"),
        "AUTH_KEY_PERM_EMPTY": (SignedOut, "signed_out"),
        "SESSION_REVOKED": (SignedOut, "signed_out"),
        "SESSION_EXPIRED": (SignedOut, "signed_out"),
        "AUTH_KEY_DUPLICATED": (SignedOut, "session_doubled"),
        "USER_DEACTIVATED": (SignedOut, "account_gone"),
        "USER_DEACTIVATED_BAN": (SignedOut, "account_gone"),
        "PHONE_CODE_INVALID": (SignInRefused, "code_wrong"),
        "PHONE_CODE_EMPTY": (SignInRefused, "code_wrong"),
        "PHONE_CODE_EXPIRED": (SignInRefused, "code_expired"),
        "PHONE_NUMBER_INVALID": (SignInRefused, "phone_invalid"),
        "PHONE_NUMBER_BANNED": (SignInRefused, "phone_banned"),
        "PHONE_NUMBER_FLOOD": (SignInRefused, "phone_flood"),
        "PHONE_PASSWORD_FLOOD": (SignInRefused, "phone_flood"),
        "PHONE_NUMBER_UNOCCUPIED": (SignInRefused, "phone_unknown"),
        "SESSION_PASSWORD_NEEDED": (PasswordWanted, "password_needed"),
        "PASSWORD_HASH_INVALID": (SignInRefused, "password_wrong"),
        "SRP_ID_INVALID": (SignInRefused, "password_again"),
        "SRP_PASSWORD_CHANGED": (SignInRefused, "password_again"),
        "API_ID_INVALID": (SignInRefused, "api_id_wrong"),
        "API_ID_PUBLISHED_FLOOD": (SignInRefused, "api_id_published"),
        "ACCESS_TOKEN_INVALID": (SignInRefused, "token_wrong"),
        "ACCESS_TOKEN_EXPIRED": (SignInRefused, "token_wrong"),
        "AUTH_TOKEN_EXPIRED": (SignInRefused, "sign_in_again"),
        "AUTH_TOKEN_INVALID": (SignInRefused, "sign_in_again"),
        "AUTH_RESTART": (SignInRefused, "sign_in_again"),
        "SEND_CODE_UNAVAILABLE": (SignInRefused, "code_unavailable"),
        "CHAT_WRITE_FORBIDDEN": (RightsMissing, "post_not_allowed"),
        "CHAT_ADMIN_REQUIRED": (RightsMissing, "admin_required"),
        "CHAT_GUEST_SEND_FORBIDDEN": (RightsMissing, "post_not_allowed"),
        "USER_BANNED_IN_CHANNEL": (RightsMissing, "post_not_allowed"),
        "CHAT_RESTRICTED": (RightsMissing, "post_not_allowed"),
        "CHAT_SEND_FORBIDDEN": (RightsMissing, "kind_not_allowed"),
        "BOT_METHOD_INVALID": (NotForBots, "not_for_bots"),
        "MESSAGE_AUTHOR_REQUIRED": (RightsMissing, "not_the_author"),
        "MESSAGE_DELETE_FORBIDDEN": (RightsMissing, "delete_not_allowed"),
        "CHANNEL_PRIVATE": (AccessLost, "channel_lost"),
        "CHANNEL_INVALID": (AccessLost, "channel_lost"),
        "PEER_ID_INVALID": (AccessLost, "channel_lost"),
        "CHAT_ID_INVALID": (AccessLost, "channel_lost"),
        "USERNAME_NOT_OCCUPIED": (AccessLost, "channel_not_found"),
        "USERNAME_INVALID": (AccessLost, "channel_not_found"),
        "PEER_FLOOD": (AccountStopped, "account_limited"),
        "FROZEN_METHOD_INVALID": (AccountStopped, "account_frozen"),
        "FROZEN_PARTICIPANT_MISSING": (AccountStopped, "account_frozen"),
        "ALLOW_PAYMENT_REQUIRED": (AccountStopped, "payment_required"),
        "BALANCE_TOO_LOW": (AccountStopped, "payment_required"),
        "PAYMENT_UNSUPPORTED": (AccountStopped, "payment_required"),
        "MESSAGE_EMPTY": (ContentRefused, "message_empty"),
        "MESSAGE_TOO_LONG": (ContentRefused, "text_too_long_there"),
        "MEDIA_CAPTION_TOO_LONG": (ContentRefused, "text_too_long_there"),
        "ENTITIES_TOO_LONG": (ContentRefused, "formatting_refused"),
        "ENTITY_BOUNDS_INVALID": (ContentRefused, "formatting_refused"),
        "ENTITY_DATE_INVALID": (ContentRefused, "formatting_refused"),
        "ENTITY_DATE_FORMAT_INVALID": (ContentRefused, "formatting_refused"),
        "ENTITY_DATE_TOO_LONG": (ContentRefused, "formatting_refused"),
        "ENTITY_MENTION_USER_INVALID": (ContentRefused, "mention_refused"),
        "WEBPAGE_NOT_FOUND": (ContentRefused, "preview_refused"),
        "WEBPAGE_URL_INVALID": (ContentRefused, "preview_refused"),
        "WC_CONVERT_URL_INVALID": (ContentRefused, "preview_refused"),
        "MULTI_MEDIA_TOO_LONG": (ContentRefused, "album_refused"),
        "MESSAGE_NOT_MODIFIED": (EditRefused, "not_modified"),
        "MESSAGE_ID_INVALID": (EditRefused, "message_gone_there"),
        "MESSAGE_EDIT_TIME_EXPIRED": (EditRefused, "edit_too_late"),
        "MEDIA_PREV_INVALID": (EditRefused, "media_change_refused"),
        "MEDIA_NEW_INVALID": (EditRefused, "media_change_refused"),
        "MEDIA_GROUPED_INVALID": (EditRefused, "media_change_refused"),
        "SCHEDULE_DATE_INVALID": (ScheduleRefused, "schedule_date_refused"),
        "SCHEDULE_DATE_TOO_LATE": (ScheduleRefused, "schedule_date_refused"),
        "SCHEDULE_TOO_MUCH": (ScheduleRefused, "schedule_full"),
        "SCHEDULE_STATUS_PRIVATE": (ScheduleRefused, "schedule_date_refused"),
        "SCHEDULE_BOT_NOT_ALLOWED": (ScheduleRefused, "schedule_bot"),
        "IMAGE_PROCESS_FAILED": (FileRefused, "picture_refused"),
        "PHOTO_EXT_INVALID": (FileRefused, "picture_refused"),
        "PHOTO_INVALID_DIMENSIONS": (FileRefused, "picture_refused"),
        "PHOTO_SAVE_FILE_INVALID": (FileRefused, "picture_refused"),
        "VIDEO_CONTENT_TYPE_INVALID": (FileRefused, "file_refused"),
        "MEDIA_EMPTY": (FileRefused, "file_refused"),
        "MEDIA_INVALID": (FileRefused, "file_refused"),
        "DOCUMENT_INVALID": (FileRefused, "file_refused"),
        "FILE_PART_TOO_BIG": (FileRefused, "file_refused"),
        "WEBPAGE_CURL_FAILED": (FileRefused, "address_refused"),
        "WEBPAGE_MEDIA_EMPTY": (FileRefused, "address_refused"),
        "EXTERNAL_URL_INVALID": (FileRefused, "address_refused"),
        "FILE_REFERENCE_EXPIRED": (UploadLost, "upload_lost"),
        "FILE_REFERENCE_INVALID": (UploadLost, "upload_lost"),
        "FILE_REFERENCE_EMPTY": (UploadLost, "upload_lost"),
        "FILE_PARTS_INVALID": (UploadLost, "upload_lost"),
        "FILE_PART_MISSING": (UploadLost, "upload_lost"),
        "FILE_PART_SIZE_CHANGED": (UploadLost, "upload_lost"),
        "MD5_CHECKSUM_INVALID": (UploadLost, "upload_lost"),
        "PREMIUM_ACCOUNT_REQUIRED": (PremiumNeeded, "premium_needed"),
        "RICH_MESSAGE_UNSUPPORTED": (PremiumNeeded, "premium_needed"),
        "SEND_AS_PEER_INVALID": (ChoiceStale, "send_as_refused"),
        "REPLY_MESSAGE_ID_INVALID": (ChoiceStale, "reply_refused"),
        "REPLY_TO_INVALID": (ChoiceStale, "reply_refused"),
    }
)
"""Telegram's name, numbers taken out, → the class and the code of its sentence."""
