"""What does it cost to send a million integers to another process, in several ways?

    python scripts/measure_sending.py

This needs Python 3.12 or later and nothing else. Keep the machine idle for the minute that it takes. The
results go into a file in `records/costs/sending/`, which names the machine, the Python and the day. Commit
the file, and the book draws a chart of it.
"""

from __future__ import annotations

import array
import functools
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory

from measuring import COSTS, circumstances, options, rounds_of


def receive(connection: Connection) -> None:
    """The other process: it gets the integers in the way that it is told, and says what that has cost."""
    while way := connection.recv():
        begun = time.process_time()
        _, arrive = WAYS[way]
        ends = arrive(connection)
        connection.send((time.process_time() - begun, *ends))


def of_object(connection: Connection) -> tuple[int, int]:
    """The first and the last integer of a list or an array that arrives as an object."""
    numbers = connection.recv()
    return numbers[0], numbers[-1]


def of_bytes(connection: Connection) -> tuple[int, int]:
    """The first and the last integer of bytes that arrive."""
    numbers = memoryview(connection.recv_bytes()).cast("q")
    return numbers[0], numbers[-1]


def of_block(connection: Connection) -> tuple[int, int]:
    """The first and the last integer of a block of shared memory of which the name arrives."""
    block = SharedMemory(connection.recv())
    with block.buf.cast("q") as numbers:
        ends = numbers[0], numbers[-1]
    block.close()
    return ends


class Sender:
    """Sends integers in several ways.

    Args:
        connection: The connection to the other process.
        numbers: How many integers.
    """

    def __init__(self, connection: Connection, numbers: int) -> None:
        self.connection = connection
        self.list = list(range(1000, 1000 + numbers))  # of the small ones, Python has one object each
        self.array = array.array("q", self.list)
        self.block = SharedMemory(create=True, size=numbers * self.array.itemsize)
        self.block.buf[:] = memoryview(self.array).cast("B")

    def close(self) -> None:
        """Remove the shared memory."""
        self.block.close()
        self.block.unlink()

    def send_list(self) -> None:
        """Send them as a list."""
        self.connection.send(self.list)

    def send_array(self) -> None:
        """Send them as an array."""
        self.connection.send(self.array)

    def send_bytes(self) -> None:
        """Send the bytes of the array, without pickling them."""
        self.connection.send_bytes(self.array)

    def send_copied(self) -> None:
        """Copy them into shared memory, and send its name."""
        self.block.buf[:] = memoryview(self.array).cast("B")
        self.send_name()

    def send_name(self) -> None:
        """Send the name of the shared memory in which they are."""
        self.connection.send(self.block.name)

    def seconds_of(self, way: str) -> float:
        """The CPU time that both processes need to send and to receive in a way.

        Raises:
            ValueError: Something else has arrived.
        """
        self.connection.send(way)
        begun = time.process_time()
        send, _ = WAYS[way]
        send(self)
        used, *ends = self.connection.recv()
        if ends != [self.list[0], self.list[-1]]:
            raise ValueError(f"{way}: {ends} arrived")
        return time.process_time() - begun + used


WAYS: dict[str, tuple[Callable[[Sender], None], Callable[[Connection], tuple[int, int]]]] = {
    "a list, with send": (Sender.send_list, of_object),
    "an array, with send": (Sender.send_array, of_object),
    "the array's bytes, with send_bytes": (Sender.send_bytes, of_bytes),
    "copied into shared memory, with its name": (Sender.send_copied, of_block),
    "in shared memory already, only the name": (Sender.send_name, of_block),
}
"""The ways: how one process sends, and how the other receives."""


def measure(numbers: int, rounds: int) -> dict[str, object]:
    """Measure every way in each round.

    Args:
        numbers: How many integers to send.
        rounds: The number of rounds.

    Returns:
        The record: the machine, the Python, the day, and the seconds of each round.
    """
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=receive, args=(theirs,))
    process.start()
    sender = Sender(ours, numbers)
    seconds = rounds_of({way: functools.partial(sender.seconds_of, way) for way in WAYS}, rounds)
    sender.close()
    ours.send("")
    process.join()
    measured = f"CPU time of both processes, to send {numbers:,} integers through a pipe"
    return {**circumstances(), "measured": measured, "seconds": seconds}


def main() -> None:
    """Measure, and write the record."""
    chosen, keep = options(__doc__, COSTS / "sending", numbers=1_000_000, rounds=21)
    keep(measure(chosen.numbers, chosen.rounds))


if __name__ == "__main__":
    main()
