"""What several tests read from the pages of a built site."""

import base64
import hashlib
import urllib.parse
from pathlib import Path

from bs4 import BeautifulSoup


def file_of(site: Path, name: str) -> Path:
    """The file of a page by its path as in links: that of a folder is its index."""
    return site / name if name.endswith(".html") else site / name / "index.html"


def read_pages(site: Path) -> dict[str, BeautifulSoup]:
    """Every page by its path in the site. What is below `assets` is the frame that programs run in."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in sorted(site.rglob("*.html"))
        if not path.is_relative_to(site / "assets")
    }


def dead_addresses(site: Path, pages: dict[str, BeautifulSoup]) -> list[str]:
    """The links to a page or an anchor of the site that is not there, each behind the page that has it."""
    identifiers = {name: {tag["id"] for tag in page.select("[id]")} for name, page in pages.items()}
    dead = []
    for name, page in pages.items():
        if name == "404.html":  # its addresses begin at the root of the host
            continue
        for tag in page.select("a[href]"):
            href = urllib.parse.urlsplit(str(tag["href"]))
            if href.scheme or href.netloc:
                continue
            target = (site / name).parent / urllib.parse.unquote(href.path) if href.path else site / name
            target = (target / "index.html" if target.is_dir() else target).resolve()
            inside = target.is_relative_to(site.resolve())
            path = target.relative_to(site.resolve()).as_posix() if inside else ""
            if not target.is_file() or (
                href.fragment and path in identifiers and href.fragment not in identifiers[path]
            ):
                dead.append(f"{name}: {tag['href']}")
    return dead


def script_hashes(page: BeautifulSoup) -> set[str]:
    """The hashes of the inline scripts of a page, as a content security policy has them."""
    scripts = page.select("script:not([src]):not([type='application/json'])")
    digests = [hashlib.sha256(script.get_text().encode()).digest() for script in scripts]
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}
