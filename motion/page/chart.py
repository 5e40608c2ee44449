"""The chart "the same work, one to N workers", drawn from the records of `scripts/measure_workers.py`.

A speed is a ratio to the same work in one piece, without a worker, in the same round of measurements. So if
something slows the whole machine for a while, it slows both.
"""

from __future__ import annotations

import dataclasses
import math
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from motion.page.charted import Circumstances, read_records
from motion.page.templates import TEMPLATES

WIDTH, HEIGHT = 380, 230
"""Size of a chart."""

LEFT, RIGHT, TOP, BOTTOM = 34, 12, 12, 36
"""Room around the axes."""

type Way = Literal["processes", "interpreters", "threads", "tasks"]
"""The ways to divide the work."""

MARKS: dict[Way, str] = {
    "processes": "M-4 -4 h8 v8 h-8 z",
    "interpreters": "M0 -5.5 l5.500 5.500 l-5.500 5.500 l-5.500 -5.500 z",
    "threads": "M-4.500 0 a4.500 4.500 0 1 0 9 0 a4.500 4.500 0 1 0 -9 0 z",
    "tasks": "M0 -5 l5 9 h-10 z",
}
"""The known ways to divide the work, each with the shape of its mark."""

_ASIDE = 7
"""The distance between marks for the same number of workers."""


@dataclasses.dataclass(frozen=True)
class Speed:
    """How many times as fast as without workers.

    Attributes:
        median: The median of all rounds.
        least: The speed of the worst round.
        most: The speed of the best round.
    """

    median: float
    least: float
    most: float


@dataclasses.dataclass(frozen=True)
class Workers(Circumstances):
    """The measurements on one machine.

    Attributes:
        terms: The size of the work.
        rounds: The number of times that everything was measured.
        speeds: For each way to divide the work, the speeds with 1, 2, 3 ... workers.
    """

    terms: int
    rounds: int
    speeds: dict[str, tuple[Speed, ...]]


@dataclasses.dataclass(frozen=True)
class Curve:
    """A way to divide the work, as drawn.

    Attributes:
        name: Its name.
        color: The number of its color.
        mark: The path of its mark.
        points: The places of its marks.
        ranges: The top and the bottom of the range of single rounds, measured from the top.
    """

    name: str
    color: int
    mark: str
    points: tuple[tuple[float, float], ...]
    ranges: tuple[tuple[float, float], ...]


@dataclasses.dataclass(frozen=True)
class Chart:
    """A chart, for a template.

    Attributes:
        lines: The ways to divide the work.
        columns: Each number of workers, and its x.
        rows: Each speed with a horizontal line, and its y.
        limit: The path of the upper limit: as many times as fast as there are workers, or CPUs.
    """

    lines: tuple[Curve, ...]
    columns: tuple[tuple[int, float], ...]
    rows: tuple[tuple[int, float], ...]
    limit: str


@dataclasses.dataclass(frozen=True)
class _Kept(Circumstances):
    """A file of `scripts/measure_workers.py`: the seconds of each round, without workers and with them."""

    terms: int
    alone: list[float]
    seconds: dict[Way, dict[int, list[float]]]


def load_workers(root: Path) -> list[Workers]:
    """The measurements of workers on each machine.

    Args:
        root: The folder of the book.

    Raises:
        ValueError: A file there is not such a record.
    """
    return read_records(root, "workers", _Kept, _workers, of="workers")


def _workers(kept: _Kept) -> Workers:
    speeds: dict[str, tuple[Speed, ...]] = {}
    for way, measured in kept.seconds.items():
        numbers = range(1, len(measured) + 1)
        speeds[way] = tuple(_speed(kept.alone, measured[number]) for number in numbers)
    return Workers(
        python=kept.python,
        system=kept.system,
        cpus=kept.cpus,
        date=kept.date,
        terms=kept.terms,
        rounds=len(kept.alone),
        speeds=speeds,
    )


def _speed(alone: Sequence[float], seconds: Sequence[float]) -> Speed:
    ratios = [one / many for one, many in zip(alone, seconds, strict=True)]
    return Speed(statistics.median(ratios), min(ratios), max(ratios))


def chart_of(workers: Workers) -> Chart:
    """Draw the measurements on a machine.

    Args:
        workers: The measurements.
    """
    most = max(len(speeds) for speeds in workers.speeds.values())
    fastest = max(speed.most for speeds in workers.speeds.values() for speed in speeds)
    top = max(2, min(most, workers.cpus), math.ceil(fastest))
    step = max(1, round(top / 5))

    def x_of(number: float) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (number - 0.5) / most, 1)

    def y_of(speed: float) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * speed / top, 1)

    lines = []
    for place, (name, mark) in enumerate(MARKS.items()):
        speeds = workers.speeds.get(name, ())
        medians = [speed.median for speed in speeds]
        xs = [x_of(number) for number in range(1, len(speeds) + 1)]
        aside = (place - (len(MARKS) - 1) / 2) * _ASIDE
        lines.append(
            Curve(
                name=name,
                color=place + 1,
                mark=mark,
                points=tuple(zip((round(x + aside, 1) for x in xs), map(y_of, medians), strict=True)),
                ranges=tuple((y_of(speed.most), y_of(speed.least)) for speed in speeds),
            )
        )
    ends = [(number, min(number, workers.cpus)) for number in range(1, most + 1)]
    return Chart(
        lines=tuple(line for line in lines if line.points),
        columns=tuple((number, x_of(number)) for number in range(1, most + 1)),
        rows=tuple((speed, y_of(speed)) for speed in range(0, top + 1, step)),
        limit="M" + " L".join(f"{x_of(number)} {y_of(speed)}" for number, speed in ends),
    )


def render_workers(workers: Workers) -> str:
    """A chart of the same work by one to N workers.

    Args:
        workers: The measurements.
    """
    return TEMPLATES.get_template("workers.html.jinja").render(
        workers=workers,
        chart=chart_of(workers),
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=RIGHT,
    )
