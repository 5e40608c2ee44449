"""Small programs as lists of steps, and the graphs of their states, as an explorer finds them."""

import collections
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from motion.explore.exploring import Graph
from motion.page.goal import CLOCK, Move

type Place = tuple[int, str, str]


class Step(NamedTuple):
    """A step: `start` or `join` a lane, `take` or `give` a lock, `read`, `write`, `print`, `sleep`."""

    line: int
    does: str
    what: str = ""


class _State(NamedTuple):
    number: int
    at: tuple[int, ...]  # the next step of each lane, -1 before it starts
    seen: tuple[int, ...]  # what each lane has read
    held: tuple[str, ...]
    asleep: tuple[int, ...]


class _Program:
    """A program whose first lane starts it, with one number in a variable."""

    def __init__(self, lanes: Mapping[str, Sequence[Step]]) -> None:
        self.names = list(lanes)
        self.steps = list(lanes.values())

    def first(self) -> _State:
        nothing = (0,) * len(self.names)
        return _State(1, (0, *(-1 for _ in self.names[1:])), nothing, (), ())

    def is_blocked(self, state: _State, lane: int) -> bool:
        step = self.steps[lane][state.at[lane]]
        if step.does == "take":
            return step.what in state.held
        if step.does == "join":
            other = self.names.index(step.what)
            return state.at[other] < len(self.steps[other])
        return False

    def status(self, state: _State, lane: int) -> str:
        if state.at[lane] < 0:
            return "unborn"
        if state.at[lane] == len(self.steps[lane]):
            return "ended"
        if lane in state.asleep:
            return "sleeps"
        return "waits" if self.is_blocked(state, lane) else "ready"

    def place(self, state: _State, lane: int) -> Place:
        its = self.status(state, lane)
        if its in ("unborn", "ended"):
            return (0, its, "")
        seen = f"seen = {state.seen[lane]}" if state.seen[lane] else ""
        return (self.steps[lane][state.at[lane]].line, its, seen)

    def moved(self, state: _State, lane: int) -> tuple[_State, str]:
        _, does, what = self.steps[lane][state.at[lane]]
        changes: dict[str, Any] = {"at": _with(state.at, lane, state.at[lane] + 1)}
        match does:
            case "start":
                changes["at"] = _with(changes["at"], self.names.index(what), 0)
            case "take":
                changes["held"] = tuple(sorted((*state.held, what)))
            case "give":
                changes["held"] = tuple(lock for lock in state.held if lock != what)
            case "read":
                changes["seen"] = _with(state.seen, lane, state.number)
            case "write":
                changes["number"] = state.seen[lane] + 1
            case "sleep":
                changes["asleep"] = (*state.asleep, lane)
        text = what.format(number=state.number) + "\n" if does == "print" else ""
        return state._replace(**changes), text

    def nexts(self, state: _State) -> Iterable[tuple[int, _State, str]]:
        ready = [lane for lane in range(len(self.names)) if self.status(state, lane) == "ready"]
        if not ready and state.asleep:
            yield CLOCK, state._replace(asleep=()), ""
        for lane in ready:
            yield lane, *self.moved(state, lane)

    def end(self, state: _State) -> str:
        waits = any(self.status(state, lane) == "waits" for lane in range(len(self.names)))
        return "hangs" if waits else "ends"


def _with(items: tuple[int, ...], at: int, item: int) -> tuple[int, ...]:
    return (*items[:at], item, *items[at + 1 :])


def explored(lanes: Mapping[str, Sequence[Step]]) -> Graph:
    """The graph of a program whose first lane starts it, with one number in a variable."""
    program = _Program(lanes)
    numbers = {program.first(): 0}
    queue = collections.deque(numbers)
    moves: list[list[Move]] = []
    ends: dict[int, str] = {}
    while queue:
        state = queue.popleft()
        found: list[Move] = []
        for lane, target, text in program.nexts(state):
            if target not in numbers:
                numbers[target] = len(numbers)
                queue.append(target)
            found.append((lane, numbers[target], text))
        if not found:
            ends[len(moves)] = program.end(state)
        moves.append(found)
    places: dict[Place, int] = {}
    values: dict[str, int] = {}
    states = tuple(
        (
            values.setdefault(f"visitors = {state.number}", len(values)),
            tuple(
                places.setdefault(program.place(state, lane), len(places))
                for lane in range(len(program.names))
            ),
        )
        for state in numbers
    )
    return Graph(tuple(program.names), tuple(places), tuple(values), states, tuple(map(tuple, moves)), ends)


def _gate(first: int, *, lock: str = "") -> list[Step]:
    steps = [Step(first, "read"), Step(first + 1, "write")]
    return [Step(first - 1, "take", lock), *steps, Step(first - 1, "give", lock)] if lock else steps


def _main(*lanes: str, first: int = 20, last: str = "") -> list[Step]:
    steps = [*((("start", lane)) for lane in lanes), *(("join", lane) for lane in lanes)]
    made = [Step(first + at, does, what) for at, (does, what) in enumerate(steps)]
    return [*made, Step(first + len(made), "print", last)] if last else made


TWO = ("north", "south")
LOST = explored({"MainThread": _main(*TWO, last="visitors: {number}"), **dict.fromkeys(TWO, _gate(11))})
"""Two threads read and write one number, which is 1 at the beginning."""

COUNTED = explored(
    {"MainThread": _main(*TWO, last="visitors: {number}"), **dict.fromkeys(TWO, _gate(11, lock="counter"))}
)
"""The same with a lock."""


def _transfer(line: int, first: str, second: str) -> list[Step]:
    return [
        Step(line, "take", first),
        Step(line + 1, "take", second),
        Step(line + 2, "give", second),
        Step(line + 3, "give", first),
    ]


DEADLOCK = explored(
    {"MainThread": _main("rent", "refund"), "rent": _transfer(3, "a", "b"), "refund": _transfer(3, "b", "a")}
)
"""Two threads take two locks in opposite order."""

ORDERED = explored(
    {"MainThread": _main("rent", "refund"), "rent": _transfer(3, "a", "b"), "refund": _transfer(3, "a", "b")}
)
"""Two threads take two locks in the same order."""

TURNS = explored(
    {
        "MainThread": [Step(20, "start", "hare"), Step(21, "sleep"), Step(22, "print", "main")],
        "hare": [Step(3, "print", "begins"), Step(4, "sleep"), Step(5, "print", "ends")],
    }
)
"""Two threads print, and both sleep."""
