"""The programs that a reader can take to work: the pages whose front matter names one, `pattern:`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from motion.book import Book, logger
from motion.page.addresses import address_of
from motion.places import pages_in, text_of

_FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)


def listed(book: Book, page: Path, content: str) -> Iterator[str]:
    """The Markdown of the list.

    Args:
        book: The book.
        page: The page that shows the list, relative to the folder of the pages.
        content: The content of the fence, which is empty.
    """
    found = list(_patterns(book))
    if content or not found:
        logger.warning("%s: there must be nothing in the fence, and pages with `pattern:`", page)
    for there, front in found:
        yield f"[{front['pattern']}]({address_of(there, page)})"
        yield f":   {front.get('description', '')}\n"


def _patterns(book: Book) -> Iterator[tuple[Path, dict[str, str]]]:
    for page in pages_in(book.docs, "*/*.md"):
        front = _FRONT.match(text_of(book.docs / page))
        if front and "\npattern:" in f"\n{front[1]}":
            yield page, yaml.safe_load(front[1])
