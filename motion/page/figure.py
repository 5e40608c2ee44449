"""A figure of a page, drawn into a picture: what the book's figures and charts use of SVG, and no more.

A library that draws any SVG would need the style sheets of the page without their variables, and files of
fonts that the site has only in a form for browsers.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from PIL import ImageDraw, ImageFont

_FIGURE = re.compile(
    r'<figure class="(?P<kind>figure|motion-chart[^"]*)">\s*(?P<svg><svg.*?</svg>)', re.DOTALL
)
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_LANE = re.compile(r"\b(?:c|motion-lane-)(\d)\b")

_SMALLEST = 1.8
"""The pixels of a unit of a figure at least, so that its words are legible. The rest below is cut off."""

type Line = tuple[float, float, float, float]


def lines_of(d: str) -> Iterator[Line]:
    """The straight lines of an SVG path, of a curve only that between its ends.

    Args:
        d: The path, with the commands M, L, H, V, Q, their small letters, and z, each with
            the numbers of one step.

    Yields:
        The x and y of the beginning and of the end of each line.
    """
    x = y = 0.0
    begin = (x, y)
    for step, rest in _STEP.findall(d):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        from_x, from_y = (x, y) if step.islower() else (0.0, 0.0)
        to_x, to_y = x, y
        match step.upper():
            case "H":
                to_x = from_x + numbers[0]
            case "V":
                to_y = from_y + numbers[0]
            case "Z":
                to_x, to_y = begin
            case _:
                to_x, to_y = from_x + numbers[-2], from_y + numbers[-1]
        if step in "Mm":
            begin = (to_x, to_y)
        else:
            yield x, y, to_x, to_y
        x, y = to_x, to_y


@dataclasses.dataclass(frozen=True)
class Figure:
    """A figure of a page.

    Attributes:
        svg: Its picture.
        is_chart: It is a chart, whose words begin where they are, instead of having their middle there.
    """

    svg: ET.Element
    is_chart: bool

    def draw(
        self, pen: ImageDraw.ImageDraw, at: tuple[int, int], room: tuple[int, int], colors: Mapping[str, str]
    ) -> None:
        """Draw it.

        Args:
            pen: Draws into the picture.
            at: The pixel of its upper left corner.
            room: The pixels from there that it may take in each direction, if its words stay legible.
            colors: The colors of the site.
        """
        _, _, width, height = map(float, self.svg.attrib["viewBox"].split())
        scale = max(min(room[0] / width, room[1] / height), _SMALLEST)
        for kind, item in self._items():
            _Drawn(pen, at, scale, colors, kind, self.is_chart).draw(item)

    def _items(self) -> Iterator[tuple[str, ET.Element]]:
        """The shapes and words, with the classes of their group and their own."""
        for item in self.svg:
            for shape in item if item.tag == "g" else [item]:
                yield f"{item.get('class', '')} {shape.get('class', '')}", shape


def first_figure(content: str) -> Figure | None:
    """The first figure of a page.

    Args:
        content: The HTML of the page.
    """
    found = _FIGURE.search(content)
    if found is None:
        return None
    return Figure(ET.fromstring(found["svg"]), found["kind"] != "figure")  # noqa: S314 -- the book's own


@dataclasses.dataclass(frozen=True)
class _Drawn:
    """How a shape of a figure is drawn: see docs/assets/figures.css."""

    pen: ImageDraw.ImageDraw
    at: tuple[int, int]
    scale: float
    colors: Mapping[str, str]
    kind: str
    is_chart: bool

    def draw(self, item: ET.Element) -> None:
        number = {key: float(text) for key, text in item.attrib.items() if _NUMBER.fullmatch(text)}
        match item.tag:
            case "rect":
                x, y, radius = number["x"], number["y"], number.get("rx", 0)
                self._box(x, y, number["width"], number["height"], radius)
            case "circle":
                x, y, radius = number["cx"], number["cy"], number["r"]
                self._box(x - radius, y - radius, 2 * radius, 2 * radius, radius)
            case "text":
                self._text(number["x"], number["y"], "".join(item.itertext()))
            case "path":
                self._path(item.attrib["d"])

    @property
    def _lane(self) -> str | None:
        lane = _LANE.search(self.kind)
        return self.colors[f"lane-{lane[1]}"] if lane else None

    def _place(self, x: float, y: float) -> tuple[float, float]:
        return self.at[0] + self.scale * x, self.at[1] + self.scale * y

    def _box(self, x: float, y: float, width: float, height: float, radius: float) -> None:
        ends = [self._place(x, y), self._place(x + width, y + height)]
        radius *= self.scale
        if self._lane and "ring" not in self.kind:
            self.pen.rounded_rectangle(ends, radius, self._lane)
        else:
            edge = self._lane or self.colors["ink-soft"]
            self.pen.rounded_rectangle(ends, radius, self.colors["paper-raised"], edge, round(self.scale))

    def _text(self, x: float, y: float, text: str) -> None:
        anchor = "ls" if self.is_chart or "begin" in self.kind else "rs" if "end" in self.kind else "ms"
        color = self.colors["ink-soft" if "note" in self.kind else "ink"]
        self.pen.text(self._place(x, y), text, color, font_of(round(13 * self.scale)), anchor=anchor)

    def _path(self, d: str) -> None:
        lines = [(self._place(*line[:2]), self._place(*line[2:])) for line in lines_of(d)]
        if "motion-mark" in self.kind:  # a bar of a chart
            self.pen.polygon([begin for begin, _ in lines], self._lane)
            return
        color = (
            self.colors["ink-soft"] if "motion-range" in self.kind else self._lane or self.colors["ink-soft"]
        )
        for ends in lines:
            self.pen.line(ends, color, round(self.scale))


def font_of(size: int) -> ImageFont.FreeTypeFont:
    """The font of all pictures.

    Args:
        size: Its height in pixels.

    Raises:
        TypeError: This Pillow was built without FreeType.
    """
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("this Pillow has no FreeType, so it cannot draw text of this size")
    return font
