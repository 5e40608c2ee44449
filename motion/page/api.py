"""The documented names of a module, each with the sections and the programs that show it.

A section shows a name if its text links to the name's documentation, and a program if it uses the name
(`motion.page.uses`). The names come from the inventory of Python's documentation. The book leaves some of
them out, and `inventories/left-out.toml` says why.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from mkdocstrings import Inventory

from motion.book import Book, logger
from motion.page.addresses import address_of, card_of, whole_of
from motion.page.headings import Heading, headings_of
from motion.page.uses import uses_of
from motion.places import find_places, pages_in, text_of
from motion.program.errors import SnippetError

_SECTIONS = 2
_PROGRAMS = 3
"""So many are listed for a name: the first sections of the book, and the shortest programs."""

_NO_REASON = "No section links to it, and no program is known to use it."

_REFERENCE = re.compile(r"\]\[(?P<of>[\w.]+)\]|\[(?P<alone>[\w.]+)\]\[\]")


def listed(book: Book, page: Path, module: str) -> Iterator[str]:
    """The Markdown of the list.

    The build warns about a name that is neither shown nor left out for a reason, and about one that is both.

    Args:
        book: The book.
        page: The page that shows the list, relative to the folder of the pages.
        module: The full name of a module. Names of modules within it belong to it.
    """
    inventories = book.root / "inventories"
    documented = _documented(inventories / "python-3.15.inv")
    reasons = _left_out(inventories / "left-out.toml")
    names = sorted(name for name in documented if name.startswith(f"{module}."))
    if not names:
        logger.warning("%s: the documentation has no names in %r", page, module)
    sections, programs = _sections(book), _programs(book, documented)
    left_out: dict[str, list[str]] = {}
    for name in names:
        links = [
            *(f"[{title}]({address_of(there, page)}#{id_})" for title, there, id_ in sections.get(name, ())),
            *(f"[`{text}`]({address_of(there, page)}#{id_})" for text, there, id_ in programs.get(name, ())),
        ]
        link = f"[`{name.removeprefix(f'{module}.')}`][{name}]"
        if links:
            yield f"{link}\n:   {', '.join(links)}\n"
        else:
            left_out.setdefault(reasons.get(name, _NO_REASON), []).append(link)
        if bool(links) == (name in reasons):
            both = "both shown and left out" if links else "neither shown nor left out for a reason"
            logger.warning("%s: %s is %s (inventories/left-out.toml)", page, name, both)
    if left_out:
        yield "\n## Not in the book { #not-shown }\n"
    for reason, its_links in left_out.items():
        yield f"{', '.join(its_links)}\n:   {reason}\n"


@functools.lru_cache(maxsize=1)
def _documented(path: Path) -> frozenset[str]:
    """The full names in an inventory of Sphinx, without modules. Some begin with an underscore."""
    with path.open("rb") as file:
        inventory = Inventory.parse_sphinx(file)
    return frozenset(
        name for name, item in inventory.items() if item.domain == "py" and item.role != "module"
    )


def _left_out(path: Path) -> dict[str, str]:
    """The names that the book leaves out on purpose, each with the reason in Markdown."""
    groups = tomllib.loads(path.read_text(encoding="utf-8"))["reason"]
    return {name: group["text"] for group in groups for name in group["names"]}


def _sections(book: Book) -> dict[str, list[tuple[str, Path, str]]]:
    """For each name, the title, the page and the id of the sections that link to its documentation."""
    found: dict[str, list[tuple[str, Path, str]]] = {}
    for page in pages_in(book.docs, "*/*.md"):
        for name, heading in _linked(text_of(book.docs / page)):
            known = found.setdefault(name, [])
            section = heading.title, page, heading.id
            if section not in known and len(known) < _SECTIONS:
                known.append(section)
    return found


@functools.lru_cache(maxsize=1024)  # for the list of each module
def _linked(text: str) -> tuple[tuple[str, Heading], ...]:
    """The names to whose documentation a page links, each with the heading above the link."""
    headings = headings_of(text)
    return tuple(
        (reference["of"] or reference["alone"], above[-1])
        for number, line in enumerate(text.split("\n"), 1)
        for reference in _REFERENCE.finditer(line)
        if (above := [heading for heading in headings if heading.line < number])
    )


def _programs(book: Book, documented: frozenset[str]) -> dict[str, list[tuple[str, Path, str]]]:
    """For each name, the file, the page and the card of the shortest programs that use it."""
    places = find_places(book.docs)
    found: dict[str, list[tuple[int, tuple[str, Path, str]]]] = {}
    for name in book.names():
        place = whole_of(places.get(f"{name}.py", []))
        try:
            snippet = book.read(name)
        except SnippetError:
            continue  # its page says so
        if place:
            shown = f"{snippet.path.name}", place.page, card_of(name)
            for used in uses_of(snippet.source, documented):
                found.setdefault(used, []).append((len(snippet.shown), shown))
    return {used: [shown for _, shown in sorted(all_of_it)[:_PROGRAMS]] for used, all_of_it in found.items()}
