"""The cover of the EPUB: the mark and the title, as a picture that every shelf can show."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image, ImageDraw, ImageFont

SIZE = (1600, 2400)
_MARK = 1000  # the width of the mark
_LEFT, _TOP = 300, 330
_TITLE = 1560
_DOT = 4  # half the width of a dot


def draw_cover(title: str, mark: Path, colors: Mapping[str, str]) -> bytes:
    """Draw the cover.

    Args:
        title: The title of the book.
        mark: The book's mark: an SVG of bars (`rect`), on dotted lines that lie in the middle of each bar.
        colors: The colors of the site on paper, by name.

    Returns:
        A PNG.
    """
    image = Image.new("RGB", SIZE, colors["paper"])
    pen = ImageDraw.Draw(image)
    root = ET.fromstring(mark.read_text(encoding="utf-8"))  # noqa: S314 -- a file of the book's own
    scale = _MARK / float(root.attrib["viewBox"].split()[2])
    bars = [bar.attrib for bar in root.iter("{http://www.w3.org/2000/svg}rect")]
    for bar in bars:
        middle = _TOP + scale * (float(bar["y"]) + float(bar["height"]) / 2)
        for dot in range(_LEFT, _LEFT + _MARK + 1, 50):
            pen.ellipse(
                (dot - 2 * _DOT, middle - 2 * _DOT, dot + 2 * _DOT, middle + 2 * _DOT), colors["ink-soft"]
            )
    for bar in bars:
        x, y, width, height, radius = (scale * float(bar[key]) for key in ("x", "y", "width", "height", "rx"))
        corners = (_LEFT + x, _TOP + y, _LEFT + x + width, _TOP + y + height)
        pen.rounded_rectangle(corners, radius, bar["fill"])
    font = ImageFont.load_default(150)
    lines = "\n".join(textwrap.wrap(title, 14))
    pen.multiline_text((_LEFT, _TITLE), lines, colors["ink"], font, spacing=40)
    made = io.BytesIO()
    image.quantize(64).save(made, "png", optimize=True)
    return made.getvalue()
