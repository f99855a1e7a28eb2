"""A sample of the programs that are killed while somebody types; `make faults` kills fifty."""

from pathlib import Path

from faults.typists import killed_while_typing


def test_a_program_killed_while_typing_loses_at_most_two_seconds(tmp_path: Path) -> None:
    kills = list(killed_while_typing(tmp_path, 6))
    assert [kill for kill in kills if not kill.is_good] == []
    assert all(kill.due > 0 for kill in kills)
