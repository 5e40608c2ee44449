"""The pages of a built site, in the order of the navigation."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import html
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.filter import SoupStrainer
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

NAME = "async-python-in-motion"
"""The name of both files, before the dot."""

LACKS = (
    "In this copy of the book, you cannot change and run programs, because a browser runs them only on the "
    "website. You can run them with your own Python."
)
"""The text that replaces the playground."""


# The heading, before the link to it.
_TITLE = re.compile(r"<h1[^>]*>(.*?)(?:<a class=\"headerlink|</h1>)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class NotBuiltError(Exception):
    """The site lacks a page of the navigation. The message names it."""


@dataclasses.dataclass(frozen=True)
class Page:
    """A page of the book.

    Attributes:
        source: Its Markdown file, relative to the folder of the pages.
        address: Its path in the site: empty, or with a slash at the end.
        file: Its file in the built site.
    """

    source: PurePosixPath
    address: str
    file: Path

    def read(self) -> Tag:
        """The content of the page, without what the theme puts around it.

        Raises:
            NotBuiltError: There is none.
        """
        text = self.file.read_text(encoding="utf-8")
        soup = BeautifulSoup(text, "html.parser", parse_only=SoupStrainer("article"))
        article = soup.find("article")
        if not isinstance(article, Tag):
            raise NotBuiltError(f"{self.file} has no content")
        return article

    @functools.cached_property
    def title(self) -> str:
        """The heading of the page."""
        title = _TITLE.search(self.file.read_text(encoding="utf-8"))
        return html.unescape(_TAG.sub("", title[1])).strip() if title else self.source.stem


@dataclasses.dataclass(frozen=True)
class Part:
    """A chapter, or another group of pages.

    Attributes:
        title: Its title.
        pages: Its pages, of which the first explains what it is about.
    """

    title: str
    pages: tuple[Page, ...]


@dataclasses.dataclass(frozen=True)
class Book:
    """A book whose site is built.

    Attributes:
        config: The configuration of MkDocs.
        site: The folder of the built site.
        parts: The pages and groups of pages, in the order of the navigation.
        modified: The time of the last commit, which is the time of everything in the files that are made.
    """

    config: MkDocsConfig
    site: Path
    parts: tuple[Page | Part, ...]
    modified: dt.datetime

    @property
    def pages(self) -> Iterator[Page]:
        """All pages, in the order of the navigation."""
        for part in self.parts:
            yield from part.pages if isinstance(part, Part) else (part,)


def read_book(configuration: Path, site: Path) -> Book:
    """Read the navigation of a book, and find its pages in the built site.

    Args:
        configuration: The file `mkdocs.yml`.
        site: The folder of the built site.

    Raises:
        NotBuiltError: The site lacks a page.
    """
    config = load_config(str(configuration))
    parts = tuple(_part(item, site) for item in config.nav or [])
    return Book(config, site, parts, last_commit(configuration.parent))


def last_commit(folder: Path) -> dt.datetime:
    """The time of the last commit, or `SOURCE_DATE_EPOCH` where that is set: https://reproducible-builds.org/specs/.

    Args:
        folder: A folder of the repository.

    Raises:
        NotBuiltError: The folder is in no repository, and the variable is not set.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        command = ("git", "-C", str(folder), "log", "-1", "--format=%ct")
        asked = subprocess.run(command, capture_output=True, text=True, check=False)
        if asked.returncode:
            raise NotBuiltError(f"no time of the last commit: {asked.stderr.strip()}")
        seconds = asked.stdout
    return dt.datetime.fromtimestamp(int(seconds), dt.UTC)


def _part(item: Any, site: Path) -> Page | Part:
    """An entry of `nav`: the path of a page, or its title with a path or with a list of entries."""
    if isinstance(item, str):
        return _page(item, site)
    ((title, content),) = item.items()
    if isinstance(content, str):
        return _page(content, site)
    return Part(title, tuple(_page(path, site) for path in content))


def _page(path: str, site: Path) -> Page:
    source = PurePosixPath(path)
    folder = source.parent if source.stem == "index" else source.with_suffix("")
    address = "" if folder == PurePosixPath() else f"{folder}/"
    file = site / address / "index.html"
    if not file.is_file():
        raise NotBuiltError(f"{file} is missing: make build")
    return Page(source, address, file)
