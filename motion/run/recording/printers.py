"""The printers of each line: matches the notes of the lanes about printing with the output that arrived."""

from __future__ import annotations

import heapq
from collections import defaultdict, deque
from collections.abc import Iterator
from typing import NamedTuple

from motion.run.recording.notes import Note

_TRIED = 16
"""Texts with the same beginning that are compared with a place of the output before it counts as foreign."""


class Lines(NamedTuple):
    """The lines of output to which a printed text belongs.

    Attributes:
        ended: The numbers of the lines that it ended.
        begun: The number of the line of which it is only a part, or None.
    """

    ended: tuple[int, ...] = ()
    begun: int | None = None


def lines_printed(printed: list[tuple[Note, str]], output: str) -> dict[int, Lines]:
    """The lines of output for each note about printing.

    The texts of one thread or task arrive in its order. The output itself shows the turns. If two lanes
    could have printed the same text, the earlier one did. A line without a note is left out, because another
    program printed it, or the text bypassed Python's streams.

    Args:
        printed: The notes, in order of time, with their texts.
        output: The output that arrived.

    Returns:
        The lines of each note, by `id(note)`.
    """
    texts = _Texts(printed)
    found: dict[int, Lines] = {}
    at, number = 0, 1
    while at < len(output):
        place = texts.take(output, at)
        if place is None:
            at = output.find("\n", at) + 1 or len(output)
            number += 1
            continue
        note, text = printed[place]
        after = number + text.count("\n")
        at += len(text)
        if text.endswith("\n"):
            found[id(note)] = Lines(tuple(range(number, after)))
        elif at == len(output):
            found[id(note)] = Lines(tuple(range(number, after + 1)))
        else:
            found[id(note)] = Lines(tuple(range(number, after)), after)
        number = after
    return found


class _Texts:
    """The texts that the lanes have printed and that are not found in the output yet, a queue for each lane.

    A text is found by its beginning: its first line, or all of it if it ends no line.
    """

    def __init__(self, printed: list[tuple[Note, str]]) -> None:
        self._printed = printed
        self._queues: dict[str, deque[int]] = defaultdict(deque)
        self._gone = bytearray(len(printed))
        self._heads: dict[str, list[int]] = defaultdict(list)  # heaps, by the beginning of the text
        self._all: dict[str, list[int]] = defaultdict(list)
        self._lengths: set[int] = set()  # of texts that end no line
        self._longest = 0  # beginning
        self._end = 0  # of the line of the output in which a text was last looked for
        for place, (note, text) in enumerate(printed):
            if not text:
                self._gone[place] = True
                continue
            begin = _beginning(text)
            if not begin.endswith("\n"):
                self._lengths.add(len(begin))
            self._longest = max(self._longest, len(begin))
            self._all[begin].append(place)  # in order of time, so each of these lists is a heap
            self._queues[note.lane].append(place)
        for queue in self._queues.values():
            self._put(queue)

    def take(self, output: str, at: int) -> int | None:
        """Remove the text at a place of the output: the first of a queue, or else a later one.

        The texts before it in its queue never arrived.

        Returns:
            The place of its note, or None if no lane has noted it.
        """
        if at >= self._end:
            self._end = output.find("\n", at) + 1 or len(output)
        left = self._end - at
        lengths = {left, *self._lengths} if left <= self._longest else self._lengths
        begins = [output[at : at + length] for length in lengths if length <= left]
        for heaps in (self._heads, self._all):
            fitting = [
                place
                for begin in begins
                if begin in heaps
                for place in self._fitting(heaps[begin], output, at)
            ]
            if fitting:
                place = min(fitting)
                queue = self._queues[self._printed[place][0].lane]
                while queue[0] <= place:
                    self._gone[queue.popleft()] = True
                    if not queue:
                        break
                self._put(queue)
                return place
        return None

    def _put(self, queue: deque[int]) -> None:
        """Make the first text of a queue one of the heads."""
        if queue:
            heapq.heappush(self._heads[_beginning(self._printed[queue[0]][1])], queue[0])

    def _fitting(self, heap: list[int], output: str, at: int) -> Iterator[int]:
        """The first text of a heap that is at a place of the output, or None."""
        others: list[int] = []
        while heap and len(others) < _TRIED:
            if self._gone[heap[0]]:
                heapq.heappop(heap)
            elif output.startswith(self._printed[heap[0]][1], at):
                yield heap[0]
                break
            else:
                others.append(heapq.heappop(heap))
        for place in others:
            heapq.heappush(heap, place)


def _beginning(text: str) -> str:
    return text[: text.find("\n") + 1] or text
