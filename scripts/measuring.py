"""What the scripts that measure have in common: rounds, the machine, and the file of a record."""

from __future__ import annotations

import argparse
import functools
import json
import os
import platform
import random
import sys
import sysconfig
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

COSTS = Path(__file__).parent.parent / "records" / "costs"
"""The folder of the records of costs, which a `costs` fence shows."""


def cpus() -> int:
    """The number of logical CPUs that this process may use."""
    # Since 3.13 there is one function for it, which also follows -X cpu_count.
    return (os.process_cpu_count() if sys.version_info >= (3, 13) else os.cpu_count()) or 1


def circumstances() -> dict[str, object]:
    """The beginning of a record: the Python, the machine, and the day."""
    free_threaded = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""
    return {
        "python": f"{platform.python_implementation()} {platform.python_version()}{free_threaded}",
        "system": f"{platform.system()} {platform.machine()}",
        "cpus": cpus(),
        "date": datetime.now(UTC).date().isoformat(),
    }


def rounds_of[Way](ways: Mapping[Way, Callable[[], float]], rounds: int) -> dict[Way, list[float]]:
    """Measure every way once a round, in a new random order each time, after a round that does not count.

    Args:
        ways: For each way, a function that returns the seconds that it took, or the bytes.
        rounds: The number of rounds.
    """
    found: dict[Way, list[float]] = {way: [] for way in ways}
    for number in range(rounds + 1):
        print(f"round {number} of {rounds}", file=sys.stderr)
        for way in random.sample(list(ways), len(ways)):
            taken = ways[way]()
            if number:
                found[way].append(round(taken, 7))
    return found


def keep(record: Mapping[str, object], folder: Path) -> Path:
    """Write a record into its file, of which the name says the machine and the Python.

    Args:
        record: The measurements, with `circumstances`.
        folder: The folder. It is made if it is not there.
    """
    name = "-".join(f"{record['system']} {record['cpus']} {record['python']}".lower().split())
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.json"
    path.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return path


def options(
    description: str | None, folder: Path, **numbers: int
) -> tuple[argparse.Namespace, Callable[[Mapping[str, object]], None]]:
    """The options of a script that measures, and a function that keeps its record where they say.

    Args:
        description: A description of the script.
        folder: The folder of its records.
        **numbers: Its other options, each with its default.
    """
    layout = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=description, formatter_class=layout)
    add = functools.partial(parser.add_argument, help="(default: %(default)s)")
    for name, default in numbers.items():
        add(f"--{name}", type=int, default=default)
    add("--folder", type=Path, default=folder)
    chosen = parser.parse_args()
    return chosen, lambda record: print(keep(record, chosen.folder))
