"""The rows of tables on pages, for pages that collect them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

from motion.page.addresses import address_of
from motion.page.headings import headings_of
from motion.places import text_of

# A cell ends at `|`, but not within code.
_PIECE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|\\.|\||[^`|\\]+|`+")

_ADDRESS = re.compile(r"\]\((?P<target>[^()\s]+)\)")

_MOMENT = re.compile(r"\[([^\[\]]*)\]\(moment:[^()]*\)")


@dataclasses.dataclass(frozen=True)
class Row:
    """A row of a table.

    Attributes:
        page: The Markdown file, relative to the folder of the pages.
        section: The id of the section that contains the table.
        cells: The Markdown of its cells.
    """

    page: Path
    section: str
    cells: tuple[str, ...]

    def for_page(self, page: Path) -> tuple[str, ...]:
        """The cells for another page, to which their links are changed. Links to moments become text.

        Args:
            page: The other page, relative to the folder of the pages.
        """
        return tuple(
            _ADDRESS.sub(lambda link: f"]({self._moved(link['target'], page)})", cell) for cell in self.cells
        )

    def _moved(self, target: str, page: Path) -> str:
        if "://" in target:
            return target
        file, mark, name = target.partition("#")
        there = self.page.parent / file if file else self.page
        return address_of(there, page) + mark + name


def rows_of(docs: Path, pages: list[Path], first: str) -> Iterator[Row]:
    """The rows of all tables whose first column has a certain heading, in the order of the pages.

    Args:
        docs: The folder of the pages.
        pages: The Markdown files, relative to that folder.
        first: The heading of the first column, `The message`.
    """
    for page in pages:
        text = text_of(docs / page)
        if f"| {first} |" not in text:
            continue
        headings = headings_of(text)
        inside = False
        for number, line in enumerate(text.split("\n"), 1):
            if not line.startswith("|"):
                inside = False
            elif line.startswith(f"| {first} |"):
                inside = True
            elif inside and line.strip("|-: "):
                section = next((heading.id for heading in reversed(headings) if heading.line < number), "")
                yield Row(page, section, tuple(_cells(_MOMENT.sub(r"\1", line))))


def _cells(line: str) -> Iterator[str]:
    cell = ""
    for piece in _PIECE.finditer(line.strip().removeprefix("|")):
        if piece[0] == "|":
            yield cell.strip()
            cell = ""
        else:
            cell += piece[0]
    if cell.strip():
        yield cell.strip()
