"""The still picture of a replay, cut into strips that fit a narrow page, and drawn without a style sheet.

On the site, a long picture scrolls. A page of an EPUB does not, so the picture
continues below, as music does. Each strip repeats the letters of the lanes. Colors and widths are attributes,
because some reading systems draw pictures without the styles of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bs4 import BeautifulSoup, Tag

from motion.replay.picture import BAR, ROW, TOP, UNIT

STRIP = 30 * UNIT
"""The width of a strip, in pixels: with the letters, it fits a phone without being made smaller."""

LEFT = 20
"""The width of the letters of the lanes, beside each strip."""

DIGIT = 6
"""The width of a character in a picture."""

SHORTEST = 6 * UNIT
"""A last strip that is shorter than this is a part of the one before."""

# The subpaths that motion/replay/player.py writes.
_LINE = re.compile(r"M([\d.]+) ([\d.]+)([HVh])([\d.]+)")
_BLOCK = re.compile(r"M([\d.]+) ([\d.]+)V([\d.]+)H([\d.]+)V\2Z")

_LOOKS = {
    "run": {"stroke-width": f"{BAR}"},
    "block": {"fill": "#ffffff", "stroke-width": "2"},
    "wait": {"stroke-width": "2", "stroke-dasharray": "2 4"},
    "ready": {"opacity": "0.5"},
}


def cut(
    soup: BeautifulSoup, svg: Tag, letters: list[tuple[str, str]], colors: Mapping[str, str]
) -> list[Tag]:
    """Cut a picture into strips.

    Args:
        soup: Makes the new elements.
        svg: The picture, as it is on the site.
        letters: For each lane, from the top, its letter and the number of its color.
        colors: The colors of the site on paper, by name.

    Returns:
        The strips. The first has the picture's description for those who do not see it.
    """
    width, height = int(str(svg["width"])), int(str(svg["height"]))
    strips: list[Tag] = []
    for begin, end in _bounds(width):
        size = {"width": str(LEFT + end - begin), "height": str(height)}
        view = {"viewBox": f"0 0 {LEFT + end - begin} {height}", "class": "strip"}
        told = (
            {"role": "img", "aria-label": str(svg["aria-label"])} if not strips else {"aria-hidden": "true"}
        )
        strip = soup.new_tag("svg", attrs={**size, **view, **told})
        for row, (letter, color) in enumerate(letters):
            look = {"fill": colors[f"lane-{color}"], "font-size": "11", "font-weight": "bold"}
            place = {"x": "7", "y": f"{TOP + ROW * (row + 0.5) + 4:g}", "text-anchor": "middle"}
            strip.append(soup.new_tag("text", attrs={**place, **look}, string=letter))
        for path in svg.find_all("path"):
            kind, lane = path.get_attribute_list("class")
            moved = _blocks if kind == "block" else _lines
            d = "".join(moved(str(path["d"]), begin, end))
            if d:
                look = {"fill": "none", "stroke": colors[lane.removeprefix("motion-")], **_LOOKS[kind]}
                strip.append(soup.new_tag("path", attrs={"d": d, **look}))
        for text in svg.find_all("text"):
            if begin <= float(str(text["x"])) < end and text.get("visibility") != "hidden":
                strip.append(_text(soup, text, (begin, end), colors))
        strips.append(strip)
    return strips


def _bounds(width: int) -> Iterator[tuple[int, int]]:
    """The beginning and the end of each strip."""
    begin = 0
    while width - begin > STRIP + SHORTEST:
        yield begin, begin + STRIP
        begin += STRIP
    yield begin, width


def _lines(d: str, begin: int, end: int) -> Iterator[str]:
    """The lines of a path that are in a strip."""
    for x, y, step, to in _LINE.findall(d):
        first = float(x)
        last = {"H": float(to), "h": first + float(to), "V": first}[step]
        if begin <= first < end or first < begin < last:
            reached = to if step == "V" else _within(last, begin, end)
            yield f"M{_within(first, begin, end)} {y}{step.upper()}{reached}"


def _blocks(d: str, begin: int, end: int) -> Iterator[str]:
    """The rectangles of a path that are in a strip."""
    for x, above, below, to in _BLOCK.findall(d):
        if float(x) < end and begin < float(to):
            first, last = (_within(float(edge), begin, end) for edge in (x, to))
            yield f"M{first} {above}V{below}H{last}V{above}Z"


def _within(x: float, begin: int, end: int) -> str:
    """An x of the whole picture as one of a strip, at most at its edge."""
    return f"{LEFT + min(max(x, begin), end) - begin:g}"


def _text(soup: BeautifulSoup, text: Tag, bounds: tuple[int, int], colors: Mapping[str, str]) -> Tag:
    """A label of a bar, the number of a line of output, or the length of a wait, moved away from an edge."""
    begin, end = bounds
    half = DIGIT * len(text.get_text()) / 2
    x = min(max(float(str(text["x"])), begin + half), end - half)
    fill = {"label": "#ffffff", "out": colors["ink"]}.get(str(text["class"][0]), colors["ink-soft"])
    place = {"x": f"{x - begin + LEFT:g}", "y": str(text["y"]), "text-anchor": "middle"}
    look = {"fill": fill, "font-size": "10", "font-weight": "bold"}
    return soup.new_tag("text", attrs={**place, **look}, string=text.get_text())
