"""Writes down all states of a program and the moves between them, for a page on which the reader chooses."""

from __future__ import annotations

import dataclasses
from typing import Any

from motion.explore.inside.scheduler import Lane, Scheduler
from motion.explore.inside.search import Search

_SHOWN = (int, float, str, bool, type(None))

_WIDEST = 40
"""Characters of a value that a page has room for."""


type Described = tuple[int, list[int]]
"""A state: the number of the program's variables, and of the place of each lane."""


@dataclasses.dataclass
class Graph:
    """The states as a page shows them.

    Attributes:
        places: Where lanes are: a line, a status (`ready`, `waits`, `sleeps`, `unborn` or `ended`), and their
            variables.
        values: The program's global variables.
        states: For each state, the number of its values and of the place of each lane.
        names: The names of the lanes.
    """

    places: dict[tuple[int, str, str], int] = dataclasses.field(default_factory=dict)
    values: dict[str, int] = dataclasses.field(default_factory=dict)
    states: list[Described] = dataclasses.field(default_factory=list)
    names: list[str] = dataclasses.field(default_factory=list)

    def describe(self, scheduler: Scheduler, main: dict[str, Any]) -> Described:
        """A state.

        Args:
            scheduler: The run's scheduler.
            main: The program's global variables.
        """
        for lane in scheduler.lanes[len(self.names) :]:
            self.names.append(lane.name)
        places = [self._number(self.places, self._place(lane, main)) for lane in scheduler.lanes]
        return self._number(self.values, _text(main)), places

    def _place(self, lane: Lane, main: dict[str, Any]) -> tuple[int, str, str]:
        if lane.ended or lane.left:
            return 0, "ended", ""
        if lane.until is not None and not lane.until():
            status = "waits" if lane.wake is None else "sleeps"
        else:
            status = "ready"
        frame, path = lane.frame, main.get("__file__")
        while frame is not None and frame.f_code.co_filename != path:
            frame = frame.f_back
        own = "" if frame is None or frame.f_locals is main else _text(frame.f_locals)
        return lane.line, status, own

    @staticmethod
    def _number(known: dict[Any, int], value: Any) -> int:
        return known.setdefault(value, len(known))

    def found(self, search: Search) -> dict[str, Any]:
        """The graph, ready for JSON: `states` are the points of the search, and after them the ends.

        Args:
            search: The search that found the states.
        """
        kinds: list[str] = []
        ends: list[Described] = []
        for kind, value, places in search.outcomes:
            kinds.append(kind)
            ends.append((value, list(places)))
        unborn = self._number(self.places, (0, "unborn", ""))
        born = len(self.names)
        points = len(search.points)
        return {
            "lanes": self.names,
            "places": [*self.places],
            "values": [*self.values],
            "states": [
                [value, places + [unborn] * (born - len(places))] for value, places in self.states + ends
            ],
            "moves": [
                [
                    [move.lane, move.to if move.to >= 0 else points - 1 - move.to, move.printed]
                    for move in point.moves
                ]
                for point in search.points
            ]
            + [[] for _ in ends],
            "ends": {str(points + number): kind for number, kind in enumerate(kinds)},
        }


def _is_shown(value: Any) -> bool:
    """Whether a value is simple, or a collection of simple ones: its `repr` runs no code of the program."""
    if type(value) in (list, tuple, dict) and len(value) <= _WIDEST:
        items = [*value, *value.values()] if type(value) is dict else value
        return all(type(item) in _SHOWN for item in items)
    return type(value) in _SHOWN


def _text(variables: Any) -> str:
    """Variables with simple values."""
    return ", ".join(
        f"{name} = {value!r}"
        for name, value in variables.items()
        if not name.startswith(("_", ".")) and _is_shown(value) and len(repr(value)) <= _WIDEST
    )
