"""The record of what the schedules of the book's programs do, for the pages."""

from __future__ import annotations

import collections
import functools
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import msgspec

from motion.explore.exploring import Exploration, Explored, Explorer, NotExploredError, engine
from motion.explore.judged import Schedules, judged, run_of
from motion.explore.scope import has_schedules, has_tasks
from motion.kept import write_record
from motion.key import digest
from motion.normalize import shorten
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.verdict import judge


class Recorded(msgspec.Struct, frozen=True, array_like=True):
    """The entry of a program.

    Attributes:
        program: A hash of everything that the exploration depends on. As long as it is the same, there is
            nothing to explore again.
        refused: Why the schedules cannot be explored, with "it" for the program; empty if they can.
        exploration: The result of the exploration; None if they cannot be explored.
    """

    program: str
    refused: str = ""
    exploration: Exploration | None = None


def key_of(snippet: Snippet) -> str:
    """A hash of everything that the exploration of a program depends on, besides the Python that runs it.

    Args:
        snippet: The program.
    """
    guarantee = msgspec.json.encode(snippet.guarantee.order)
    return digest([engine(tasks=has_tasks(snippet)), snippet.path.read_bytes(), guarantee])[:32]


def schedules_of(snippet: Snippet, root: Path, interpreter: Interpreter) -> Schedules | None:
    """The recorded schedules of a program as it is now; None if there is no record of it.

    Args:
        snippet: The program.
        root: The folder of the book.
        interpreter: The Python that runs the programs.

    Raises:
        ValueError: The record cannot be read.
    """
    try:
        changed = _path(root).stat().st_mtime_ns
    except FileNotFoundError:
        return None
    found = _loaded(root, changed).get(snippet.name)
    if found is None or found.exploration is None or found.program != key_of(snippet):
        return None
    return judged(snippet, found.exploration, interpreter)


@functools.lru_cache(maxsize=1)
def _loaded(root: Path, _changed: int) -> dict[str, Recorded]:
    return load_recorded(root)


def unexplored(snippets: Iterable[Snippet], record: Mapping[str, Recorded]) -> list[Snippet]:
    """The programs with schedules that have no entry in the record, or an outdated one.

    Args:
        snippets: The programs.
        record: The record.
    """
    return [
        snippet
        for snippet in snippets
        if has_schedules(snippet)
        and (snippet.name not in record or record[snippet.name].program != key_of(snippet))
    ]


def recorded(snippets: Iterable[Snippet], explorer: Explorer) -> Iterator[tuple[Snippet, Recorded, float]]:
    """Explore programs for the record, one on each core: yield the entry of each, and the seconds it took.

    Args:
        snippets: The programs.
        explorer: Explores them.

    Raises:
        ExplorerFailedError: The explorer failed.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        calls = {pool.submit(_recorded, snippet, explorer): snippet for snippet in snippets}
        for call in as_completed(calls):
            yield calls[call], *call.result()


def _recorded(snippet: Snippet, explorer: Explorer) -> tuple[Recorded, float]:
    begun = time.monotonic()
    key = key_of(snippet)
    try:
        entry = Recorded(key, exploration=_for_pages(snippet, explorer))
    except NotExploredError as error:
        entry = Recorded(key, str(error))
    return entry, time.monotonic() - begun


def _for_pages(snippet: Snippet, explorer: Explorer) -> Exploration:
    exploration = explorer.explore(snippet)
    if has_tasks(snippet):
        allowed = exploration.promised
        promised = _kept_or_not(snippet, allowed, explorer) if allowed else None
        return msgspec.structs.replace(_kept_or_not(snippet, exploration, explorer), promised=promised)
    one = len(exploration.outcomes) == 1  # the page shows the program's own run, which ends in the same way
    outcomes = tuple(
        _for_any_machine(snippet, each, explorer, events=not one) for each in exploration.outcomes
    )
    return msgspec.structs.replace(exploration, outcomes=outcomes)


def _kept_or_not(snippet: Snippet, exploration: Exploration, explorer: Explorer) -> Exploration:
    """Orders of tasks, which may end in many ways: one that keeps the guarantee, and one that does not."""
    first: dict[bool, Explored] = {}
    times: collections.Counter[bool] = collections.Counter()
    for at, outcome in enumerate(exploration.outcomes):
        kept = judge(snippet, run_of(snippet, outcome, explorer.interpreter), explorer.interpreter).kept
        first.setdefault(kept, outcome)
        times[kept] += exploration.counts[at] if exploration.counts else 0
    outcomes = tuple(
        _for_any_machine(snippet, outcome, explorer, events=not kept) for kept, outcome in first.items()
    )
    counts = tuple(times[kept] for kept in first) if exploration.counts else None
    return msgspec.structs.replace(exploration, outcomes=outcomes, counts=counts)


def _for_any_machine(snippet: Snippet, outcome: Explored, explorer: Explorer, *, events: bool) -> Explored:
    """An outcome without the paths of this machine."""
    output = shorten(
        outcome.output, snippet, run_of(snippet, outcome, explorer.interpreter), explorer.interpreter
    )
    return msgspec.structs.replace(outcome, output=output, events=outcome.events if events else ())


def load_recorded(root: Path) -> dict[str, Recorded]:
    """The record, by the names of the programs.

    Args:
        root: The folder of the book.

    Raises:
        ValueError: It cannot be read.
    """
    try:
        return msgspec.json.decode(_path(root).read_bytes(), type=dict[str, Recorded])
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise ValueError("records/schedules.json is not a record of schedules") from error


def save_recorded(root: Path, record: Mapping[str, Recorded]) -> None:
    """Write the record, if it has changed.

    Args:
        root: The folder of the book.
        record: The record, by the names of the programs.
    """
    # A line for each program, so that two branches that explore different programs can be merged.
    lines = [f"{_encoded(name)}: {_encoded(each)}" for name, each in sorted(record.items())]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    path = _path(root)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        write_record(path, text.encode())


def _encoded(value: str | Recorded) -> str:
    return msgspec.json.encode(value).decode()


def _path(root: Path) -> Path:
    return root / "records" / "schedules.json"
