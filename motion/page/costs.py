"""Bar charts of the cost of doing one thing in several ways, drawn from the records in `records/costs/`."""

from __future__ import annotations

import dataclasses
import statistics
from collections.abc import Sequence
from pathlib import Path

from motion.page.charted import Circumstances, read_records
from motion.page.templates import TEMPLATES

WIDTH, LEFT, RIGHT, ROW = 380, 4, 88, 42
"""The width of a chart, the room beside its bars, and the height of a bar with its name."""

UNITS = {"seconds": (("ms", 1e-3),), "bytes": (("MB", 1e6), ("kB", 1e3))}
"""The units in which a page shows what a record counts, with the largest first."""


@dataclasses.dataclass(frozen=True)
class Cost:
    """The cost of one way.

    Attributes:
        way: The way, in words.
        median: The median of all rounds, in the unit of the record.
        low: The first quartile: a quarter of the rounds took less.
        high: The third quartile: a quarter of the rounds took more.
    """

    way: str
    median: float
    low: float
    high: float


@dataclasses.dataclass(frozen=True)
class Costs(Circumstances):
    """The measurements on one machine.

    Attributes:
        measured: The thing that was measured, as a sentence without its full stop.
        unit: `seconds` or `bytes`.
        rounds: The number of times that everything was measured.
        costs: The cost of each way, in the order of the record.
    """

    measured: str
    unit: str
    rounds: int
    costs: tuple[Cost, ...]


@dataclasses.dataclass(frozen=True)
class Bar:
    """A cost, as drawn.

    Attributes:
        cost: The cost.
        y: The top of its row.
        width: The width of the bar.
        range: The left and the right end of the line between the quartiles.
    """

    cost: Cost
    y: int
    width: float
    range: tuple[float, float]


@dataclasses.dataclass(frozen=True)
class _Kept(Circumstances):
    """A file of measurements: what each round took of each way, either in seconds or in bytes."""

    measured: str
    seconds: dict[str, list[float]] = dataclasses.field(default_factory=dict)
    bytes: dict[str, list[float]] = dataclasses.field(default_factory=dict)


def load_costs(root: Path, name: str) -> list[Costs]:
    """The measurements of one thing on each machine.

    Args:
        root: The folder of the book.
        name: The name of the folder in `records/costs/`.

    Raises:
        ValueError: There is no such folder, or a file in it is not a record of costs.
    """
    found = read_records(root, f"costs/{name}", _Kept, _costs, of="costs")
    if not found:
        raise ValueError(f"records/costs/{name} has no record")
    return found


def _costs(kept: _Kept) -> Costs:
    if bool(kept.seconds) == bool(kept.bytes):
        raise ValueError("it needs either seconds or bytes")
    unit, taken = ("seconds", kept.seconds) if kept.seconds else ("bytes", kept.bytes)
    costs = tuple(_cost(way, numbers) for way, numbers in taken.items())
    rounds = {len(numbers) for numbers in taken.values()}
    if len(rounds) != 1 or not all(cost.low > 0 for cost in costs):
        raise ValueError("it needs as many rounds of each way, and no cost of 0")
    return Costs(kept.python, kept.system, kept.cpus, kept.date, kept.measured, unit, rounds.pop(), costs)


def _cost(way: str, numbers: Sequence[float]) -> Cost:
    low, median, high = statistics.quantiles(numbers, n=4, method="inclusive")
    return Cost(way, median, low, high)


def bars_of(costs: Costs) -> tuple[Bar, ...]:
    """Draw the measurements on a machine: bars from the left, on one scale.

    Args:
        costs: The measurements.
    """
    most = max(cost.high for cost in costs.costs)

    def width_of(number: float) -> float:
        return round((WIDTH - LEFT - RIGHT) * number / most, 1)

    return tuple(
        Bar(
            cost,
            row * ROW,
            max(1.0, width_of(cost.median)),
            (LEFT + width_of(cost.low), LEFT + width_of(cost.high)),
        )
        for row, cost in enumerate(costs.costs)
    )


def shown(number: float, unit: str) -> str:
    """A cost with two significant digits, or without decimals if it has more before the point.

    Args:
        number: The cost.
        unit: The unit of the record, one of UNITS.
    """
    units = UNITS[unit]
    name, size = next((named for named in units if number >= named[1]), units[-1])
    digits = 0 if number >= 10 * size else 1 if number >= size else 2
    return f"{number / size:.{digits}f} {name}"


def render_costs(costs: Costs) -> str:
    """A bar chart of the measurements on a machine.

    Args:
        costs: The measurements.
    """
    bars = bars_of(costs)
    return TEMPLATES.get_template("costs.html.jinja").render(
        costs=costs, bars=bars, shown=shown, width=WIDTH, height=ROW * len(bars), left=LEFT
    )
