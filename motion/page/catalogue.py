"""The catalogue: each program of a chapter with its first sentence, below the page that explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from motion.book import Book, logger
from motion.page.addresses import address_of, card_of, whole_of
from motion.places import find_places, title_of
from motion.program.errors import SnippetError
from motion.program.snippet import Snippet

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^+]")
"""Characters with a meaning within a line of Markdown or of the extensions in use."""


def listed(book: Book, page: Path, folder: str) -> Iterator[str]:
    """The Markdown of the list.

    Args:
        book: The book.
        page: The page that shows the list, relative to the folder of the pages.
        folder: A folder of `snippets/`, `ch12`.
    """
    programs = list(_programs(book, page, folder))
    if not programs:
        logger.warning("%s: there are no programs in %r", page, folder)
    places = find_places(book.docs)
    shown: dict[Path | None, list[tuple[Snippet, str]]] = {}
    for snippet in programs:
        place = whole_of(places.get(f"{snippet.name}.py", []))
        link = f"`{snippet.path.name}`"
        if place:
            link = f"[{link}]({address_of(place.page, page)}#{card_of(snippet.name)})"
        shown.setdefault(place.page if place else None, []).append((snippet, link))
    for where, listed in sorted(shown.items(), key=lambda item: (item[0] is None, str(item[0]))):
        heading = "On no page"
        if where:
            heading = f"[{title_of(book.docs / where)}]({address_of(where, page)})"
        yield f"\n## {heading}\n"
        for snippet, link in listed:
            yield f"{link}\n:   {_as_text(snippet.docstring)}\n"


def _programs(book: Book, page: Path, folder: str) -> Iterator[Snippet]:
    for name in (name for name in book.names() if name.startswith(f"{folder}/")):
        try:
            yield book.read(name)
        except SnippetError as error:
            logger.warning("%s: %s", page, error)


def _as_text(text: str) -> str:
    """Markdown that shows a text as it is. At the start of a line, any letter can begin a list."""
    return f"&#{ord(text[0])};" + _SPECIAL.sub(lambda special: f"&#{ord(special[0])};", text[1:])
