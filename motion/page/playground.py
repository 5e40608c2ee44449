"""The programs that the playground offers: those that run in a browser, by their pages."""

from __future__ import annotations

import dataclasses

from motion.book import Book
from motion.browser.needs import PYTHON
from motion.browser.proved import Proof, in_browser
from motion.page.addresses import card_of
from motion.page.program import program_lines
from motion.page.templates import TEMPLATES
from motion.places import find_places, title_of
from motion.program.snippet import Snippet


@dataclasses.dataclass(frozen=True)
class Choice:
    """A program that the playground offers.

    Attributes:
        name: `ch12/two_tasks`.
        shows: The first sentence of its file.
        address: Its card on its page, relative to the site: `12-basic-asyncio/tasks/#ch12-two_tasks`.
    """

    name: str
    shows: str
    address: str


def render_playground(start: Snippet, groups: dict[str, list[Choice]]) -> str:
    """An editor for programs of the reader's own.

    Args:
        start: The program in it at the beginning.
        groups: The programs to choose from, by the page that explains them.
    """
    return TEMPLATES.get_template("playground.html.jinja").render(
        start=start,
        groups=groups,
        program=program_lines(start),
        python=PYTHON.label,
    )


def choices(book: Book, proved: dict[str, Proof]) -> dict[str, list[Choice]]:
    """The programs to choose from, in the order in which the book shows them.

    Args:
        book: The book.
        proved: The proofs that programs run in a browser, by their names.

    Returns:
        The programs by chapter and page, `Chapter 12, Tasks`. Each is listed once, by the page
        that first shows all of it.

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
        if not in_browser(snippet, proved).button:
            continue
        group = f"Chapter {name[2:4].lstrip('0')}, {title_of(book.docs / whole[0].page)}"
        address = f"{whole[0].address}#{card_of(name)}"
        found.setdefault(group, []).append(Choice(name, snippet.docstring, address))
    return dict(sorted(found.items(), key=lambda item: item[1][0].name[:4]))
