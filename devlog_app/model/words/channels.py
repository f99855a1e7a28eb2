"""Sentences about channels, accounts and the way to them."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        # Why there is a pause
        "wait_flood": Words("Telegram asks for it"),
        "wait_premium": Words("Telegram slows uploads of accounts without Premium"),
        "wait_slow_mode": Words("the chat is in slow mode"),
        "wait_busy": Words("Telegram is busy"),
        "asked_to_wait": Words("Telegram asks to wait {seconds} s before the next try.", "Try again after that."),
        # Where a sign-in code goes: completes "Telegram sent a code …"
        "code_in_app": Words("to your Telegram app, as a message from Telegram; no text message comes"),
        "code_by_sms": Words("as a text message"),
        "code_by_call": Words("by a phone call"),
        "code_by_mail": Words("to your e-mail address"),
        "code_on_fragment": Words("to your number on fragment.com"),
        # The way to Telegram
        "no_connection": Words("Telegram cannot be reached.", "Check the network, and the proxy if you use one."),
        "no_answer": Words("Telegram did not answer in time.", "Check the network and try again."),
        "telegram_busy": Words("Telegram is busy and did not take the request.", "Try again in a few minutes."),
        "answer_unreadable": Words("Telegram's answer cannot be read.", "Update Devlog."),
        "receipt_incomplete": Words("Telegram confirmed {got} of {count} messages."),
        "proxy_missing": Words("There is no proxy in the settings.", "Write proxy: under telegram: in settings.yaml."),
        "proxy_unreachable": Words(
            "Telegram cannot be reached through the proxy {address}.",
            "Nothing was sent past it. Check that the proxy runs, and its address, user and secret in the settings.",
        ),
        "proxy_unsupported": Words(
            "The proxy cannot be used: the package python-socks is missing.",
            "Install Devlog again; without it nothing is sent, rather than past the proxy.",
        ),
        "proxy_login_unsupported": Words(
            "The proxy's user or password has letters that Devlog cannot send to it.",
            "Use Latin letters, digits and signs.",
        ),
        "proxy_secret_wrong": Words(
            "The MTProxy secret cannot be read.", "Copy it as it stands in the proxy's link, behind secret=."
        ),
        "proxy_fake_tls": Words(
            "The MTProxy secret is of the fake-TLS kind, which Devlog cannot speak.",
            "Use a SOCKS5 proxy, or an MTProxy whose secret begins with dd.",
        ),
        "server_key_unreadable": Words(
            "The key of the Telegram server, {path}, cannot be used: {reason}.",
            "public_key_file in settings.yaml names the server's RSA key in PEM form.",
        ),
        "api_id_missing": Words(
            "Devlog does not know your api_id and api_hash.",
            "Get them at https://my.telegram.org (API development tools); devlog login asks for them in a terminal. "
            "Or set DEVLOG_API_ID and DEVLOG_API_HASH.",
            in_window="Get them at https://my.telegram.org (API development tools) and enter them under Accounts.",
        ),
        "api_id_unreadable": Words("DEVLOG_API_ID is {value!r}, which is no number.", "It is a number like 1234567."),
        # Accounts and sessions
        "not_signed_in": Words(
            "Nobody is signed in as the account {account}.",
            "Sign in: devlog login",
            in_window="Sign in under Accounts.",
        ),
        "signed_out": Words(
            "Telegram has ended this session ({name}).",
            "Sign in again: devlog login",
            in_window="Sign in again under Accounts.",
        ),
        "session_doubled": Words(
            "Telegram has ended this session because it was used from two places at once ({name}).",
            "Sign in again: devlog login. Never copy Devlog's folder to another computer.",
            in_window="Sign in again under Accounts. Never copy Devlog's folder to another computer.",
        ),
        "account_gone": Words(
            "This Telegram account was deleted or banned ({name}).", "Only Telegram's support can help."
        ),
        "session_unreadable": Words(
            "The stored session cannot be read.",
            "Sign in again: devlog login",
            in_window="Sign in again under Accounts.",
        ),
        "accounts_unreadable": Words(
            "{path} cannot be read: {reason}.", "Delete it: what it keeps is asked from Telegram again."
        ),
        "accounts_newer": Words("{path} was written by a newer Devlog.", "Update Devlog."),
        "no_code_requested": Words("There is no sign-in on its way.", "Ask for a code first."),
        # Signing in
        "phone_invalid": Words(
            "This is no phone number that Telegram knows.", "Write it with its country code: +7 999 123-45-67"
        ),
        "phone_banned": Words("This phone number is banned from Telegram.", "Only Telegram's support can help."),
        "phone_flood": Words(
            "There were too many attempts with this phone number.", "Telegram asks to try again tomorrow."
        ),
        "phone_unknown": Words(
            "There is no Telegram account with this phone number.",
            "Make one in Telegram's own app first: other programs may not.",
        ),
        "code_wrong": Words("The code is wrong.", "Look at the newest message from Telegram and try again."),
        "code_expired": Words(
            "The code is not valid any more.",
            "Ask for a new one. A code that was sent to anybody in a Telegram chat stops working.",
        ),
        "code_unavailable": Words(
            "Telegram does not send a code for this number ({name}).", "Sign in to Telegram's own app, then try again."
        ),
        "code_costs": Words(
            "Telegram sends no code to this number unless somebody pays for it.",
            "Sign in by QR code, with a phone that is signed in to Telegram: devlog login --qr",
            in_window="Sign in by QR code, with a phone that is signed in to Telegram.",
        ),
        "code_wants_mail": Words(
            "Telegram wants an e-mail address for this account before it sends a code.",
            "Set one in Telegram's own app, or sign in by QR code: devlog login --qr",
            in_window="Set one in Telegram's own app, or sign in by QR code.",
        ),
        "qr_not_scanned": Words(
            "Nobody scanned a code.",
            "Begin anew, or sign in by phone number: devlog login --phone N",
            in_window="Begin anew, or sign in by phone number.",
        ),
        "token_wrong": Words(
            "This is not the token of a bot.", "@BotFather tells it: /mybots, the bot, API Token. It reads 123456:ABC…"
        ),
        "password_needed": Words("The account asks for its two-step password."),
        "password_wrong": Words("The two-step password is wrong."),
        "password_again": Words("The two-step password was changed meanwhile.", "Sign in once more."),
        "password_unsupported": Words(
            "The account's two-step password is kept in a way that Devlog does not know.", "Update Devlog."
        ),
        "api_id_wrong": Words(
            "Telegram does not know this api_id with this api_hash.",
            "Copy both from https://my.telegram.org once more.",
        ),
        "api_id_published": Words(
            "Telegram does not accept this api_id for signing in any more.", "Get your own at https://my.telegram.org"
        ),
        "sign_in_again": Words("Telegram asks to begin the sign-in anew.", "Ask for a code again."),
        # Finding a channel
        "channel_ref_missing": Words("The channel {name} has no ref.", 'Write ref: "@name" under it in devlog.yaml.'),
        "channel_ref_unreadable": Words(
            "{ref!r} does not name a channel.", "Write @name, https://t.me/name, or the channel's id as a number."
        ),
        "channel_invitation": Words(
            "{ref} is an invitation, which changes hands and expires.",
            "Write the channel's @name, or its id as a number.",
        ),
        "channel_not_found": Words(
            "This account finds no channel {ref}.", "Check the spelling, and that the account is in the channel."
        ),
        "not_a_channel": Words("{ref} is a group or a person, not a channel."),
        "channel_lost": Words(
            "The channel is not there for this account any more ({name}).",
            "Check in Telegram that the account is still in it.",
        ),
        # Rights and the account's own state
        "post_not_allowed": Words(
            "This account may not post in the channel ({name}).", "Ask its owner for the right to post messages."
        ),
        "kind_not_allowed": Words("This kind of message may not be posted there ({name})."),
        "admin_required": Words(
            "Only an administrator with the right for it may do this ({name}).", "Ask the channel's owner."
        ),
        "not_for_bots": Words(
            "Telegram does not let bots look through a channel or use its queue.", "Do it with a person's account."
        ),
        "not_the_author": Words(
            "The message was posted by somebody else.", "Ask the channel's owner for the right to edit messages."
        ),
        "delete_not_allowed": Words("This account may not delete that message.", "Ask the channel's owner."),
        "account_limited": Words(
            "Telegram has limited this account because of complaints ({name}).", "Write to @SpamBot in Telegram."
        ),
        "account_frozen": Words(
            "Telegram has frozen this account ({name}).", "Telegram's own app tells why and how to appeal."
        ),
        "payment_required": Words("Telegram wants to be paid for this ({name})."),
        "premium_needed": Words(
            "Only accounts with Telegram Premium may do this ({name}).", "Publish in classic format."
        ),
        # Messages
        "text_too_long_there": Words(
            "Telegram finds the text too long ({name}).", "Shorten it, or split the note into two."
        ),
        "formatting_refused": Words(
            "Telegram does not take the formatting ({name}).", "This is a mistake of Devlog's: please report it."
        ),
        "mention_unknown": Words(
            "This account has never met the mentioned user {user}.", "Mention them by @name instead."
        ),
        "mention_refused": Words("Telegram does not take a mention in the text ({name}).", "Mention by @name instead."),
        "preview_refused": Words(
            "Telegram makes no preview of the chosen link ({name}).", "Choose another, or link_preview: off."
        ),
        "album_refused": Words("Telegram does not take this album ({name})."),
        "rich_cut": Words(
            "Telegram kept only a part of the article: {kept_blocks} of {blocks} blocks, {kept_length} of {length} "
            "characters.",
            "Take some formatting away, or split the note, and update the post; or publish it in classic format "
            "(post: format: classic).",
        ),
        "rich_unread": Words(
            "The article is there, but could not be read again to see whether all of it arrived: {reason}",
            "Look at it in Telegram.",
        ),
        "send_as_refused": Words(
            "Posts cannot be sent as the chosen author ({name}).", "Remove send_as, or choose another."
        ),
        "reply_refused": Words("The message to be answered is not there any more ({name})."),
        # Changes
        "not_modified": Words("The message says that already."),
        "message_gone_there": Words("The message is not there any more ({name})."),
        "edit_too_late": Words(
            "The message is too old to be edited by this account.", "Ask the channel's owner for the right to edit."
        ),
        "media_change_refused": Words(
            "Telegram does not let this message take that file ({name}).", "Delete the message and publish anew."
        ),
        # The queue
        "schedule_date_refused": Words("Telegram's queue does not take that time ({name}).", "Choose an earlier one."),
        "schedule_full": Words(
            "The channel's queue is full: 100 messages wait in it.",
            "All administrators share it; wait, or remove some. Each picture of an album counts.",
        ),
        "schedule_bot": Words("Bots have no queue.", "Publish now, or with a user's account."),
        # Files
        "picture_refused": Words(
            "Telegram does not take the picture as a photo ({name}).", "Save it as JPEG or PNG, or send it as a file."
        ),
        "file_refused": Words("Telegram does not take a file of the message ({name})."),
        "address_refused": Words(
            "Telegram could not fetch a picture from its address ({name}).", "Put the picture into the workspace."
        ),
        "upload_lost": Words("Telegram has forgotten a file while the message was sent ({name}).", "Publish it again."),
        # Anything else
        "telegram_refused": Words("Telegram refused: {name}."),
    }
)
