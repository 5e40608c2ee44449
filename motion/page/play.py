"""*Be the scheduler*: a game on the card of a program, in which the reader chooses the lane that goes next.

The page gets the graph of all states that the program can reach, so it needs no Python. The docstring of
`encode` describes the data, which `docs/assets/play/graph.js` reads.
"""

from __future__ import annotations

import dataclasses
import html
import itertools
import json
from collections.abc import Iterator
from typing import Any

import msgspec
from markupsafe import Markup

from motion.explore.exploring import Graph
from motion.page.goal import CLOCK, Goal, Odds, odds_of, read_goal
from motion.replay.build import color_of, letters_of


@dataclasses.dataclass(frozen=True)
class Game:
    """A game, as a card shows it.

    Attributes:
        words: The task of the reader, as a command: `lose a visitor`.
        goal: The goal.
        odds: How many schedules reach it.
        shortest: The shortest schedule that reaches it, in words; empty if none does.
        data: The graph for the page: JSON as the value of an attribute in single quotes.
    """

    words: str
    goal: Goal
    odds: Odds
    shortest: str
    data: Markup


def game_of(graph: Graph, words: str, goal: str) -> Game:
    """The game that a program is.

    Args:
        graph: The states of the program.
        words: The task of the reader.
        goal: The goal, as a fence states it.

    Raises:
        ValueError: The program can come back to a state in which it has been.
    """
    wanted = read_goal(goal)
    graph = begun(graph)
    odds = odds_of(graph, wanted)
    data = json.dumps(encode(graph, wanted), separators=(",", ":"), ensure_ascii=False)
    quoted = Markup(html.escape(data, quote=False).replace("'", "&#39;"))  # noqa: S704 -- escaped here
    return Game(words, wanted, odds, "; ".join(_runs(graph, odds)), quoted)


def begun(graph: Graph) -> Graph:
    """A graph in which each thread that is started goes to its first line at once.

    Until then it only runs code of the standard library, which no other lane notices, so that step is not a
    choice that tells a reader anything.

    Args:
        graph: The states of a program.
    """
    before = {at for at, (line, status, _) in enumerate(graph.places) if status == "ready" and not line}

    def beginning(state: int) -> int | None:
        places = graph.states[state][1]
        moves = graph.moves[state]
        return next((to for lane, to, _ in moves if lane != CLOCK and places[lane] in before), None)

    def after(state: int) -> int:
        while (following := beginning(state)) is not None:
            state = following
        return state

    moves = tuple(tuple((lane, after(target), text) for lane, target, text in moves) for moves in graph.moves)
    return msgspec.structs.replace(graph, moves=moves)


def _runs(graph: Graph, odds: Odds) -> Iterator[str]:
    """The shortest schedule in words: the lines that a lane does before another one goes on."""
    for lane, steps in itertools.groupby(odds.shortest, key=lambda step: step[1][0]):
        if lane == CLOCK:
            yield "time passes"
            continue
        lines = [graph.places[graph.states[state][1][lane]][0] for state, _ in steps]
        # A lane that has waited in a line goes on in it.
        different = [str(line) for line, _ in itertools.groupby(lines)]
        yield f"{graph.lanes[lane]} line{'s' if different[1:] else ''} {', '.join(different)}"


def encode(graph: Graph, goal: Goal) -> dict[str, Any]:
    """The data of a game.

    - `lanes`: for each lane `[name, letter, color]`.
    - `places`: for each place of a lane `[line, status, variables]`.
    - `values`: the texts of the variables of the program.
    - `texts`: the texts that moves print, each with the stages of the goal after it, by the stage before it.
    - `end`, `stages`: the goal: how the program has to end, or the number of lines that it has to print.
    - `start`: the first state: an index in `values`, and one in `places` for each lane.
    - `flow`: the moves, one state after another in the order in which they are first reached: the number of
      moves, and for each the lane (one more than its index, so that the clock is 0) times two, plus one if it
      prints, whose text follows; then how far before the next new state its target is. A new state (0) is
      described by the number of indexes that differ from the state before the move, and for each its position
      and its new value.
    - `ends`: how the program is over, by state.

    Args:
        graph: The states of the program.
        goal: The goal.
    """
    texts: dict[str, int] = {}
    numbers = {0: 0}  # in the order in which the page meets them
    flow: list[int] = []
    for state in (order := [0]):
        flow.append(len(graph.moves[state]))
        for lane, target, text in graph.moves[state]:
            flow.append(2 * (lane + 1) + bool(text))
            if text:
                flow.append(texts.setdefault(text, len(texts)))
            if target in numbers:
                flow.append(len(order) - numbers[target])
                continue
            numbers[target] = len(order)
            order.append(target)
            flow += [0, *_difference(_flat(graph, state), _flat(graph, target))]
    letters = letters_of(graph.lanes)
    stages = range(len(goal.lines) + 1)
    return {
        "lanes": [[name, letters[at], color_of(at)] for at, name in enumerate(graph.lanes)],
        "places": graph.places,
        "values": graph.values,
        "texts": [[text, *(goal.after(stage, text) for stage in stages)] for text in texts],
        "end": goal.end,
        "stages": len(goal.lines),
        "start": _flat(graph, 0),
        "flow": flow,
        "ends": {numbers[state]: end for state, end in graph.ends.items() if state in numbers},
    }


def _flat(graph: Graph, state: int) -> list[int]:
    value, places = graph.states[state]
    return [value, *places]


def _difference(before: list[int], after: list[int]) -> list[int]:
    changed = [at for at, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    return [len(changed), *itertools.chain.from_iterable((at, after[at]) for at in changed)]
