"""Makes the replay of a run from its recording."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from motion.replay.moments import Moment, Replay, ShownLane, State
from motion.replay.stage import moments_of
from motion.run.recording.events import Lane, Recording

LANES = 12
"""The number of lanes that are shown, from the first."""

MOMENTS = 600
"""The number of moments that are shown, from the first."""

LINES = 5_000
"""Lines of output that a page shows. A program may print a million."""

_LONGEST = 100
"""Characters of a name that are shown."""

_STRETCH = 16
"""Lines that a lane passes in a row before the replay only says that it runs."""


def replay_of(
    source: str, recording: Recording, *, shown: Iterable[int], stopped: float | None = None
) -> Replay | None:
    """The replay of a run. None means that there is nothing to watch: one lane that was never suspended.

    Args:
        source: The program.
        recording: The events of its lanes.
        shown: The numbers of the lines that a page shows.
        stopped: The seconds after which the run was stopped, if it did not end on its own.
    """
    whole, recording = recording, _first_lanes(recording)
    moments = moments_of(source, frozenset(shown), recording)
    if stopped is not None and moments:
        until = max(moments[-1].at, round(stopped * 1_000_000))
        moments.append(Moment(until, None, State.RUNNING, None))
    suspensions = sum(moment.state in (State.WAITING, State.BLOCKING) for moment in moments)
    if not moments or (len(recording.lanes) < 2 and suspensions < 2):
        return None
    reached = frozenset(moment.line for moment in moments if moment.line and not moment.file)
    moments = list(_shortened(moments))
    begun = moments[0].at
    for moment in moments:
        moment.at -= begun
        moment.printed = [number for number in moment.printed if number <= LINES]
    lanes = _shown_lanes(recording)
    return Replay(
        lanes=lanes,
        moments=tuple(moments[:MOMENTS]),
        hidden_lanes=len(whole.lanes) - len(recording.lanes) + whole.hidden,
        cut=len(moments) > MOMENTS or whole.cut,
        reached=reached,
        printed_by={
            number: tuple(_printer(whole, lanes, lane) for lane in printers)
            for number, printers in whole.printers().items()
            if number <= LINES
        },
    )


def _first_lanes(recording: Recording) -> Recording:
    return Recording(
        recording.lanes[:LANES],
        tuple(
            event
            for event in recording.events
            if event.lane < LANES
            and event.kind != "piece"
            and not (event.kind == "start" and (event.number or 0) >= LANES)
        ),
    )


def _printer(whole: Recording, shown: tuple[ShownLane, ...], lane: int) -> ShownLane:
    """The lane that printed: one of the shown lanes, or a new one like them."""
    if lane < len(shown):
        return shown[lane]
    hidden = whole.lanes[lane]
    return ShownLane(_full_name(hidden), next(_letters(hidden.name), "?"), color_of(lane), None, False)


def _shown_lanes(recording: Recording) -> tuple[ShownLane, ...]:
    processes = {lane.process for lane in recording.lanes if lane.kind != "program"}
    shown: list[ShownLane] = []
    letters = letters_of([lane.name for lane in recording.lanes])
    for at, lane in enumerate(recording.lanes):
        name = _full_name(lane)
        if len(processes) > 1 and lane.process != lane.name and lane.kind != "program" and at:
            name += f" in {_cut(lane.process)}"
        name = next(unused for unused in _numbered(name) if unused not in {other.name for other in shown})
        shown.append(
            ShownLane(
                name,
                letters[at],
                color_of(at),
                lane.parent if lane.parent is not None and lane.parent < len(recording.lanes) else None,
                lane.kind == "program",
            )
        )
    return tuple(shown)


def _full_name(lane: Lane) -> str:
    """A lane's name. If the program has not named a task, the coroutine follows."""
    unnamed = lane.detail and re.fullmatch(r"Task-\d+", lane.name)
    return _cut(f"{lane.name} ({lane.detail})" if unnamed else lane.name)


def _cut(name: str) -> str:
    """A name that a page has room for: a program may give any text to a thread as its name."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def color_of(lane: int) -> int:
    """The number of the color of a lane.

    Args:
        lane: Its index among the lanes of its program.
    """
    return lane % 6 or 6


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name} #{number}" for number in itertools.count(2))


def letters_of(names: Sequence[str]) -> list[str]:
    """A letter for each lane, no two alike.

    Args:
        names: The names of the lanes. There are at most as many as a replay shows.
    """
    letters: list[str] = []
    for name in names:
        free = (
            letter for letter in (*_letters(name), *"abcdefghijklmnopqrstuvwxyz") if letter not in letters
        )
        letters.append(next(free))
    return letters


def _letters(name: str) -> Iterator[str]:
    """Yield the characters that can represent a name: first its number, as in `Task-2`, then its letters."""
    number = name.partition(" ")[0].rpartition("-")[2].rpartition("_")[2]
    if len(number) == 1 and number.isdigit():
        yield number
    yield from (letter for letter in name.lower() if letter.isalpha())


def _shortened(moments: Sequence[Moment]) -> Iterator[Moment]:
    """The moments, without the middle of each long series in which one lane passes line after line."""
    for (_, plain), group in itertools.groupby(moments, key=lambda moment: (moment.lane, moment.plain)):
        stretch = list(group)
        if not plain or len(stretch) <= _STRETCH:
            yield from stretch
            continue
        yield from stretch[: _STRETCH // 2]
        yield dataclasses.replace(stretch[_STRETCH // 2], note="many")
        yield from stretch[-_STRETCH // 4 :]
