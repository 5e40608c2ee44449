"""The HTML of a replay, for `docs/assets/replay.js` to play: on a page, and in a reader's browser."""

from __future__ import annotations

import itertools
from typing import Any

import jinja2
from markupsafe import Markup

from motion.replay.moments import Replay, State
from motion.replay.picture import BAR, TOP, Picture, picture_of

_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("motion.replay"), autoescape=True, undefined=jinja2.StrictUndefined
)
_TEMPLATES.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "ensure_ascii": False}


def render_replay(replay: Replay, card: str, name: str) -> Markup:
    """The lanes of a run over time, and what the player needs to know.

    Args:
        replay: The replay.
        card: The id of the program's card on its page.
        name: The name of the program's file.
    """
    picture = picture_of(replay)
    html = _TEMPLATES.get_template("replay.html.jinja").render(
        card=card,
        name=name,
        replay=replay,
        picture=picture,
        # In an attribute: with instant navigation the theme runs the text of each `script` as JavaScript,
        # whatever its type.
        data=encode(replay, picture),
        bar=BAR,
        top=TOP,
    )
    return Markup(html)  # noqa: S704 -- the template escapes what it is given


def encode(replay: Replay, picture: Picture) -> dict[str, Any]:
    """What the player needs to know, in few bytes; `decode` in `docs/assets/replay.js` is the inverse.

    The result is written as JSON. It has these keys:

    - `states`: the names of all states of a lane. Below, a state is an index into this list.
    - `lanes`: for each lane `[name, letter, color]`. Below, a lane is an index into this list.
    - `moments`: for each moment `[elapsed, lane, state, line]`: the microseconds since the moment before, the
      lane that did something (null when the run was stopped), its new state, and its line (0 if it is not in
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
