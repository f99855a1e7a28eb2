"""The server's configuration, as clients ask for it: limits, switches, addresses."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from telethon.tl import functions, types

from telegram_server.calls import Call, Handler

# Values as core.telegram.org/api/config lists them; the 8192 and 32768 are those seen in clients of autumn 2026.
APP_CONFIG: Mapping[str, object] = MappingProxyType(
    {
        "message_length_limit_default": 4096,
        "message_length_limit_premium": 8192,
        "caption_length_limit_default": 1024,
        "caption_length_limit_premium": 4096,
        "upload_max_fileparts_default": 4000,
        "upload_max_fileparts_premium": 8000,
        "rich_message_posting": "premium",
        "rich_message_length_limit": 32768,
        "rich_message_max_blocks": 500,
        "rich_message_max_depth": 16,
        "rich_message_max_media": 50,
        "rich_message_max_table_cols": 20,
    }
)


def _json(value: object) -> Any:
    if isinstance(value, bool):
        return types.JsonBool(value)
    if isinstance(value, int | float):
        return types.JsonNumber(float(value))
    return types.JsonString(str(value))


def get_app_config(call: Call) -> Any:
    values = {**APP_CONFIG, **call.world.config}
    return types.help.AppConfig(
        hash=1, config=types.JsonObject([types.JsonObjectValue(key, _json(value)) for key, value in values.items()])
    )


def get_config(call: Call) -> Any:
    now = dt.datetime.fromtimestamp(call.world.now(), dt.UTC)
    return types.Config(
        date=now,
        expires=now + dt.timedelta(hours=1),
        test_mode=False,
        this_dc=2,
        dc_options=[types.DcOption(dc, *call.world.address) for dc in (2, 4)],
        dc_txt_domain_name="",
        chat_size_max=200,
        megagroup_size_max=200_000,
        forwarded_count_max=100,
        online_update_period_ms=210_000,
        offline_blur_timeout_ms=5_000,
        offline_idle_timeout_ms=30_000,
        online_cloud_timeout_ms=300_000,
        notify_cloud_delay_ms=30_000,
        notify_default_delay_ms=1_500,
        push_chat_period_ms=60_000,
        push_chat_limit=2,
        edit_time_limit=172_800,
        revoke_time_limit=2**31 - 1,
        revoke_pm_time_limit=2**31 - 1,
        rating_e_decay=2_419_200,
        stickers_recent_limit=200,
        channels_read_media_period=604_800,
        call_receive_timeout_ms=20_000,
        call_ring_timeout_ms=90_000,
        call_connect_timeout_ms=30_000,
        call_packet_timeout_ms=10_000,
        me_url_prefix="https://t.me/",
        caption_length_max=1024,
        message_length_max=4096,
        webfile_dc_id=4,
    )


HANDLERS: Mapping[type, Handler] = MappingProxyType(
    {
        functions.help.GetAppConfigRequest: get_app_config,
        functions.help.GetConfigRequest: get_config,
    }
)
