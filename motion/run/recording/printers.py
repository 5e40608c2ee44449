"""Who printed which line: matches what the lanes say that they printed with the output that arrived."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from motion.run.recording.notes import Note


def lines_printed(printed: list[tuple[Note, str]], output: str) -> dict[int, tuple[int, ...]]:
    """The lines of output that each note of something printed stands for.

    What a thread or a task printed came in its order; whose turn it was, the output itself says. Where two
    could have printed the same, the earlier did. A line that nobody has noted is left out: another program
    printed it, or somebody past Python's streams.

    Args:
        printed: The notes, in order of time, with their texts.
        output: What arrived.

    Returns:
        By `id(note)`, the numbers of the lines that it completed.
    """
    waiting: dict[str, deque[tuple[Note, str]]] = defaultdict(deque)
    for note, text in printed:
        waiting[note.lane].append((note, text))
    found: dict[int, tuple[int, ...]] = {}
    at, number = 0, 1
    while at < len(output):
        fitting = [(queue, 0) for queue in waiting.values() if queue and output.startswith(queue[0][1], at)]
        if not fitting:
            fitting = list(_further(waiting.values(), output, at))
        if fitting:
            queue, lost = min(fitting, key=lambda place: place[0][place[1]][0].at)
            for _ in range(lost):
                queue.popleft()
            note, text = queue.popleft()
            ends = text.count("\n") + (at + len(text) == len(output) and not text.endswith("\n"))
            found[id(note)] = tuple(range(number, number + ends))
            at += len(text)
            number += text.count("\n")
        else:
            at = output.find("\n", at) + 1 or len(output)
            number += 1
    return found


def _further(
    queues: Iterable[deque[tuple[Note, str]]], output: str, at: int
) -> Iterator[tuple[deque[tuple[Note, str]], int]]:
    """The queues that have what is at a place of the output further back, and behind how many.

    What is before it never arrived.
    """
    for queue in queues:
        for place, (_, text) in enumerate(queue):
            if text and output.startswith(text, at):
                yield queue, place
                break
