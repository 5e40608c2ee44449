"""Runs and builds from nothing: the programs run by the engine, and a site whose programs run first."""

import os
import shutil
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from motion.book import Book
from scripts.bench.books import runnable
from scripts.bench.figures import Figure, ratio
from scripts.bench.spending import Spent, build, spend, spend_alone

TIMES = 3  # of ours; of stock only once, since that takes minutes, in which noise evens out
CANDIDATES = 5  # programs among which the longest is looked for


def cold(book: Path, static: Path, stock: Path) -> Iterator[Figure]:
    """Run and build from nothing.

    Args:
        book: The book.
        static: The same, with the outputs pasted in.
        stock: The same, with stock console fences, which run the programs one by one and unrecorded.
    """
    runs = [from_nothing([sys.executable, "-m", "motion", "check"], book) for _ in range(TIMES)]
    builds = [from_nothing([sys.executable, "-m", "mkdocs", "build", "--quiet"], book) for _ in range(TIMES)]
    theirs = build(stock)
    # What the stock build spends beyond the pages, its programs spend.
    programs = theirs.cpu - statistics.median(build(static).cpu for _ in range(TIMES))
    cores = os.cpu_count() or 1
    bound = max(programs / cores, longest(book), serial(book))
    count = len(runnable(book))
    yield ratio(
        f"cold run of {count} programs / the larger of CPU ÷ cores, longest, sum of serial",
        [(run.seconds, bound) for run in runs],
        1.25,
    )
    # Whatever the engine and the recording cost, is in here as well: this is about the waiting.
    yield ratio("cold run / its own CPU ÷ cores", [(run.seconds, run.cpu / cores) for run in runs])
    yield ratio("CPU of the cold run / of the programs, unrecorded", [(run.cpu, programs) for run in runs])
    yield ratio(
        "cold build with stock console fences / ours",
        [(theirs.seconds, ours.seconds) for ours in builds],
        3,
        at_least=True,
    )


def from_nothing(words: list[str], book: Path) -> Spent:
    """Carry out a command of a book that has neither runs nor cards."""
    for kept in (".motion", ".cache"):
        shutil.rmtree(book / kept, ignore_errors=True)
    return spend(words, book)


def serial(book: Path) -> float:
    """The seconds of the programs that have to be alone, each by itself."""
    return sum(spend_alone(snippet, book).seconds for snippet in runnable(book) if snippet.guarantee.serial)


def longest(book: Path) -> float:
    """The seconds, by itself, of the longest program: one of those that took longest side by side."""
    known = Book(book)
    snippets = [known.read(name) for name in known.names()]
    seconds = {
        snippet: result.run.seconds for snippet in snippets if (result := known.known(snippet)) and result.run
    }
    slowest = sorted(seconds, key=seconds.__getitem__)[-CANDIDATES:]
    return max(spend_alone(snippet, book).seconds for snippet in slowest)
