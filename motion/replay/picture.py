"""The still picture of a replay: its lanes over time, as SVG.

The picture also works without JavaScript and in print. With JavaScript, the player moves its parts when the
reader asks for a scale in real time (`docs/assets/replay/picture.js`), so each shape names the moments
between which it lies.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from motion.replay.moments import Moment, Replay, State

UNIT = 13
"""Width of a moment."""

ROW = 30
"""Height of a lane."""

TOP = 14
"""Room above the first lane for the numbers of lines of output."""

BOTTOM = 20
"""Room below the last lane for the lengths of waits."""

BAR = 14
"""Height of the bar that shows a running lane."""

_PAUSE = 10_000
"""Microseconds between two moments from which a gap with its length is shown."""

_GAP = 3
"""The width of a gap, in moments."""


@dataclasses.dataclass(frozen=True)
class Stretch:
    """A period in which a lane did one thing.

    Attributes:
        lane: The lane.
        state: The state of the lane.
        begin: The moment when it began.
        end: The moment when it ended.
        label: The lines that the lane passed, if it ran: `7`, or the lowest and the highest.
        acts: Whether it began because the lane itself reached a line, without running before.
    """

    lane: int
    state: State
    begin: int
    end: int
    label: str
    acts: bool


@dataclasses.dataclass(frozen=True)
class Shape:
    """A part of the picture.

    Attributes:
        kind: `run`, `block`, `tick` (it ran for a moment, then waited), `wait`, `ready`, `done`, `from` (the
            line from the lane that started it), `out` (lines of output), `label` or `gap`.
        lane: The lane, for its color.
        begin: The moment where it is, or where it begins.
        end: The moment where it ends, if it has a length.
        x: The distance from the left.
        y: The distance of its middle from the top.
        to: Its end: the distance from the left, or (for `from`) from the top.
        text: Its text.
    """

    kind: str
    lane: int
    begin: int
    end: int
    x: float
    y: float
    to: float
    text: str = ""


@dataclasses.dataclass(frozen=True)
class Picture:
    """The lanes over time.

    Attributes:
        width: Its width.
        height: Its height.
        xs: The x of each moment, and of the end.
        shapes: Its parts, from back to front.
        words: The same in words, a sentence for each lane.
    """

    width: int
    height: int
    xs: tuple[int, ...]
    shapes: tuple[Shape, ...]
    words: tuple[str, ...]


def picture_of(replay: Replay) -> Picture:
    """Draw a replay.

    Args:
        replay: The replay.
    """
    xs = _places(replay.moments)
    lanes = range(len(replay.lanes))
    stretches = [list(_stretches(replay, lane)) for lane in lanes]
    return Picture(
        width=xs[-1],
        height=TOP + ROW * len(replay.lanes) + BOTTOM,
        xs=xs,
        shapes=(
            *_origins(replay, xs),
            *(shape for lane in lanes for stretch in stretches[lane] for shape in _drawn(stretch, xs)),
            *_outputs(replay, xs),
            *_gaps(replay, xs),
        ),
        words=tuple(_words(replay, lane, stretches[lane]) for lane in lanes),
    )


def duration(microseconds: int) -> str:
    """A length of time for people: `0.4 ms`, `12 ms`, `1.2 s`.

    Args:
        microseconds: The length.
    """
    if microseconds >= 999_500:
        return f"{microseconds / 1_000_000:.1f} s"
    if microseconds >= 9_950:
        return f"{microseconds / 1000:.0f} ms"
    return f"{microseconds / 1000:.1f} ms"


def _middle(lane: int) -> float:
    return TOP + ROW * (lane + 0.5)


def _places(moments: tuple[Moment, ...]) -> tuple[int, ...]:
    """Place moments side by side, with a gap where nothing happened for a long time."""
    xs = [2]
    for at, moment in enumerate(moments):
        pause = at + 1 < len(moments) and moments[at + 1].at - moment.at >= _PAUSE
        xs.append(xs[-1] + UNIT * (1 + _GAP * pause))
    return tuple(xs)


def _stretches(replay: Replay, lane: int) -> Iterator[Stretch]:
    """The periods of a lane, in order."""
    state: State | None = None
    begun = 0
    acts = False
    lines: list[int] = []
    for at, moment in enumerate(replay.moments):
        new = moment.state if moment.lane == lane else dict(moment.others).get(lane)
        if new is not None and new != state:
            if state is not None:
                yield Stretch(lane, state, begun, at, _label(lines), acts)
            acts = moment.lane == lane and state != State.RUNNING
            state, begun, lines = new, at, []
        if moment.lane == lane and moment.line and not moment.file:
            lines.append(moment.line)
    if state is not None:
        yield Stretch(lane, state, begun, len(replay.moments), _label(lines), acts)


def _label(lines: list[int]) -> str:
    if not lines:
        return ""
    first, last = min(lines), max(lines)
    return str(first) if first == last else f"{first}\N{EN DASH}{last}"


def _drawn(stretch: Stretch, xs: tuple[int, ...]) -> Iterator[Shape]:
    x, to, y = xs[stretch.begin], xs[stretch.end], _middle(stretch.lane)

    def shape(kind: str, to: float = to, text: str = "") -> Shape:
        return Shape(kind, stretch.lane, stretch.begin, stretch.end, x, y, to, text)

    match stretch.state:
        case State.READY:
            yield shape("ready")
        case State.RUNNING:
            yield shape("run")
            if stretch.label:
                yield shape("label", text=stretch.label)
        case State.WAITING:
            if stretch.acts:
                yield shape("tick", to=x + UNIT / 2)
            yield shape("wait")
        case State.BLOCKING:
            yield shape("block")
        case State.DONE:
            yield shape("done")


def _origins(replay: Replay, xs: tuple[int, ...]) -> Iterator[Shape]:
    """Lines from each lane to the lanes that it started."""
    for at, moment in enumerate(replay.moments):
        for child, state in moment.others:
            parent = replay.lanes[child].parent
            if parent is not None and (
                state == State.READY or (state == State.RUNNING and replay.lanes[child].program)
            ):
                yield Shape("from", child, at, at, xs[at], _middle(parent), _middle(child))


def _outputs(replay: Replay, xs: tuple[int, ...]) -> Iterator[Shape]:
    for at, moment in enumerate(replay.moments):
        if moment.printed and moment.lane is not None:
            y = _middle(moment.lane) - BAR / 2 - 5
            yield Shape("out", moment.lane, at, at, xs[at] + UNIT / 2, y, 0, _label(moment.printed))


def _gaps(replay: Replay, xs: tuple[int, ...]) -> Iterator[Shape]:
    y = TOP + ROW * len(replay.lanes) + BOTTOM - 6
    for at, (moment, later) in enumerate(zip(replay.moments, replay.moments[1:], strict=False)):
        if later.at - moment.at >= _PAUSE:
            begin = xs[at] + UNIT
            yield Shape("gap", 0, at, at + 1, begin, y, xs[at + 1], duration(later.at - moment.at))


def _words(replay: Replay, lane: int, stretches: list[Stretch]) -> str:
    """The actions of a lane, in a sentence."""
    shown = replay.lanes[lane]
    parts = []
    if shown.parent is not None:
        parts.append(f"was started by {replay.lanes[shown.parent].name}")
    for state, verb in (
        (State.RUNNING, "ran"),
        (State.WAITING, "waited"),
        (State.BLOCKING, "blocked its thread"),
    ):
        times = [stretch for stretch in stretches if stretch.state == state]
        if times:
            length = sum(_when(replay, stretch.end) - _when(replay, stretch.begin) for stretch in times)
            how_often = "once" if len(times) == 1 else f"{len(times)} times"
            parts.append(f"{verb} {how_often}, {duration(length)}" + (" in all" if len(times) > 1 else ""))
    printed = [number for moment in replay.moments if moment.lane == lane for number in moment.printed]
    if printed:
        lines = "line" if len(printed) == 1 else "lines"
        parts.append(f"printed {lines} {', '.join(map(str, printed))}")
    # A recording that leaves moments out may have left out the end.
    whole = not replay.cut and all(moment.note != "many" for moment in replay.moments)
    if whole and stretches and stretches[-1].state != State.DONE:
        parts.append("had not ended when the recording did")
    return f"{shown.name} {'; '.join(parts) or 'did nothing'}."


def _when(replay: Replay, moment: int) -> int:
    return replay.moments[min(moment, len(replay.moments) - 1)].at
