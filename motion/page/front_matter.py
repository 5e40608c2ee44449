"""A Markdown extension that warns about front matter that is not YAML.

MkDocs says nothing about such front matter and shows it as text at the beginning of the page. The page loses
its description, its status and what it says about the search.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from motion.book import find_book, logger
from motion.places import page_of

_FRONT = re.compile(r"---[ \t]*\n(?P<inside>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
"""As MkDocs recognizes it. The text that a converter gets does not have it any more if it is YAML."""

_UNENDED = re.compile(r"---[ \t]*\n[\w-]+:(?!.*\n(?:---|\.\.\.)[ \t]*(?:\n|$))", re.DOTALL)


class FrontMatterExtension(Extension):
    """Registers `FrontMatter`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Markdown's name
        """Called by Markdown.

        Args:
            md: The Markdown converter.
        """
        md.preprocessors.register(FrontMatter(md), "front_matter", 31)  # before white space is changed (30)


def makeExtension(**options: object) -> FrontMatterExtension:  # noqa: N802 -- Markdown's name
    """Called by Markdown.

    Args:
        **options: There are none.
    """
    return FrontMatterExtension(**options)


class FrontMatter(Preprocessor):
    """Warns about the front matter of a page that still has it."""

    def run(self, lines: list[str]) -> list[str]:
        """Called by Markdown.

        Args:
            lines: The page.
        """
        text = "\n".join(lines)
        if found := fault_of(text):
            page = page_of(find_book(Path.cwd()).docs, text)
            line, fault = found
            logger.warning("%s:%s: the front matter is not YAML: %s", page or "a page", line, fault)
        return lines


def fault_of(text: str) -> tuple[int, str] | None:
    """The line of a page, counted from 1, at which its front matter is wrong, and what is wrong.

    Args:
        text: The text that a converter gets.
    """
    if _UNENDED.match(text):
        return 1, "the line `---` after it is missing"
    front = _FRONT.match(text)
    if front is None:
        return None
    try:
        found = yaml.safe_load(front["inside"])
    except yaml.MarkedYAMLError as error:
        return (error.problem_mark.line + 2 if error.problem_mark else 1), str(error.problem)
    except (ValueError, yaml.YAMLError) as error:  # such as a date that does not exist
        return 1, str(error).partition("\n")[0]
    return None if isinstance(found, dict) else (1, "it has no keys")
