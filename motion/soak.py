"""Many runs of a program: does it always keep its word, and how often does it print what?

Records of that can be kept beside the programs, in `records/`, and are shown on the page for as long as the
program is the one that was measured.
"""

from __future__ import annotations

import asyncio
import collections
import contextlib
import dataclasses
import json
import os
import platform
import re
import subprocess
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from motion.interpreter import Interpreter
from motion.progress import progress
from motion.run import Run, run_snippets
from motion.snippet import Snippet
from motion.verdict import Verdict, judge

# Its input ends when this process does, however that comes about.
_BUSY = """
import os, sys, threading
threading.Thread(target=lambda: os._exit(len(sys.stdin.read())), daemon=True).start()
while True: pass
"""


@dataclasses.dataclass
class Soak:
    """What many runs of a snippet did.

    Attributes:
        snippet: The snippet.
        outputs: How often it printed what, normalised.
        broken: The verdicts on the runs in which it did not keep its word.
    """

    snippet: Snippet
    outputs: collections.Counter[tuple[str, ...]] = dataclasses.field(default_factory=collections.Counter)
    broken: list[Verdict] = dataclasses.field(default_factory=list)

    @property
    def runs(self) -> int:
        """How many runs there were."""
        return self.outputs.total()


@dataclasses.dataclass(frozen=True)
class Record:
    """What was measured once, for a page.

    Attributes:
        python: The label of the interpreter, `CPython 3.15.2`.
        machine: System, processor and number of cores.
        date: The day, `2026-11-22`.
        outputs: How often which lines were printed, normalised; the most frequent first.
    """

    python: str
    machine: str
    date: str
    outputs: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def runs(self) -> int:
        """How many runs there were."""
        return sum(times for times, _ in self.outputs)

    def times(self, printed: Sequence[str]) -> int:
        """How many runs printed this.

        Args:
            printed: Lines of output, normalised.
        """
        return sum(times for times, lines in self.outputs if lines == tuple(printed))

    @property
    def release(self) -> str:
        """The feature release that was measured, `CPython 3.15`, or `CPython 3.15t` without the GIL."""
        return re.sub(r"\.\w*?(t?)$", r"\1", self.python)


def soak(
    wanted: Sequence[tuple[Snippet, int]], interpreter: Interpreter, *, recorded: bool = False
) -> dict[str, Soak]:
    """Run snippets many times, side by side but for the serial ones.

    Args:
        wanted: The snippets, and how often to run each.
        interpreter: The Python that runs them.
        recorded: Record the runs, as a build does; else they run as a reader's would.

    Returns:
        What they did, by name.
    """
    soaks = {snippet.name: Soak(snippet) for snippet, _ in wanted}
    with progress(sum(times for _, times in wanted)) as tell:

        def done(snippet: Snippet, run: Run) -> None:
            tell(snippet.name, run.seconds)
            verdict = judge(snippet, run, interpreter)
            soaks[snippet.name].outputs[verdict.printed] += 1
            if not verdict.kept:
                soaks[snippet.name].broken.append(verdict)

        # Round by round, so that runs of one program meet those of others and not always each other.
        rounds = range(max((times for _, times in wanted), default=0))
        snippets = [snippet for number in rounds for snippet, times in wanted if number < times]
        asyncio.run(run_snippets(snippets, interpreter, done, recorded=recorded))
    return soaks


@contextlib.contextmanager
def load(interpreter: Interpreter) -> Iterator[None]:
    """Keep every core busy with a process that only computes.

    Args:
        interpreter: The Python that does.
    """
    command = [interpreter.executable, "-c", _BUSY]
    busy = [
        subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 -- our own
        for _ in range(os.cpu_count() or 1)
    ]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.communicate()


def save_record(root: Path, soaked: Soak, interpreter: Interpreter) -> Path:
    """Keep what was measured, beside what was on other machines and other feature releases of Python.

    Args:
        root: The folder of the book.
        soaked: What the runs did.
        interpreter: The Python that ran them.

    Returns:
        The file.

    Raises:
        ValueError: There is a file that holds no records.
    """
    path = _path(root, soaked.snippet)
    record = Record(
        python=interpreter.label,
        machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        date=datetime.now(UTC).date().isoformat(),
        outputs=tuple((times, lines) for lines, times in soaked.outputs.most_common()),
    )
    # A newer measurement of the same takes the place of the older one.
    records = {(each.machine, each.release): each for each in [*load_records(root, soaked.snippet), record]}
    entry = {
        "program": soaked.snippet.fingerprint,
        "records": [dataclasses.asdict(records[key]) for key in sorted(records)],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(entry, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def load_records(root: Path, snippet: Snippet) -> list[Record]:
    """What was measured of a snippet as it is now, by machine and then by Python.

    Args:
        root: The folder of the book.
        snippet: The snippet.

    Raises:
        ValueError: There is a file that holds no records.
    """
    path = _path(root, snippet)
    try:
        entry: Any = json.loads(path.read_bytes())
        if entry["program"] != snippet.fingerprint:
            return []
        return [
            Record(
                python=str(record["python"]),
                machine=str(record["machine"]),
                date=str(record["date"]),
                outputs=tuple((int(times), tuple(map(str, lines))) for times, lines in record["outputs"]),
            )
            for record in entry["records"]
        ]
    except FileNotFoundError:
        return []
    except (ValueError, TypeError, KeyError) as error:
        raise ValueError(f"{path} holds no records of runs") from error


def _path(root: Path, snippet: Snippet) -> Path:
    return root / "records" / f"{snippet.name}.json"
