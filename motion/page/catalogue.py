"""The catalogue of programs: what mkdocstrings adds to the docstring of each.

An [extension of Griffe](https://mkdocstrings.github.io/griffe/guide/users/extending/), which reads the
docstrings for mkdocstrings.
"""

from __future__ import annotations

import functools
import html
from pathlib import Path
from typing import Any

import griffe

from motion.book import Book, find_book
from motion.page.addresses import card_of
from motion.places import Place, find_places, title_of


class Catalogue(griffe.Extension):
    """Adds to the docstring of a program where the book shows it."""

    # Once for each `:::` of a page, for which Griffe makes its extensions anew: to read all pages for each
    # program would take time that grows with the square of the book.

    @functools.cached_property
    def _book(self) -> Book:
        return find_book(Path.cwd())

    @functools.cached_property
    def _places(self) -> dict[str, list[Place]]:
        return find_places(self._book.docs)

    def on_module(self, *, mod: griffe.Module, **kwargs: Any) -> None:  # noqa: ARG002 -- Griffe's signature
        """Add the place, as a link, to a program's docstring.

        Args:
            mod: A module that Griffe has read, a program among others.
            **kwargs: What else Griffe passes on.
        """
        book = self._book
        if mod.docstring is None or not isinstance(mod.filepath, Path):
            return
        if not mod.filepath.is_relative_to(book.snippets):
            return
        name = mod.filepath.relative_to(book.snippets).with_suffix("").as_posix()
        for place in self._places.get(f"{name}.py", []):
            if not place.whole:
                continue
            # Not as Markdown: MkDocs knows no anchors but those of headings, and would warn of this one.
            address = f"../{place.address}#{card_of(name)}"
            title = title_of(book.docs / place.page)
            chapter = name[2:4].lstrip("0")
            mod.docstring.value += f'\n\n<a href="{address}">Chapter {chapter}, {html.escape(title)}</a>'
            return
