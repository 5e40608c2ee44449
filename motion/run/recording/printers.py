"""Who printed which line: matches what the lanes say that they printed with the output that arrived."""

from __future__ import annotations

import heapq
from collections import defaultdict, deque
from collections.abc import Iterator
from typing import NamedTuple

from motion.run.recording.notes import Note

_TRIED = 16
"""Texts that begin alike and are compared with a place of the output, before it is somebody else's."""


class Lines(NamedTuple):
    """Lines of output that something printed belongs to.

    Attributes:
        ended: The numbers of the lines that it ended.
        begun: The number of the line that it is only a part of, None if there is none.
    """

    ended: tuple[int, ...] = ()
    begun: int | None = None


def lines_printed(printed: list[tuple[Note, str]], output: str) -> dict[int, Lines]:
    """The lines of output that each note of something printed stands for.

    What a thread or a task printed came in its order; whose turn it was, the output itself says. Where two
    could have printed the same, the earlier did. A line that nobody has noted is left out: another program
    printed it, or somebody past Python's streams.

    Args:
        printed: The notes, in order of time, with their texts.
        output: What arrived.

    Returns:
        By `id(note)`, its lines.
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
    """What the lanes have printed and has not been found in the output yet. Each lane's texts are a queue.

    A text is found by its beginning: its first line, or all of it if it ends no line.
    """

    def __init__(self, printed: list[tuple[Note, str]]) -> None:
        self._printed = printed
        self._queues: dict[str, deque[int]] = defaultdict(deque)
        self._gone = bytearray(len(printed))
        self._heads: dict[str, list[int]] = defaultdict(list)  # heaps, by the beginning of the text
        self._all: dict[str, list[int]] = defaultdict(list)
        self._lengths: set[int] = set()  # of those that end no line
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
        """Take away what is at a place of the output: the first of a queue, or else what comes first.

        What is before it in its queue never arrived.

        Returns:
            The place of its note; None if nobody has noted it.
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
        """The first text of a heap that is at a place of the output, if there is one."""
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
