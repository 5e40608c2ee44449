"""The HTML of a replay, for `docs/assets/replay.js` to play: on a page, and in a reader's browser."""

from __future__ import annotations

import itertools
from typing import Any

import jinja2
from markupsafe import Markup

from motion.replay.moments import Replay
from motion.replay.picture import BAR, TOP, picture_of

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
        data={
            "lanes": [[lane.name, lane.letter, lane.color] for lane in replay.lanes],
            "moments": _moments(replay),
            "x": [to - x for x, to in itertools.pairwise((0, *picture.xs))],
        },
        bar=BAR,
        top=TOP,
    )
    return Markup(html)  # noqa: S704 -- the template escapes what it is given


def _moments(replay: Replay) -> list[list[Any]]:
    moments = []
    for before, moment in zip((None, *replay.moments), replay.moments, strict=False):
        more: dict[str, Any] = {
            "o": moment.others,
            "p": moment.printed,
            "f": moment.file,
            "n": moment.note,
        }
        more = {key: value for key, value in more.items() if value}
        elapsed = moment.at - (before.at if before else 0)
        moments.append([elapsed, moment.lane, moment.state, moment.line or 0, *([more] if more else [])])
    return moments
