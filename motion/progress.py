"""Progress of long work: a bar on a terminal, plain lines elsewhere, on stderr."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator

INTERRUPTED = 130
"""The exit status of a command that was interrupted."""


def open_closed_output() -> None:
    """Discard output whose stream was closed before this process began (`>&-`): such a stream is None.

    The lowest free number of a file is that of the stream, so no other file gets it.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 -- open until the end


def give_up_output() -> None:
    """Discard the rest of the output if it cannot be written, or Python would report this at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextlib.contextmanager
def progress(total: int) -> Iterator[Callable[[str, float], None]]:
    """Show the progress of a number of runs. If there are none, show nothing.

    Args:
        total: How many runs there will be.

    Yields:
        A function to call after each run, with its name and how long it took in seconds.
    """
    if not total:
        yield lambda _name, _seconds: None
        return
    # Imported here, because rich is slow to import and most builds run nothing.
    import rich.console  # noqa: PLC0415 -- see above
    import rich.progress  # noqa: PLC0415 -- see above

    class Console(rich.console.Console):
        def on_broken_pipe(self) -> None:
            """End this process as if it was interrupted, because no program has broken its guarantee."""
            self.quiet = True
            give_up_output()
            raise SystemExit(INTERRUPTED)

    console = Console(stderr=True)
    if sys.stderr.isatty():  # if FORCE_COLOR is set, rich would also draw its bar into a log
        with rich.progress.Progress(
            "running the programs",
            rich.progress.BarColumn(),
            rich.progress.MofNCompleteColumn(),
            "{task.fields[name]}",
            console=console,
            transient=True,
        ) as bar:
            task = bar.add_task("", total=total, name="")
            yield lambda name, _seconds: bar.update(task, advance=1, name=name)
    else:
        done = 0

        def tell(name: str, seconds: float) -> None:
            nonlocal done
            done += 1
            console.print(f"ran {done} of {total}: {name} ({seconds:.2f} s)", highlight=False, soft_wrap=True)

        yield tell
