"""The style sheets of the theme and of the book are one file, the only one that pages ask for."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.commands.build import build
from mkdocs.config import load_config

from motion.page import joined

BOOK = f"""\
site_name: A book
plugins: []
hooks: ['{Path(joined.__file__).as_posix()}']
theme: {{name: null, custom_dir: theme}}
extra_css: [assets/paper.css, assets/elsewhere.css, assets/run/button.css]
"""
PAGE = "{% for path in config.extra_css %}<link rel=stylesheet href={{ path }}>{% endfor %}"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The site of a book with two style sheets, one that is not among its files, and one of its theme."""
    for path, text in {
        "mkdocs.yml": BOOK,
        "theme/main.html": PAGE,
        "theme/assets/stylesheets/main.min.css": "table:not([class]) { color: black }",
        "docs/index.md": "# Page",
        "docs/assets/paper.css": "p { color: red } /* — */",
        "docs/assets/run/button.css": "p { color: blue }",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    build(load_config(str(tmp_path / "mkdocs.yml")))
    return tmp_path / "site"


def test_page_asks_for_one_style_sheet_and_for_those_that_are_not_files_of_the_book(site: Path) -> None:
    page = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser")
    sheets = [link["href"] for link in page.select("link[rel=stylesheet]")]
    assert sheets == ["assets/elsewhere.css", "assets/book.css"]


def test_joined_style_sheet_has_all_rules_in_their_order(site: Path) -> None:
    assert [path.relative_to(site).as_posix() for path in site.rglob("*.css")] == ["assets/book.css"]
    joined_sheet = (site / "assets" / "book.css").read_text(encoding="utf-8")
    assert joined_sheet.splitlines() == [
        "table:not(.motion-counts) { color: black }",
        "p { color: red } /* — */",
        "p { color: blue }",
    ]
