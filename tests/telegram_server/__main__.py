"""The server as a process, for trying things out: ``python -m telegram_server --channel news --state state.json``."""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from telegram_server import formatting, qr_codes, server_key
from telegram_server.server import DC, HOST, TelegramServer
from telegram_server.world import API_HASH, API_ID, StoredMessage, TelegramWorld


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m telegram_server", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--phone", default="79990001122")
    parser.add_argument("--code", default="12345")
    parser.add_argument("--password", help="the account's two-step password; none without it")
    parser.add_argument("--premium", action="store_true")
    parser.add_argument("--bot", metavar="TOKEN", help="a bot, which may post to the channels too")
    parser.add_argument("--scan", action="store_true", help="the account scans every QR code after two seconds")
    parser.add_argument("--channel", action="append", default=[], metavar="NAME", help="a channel of the account")
    parser.add_argument("--fault", action="append", default=[], metavar="REQUEST:KIND", help="SendMessage:drop_after")
    parser.add_argument("--flood", action="append", default=[], metavar="REQUEST:SECONDS", help="SendMessage:5")
    parser.add_argument("--key", type=Path, default=Path("telegram-server.pem"), help="where the public key goes")
    parser.add_argument("--state", type=Path, help="a file that always tells what is in the channels, as JSON")
    return parser.parse_args()


def world_of(options: argparse.Namespace) -> TelegramWorld:
    world = TelegramWorld()
    account = world.add_account(options.phone, code=options.code, password=options.password, premium=options.premium)
    admins = [account, world.add_bot(options.bot)] if options.bot else [account]
    for name in options.channel or ["devlog_news"]:
        world.add_channel(name, *admins)
    for given in options.fault:
        request, _, kind = given.partition(":")
        world.faults.add(request, kind)
    for given in options.flood:
        request, _, seconds = given.partition(":")
        world.faults.flood(request, int(seconds))
    return world


def as_json(stored: StoredMessage) -> dict[str, Any]:
    file = None if stored.media is None else stored.media.file
    return {
        "id": stored.id,
        "date": stored.date,
        "text": stored.text,
        "entities": [formatting.plain(entity) for entity in stored.entities],
        "media": None if file is None else {"kind": file.kind, "name": file.name, "size": len(file.content)},
        "group": stored.grouped_id,
        "pinned": stored.pinned,
    }


def state_of(world: TelegramWorld) -> str:
    channels = {
        room.username or str(room.id): {
            "messages": [as_json(stored) for stored in room.posts],
            "queue": [as_json(stored) for stored in room.queue],
        }
        for room in world.channels
    }
    return json.dumps({"channels": channels, "requests": len(world.calls)}, ensure_ascii=False, indent=2)


def scan_shown(world: TelegramWorld) -> None:
    """Scan the codes that have been shown for two seconds."""
    for token in world.login_tokens:
        if token.accepted is None and world.now() >= token.expires - world.login_token_seconds + 2:
            qr_codes.accept_token(world, token.value, world.accounts[0])


def main() -> None:
    options = arguments()
    world = world_of(options)
    with TelegramServer(world, options.port) as server:
        options.key.write_bytes(server_key.public_pem())
        told = {"host": HOST, "port": server.port, "dc": DC, "public_key_file": str(options.key.absolute())}
        sys.stdout.write(json.dumps({"server": told, "api_id": API_ID, "api_hash": API_HASH}) + "\n")
        sys.stdout.flush()
        before = ""
        while True:
            now = server.in_loop(lambda: state_of(world))
            if options.state is not None and now != before:
                options.state.write_text(now, "utf-8")
                before = now
            if options.scan:
                server.in_loop(lambda: scan_shown(world))
            time.sleep(0.1)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(0)
