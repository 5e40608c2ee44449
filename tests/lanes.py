"""What a run's recording says of its lanes, by their names."""

from collections.abc import Callable

from motion.run.outcome import Run
from motion.run.recording.events import Event, Lane

type Program = Callable[..., Run]
"""Write a program and run it: the fixture `run`."""


def lanes(run: Run) -> dict[str, Lane]:
    """The lanes by their names, of which there must be no two."""
    found = {lane.name: lane for lane in run.recording.lanes}
    assert len(found) == len(run.recording.lanes)
    return found


def parents(run: Run) -> dict[str, str | None]:
    """Who started each lane."""
    names = [lane.name for lane in run.recording.lanes]
    return {lane.name: None if lane.parent is None else names[lane.parent] for lane in run.recording.lanes}


def events(run: Run, name: str) -> list[Event]:
    return [event for event in run.recording.events if run.recording.lanes[event.lane].name == name]


def steps(run: Run, name: str) -> list[tuple[str, int | None]]:
    """What a lane did, without the times; a beginning that was noted more than once is one."""
    found = [(event.kind, event.number) for event in events(run, name)]
    return [step for at, step in enumerate(found) if step != ("begin", None) or at == 0]


def told(run: Run) -> list[tuple[str | None, str]]:
    """Each line of output, with the lane that printed it."""
    who: dict[int, str] = {}
    for event in run.recording.events:
        if event.kind == "print":
            assert event.number is not None
            assert event.number not in who
            who[event.number] = run.recording.lanes[event.lane].name
    text = run.output.split("\n")
    return [(who.get(number), line) for number, line in enumerate(text, 1) if line or number < len(text)]


def printers(run: Run) -> list[str | None]:
    return [name for name, _ in told(run)]
