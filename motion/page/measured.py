"""What many runs of a program printed, as a table."""

from __future__ import annotations

import collections
import dataclasses
from collections.abc import Sequence

from motion.records import Record

_OUTPUTS = 3
"""Different outputs that a table of measurements has columns for; another column is for all others."""


@dataclasses.dataclass(frozen=True)
class Measured:
    """What many runs of a program printed.

    Attributes:
        outputs: The heads of the columns: the lines of an output each; None for all other outputs.
        tables: By machine and day, the label of each Python and how often it printed each of these.
    """

    outputs: list[tuple[str, ...] | None]
    tables: dict[str, list[tuple[str, list[int]]]]


def table_of(records: Sequence[Record]) -> Measured:
    """What many runs printed, by machine and day."""
    printed = collections.Counter[tuple[str, ...]]()
    for record in records:
        printed.update({lines: times for times, lines in record.outputs})
    frequent = sorted(lines for lines, _ in printed.most_common(_OUTPUTS))
    others = len(printed) > len(frequent)
    tables: dict[str, list[tuple[str, list[int]]]] = {}
    for record in records:
        counts = [record.times(lines) for lines in frequent]
        if others:
            counts.append(record.runs - sum(counts))
        tables.setdefault(f"{record.machine}, {record.date}", []).append((record.python, counts))
    return Measured([*frequent, None] if others else [*frequent], tables)
