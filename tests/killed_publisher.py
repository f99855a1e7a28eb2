"""A program that publishes a post and may be killed at any point between two durable steps.

``python killed_publisher.py BASE WORKSPACE POST_JSON POINT``: after POINT checkpoints (0: never) it kills itself with
SIGKILL, so that nothing can be tidied up. It prints the points that it passed.
"""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path

from publishing_desk import Desk

from devlog_app.model.wire import from_json
from devlog_app.paths import AppPaths
from devlog_app.services.publishing.publisher import PublishRequest


def main(base: str, workspace: str, post: str, point: str) -> None:
    passed = 0

    def checkpoint(name: str) -> None:
        nonlocal passed
        passed += 1
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()
        if passed == int(point):
            os.kill(os.getpid(), signal.SIGKILL)

    desk = Desk(Path(workspace), AppPaths.under(Path(base)), checkpoint=checkpoint)
    request = PublishRequest(post=from_json(json.loads(Path(post).read_text("utf-8"))), channel="local")

    async def publish() -> None:
        async for _ in desk.publisher.publish(request):
            pass

    asyncio.run(publish())


if __name__ == "__main__":
    main(*sys.argv[1:])
