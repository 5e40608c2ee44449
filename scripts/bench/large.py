"""A book of the size that this one will have: its own chapters, several times, with their runs.

python large.py FROM TO COUNT   a copy TO of the book FROM, with its stored runs and at most COUNT programs
"""

import dataclasses
import json
import re
import shutil
import string
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from motion.book import Book
from motion.key import key_of
from motion.places import find_places
from motion.store import Store


def main() -> None:
    """Make the book, and store the runs that its programs would have."""
    origin, target, most = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    shutil.copytree(origin, target, ignore=shutil.ignore_patterns(".*", "__pycache__", "site"))
    copies = dict(further_chapters(origin, most))
    for chapter, original in copies.items():
        shutil.copytree(target / "snippets" / original, target / "snippets" / chapter)
    for letter in sorted({chapter[-1] for chapter in copies}):
        copy_pages(target / "docs", letter, {name for name in copies if name.endswith(letter)})
    add_to_catalogue(target / "docs" / "programs", copies)
    leave_navigation_to_files(target / "mkdocs.yml")
    copy_proofs(target / "records" / "browser.json", copies)
    keep_runs(Book(origin), Book(target), copies)


def further_chapters(origin: Path, most: int) -> Iterator[tuple[str, str]]:
    """The copies of chapters that fit, each with its original."""
    count = {folder.name: 0 for folder in sorted((origin / "snippets").iterdir()) if folder.is_dir()}
    for name in Book(origin).names():
        count[name.partition("/")[0]] += 1
    room = most - sum(count.values())
    for letter in string.ascii_lowercase[1:]:
        for chapter, programs in count.items():
            if 0 < programs <= room:
                room -= programs
                yield f"{chapter}{letter}", chapter
        if room < min(filter(None, count.values())):
            return


def copy_pages(docs: Path, letter: str, chapters: set[str]) -> None:
    """Copy the pages that show programs of chapters, so that the copies show the copies."""
    originals = "|".join(sorted(chapter.removesuffix(letter) for chapter in chapters))
    named = re.compile(rf"\b({originals})(?=/|\n|$)")
    shown = [page for pages in find_places(docs).values() for page in pages]
    folders = {place.page.parts[0] for place in shown if (docs / place.page.parts[0]).is_dir()}
    for folder in sorted(folders):
        pages = list((docs / folder).rglob("*.md"))
        if any(named.search(page.read_text(encoding="utf-8")) for page in pages):
            shutil.copytree(docs / folder, docs / f"{folder}-{letter}")
    for page in docs.glob(f"*-{letter}/**/*.md"):
        page.write_text(named.sub(rf"\1{letter}", page.read_text(encoding="utf-8")), encoding="utf-8")


def add_to_catalogue(catalogue: Path, copies: dict[str, str]) -> None:
    """Give the catalogue a page for each copy too."""
    for chapter, original in copies.items():
        text = (catalogue / f"{original}.md").read_text(encoding="utf-8")
        text = text.replace(f"\n{original}\n", f"\n{chapter}\n")
        (catalogue / f"{chapter}.md").write_text(text, encoding="utf-8")


def leave_navigation_to_files(file: Path) -> None:
    """Remove the navigation from a configuration, so that it has all pages."""
    root = yaml.compose(file.read_text(encoding="utf-8"))
    root.value = [(key, value) for key, value in root.value if key.value != "nav"]
    file.write_text(yaml.serialize(root), encoding="utf-8")


def copy_proofs(file: Path, copies: dict[str, str]) -> None:
    """Let the copies run in the browser if their originals do."""
    proofs = json.loads(file.read_text(encoding="utf-8"))
    for copied, original in copies.items():
        proofs |= {
            name.replace(original, copied, 1): proof
            for name, proof in proofs.items()
            if name.startswith(f"{original}/")
        }
    file.write_text(json.dumps(proofs), encoding="utf-8")


def keep_runs(origin: Book, target: Book, copies: dict[str, str]) -> None:
    """Store the runs of the original programs for all their copies."""
    store = Store(target.root / ".motion" / "runs")
    for snippet in map(target.read, target.names()):
        chapter, _, name = snippet.name.partition("/")
        original = origin.read(f"{copies.get(chapter, chapter)}/{name}")
        result = origin.known(original)
        if result and result.run:
            places = str(original.path.parent), str(snippet.path.parent)
            run = dataclasses.replace(result.run, output=result.run.output.replace(*places))
            store.save(key_of(snippet, target.interpreter), run)


if __name__ == "__main__":
    main()
