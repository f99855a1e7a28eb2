"""``make faults``: every point of the matrix and the long run as a table; 1 if anything was lost or doubled."""

import os
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from faults.disturbed import disturbed
from faults.dying import SCENES, Dying
from faults.matrix import Tally, cut_off, killed, places
from faults.typists import killed_while_typing

IN_A_ROW = 500
TYPISTS = 50


def say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def tallies() -> list[Tally]:
    found = []
    with places() as (local, telegram):
        dying = Dying()
        for scene in SCENES:
            for place in (local, telegram):
                say(f"killing {scene} on {place.kind} …")
                found.append(killed(place, dying, scene))
            say(f"cutting {scene} off …")
            found.append(cut_off(telegram, scene))
        for scene in ("publish", "update"):
            say(f"killing {scene} on a server that forgets …")
            found.append(killed(telegram, dying, scene, forgetful=True))
        say(f"publishing {IN_A_ROW} in a row …")
        found.append(disturbed(telegram, IN_A_ROW))
    return found


def typing_is_safe() -> bool:
    """Kill programs while somebody types in them, and print what that cost at most."""
    say(f"killing {TYPISTS} programs while somebody types …")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        kills = tuple(killed_while_typing(Path(folder), TYPISTS))
    bad = [kill for kill in kills if not kill.is_good]
    longest = max(kill.seconds_lost for kill in kills)
    said = f"{len(kills)} programs killed while somebody typed: at most {longest:.2f} s of typing lost"
    sys.stdout.write(f"{said}, {len(bad)} times more than allowed\n")
    sys.stdout.writelines(f"{kill}\n" for kill in bad)
    return not bad


def main() -> int:
    table = Table(title="What was there after every fault", title_justify="left")
    table.add_column("what")
    for heading in ("points", "lost", "doubled", "out of order", "ledger differs", "left over"):
        table.add_column(heading, justify="right")
    found = tallies()
    for tally in found:
        table.add_row(tally.name, *map(str, tally.figures))
    Console(width=None if sys.stdout.isatty() else 120).print(table)
    for tally in found:
        for point, verdict in tally.bad:
            sys.stdout.write(f"{tally.name}: {point}: {verdict}\n")
    is_safe = typing_is_safe()
    return int(not is_safe or any(tally.bad for tally in found))


if __name__ == "__main__":
    sys.exit(main())
