"""Runs and builds from nothing: the engine runs the programs, and a site runs its programs first."""

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

TIMES = 3  # for our side; stock is measured once, because its programs run one by one, and noise averages out
CHECK = [sys.executable, "-m", "motion", "check"]
BUILD = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
CANDIDATES = 5  # the number of programs among which to look for the longest


def cold(book: Path, static: Path, stock: Path) -> Iterator[Figure]:
    """Run and build from nothing.

    Args:
        book: The book.
        static: The same book, with the outputs pasted in.
        stock: The same book, with stock console fences, which run the programs one by one and unrecorded.
    """
    runs = [from_nothing(CHECK, book) for _ in range(TIMES)]
    builds = [from_nothing(BUILD, book) for _ in range(TIMES)]
    theirs = build(stock)
    # The stock build spends the time beyond the pages on its programs.
    programs = theirs.cpu - statistics.median(build(static).cpu for _ in range(TIMES))
    cores = os.cpu_count() or 1
    bound = max(programs / cores, longest(book), serial(book))
    count = len(runnable(book))
    yield ratio(
        f"cold run of {count} programs / the larger of CPU ÷ cores, longest, sum of serial",
        [(run.seconds, bound) for run in runs],
        1.25,
    )
    # This includes all costs of the engine and the recording, because it is about the waiting.
    yield ratio("cold run / its own CPU ÷ cores", [(run.seconds, run.cpu / cores) for run in runs])
    yield ratio("CPU of the cold run / of the programs, unrecorded", [(run.cpu, programs) for run in runs])
    yield ratio(
        "cold build with stock console fences / ours",
        [(theirs.seconds, ours.seconds) for ours in builds],
        3,
        at_least=True,
    )


def cold_build(book: Path) -> Figure:
    """Build the whole book from nothing, once: its runs and its site are measured next."""
    name = f"cold build of {len(runnable(book))} programs"
    return Figure(name, [from_nothing(BUILD, book).seconds], "s")


def from_nothing(words: list[str], book: Path) -> Spent:
    """Carry out a command of a book that has no runs and no cards."""
    for kept in (".motion", ".cache"):
        shutil.rmtree(book / kept, ignore_errors=True)
    return spend(words, book)


def serial(book: Path) -> float:
    """The seconds of the serial programs, each run alone."""
    return sum(spend_alone(snippet, book).seconds for snippet in runnable(book) if snippet.guarantee.serial)


def longest(book: Path) -> float:
    """The seconds, when run alone, of the longest program: one of the longest in the parallel run."""
    known = Book(book)
    snippets = [known.read(name) for name in known.names()]
    seconds = {
        snippet: result.run.seconds for snippet in snippets if (result := known.known(snippet)) and result.run
    }
    slowest = sorted(seconds, key=seconds.__getitem__)[-CANDIDATES:]
    return max(spend_alone(snippet, book).seconds for snippet in slowest)
