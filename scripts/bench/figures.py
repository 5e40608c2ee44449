"""Figures: measurements, their limits, and the table of both."""

import dataclasses
import statistics
from collections.abc import Callable, Iterable, Sequence

import rich.box
import rich.table

type Pairs = Sequence[tuple[float, float]]


@dataclasses.dataclass(frozen=True)
class Figure:
    """A row of the table: several measurements of a figure, and its limit."""

    name: str
    values: Sequence[float]
    unit: str = ""
    budget: str = ""
    kept: Callable[[float], bool] | None = None
    sides: str = ""


def figure(name: str, values: Sequence[float], bound: float | None = None, *, unit: str = "s") -> Figure:
    """A figure of one measured thing, with an upper limit."""
    if bound is None:
        return Figure(name, values, unit)
    return Figure(name, values, unit, f"≤ {bound:g} {unit}", lambda value: value <= bound)


def ratio(
    name: str, pairs: Pairs, bound: float | None = None, *, at_least: bool = False, unit: str = "s"
) -> Figure:
    """A figure that is the ratio of two sides, with a limit."""
    left, right = (statistics.median(side) for side in zip(*pairs, strict=True))
    if bound is None:
        budget, kept = "", None
    elif at_least:
        budget, kept = f"≥ {bound:g}", lambda value: value >= bound
    else:
        budget, kept = f"≤ {bound:.2f}", lambda value: value <= bound
    return Figure(
        name,
        [one / other for one, other in pairs],
        budget=budget,
        kept=kept,
        sides=f"{left:.2f} / {right:.2f} {unit}",
    )


def table(figures: Iterable[Figure]) -> rich.table.Table:
    """A table with a row for each figure."""
    rows = rich.table.Table(
        "figure", "median", "spread", "medians of the sides", "budget", "", box=rich.box.SIMPLE_HEAD
    )
    for figure in figures:
        median = statistics.median(figure.values)
        spread = f"{min(figure.values):.2f}-{max(figure.values):.2f}" if len(figure.values) > 1 else ""
        verdict = "" if figure.kept is None else "kept" if figure.kept(median) else "missed"
        rows.add_row(
            figure.name,
            f"{median:.2f} {figure.unit}".strip(),
            spread,
            figure.sides,
            figure.budget,
            verdict,
            style="bold" if verdict == "missed" else None,
        )
    return rows
