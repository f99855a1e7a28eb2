"""What is published while somebody types: notes with an album and a large file, by an account that is signed in."""

import os
import random
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from bench.corpus import note
from bench.loopback import CHANNEL, PHONE, write_key
from PIL import Image
from telegram_server import API_HASH, API_ID
from telegram_server.server import DC, HOST

PASSPHRASE = "верблюд пьёт чай"
CODE = "12345\n"
PICTURES = 8
SIZE = (4000, 3000)
GRAIN = 10
"""How much a camera adds that no encoder can save: the pictures have 3 to 4 MB."""
TURNED = 6
"""What a phone that was held upright writes into every other picture."""
ORIENTATION = 0x0112
TEXT = 3_000
MEGABYTE = 1024 * 1024
DOCUMENT = 50 * MEGABYTE
PATIENCE = 60


def prepare(folder: Path, port: int, names: tuple[str, ...], environment: Mapping[str, str]) -> Mapping[str, Path]:
    """A workspace in *folder* with a note called by each of *names*, and in ``base`` who may post; the notes' files."""
    workspace, base = folder / "notes", folder / "base"
    (workspace / "posts").mkdir(parents=True)
    (workspace / "devlog.yaml").write_text("version: 1\ntime_zone: Europe/Moscow\n", "utf-8")
    base.mkdir()
    (base / "settings.yaml").write_text(
        "version: 1\nundo_window: 0\n"
        f"telegram:\n  api_id: {API_ID}\n  api_hash: {API_HASH}\n"
        f"  server:\n    host: {HOST}\n    port: {port}\n    dc: {DC}\n    public_key_file: {write_key(folder)}\n",
        "utf-8",
    )
    _devlog(base, workspace, environment, "login", "--phone", f"+{PHONE}", said=CODE)
    _devlog(base, workspace, environment, "channel", "add", "main", f"@{CHANNEL}")
    pictures = _pictures(workspace / "posts")
    (workspace / "posts/talk.zip").write_bytes(os.urandom(MEGABYTE) * (DOCUMENT // MEGABYTE))
    return {name: _note(workspace / f"posts/{name}.md", pictures, seed) for seed, name in enumerate(names)}


def publish_command(base: Path, file: Path) -> list[str]:
    """What publishes the note in *file* without a window."""
    return [*_program(base), "publish", "--yes", str(file)]


def _program(base: Path) -> list[str]:
    return [sys.executable, "-m", "devlog_app", "--basedir", str(base)]


def _devlog(base: Path, workspace: Path, environment: Mapping[str, str], *arguments: str, said: str = "") -> None:
    subprocess.run(
        [*_program(base), *arguments],
        cwd=workspace,
        env=environment,
        input=said,
        text=True,
        check=True,
        timeout=PATIENCE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _pictures(folder: Path) -> list[str]:
    """Photos as phones take them, every other one to be turned; their names."""
    names = []
    for number in range(PICTURES):
        colours = Image.effect_noise((16, 12), 90).resize(SIZE, Image.Resampling.BICUBIC)
        grain = Image.effect_noise(SIZE, GRAIN)
        picture = Image.merge(
            "RGB", (colours, Image.blend(colours, grain, 0.5), colours.transpose(Image.Transpose.ROTATE_180))
        )
        exif = Image.Exif()
        exif[ORIENTATION] = TURNED if number % 2 else 1
        names.append(f"slide{number}.jpg")
        picture.save(folder / names[-1], quality=92, exif=exif)
    return names


def _note(file: Path, pictures: list[str], seed: int) -> Path:
    album = "\n".join(f"![]({name})" for name in pictures)
    text = note(random.Random(seed), TEXT)
    head = f"---\ntitle: Альбом {seed}\nchannel: main\nstatus: ready\n---\n"
    file.write_text(f"{head}{text}\n{album}\n\n[Запись доклада](talk.zip)\n", "utf-8")
    return file
