"""Find what is wrong on the pages of a built site.

    uv run python scripts/check_site.py [SITE]

That is a program that cannot be shown or did not keep its word, and a link to a moment that is not there.
MkDocs fails a strict build on the warnings of the engine. Zensical only prints them, and prints them once,
because it keeps the pages that it has rendered. The pages themselves say the same under both.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

CARD = re.compile(r'<div class="motion-card[^>]*>')
MOMENT = re.compile(r'<a [^>]*class="motion-moment"[^>]*>')
VERDICT = re.compile(r'data-verdict="([^"]*)"')
SNIPPET = re.compile(r'data-snippet="([^"]*)"')
GOOD = ("kept", "not-run")


def problems(page: str) -> Iterator[str]:
    """What is wrong on a page.

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


def main() -> None:
    """Print every problem of the site, and exit with 1 if there is one."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    found = [
        f"{path.relative_to(site)}: {problem}" for path, page in pages.items() for problem in problems(page)
    ]
    if not any(CARD.search(page) for page in pages.values()):
        found.append(f"no page below {site} shows a program")
    for line in found:
        print(line, file=sys.stderr)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
