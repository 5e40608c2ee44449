"""The elements of a page as data.

A build turns them into HTML. In a reader's browser, the page checks each element and creates it itself
(`docs/assets/run/checked.js`). The program that runs there may be written to harm the reader, and it runs in
the same worker as this code, so the page takes no HTML from that worker.
"""

from __future__ import annotations

import html
from typing import NamedTuple

type Attributes = dict[str, str | float]
"""The attributes of an element, by their names."""


class Element(NamedTuple):
    """An element. In JSON it is a list of three.

    Attributes:
        tag: Its name.
        attributes: Its attributes.
        parts: The elements and texts inside it, in order.
    """

    tag: str
    attributes: Attributes
    parts: tuple[Element | str, ...] = ()


def html_of(element: Element) -> str:
    """The HTML of an element. Each element inside it begins a new line.

    Args:
        element: The element.
    """
    attributes = "".join(f" {name}={_quoted(str(value))}" for name, value in element.attributes.items())
    inside = "".join(
        html.escape(part, quote=False) if isinstance(part, str) else f"\n{html_of(part)}"
        for part in element.parts
    )
    return f"<{element.tag}{attributes}>{inside}</{element.tag}>"


def _quoted(value: str) -> str:
    """A value of an attribute, in single quotes if it contains double quotes, as JSON does."""
    escaped = html.escape(value, quote=False)
    if '"' in escaped:
        return "'" + escaped.replace("'", "&#39;") + "'"
    return f'"{escaped}"'
