"""The EPUB: https://www.w3.org/TR/epub-33/."""

from __future__ import annotations

import dataclasses
import posixpath
import re
import uuid
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import jinja2

from motion.page.preview import colors_of
from scripts.offline.book import Book
from scripts.offline.cover import draw_cover
from scripts.offline.packed import pack
from scripts.offline.xhtml import Links, content_of, file_of

HERE = Path(__file__).parent
FOLDER = "EPUB"
"""The folder of everything but the two files that lead to it."""

FONTS = ("source-code-pro.woff2", "source-serif-4-italic.woff2", "source-serif-4.woff2")

KINDS = {
    ".css": "text/css",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".xhtml": "application/xhtml+xml",
}
"""The media types of the files, by suffix."""

CONTAINER = f"""<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="{FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

COVER, MARK = OWN = ("cover.png", "mark.svg")
"""The pictures of the pages that the site does not have."""

_PICTURE = re.compile(r'<img\b[^>]*? src="([^"]+)"')
_VARIABLE = re.compile(r"var\(--([\w-]+)\)")

_VALUES = {"book-sans": "sans-serif", "lane": "currentcolor"}
"""The values of variables that are no colors of the theme. An element of a lane has its color here."""


@dataclasses.dataclass(frozen=True)
class Item:
    """A file of the EPUB, as its package document names it.

    Attributes:
        file: Its path.
        content: Its bytes.
        properties: Its properties, in the words of the standard, which reading systems ask for.
        read: Whether it is a page, which has a place in the order of reading.
    """

    file: str
    content: bytes
    properties: str = ""
    read: bool = False

    @property
    def identifier(self) -> str:
        """Its name within the package document."""
        return f"f-{re.sub(r'[^A-Za-z0-9]', '-', self.file)}"

    @property
    def kind(self) -> str:
        """Its media type."""
        return KINDS[PurePosixPath(self.file).suffix]


def make_epub(book: Book, target: Path) -> None:
    """Make the EPUB of a book.

    Args:
        book: The book.
        target: The file.

    Raises:
        NotBuiltError: A page of the site has no content.
    """
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 -- each template escapes what is not markup
    )
    pages = _pages(book, templates)
    items = [*pages, *_others(book, pages)]
    package = templates.get_template("package.opf.jinja").render(
        identifier=uuid.uuid5(uuid.NAMESPACE_URL, book.config.site_name).urn,
        title=book.config.site_name,
        description=book.config.site_description,
        source=book.config.site_url,
        modified=f"{book.modified:%Y-%m-%dT%H:%M:%SZ}",
        items=items,
    )
    files = {"mimetype": b"application/epub+zip", "META-INF/container.xml": CONTAINER.encode()}
    files[f"{FOLDER}/package.opf"] = package.encode()
    files |= {f"{FOLDER}/{item.file}": item.content for item in items}
    pack(target, files, book.modified)


def _pages(book: Book, templates: jinja2.Environment) -> list[Item]:
    """All that is read, in the order of reading."""
    colors = colors_of(Path(book.config.docs_dir) / "assets" / "theme.css")
    pages = {page.address: page for page in book.pages}
    links = Links(pages, book.config.site_url or "")
    first = next(book.pages)

    def item(file: str, title: str, content: str, properties: str = "", kind: str = "") -> Item:
        root = "../" * file.count("/")
        text = templates.get_template("page.xhtml.jinja").render(
            title=title, content=content, root=root, kind=kind
        )
        properties = properties or ("svg" if "<svg" in content else "")
        return Item(file, text.encode(), properties, read=True)

    site = f'<a href="{book.config.site_url}">website</a>' if book.config.site_url else "website"
    about = templates.get_template("about.html.jinja").render(
        title=book.config.site_name,
        description=book.config.site_description,
        date=f"{book.modified.day} {book.modified:%B %Y}",
        site=site,
        copyright=book.config.copyright or "",
    )
    contents = templates.get_template("contents.html.jinja").render(
        parts=book.parts,
        first=first,
        file_of=file_of,
    )
    cover = f'<div class="title"><img src="{COVER}" alt="{book.config.site_name}"/></div>'
    return [
        item("cover.xhtml", "Cover", cover, kind="cover"),
        item("about.xhtml", "About this copy", about, kind="titlepage"),
        item("contents.xhtml", "Contents", contents, properties="nav"),
        *(item(file_of(page), page.title, content_of(page, links, colors)) for page in book.pages),
    ]


def _others(book: Book, pages: Iterable[Item]) -> list[Item]:
    """The style sheet, the fonts and the pictures that the pages show."""
    assets = Path(book.config.docs_dir) / "assets"
    colors = colors_of(assets / "theme.css")
    sheets = (assets / "figures.css", HERE / "book.css")
    styles = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets).replace("--lane:", "color:")
    values = colors | _VALUES
    named = {
        posixpath.normpath(posixpath.join(posixpath.dirname(page.file), picture))
        for page in pages
        for picture in _PICTURE.findall(page.content.decode())
    }
    mark = assets / "mark.svg"
    return [
        Item("book.css", _VARIABLE.sub(lambda name: values[name[1]], styles).encode()),
        Item(COVER, draw_cover(book.config.site_name, mark, colors), "cover-image"),
        Item(MARK, mark.read_bytes()),
        *(Item(f"fonts/{name}", (assets / "fonts" / name).read_bytes()) for name in FONTS),
        *(Item(picture, (book.site / picture).read_bytes()) for picture in sorted(named.difference(OWN))),
    ]
