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


@dataclasses.dataclass(frozen=True)
class Cost:
    """The cost of one way.

    Attributes:
        way: The way, in words.
        median: The median of all rounds, in milliseconds.
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
        rounds: The number of times that everything was measured.
        costs: The cost of each way, in the order of the record.
    """

    measured: str
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
    """A file of measurements: the seconds of each round, for each way."""

    measured: str
    seconds: dict[str, list[float]]


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
    costs = tuple(_cost(way, seconds) for way, seconds in kept.seconds.items())
    rounds = {len(seconds) for seconds in kept.seconds.values()}
    if len(rounds) != 1 or not all(cost.low > 0 for cost in costs):
        raise ValueError("it needs as many rounds of each way, and no time of 0")
    return Costs(kept.python, kept.system, kept.cpus, kept.date, kept.measured, rounds.pop(), costs)


def _cost(way: str, seconds: Sequence[float]) -> Cost:
    low, median, high = statistics.quantiles(seconds, n=4, method="inclusive")
    return Cost(way, 1000 * median, 1000 * low, 1000 * high)


def bars_of(costs: Costs) -> tuple[Bar, ...]:
    """Draw the measurements on a machine: bars from the left, on one scale.

    Args:
        costs: The measurements.
    """
    most = max(cost.high for cost in costs.costs)

    def width_of(milliseconds: float) -> float:
        return round((WIDTH - LEFT - RIGHT) * milliseconds / most, 1)

    return tuple(
        Bar(
            cost,
            row * ROW,
            max(1.0, width_of(cost.median)),
            (LEFT + width_of(cost.low), LEFT + width_of(cost.high)),
        )
        for row, cost in enumerate(costs.costs)
    )


def shown(milliseconds: float) -> str:
    """A time with two significant digits, or without decimals if it has more before the point."""
    digits = 0 if milliseconds >= 10 else 1 if milliseconds >= 1 else 2
    return f"{milliseconds:.{digits}f} ms"


def render_costs(costs: Costs) -> str:
    """A bar chart of the measurements on a machine.

    Args:
        costs: The measurements.
    """
    bars = bars_of(costs)
    return TEMPLATES.get_template("costs.html.jinja").render(
        costs=costs, bars=bars, shown=shown, width=WIDTH, height=ROW * len(bars), left=LEFT
    )
