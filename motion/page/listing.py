"""A Markdown extension for the lists that a build makes from the pages and the programs themselves.

A fence such as ```` ```programs ```` becomes Markdown before it is read. Links are Markdown too, so each site
generator writes and checks them as it does for the links of the pages.

| Fence | Its content | List |
| --- | --- | --- |
| `programs` | a folder of `snippets/` | its programs (`motion.page.catalogue`) |
| `messages` | a folder of `docs/` | the error messages that its pages explain (`motion.page.messages`) |
| `api` | a module of Python | its names, with what shows them (`motion.page.api`) |
| `versions` | nothing | what changed from version to version (`motion.page.versions`) |
| `exercises` | nothing | all exercises (`motion.page.exercises`) |
| `patterns` | nothing | all pages *In a real program* (`motion.page.patterns`) |
| `trials` | nothing | all games on the cards of programs (`motion.page.trials`) |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from motion.book import Book, find_book
from motion.page import api, catalogue, exercises, messages, patterns, trials, versions
from motion.places import page_of

LISTS: dict[str, Callable[[Book, Path, str], Iterator[str]]] = {
    "programs": catalogue.listed,
    "messages": messages.listed,
    "api": api.listed,
    "versions": versions.listed,
    "exercises": exercises.listed,
    "patterns": patterns.listed,
    "trials": trials.listed,
}
"""For each fence, the function that yields the Markdown of its list.

It gets the book, the page, relative to the folder of the pages, and the content of the fence.
"""

_FENCE = re.compile(rf"^```(?P<name>{'|'.join(LISTS)})\n(?P<content>[^`]*?)\n?```$", re.MULTILINE)


class ListingExtension(Extension):
    """Registers `Listing`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Markdown's name
        """Called by Markdown.

        Args:
            md: The Markdown converter.
        """
        # After the text is normalized (30), and before fences are replaced (25).
        md.preprocessors.register(Listing(md), "listing", 27)


def makeExtension(**options: object) -> ListingExtension:  # noqa: N802 -- Markdown's name
    """Called by Markdown.

    Args:
        **options: There are none.
    """
    return ListingExtension(**options)


class Listing(Preprocessor):
    """Replaces each fence with its list."""

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
        return _FENCE.sub(
            lambda fence: "\n".join(LISTS[fence["name"]](book, page, fence["content"])), text
        ).split("\n")
