"""A replay as elements of a page, which `docs/assets/replay.js` plays."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

from motion.replay.elements import Attributes, Element, html_of
from motion.replay.moments import Replay, State
from motion.replay.picture import BAR, TOP, Picture, Shape, picture_of

_CLASSES = {
    "from": "ready",
    "ready": "ready",
    "wait": "wait",
    "run": "run",
    "tick": "run",
    "done": "run",
    "block": "block",
}
"""The class of each kind of shape that is a line, from back to front."""

_MARK = 2
"""Width of the mark at the end of a lane."""

_COLORS = range(1, 7)
"""The numbers of the colors of lanes."""


def render_replay(replay: Replay, name: str) -> str:
    """The HTML of a replay.

    Args:
        replay: The replay.
        name: The name of the program's file.
    """
    return html_of(elements_of(replay, name))


def elements_of(replay: Replay, name: str) -> Element:
    """The lanes of a run over time, with the data for the player. The player adds the controls.

    `docs/assets/run/checked.js` lists the elements, attributes and classes that a reader's browser accepts.
    Add new ones there too.

    Args:
        replay: The replay.
        name: The name of the program's file.
    """
    picture = picture_of(replay)
    data = json.dumps(encode(replay, picture), separators=(",", ":"), ensure_ascii=False)
    more = f"{replay.hidden_lanes} more took part." if replay.hidden_lanes else ""
    cut = "The run went on. These are its first steps." if replay.cut else ""
    left_out = " ".join(filter(None, (more, cut)))
    return Element(
        "section",
        {
            "class": "motion-replay",
            "data-search-exclude": "",
            "aria-label": f"Replay of {name}",
            # In an attribute, because with instant navigation the theme runs the text of each `script` as
            # JavaScript, whatever its type.
            "data-replay": data,
        },
        (
            Element("p", {"class": "motion-label"}, ("Who ran when",)),
            Element("div", {"class": "motion-lanes"}, (_legend(replay), _track(replay, picture))),
            *([Element("p", {"class": "motion-cut"}, (left_out,))] if left_out else []),
        ),
    )


def _legend(replay: Replay) -> Element:
    lanes = [
        Element(
            "li",
            {"class": f"motion-lane-{lane.color}", "data-letter": lane.letter},
            (lane.name,),
        )
        for lane in replay.lanes
    ]
    return Element("ul", {"class": "motion-legend", "style": f"padding-top:{TOP}px"}, tuple(lanes))


def _track(replay: Replay, picture: Picture) -> Element:
    svg = Element(
        "svg",
        {
            "width": picture.width,
            "height": picture.height,
            "viewBox": f"0 0 {picture.width} {picture.height}",
            "role": "img",
            "aria-label": " ".join(picture.words),
        },
        (*_paths(replay, picture), *_texts(picture)),
    )
    track: Attributes = {
        "class": "motion-track",
        "tabindex": 0,
        "role": "group",
        "aria-label": "Lanes over time",
    }
    return Element("div", track, (svg,))


def _paths(replay: Replay, picture: Picture) -> Iterator[Element]:
    """The lines of a picture. Lines that look alike are one element, because a page should have few."""
    paths: dict[tuple[str, int], list[str]] = {
        (name, color): [] for name in _CLASSES.values() for color in _COLORS
    }
    for shape in picture.shapes:
        if shape.kind in _CLASSES:
            paths[_CLASSES[shape.kind], replay.lanes[shape.lane].color].append(_path(shape))
    for (name, color), parts in paths.items():
        if parts:
            yield Element("path", {"class": f"{name} motion-lane-{color}", "d": "".join(parts)})


def _path(shape: Shape) -> str:
    """A shape as a part of a path.

    On the scale in real time, the player moves each `M` and `H` to the place of its moment. Therefore `H` is
    used only for the end of a shape, and its x is that of a moment.
    """
    x, to, y = (_number(place) for place in (shape.x, shape.to, shape.y))
    match shape.kind:
        case "tick":
            return f"M{x} {y}h{_number(shape.to - shape.x)}"
        case "done":
            return f"M{x} {y}h{_MARK}"
        case "from":
            return f"M{x} {y}V{to}"
        case "block":
            above, below = _number(shape.y - BAR / 2), _number(shape.y + BAR / 2)
            return f"M{x} {above}V{below}H{to}V{above}Z"
    return f"M{x} {y}H{to}"


def _texts(picture: Picture) -> Iterator[Element]:
    """The texts of a picture. In real time, the player moves each by its `data-a` and `data-b`."""
    for shape in picture.shapes:
        if shape.kind in _CLASSES:
            continue
        text: Attributes = {"class": shape.kind, "data-a": shape.begin}
        middle: Attributes = {"data-b": shape.end, "x": _number((shape.x + shape.to) / 2)}
        match shape.kind:
            case "label":
                is_narrow = shape.to - shape.x < 4 + 6 * len(shape.text)
                narrow: Attributes = {"visibility": "hidden"} if is_narrow else {}
                text |= middle | {"y": _number(shape.y + 3.5)} | narrow
            case "out":
                text |= {"x": _number(shape.x), "y": _number(shape.y + 3)}
            case _:  # a gap
                text |= middle | {"y": _number(shape.y)}
        yield Element("text", text, (shape.text,))


def _number(value: float) -> str:
    return f"{value:g}"


def encode(replay: Replay, picture: Picture) -> dict[str, Any]:
    """The data for the player, in few bytes; `decode` in `docs/assets/replay/data.js` is the inverse.

    The result is written as JSON. It has these keys:

    - `states`: the names of all states of a lane. Below, a state is an index into this list.
    - `lanes`: for each lane `[name, letter, color]`. Below, a lane is an index into this list.
    - `moments`: for each moment `[elapsed, lane, state, line]`: the microseconds since the moment before, the
      lane that acted (null when the run was stopped), its new state, and its line (0 if it is not in
      the program's own code). If any of the following is not empty, an object with these keys comes fifth:
        - `o`: other lanes whose state changed, each `[lane, state]`;
        - `p`: the numbers of the lines of output that were printed, counted from 1;
        - `f`: the file of the line, if it is not the program's;
        - `n`: the note of the moment.
    - `x`: the distance in pixels of each moment, and of the end, from the one before; of the first, from the
      left edge.

    Args:
        replay: The replay.
        picture: The picture of the same replay.
    """
    states = [*State]
    moments = []
    for before, moment in zip((None, *replay.moments), replay.moments, strict=False):
        more: dict[str, Any] = {
            "o": [[lane, states.index(state)] for lane, state in moment.others],
            "p": moment.printed,
            "f": moment.file,
            "n": moment.note,
        }
        more = {key: value for key, value in more.items() if value}
        elapsed = moment.at - (before.at if before else 0)
        state = states.index(moment.state)
        moments.append([elapsed, moment.lane, state, moment.line or 0, *([more] if more else [])])
    return {
        "states": states,
        "lanes": [[lane.name, lane.letter, lane.color] for lane in replay.lanes],
        "moments": moments,
        "x": [to - x for x, to in itertools.pairwise((0, *picture.xs))],
    }
