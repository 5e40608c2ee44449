"""The growth of the engine's own cost with the number of programs."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.bench.figures import Figure, ratio
from scripts.bench.spending import MEGABYTE, Spent, environment, spend

SYNTHETIC = Path("scripts", "bench", "synthetic.py")
FEW, MANY = 100, 5000
TIMES = 3


def many_programs(book: Path, work: Path) -> Iterator[Figure]:
    """Measure how the engine's own cost grows with the number of programs."""
    synthetic = [sys.executable, str(book / SYNTHETIC)]
    folders = {count: work / f"synthetic-{count}" for count in (FEW, MANY)}
    for count, folder in folders.items():
        subprocess.run(
            [*synthetic, "write", folder, str(count)],
            check=True,
            env=environment(book),
            stderr=subprocess.DEVNULL,
        )
    costs: list[dict[int, dict[str, float]]] = []
    checks: list[dict[int, Spent]] = []
    for _ in range(TIMES):
        costs.append({})
        checks.append({})
        for count, folder in folders.items():
            printed = subprocess.run(
                [*synthetic, "cost", folder], check=True, env=environment(book), stdout=subprocess.PIPE
            )
            costs[-1][count] = json.loads(printed.stdout)
            checks[-1][count] = spend([sys.executable, "-m", "motion", "check"], folder, book)
    for part, name in (("card", "the card"), ("entry", "the catalogue entry")):
        pairs = [(cost[MANY][part] * 1000, cost[FEW][part] * 1000) for cost in costs]
        yield ratio(f"engine's cost of {name} of one of {MANY} programs / of {FEW}", pairs, 1.10, unit="ms")
    for count in folders:
        yield Figure(
            f"motion check of {count} programs, warm", [check[count].seconds for check in checks], "s"
        )
    memory = [check[MANY].memory / MEGABYTE for check in checks]
    yield Figure(f"memory of motion check, {MANY} programs", memory, "MB")
