"""Explores one program, in a process of its own.

Reads what is wanted as JSON from the standard input, and prints what it found as JSON:
`motion.explore.exploring` has both.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

try:
    import resource
except ImportError:  # on Windows
    resource = None  # type: ignore[assignment]

sys.path.insert(0, str(Path(__file__).parents[3]))

from motion.explore.inside import world

world.replace()

from motion.explore.inside.code import compiled, unchanged  # noqa: E402 -- after the names are replaced
from motion.explore.inside.graph import Graph  # noqa: E402
from motion.explore.inside.play import Player  # noqa: E402
from motion.explore.inside.replayed import replayed  # noqa: E402
from motion.explore.inside.scheduler import Refusal  # noqa: E402
from motion.explore.inside.search import Search  # noqa: E402

_MOST = 3
"""How often the CPU time that a search may take can pass until the process is ended."""


def main() -> None:
    """Read the wishes, explore, and print what was found."""
    wanted = json.load(sys.stdin)
    if resource:  # for a loop in which no lane ever gives up its turn
        most = _MOST * int(wanted["seconds"])
        resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))  # the first ends it by SIGXCPU
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    graph = Graph() if wanted["graph"] else None
    player = _of_tasks(wanted) if wanted["ready"] else _of_threads(wanted, graph)
    world.refuse_what_is_outside()
    search = Search(
        wanted["preemptions"],
        wanted["seconds"],
        player.point,
        player.printed,
        player.met,
        every=bool(graph),
        most=wanted["most"],
    )
    found: dict[str, Any] = {"refused": ""}
    with player.watching():
        try:
            search.explore(player.play)
            if graph:
                found["graph"] = graph.found(search)
            elif search.complete or not wanted["whole"]:
                found["outcomes"] = [replayed(player, *each) for each in search.outcomes.items()]
        except Refusal as refusal:
            found["refused"] = str(refusal)
    if not found["refused"]:
        found["complete"] = search.complete
        found["counts"] = search.counts() if search.complete and not graph else None
    json.dump(found, answer)
    answer.flush()
    os._exit(0)  # what the interpreter does with threads at its end is replaced, too


def _of_threads(wanted: dict[str, Any], graph: Graph | None) -> Player:
    path, order = wanted["path"], wanted["order"]
    program = compiled(Path(path).read_text("utf-8"), path, output_is_shared=order != "any")
    return Player(program, path, order, graph)


def _of_tasks(wanted: dict[str, Any]) -> Player:
    from motion.explore.inside import loop, ready, tasks  # noqa: PLC0415 -- asyncio takes a while to import

    loop.replace(ready.Order(wanted["ready"]))
    path = wanted["path"]
    return tasks.TaskPlayer(unchanged(Path(path).read_text("utf-8"), path), path, wanted["order"])


if __name__ == "__main__":
    main()
