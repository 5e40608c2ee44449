"""The bytes that a browser gets when it shows a page for the first time."""

import gzip
import json
import re
import urllib.parse
from pathlib import Path

from bs4 import BeautifulSoup

from scripts.bench.figures import Figure

FETCHED = ("sitemap.xml",)  # by Material's script, on every page; the search index only when someone searches
KILOBYTE = 1e3


def first_view(book: Path) -> Figure:
    """The bytes that a browser with an empty cache gets for the largest page of a chapter, compressed."""
    site = book / "site"
    pages = [*site.glob("[0-9][0-9]-*/**/*.html"), *site.glob("appendix-*/**/*.html")]
    largest = max(pages, key=transferred)
    files = asked_for(largest)
    size = transferred(largest) + sum(map(transferred, files))
    return Figure(
        name=f"first view of {largest.parent.relative_to(site)}, compressed",
        values=[size / KILOBYTE],
        unit="kB",
        budget="≤ 250 kB",
        kept=lambda value: value <= 250,
        sides=f"page {transferred(largest) / KILOBYTE:.0f}, "
        + ", ".join(
            f"{kind} {sum(transferred(file) for file in files if file.suffix == kind) / KILOBYTE:.0f}"
            for kind in sorted({file.suffix for file in files})
        ),
    )


def transferred(file: Path) -> int:
    """The bytes of a file in transit to a browser."""
    content = file.read_bytes()
    return len(content) if file.suffix in (".woff2", ".png") else len(gzip.compress(content))


def asked_for(page: Path) -> list[Path]:
    """The files that a browser gets to show a page."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    addresses = [str(tag["src"]) for tag in soup.select("script[src], img[src]")]
    addresses += [str(tag["href"]) for tag in soup.select("link[rel=stylesheet], link[rel=icon]")]
    config = json.loads(soup.select_one("#__config").text)
    addresses += [config["search"], *(f"{config['base']}/{name}" for name in FETCHED)]
    files = {at(page, address) for address in addresses}
    for sheet in [file for file in files if file.suffix == ".css"]:
        named = re.findall(r"""url\(["']?(?!data:|#)([^)"']+)""", sheet.read_text(encoding="utf-8"))
        files.update(at(sheet, address) for address in named)
    return sorted(files)


def at(file: Path, address: str) -> Path:
    """The file of a site at an address in another file of it."""
    return (file.parent / urllib.parse.unquote(urllib.parse.urlsplit(address).path)).resolve()
