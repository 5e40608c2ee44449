"""The headings of a page, and the ids that Markdown gives them."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator

from markdown.extensions.toc import slugify, unique

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")

_HEADING = re.compile(r"(?P<level>#{1,6}) +(?P<title>.*?)(?: *\{(?P<attributes>[^{}]*)\})? *#* *")

_ID = re.compile(r"#([\w-]+)")

_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")


@dataclasses.dataclass(frozen=True)
class Heading:
    """A heading.

    Attributes:
        level: 1 for the title of a page.
        title: Its Markdown, without links, and without the attributes after it.
        id: The part of its address after `#`.
        line: The number of its line, counted from 1.
    """

    level: int
    title: str
    id: str
    line: int


# Each list of the book asks for the headings of many pages.
@functools.lru_cache(maxsize=1024)
def headings_of(text: str) -> tuple[Heading, ...]:
    """The headings of a page, in order.

    Args:
        text: The Markdown of the page.
    """
    found = list(_found(text))
    own = [_ID.search(heading["attributes"] or "") for _, heading in found]
    used = {name[1] for name in own if name}  # also of headings further down
    headings = []
    for (line, heading), name in zip(found, own, strict=True):
        title = _LINK.sub(r"\1", heading["title"])
        id_ = name[1] if name else unique(slugify(title.replace("`", "").replace("*", ""), "-"), used)
        headings.append(Heading(len(heading["level"]), title, id_, line))
    return tuple(headings)


def _found(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    mark = ""
    for number, line in enumerate(text.split("\n"), 1):
        if fence := _FENCE.match(line):
            if not mark:
                mark = fence[1]
            elif fence[1].startswith(mark):
                mark = ""
        elif not mark and (found := _HEADING.fullmatch(line)):
            yield number, found
