"""The whole book as files to keep: `make offline`, after `make build`.

    uv run python -m scripts.offline FOLDER [--site SITE] [--check] [--link]

Reads the built site, and writes an EPUB and a zip of the site into the folder. The same site makes the same
bytes: the time in both files is that of the last commit. With `--check`, EPUBCheck and a browser without a
network look for faults. With `--link`, the home page of the site leads to both files, which must be in it.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from scripts.offline.book import NAME, NotBuiltError, read_book
from scripts.offline.epub import make_epub
from scripts.offline.folder import make_folder

ROOT = Path(__file__).parents[2]
WORDS = "coroutine was never awaited"  # a message that a reader pastes into the search

_WAYS = re.compile(r'<h2 id="other-ways-in">.*?</h2>\s*<ul>', re.DOTALL)


def size(path: Path) -> str:
    """The size of a file, for people."""
    return f"{path.stat().st_size / 1_000_000:.1f} MB"


def link(home: Path, epub: Path, folder: Path) -> None:
    """Let the home page of a site lead to the files.

    Only a published site has them, so the page's Markdown cannot name them.

    Args:
        home: The page.
        epub: The EPUB, beside it.
        folder: The zip of the site, beside it.

    Raises:
        NotBuiltError: The page has no list of other ways into the book.
    """
    item = (
        f'<li>The whole book without a network: <a href="{epub.name}">an EPUB</a> ({size(epub)}), or '
        f'<a href="{folder.name}">these pages as a folder</a> ({size(folder)})</li>'
    )
    page = home.read_text(encoding="utf-8")
    linked, times = _WAYS.subn(lambda ways: f"{ways[0]}\n{item}", page)
    if times != 1:
        raise NotBuiltError(f"{home} has no list below the heading with the id other-ways-in")
    home.write_text(linked, encoding="utf-8")


def check(epub: Path, folder: Path) -> list[str]:
    """The faults of the files."""
    from scripts.offline import checks  # noqa: PLC0415 -- readers and the published site have no browser

    with checks.chromium() as browser:
        return [*checks.faults_of_epub(epub), *checks.faults_of_folder(folder, WORDS, browser)]


def main() -> None:
    """Make the files, print their sizes, and exit with 1 if they have faults."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--link", action="store_true")
    options = parser.parse_args()
    epub, folder = (options.folder / f"{NAME}{suffix}" for suffix in (".epub", ".zip"))
    options.folder.mkdir(parents=True, exist_ok=True)
    try:
        book = read_book(ROOT / "mkdocs.yml", options.site)
        make_epub(book, epub)
        make_folder(book, folder)
        if options.link:
            link(options.site / "index.html", epub, folder)
    except NotBuiltError as error:
        sys.exit(str(error))
    for path in (epub, folder):
        print(f"{path}: {size(path)}", flush=True)
    faults = check(epub, folder) if options.check else []
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
