"""The differences from its stated output that a correct run of a snippet may and may not show."""

from __future__ import annotations

import dataclasses
import signal
import threading
from collections.abc import Callable, Mapping
from typing import Any

from motion.program.dots import ELLIPSIS

DEFAULT_TIMEOUT = 10.0
"""Seconds that a program may run unless it says otherwise."""

DEFAULT_MEMORY = 2048
"""MiB that the processes of a program may use together unless it says otherwise."""

type Pairs = tuple[tuple[str, str], ...]
"""Lines of which the first must be printed before the second."""


class GuaranteeError(ValueError):
    """A `[tool.motion]` table with a wrong key or value.

    Attributes:
        key: The key with the fault.
    """

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


@dataclasses.dataclass(frozen=True)
class Guarantee:
    """The table `[tool.motion]` of a snippet's inline script metadata.

    Attributes:
        order: `"exact"`: the stated lines in the stated order; `"any"`: the same lines in any order; pairs:
            the same lines, and the first line of each pair before the second.
        exit: The expected end of the program: an exit status (0 to 255) or the name of a signal
            (`"SIGTERM"`).
        hangs: The program is a deadlock on purpose: it must still be running at its time limit.
        timeout: The time limit, in seconds.
        memory: The limit of memory for all its processes together, in MiB.
        serial: Timing matters: the program runs alone.
        terminal: The reason why the program keeps its guarantee only on a terminal, and not when its output
            goes to a pipe or a file; empty if it keeps it there too.
        needs: What the program needs besides Python: `"display"`, `"fork"` (the start method), `"gil"`
            (without it, lines that threads print at the same moment can tear each other), `"posix"` (signals,
            process groups, a POSIX shell), or the name of an executable.
    """

    order: str | Pairs = "exact"
    exit: int | str = 0
    hangs: bool = False
    timeout: float = DEFAULT_TIMEOUT
    memory: int = DEFAULT_MEMORY
    serial: bool = False
    terminal: str = ""
    needs: tuple[str, ...] = ()

    @classmethod
    def from_table(cls, table: Mapping[str, Any], stated: tuple[str, ...]) -> Guarantee:
        """Read the table, and check it against the stated output.

        Args:
            table: The table, as `tomllib` returns it.
            stated: The lines of the stated output.

        Raises:
            GuaranteeError: A key is unknown, has a value of the wrong kind, or contradicts another key.
        """
        known = [field.name for field in dataclasses.fields(cls)]
        for key in table:
            if key not in known:
                raise GuaranteeError(key, f"unknown key {key!r}; known keys are {', '.join(known)}")
        values = {key: _CHECKS[key](value) for key, value in table.items()}
        guarantee = cls(**values)
        if guarantee.hangs and "exit" in table:
            raise GuaranteeError("exit", "a program that hangs has no exit status: leave out `exit`")
        if guarantee.order != "exact" and ELLIPSIS in map(str.rstrip, stated):
            raise GuaranteeError("order", f'a line that is only {ELLIPSIS!r} needs the order "exact"')
        if isinstance(guarantee.order, tuple):
            _check_pairs(guarantee.order, stated)
        return guarantee


def _check_pairs(pairs: Pairs, stated: tuple[str, ...]) -> None:
    """Raise GuaranteeError unless the stated output itself keeps the order of all pairs."""
    for line in (line for pair in pairs for line in pair):
        if line not in stated:
            raise GuaranteeError("order", f"{line!r} is not a line of the stated output")
    for first, second in pairs:
        if first == second:
            raise GuaranteeError("order", f"a pair of {first!r} with itself means nothing: remove it")
        if stated.index(second) < len(stated) - 1 - stated[::-1].index(first):
            raise GuaranteeError("order", f"the stated output has {second!r} before {first!r}")


def _order(value: Any) -> str | Pairs:
    if value in ("exact", "any"):
        return str(value)
    if isinstance(value, list) and value and all(_is_pair(pair) for pair in value):
        return tuple((first, second) for first, second in value)
    raise GuaranteeError("order", 'order must be "exact", "any" or a list of pairs of stated lines')


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(line, str) for line in value)


def _exit(value: Any) -> int | str:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 255:
        return value
    # Windows does not have SIGKILL, but a program for POSIX may state it.
    if isinstance(value, str) and (value in signal.Signals.__members__ or value == "SIGKILL"):
        return value
    raise GuaranteeError("exit", 'exit must be a status from 0 to 255 or the name of a signal ("SIGTERM")')


def _timeout(value: Any) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < threading.TIMEOUT_MAX:
        return float(value)
    raise GuaranteeError("timeout", "timeout must be a number of seconds above 0")


def _memory(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise GuaranteeError("memory", "memory must be a whole number of MiB above 0")


def _needs(value: Any) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(need, str) and need for need in value):
        return tuple(value)
    raise GuaranteeError("needs", 'needs must be a list such as ["display"] or ["openssl"]')


def _hangs(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise GuaranteeError("hangs", "hangs must be true or false")


def _serial(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise GuaranteeError("serial", "serial must be true or false")


def _terminal(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise GuaranteeError("terminal", "terminal is the reason, as a clause for the page")


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "order": _order,
    "exit": _exit,
    "hangs": _hangs,
    "timeout": _timeout,
    "memory": _memory,
    "serial": _serial,
    "terminal": _terminal,
    "needs": _needs,
}
