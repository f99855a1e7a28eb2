"""The times of a plan written into notes: planned, and nothing sent."""

from devlog_app.model.series import Plan, Slot
from devlog_app.services.notes.library import Library


def write_times(library: Library, plan: Plan) -> tuple[Slot, ...]:
    """Write the times of notes that are still to go into their front matter; the slots whose notes say them now.

    Raises ``StorageError``, ``FormatError``.
    """
    written = []
    for slot in plan.fresh:
        if slot.at is None:
            continue
        note = library.with_id(library.open(slot.path))
        wall = f"{slot.at:%Y-%m-%dT%H:%M}"
        at = wall if library.config.time_zone else slot.at.isoformat(timespec="minutes")
        library.set_keys(note, {"planned": at})
        written.append(slot)
    return tuple(written)
