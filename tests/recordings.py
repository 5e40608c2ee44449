"""What must be true of the recording of a program of the book, whatever the program does."""

import asyncio
from collections.abc import Iterator

from motion.book import Result
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.launch import run_snippet
from motion.run.outcome import Way
from motion.run.recording.events import Recording


def faults(result: Result, *, whole: bool) -> Iterator[str]:
    """What is wrong with the recording of a run.

    Args:
        result: A program that was run.
        whole: Whether each line of output must have a lane.
    """
    assert result.run
    recording = result.run.recording
    if not recording.lanes:
        yield "it has no lane"
        return
    if [lane.parent is None for lane in recording.lanes] != [True] + [False] * (len(recording.lanes) - 1):
        yield f"it is not known who started these lanes: {recording.lanes}"
    yield from _disorder(recording)
    kinds = ("line", "many", "suspend", "resume", "back")
    reached = {
        event.number for event in recording.events if event.kind in kinds and not event.text and event.number
    }
    if beyond := reached - set(range(1, len(result.snippet.source.splitlines()) + 1)):
        yield f"it reaches lines that the program does not have: {beyond}"
    printed = sorted(event.number for event in recording.events if event.kind == "print" and event.number)
    output = result.run.output.removesuffix("\n").split("\n") if result.run.output else []
    lines = range(1, len(output) + 1)
    lost = [f"{number}: {output[number - 1]}" for number in lines if number not in printed]
    # Of several programs that run at the same time, nobody knows which one printed a line.
    if whole and lost and not any(lane.kind == "program" for lane in recording.lanes):
        yield f"no lane is known to have printed these lines of output: {lost}"
    if not whole and not lost:
        yield "every line of output has its lane, so it need not be an exception"
    if len(set(printed)) < len(printed) or not set(printed) <= set(lines):
        yield f"these lines were printed twice, or never: {printed}"


def _disorder(recording: Recording) -> Iterator[str]:
    """Events that are out of order."""
    times = [event.at for event in recording.events]
    if times != sorted(times):
        yield "its events are not in order of time"
    used: dict[int, int] = {}
    seen: set[int] = set()
    ended: set[int] = set()
    for event in recording.events:
        lane = recording.lanes[event.lane]
        if event.cpu != -1 and event.cpu < used.get(lane.thread, 0):
            yield f"a thread has used less CPU time than before: {event}"
        used[lane.thread] = max(used.get(lane.thread, 0), event.cpu)
        if event.lane in ended and event.kind not in ("print", "piece"):
            yield f"a lane goes on after its end: {event}"
        if event.kind == "begin" and event.lane in seen:
            yield f"a lane begins after it did something: {event}"
        if event.kind == "end":
            ended.add(event.lane)
        if event.kind != "begin":
            seen.add(event.lane)


def printed(program: Snippet, interpreter: Interpreter, *, recorded: bool) -> tuple[str, int | str]:
    """What a program prints and how it ends. Where it runs is left out."""
    run = asyncio.run(run_snippet(program, interpreter, way=Way.RECORDED if recorded else Way.UNRECORDED))
    return run.output.replace(run.scratch, "SCRATCH"), run.end
