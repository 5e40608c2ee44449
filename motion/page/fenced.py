"""A fence on a page: its content, its options and its place."""

from __future__ import annotations

import dataclasses
import re

from markdown import Markdown

from motion.book import Book
from motion.page.causes import CAUSES
from motion.places import fences_of, page_of, text_of

_OPTION = re.compile(r"""([\w-]+)=(?:"([^"]*)"|'([^']*)')""")


@dataclasses.dataclass(frozen=True)
class Fence:
    """A fence on a page.

    Attributes:
        md: The converter of its page.
        language: `snippet`, `workers`, `costs` or `playground`.
        names: Its lines: the paths of programs.
        options: Its options.
    """

    md: Markdown
    language: str
    names: list[str]
    options: dict[str, str]

    def warn(self, book: Book, message: str) -> None:
        """Log a warning that begins with the page and the line of the fence.

        Args:
            book: The book.
            message: The warning.
        """
        CAUSES.warn(self._place(book), message)

    def _place(self, book: Book) -> str:
        # All lines of the page, because fences are replaced first. The stubs of Markdown do not have this
        # attribute.
        text = "\n".join(self.md.lines)  # type: ignore[attr-defined]
        page = page_of(book.docs, text)
        if page is None:  # no file has this text, because another extension has made it
            return ""
        for fence in fences_of(text_of(book.docs / page)):
            if fence.language == self.language and [line for _, line in fence.content] == self.names:
                written = {key: one or other for key, one, other in _OPTION.findall(fence.options)}
                if written == self.options:
                    return f"{page}:{fence.content[0][0] if fence.content else fence.line}"
        return str(page)
