"""The outputs of many runs of a program, as a table."""

from __future__ import annotations

import collections
import dataclasses
from collections.abc import Sequence

from motion.records import Record

_OUTPUTS = 3
"""The number of outputs with their own columns in a table. One more column counts all other outputs."""


@dataclasses.dataclass(frozen=True)
class Measured:
    """The outputs of many runs of a program.

    Attributes:
        outputs: The headings of the columns: the lines of one output each, or None for all other outputs.
        tables: By machine and day, the label of each Python and the count of each output.
    """

    outputs: list[tuple[str, ...] | None]
    tables: dict[str, list[tuple[str, list[int]]]]


def table_of(records: Sequence[Record]) -> Measured:
    """The outputs of many runs, by machine and day."""
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
