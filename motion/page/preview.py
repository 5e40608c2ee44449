"""A hook of MkDocs that draws a picture of each page, for those who get a link to it in a chat or a forum.

The picture has the title of the page and the lanes of its first replay, or its first figure. Beside a link,
nothing of the site is loaded but this picture, so it is a PNG in the usual size. The tags that name it need
the address of the published site, so there are pictures only in a build that knows it, and none under
`mkdocs serve`, which would draw all of them after each edit. Zensical has no hooks: its pages have the title
and the sentence (`overrides/main.html`), and no picture.
"""

from __future__ import annotations

import functools
import html
import re
import textwrap
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page
from PIL import Image, ImageDraw

from motion.page.figure import first_figure, font_of, lines_of
from motion.replay.picture import BAR, ROW

SIZE = (1200, 630)
"""Pixels: the shape that most services show without cutting."""

_EDGE = 60
_NAMES = 290  # the pixels from the left edge of the names of the lanes to the lanes
_LANES = range(300, SIZE[1] - _EDGE)  # from top to bottom
_LARGEST = 3.0  # a short replay is not made larger than this

_LONGEST = 18
"""Characters of a name of a lane."""

_REPLAY = re.compile(
    r'<ul class="motion-legend".*?</ul>.*?<svg width="(?P<width>\d+)" height="(?P<height>\d+)".*?</svg>',
    re.DOTALL,
)
_LANE = re.compile(r'<li class="motion-lane-(?P<color>\d)[^>]*>(?P<name>.*?)</li>', re.DOTALL)
_PATH = re.compile(r'<path class="(?P<kind>\w+) motion-lane-(?P<color>\d)" d="(?P<d>[^"]*)"')
_TAG = re.compile(r"<[^>]*>")
_COLOR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")


@event_priority(200)  # before the parts of the page that a search does not need are taken out
def on_page_context(
    context: dict[str, Any], /, *, page: Page, config: MkDocsConfig, **_: object
) -> dict[str, Any]:
    """Called by MkDocs for each page, before its template is filled in.

    Args:
        context: The names that the template knows.
        page: The page.
        config: The configuration.
    """
    if config.site_url and f"http://{config.dev_addr}/" not in config.site_url:
        name = f"assets/previews/{page.url.strip('/').replace('/', '-') or 'index'}.png"
        path = Path(config.site_dir) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        colors = colors_of(Path(config.docs_dir) / "assets" / "theme.css")
        picture = draw(config.site_name, str(page.title), page.content or "", colors)
        # A palette saves two thirds of the bytes. Median cut would save a tenth more, in 7 times the CPU.
        picture.quantize(128, method=Image.Quantize.FASTOCTREE).save(path)
        page.meta["preview"] = name
    return context


@functools.lru_cache(maxsize=1)
def colors_of(sheet: Path) -> dict[str, str]:
    """The colors of the site on paper, by their names without the two dashes.

    Args:
        sheet: The style sheet of the theme. Its first color of a name is the light one.
    """
    colors: dict[str, str] = {}
    for name, color in _COLOR.findall(sheet.read_text(encoding="utf-8")):
        colors.setdefault(name, color)
    return colors


def draw(site: str, title: str, content: str, colors: dict[str, str]) -> Image.Image:
    """The picture of a page.

    Args:
        site: The name of the site.
        title: The title of the page.
        content: The HTML of the page.
        colors: The colors of the site.
    """
    image = Image.new("RGB", SIZE, colors["paper"])
    pen = ImageDraw.Draw(image)
    pen.text((_EDGE, _EDGE - 10), site, colors["ink-soft"], font_of(30))
    lines = textwrap.wrap(_plain(title), 33, max_lines=2, placeholder=" …")
    pen.multiline_text((_EDGE, _EDGE + 45), "\n".join(lines), colors["ink"], font_of(64), spacing=12)
    if replay := _REPLAY.search(content):
        _draw_lanes(pen, replay, colors)
    elif figure := first_figure(content):
        room = (SIZE[0] - 2 * _EDGE, len(_LANES))
        figure.draw(pen, (_EDGE, _LANES.start), room, colors)
    return image


def _draw_lanes(pen: ImageDraw.ImageDraw, replay: re.Match[str], colors: dict[str, str]) -> None:
    """As many lanes as there is room for, from the top and from the left of the replay's own picture."""
    scale = min(
        _LARGEST, len(_LANES) / int(replay["height"]), (SIZE[0] - 2 * _EDGE - _NAMES) / int(replay["width"])
    )
    scale = max(scale, 1.2)  # cut off what is too long or too low, instead of making it too small to see
    left = _EDGE + _NAMES
    for number, lane in enumerate(_LANE.finditer(replay[0])):
        y = _LANES.start + scale * (14 + ROW * (number + 0.5))
        if y < _LANES.stop:
            name = _plain(lane["name"])
            if len(name) > _LONGEST:
                name = name[: _LONGEST - 1] + "…"
            pen.text((left - 24, y), name, colors[f"lane-{lane['color']}"], font_of(26), anchor="rm")
    for path in _PATH.finditer(replay[0]):
        color = colors[f"lane-{path['color']}"]
        for x, y, to_x, to_y in lines_of(path["d"]):
            ends = [
                (min(left + scale * a, SIZE[0]), _LANES.start + scale * b) for a, b in ((x, y), (to_x, to_y))
            ]
            if ends[0][1] < _LANES.stop:
                _draw_line(pen, path["kind"], ends, color, scale)


def _draw_line(
    pen: ImageDraw.ImageDraw, kind: str, ends: list[tuple[float, float]], color: str, scale: float
) -> None:
    (x, y), (to, _) = ends
    if kind in ("run", "block", "tick"):
        half = BAR / 2 * scale
        pen.rectangle((x, y - half, max(to, x), y + half), color if kind != "block" else None, color, 3)
    elif kind == "wait":
        step = 6 * scale
        for at in range(int((to - x) / step) + 1):
            dot = x + at * step
            pen.ellipse((dot - 1.5 * scale, y - 1.5 * scale, dot + 1.5 * scale, y + 1.5 * scale), color)
    else:
        pen.line(ends, color, 2)


def _plain(text: str) -> str:
    """A text without tags and without the dashes that the font lacks."""
    return html.unescape(_TAG.sub("", text)).replace("\N{EN DASH}", "-").replace("\N{EM DASH}", "-").strip()
