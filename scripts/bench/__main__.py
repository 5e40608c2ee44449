"""Measure the figures that have limits: `make bench`.

This works in temporary copies and leaves the original alone. Machines are noisy, so the two sides of a ratio
are measured in turns. The table shows the median of their ratios, and the least and the greatest ratio. It
needs a POSIX system with `timeout`, and some minutes in which the machine is otherwise idle.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import rich.console

from scripts.bench.books import copy, paste_outputs, runnable, sample, use_console_fences
from scripts.bench.browser_editor import editor
from scripts.bench.circumstances import ROOT, circumstances
from scripts.bench.cold import cold, cold_build
from scripts.bench.figures import Figure, table
from scripts.bench.first_view import first_view
from scripts.bench.growth import FEW, MANY, many_programs
from scripts.bench.serving import edit
from scripts.bench.spending import environment
from scripts.bench.warm import warm

LARGE = 1_100  # the number of programs that the book will have
PART = 8  # one page of so many is built with stock fences, which run their programs one by one


def hear_ctrl_c() -> None:
    """Let the servers that are measured hear the signal that ends them.

    A shell makes its background programs ignore it, and a new program inherits this. A signal that has a
    handler, even one that does nothing, has its default action again in a new program (POSIX, `exec`).
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, lambda *_: None)


def main() -> None:
    """Measure, and print one table."""
    hear_ctrl_c()
    console = rich.console.Console(width=None if sys.stdout.isatty() else 130)
    console.print(circumstances(), highlight=False)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        figures = list(measured(Path(folder)))
    console.print(table(figures))
    console.print(
        f"{time.monotonic() - begun:.0f} s; load at the end {os.getloadavg()[0]:.2f}", highlight=False
    )


def measured(work: Path) -> Iterator[Figure]:
    """Measure everything, in a folder of its own."""
    # The other copies are made from the first one, so that an edit during the measurement changes no side of
    # a ratio.
    book = copy(ROOT, work / "book")
    part = sample(book, work / "part", PART)
    static, stock = copy(part, work / "static"), copy(part, work / "stock")
    paste_outputs(static)
    use_console_fences(stock)

    tell(f"cold runs and builds of {len(runnable(part))} programs: ours, and with stock console fences")
    yield from cold(part, static, stock)
    tell(f"a cold build of {len(runnable(book))} programs")
    yield cold_build(book)
    yield first_view(book)
    tell("the editor, in Chromium")
    yield from editor(book)

    large = work / "large"
    grow(book, large)
    count = len(runnable(large))
    large_static = copy(large, work / "large-static")
    paste_outputs(large_static)
    tell(f"warm builds of {count} programs: ours, and with the outputs pasted in")
    yield from warm(large, large_static, count)
    tell(f"edits under mkdocs serve, {count} programs")
    yield from edit(large, count)

    tell(f"books of {FEW} and {MANY} synthetic programs")
    yield from many_programs(book, work)


def grow(book: Path, large: Path) -> None:
    """Make a book of the size that this one will have."""
    command = [sys.executable, str(book / "scripts" / "bench" / "large.py"), book, large, str(LARGE)]
    subprocess.run(command, check=True, env=environment(book))


def tell(what: str) -> None:
    """Report the current measurement."""
    print(f"measuring: {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
