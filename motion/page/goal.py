"""Goals of a game, and how many schedules reach them.

A *schedule* is one order in which the lanes of a program can take their steps, from the start to an end. A
program is given as the graph of its states. States that were reached in different ways are one, so the graph
does not say what was printed before: this is on its moves. Whether a schedule has reached a goal is therefore
counted beside the state, as the number of lines of the goal that were printed so far: the *stage*.
"""

from __future__ import annotations

import dataclasses

from motion.explore.exploring import Graph
from motion.matching import matches

type Move = tuple[int, int, str]
"""A step: the lane, or `CLOCK`; the state after it; the text that it prints."""

CLOCK = -1
"""The lane of a move in which no lane does anything: time passes, until a sleeping lane wakes."""

_THEN = " then "


@dataclasses.dataclass(frozen=True)
class Goal:
    """A thing that a reader tries to make a program do.

    Attributes:
        end: `hangs` or `ends`; empty if the goal is to have lines printed.
        lines: The lines to be printed, the first one before the second. `...` stands for any text.
    """

    end: str
    lines: tuple[str, ...] = ()

    def after(self, stage: int, printed: str) -> int:
        """The stage after a move.

        Args:
            stage: The stage before it.
            printed: The text that the move prints.
        """
        for line in printed.splitlines():
            if stage < len(self.lines) and matches(self.lines[stage], line):
                stage += 1
        return stage

    def is_reached(self, stage: int, end: str) -> bool:
        """Whether a schedule that is at a stage has reached the goal.

        Args:
            stage: The stage.
            end: How the program is over; empty if it is not.
        """
        return stage == len(self.lines) if self.lines else end == self.end


def read_goal(text: str) -> Goal:
    """A goal, as a fence states it: `hangs`, `ends`, a printed line, or `one line then another`.

    Args:
        text: The goal.
    """
    return Goal(text) if text in ("hangs", "ends") else Goal("", tuple(text.split(_THEN)))


@dataclasses.dataclass(frozen=True)
class Odds:
    """How often a goal is reached.

    Attributes:
        all: The number of schedules of the program.
        reaching: How many of them reach the goal.
        choices: The number of times that somebody has to choose a lane, in a shortest schedule that reaches
            the goal. A step at which only one lane could go on is not a choice.
        shortest: The moves of that schedule, up to the goal, each with the state before it.
    """

    all: int
    reaching: int
    choices: int
    shortest: tuple[tuple[int, Move], ...]


def odds_of(graph: Graph, goal: Goal) -> Odds:
    """Count the schedules of a program, and those that reach a goal.

    Args:
        graph: The states of the program.
        goal: The goal.

    Raises:
        ValueError: The program can come back to a state in which it has been, so it has endless schedules.
    """
    counts: dict[tuple[int, int], tuple[int, int, int | None]] = {}  # all, reaching, choices
    for state, stage in _backwards(graph, goal):
        nexts = [counts[target, goal.after(stage, text)] for _, target, text in graph.moves[state]]
        total = sum(count for count, _, _ in nexts) or 1
        if goal.is_reached(stage, graph.ends.get(state, "")):
            counts[state, stage] = (total, total, 0)
            continue
        known = [choices for _, _, choices in nexts if choices is not None]
        shortest = min(known) + (len(nexts) > 1) if known else None
        counts[state, stage] = (total, sum(count for _, count, _ in nexts), shortest)
    total, reaching, choices = counts[0, 0]
    if choices is None:
        return Odds(total, 0, 0, ())
    way: list[tuple[int, Move]] = []
    at = (0, 0)
    while not goal.is_reached(at[1], graph.ends.get(at[0], "")):
        state, stage = at

        def distance(move: Move, stage: int = stage) -> float:
            left = counts[move[1], goal.after(stage, move[2])][2]
            return float("inf") if left is None else left

        move = min(graph.moves[state], key=distance)
        way.append((state, move))
        at = (move[1], goal.after(stage, move[2]))
    return Odds(total, reaching, choices, tuple(way))


def _backwards(graph: Graph, goal: Goal) -> list[tuple[int, int]]:
    """All states with their stages, each after those to which its moves lead."""
    done: dict[tuple[int, int], bool] = {}  # False as long as the states after it are visited
    order: list[tuple[int, int]] = []
    stack = [(0, 0)]
    while stack:
        state, stage = at = stack[-1]
        if at in done:
            stack.pop()
            if not done[at]:
                done[at] = True
                order.append(at)
            continue
        done[at] = False
        for _, target, text in graph.moves[state]:
            following = (target, goal.after(stage, text))
            if following not in done:
                stack.append(following)
            elif not done[following]:
                raise ValueError(
                    "it can come back to a state in which it has been, so its schedules are endless"
                )
    return order
