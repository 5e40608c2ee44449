"""The catalogue: the programs of a chapter, each with its sentence and a link to its card."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import markdown
import pytest
from built import Pages, read_pages, value
from mkdocs.commands.build import build
from mkdocs.config import load_config

from motion.page import fence

ODD = "`*Text* <b> _as_ [is](x)`, **kept** && ++1 {: .a } 100 % & \\* |x| ~y~ ^z^ 1 < 2"


@pytest.fixture
def book(tmp_path: Path, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book of two programs, of which a page shows one, and its catalogue."""
    monkeypatch.chdir(tmp_path)
    for name, sentence in {"ch01/first": ODD, "ch01/second": "1. - Not shown."}.items():
        path = write("print(1)", ["1"], name=name)
        source = path.read_text().split("\n", 1)[1]
        path.write_text(f'r"""{sentence}"""\n{source}', encoding="utf-8")
    (tmp_path / "docs" / "01-chapter").mkdir(parents=True)
    (tmp_path / "docs" / "programs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: A book\n")
    (tmp_path / "docs" / "01-chapter" / "page.md").write_text(
        "# A `page`\n\n```snippet\nch01/first.py\n```\n"
    )
    (tmp_path / "docs" / "programs" / "ch01.md").write_text("# Programs\n\n```programs\nch01\n```\n")
    return tmp_path


@pytest.fixture
def site(book: Path) -> Callable[[], Pages]:
    """Build it with MkDocs."""
    snippet = {"name": "snippet", "class": "snippet", "validator": fence.validator, "format": fence.formatter}

    def built() -> Pages:
        settings: dict[str, Any] = {
            "plugins": [],
            "markdown_extensions": [
                "attr_list",
                "def_list",
                "motion.page.card_ids",
                "motion.page.listing",
                "pymdownx.keys",
                {"pymdownx.superfences": {"custom_fences": [snippet]}},
            ],
            "validation": {"anchors": "warn"},
        }
        build(load_config(str(book / "mkdocs.yml"), **settings))
        return read_pages(book / "site")

    return built


def test_sentences_are_shown_as_written(site: Callable[[], Pages]) -> None:
    page = site()["programs/ch01/index.html"]
    assert [sentence.text() for sentence in page.css("dd")] == [ODD, "1. - Not shown."]
    assert page.css("dd *") == []


def test_links_lead_to_cards_and_mkdocs_checks_them(
    book: Path, site: Callable[[], Pages], caplog: pytest.LogCaptureFixture
) -> None:
    pages = site()
    catalogue, page = pages["programs/ch01/index.html"], pages["01-chapter/page/index.html"]
    links = {value(link, "href"): link.text() for link in catalogue.css(":is(dt, h2) a")}
    assert links == {
        "../../01-chapter/page/": "A page",
        "../../01-chapter/page/#ch01-first": "first.py",
    }
    assert page.css("#ch01-first")
    assert not page.css("motion-card-id")
    assert [heading.text() for heading in catalogue.css("h2")] == ["A page", "On no page"]
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []

    (book / "docs" / "index.md").write_text("[no card](01-chapter/page.md#ch01-second)")
    site()
    assert "does not contain an anchor '#ch01-second'" in caplog.text


def test_chapter_without_programs_is_a_warning(book: Path, caplog: pytest.LogCaptureFixture) -> None:
    text = "```programs\nch02\n```"
    (book / "docs" / "programs" / "ch02.md").write_text(text)
    markdown.markdown(text, extensions=["motion.page.listing"])
    assert "programs/ch02.md: there are no programs in 'ch02'" in caplog.text
