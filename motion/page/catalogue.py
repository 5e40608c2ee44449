"""The catalogue of programs: a Markdown extension that lists the programs of a chapter.

The fence ```` ```programs ```` with the folder of a chapter in it, `ch12`, becomes Markdown: each program
of the chapter with the first sentence of its file, below the page that explains it. The links are Markdown
too, so each site generator writes their addresses as it does for the links of the pages.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from motion.book import Book, find_book, logger
from motion.page.addresses import card_of
from motion.places import Place, find_places, page_of, title_of
from motion.program.errors import SnippetError
from motion.program.snippet import Snippet

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^+]")
"""Characters with a meaning within a line of Markdown or of the extensions in use."""

_FENCE = re.compile(r"^```programs\n(?P<folder>[^`]*)\n```$", re.MULTILINE)


class CatalogueExtension(Extension):
    """Registers `Catalogue`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Markdown's name
        """Called by Markdown.

        Args:
            md: The Markdown converter.
        """
        # After the text is normalized (30), and before fences are replaced (25).
        md.preprocessors.register(Catalogue(md), "catalogue", 27)


def makeExtension(**options: object) -> CatalogueExtension:  # noqa: N802 -- Markdown's name
    """Called by Markdown.

    Args:
        **options: There are none.
    """
    return CatalogueExtension(**options)


class Catalogue(Preprocessor):
    """Replaces the fence with the list."""

    def run(self, lines: list[str]) -> list[str]:
        """Called by Markdown.

        Args:
            lines: The page.
        """
        text = "\n".join(lines)
        if not _FENCE.search(text):
            return lines
        book = find_book(Path.cwd())
        page = page_of(book.docs, text) or Path("index.md")
        return _FENCE.sub(lambda fence: "\n".join(_listed(book, page, fence["folder"])), text).split("\n")


def _listed(book: Book, page: Path, folder: str) -> Iterator[str]:
    """The Markdown of a list of programs, for a page."""
    programs = list(_programs(book, page, folder))
    if not programs:
        logger.warning("%s: there are no programs in %r", page, folder)
    places = find_places(book.docs)
    shown: dict[Path | None, list[tuple[Snippet, str]]] = {}
    for snippet in programs:
        place = _whole(places.get(f"{snippet.name}.py", []))
        link = f"`{snippet.path.name}`"
        if place:
            link = f"[{link}]({_address(place.page, page)}#{card_of(snippet.name)})"
        shown.setdefault(place.page if place else None, []).append((snippet, link))
    for where, listed in sorted(shown.items(), key=lambda item: (item[0] is None, str(item[0]))):
        heading = "On no page"
        if where:
            heading = f"[{title_of(book.docs / where)}]({_address(where, page)})"
        yield f"\n## {heading}\n"
        for snippet, link in listed:
            yield f"{link}\n:   {_as_text(snippet.docstring)}\n"


def _programs(book: Book, page: Path, folder: str) -> Iterator[Snippet]:
    for name in (name for name in book.names() if name.startswith(f"{folder}/")):
        try:
            yield book.read(name)
        except SnippetError as error:
            logger.warning("%s: %s", page, error)


def _whole(places: list[Place]) -> Place | None:
    """The first place where the whole program is shown, in a card to which links can lead."""
    return next((place for place in places if place.whole), None)


def _address(target: Path, page: Path) -> str:
    return Path(os.path.relpath(target, page.parent)).as_posix()


def _as_text(text: str) -> str:
    """Markdown that shows a text as it is. At the start of a line, any letter can begin a list."""
    return f"&#{ord(text[0])};" + _SPECIAL.sub(lambda special: f"&#{ord(special[0])};", text[1:])
