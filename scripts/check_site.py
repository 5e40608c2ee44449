"""Find the faults on the pages of a built site.

    uv run python scripts/check_site.py [SITE]

A fault is a program that cannot be shown, is missing or broke its guarantee, or a link to a moment that does
not exist. The cards on each page are compared with the fences of its Markdown, so whatever else fails, no
page silently loses a program.

MkDocs fails a strict build on the warnings of the engine. Zensical only prints them, and only once,
because it keeps the pages that it has rendered. The pages themselves contain the same faults under both.
"""

from __future__ import annotations

import collections
import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from motion.page.schedules import RELIED_ON
from motion.places import find_places

CARD = re.compile(r'<div class="motion-card[^>]*>')
MOMENT = re.compile(r'<a [^>]*class="motion-moment"[^>]*>')
VERDICT = re.compile(r'data-verdict="([^"]*)"')
SNIPPET = re.compile(r'data-snippet="([^"]*)"')
GOOD = ("kept", "not-run", RELIED_ON)
ELEMENTS = 3_000  # of a page, at most
SIZE = 250_000  # bytes of its HTML, at most


class Elements(HTMLParser):
    """Counts the elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.count = 0
        self.feed(page)

    def handle_starttag(self, *_: object) -> None:
        """Called for each element."""
        self.count += 1


def problems(page: str) -> Iterator[str]:
    """The faults on a page.

    Args:
        page: Its HTML.
    """
    for card in CARD.findall(page):
        verdict = VERDICT.search(card)
        if verdict is None or verdict[1] not in GOOD:
            snippet = SNIPPET.search(card)
            yield f"{snippet[1] if snippet else 'a program'}: {verdict[1] if verdict else 'no verdict'}"
    for link in MOMENT.findall(page):
        if 'href="#"' in link:
            yield "a link to a moment leads nowhere"
    if (count := Elements(page).count) > ELEMENTS:
        yield f"{count:,} elements, more than {ELEMENTS:,}: part the page"
    if (size := len(page.encode())) > SIZE:
        yield f"{size:,} bytes, more than {SIZE:,}: part the page"


def missing(site: Path, docs: Path) -> Iterator[str]:
    """The programs that a fence names and the built page does not show.

    Args:
        site: The folder of the site.
        docs: The folder of the pages.
    """
    wanted: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for path, places in find_places(docs).items():
        for place in places:
            wanted[place.address][path.removesuffix(".py")] += 1
    for address, names in sorted(wanted.items()):
        file = site / address / "index.html"
        page = file.read_text(encoding="utf-8") if file.is_file() else ""
        shown = collections.Counter(name[1] for card in CARD.findall(page) if (name := SNIPPET.search(card)))
        for name, times in (names - shown).items():
            yield f"{address}index.html: {name} is named {times} times more than it is shown"


def main() -> None:
    """Print every fault of the site, and exit with 1 if there are any."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    found = [
        f"{path.relative_to(site)}: {problem}" for path, page in pages.items() for problem in problems(page)
    ]
    found += missing(site, Path("docs"))
    if not any(CARD.search(page) for page in pages.values()):
        found.append(f"no page below {site} shows a program")
    for line in found:
        print(line, file=sys.stderr)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
