"""Builds of a site in which no program is stale, compared with a site without an engine."""

from collections.abc import Iterator
from pathlib import Path

from scripts.bench.figures import Figure, figure, ratio
from scripts.bench.spending import MEGABYTE, build

TIMES = 3


def warm(book: Path, static: Path, count: int) -> Iterator[Figure]:
    """Build both sides in turns.

    Args:
        book: The book, with its stored runs.
        static: The same book, with the outputs pasted in.
        count: The number of its programs.
    """
    build(book), build(static)  # so that neither side is the first to read its files
    spent = [(build(book), build(static)) for _ in range(TIMES)]
    yield ratio(
        f"warm build of {count} programs / with the outputs pasted in",
        [(ours.seconds, theirs.seconds) for ours, theirs in spent],
        1.10,
    )
    yield figure(f"CPU of the warm build of {count} programs", [ours.cpu for ours, _ in spent], 8)
    yield ratio(
        "memory of the warm build / with the outputs pasted in",
        [(ours.memory / MEGABYTE, theirs.memory / MEGABYTE) for ours, theirs in spent],
        unit="MB",
    )
