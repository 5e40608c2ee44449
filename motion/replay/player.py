"""A replay as elements of a page, which `docs/assets/replay.js` plays."""

from __future__ import annotations

import itertools
import json
from typing import Any

from motion.replay.elements import Attributes, Element, html_of
from motion.replay.moments import Replay, State
from motion.replay.picture import BAR, TOP, Picture, Shape, picture_of


def render_replay(replay: Replay, card: str, name: str) -> str:
    """The HTML of a replay.

    Args:
        replay: The replay.
        card: The id of the program's card on its page.
        name: The name of the program's file.
    """
    return html_of(elements_of(replay, card, name))


def elements_of(replay: Replay, card: str, name: str) -> Element:
    """The lanes of a run over time, with the data for the player. The player adds the controls.

    `docs/assets/run/checked.js` lists the elements, attributes and classes that a reader's browser accepts.
    Add new ones there too.

    Args:
        replay: The replay.
        card: The id of the program's card on its page.
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
            Element("div", {"class": "motion-lanes"}, (_legend(replay), _track(replay, picture, card))),
            *([Element("p", {"class": "motion-cut"}, (left_out,))] if left_out else []),
        ),
    )


def _legend(replay: Replay) -> Element:
    lanes = [
        Element(
            "li",
            {"class": f"motion-lane-{lane.color}"},
            (
                Element("span", {"class": "motion-disc", "aria-hidden": "true"}, (lane.letter,)),
                Element("span", {"class": "motion-name", "title": lane.name}, (lane.name,)),
            ),
        )
        for lane in replay.lanes
    ]
    return Element("ul", {"class": "motion-legend", "style": f"padding-top:{TOP}px"}, tuple(lanes))


def _track(replay: Replay, picture: Picture, card: str) -> Element:
    title = Element("title", {"id": f"{card}--lanes"}, (" ".join(picture.words),))
    svg = Element(
        "svg",
        {
            "width": picture.width,
            "height": picture.height,
            "viewBox": f"0 0 {picture.width} {picture.height}",
            "role": "img",
            "aria-labelledby": f"{card}--lanes",
        },
        (title, *(_drawn(shape, replay.lanes[shape.lane].color) for shape in picture.shapes)),
    )
    track: Attributes = {
        "class": "motion-track",
        "tabindex": 0,
        "role": "group",
        "aria-label": "Lanes over time",
    }
    return Element("div", track, (svg,))


def _drawn(shape: Shape, color: int) -> Element:
    """A part of the picture as an SVG element. The player moves it by its `data-a` and `data-b`."""
    x, to, y = shape.x, shape.to, shape.y
    drawn: Attributes = {"class": f"{shape.kind} motion-lane-{color}", "data-a": shape.begin}
    lasting = drawn | {"data-b": shape.end}
    match shape.kind:
        case "run" | "block" | "tick":
            bar: Attributes = {"x": x, "y": y - BAR / 2, "width": to - x, "height": BAR, "rx": 2}
            return Element("rect", lasting | bar)
        case "wait" | "ready":
            return Element("line", lasting | {"x1": x, "x2": to, "y1": y, "y2": y})
        case "done":
            return Element("line", drawn | {"x1": x, "x2": x, "y1": y - 5, "y2": y + 5})
        case "from":
            return Element("line", drawn | {"x1": x, "x2": x, "y1": y, "y2": to})
        case "label":
            is_narrow = to - x < 4 + 6 * len(shape.text)
            narrow: Attributes = {"visibility": "hidden"} if is_narrow else {}
            return Element("text", lasting | {"x": (x + to) / 2, "y": y + 3.5} | narrow, (shape.text,))
        case "out":
            return Element("text", drawn | {"x": x, "y": y + 3}, (shape.text,))
    return Element("text", lasting | {"x": (x + to) / 2, "y": y}, (shape.text,))  # a gap


def encode(replay: Replay, picture: Picture) -> dict[str, Any]:
    """The data for the player, in few bytes; `decode` in `docs/assets/replay.js` is the inverse.

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
