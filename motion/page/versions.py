"""The changes from one version of Python to the next, chapter by chapter.

The rows come from the tables of the pages whose first column is *Since*.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from motion.book import Book, logger
from motion.page.addresses import address_of
from motion.page.tables import rows_of
from motion.places import pages_in, title_of

_COLUMN = "Since"


def listed(book: Book, page: Path, content: str) -> Iterator[str]:
    """The Markdown of the list: a table for each chapter.

    Args:
        book: The book.
        page: The page that shows the list, relative to the folder of the pages.
        content: The content of the fence, which is empty.
    """
    rows = list(rows_of(book.docs, pages_in(book.docs, "*/*.md"), _COLUMN))
    if content or not rows:
        logger.warning("%s: there must be nothing in the fence, and tables with the column %r", page, _COLUMN)
    for folder, chapter in groupby(rows, key=lambda row: row.page.parent):
        first = folder / "index.md"
        yield f"\n## [{title_of(book.docs / first)}]({address_of(first, page)})\n"
        yield f"| {_COLUMN} | What changed |\n| --- | --- |"
        for row in chapter:
            since, what, *where = row.for_page(page)
            yield f"| {since} | {what}{f' ({where[0]})' if where and where[0] else ''} |"
