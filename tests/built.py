"""What several tests read from the pages of a built site.

Lexbor parses all pages in a twentieth of the time of BeautifulSoup, which other tests use for smaller things.
"""

import base64
import hashlib
import posixpath
import urllib.parse
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

SANDBOX = "assets/run/sandbox.html"
"""The frame that programs run in, which is no page of the book."""

type Pages = dict[str, LexborHTMLParser]
"""The pages of a site by their paths in it."""


def file_of(site: Path, name: str) -> Path:
    """The file of a page by its path as in links: that of a folder is its index."""
    return site / name if name.endswith(".html") else site / name / "index.html"


def read_page(path: Path) -> LexborHTMLParser:
    """The tree that a browser builds of a page.

    A selector does not see what is in a `<template>`, so there must not be any.
    """
    page = LexborHTMLParser(path.read_text(encoding="utf-8"))
    assert page.css("template") == [], path
    return page


def read_pages(site: Path) -> Pages:
    """All pages of a site."""
    return {
        path.relative_to(site).as_posix(): read_page(path)
        for path in sorted(site.rglob("*.html"))
        if path != site / SANDBOX
    }


def value(tag: LexborNode, name: str) -> str:
    """The value of an attribute that the tag must have; a name without a value is an empty one."""
    return tag.attributes[name] or ""


def values(page: LexborHTMLParser | LexborNode, selector: str, name: str) -> list[str]:
    """The values of an attribute of all tags that a selector finds, each of which must have it."""
    return [value(tag, name) for tag in page.css(selector)]


def shown_text(tag: LexborHTMLParser | LexborNode) -> str:
    """The text of a tag, without that of the scripts and styles in it."""
    copy = LexborHTMLParser(tag.html or "", is_fragment=True)
    copy.strip_tags(["script", "style"])
    return copy.text()


def dead_addresses(site: Path, pages: Pages) -> list[str]:
    """The links to a page or an anchor of the site that is not there, each behind the page that has it."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    identifiers = {name: set(values(page, "[id]", "id")) for name, page in pages.items()}
    dead = []
    for name, page in pages.items():
        if name == "404.html":  # its addresses begin at the root of the host
            continue
        for address in values(page, "a[href]", "href"):
            href = urllib.parse.urlsplit(address)
            if href.scheme or href.netloc:
                continue
            path = posixpath.join(
                posixpath.dirname(name), urllib.parse.unquote(href.path) or posixpath.basename(name)
            )
            index = posixpath.normpath(f"{path}/index.html")
            target = index if index in files else posixpath.normpath(path)
            if target not in files or (
                href.fragment and target in identifiers and href.fragment not in identifiers[target]
            ):
                dead.append(f"{name}: {address}")
    return dead


def script_hashes(page: LexborHTMLParser) -> set[str]:
    """The hashes of the inline scripts of a page, as a content security policy has them."""
    scripts = page.css("script:not([src]):not([type='application/json'])")
    digests = [hashlib.sha256(script.text().encode()).digest() for script in scripts]
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}
