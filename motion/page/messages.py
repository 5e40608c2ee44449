"""The error messages that the pages of a chapter explain, with the section and a program that prints each.

They come from the tables of the pages whose first column is *The message*. Each message is a heading, so the
search finds it before the pages that only contain some of its words.
"""

from __future__ import annotations

import dataclasses
import functools
import html
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from motion.book import Book, logger
from motion.page.addresses import address_of, card_of, whole_of
from motion.page.headings import headings_of
from motion.page.tables import Row, rows_of
from motion.places import Place, find_places, pages_in, text_of, title_of
from motion.program.errors import SnippetError

_COLUMN = "The message"

_NOT_SHOWN = " †"
"""After a message that no program prints: the page with the table explains this mark."""

# Between messages with one cause. Code can contain a semicolon.
_SEPARATOR = re.compile(r"; (?=(?:[^`]*`[^`]*`)*[^`]*$)(?!(?:(?!<code>).)*</code>)")

_CODE = re.compile(r"`([^`]+)`|<code>(.*?)</code>")

_TAG = re.compile(r"<[^>]*>")

_VARIES = re.compile(r"0x…|0x\.\.\.|…|\.\.\.")

_LINK = re.compile(r"\[(?P<text>[^\[\]]*)\]\((?P<file>[^()\s#:]+\.md)(?P<name>#[^()\s]*)?\)")

_SYSTEM = re.compile(r"\[Errno ")
"""A message of the operating system, which has another cause in another chapter."""

_LEAST = 8
"""So many characters of a message must be the same each time. Fewer could be a part of any output."""


def listed(book: Book, page: Path, folder: str) -> Iterator[str]:
    """The Markdown of the list.

    Args:
        book: The book.
        page: The page that shows the list, relative to the folder of the pages.
        folder: A folder of the pages, `04-threads`.
    """
    rows = list(rows_of(book.docs, pages_in(book.docs, f"{folder}/*.md"), _COLUMN))
    if not rows:
        logger.warning("%s: no page in %r has a table with the column %r", page, folder, _COLUMN)
    outputs = dict(_outputs(book))
    places = find_places(book.docs)
    for row in rows:
        yield from _entry(page, row)
        links = [*_sections(book, page, row), *_program(page, row, outputs, places)]
        if links:
            yield f"\nRead on: {', and '.join(links)}\n"


def _entry(page: Path, row: Row) -> Iterator[str]:
    """A heading with the first message, and below it the others and what they mean."""
    first, *others = _SEPARATOR.split(_cells(row, page)[0])
    yield f"\n## {first}\n"
    if others:
        yield f"Also {'; '.join(others)}\n"
    yield _cells(row, page)[1]


def _sections(book: Book, page: Path, row: Row) -> Iterator[str]:
    """Links to the sections that the row names in a column of its own, or to its table if it names none."""
    _, meaning, *where = _cells(row, page)
    if not any(where) and not _LINK.search(meaning):
        where = [f"[]({address_of(row.page, page)}#{row.section})"]  # gets its title below
    for cell in filter(None, where):
        yield _LINK.sub(functools.partial(_with_title, book.docs / page.parent), cell)


def _program(page: Path, row: Row, outputs: dict[str, str], places: dict[str, list[Place]]) -> Iterator[str]:
    if found := _reproducer(row, outputs, places):
        name, place = found
        yield f"[a program that prints it]({address_of(place.page, page)}#{card_of(name)})"


def _cells(row: Row, page: Path) -> list[str]:
    return [cell.replace(_NOT_SHOWN, "") for cell in row.for_page(page)]


def _with_title(folder: Path, link: re.Match[str]) -> str:
    """A link with the title of the section to which it leads: its own text was for another page."""
    file = folder / link["file"]
    name = link["name"] or ""
    title = title_of(file)
    for heading in headings_of(text_of(file)):
        if heading.id == name[1:]:
            title = heading.title
    return f"[{title}]({link['file']}{name})"


def _outputs(book: Book) -> Iterator[tuple[str, str]]:
    """Each program with all output that it states."""
    for name in book.names():
        try:
            snippet = book.read(name)
        except SnippetError:
            continue  # its page says so
        lines = (*snippet.stated, *(line for stated in snippet.elsewhere for line in stated.lines))
        yield name, "\n".join(lines)


def _reproducer(
    row: Row, outputs: dict[str, str], places: dict[str, list[Place]]
) -> tuple[str, Place] | None:
    """A program that prints a message of the row, and the page that shows it: the nearest to the row."""
    messages = [_Message.read(text) for text in _SEPARATOR.split(row.cells[0])]
    links = (link for cell in row.cells[1:] for link in _LINK.finditer(cell))
    near = {row.page, *(Path(os.path.normpath(row.page.parent / link["file"])) for link in links)}
    found = [
        (name, place)
        for name, output in outputs.items()
        if (place := whole_of(places.get(f"{name}.py", [])))
        and any(message.printed(output, row.page.parent == place.page.parent) for message in messages)
        and (row.page.parent == place.page.parent or place.page in near or not _SYSTEM.search(row.cells[0]))
    ]
    found.sort(key=lambda one: (one[1].page not in near, one[1].page.parent != row.page.parent))
    return found[0] if found else None


@dataclasses.dataclass(frozen=True)
class _Message:
    """A message, as an output of a program shows it.

    Attributes:
        phrases: Patterns of several words, of which one is enough.
        names: Patterns of single words, such as an exception's. All of them are needed, in the same chapter.
    """

    phrases: tuple[re.Pattern[str], ...]
    names: tuple[re.Pattern[str], ...]

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the Markdown of a message, `a traceback with _feed`. Only its code is in an output."""
        codes = (code[1] or html.unescape(_TAG.sub("", code[2])) for code in _CODE.finditer(text))
        long = [code for code in codes if len(_VARIES.sub("", code)) >= _LEAST]
        phrases, names = (
            tuple(
                re.compile(".*".join(map(re.escape, _VARIES.split(code))))
                for code in long
                if (" " in code) == several
            )
            for several in (True, False)
        )
        return cls(phrases, names)

    def printed(self, output: str, here: bool) -> bool:
        """Whether a program prints the message.

        Args:
            output: All that it prints.
            here: It is in the chapter of the message. Elsewhere, a name may be printed for another reason.
        """
        return any(phrase.search(output) for phrase in self.phrases) or (
            here and bool(self.names) and all(name.search(output) for name in self.names)
        )
