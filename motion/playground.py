"""What the playground offers to begin with: the programs that run in a browser, by their pages."""

from __future__ import annotations

from motion.book import Book
from motion.browser import why_not
from motion.page import Choice, card_of
from motion.places import find_places, title_of


def choices(book: Book, proved: dict[str, str]) -> dict[str, list[Choice]]:
    """The programs to choose from, in the order in which the book shows them.

    Args:
        book: The book.
        proved: The programs that were proved to run in a browser, with their fingerprints.

    Returns:
        The programs by chapter and page, `Chapter 12, Tasks`: each once, where it is first shown whole.

    Raises:
        SnippetError: A program cannot be read.
    """
    found: dict[str, list[Choice]] = {}
    for path, places in find_places(book.docs).items():
        name = path.removesuffix(".py")
        whole = [place for place in places if place.whole]
        if name not in proved or not whole:
            continue
        snippet = book.read(name)
        if why_not(snippet, proved) is not None:
            continue
        group = f"Chapter {name[2:4].lstrip('0')}, {title_of(book.docs / whole[0].page)}"
        address = f"{whole[0].address}#{card_of(name)}"
        found.setdefault(group, []).append(Choice(name, snippet.docstring, address))
    return dict(sorted(found.items(), key=lambda item: item[1][0].name[:4]))
