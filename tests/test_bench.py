"""The books that `make bench` measures have what it takes to be measured."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from motion.book import Book
from motion.places import find_places
from scripts.bench import synthetic
from scripts.bench.books import paste_outputs, sample, use_console_fences
from scripts.bench.circumstances import ROOT

PROGRAM = '"""Says where it is."""\n\nprint("here")\n#> here\n'

pytestmark = pytest.mark.skipif(os.name != "posix", reason="make bench needs a POSIX system")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book of two chapters with two programs, run."""
    root = tmp_path / "book"
    for chapter in ("01", "02"):
        program = root / "snippets" / f"ch{chapter}" / "here.py"
        program.parent.mkdir(parents=True)
        program.write_text(PROGRAM)
        page = root / "docs" / f"{chapter}-one" / "index.md"
        page.parent.mkdir(parents=True)
        page.write_text(f"# One\n\n```snippet\nch{chapter}/here.py\n```\n")
        catalogue = root / "docs" / "programs" / f"ch{chapter}.md"
        catalogue.parent.mkdir(exist_ok=True)
        catalogue.write_text(f"# All\n\n```programs\nch{chapter}\n```\n")
    (root / "records").mkdir()
    (root / "records" / "browser.json").write_text('{"ch01/here": ["0", "0"]}')
    (root / "mkdocs.yml").write_text("site_name: Book\nplugins: [search]\nnav:\n  - One: 01-one/index.md\n")
    opened = Book(root)
    opened.update(opened.names())
    return root


def test_a_large_book_shows_each_copy_and_has_its_run(book: Path, tmp_path: Path, ran: list[str]) -> None:
    large = tmp_path / "large"
    subprocess.run([sys.executable, ROOT / "scripts" / "bench" / "large.py", book, large, "5"], check=True)
    opened = Book(large)
    assert opened.names() == ["ch01/here", "ch01b/here", "ch01c/here", "ch02/here", "ch02b/here"]
    assert set(find_places(large / "docs")) == {f"{name}.py" for name in opened.names()}
    assert "\nch01c\n" in (large / "docs" / "programs" / "ch01c.md").read_text()
    assert all(opened.result(name).kept for name in opened.names())
    assert ran == []


def test_a_part_of_a_book_has_the_programs_of_some_pages_and_all_headings(book: Path, tmp_path: Path) -> None:
    program = book / "snippets" / "ch01" / "here.py"
    program.write_text(f"{PROGRAM}\nimport told\n")
    for name in ("told", "elsewhere"):
        program.with_stem(name).write_text(PROGRAM)
    second = book / "docs" / "02-one" / "index.md"
    second.write_text(f"{second.read_text()}\n```snippet\nch01/elsewhere.py\n```\n\n## Two\n\nWords.\n")
    part = sample(book, tmp_path / "part", every=2)
    assert Book(part).names() == ["ch01/here", "ch01/told"]
    assert (part / "docs" / "01-one" / "index.md").read_text() == (
        book / "docs" / "01-one" / "index.md"
    ).read_text()
    assert (part / "docs" / "02-one" / "index.md").read_text() == "# One\n\n## Two"


def test_a_synthetic_book_has_its_runs_and_a_cost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ran: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    synthetic.write(tmp_path / "book", 20)
    assert len(ran) == 1
    cost = synthetic.cost(tmp_path / "book")
    assert len(ran) == 1
    assert min(cost.values()) > 0


@pytest.mark.parametrize("change", [paste_outputs, use_console_fences])
def test_the_other_sides_have_no_fence_of_ours(book: Path, change: Callable[[Path], None]) -> None:
    change(book)
    assert not find_places(book / "docs")
    assert "here" in (book / "docs" / "01-one" / "index.md").read_text()


def test_the_engine_can_be_taken_out_of_the_books_configuration(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "snippets").mkdir()
    (tmp_path / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text())
    paste_outputs(tmp_path)
    assert "motion." not in (tmp_path / "mkdocs.yml").read_text()
