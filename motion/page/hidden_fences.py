"""A Markdown extension that warns about fences that Markdown does not show.

Such a fence is on the line of a bullet, in a comment, or in text that Markdown takes for code. Without a
warning, its program would be missing from the page, and nobody would notice.
"""

from __future__ import annotations

from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from motion.book import find_book, logger
from motion.places import hidden_lines, page_of, text_of


class HiddenFencesExtension(Extension):
    """Registers `HiddenFences`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Markdown's name
        """Called by Markdown.

        Args:
            md: The Markdown converter.
        """
        md.preprocessors.register(HiddenFences(md), "hidden_fences", 28)  # before fences are replaced (25)


def makeExtension(**options: object) -> HiddenFencesExtension:  # noqa: N802 -- Markdown's name
    """Called by Markdown.

    Args:
        **options: There are none.
    """
    return HiddenFencesExtension(**options)


class HiddenFences(Preprocessor):
    """Warns about each line that names a program and is not shown."""

    def run(self, lines: list[str]) -> list[str]:
        """Called by Markdown.

        Args:
            lines: The page.
        """
        text = "\n".join(lines)
        if hidden := hidden_lines(text):
            docs = find_book(Path.cwd()).docs
            page = page_of(docs, text)
            # In the file, the front matter comes before the text that a converter gets.
            whole = text_of(docs / page) if page else text
            for line in hidden_lines(whole) if page else hidden:
                logger.warning(
                    "%s:%s: Markdown does not show the program on this line: begin its fence on its own line,"
                    " below a bullet and as far to the right as its text, and not in a comment, with the word"
                    " `snippet` and with the values of its options in quotes",
                    page or "a page",
                    line,
                )
        return lines
