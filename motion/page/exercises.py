"""All exercises of the book, chapter by chapter: the sections below a heading *Exercises*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from motion.book import Book, logger
from motion.page.addresses import address_of
from motion.page.headings import Heading, headings_of
from motion.places import pages_in, text_of, title_of

_SECTION = "Exercises"


def listed(book: Book, page: Path, content: str) -> Iterator[str]:
    """The Markdown of the list.

    Args:
        book: The book.
        page: The page that shows the list, relative to the folder of the pages.
        content: The content of the fence, which is empty.
    """
    found = list(_exercises(book))
    if content or not found:
        logger.warning(
            "%s: there must be nothing in the fence, and sections below a heading %r", page, _SECTION
        )
    for folder, chapter in groupby(found, key=lambda one: one[0].parent):
        first = folder / "index.md"
        yield f"\n## [{title_of(book.docs / first)}]({address_of(first, page)})\n"
        for there, exercise in chapter:
            number, _, title = exercise.title.partition(". ")
            yield f"{number}. [{title}]({address_of(there, page)}#{exercise.id})"


def _exercises(book: Book) -> Iterator[tuple[Path, Heading]]:
    for page in pages_in(book.docs, "*/*.md"):
        level = 0  # of the heading above the exercises
        for heading in headings_of(text_of(book.docs / page)):
            if heading.title == _SECTION:
                level = heading.level
            elif heading.level <= level:
                level = 0
            elif heading.level == level + 1 and level:
                yield page, heading
